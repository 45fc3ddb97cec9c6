### 程序自己的错误：做不下去时说什么、怎么办。

error = 错误
error-no-root = 在 { $folder } 和它的上级目录里都没有找到 jiedao.toml
error-no-root-help = 请进入数据目录，或用 --data 指明数据目录
error-root-unreadable = 数据目录 { $folder } 读不出：{ $reason }
error-no-street = { $folder } 里没有 jiedao.toml，不是数据目录
error-write = { $path } 写不进：{ $reason }
error-unknown-report = 没有叫“{ $name }”的报表
error-unknown-report-near = 没有叫“{ $name }”的报表，是不是“{ $near }”？
error-unknown-report-help = 报表有：{ $names }
error-unknown-format = 没有叫“{ $name }”的格式
error-unknown-format-help = 格式有：{ $names }
error-unknown-rule = 没有代码为“{ $code }”的规则
error-unknown-id = 没有编号为“{ $id }”的{ $kind }
error-unknown-id-near = 没有编号为“{ $id }”的{ $kind }，是不是“{ $near }”？
error-not-a-date = “{ $value }”不是日期，应写成 2014-05-21 的样子
error-not-a-year = “{ $value }”不是年份，应为四位数
error-left-out = 有 { $count } 条记录有错，没有计入；用 jiedao validate 查看
error-no-path = 数据目录里没有“{ $path }”；路径请从数据目录或当前目录写起
error-io = 读写出错：{ $reason }
error-no-subject-here = 报表 { $name } 不针对某一条记录，请去掉“{ $subject }”
error-needs-subject = 报表 { $name } 要写明是哪一个{ $kind }，例如 jiedao report { $name } 编号
error-no-record = 没有编号为“{ $id }”的记录
error-near-records = 是不是要找：
error-near-record = { $id }　{ $kind } { $name }
