### O：组织，从街道到住户。

post-secretary = 党组织书记
post-committee = 委员
post-station-head = 服务站站长
post-grid-head = 网格长
post-contact = 联系人
post-organisation-leader = 组织负责人
post-organisation-member = 组织成员
post-building-head = 楼栋长
post-representative = 居民常任代表
post-group-leader = 党小组组长
post-group-member = 党小组成员
post-duty = 包楼层党员
post-team-member = 队员
post-home = 住户

O201-title = 楼组既没有党小组，也没有联合党小组
O201-why = 党小组包楼组是三包的一环。没有党小组的楼组，里面的党员无人召集，楼层和住户也无人联系。
O201 = 楼组 { $id } 没有党小组，也没有与别的楼组联合
O201-help = 请补上 [party_group] 和 members；与邻楼合建的，写 joint_with = [{"{"} building = "…", since = … {"}"}]

O202-title = 党小组没有成员
O202-why = 只有名称、没有成员的党小组只是纸面上的组织，后面的包楼层、联系群众都落不到人。
O202 = 楼组 { $id } 的党小组没有现任成员
O202-help = 请在 members 中写上成员，例如 {"{"} volunteer = "…", role = "组长", since = … {"}"}；人数不足的，用 joint_with 与邻楼联合

O203-title = 党小组有两名组长，或组长不是正式党员
O203-why = 一个小组由一名组长负责，组长须是正式党员，预备党员没有表决权，不能担任。联合党小组算一个小组。
O203-two = 楼组 { $id } 的党小组有两名现任组长：{ $other } 和 { $volunteer }
O203-two-help = 已卸任的组长请补上 until，例如 {"{"} volunteer = "{ $other }", role = "组长", since = …, until = … {"}"}；仍任职的一人改为 role = "副组长"
O203-not-full = 楼组 { $id } 的组长 { $volunteer } 不是正式党员
O203-not-full-help = 请改由正式党员任组长；{ $volunteer } 已转正的，把本人记录写成 party = "正式党员"，并写上转正日期 full

O204-title = 党小组成员不是党员
O204-why = 党小组由正式党员和预备党员组成。群众和团员可以参加志愿者队伍，但不编入党小组。
O204 = 楼组 { $id } 的党小组成员 { $volunteer } 不是党员
O204-help = 请从 members 中去掉 { $volunteer }，或补上 until；本人是党员的，改正其记录中的 party

O205-title = 组织关系在社区的党员没有编入党小组
O205-why = 组织关系在社区、已经报到、又住在这里的党员，都应编入所住楼组的党小组，否则学习、服务和积分确认都没有着落。
O205 = 党员 { $id } 住在楼组 { $building }，组织关系在社区，却不在任何党小组
O205-help = 请在楼组 { $building } 的 members 中补一行 {"{"} volunteer = "{ $id }", since = … {"}"}；组织关系不在社区的，写 relation = "单位" 或 "流动"

O206-title = 党小组成员不住在本楼组
O206-why = 党小组按楼组建立，成员就近联系邻居。搬走的人还留在名单上，楼层就成了无人联系的空白。
O206 = 楼组 { $id } 的党小组成员 { $volunteer } 现在不住在本楼组
O206-help = 已搬走的，给这一行补上 until；住址有误的，改正 { $volunteer } 的 lives；确需保留的，用 [[allow]] 写明理由
O206-joint = 楼组 { $id } 的党小组成员 { $volunteer } 不住在联合党小组的任何一个楼组
O206-joint-help = 已搬走的，给这一行补上 until；住址有误的，改正 { $volunteer } 的 lives；确需保留的，用 [[allow]] 写明理由

O207-title = 网格既没有党支部，也没有联合党支部
O207-why = 党支部包网格是三包的一环，也是社区党总支和楼组党小组之间的一级。
O207 = 网格 { $id } 没有党支部，也没有与别的网格联合
O207-help = 请补上 [branch] 和 committee；与邻近网格合建的，写 joint_with = [{"{"} grid = "…", since = … {"}"}]

