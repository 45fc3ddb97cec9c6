### 记录的格式说明，供编辑器用。
### schema-kind-种类：这种记录是什么。schema-表-键：键的意思；多处相同的写在 schema-any-键。

schema-form-ref = （写{ $kinds }的编号）
schema-form-date = （日期，如 2014-05-21，不加引号）
schema-form-decimal = （小数点后最多 { $places } 位）
schema-written = 已写好 { $count } 份格式说明，放在 { $folder }。
schema-associate = 把 { $taplo } 复制到项目根目录，改名为 .taplo.toml（Tombi 用 { $tombi }，改名为 tombi.toml），编辑器就会边写边核对。

## 各种记录

schema-kind-street = 街道：名称、代码、党工委、大工委、受理异议的地方、隐私和规则的设置。
schema-kind-points = 积分办法：哪些事得分、从什么时候起、怎么封顶。
schema-kind-rewards = 奖励办法：年终奖励档次、志愿者星级、积分兑换。
schema-kind-stars = 星级楼组标准，按年份分段。
schema-kind-services = 服务项目目录。
schema-kind-organisation = 组织规定：党小组、党支部、网格、办理时限和公示的数字。
schema-kind-calendar = 放假和调休的日子，用来数工作日。
schema-kind-unit = 驻区单位或两新组织。
schema-kind-community = 社区：党总支、志愿者服务站、便民服务点、自治家园。
schema-kind-grid = 网格：党支部、网格长、五个群众组织。
schema-kind-building = 楼组：党小组、楼栋长、包楼层、星级创建、楼道文化、幸福家庭。
schema-kind-volunteer = 志愿者和他的公益积分手册。
schema-kind-team = 队伍：服务队、协会、文体团队或老年大学班。
schema-kind-activity = 一次活动。
schema-kind-meeting = 一次会议，八会之一。
schema-kind-matter = 一件民情事项，从登记到销号。
schema-kind-notice = 一次公示：内容、起止、异议、结束。
schema-kind-closing = 已经结账的年度，连同封存它的校验码。

## 到处都一样的键

schema-any-note = 备注，可以换行。
schema-any-allow = 豁免：这份记录不再提示某条规则，要写明理由和到期日。
schema-any-aliases = 这份记录以前用过的编号。
schema-any-since = 起始日；不写表示在建立这些记录之前就开始了。
schema-any-until = 最后一天（含当天）；不写表示还在继续。
schema-any-volunteer = 任职的人。
schema-any-grid = 所属或联合的网格。
schema-any-building = 居住或联合的楼组。

schema-allow-rule = 豁免哪条规则，写规则代码，如 O206。
schema-allow-entry = 只豁免手册里的这一条记录，写它的编号；不写则整份记录都豁免。
schema-allow-volunteer = 只豁免与这名志愿者有关的。
schema-allow-reason = 为什么可以豁免。
schema-allow-until = 豁免到哪一天为止。

schema-committee-term-role = 委员会里的职务。
schema-part-holder-part = 负责的部分，如“3号楼2单元”；不写表示整个楼组。

## 街道

schema-street-schema = 记录格式的版本，现在是 1。
schema-street-name = 街道的名称。
schema-street-code = 街道的统计用区划代码，九位数字。
schema-street-city = 所在的市。
schema-street-district = 所在的区。
schema-street-language = 默认用什么语言输出：zh 中文，en 英文。
schema-street-committee = 街道党工委。
schema-street-joint_committee = 大工委（1+3）：社区、驻区单位、两新组织。
schema-street-office = 居民提异议找谁。
schema-street-privacy = 公布人员信息时怎么处理。
schema-street-rules = 各条规则的严重程度：error 错误，warn 警告，info 提示，off 关闭。
schema-committee-name = 党工委的全称。
schema-committee-members = 党工委成员和任期。
schema-joint-committee-name = 大工委的名称。
schema-joint-committee-members = 大工委的成员单位和社区，各写起止。
schema-joint-member-unit = 成员单位；与 community 只写一个。
schema-joint-member-community = 成员社区；与 unit 只写一个。
schema-office-name = 受理处的名称。
schema-office-phone = 办公电话。
schema-office-address = 地址。
schema-privacy-name = 没有同意公示的人怎么写：full 写全名，mask 用＊遮住，hide 不写。
schema-privacy-contact_lines = 可以写进记录的公开电话，如办公室电话。

