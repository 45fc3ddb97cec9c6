### 积分类报表：奖励、手册、年度。

cli-any-sort = 行的排列次序，名次不变；不写则按报表自己的次序
error-no-order = { $name } 里没有可以按 { $sort } 排列的内容
error-own-order = 它的次序是固定的；请去掉 --sort
error-other-orders = 这里 --sort 可以写：{ $words }

col-households-happy = 幸福家庭（户）
col-satisfied = 居民满意率
col-nine-study = 学习
col-nine-clean = 清洁
col-nine-health = 健康
col-nine-safety = 平安
col-nine-harmony = 和谐
col-nine-honesty = 诚信
col-nine-joy = 欢乐
col-nine-dedication = 奉献
col-nine-care = 关怀
col-vetoed = 否决

report-stars-chart = 历年星级楼组创建情况

account-sign-panel = 评审组签字

report-months-chart = 各社区每月积分

report-rewards = 奖励发放签领表
report-rewards-tiers = 奖励档次
report-rewards-balance = 余额截至 { $day }。

col-hours-least = 时长不少于
col-points-least = 积分不少于
col-prize = 奖品
col-redeemed = 已兑换
col-rewards = 人次
col-signature = 签领

reward-given = 已发放
reward-due = 待发放
reward-unearned = 与积分不符

report-handbook = 公益积分手册
points-none = 未归入
book-takes-back = 冲回 { $day } { $item }
book-taken-back = { $day } 冲回
handbook-none = 无
report-handbook-of = { $name }（{ $id }）

col-amount = 时长或次数
col-booked = 补记日期
col-hours-of-year = 本年时长
col-lifetime-hours = 累计时长
col-own-services = 自报服务项目
col-points-of-year = 本年积分
col-reported = 报到日期
col-stars-of-volunteer = 志愿者星级
col-times-of-year = 本年次数
col-where = 地点/活动

line-booked = 补记
line-corrected = 结账后已更正

account-sign-community = 社区确认签字
account-sign-volunteer = 志愿者签字

col-change = 增减

report-year-until = { $year } 年，期末为 { $day }
report-year-scope-until = { $scope }，{ $year } 年，期末为 { $day }
report-year-unrecorded = { $year } 年没有积分、活动、会议、民情等记录，只列期末情况。
report-year-gone = 有积分的志愿者中有 { $volunteers } 人期末不在册，不计入已报到志愿者：已退出、已迁出，或未填报到日期。

year-organisation = 组织（期末）
year-units = 大工委“1+3”
year-nine = 九在楼组（服务次数）
year-stars = 星级楼组
year-homes = 社区自治家园
year-culture = 楼道文化
year-points = 公益积分
year-six = 六个一（次数）
year-services = 15 分钟便民服务圈
year-teams = 群众队伍（期末）
year-meetings = 八会
year-matters = 民情
year-activities = 活动

figure-attendance = 活动参加人次
figure-buildings = 楼组
figure-catalogue = 服务项目
figure-communities = 社区
figure-contributed = 共建折合金额（元）
figure-culture-buildings = 有楼道文化的楼组
figure-culture-new = 新增楼道文化点
figure-features = 特色楼组
figure-festivals = 节日活动
figure-grids = 网格
figure-heads = 楼栋长
figure-hearings = 其中：听证会
figure-households = 户数
figure-joint-meetings = 其中：联席会
figure-joint-members = 大工委成员单位
figure-matters-done = 办结事项
figure-matters-open = 期末未办结事项
figure-matters-satisfied = 评议满意率
figure-needs = 楼组需求
figure-party-members = 楼组党小组成员
figure-redeemed = 兑换积分
figure-reported = 已报到志愿者
figure-representatives = 居民常任代表
figure-resolutions = 形成决议
figure-rewarded = 达到奖励档次的志愿者
figure-service-points = 便民服务点
figure-service-rounds = 送服务进楼院
figure-services-given = 提供服务次数
figure-team-members = 队员
figure-volunteers-gone = 其中：期末不在册
figure-units = 驻区单位和两新组织

report-between = { $scope }，{ $from } 至 { $to }
report-scope = { $scope }
report-scope-year = { $scope }，{ $year } 年
report-since = { $scope }，{ $from } 起
report-until = { $scope }，截至 { $to }
col-reached = 达到档次
figure-homes-applied = 申报自治家园
figure-homes-approved = 通过申报自治家园
figure-homes-awarded = 授牌自治家园

amount-hours = { $hours } 小时
amount-times = { $times } 次
amount-years = { $years } 年
amount-times-served = { $times } 次，{ $hours } 小时
amount-years-served = { $years } 年，{ $hours } 小时
item-with-service = { $item }（{ $service }）
