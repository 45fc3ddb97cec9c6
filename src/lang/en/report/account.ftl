### Reports of accounts: rewards, handbooks, the year.

cli-any-sort = the order of the rows, ranks unchanged; else the report’s own
error-no-order = report { $name } has nothing that could be ordered by { $sort }

col-households-happy = happy families
col-satisfied = residents satisfied
col-scores = nine scores
col-vetoed = vetoes

report-stars-chart = Star buildings by year
report-stars-scores = The nine scores are of: { $categories }.

account-sign-panel = signed by the panel

report-months-chart = Points by community and month

report-rewards = Rewards to be signed for
report-rewards-tiers = tiers

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
