### 值的形式、记录的种类、严重程度，以及到处都用的词。

form-text = 文本
form-list = 列表
form-table = 表
form-whole = 整数
form-decimal = 小数
form-boolean = true 或 false
form-date = 日期
form-datetime = 日期或时间
form-broken = 读不出的值

kind-none = 文件
kind-street = 街道
kind-points = 积分办法
kind-rewards = 奖励办法
kind-stars = 星级标准
kind-services = 服务目录
kind-organisation = 组织规定
kind-calendar = 工作日历
kind-unit = 单位
kind-community = 社区
kind-grid = 网格
kind-building = 楼组
kind-volunteer = 志愿者
kind-team = 队伍
kind-activity = 活动
kind-meeting = 会议
kind-matter = 民情事项
kind-notice = 公示
kind-closing = 年度结账

severity-error = 错误
severity-warn = 警告
severity-info = 提示
severity-off = 关闭

long-date = { $year }年{ $month }月{ $day }日
