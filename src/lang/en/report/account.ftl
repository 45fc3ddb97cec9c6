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
