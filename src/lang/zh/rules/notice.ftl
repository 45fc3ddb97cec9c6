### N：公示，从张贴到办结。

N601-title = 公示时间太短，或没有满期就办结
N601-why = 公示是让居民有时间看、有时间提。起止两天都算，要满规定的工作日；满期的第二天才能办结。
N601 = 公示 { $id } 从 { $from } 到 { $until } 只有 { $days } 个工作日，不足 { $least } 个
N601-help = 请延长公示，改正 until；已经贴满的，核对日期和 policy/calendar.toml
N601-backwards = 公示 { $id }：结束的 { $until } 早于开始的 { $from }
N601-backwards-help = 请核对 from 和 until
N601-concluded = 公示 { $id } 到 { $until } 才满期，{ $concluded } 就办结了
N601-concluded-help = concluded 应在 { $until } 之后；日期写错的，请改正

N602-title = 公示的摘要与记录不一致
N602-why = 摘要由公示时的记录算出。两者一致，才说明贴出来的就是记录里的；公示以后有人改了记录，也能看得出来。
N602 = 公示 { $id } 的摘要与现在的记录不一致
N602-help = 公示以后照规定更正过记录的，不用改；没有更正过的，查一查改了什么。现在的记录是 { $digest }

N603-title = 异议的日期、处理或更正不对
N603-why = 居民在公示期内提出异议，办结以前逐件处理；积分公示中成立的，要在本人手册里有一条更正的记录，查得到改了什么。
N603 = 公示 { $id }：关于 { $about } 的异议还没有处理，公示 { $concluded } 已经办结
N603-help = 请补上 decided = 日期 和 outcome = "成立" 或 "不成立"
N603-outside = 公示 { $id }：关于 { $about } 的异议是 { $date } 提出的，不在公示期 { $from } 至 { $until } 之内
N603-outside-help = 请核对异议的 date 和公示的 from、until
N603-early = 公示 { $id }：关于 { $about } 的异议 { $date } 提出，{ $decided } 就处理了
N603-early-help = 请核对 date 和 decided；可以是同一天
N603-late = 公示 { $id }：关于 { $about } 的异议 { $decided } 才处理，公示 { $concluded } 已经办结
N603-late-help = 请先处理异议再办结；日期写错的，改正 decided 或 concluded
N603-uncorrected = 公示 { $id }：关于 { $about } 的异议成立，却没有写更正的记录
N603-uncorrected-help = 请在 { $about } 的手册中补一条记录或冲销，把它的编号写在这里：entry = "…"
N603-entry = 公示 { $id }：{ $about } 的手册中没有编号为 { $entry } 的记录
N603-entry-help = 请核对 entry；更正还没有登记的，先在 { $about } 的手册中登记

N604-title = 要数工作日的年份没有放假安排
N604-why = 哪天放假、哪天调休，每年由国家公布。没有那一年的安排，工作日就数不出来，也就说不清公示满没满期、事项超没超期。
N604 = 公示 { $id } 的日期到了 { $year } 年，policy/calendar.toml 中没有这一年
N604-help = 请在 policy/calendar.toml 中补上 [[year]]、year = { $year }，以及 holidays 和 workdays
N604-matter = 事项 { $id } 的办理日期到了 { $year } 年，policy/calendar.toml 中没有这一年
N604-matter-help = 请在 policy/calendar.toml 中补上 [[year]]、year = { $year }，以及 holidays 和 workdays