## 积分、奖励、星级标准

schema-points-item = 积分项目；同名项目可以按时期写几次，时期不能重叠。
schema-clause-name = 项目名称，手册里的记录就写这个名称。
schema-clause-group = 项目属于哪一类；只有“扣减”的分值是负数。
schema-clause-nine = 对应九在楼组的哪一项。
schema-clause-six = 对应六个一的哪一项。
schema-clause-per = 按什么计分：小时、次、年。
schema-clause-points = 每小时、每次或每年得多少分。
schema-clause-max_per_entry = 每条记录最多得多少分。
schema-clause-max_per_day = 每人每天最多得多少分。
schema-clause-max_per_year = 每人每年最多得多少分。
schema-clause-from = 从哪一天起施行。
schema-clause-until = 施行到哪一天（含当天）；不写表示一直有效。

schema-rewards-tier = 年终奖励的档次。
schema-rewards-star = 志愿者星级，按累计服务时长。
schema-rewards-redemption = 积分怎么兑换。
schema-tier-name = 档次名称，如“一等”。
schema-tier-points = 全年至少要有的积分。
schema-tier-hours = 全年至少要有的服务时长。
schema-tier-prize = 奖品。
schema-tier-from = 从哪一年起。
schema-tier-until = 到哪一年为止（含当年）。
schema-volunteer-star-stars = 几星。
schema-volunteer-star-hours = 累计服务时长至少多少小时。
schema-redemption-period = 每名志愿者多久可以兑换一次。
schema-redemption-carry_over = 没用完的积分是否结转到下一年。

schema-stars-standard = 星级楼组标准，每段年份一份。
schema-standard-from = 从哪一年起。
schema-standard-until = 到哪一年为止（含当年）。
schema-standard-quota = 每年最多通过多少个申报。
schema-standard-years = 称号有效几年，到期复评。
schema-standard-satisfaction = 受访居民的满意率至少百分之几。
schema-standard-vetoes = 一票否决的情形。
schema-standard-category = 九在楼组的九项，每项写一次。
schema-standard-level = 各星级的要求。
schema-standard-feature = 特色楼组的要求。
schema-category-name = 九在楼组的哪一项。
schema-category-max = 这一项的满分。
schema-level-stars = 几星。
schema-level-each = 每一项至少得到满分的百分之几。
schema-level-total = 总分至少达到满分合计的百分之几。
schema-level-families = 当年至少有几户幸福家庭。
schema-feature-share-each = 特色所在的那一项至少得到满分的百分之几。

## 服务目录、组织规定、日历

schema-services-service = 服务项目，每项写一次。
schema-service-name = 服务的名称，各处都写这个名称。
schema-service-category = 服务的类别。
schema-service-qualification = 是否需要专业资格（志愿服务条例第十六条）。
schema-service-within_minutes = 居民步行多少分钟之内应能享受到。

schema-organisation-group_members_min = 党小组至少几名党员。
schema-organisation-branch_members_min = 党支部至少几名正式党员。
schema-organisation-branch_members_max = 党支部最多几名正式党员。
schema-organisation-branch_committee_from = 正式党员达到几名就要设支委会。
schema-organisation-organisations = 每个网格除党支部外应有的组织。
schema-organisation-armies = 七大军的名称，由街道自己定。
schema-organisation-households_max = 每个网格最多多少户。
schema-organisation-matter_days = 民情事项的办理时限，按难易，数工作日。
schema-organisation-notice_days = 公示至少多少个工作日。
schema-matter-days-on-the-spot = 当场能办的，几个工作日之内。
schema-matter-days-ordinary = 一般事项，几个工作日之内。
schema-matter-days-hard = 疑难事项，几个工作日之内。
schema-matter-days-longest = 任何事项，最长几个工作日。