O208-title = 党支部的正式党员少于规定人数
O208-why = 党支部至少要有三名正式党员。人数按支委和本支部各楼组党小组的成员合计，一人只算一次，组织关系在单位的不算；联合的网格一并计算。
O208 = 网格 { $id } 的党支部有组织关系在社区的正式党员 { $count } 名，少于 { $least } 名
O208-help = 请核对各楼组党小组的 members；组织关系已经转到社区的，改正成员的 relation；确实不足的，与邻近网格联合，写 joint_with = [{"{"} grid = "…", since = … {"}"}]

O209-title = 党支部人数超过上限，或应设支委会而委员不足三名
O209-why = 支部一般不超过五十人，七人起应设三至五人的支委会。人数的算法与 O208 相同。
O209-members = 网格 { $id } 的党支部有正式党员 { $count } 名，超过上限 { $most } 名
O209-members-help = 请分设支部：把一部分楼组划到新的网格，或取消与别的网格的联合
O209-committee = 网格 { $id } 的党支部有正式党员 { $count } 名，满 { $from } 名应设支委会，现任委员只有 { $committee } 名
O209-committee-help = 请在 [branch] 的 committee 中补足三名，例如 {"{"} volunteer = "…", role = "组织委员", since = … {"}"}

O210-title = 网格没有楼组，或楼组没有网格、在两个网格、网格属于别的社区
O210-why = 每个楼组在一个时候只属于本社区的一个网格，楼组的党员、户数和积分才能逐级汇总，不重不漏。
O210-empty-grid = 网格 { $id } 没有楼组
O210-empty-grid-help = 请在所辖楼组的记录中写 grid = [{"{"} grid = "{ $id }", since = … {"}"}]；网格已撤并的，给它补上 until
O210-no-grid = 楼组 { $id } 没有所属网格
O210-no-grid-help = 请写上所属网格，例如 grid = [{"{"} grid = "…", since = … {"}"}]；楼组已撤销的，给它补上 until
O210-two = 楼组 { $id } 同时属于网格 { $other } 和 { $grid }
O210-two-help = 请给已脱离的一段补上 until，例如 {"{"} grid = "{ $other }", since = …, until = … {"}"}
O210-foreign = 楼组 { $id } 在社区 { $community }，它的网格 { $grid } 却属于社区 { $of }
O210-foreign-help = 请改成本社区的网格；楼组划到别的社区的，给原记录补上 until，在新社区另建一份
O210-ended = 楼组 { $id } 所属的网格 { $grid } 已经撤销
O210-ended-help = 请给这一行补上 until，再写上接续的网格，例如 {"{"} grid = "…", since = … {"}"}

O211-title = 网格缺少组织，或组织没有负责人、没有成员
O211-why = 每个网格除党支部外还有居民代表小组、业主代表小组、妇女代表小组、团支部、志愿者服务队，合称六组织网络。设哪几个由 policy/organisation.toml 的 organisations 规定。
O211-missing = 网格 { $id } 没有{ $organisation }
O211-missing-help = 请补一段 [[organisation]]，写 kind = "{ $organisation }" 和 leader、members，或写 team = "…" 指明哪支队伍就是它
O211-leader = 网格 { $id } 的{ $organisation }没有现任负责人
O211-leader-help = 请写 leader = [{"{"} volunteer = "…", since = … {"}"}]
O211-members = 网格 { $id } 的{ $organisation }没有现任成员
O211-members-help = 请写 members = [{"{"} volunteer = "…", since = … {"}"}]
O211-empty = 网格 { $id } 的{ $organisation }没有现任负责人，也没有现任成员
O211-empty-help = 请写 leader 和 members，例如 leader = [{"{"} volunteer = "…", since = … {"}"}]；由队伍承担的，写 team = "…"
O211-team-leader = 网格 { $id } 的{ $organisation }是队伍 { $team }，它没有现任队长
O211-team-leader-help = 请在队伍 { $team } 的 members 中给一人写上 role = "队长"
O211-team-empty = 网格 { $id } 的{ $organisation }是队伍 { $team }，它没有现任队员
O211-team-empty-help = 请在队伍 { $team } 的 members 中写上队员，其中一人 role = "队长"
O211-team-ended = 网格 { $id } 的{ $organisation }是队伍 { $team }，它已经解散
O211-team-ended-help = 请换成现有的队伍，或去掉 team，改写 leader 和 members

