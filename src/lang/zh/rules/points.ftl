### P：积分，从手册的一行到封存的年度。

P301-title = 积分项目不存在
P301-why = 手册的一行写的是什么项目，决定它值多少分。项目目录里没有的名字算不出分，这一行就不计入任何合计。
P301 = { $kind } { $id } 的记录 { $entry }：积分项目里没有“{ $item }”
P301-help = policy/points.toml 里有的项目：{ $items }
P301-near = { $kind } { $id } 的记录 { $entry }：积分项目里没有“{ $item }”，是不是“{ $near }”？
P301-near-help = 请写成 item = "{ $near }"，或者先把“{ $item }”补进 policy/points.toml

P302-title = 积分项目当日不在有效期内
P302-why = 项目和分值会调整，每一条都写明起止日期，首尾两天都算。那天没有生效的项目，分值无从谈起，这一行不计入任何合计。
P302 = { $kind } { $id } 的记录 { $entry }：项目“{ $item }”在 { $date } 没有生效
P302-help = “{ $item }”的有效期：{ $periods }。请核对日期，或改用当日有效的项目

P303-title = 数量与项目的计分单位不符
P303-why = 按小时计的项目要有时长，按次计的要有次数，按年计的一年只有一次。单位不对，分数就会错，这一行不计入任何合计。
P303-no-hours = { $kind } { $id } 的记录 { $entry }：项目“{ $item }”按小时计分，没有写 hours
P303-no-hours-help = 请补上时长，例如 hours = 1.5（大于 0，不超过 24）
P303-hours = { $kind } { $id } 的记录 { $entry }：时长 { $hours } 不在 0 到 24 小时之间（“{ $item }”）
P303-hours-help = 一行记一天的事，hours 要大于 0，不超过 24；跨天的请分行记
P303-count = { $kind } { $id } 的记录 { $entry }：次数 { $count } 不是从 1 起的整数（“{ $item }”）
P303-count-help = 请写 count = 1 或更大的整数；只有一次时可以不写
P303-no-count = { $kind } { $id } 的记录 { $entry }：项目“{ $item }”不按次计分，不该写 count = { $count }
P303-no-count-help = 按小时计的项目请写 hours，例如 hours = 2；按年计的项目什么数量都不用写

P304-title = 一人一天的时长超过 24 小时
P304-why = 一天只有 24 小时。超出的那一行多半是重复登记或日期写错；按计分日、再按编号排在后面、使当天超过 24 小时的那一行不计入任何合计。
P304 = { $kind } { $id } 的记录 { $entry }：加上这 { $hours } 小时，{ $date } 的时长就超过了 24 小时
P304-help = 请核对 { $date } 的各行：写错的用 reverses 冲正，或改正日期、时长

P305-title = 疑似重复登记
P305-why = 同一天、同一项目、同一活动出现两行，或没有活动而数量、地点都一样，往往是两个人各记了一遍。重复的分数会占去别人的名次。
P305 = { $kind } { $id } 的记录 { $entry }：与 { $other } 同为 { $date } 的“{ $item }”，数量和地点也一样
P305-help = 确系重复的，加一行 reverses = "{ $entry }" 冲正；确有两次的，用 [[allow]] 写明理由
P305-activity = { $kind } { $id } 的记录 { $entry }：与 { $other } 同为 { $date } 活动 { $activity } 的“{ $item }”
P305-activity-help = 确系重复的，加一行 reverses = "{ $entry }" 冲正；确有两次的，用 [[allow]] 写明理由

P306-title = 同一本手册里记录编号重复
P306-why = 冲正和异议都按编号指认一行。编号重复就分不清指的是哪一行，所以用了同一编号的各行都不计入任何合计。
P306 = { $kind } { $id }：编号 { $entry } 在本手册里出现不止一次
P306-help = 请把后登记的一行换成没有用过的编号

P307-title = 自己确认自己，或记录人兼确认人
P307-why = 每一分都要有人记、另有人确认，公示时才站得住。本人确认或记录人自己确认，等于没有确认，这一行不计入任何合计。
P307-volunteer = { $kind } { $id } 的记录 { $entry }：确认人 { $by } 就是本人
P307-volunteer-help = 请由党支部书记、组长等第三人确认，改写 confirmed_by；还没有人确认的，删去这一键，列为待确认
P307-recorder = { $kind } { $id } 的记录 { $entry }：确认人 { $by } 就是记录人
P307-recorder-help = 请由记录人以外的人确认，改写 confirmed_by；还没有人确认的，删去这一键，列为待确认