schema-calendar-year = 每年一张表。
schema-calendar-year-year = 哪一年。
schema-calendar-year-holidays = 本来上班而放假的日子。
schema-calendar-year-workdays = 本来休息而上班的日子。

## 单位

schema-unit-name = 单位的名称。
schema-unit-kind = 单位的性质；非公企业和社会组织就是两新组织。
schema-unit-party_organisation = 单位的党组织。
schema-unit-reported = 单位到社区报到的日期。
schema-unit-community = 在哪个社区。
schema-unit-resource = 资源清单：单位能提供什么。
schema-unit-contribution = 单位已经做了什么。
schema-resource-name = 能提供的东西。
schema-resource-kind = 资源的种类。
schema-contribution-date = 哪一天做的。
schema-contribution-kind = 贡献的种类。
schema-contribution-title = 做了什么。
schema-contribution-community = 给哪个社区的；不写表示给整个街道。
schema-contribution-matter = 回应的是哪件民情事项。
schema-contribution-value = 折合多少元。

## 社区

schema-community-name = 社区的名称。
schema-community-code = 社区的统计用区划代码，十二位数字。
schema-community-points_since = 社区从哪一天起实行公益积分。
schema-community-general_branch = 社区党总支。
schema-community-station = 党员志愿者服务站。
schema-community-service_point = 十五分钟便民服务圈里的服务点。
schema-community-home = 社区自治家园的创建，每年一张表。
schema-general-branch-name = 党总支的全称。
schema-general-branch-committee = 党总支委员和任期。
schema-station-name = 服务站的名称。
schema-station-head = 服务站站长和任期。
schema-service-point-service = 提供哪项服务，写服务目录里的名称。
schema-service-point-place = 在什么地方。
schema-service-point-minutes = 从最远的楼组步行过来要几分钟。
schema-self-governance-home-year = 哪一年创建。
schema-self-governance-home-applied = 申报的日期。
schema-self-governance-home-approved = 通过申报的日期；与 refused 只写一个，都不写表示还没有定。
schema-self-governance-home-refused = 未通过申报的日期；与 approved 只写一个。
schema-self-governance-home-evaluated = 评审的日期。
schema-self-governance-home-met = 是否达标。
schema-self-governance-home-awarded = 授牌的日期。

## 网格

schema-grid-name = 网格的名称。
schema-grid-households = 户数；不写则按所属楼组相加。
schema-grid-head = 网格长和任期。
schema-grid-joint_with = 联合党支部：本网格归那个网格的党支部。
schema-grid-branch = 网格党支部：党支部包网格。
schema-grid-organisation = 网格里除党支部以外的群众组织。
schema-branch-name = 党支部的名称。
schema-branch-committee = 支部委员和任期。
schema-branch-contact = 四联：联系这个支部的总支委员。
schema-organisation-table-kind = 哪一个组织。
schema-organisation-table-leader = 负责人和任期。
schema-organisation-table-members = 成员和任期。
schema-organisation-table-team = 哪支队伍就是这个组织；写了就不写 leader 和 members。

## 楼组

