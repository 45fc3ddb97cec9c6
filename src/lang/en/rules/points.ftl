### P: points, from a line of the handbook to the closed year.

P301-title = unknown points item
P301-why = What an entry earns hangs on the item it names. A name that the policy does not have has no price, so the entry counts in no total.
P301 = { $kind } { $id }, entry { $entry }: there is no points item “{ $item }”
P301-help = items in policy/points.toml: { $items }
P301-near = { $kind } { $id }, entry { $entry }: there is no points item “{ $item }”; is it “{ $near }”?
P301-near-help = write item = "{ $near }", or first add “{ $item }” to policy/points.toml

P302-title = points item not in force on that date
P302-why = Items and their prices change; each has its period, both ends included. An item without a price that day cannot be counted, so the entry counts in no total.
P302 = { $kind } { $id }, entry { $entry }: the item “{ $item }” is not in force on { $date }
P302-help = “{ $item }” is in force: { $periods }. Check the date, or name an item that is in force that day

P303-title = the wrong quantity for the item
P303-why = An item per hour needs hours, one per time a count, one per year comes once. With the wrong unit the points come out wrong, so the entry counts in no total.
P303-no-hours = { $kind } { $id }, entry { $entry }: the item “{ $item }” counts by the hour, and there are no hours
P303-no-hours-help = add the hours, for example hours = 1.5 (above 0, at most 24)
P303-hours = { $kind } { $id }, entry { $entry }: { $hours } hours are not above 0 and at most 24 (“{ $item }”)
P303-hours-help = an entry is of one day: hours must be above 0 and at most 24; write one entry for each day
P303-count = { $kind } { $id }, entry { $entry }: the count { $count } is no whole number from 1 (“{ $item }”)
P303-count-help = write count = 1 or more; for a single time it may be left out
P303-no-count = { $kind } { $id }, entry { $entry }: the item “{ $item }” does not count by times, so count = { $count } does not belong
P303-no-count-help = for an item per hour write hours, for example hours = 2; an item per year takes no quantity

P304-title = more than 24 hours of one volunteer on one date
P304-why = A day has 24 hours. What passes them is mostly entered twice or wrongly dated. The entry that carries the day past them, by counting day and then id, counts in no total.
P304 = { $kind } { $id }, entry { $entry }: with these { $hours } hours { $date } has more than 24
P304-help = check the entries of { $date }: take a wrong one back with reverses, or mend its date or hours

P305-title = probably entered twice
P305-why = Two entries with the same date, item and activity, or without an activity and alike in quantity and place, were often written by two people. Points that stand twice take somebody else's rank.
P305 = { $kind } { $id }, entry { $entry }: like { $other } it is “{ $item }” on { $date }, alike in quantity and place
P305-help = if it stands twice, take it back with reverses = "{ $entry }"; if it happened twice, say so in an [[allow]]
P305-activity = { $kind } { $id }, entry { $entry }: like { $other } it is “{ $item }” on { $date } in the activity { $activity }
P305-activity-help = if it stands twice, take it back with reverses = "{ $entry }"; if it happened twice, say so in an [[allow]]

P306-title = two entries of a handbook with one id
P306-why = Reversals and objections name an entry by its id. Where two have one, nobody can tell which is meant, so none of them counts in any total.
P306 = { $kind } { $id }: the id { $entry } stands more than once in this handbook
P306-help = give the entry that was written later an id that was never used

P307-title = confirmed by the volunteer, or by who recorded it
P307-why = Every point is written by somebody and confirmed by somebody else, or it does not stand up to a public notice. Confirmed by oneself is not confirmed, so the entry counts in no total.
P307-volunteer = { $kind } { $id }, entry { $entry }: { $by }, who confirmed it, is the volunteer
P307-volunteer-help = let a third person confirm it, such as the branch secretary, and mend confirmed_by; if nobody has yet, leave the key out
P307-recorder = { $kind } { $id }, entry { $entry }: { $by }, who confirmed it, also recorded it
P307-recorder-help = let somebody other than the recorder confirm it, and mend confirmed_by; if nobody has yet, leave the key out

P308-title = confirmed by someone who held no place that day
P308-why = Who confirms must know and answer for it: somebody with a place in the community where the volunteer lived or the service was given, in the working committee, or the captain of a team that organised the activity.
P308 = { $kind } { $id }, entry { $entry }: { $by }, who confirmed it, held no such place on { $date }
P308-help = let somebody confirm it who held a place there that day; if a term is missing from the records, add that of { $by } first

P309-title = an item per year twice in a year
P309-why = An item per year counts once for a volunteer in a year. The later one, by counting day and then id, counts in no total.
P309 = { $kind } { $id }, entry { $entry }: “{ $item }” stands already in { $year }
P309-help = take it back with reverses = "{ $entry }", or mend the date if the year is wrong

