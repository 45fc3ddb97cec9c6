### 组织类报表：三包四联、六组织、任职、队伍、单位。

# 四级架构图

tree-secretary = 书记：{ $name }
tree-grid = 书记：{ $name }；楼组 { $buildings }，党小组 { $groups }

# 三包四联

report-coverage = 三包四联责任表
report-coverage-grid = 网格：{ $name }
report-coverage-adrift = 未编入网格的楼组
report-coverage-uncovered = 未覆盖楼层
report-coverage-broken = 四联未落实之处
report-coverage-levels = 四联落实情况
col-general-contact = 总支联系人
col-branch-contact = 支部联系人
col-party-member = 党员
col-stairwell = 单元
col-covered-floors = 包楼层
col-stray-floors = 不存在的楼层
col-linked-households = 联系户
col-building-heads = 楼栋长
col-uncovered-floors = 未覆盖楼层
col-floor-count = 层数
col-broken-links = 未落实
col-link = 联系环节
col-link-from = 联系方
col-link-to = 被联系方
col-links-asked = 应落实
col-links-held = 已落实
col-links-share = 落实率
coverage-no-group = 没有党小组
coverage-no-members = 党小组没有成员
coverage-stranger = 不在本党小组
coverage-stray-floor = 楼组没有这一层
coverage-no-households = 未联系住户
coverage-no-duty = 未包楼层，未联系住户
coverage-gaps = 未包楼层：{ $floors }
coverage-gaps-and = 未包楼层：{ $floors }；{ $state }
coverage-left = 已不再参加，仍列为包楼党员
coverage-not-begun = 党小组任期尚未开始
linked-households = { $households }户
linked-on-floors = { $floors }层{ $households }户
link-branch = 总支联系支部
link-group = 支部联系小组
link-members = 小组联系党员
link-households = 党员联系住户
link-held = 已落实
broken-no-branch = 网格没有党支部
broken-no-group = 楼组没有党小组
broken-no-contact = 没有联系人
broken-wrong-contact = 联系人不是联系方的成员
broken-no-members = 党小组没有成员
broken-no-households = 没有联系住户

# 六组织

report-organisations = 网格六组织一览表
report-organisations-lacks = 不健全的组织
report-organisations-kinds = 各类组织汇总
report-organisations-distinct = 各组织共有 { $seats } 人次；同一人参加几个组织的，去重后为 { $people } 人。
report-organisations-later = 有 { $organisations } 个组织的任期都从这一天以后开始，负责人按空缺列出，不计入已建。
col-organisation-name = 名称
col-organisation-behind = 依托
col-organisation-leader = 负责人
col-organisation-people = 人数
col-organisation-seats = 人次
col-people-distinct = 人数（去重）
col-organisations-there = 已建
col-organisations-lacking = 不健全
col-organisations-teams = 依托队伍或联合
lack-not-begun = 任期尚未开始
lack-itself = 未建
lack-leader = 缺负责人
lack-members = 缺成员
lack-people = 缺负责人和成员
lack-team = 依托的队伍已解散
lack-captain = 依托的队伍没有队长
lack-team-people = 依托的队伍没有人

# 幸福家庭

report-families = 幸福家庭一览表
report-families-years = 历年
col-household-share = 占总户数
col-family-rooms = 门牌
col-families-so-far = 累计户数
col-buildings-with-families = 有幸福家庭的楼组

# 社区自治家园

report-homes = 社区自治家园创建情况表
report-homes-years = 历年
col-refused = 未通过日期
figure-communities-applied = 申报社区
figure-communities-approved = 通过申报社区
figure-homes-met = 达标社区
figure-communities-awarded = 授牌社区
figure-homes-without = 未申报社区

# 任职

report-roster = 各级组织任职一览表
report-roster-distinct = 任职人数按人计（去重）：一人兼任几个岗位只算一人。
report-roster-of = { $name }
col-post-of = 组织或范围
col-posts = 岗位
col-posts-held = 在任
col-post-holders = 任职人数
post-team-captain = 队长
post-team-deputy = 副队长
post-group-deputy = 党小组副组长

# 队伍

report-teams = 群众队伍一览表
report-teams-of-one = { $name }，{ $year } 年
report-teams-of-one-as-of = { $name }，{ $year } 年，截至 { $day }
report-teams-distinct = 合计不重复计人：一人在几支队伍的只计一次，几支队伍合办的活动只计一次，故可小于各队之和。
report-teams-armies = 七大军
report-teams-members = 队员名单
report-teams-activities = 组织的活动
col-army = 七大军
col-captain = 队长
col-teams = 队伍
col-team-count = 队伍数
col-activities-organised = 组织活动
col-took-part = 参加志愿者
col-of-members = 其中队员
col-attendance = 参加人数
army-unnamed = 不在七大军名单内

# 驻区单位

report-units = 驻区单位共建情况表
report-units-committee = 大工委组成
report-units-meetings = 联席会出席情况
report-units-contributions = 共建资源投入
report-units-kinds = 按类别和社区汇总
report-units-feedback = 双报到反馈表：{ $name }
report-units-feedback-unsaid = 双报到反馈表：未注明单位
col-employer = 工作单位
col-opinion = 社区意见
col-party-organisation = 党组织
col-joint-since = 加入大工委
col-joint-meetings = 联席会
col-invited = 应出席
col-attended = 出席
col-resources = 可提供的资源
col-contributions = 共建项目
col-reported-twice = 双报到党员
col-units-came = 出席单位数
col-units-there = 出席单位
col-units-absent = 缺席的成员单位
col-gift-for = 受益社区
col-gift-matter = 回应的民情
col-gift-value = 金额（元）
report-units-years = 历年共建
units-other-employers = 其他单位或未注明
col-units-giving = 提供单位
col-team = 队伍