schema-building-name = 楼组的名称。
schema-building-grid = 属于哪个网格，从什么时候起。
schema-building-yard = 所在的楼院。
schema-building-floors = 有几层。
schema-building-households = 有多少户。
schema-building-head = 楼栋长和任期，可以按单元分。
schema-building-representatives = 居民常任代表和任期。
schema-building-joint_with = 联合党小组：本楼组归那个楼组的党小组。
schema-building-party_group = 楼组党小组：党小组包楼组。
schema-building-duty = 党员包楼层、联系群众。
schema-building-need = 需求清单：楼组需要哪些服务。
schema-building-star = 星级楼组创建，每年一张表。
schema-building-culture = 楼道文化。
schema-building-family = 幸福家庭。
schema-party-group-name = 党小组的名称。
schema-party-group-members = 党小组的党员和任期。
schema-party-group-contact = 四联：联系这个小组的支部党员。
schema-group-member-role = 小组里的职务；不写表示组员。
schema-duty-member = 负责的党员，应在本楼组党小组。
schema-duty-part = 哪个单元或部分。
schema-duty-floors = 包哪几层，写数字。
schema-duty-households = 联系哪几户，写单元和房号，如“2-101”，不写姓名。
schema-need-service = 需要哪项服务，写服务目录里的名称。
schema-need-every = 多久需要一次。
schema-star-year = 哪一年。
schema-star-applied = 申报的日期；复评不写。
schema-star-review = 是否复评。
schema-star-approved = 通过申报的日期；与 refused 只写一个，都不写表示还没有定。
schema-star-refused = 未通过申报的日期；与 approved 只写一个。
schema-star-evaluated = 评审的日期；写了就要有得分和是否达标。
schema-star-scores = 各项得分，键是九在楼组的名称，如“学习”。
schema-star-residents = 征询居民意见的结果。
schema-star-panel = 评审组成员。
schema-star-vetoed = 触及了哪些一票否决的情形。
schema-star-met = 是否达标。
schema-star-stars = 评为几星。
schema-star-feature = 特色是哪一项，如“清洁”；创建期间也可以写。
schema-star-awarded = 授牌的日期。
schema-star-prize = 奖品。
schema-star-revoked = 摘牌的日期。
schema-residents-asked = 征询了多少人。
schema-residents-satisfied = 多少人满意，不能多于征询的人数。
schema-culture-title = 名称。
schema-culture-kind = 哪一类楼道文化。
schema-culture-since = 从哪一天起。
schema-culture-by = 谁做的。
schema-family-year = 哪一年评的。
schema-family-household = 哪一户，写单元和房号，如“1-301”，不写姓名。
schema-family-prize = 奖品。

## 志愿者和手册

schema-volunteer-name = 姓名。
schema-volunteer-party = 政治面貌。
schema-volunteer-full = 转正的日期；在此之前是预备党员。
schema-volunteer-relation = 组织关系在哪里；不写表示在社区。
schema-volunteer-status = 身份：在职、离退休、在校、其他。
schema-volunteer-unit = 在职党员所在的驻区单位；与 employer 只写一个。
schema-volunteer-employer = 工作单位的名称，不是驻区单位时写；与 unit 只写一个。
schema-volunteer-reported = 到社区报到或登记的日期。
schema-volunteer-lives = 住在哪个楼组，从什么时候起；不写表示住在别处。
schema-volunteer-services = 自己报的服务项目，写服务目录里的名称。
schema-volunteer-licences = 哪些服务已经查验过专业资格证。
schema-volunteer-consent = 本人同意在公示里写姓名的日期。
schema-volunteer-left = 从哪一天起不再参加。
schema-volunteer-entry = 手册里的记录，每条一张表；写错了不删，用 reverses 冲回。
schema-volunteer-award = 年终奖励。
schema-volunteer-redeem = 积分兑换；用掉积分，时长不减。
schema-entry-id = 这条记录的编号，在本手册里不能重复。
schema-entry-date = 哪一天做的。
schema-entry-booked = 补记的日期：那一年结账以后才发现的，写这个。
schema-entry-item = 积分项目，写积分办法里的名称；冲回时不写。
schema-entry-service = 提供的是哪项服务，写服务目录里的名称。
schema-entry-hours = 服务了几小时；按小时计分的项目必写。
schema-entry-count = 做了几次；按次计分的项目用。
schema-entry-place = 在哪个楼组、网格、社区或单位做的。
schema-entry-activity = 在哪次活动里做的。
schema-entry-reverses = 冲回：要冲回的那条记录的编号；写了就要写备注，不写项目、时长等。
schema-entry-recorded_by = 记录人：登记这条记录的人。
schema-entry-confirmed_by = 确认人，不能是本人或记录人；不写表示待确认，不计分。
schema-award-year = 奖励的是哪一年。
schema-award-tier = 档次，写奖励办法里的名称。
schema-award-date = 发奖的日期。
schema-redeem-date = 兑换的日期。
schema-redeem-points = 用了多少积分。
schema-redeem-what = 换了什么。
schema-redeem-recorded_by = 记录人：登记这次兑换的人。

## 队伍、活动

