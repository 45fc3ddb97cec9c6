### S: star buildings, from application to plaque.

S401-title = the stages of a building's or home's course out of order
S401-why = Application, approval, evaluation, plaque and its revocation follow each other: nothing is approved that was not applied for, and no plaque is given without an evaluation. A re-assessment begins with the evaluation; self-governance homes go the same way. Where the order is wrong, a date is wrong or a step was not written down.
S401 = { $kind } { $id }, { $year }: { $stage } = { $day } is before { $earlier } = { $than }
S401-help = check the two days; { $stage } may not be before { $earlier }, the same day will do
S401-lacks = { $kind } { $id }, { $year }: there is { $stage }, but not { $earlier }, which comes before it
S401-lacks-help = add { $earlier } = its day; if that step was not taken yet, take { $stage } out

S402-title = an incomplete evaluation
S402-why = The stars come from the scores in nine categories: with one missing, one too many or one above its maximum they cannot be worked out. What was evaluated says its scores and whether the standard was met, and then how many stars. Only the vetoes that the standard names forbid.
S402-scores = { $kind } { $id }, { $year }: evaluated, but there are no scores
S402-scores-help = add scores = {"{"} "学习" = 9, … {"}"} with all nine categories
S402-met = { $kind } { $id }, { $year }: evaluated, but nothing says whether the standard was met
S402-met-help = add met = true or met = false
S402-stars = { $kind } { $id }, { $year }: the standard was met, but nothing says with how many stars
S402-stars-help = add their number, for example stars = 2
S402-missing = { $kind } { $id }, { $year }: there is no score for “{ $category }”
S402-missing-help = add "{ $category }" = its score to scores
S402-unknown = { $kind } { $id }, { $year }: “{ $category }” is none of the nine categories
S402-unknown-help = the nine are 学习, 清洁, 健康, 平安, 和谐, 诚信, 欢乐, 奉献, 关怀; rename it or take it out
S402-below = { $kind } { $id }, { $year }: the score { $score } for “{ $category }” is below zero
S402-below-help = a score is at least 0; check the evaluation sheet
S402-above = { $kind } { $id }, { $year }: the score { $score } for “{ $category }” is above its maximum { $max }
S402-above-help = a score is at most { $max }; check the evaluation sheet
S402-veto = { $kind } { $id }, { $year }: “{ $veto }” is no veto of the standard
S402-veto-help = vetoes of that year's standard: { $vetoes }. Use one of these words, or first add it to vetoes in policy/stars.toml

S403-title = met or stars is not what the standard makes of the records
S403-why = The same scores, happy families, satisfaction and vetoes have one outcome under the standard. If what is written is another, the residents who check the notice will find out.
S403-met = { $kind } { $id }, { $year }: written as not met, but the standard makes it { $stars } (score { $total } of { $most })
S403-met-help = write met = true and stars = { $stars }; if something forbids it, write that into vetoed
S403-stars = { $kind } { $id }, { $year }: written with stars = { $written }, but the standard makes it { $stars } (score { $total } of { $most })
S403-stars-help = write stars = { $stars }, or check the scores and that year's happy families
S403-none = { $kind } { $id }, { $year }: the standard was not met, but stars = { $written } stands
S403-none-help = without the standard met there are no stars; take the line out
S403-veto = { $kind } { $id }, { $year }: the veto “{ $veto }” forbids that the standard is met
S403-veto-help = write met = false and take stars out
S403-unasked = { $kind } { $id }, { $year }: the standard asks for { $share }% of the residents, and none were asked, so it is not met
S403-unasked-help = if they were asked, add residents = {"{"} asked = number, satisfied = number {"}"}; if not, write met = false
S403-residents = { $kind } { $id }, { $year }: of { $asked } residents asked { $satisfied } were satisfied, less than { $share }%, so the standard is not met
S403-residents-help = write met = false and take stars out; if the numbers are wrong, mend residents
S403-level = { $kind } { $id }, { $year }: with a score of { $total } of { $most } and happy families: { $families }, not one star is reached
S403-level-help = write met = false and take stars out; if a score or a [[family]] was forgotten, add it first

S404-title = awarded without having met the standard
S404-why = The plaque rewards a building that met the standard. One that hangs without it makes all the others worth less.
S404 = { $kind } { $id }, { $year }: met = false, but the plaque was given on { $day }
S404-help = if no plaque was given, take awarded out; if the outcome is wrong, mend met and add stars

S405-title = a feature whose category scored too little
S405-why = A feature building is named after the category it is best in: when evaluated, that one must reach the share that the standard sets. While it still strives for it, a building may bear the name already.
S405 = { $kind } { $id }, { $year }: the feature “{ $feature }” scored less than { $share }% of its maximum
S405-help = name a category that reached { $share }%, or take feature out
S405-unknown = { $kind } { $id }, { $year }: the feature “{ $feature }” is none of the nine categories
S405-unknown-help = you may write: { $nine }; for example feature = "清洁"

S406-title = two [[star]] of one year
S406-why = A building goes through this once a year. With two of them nobody can tell which one quota, stars and digest go by.
S406 = { $kind } { $id }: there is a [[star]] of { $year } already
S406-help = make one of the two, or mend the year of one

S407-title = no standard in force that year
S407-why = Stars are given by the standard of the year. Without one there is nothing to meet.
S407 = { $kind } { $id }: no standard is in force in { $year }
S407-help = check the year, or write a [[standard]] for { $year } into policy/stars.toml

S408-title = more approvals in a year than the quota
S408-why = The quota is how many buildings the sub-district can help along and evaluate with care in a year. Where it is passed, either it was raised and nobody wrote that down, or too many were approved.
S408 = { $kind }: buildings approved in { $year }: { $count }; the quota is { $quota }
S408-help = if the quota was raised, write quota = { $count }; of a building that was not approved, turn approved into refused

S409-title = evaluators of the building itself, or fewer than three
S409-why = Residents do not trust an evaluation by people who live in the building or belong to its party group, and one or two evaluators are easily one-sided. Homes and groups are those of the day of the evaluation.
S409-lives = { $kind } { $id }, { $year }: the evaluator { $volunteer } lived in the building then
S409-lives-help = let somebody evaluate who does not live there, and mend panel
S409-group = { $kind } { $id }, { $year }: the evaluator { $volunteer } was of the building's party group then
S409-group-help = let somebody evaluate who is not of the group, and mend panel
S409-few = { $kind } { $id }, { $year }: evaluators: { $count }, fewer than three
S409-few-help = write all evaluators into panel, three at least, for example panel = ["jd-02", "jd-03", "jd-04"]

S410-title = a plaque for a year without a concluded notice of 星级楼组
S410-why = Before a plaque is given, residents are shown it and may object; it holds once the objections are dealt with. A notice that names a community serves that one alone.
S410 = { $kind } { $id }: a plaque was given for { $year }, but no concluded notice of 星级楼组 serves this building
S410-help = if the notice was concluded, add concluded = its day to it in notices/; if there was none, draw one first
