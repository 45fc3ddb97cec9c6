### 积分类报表：奖励、手册、年度。

cli-any-sort = 行的排列次序，名次不变；不写则按报表自己的次序
error-no-order = 报表 { $name } 没有可以按 { $sort } 排列的内容

col-households-happy = 幸福家庭（户）
col-satisfied = 居民满意率
col-scores = 九项得分
col-vetoed = 否决

report-stars-chart = 历年星级楼组创建情况
report-stars-scores = 九项得分依次为：{ $categories }。

account-sign-panel = 评审组签字

report-months-chart = 各社区每月积分

report-rewards = 奖励发放签领表
report-rewards-tiers = 奖励档次

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
