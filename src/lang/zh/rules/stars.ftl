### S：星级楼组，从申报到授牌。

S401-title = 创建的各个阶段次序不对
S401-why = 申报、通过、评审、授牌、摘牌依次进行：没有申报就没有通过，没有评审就没有授牌；复评从评审开始，自治家园也是这样。次序不对的，不是日期写错，就是少记了一步。
S401 = { $kind } { $id }，{ $year } 年：{ $stage } = { $day } 早于 { $earlier } = { $than }
S401-help = 请核对这两个日期；{ $stage } 不能早于 { $earlier }，可以是同一天
S401-lacks = { $kind } { $id }，{ $year } 年：写了 { $stage }，却没有写它前面的 { $earlier }
S401-lacks-help = 请补上 { $earlier } = 日期；那一步还没有做的，把 { $stage } 一行删去

S402-title = 评审结果不完整
S402-why = 星级由九项得分算出，少一项、多一项或超出满分都算不出来；评审过的要写明得分和是否达标，达标的要写明几星。否决项只能用标准中列出的，别的事由不能当作否决。
S402-scores = { $kind } { $id }，{ $year } 年：已经评审，却没有写得分
S402-scores-help = 请补上 scores = {"{"} "学习" = 9, … {"}"}，九项都要写
S402-met = { $kind } { $id }，{ $year } 年：已经评审，却没有写是否达标
S402-met-help = 请补上 met = true 或 met = false
S402-stars = { $kind } { $id }，{ $year } 年：写明达标，却没有写几星
S402-stars-help = 请补上 stars = 星数，例如 stars = 2
S402-missing = { $kind } { $id }，{ $year } 年：没有“{ $category }”的得分
S402-missing-help = 请在 scores 中补上 "{ $category }" = 得分
S402-unknown = { $kind } { $id }，{ $year } 年：“{ $category }”不是九在楼组的一项
S402-unknown-help = 九项是：学习、清洁、健康、平安、和谐、诚信、欢乐、奉献、关怀；请改名或删去
S402-below = { $kind } { $id }，{ $year } 年：“{ $category }”的得分 { $score } 小于零
S402-below-help = 得分最少是 0，请核对评审表
S402-above = { $kind } { $id }，{ $year } 年：“{ $category }”的得分 { $score } 超过满分 { $max }
S402-above-help = 得分最多是 { $max }，请核对评审表
S402-veto = { $kind } { $id }，{ $year } 年：“{ $veto }”不是标准中的否决项
S402-veto-help = 当年标准的否决项：{ $vetoes }。请改用其中的说法，或先在 policy/stars.toml 的 vetoes 中加上

S403-title = 达标与否或星数，与按标准算出的不一致
S403-why = 同样的得分、幸福家庭、居民满意度和否决项，按标准只有一个结果。写的与算的不一致，公示时经不起居民核对。
S403-met = { $kind } { $id }，{ $year } 年：写的是不达标，按标准应为 { $stars } 星（得分 { $total }，满分 { $most }）
S403-met-help = 请写 met = true 和 stars = { $stars }；确有一票否决的，写进 vetoed
S403-stars = { $kind } { $id }，{ $year } 年：写的是 { $written } 星，按标准应为 { $stars } 星（得分 { $total }，满分 { $most }）
S403-stars-help = 请改为 stars = { $stars }，或核对得分和当年的幸福家庭
S403-none = { $kind } { $id }，{ $year } 年：没有达标，却写着 { $written } 星
S403-none-help = 没有达标的不写 stars，请把这一行删去
S403-veto = { $kind } { $id }，{ $year } 年：有一票否决“{ $veto }”，不能达标
S403-veto-help = 请改为 met = false，并删去 stars
S403-unasked = { $kind } { $id }，{ $year } 年：标准要求居民满意度 { $share }%，却没有征求过居民意见，不能达标
S403-unasked-help = 征求过的，补上 residents = {"{"} asked = 人数, satisfied = 满意人数 {"}"}；没有征求过的，改为 met = false
S403-residents = { $kind } { $id }，{ $year } 年：征求 { $asked } 人，满意 { $satisfied } 人，不到 { $share }%，不能达标
S403-residents-help = 请改为 met = false，并删去 stars；人数有误的，改 residents
S403-level = { $kind } { $id }，{ $year } 年：得分 { $total }（满分 { $most }）、幸福家庭 { $families } 户，一星也没有达到
S403-level-help = 请改为 met = false，并删去 stars；漏记的得分或 [[family]]，先补上

