### R：引用。

R101-title = 引用的记录不存在，或者种类不对
R101-why = 引用写的是编号，差一个字就对不上：网格长、成员、确认人就等于没有写，积分和名单也跟着错。
R101 = { $kind } { $id }：没有编号为“{ $reference }”的{ $expected }
R101-help = 请核对编号；编号就是那份记录的文件名，不带 .toml
R101-near = { $kind } { $id }：没有编号为“{ $reference }”的{ $expected }，是不是“{ $near }”？
R101-near-help = 如果是，请写 "{ $near }"
R101-case = { $kind } { $id }：没有编号为“{ $reference }”的{ $expected }，只有“{ $near }”，大小写不同
R101-case-help = 编号区分大小写，请写 "{ $near }"
R101-kind = { $kind } { $id }：“{ $reference }”是{ $found }，这里应为{ $expected }
R101-kind-help = 请改写成{ $expected }的编号

R102-title = 与别的社区的楼组、网格联合，或以别的社区的队伍为组织
R102-why = 联合党小组、联合党支部和网格的各个组织都在一个社区里，由社区党总支来管；跨了社区，就不知道归谁管。街道的队伍可以是网格的组织。
R102 = { $kind } { $id }：joint_with 写的 { $other } 在 { $community }，不是同一个社区
R102-help = 请写本社区的楼组或网格；改了社区的，给这一项写上 until
R102-team = { $kind } { $id }：组织写的队伍 { $other } 在 { $community }，不是同一个社区
R102-team-help = 请写本社区或街道的队伍，或者用 leader 和 members 写明这个组织的人

R103-title = 两份记录用了同一个编号
R103-why = 编号在整个街道是唯一的，曾用编号也算在内：两份记录用一个编号，引用就不知道指的是谁。楼组、网格、社区和单位共用一套编号，只差大小写的也算相同。
R103 = { $kind } { $id }：编号“{ $clashing }”与 { $other } 的相同
R103-help = 请给其中一份换一个没有用过的编号（改文件名，引用它的地方也要改）；曾用编号写错的，从 aliases 中删去

R104-title = 同一社区里同一种记录重名，或同一楼组里两人同名
R104-why = 重名的多半是一件事登记了两次，积分和名单就分成了两份。确是两件事、两个人的，也要让看公示的人分得清。
R104 = { $kind } { $id }：名称“{ $name }”与 { $other } 的相同
R104-help = 登记了两次的，留下一份；确实不同的，请在名称中加以区别
R104-volunteer = { $kind } { $id }：与住在同一楼组 { $place } 的 { $other } 同名（{ $name }）
R104-volunteer-help = 登记了两次的，留下一份；确是两个人的，请在两份记录中都写 [[allow]]，rule = "R104"，并说明原因

R105-title = 引用的是曾用编号
R105-why = 曾用编号还能找到记录，但看的人要多找一道；编号改了，引用也应当跟着改。
R105 = { $kind } { $id }：“{ $reference }”是曾用编号，现在是“{ $now }”
R105-help = 请写 "{ $now }"，或用 jiedao validate --fix 一并改过来

R106-title = 豁免没有用到，或已到期
R106-why = 没有用的豁免会掩盖以后的错误。要紧的错误使分录不计积分，不能豁免。
R106 = { $kind } { $id }：对 { $rule } 的豁免没有豁免任何问题
R106-help = 请删去这一段 [[allow]]；写错了规则、entry 或 volunteer 的，改正它
R106-ended = { $kind } { $id }：对 { $rule } 的豁免已于 { $until } 到期
R106-ended-help = 请删去这一段 [[allow]]；还需要豁免的，改 until
R106-binding = { $kind } { $id }：{ $rule } 不能豁免
R106-binding-help = 有 { $rule } 问题的分录不计积分，只能改正；请删去这一段 [[allow]]