schema-team-name = 队伍的名称。
schema-team-kind = 队伍的种类。
schema-team-army = 属于七大军的哪一支。
schema-team-services = 提供哪些服务，写服务目录里的名称。
schema-team-members = 队员和任期。
schema-team-member-role = 队里的职务；不写表示队员。
schema-activity-title = 活动的名称。
schema-activity-kind = 活动的种类。
schema-activity-date = 第一天。
schema-activity-until = 最后一天；只有一天的不写。
schema-activity-place = 在哪里：楼组、网格、社区、单位，或街道代码。
schema-activity-buildings = 服务了哪些楼组。
schema-activity-nine = 属于九在楼组的哪一项。
schema-activity-organisers = 由谁主办。
schema-activity-services = 提供了哪些服务，写服务目录里的名称。
schema-activity-attendance = 来了多少人。

## 会议

schema-meeting-kind = 八会里的哪一会。
schema-meeting-title = 会议的名称。
schema-meeting-date = 开会的日期。
schema-meeting-announced = 公告的日期；听证会要提前十天公告。
schema-meeting-scope = 开会的范围：网格、楼组、社区，或街道代码。
schema-meeting-venue = 会场。
schema-meeting-chair = 主持人。
schema-meeting-recorder = 会议的记录人。
schema-meeting-attendees = 到会的人里有记录的。
schema-meeting-units = 到会的单位，联席会用。
schema-meeting-expected = 应到人数。
schema-meeting-present = 实到人数，没有记录的人也算。
schema-meeting-observers = 列席人数。
schema-meeting-minutes = 会议记录的正文，可以换行。
schema-meeting-topic = 议题，每个一张表。
schema-topic-title = 议的是什么。
schema-topic-matter = 是哪件民情事项。
schema-topic-resolution = 议定了什么，可以换行。
schema-topic-votes = 表决的票数。
schema-topic-owner = 由谁负责。
schema-topic-due = 什么时候办完。
schema-votes-for = 同意的票数。
schema-votes-against = 反对的票数。
schema-votes-abstain = 弃权的票数。

## 民情事项

schema-matter-title = 什么事。
schema-matter-kind = 哪一类事。
schema-matter-raised = 提出的日期。
schema-matter-source = 谁反映的。
schema-matter-place = 在哪里：楼组、网格、社区、单位，或街道代码。
schema-matter-difficulty = 难易：当场、一般、疑难，时限由此而定。
schema-matter-due = 经批准延长到哪一天。
schema-matter-step = 办理经过，按先后写；最后一步就是现在的状态。
schema-step-stage = 到了哪一步。
schema-step-date = 哪一天。
schema-step-by = 谁办的。
schema-step-to = 交办给谁：人、单位、社区，或街道代码。
schema-step-meeting = 在哪次会议上议的、定的或评的。
schema-step-satisfied = 评议时多少人满意，不能多于 asked。
schema-step-asked = 评议时问了多少人。

## 公示、结账

schema-notice-kind = 公示的是什么。
schema-notice-year = 哪一年的。
schema-notice-community = 只公示这个社区的；不写表示整个街道。
schema-notice-from = 公示的第一天。
schema-notice-until = 公示的最后一天，起止两天都算，工作日要够数。
schema-notice-concluded = 公示结束的日期，在最后一天之后；不写表示还在公示。
schema-notice-commit = 按哪次提交的记录生成，四十位十六进制数。
schema-notice-digest = 公示内容的校验码，由程序算出，如“sha256:…”。
schema-notice-objection = 收到的异议。
schema-objection-date = 提出的日期。
schema-objection-about = 关于谁；星级楼组的公示写楼组。
schema-objection-text = 异议的内容，可以换行。
schema-objection-decided = 作出处理的日期。
schema-objection-outcome = 异议是否成立。
schema-objection-entry = 因此更正的那条记录的编号。
schema-closing-year = 结账的年度。
schema-closing-closed = 结账的日期，在年度结束之后。
schema-closing-notice = 积分是在哪次公示里公布的。
schema-closing-digest = 这一年的校验码，由程序算出，如“sha256:…”。
schema-closing-volunteers = 有记录的志愿者人数。
schema-closing-points = 全年积分合计。
