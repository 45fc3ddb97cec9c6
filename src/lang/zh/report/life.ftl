### 楼院类报表：九在、六个一、文化、服务。

# 九在楼组

report-nine = 九在楼组情况表
report-nine-categories = 九个方面
report-nine-buildings = 各楼组
report-nine-scores = 九个方面平均得分率（%）
report-nine-activities = 九个方面活动次数
report-nine-points = 九个方面积分
col-buildings-reached = 惠及楼组
col-points-elsewhere = 其中不属于楼组的积分
col-mean-score = 平均得分率
col-nine-covered = 已开展方面
col-nine-best = 得分率最高
col-nine-weakest = 得分率最低
col-nine-lacks = 尚无活动和积分的方面

# 六个一

report-six = 六个一开展情况表
report-six-distinct = 合计志愿者不重复计人：一人做了几项或在几个社区服务的只计一次。
report-six-actions = 六个一
report-six-communities = 各社区次数
report-six-chart = 各社区六个一次数
six-help = 困难群众帮一帮
six-ask = 陌生来人问一问
six-mind = 环境卫生管一管
six-persuade = 邻里纠纷劝一劝
six-report = 社区信息报一报
six-tell = 时事政治讲一讲
col-six-help = 帮一帮
col-six-ask = 问一问
col-six-mind = 管一管
col-six-persuade = 劝一劝
col-six-report = 报一报
col-six-tell = 讲一讲

# 楼道文化和节日活动

report-culture = 楼道文化和节日活动一览表
report-culture-of = { $year } 年，楼道文化截至 { $day }
report-culture-kinds = 楼道文化分类
report-culture-festivals = 节日活动
report-culture-years = 历年
col-culture-by = 负责
col-buildings-with-culture = 有楼道文化的楼组
col-building-share = 占楼组总数
col-added-in-year = 本年新增
col-organisers = 主办
col-festivals = 节日活动
col-communities-festive = 举办社区
col-mean-attendance = 平均参加人数

# 15 分钟便民服务圈

report-services = 15 分钟便民服务圈
report-services-of = 需求和配送截至 { $today }
report-services-as-of = 服务截至 { $day }，需求和配送截至 { $today }
report-services-each = 各项服务
report-services-communities = 各社区
report-services-points = 服务点
report-services-needs = 楼组需求与配送
report-services-lacking = 全街道无人提供的服务：{ $services }。
col-service-points = 服务点
col-offered = 有人提供
col-offering = 提供服务的志愿者
col-nearest = 最近（分钟）
col-walk = 步行（分钟）
col-within = 要求（分钟）
col-is-far = 超出要求
col-points-far = 超出要求的服务点
col-communities-offering = 覆盖社区
col-services-offered = 已有服务
col-services-share = 覆盖率
col-services-lacking = 缺少的服务
col-need = 需求
col-every = 频次
col-asked-from = 应送起
col-asked-until = 应送止
col-deliveries = 已送次数
col-last-delivery = 最近配送
figure-services = 服务项目
figure-services-lacking = 无人提供
figure-building-needs = 需求
need-unmet = 逾期未送
need-early = 未到期
need-met = 已满足
need-dropped = 服务已停