O212-title = 三包：包的楼层不存在，或包楼层的人不在党小组
O212-why = 党员包楼层，包的是本楼真有的楼层，包的人是本楼党小组（含联合的各楼组）的成员。
O212-floor = 楼组 { $id } 共 { $floors } 层，没有所包的第 { $stray } 层
O212-floor-help = 请把 floors 改成 1 到 { $floors } 之间的楼层；楼组层数有误的，改正楼组的 floors
O212-member = 楼组 { $id } 包楼层的 { $volunteer } 不是本楼党小组的成员
O212-member-help = 请换成党小组成员；{ $volunteer } 应在组内的，补进 members；已离开小组的，给这段 [[duty]] 补上 until

O213-title = 三包：有楼层没有人包
O213-why = 党员包楼层要覆盖每一层。一个楼组不论缺几层，只提示一次，缺哪几层都列出来。
O213 = 楼组 { $id } 没有人包的楼层：{ $floors }
O213-help = 请补一段 [[duty]]，例如 member = "…"，floors = [ … ]，since = …；或把这些楼层加进已有的 floors

O214-title = 四联：支部没有联系人，党小组没有联系人，或党员没有联系户
O214-why = 总支联系支部、支部联系党小组、党小组联系党员、党员联系群众，一环接一环，缺一环意见就传不上来。组织关系在单位的党员不要求联系户。
O214-branch = 网格 { $id } 的党支部没有总支的联系人
O214-branch-help = 请在 [branch] 中写 contact = [{"{"} volunteer = "…", since = … {"}"}]，写一名总支委员
O214-group = 楼组 { $id } 的党小组没有支部的联系人
O214-group-help = 请在 [party_group] 中写 contact = [{"{"} volunteer = "…", since = … {"}"}]，写一名支部党员
O214-member = 楼组 { $id } 的党小组成员 { $volunteer } 没有联系户
O214-member-help = 请在 member = "{ $volunteer }" 的 [[duty]] 中写上联系的住户，例如 households = ["2-101", "2-102"]

O215-title = 四联：联系支部的不是总支委员，或联系党小组的不是支部党员
O215-why = 联系人由上一级派出：总支委员联系支部，支部党员联系党小组。
O215-branch = 网格 { $id } 党支部的联系人 { $volunteer } 不是社区党总支的现任委员
O215-branch-help = 请换成总支委员；{ $volunteer } 确是委员的，补进社区 [general_branch] 的 committee
O215-group = 楼组 { $id } 党小组的联系人 { $volunteer } 不是本网格党支部的党员
O215-group-help = 请换成支委或本支部党小组的成员；{ $volunteer } 已离开支部的，给这一行补上 until

O216-title = 岗位空缺
O216-why = 书记、组长、网格长、楼栋长、居民常任代表和服务站站长都要有人。空缺从上一任最后一天的次日算起。
O216 = { $kind } { $id } 的{ $post }自 { $since } 起空缺
O216-help = 请补一行现任，例如 { $line }
O216-part = { $kind } { $id } 的{ $post }（{ $part }）自 { $since } 起空缺
O216-part-help = 请补一行 {"{"} volunteer = "…", part = "{ $part }", since = … {"}"}
O216-never = { $kind } { $id } 没有{ $post }
O216-never-help = 请补一行现任，例如 { $line }

O217-title = 社区没有党总支或党员志愿者服务站
O217-why = 社区党总支是四级组织的第二级，服务站是党员报到、认领服务和记录积分的地方，每个社区都要有。
O217-branch = 社区 { $id } 没有党总支
O217-branch-help = 请补上 [general_branch]，写明 name 和 committee
O217-station = 社区 { $id } 没有党员志愿者服务站
O217-station-help = 请补上 [station]，写明 name 和 head

