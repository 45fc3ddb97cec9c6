### Reports of accounts: rewards, handbooks, the year.

cli-any-sort = the order of the rows, ranks unchanged; else the report’s own
error-no-order = { $name } has nothing that could be ordered by { $sort }
error-own-order = its order is its own; take --sort out
error-other-orders = here --sort may be: { $words }

col-households-happy = happy families
col-satisfied = residents satisfied
col-nine-study = study
col-nine-clean = clean
col-nine-health = health
col-nine-safety = safety
col-nine-harmony = harmony
col-nine-honesty = honesty
col-nine-joy = joy
col-nine-dedication = dedication
col-nine-care = care
col-vetoed = vetoes

report-stars-chart = Star buildings by year

account-sign-panel = signed by the panel

report-months-chart = Points by community and month

report-rewards = Rewards to be signed for
report-rewards-tiers = tiers
report-rewards-balance = Balances are of { $day }.

col-hours-least = hours at least
col-points-least = points at least
col-prize = prize
col-redeemed = redeemed
col-rewards = rewards
col-signature = signed for

reward-given = handed out
reward-due = to be handed out
reward-unearned = not earned

report-handbook = Points handbook
points-none = none of these
book-takes-back = takes back { $day } { $item }
book-taken-back = taken back on { $day }
handbook-none = none
report-handbook-of = { $name } ({ $id })

col-amount = hours or times
col-booked = booked
col-hours-of-year = hours of the year
col-lifetime-hours = hours of all years
col-own-services = services offered
col-points-of-year = points of the year
col-reported = reported in
col-stars-of-volunteer = volunteer stars
col-times-of-year = times in the year
col-where = place or activity

line-booked = booked late
line-corrected = corrected after the closing

account-sign-community = signed for the community
account-sign-volunteer = signed by the volunteer

col-change = change

report-year-until = { $year }, standing on { $day }
report-year-scope-until = { $scope }, { $year }, standing on { $day }
report-year-unrecorded = Of { $year } no points, activities, meetings or matters are recorded: only how things stand at its end is told.
report-year-gone = Of the volunteers with points { $volunteers } are not among those who had reported in at the end: they left, moved away, or no day is written.

year-organisation = organisation at the end
year-units = joint committee “1+3”
year-nine = nine in the building (times)
year-stars = star buildings
year-homes = self-governance homes
year-culture = stairwell culture
year-points = points
year-six = six ones (times)
year-services = 15-minute service circle
year-teams = teams at the end
year-meetings = the eight meetings
year-matters = matters
year-activities = activities

figure-attendance = people who came to activities
figure-buildings = buildings
figure-catalogue = services in the catalogue
figure-communities = communities
figure-contributed = worth of contributions (yuan)
figure-culture-buildings = buildings with stairwell culture
figure-culture-new = new sites of stairwell culture
figure-features = feature buildings
figure-festivals = festivals
figure-grids = grids
figure-heads = building heads
figure-hearings = of them hearings
figure-households = households
figure-joint-meetings = of them joint meetings with units
figure-joint-members = members of the joint committee
figure-matters-done = matters done
figure-matters-open = matters open at the end
figure-matters-satisfied = satisfied with what was done
figure-needs = needs of buildings
figure-party-members = members of party groups
figure-redeemed = points redeemed
figure-reported = volunteers who had reported in
figure-representatives = standing representatives
figure-resolutions = resolutions
figure-rewarded = volunteers who reached a tier
figure-service-points = service points
figure-service-rounds = rounds of services in the courtyards
figure-services-given = times a service was given
figure-team-members = members of teams
figure-volunteers-gone = of them gone by the end
figure-units = units and new organisations

report-between = { $scope }, { $from } to { $to }
report-scope = { $scope }
report-scope-year = { $scope }, { $year }
report-since = { $scope }, from { $from }
report-until = { $scope }, up to { $to }
col-reached = tier reached
figure-homes-applied = homes applied for
figure-homes-approved = applications of homes approved
figure-homes-awarded = plaques for homes given

amount-hours = { $hours } h
amount-times = × { $times }
amount-years = { $years } yr
amount-times-served = × { $times }, { $hours } h
amount-years-served = { $years } yr, { $hours } h
item-with-service = { $item } ({ $service })