P308-title = 确认人当天没有任何职务
P308-why = 确认要由知情又担责的人来做：居住地或服务地社区的任职人员、街道党工委成员，或组织这次活动的队伍的队长。
P308 = { $kind } { $id } 的记录 { $entry }：确认人 { $by } 在 { $date } 没有相应职务
P308-help = 请改由当天在该社区任职的人确认；如果任职记录漏了，请先补上 { $by } 的任期

P309-title = 按年计的项目一年记了两次
P309-why = 按年计的项目，每人每年只计一次。按计分日、再按编号排在后面的那一行不计入任何合计。
P309 = { $kind } { $id } 的记录 { $entry }：“{ $item }”在 { $year } 年已经记过一次
P309-help = 多记的用 reverses = "{ $entry }" 冲正；年份写错的请改 date

P310-title = 报到之前或退出之后的记录
P310-why = 党员从报到之日起、所有人到退出之日止参加积分。此外的记录多半是日期写错，或者报到、退出的日期没有登记对。
P310-before = { $kind } { $id } 的记录 { $entry }：日期 { $date } 早于报到日 { $day }
P310-before-help = 请核对 date，或把 reported 改为实际报到的日期
P310-never = { $kind } { $id } 的记录 { $entry }：党员还没有报到，却有 { $date } 的记录
P310-never-help = 已经报到的，请补上报到日期，例如 reported = { $date }
P310-after = { $kind } { $id } 的记录 { $entry }：日期 { $date } 晚于退出日 { $day }
P310-after-help = 请核对 date；如果仍在参加，请删去或改正 left

P311-title = 早于本社区推行积分的日期
P311-why = 积分在各社区先后推行。推行之前的服务不计分，否则先后参加的社区之间就不公平。看的是当天居住的社区；不住在本街道的，看手册所在的社区。
P311 = { $kind } { $id } 的记录 { $entry }：{ $community }从 { $since } 起推行积分，{ $date } 还没有开始
P311-help = 请核对 date 和 lives；推行日期登记错了的，请改 community.toml 的 points_since

P312-title = 日期在今天之后
P312-why = 还没有发生的事不能登记，更不能计分。日期在后的记录和冲正不计入任何合计。
P312 = { $kind } { $id } 的记录 { $entry }：日期 { $date } 在今天（{ $today }）之后
P312-help = 请改正 date；预先安排的事，等做完再登记
P312-booked = { $kind } { $id } 的记录 { $entry }：补记日期 { $date } 在今天（{ $today }）之后
P312-booked-help = booked 写实际补记的那一天
P312-reversal = { $kind } { $id } 的冲正 { $entry }：日期 { $date } 在今天（{ $today }）之后
P312-reversal-help = 冲正的 date 写作出冲正的那一天
P312-award = { $kind } { $id }：奖励日期 { $date } 在今天（{ $today }）之后
P312-award-help = 请改正 date，或等发放之后再登记
P312-redemption = { $kind } { $id }：兑换日期 { $date } 在今天（{ $today }）之后
P312-redemption-help = 请改正 date，或等兑换之后再登记

P313-title = 与所写活动的日期或地点不符
P313-why = 写明活动的记录，应当在活动的日子里、在活动的地点或它服务的楼组。对不上的，不是活动写错就是日期、地点写错。
P313-days = { $kind } { $id } 的记录 { $entry }：{ $date } 不在活动 { $activity } 的日期之内（{ $first } 至 { $last }）
P313-days-help = 请核对 date，或改写、删去 activity
P313-place = { $kind } { $id } 的记录 { $entry }：地点 { $place } 不在活动 { $activity } 的地点 { $there } 之内，也不是它服务的楼组
P313-place-help = 请核对 place；活动确实去过那里的楼组，请补进活动的 buildings

