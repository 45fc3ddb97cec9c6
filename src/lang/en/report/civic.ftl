### Reports of civic life: meetings, matters.

# The ledger of matters

report-matters = Ledger of residents’ matters
report-matters-of = Registered in { $year } or carried over into it; as they stand on { $today }
report-matters-difficulties = By difficulty
report-matters-ages = Open matters by age
report-matters-paths = From meeting to done
report-matters-communities = Raised, discussed, decided and judged in { $year }
report-matters-years = Raised, discussed, decided and judged, year by year
report-matters-uncounted = Working days could not be counted for { $matters } of these: the calendar lacks a year they ran through, so nobody is called late for them.

col-registered = registered
col-stage = stage
col-steps = steps
col-source = source
col-matter = matter
col-difficulty = difficulty
col-handler = with
col-deadline = deadline
col-discussions = meetings
col-judged-in = judged in
col-progress = progress
col-done = done
col-used-days = working days
col-satisfaction = satisfied
col-limit-days = working days allowed
col-age = open for
col-at-once = on the spot
col-ordinary = ordinary
col-hard = hard
col-decided = decided
col-resolution = resolution
col-owner = owner
col-due = due
col-raised-matters = raised
col-discussed-matters = discussed
col-decided-matters = decided by vote
col-judged-matters = judged

figure-registered = registered
figure-carried = carried over
figure-done = done
figure-open = open
figure-done-rate = share done
figure-satisfaction = satisfied
figure-median-days = median working days to done

matter-overdue = overdue
matter-open = open
matter-late = done late
matter-done = done
matter-declined = declined

age-week = up to 7 days
age-fortnight = 8 to 15 days
age-month = 16 to 30 days
age-quarter = 31 to 90 days
age-more = over 90 days

# The eight meetings

report-meetings = Meetings
report-meetings-list = The meetings
report-meetings-decisions = What was decided
report-meetings-communities = By scope
col-meeting = meeting
col-meeting-kind = kind of meeting
col-quarter-1 = Q1
col-quarter-2 = Q2
col-quarter-3 = Q3
col-quarter-4 = Q4
col-meetings = meetings
col-scope = scope
col-chair = chair
col-recorder = recorder
col-expected = expected
col-present = present
col-observers = observers
col-turnout = turnout
col-topics = topics
col-topic = topic
col-decisions = decisions
col-outcome = what became of it
col-votes = for/against/abstained
col-outcome-done = done
col-outcome-open = open
col-outcome-declined = declined
col-outcome-none = no matter

outcome-done = done
outcome-open = open
outcome-overdue = open, overdue
outcome-declined = declined
outcome-none = no matter

# Minutes

report-minutes = Minutes of a meeting
report-minutes-of = { $title }
report-minutes-topic = Topic { $number }
report-minutes-text = Minutes
report-minutes-no-topic = No topic was recorded.
col-announced = announced
col-venue = venue
col-attendees = attendees
col-invited-units = units
col-votes-for = for
col-votes-against = against
col-votes-abstain = abstained
col-minutes = minutes
col-matter-state = the matter now

minutes-sign-chair = chair
minutes-sign-recorder = recorder
col-discussed = discussed
col-judged = judged
col-raised = raised
matter-referred = referred upward
matter-suspended = suspended