P310-title = an entry before reporting in or after leaving
P310-why = Party members take part from the day they report in, everybody until the day they leave. An entry outside is mostly dated wrongly, or the days of reporting in or leaving are.
P310-before = { $kind } { $id }, entry { $entry }: { $date } is before they reported in on { $day }
P310-before-help = check the date, or set reported to the day they did
P310-never = { $kind } { $id }, entry { $entry }: a party member who has not reported in has an entry of { $date }
P310-never-help = if they have, add the day, for example reported = { $date }
P310-after = { $kind } { $id }, entry { $entry }: { $date } is after they left on { $day }
P310-after-help = check the date; if they still take part, remove or mend left

P311-title = before the scheme began in the community
P311-why = Communities joined the scheme one after another. What was served before does not count, or it would be unfair between them. It goes by the community where the volunteer lived that day; for who lived nowhere here, by that of the file.
P311 = { $kind } { $id }, entry { $entry }: the scheme began in { $community } on { $since }, after { $date }
P311-help = check date and lives; if the day is wrong, mend points_since in community.toml

P312-title = after today
P312-why = What has not happened cannot be entered, let alone counted. Entries and reversals dated after today count in no total.
P312 = { $kind } { $id }, entry { $entry }: { $date } is after today ({ $today })
P312-help = mend the date; what is only planned is entered when it is done
P312-booked = { $kind } { $id }, entry { $entry }: booked on { $date }, after today ({ $today })
P312-booked-help = booked is the day on which it was really entered
P312-reversal = { $kind } { $id }, reversal { $entry }: { $date } is after today ({ $today })
P312-reversal-help = the date of a reversal is the day on which it was made
P312-award = { $kind } { $id }: an award of { $date }, after today ({ $today })
P312-award-help = mend the date, or enter it when it is given
P312-redemption = { $kind } { $id }: a redemption of { $date }, after today ({ $today })
P312-redemption-help = mend the date, or enter it when it is made

P313-title = not within the days or the place of its activity
P313-why = An entry that names an activity belongs to its days, and to its place or a building it served. Where they differ, either the activity or the day or place is wrong.
P313-days = { $kind } { $id }, entry { $entry }: { $date } is not within the days of the activity { $activity } ({ $first } to { $last })
P313-days-help = check the date, or change or remove activity
P313-place = { $kind } { $id }, entry { $entry }: { $place } is not in { $there }, the place of the activity { $activity }, nor a building it served
P313-place-help = check place; if the activity went there, add the building to its buildings

P314-title = a closed year that no longer holds
P314-why = Once a year was published and closed, its points do not change: what was forgotten is booked, what was wrong is taken back in a later year. A digest that differs says that records or prices of the closed year were touched.
P314-digest = { $kind } { $id }: the digest of { $year } is not that of the records, which have { $volunteers } volunteers and { $points } points
P314-digest-help = find what was changed in { $year } and put it back; book what was forgotten, take back what was wrong. To close the year anew on purpose, write digest = "{ $digest }"
P314-volunteers = { $kind } { $id }: { $year } was closed with { $written } volunteers, the records have { $volunteers }
P314-volunteers-help = write volunteers = { $volunteers }
P314-points = { $kind } { $id }: { $year } was closed with { $written } points, the records have { $points }
P314-points-help = write points = { $points }
P314-early = { $kind } { $id }: { $year } was closed on { $closed }, before its end
P314-early-help = closed must be after 31 December { $year }
P314-kind = { $kind } { $id }: the notice { $notice } is not one of points (积分), so { $year } cannot be closed on it
P314-kind-help = let notice name the concluded notice of points of { $year }
P314-year = { $kind } { $id }: the notice { $notice } is not of { $year }
P314-year-help = let notice name the concluded notice of points of { $year }
P314-community = { $kind } { $id }: the notice { $notice } is of one community, so { $year } cannot be closed on it for the whole sub-district
P314-community-help = let notice name the notice of points of { $year } of the whole sub-district
P314-open = { $kind } { $id }: the notice { $notice } is not concluded, so { $year } cannot be closed
P314-open-help = when its days are over and the objections decided, write concluded in the notice, then close the year

P315-title = a policy at odds with itself
P315-why = Where an item has two prices on one day, nobody can say what it earns. Periods must not overlap nor run backwards, deductions are below zero and nothing else is, and each of the nine stands once.
P315-overlap = { $kind }: the period of “{ $name }” overlaps that of another one of its name ({ $other })
P315-overlap-help = give the earlier one an until, and let the later begin the day (the year) after
P315-standards = { $kind }: the years of this standard overlap those of another ({ $other })
P315-standards-help = give the earlier standard an until, and let the later begin the year after
P315-backwards = { $kind }: it ends with { $until }, but begins with { $since }
P315-backwards-help = check both ends: the end cannot come before the beginning
P315-below = { $kind }: “{ $name }” is of the group { $group }, but has { $points } points
P315-below-help = only a deduction may be below zero; if it is one, write group = "扣减"
P315-not-below = { $kind }: “{ $name }” is of the group { $group }, but its { $points } points are not below zero
P315-not-below-help = write the points of a deduction below zero, for example points = -1
P315-nine = { $kind }: of the nine this standard lacks: { $missing }
P315-nine-help = a standard needs all nine, each in a [[standard.category]]
P315-category = { $kind }: “{ $name }” stands twice in one standard
P315-category-help = each category has one [[standard.category]]; remove the other
P315-level = { $kind }: { $name } stars stand twice
P315-level-help = each number of stars stands once; remove the other
P315-year = { $kind }: the year { $name } stands twice
P315-year-help = each year has one [[year]]; make one of the two

