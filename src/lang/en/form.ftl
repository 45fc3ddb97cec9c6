### Forms of values, kinds of records, severities, and words that are used everywhere.

form-text = text
form-list = a list
form-table = a table
form-whole = a whole number
form-decimal = a decimal
form-boolean = true or false
form-date = a date
form-datetime = a date or time
form-broken = a value that cannot be read

kind-none = file
kind-street = sub-district
kind-points = points policy
kind-rewards = rewards policy
kind-stars = star standard
kind-services = service catalogue
kind-organisation = organisation policy
kind-calendar = calendar
kind-unit = unit
kind-community = community
kind-grid = grid
kind-building = building
kind-volunteer = volunteer
kind-team = team
kind-activity = activity
kind-meeting = meeting
kind-matter = matter
kind-notice = notice
kind-closing = closing

severity-error = error
severity-warn = warning
severity-info = info
severity-off = off

long-date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
  } { $year }