P314-title = 封存的年度对不上
P314-why = 年度一经公示、封存，分数就不能再变：漏记的用 booked 补记，记错的用冲正在以后的年度更正。摘要对不上，说明有人改动了已封存年度的记录或计分规则。
P314-digest = { $kind } { $id }：{ $year } 年的摘要与现有记录不符；现为 { $volunteers } 人、{ $points } 分
P314-digest-help = 请找出 { $year } 年被改动的记录并还原；漏记的加 booked，记错的加冲正。确认无误要重新封存时，写 digest = "{ $digest }"
P314-volunteers = { $kind } { $id }：{ $year } 年封存的人数是 { $written }，现有记录是 { $volunteers }
P314-volunteers-help = 请写 volunteers = { $volunteers }
P314-points = { $kind } { $id }：{ $year } 年封存的总分是 { $written }，现有记录是 { $points }
P314-points-help = 请写 points = { $points }
P314-early = { $kind } { $id }：{ $year } 年还没有过完，{ $closed } 就封存了
P314-early-help = closed 应在 { $year } 年 12 月 31 日之后
P314-kind = { $kind } { $id }：公示 { $notice } 不是积分公示，不能作为封存 { $year } 年的依据
P314-kind-help = notice 请写 { $year } 年已结束的积分公示的编号
P314-year = { $kind } { $id }：公示 { $notice } 不是 { $year } 年的
P314-year-help = notice 请写 { $year } 年已结束的积分公示的编号
P314-community = { $kind } { $id }：公示 { $notice } 只公示了一个社区，不能作为封存全街道 { $year } 年的依据
P314-community-help = notice 请写全街道的 { $year } 年积分公示的编号
P314-open = { $kind } { $id }：公示 { $notice } 还没有结束，{ $year } 年不能封存
P314-open-help = 公示期满、异议处理完毕后，在公示里写上 concluded，再封存年度

P315-title = 规则文件自相矛盾
P315-why = 同一天同一项目有两个分值，谁也算不出该得几分。规则的时段不能重叠、不能倒置，扣减为负、其余不为负，九在各有一项。
P315-overlap = { $kind }：“{ $name }”的有效期与同名的另一条（{ $other }）重叠
P315-overlap-help = 请给前一条写上 until，让后一条从次日（次年）起
P315-standards = { $kind }：这一标准的年份与另一标准（{ $other }）重叠
P315-standards-help = 请给前一标准写上 until，让后一标准从次年起
P315-backwards = { $kind }：到 { $until } 为止，却从 { $since } 才开始
P315-backwards-help = 请核对起止，结束不能早于开始
P315-below = { $kind }：“{ $name }”属于{ $group }，分值却是 { $points }
P315-below-help = 只有扣减的分值可以小于 0；要扣分的，请写 group = "扣减"
P315-not-below = { $kind }：“{ $name }”属于{ $group }，分值 { $points } 却不小于 0
P315-not-below-help = 扣减的分值请写成负数，例如 points = -1
P315-nine = { $kind }：这一标准的九在里缺少：{ $missing }
P315-nine-help = 九在缺一不可，每一项写一个 [[standard.category]]
P315-category = { $kind }：“{ $name }”在同一标准里写了两次
P315-category-help = 每一项只写一个 [[standard.category]]，请删去多余的
P315-level = { $kind }：{ $name } 星写了两次
P315-level-help = 每个星级只写一条，请删去多余的
P315-year = { $kind }：{ $name } 年写了两次
P315-year-help = 每年只写一个 [[year]]，请合并

P316-title = 冲正无效
P316-why = 冲正收回同一本手册里的一行，只能收回一次。指不到记录、收回另一冲正、早于原记录或重复的冲正都不起作用。
P316-nothing = { $kind } { $id } 的冲正 { $entry }：本手册里没有编号为 { $of } 的记录
P316-nothing-help = reverses 请写要收回的那一行的编号
P316-reversal = { $kind } { $id } 的冲正 { $entry }：{ $of } 本身就是冲正，不能再收回
P316-reversal-help = 冲错了的，请把原记录用新编号重新登记一行
P316-before = { $kind } { $id } 的冲正 { $entry }：日期早于它收回的 { $of }
P316-before-help = 冲正的 date 写作出冲正的那一天，不早于原记录的日期和补记日期
P316-further = { $kind } { $id } 的冲正 { $entry }：{ $of } 已经被收回过
P316-further-help = 一行只能收回一次，请删去这一条冲正

