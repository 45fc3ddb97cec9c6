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