P316-title = a reversal that takes nothing back
P316-why = A reversal takes back an entry of the same handbook, once. One of nothing, of a reversal, dated before its entry, or one too many has no effect.
P316-nothing = { $kind } { $id }, reversal { $entry }: this handbook has no entry { $of }
P316-nothing-help = reverses is the id of the entry that is taken back
P316-reversal = { $kind } { $id }, reversal { $entry }: { $of } is a reversal itself and cannot be taken back
P316-reversal-help = if it was taken back by mistake, enter it again under a new id
P316-before = { $kind } { $id }, reversal { $entry }: it is dated before { $of }, which it takes back
P316-before-help = the date of a reversal is the day on which it was made, not before the entry's date or booked
P316-further = { $kind } { $id }, reversal { $entry }: { $of } was taken back already
P316-further-help = an entry is taken back once; remove this reversal

P317-title = an award whose tier does not hold
P317-why = An award goes by the tiers and the points of its year. It may be lower than what was reached, not higher.
P317-unknown = { $kind } { $id }: there is no tier “{ $tier }” (award of { $year })
P317-unknown-help = tier is the name of one in policy/rewards.toml
P317-near = { $kind } { $id }: there is no tier “{ $tier }” (award of { $year }); is it “{ $near }”?
P317-near-help = write tier = "{ $near }"
P317-not-in-force = { $kind } { $id }: the tier “{ $tier }” is not in force in { $year }
P317-not-in-force-help = check the year, or name a tier that is in force in { $year }
P317-points = { $kind } { $id }: with { $points } points and { $hours } hours in { $year } the { $points_min } points of “{ $tier }” are not reached
P317-points-help = name a tier that is reached, or book what was forgotten
P317-hours = { $kind } { $id }: with { $points } points and { $hours } hours in { $year } the { $points_min } points and { $hours_min } hours of “{ $tier }” are not reached
P317-hours-help = name a tier that is reached, or book what was forgotten

P318-title = an award without a public notice
P318-why = A notice comes before an award, so that residents can object. A notice of one community serves its people alone.
P318 = { $kind } { $id }: for the award of { $year } there is no concluded notice of awards or points
P318-help = enter the notice of { $year } (notices/{ $year }-….toml), and write concluded when its days are over

P319-title = a redemption above the balance, or too soon
P319-why = What may be spent is the balance as it was known that day: a reversal made later does not undo it, but a balance below zero bars the next. There is at most one redemption in a period.
P319-balance = { $kind } { $id }: { $points } points were redeemed on { $date }, when there were { $balance }
P319-balance-help = check points and date; enter and confirm first what was forgotten
P319-period = { $kind } { $id }: the redemption of { $date } is in the same period as that of { $other } (period: { $period })
P319-period-help = there is at most one in a period: make one of the two, or wait for the next

P320-title = a service that needs a licence, without one
P320-why = Article 16 of the volunteer service regulations: who gives a professional service must be licensed for it. Without a licence that was seen it can be neither offered nor entered as given.
P320-offered = { $kind } { $id }: the service “{ $service }” that they offer needs a licence, and licences has none
P320-offered-help = if the licence was seen, write licences = ["{ $service }"]; if not, remove it from services
P320-given = { $kind } { $id }, entry { $entry }: the service “{ $service }” needs a licence, and licences has none
P320-given-help = if the licence was seen, write licences = ["{ $service }"]; if another service was given, mend service

P321-title = more than 16 hours at several places on one date
P321-why = More than 16 hours of one person at two or more places are often a group's hours written for one, or one day written by several people.
P321 = { $kind } { $id }, entry { $entry }: { $hours } hours on { $date } at { $places }
P321-help = ask those who recorded them; if it is true, say so in an [[allow]]

P322-title = not confirmed
P322-why = An entry that nobody confirmed counts in no total, and so in no notice and no award. If it is not listed, nobody thinks of confirming it.
P322 = { $kind } { $id }, entry { $entry }: not confirmed
P322-help = let somebody who holds a place check it and write confirmed_by, for example confirmed_by = "tx-0004"

P323-title = a booking that does not hold
P323-why = Booking is for entries found after their year was closed. While the year is open they are entered by their date; a booking is later than the closing, and its points go to the year in which it was made.
P323-open = { $kind } { $id }, entry { $entry }: { $year } is not closed, so it need not be booked
P323-open-help = remove booked and enter it by its date
P323-early = { $kind } { $id }, entry { $entry }: { $year } was closed on { $closed }, and { $booked } is not after it
P323-early-help = booked is the day on which it was really entered, after { $closed }; if it was entered before, remove booked