P317-title = 奖励档次不成立
P317-why = 奖励要按当年的档次和当年的积分发。可以低于达到的档次，不能高于。
P317-unknown = { $kind } { $id }：没有名为“{ $tier }”的奖励档次（{ $year } 年）
P317-unknown-help = tier 请写 policy/rewards.toml 里的档次名称
P317-near = { $kind } { $id }：没有名为“{ $tier }”的奖励档次（{ $year } 年），是不是“{ $near }”？
P317-near-help = 请写成 tier = "{ $near }"
P317-not-in-force = { $kind } { $id }：奖励档次“{ $tier }”在 { $year } 年没有实行
P317-not-in-force-help = 请核对 year，或改用 { $year } 年实行的档次
P317-points = { $kind } { $id }：{ $year } 年得 { $points } 分、{ $hours } 小时，没有达到“{ $tier }”的 { $points_min } 分
P317-points-help = 请改为已经达到的档次，或用 booked 补记漏记的服务
P317-hours = { $kind } { $id }：{ $year } 年得 { $points } 分、{ $hours } 小时，没有达到“{ $tier }”的 { $points_min } 分、{ $hours_min } 小时
P317-hours-help = 请改为已经达到的档次，或用 booked 补记漏记的服务

P318-title = 奖励没有经过公示
P318-why = 奖励之前先公示，居民才有机会提出异议。只公示一个社区的，只管那个社区的人。
P318 = { $kind } { $id }：{ $year } 年的奖励没有已结束的奖励公示或积分公示
P318-help = 请登记 { $year } 年的公示（notices/{ $year }-….toml），期满后写上 concluded

P319-title = 兑换超出余额或过于频繁
P319-why = 兑换用的是当天已知的余额：之后才作出的冲正不追究已经兑换的，但余额为负时不能再兑。每期最多兑换一次。
P319-balance = { $kind } { $id }：{ $date } 兑换 { $points } 分，当天余额只有 { $balance } 分
P319-balance-help = 请核对 points 和 date；漏记的服务请先补记、确认
P319-period = { $kind } { $id }：{ $date } 的兑换与 { $other } 的在同一期内（每期为：{ $period }）
P319-period-help = 每期最多兑换一次，请合并登记，或等到下一期

P320-title = 需要执业资格的服务没有资格记录
P320-why = 志愿服务条例第十六条：需要专门知识、技能的服务，要有相应资格的人来做。没有看过证件，就不能登记为提供过或可以提供。
P320-offered = { $kind } { $id }：自报服务“{ $service }”需要执业资格，licences 里没有
P320-offered-help = 看过证件的，请写 licences = ["{ $service }"]；没有的，请从 services 里删去
P320-given = { $kind } { $id } 的记录 { $entry }：服务“{ $service }”需要执业资格，licences 里没有
P320-given-help = 看过证件的，请写 licences = ["{ $service }"]；没有做这项服务的，请改 service

P321-title = 一天之内在几处服务超过 16 小时
P321-why = 一个人一天在两处以上、合计超过 16 小时，常常是把集体的时长记到了个人，或几个人各记了一遍。
P321 = { $kind } { $id } 的记录 { $entry }：{ $date } 在 { $places } 合计 { $hours } 小时
P321-help = 请向各处的记录人核实；属实的，用 [[allow]] 写明理由

P322-title = 待确认
P322-why = 没有确认的记录不计入任何合计，也就进不了公示和奖励。不列出来，就没有人记得去确认。
P322 = { $kind } { $id } 的记录 { $entry }：待确认
P322-help = 请由任职人员核实后写上 confirmed_by，例如 confirmed_by = "tx-0004"

P323-title = 补记不成立
P323-why = 补记是年度封存之后才用的办法：年度没有封存，直接按日期登记就行；补记的日期要在封存之后，分数计入补记的那一年。
P323-open = { $kind } { $id } 的记录 { $entry }：{ $year } 年还没有封存，不必补记
P323-open-help = 请删去 booked，按 date 直接登记
P323-early = { $kind } { $id } 的记录 { $entry }：{ $year } 年在 { $closed } 封存，补记日期 { $booked } 不在其后
P323-early-help = booked 写实际补记的日期，要晚于 { $closed }；封存之前登记的，请删去 booked