O218-title = 任期重叠、先后颠倒，或延续到本人离开之后
O218-why = 任期从 since 到 until，首尾两天都算。一人一岗不能有两段同时的任期，只由一人担任的岗位不能同时有两人，否则某天由谁负责就说不清。
O218-earlier = 较早的一段在这里
O218-order = { $kind } { $id }：{ $until } 结束，却在 { $since } 才开始
O218-order-help = 请核对两个日期：until 是最后一天，不早于 since
O218-twice = { $kind } { $id }：{ $volunteer } 作为{ $post }的两段任期重叠
O218-twice-help = 请给较早的一段补上 until，写在较晚一段 since 的前一天；重复的一段请删去
O218-two = { $kind } { $id }：{ $other } 和 { $volunteer } 同时任{ $post }
O218-two-help = 请给 { $other } 的一段补上 until，写在 { $volunteer } 接任的前一天
O218-left = { $kind } { $id }：{ $volunteer } 已于 { $left } 离开，作为{ $post }的任期却没有随之结束
O218-left-help = 请写 until = { $left } 或更早的一天
O218-lives = 志愿者 { $id } 同时住在两处
O218-lives-help = 请给较早的一处补上 until，写在搬入下一处的前一天

O219-title = 网格户数超过上限，或少于楼组户数之和
O219-why = 网格一般三百至五百户，过大一名网格长照看不过来。网格没有写户数的，按各楼组户数之和。
O219 = 网格 { $id } 有 { $households } 户，超过每个网格 { $most } 户的上限
O219-help = 请分设网格，或核对 households；上限在 policy/organisation.toml 的 households_max
O219-sum = 网格 { $id } 写的是 { $households } 户，各楼组合计却有 { $sum } 户
O219-sum-help = 请写 households = { $sum }，或核对各楼组的户数；去掉网格的 households 就按楼组合计

O220-title = 社区代码不以街道代码开头
O220-why = 社区的十二位统计代码由街道的九位代码加三位顺序号组成，前九位不同就是写错了，或不属于本街道。
O220 = 社区 { $id } 的代码 { $code } 不以街道代码 { $start } 开头
O220-help = 请核对代码：前九位应是 { $start }，后三位是社区的顺序号

O221-title = 党小组的成员少于规定人数
O221-why = 党小组至少要有三名组织关系在社区的成员。组织关系在单位的双报到党员可以参加，但不计入人数；联合党小组合并计算。
O221 = 楼组 { $id } 的党小组有组织关系在社区的成员 { $count } 名，少于 { $least } 名
O221-help = 请充实成员；确实不足的，与邻楼联合，写 joint_with = [{"{"} building = "…", since = … {"}"}]

O222-title = 联合的对方自己没有党小组或党支部
O222-why = 联合就是共用对方的党小组或党支部。对方没有、已经撤销，或绕一圈又回到自己，就等于谁也没有。
O222-group = 楼组 { $id } 与楼组 { $host } 联合，{ $host } 自己却没有党小组
O222-group-help = 请给楼组 { $host } 补上 [party_group]，或改为与有党小组的楼组联合
O222-group-ended = 楼组 { $id } 与楼组 { $host } 联合，{ $host } 已经撤销
O222-group-ended-help = 请给这一行补上 until，改为与现有的楼组联合，或在本楼组设 [party_group]
O222-group-circle = 楼组 { $id } 与楼组 { $host } 联合，{ $host } 又联合回本楼组
O222-group-circle-help = 请确定由哪个楼组主办，去掉主办楼组的 joint_with
O222-branch = 网格 { $id } 与网格 { $host } 联合，{ $host } 自己却没有党支部
O222-branch-help = 请给网格 { $host } 补上 [branch]，或改为与有党支部的网格联合
O222-branch-ended = 网格 { $id } 与网格 { $host } 联合，{ $host } 已经撤销
O222-branch-ended-help = 请给这一行补上 until，改为与现有的网格联合，或在本网格设 [branch]
O222-branch-circle = 网格 { $id } 与网格 { $host } 联合，{ $host } 又联合回本网格
O222-branch-circle-help = 请确定由哪个网格主办，去掉主办网格的 joint_with

O223-title = 一人同时在几个党小组
O223-why = 一名党员只编入一个党小组，否则各级人数会重复计算。联合在一起的楼组算一个党小组。
O223 = 志愿者 { $id } 同时在几个楼组的党小组：{ $groups }
O223-help = 请只保留一处，在其余各处的 members 中给 { $id } 补上 until；几个楼组合建的，写 joint_with
