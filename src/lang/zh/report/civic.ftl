### 议事类报表：会议、民情。

# 民情台账

report-matters = 民情台账
report-matters-of = { $year } 年登记和结转的事项，状态截至 { $today }
report-matters-difficulties = 按难易
report-matters-ages = 未办结事项已历时
report-matters-paths = 从议事到办结
report-matters-communities = { $year } 年问需、问计、问政、问效
report-matters-years = 历年问需、问计、问政、问效
report-matters-uncounted = 有 { $matters } 件事项经过的年份没有工作日历，工作日无法计算，不判超期。

col-registered = 登记日期
col-stage = 阶段
col-steps = 经过
col-source = 来源
col-matter = 事项
col-difficulty = 难易
col-handler = 承办
col-deadline = 时限
col-discussions = 议事会议
col-judged-in = 评议会议
col-progress = 办理情况
col-done = 办结日期
col-used-days = 用时（工作日）
col-satisfaction = 满意度
col-limit-days = 规定工作日
col-age = 历时
col-at-once = 当场
col-ordinary = 一般
col-hard = 疑难
col-decided = 决议日期
col-resolution = 决议
col-owner = 责任人
col-due = 完成时限
col-raised-matters = 问需（提出）
col-discussed-matters = 问计（议事）
col-decided-matters = 问政（表决）
col-judged-matters = 问效（评议）

figure-registered = 登记
figure-carried = 上年结转
figure-done = 办结
figure-open = 未办结
figure-done-rate = 办结率
figure-satisfaction = 满意率
figure-median-days = 办结用时中位数（工作日）

matter-overdue = 超期未办结
matter-open = 办理中
matter-late = 超期办结
matter-done = 已办结
matter-declined = 不予受理

age-week = 7 天以内
age-fortnight = 8 至 15 天
age-month = 16 至 30 天
age-quarter = 31 至 90 天
age-more = 90 天以上

# 八会

report-meetings = 会议情况统计表
report-meetings-list = 会议
report-meetings-decisions = 议定事项
report-meetings-communities = 按召开范围
col-meeting = 会议
col-meeting-kind = 会议类别
col-quarter-1 = 一季度
col-quarter-2 = 二季度
col-quarter-3 = 三季度
col-quarter-4 = 四季度
col-meetings = 会议
col-scope = 范围
col-chair = 主持人
col-recorder = 记录人
col-expected = 应到
col-present = 实到
col-observers = 列席
col-turnout = 到会率
col-topics = 议题
col-topic = 议题
col-decisions = 议定
col-outcome = 落实情况
col-votes = 赞成/反对/弃权
col-outcome-done = 已办结
col-outcome-open = 办理中
col-outcome-declined = 不予受理
col-outcome-none = 未立事项

outcome-done = 已办结
outcome-open = 办理中
outcome-overdue = 办理中，已超期
outcome-declined = 不予受理
outcome-none = 未立事项

# 会议记录

report-minutes = 会议记录
report-minutes-of = { $title }
report-minutes-topic = 议题{ $number }
report-minutes-text = 会议纪要
report-minutes-no-topic = 没有记录议题。
col-announced = 公告日期
col-venue = 地点
col-attendees = 出席人员
col-invited-units = 参会单位
col-votes-for = 赞成
col-votes-against = 反对
col-votes-abstain = 弃权
col-minutes = 纪要
col-matter-state = 事项现状

minutes-sign-chair = 主持人签字
minutes-sign-recorder = 记录人签字
col-discussed = 问计
col-judged = 问效
col-raised = 问需
matter-referred = 已上报
matter-suspended = 挂起