S404-title = 没有达标却授了牌
S404-why = 授牌是对达标的奖励。评审没有达标的楼组挂上牌子，别的楼组就不服气。
S404 = { $kind } { $id }，{ $year } 年：met = false，却在 { $day } 授了牌
S404-help = 没有授牌的，删去 awarded 一行；评审结果写错的，改 met 并补上 stars

S405-title = 特色楼组的那一项不够分
S405-why = 特色楼组以九项中最突出的一项命名：评审时那一项要达到标准规定的比例。还在创建的，可以先挂这个名目。
S405 = { $kind } { $id }，{ $year } 年：特色“{ $feature }”的得分不到满分的 { $share }%
S405-help = 请换成达到 { $share }% 的一项，或把 feature 一行删去
S405-unknown = { $kind } { $id }，{ $year } 年：特色“{ $feature }”不是九在楼组的一项
S405-unknown-help = 可以写：{ $nine }，例如 feature = "清洁"

S406-title = 同一年写了两次
S406-why = 一个楼组一年只创建一次。写了两次，名额、星数和摘要就不知道以哪一次为准。
S406 = { $kind } { $id }：{ $year } 年的 [[star]] 前面已经有了
S406-help = 请把两处并成一处，或改正其中一处的 year

S407-title = 那一年没有标准
S407-why = 星级按当年的标准评。没有标准的年份，达标与否无从说起。
S407 = { $kind } { $id }：{ $year } 年没有生效的星级标准
S407-help = 请核对年份，或在 policy/stars.toml 中写上 { $year } 年的 [[standard]]

S408-title = 一年通过的申报超过名额
S408-why = 名额是一年里街道有力量帮着创建、认真评审的楼组数。超过名额的，要么名额改了没有记，要么通过得太多。
S408 = { $kind }：{ $year } 年通过申报的楼组有 { $count } 个，名额是 { $quota } 个
S408-help = 名额增加了的，改 quota = { $count }；没有通过的楼组，把 approved 改为 refused

S409-title = 评审的人与楼组有关，或不足三人
S409-why = 住在楼组里的人和楼组党小组的成员评自己的楼组，居民不会信服；一两个人评，容易偏。按评审那一天的住处和党小组来看。
S409-lives = { $kind } { $id }，{ $year } 年：评审的 { $volunteer } 当时就住在这个楼组
S409-lives-help = 请换一位不住在这里的人评审，并改 panel
S409-group = { $kind } { $id }，{ $year } 年：评审的 { $volunteer } 当时是这个楼组党小组的成员
S409-group-help = 请换一位不在这个党小组的人评审，并改 panel
S409-few = { $kind } { $id }，{ $year } 年：评审的只有 { $count } 人，不足三人
S409-few-help = 请把评审组的人都写进 panel，至少三位，例如 panel = ["jd-02", "jd-03", "jd-04"]

S410-title = 授牌的年份没有办结的星级楼组公示
S410-why = 授牌以前要向居民公示，有异议的查清楚了才算数。写明了社区的公示，只管那一个社区。
S410 = { $kind } { $id }：{ $year } 年授了牌，却没有适用于这里、已经办结的星级楼组公示
S410-help = 公示办结了的，在 notices/ 的那份公示中补上 concluded = 日期；还没有公示的，先公示
