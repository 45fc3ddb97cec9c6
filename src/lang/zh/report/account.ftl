### 积分类报表：奖励、手册、年度。

cli-any-sort = 行的排列次序，名次不变；不写则按报表自己的次序
error-no-order = 报表 { $name } 没有可以按 { $sort } 排列的内容
