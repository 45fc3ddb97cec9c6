### N: public notices, from posting to conclusion.

N601-title = a notice that is too short, or concluded before its end
N601-why = A notice gives residents time to read it and to object. Its first and last day both count; it must stand for the working days that are set, and is concluded on the day after its last at the earliest.
N601 = notice { $id } stands from { $from } to { $until }: working days: { $days }, fewer than { $least }
N601-help = let it stand longer and mend until; if it did stand long enough, check the days and policy/calendar.toml
N601-backwards = notice { $id } ends on { $until }, before it begins on { $from }
N601-backwards-help = check from and until
N601-concluded = notice { $id } stands until { $until }, but was concluded on { $concluded }
N601-concluded-help = concluded comes after { $until }; if a date is wrong, mend it

N602-title = a digest that is not that of the records
N602-why = The digest is taken over the records that the notice was drawn from. If both agree, what was posted is what is recorded; and if somebody changed the records since, it shows.
N602 = the digest of notice { $id } is not that of the present records
N602-help = if records were corrected since, as the rules provide, nothing is to be done; if not, find out what was changed. The present records give { $digest }

N603-title = an objection whose days, decision or correction is amiss
N603-why = Residents object while the notice stands, and every objection is decided before it is concluded. One that is upheld against points leaves an entry in that volunteer's handbook, so that anyone can see what was corrected.
N603 = notice { $id }: the objection about { $about } is undecided, but the notice was concluded on { $concluded }
N603-help = add decided = its day and outcome = "成立" or "不成立"
N603-outside = notice { $id }: the objection about { $about } was made on { $date }, not while the notice stood ({ $from } to { $until })
N603-outside-help = check date, and from and until of the notice
N603-early = notice { $id }: the objection about { $about } was made on { $date }, but decided on { $decided }
N603-early-help = check date and decided; the same day will do
N603-late = notice { $id }: the objection about { $about } was decided on { $decided }, after the notice was concluded on { $concluded }
N603-late-help = objections are decided before a notice is concluded; if a date is wrong, mend decided or concluded
N603-uncorrected = notice { $id }: the objection about { $about } was upheld, but names no correcting entry
N603-uncorrected-help = add an entry or a reversal to the handbook of { $about }, and write its id here: entry = "…"
N603-entry = notice { $id }: the handbook of { $about } has no entry { $entry }
N603-entry-help = check entry; if the correction is not recorded yet, add it to the handbook of { $about } first

N604-title = a year without a calendar, where working days must be counted
N604-why = Which days are off and which weekends are worked is announced for each year. Without it working days cannot be counted, so that nobody can say whether a notice stood long enough or a matter took too long.
N604 = notice { $id } reaches into { $year }, a year that policy/calendar.toml does not have
N604-help = add [[year]], year = { $year }, with its holidays and workdays, to policy/calendar.toml
N604-matter = matter { $id } reaches into { $year }, a year that policy/calendar.toml does not have
N604-matter-help = add [[year]], year = { $year }, with its holidays and workdays, to policy/calendar.toml
