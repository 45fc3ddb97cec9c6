### C：议事与服务，从会议、民情事项到服务和队伍。

C501-title = 会议没有主持人或记录人，或票数多于实到人数
C501-why = 会议由谁主持、谁记录，决议由多少人投票，是以后核对的依据。票数比到会的人还多，决议就站不住。
C501-chair = 会议 { $id } 没有写主持人
C501-chair-help = 请补上 chair = "主持人的编号"
C501-recorder = 会议 { $id } 没有写记录人
C501-recorder-help = 请补上 recorder = "记录人的编号"
C501-votes = 会议 { $id }：赞成、反对、弃权共 { $votes } 票，多于实到的 { $present } 人
C501-votes-help = 请对照会议记录核对 votes 和 present

C502-title = 民情事项的步骤次序不对
C502-why = 事项从登记开始，一步接一步办到销号，居民随时能看到办到了哪一步。跳了步、日期倒退，说不清是漏办还是漏记。
C502 = 事项 { $id }：{ $from } 之后不能是 { $stage }
C502-help = { $from } 之后可以是：{ $next }。请补上中间漏记的步骤，或改正 stage
C502-ended = 事项 { $id }：{ $from } 之后不再有步骤，却又写了 { $stage }
C502-ended-help = 请删去这一步；问题又出现的，另立一件新事项
C502-first = 事项 { $id }：第一步是 { $stage }，应为 登记
C502-first-help = 请在前面补上 stage = "登记" 的一步
C502-none = 事项 { $id } 没有写任何步骤
C502-none-help = 请至少补上登记的一步：[[step]]、stage = "登记"、date = 日期
C502-early = 事项 { $id }：{ $stage } 的日期 { $date } 早于提出的日期 { $than }
C502-early-help = 请核对这一步的 date 和事项的 raised
C502-back = 事项 { $id }：{ $stage } 的日期 { $date } 早于前一步的 { $than }
C502-back-help = 请核对这两步的 date；可以是同一天，不能倒退

C503-title = 决议没有会议，或那次会议没有议过这件事
C503-why = 决议是会议作出的。会议记录里找不到这件事，决议就没有出处。
C503 = 事项 { $id } 的决议没有写是哪次会议作出的
C503-help = 请补上 meeting = "会议的编号"
C503-topic = 事项 { $id }：会议 { $meeting } 没有关于这件事的议题
C503-topic-help = 请在会议 { $meeting } 的一个 [[topic]] 中写上 matter = "{ $id }"；写错会议的，改正 meeting

C504-title = 没有办结和评议就销号
C504-why = 办没办好由居民说了算：先办结，再请居民评议，满意了才销号。
C504 = 事项 { $id } 已经销号，前面却没有 { $lacks }
C504-help = 请补上 { $lacks } 的一步；还没有做的，把 销号 这一步删去

C505-title = 民情事项超过了办理时限
C505-why = 时限是对居民的承诺：从登记的第二天起按工作日计算，挂起、上报、办结、评议的日子不算。确需延长的，批准后写 due，最多延到最长时限。
C505 = { $days ->
    [0] 事项 { $id } 应在登记当天（{ $last }）办结，现在仍是 { $stage }（{ $since } 起）
   *[other] 事项 { $id } 限 { $days } 个工作日，{ $last } 到期，现在仍是 { $stage }（{ $since } 起）
}
C505-help = 已经办完的，补上办结的一步；批准延期的，写 due = 日期；暂时办不了的，写 挂起 或 上报 的一步
C505-due = 事项 { $id } 批准延到 { $due }，已经过期，现在仍是 { $stage }（{ $since } 起）
C505-due-help = 已经办完的，补上办结的一步；再次批准延期的，改 due

C506-title = 服务项目不在目录中
C506-why = 供需对接靠名称：居民要的、志愿者报的、队伍和服务点做的，用同一个名称才对得上、统计得出。
C506 = { $kind } { $id }：服务项目“{ $service }”不在目录中
C506-help = 请改用 policy/services.toml 中的名称；确是新项目的，先在那里加上
C506-near = { $kind } { $id }：服务项目“{ $service }”不在目录中
C506-near-help = 是不是“{ $near }”？确是新项目的，先在 policy/services.toml 中加上
C506-given = { $kind } { $id } 的记录 { $entry }：服务项目“{ $service }”不在目录中
C506-given-help = 请改用 policy/services.toml 中的名称；确是新项目的，先在那里加上
C506-given-near = { $kind } { $id } 的记录 { $entry }：服务项目“{ $service }”不在目录中
C506-given-near-help = 是不是“{ $near }”？确是新项目的，先在 policy/services.toml 中加上

C507-title = 服务点太远
C507-why = 15分钟便民服务圈，说的是最远的楼组走过去也不超过规定的分钟数。
C507 = 社区 { $id }：“{ $service }”的服务点要走 { $minutes } 分钟，超过 { $within } 分钟
C507-help = 请核对 minutes；确实太远的，就近再设一个服务点

C508-title = 目录中的服务没有人提供
C508-why = 目录是对居民的承诺。列在目录里却没有志愿者、队伍、服务点或单位能提供的，居民提了需求也落空。
C508 = “{ $service }”列在目录中，却没有志愿者、队伍、服务点或单位提供
C508-help = 请找到能提供的人，写进他们的 services；不再提供的，给目录的这一项补上 until

C509-title = 需求没有得到满足
C509-why = 楼组提了需求，就要按周、按月或按季把服务送到；只要一次的，一个月内送到。只看已经过完的一周、一月或一季。
C509 = 楼组 { $id } 的需求“{ $service }”在 { $from } 至 { $until } 没有活动送到
C509-help = 送到了的，在那次活动中写上 services = ["{ $service }"] 和 buildings = ["{ $id }"]；不再需要的，给需求补上 until
C509-once = 楼组 { $id } 的需求“{ $service }”提出已满一个月，还没有活动送到
C509-once-help = 送到了的，在那次活动中写上 services = ["{ $service }"] 和 buildings = ["{ $id }"]；不再需要的，给需求补上 until

C510-title = 联席会没有单位参加，或成员单位全年没有参加
C510-why = 大工委靠联席会把单位的资源请进来。没有单位的联席会开不成，一年一次也不来的成员单位，名在大工委，人不在。
C510 = 联席会 { $id } 没有写参加的单位
C510-help = 请补上 units = ["单位的编号"]
C510-absent = 单位 { $id } 是大工委成员，{ $year } 年的联席会一次也没有参加
C510-absent-help = 参加过的，在那次会议的 units 中补上 "{ $id }"；已经退出的，给大工委的成员补上 until

C511-title = 住户的楼层在这个楼组里没有
C511-why = 联系户和幸福家庭用“单元-房号”写，房号去掉后两位就是楼层。楼层不存在，房号或楼层数必有一个写错。
C511 = 楼组 { $id }：住户 { $household } 在 { $floor } 层，楼组只有 { $floors } 层
C511-help = 请核对房号，或改正 floors

C512-title = 队伍所属的军没有命名
C512-why = 七大军由街道统一命名，队伍归到哪一支，要用定下来的名称，才统计得到一起。
C512 = 队伍 { $id }：“{ $army }”不在七大军之中
C512-help = 七大军有：{ $armies }。请改用其中一个，或在 policy/organisation.toml 的 armies 中加上
C512-none = 队伍 { $id }：写了“{ $army }”，街道还没有给七大军命名
C512-none-help = 请在 policy/organisation.toml 写 armies = ["{ $army }"]，或把 army 一行删去

C513-title = 听证会通知太晚，或实到多于应到
C513-why = 听证会提前十天公告，居民才来得及准备意见。实到比应到还多，是人数记错，或名单没有列全。
C513 = 听证会 { $id } 定在 { $date }，{ $announced } 才公告，提前不到十天（{ $ahead } 天）
C513-help = 听证会至少提前十天公告；日期写错的，改正 announced 或 date
C513-present = 会议 { $id }：实到 { $present } 人，多于应到的 { $expected } 人
C513-present-help = 请核对 present 和 expected；旁听的人写在 observers
