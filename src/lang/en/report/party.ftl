### Reports of organisation: coverage, organisations, roster, teams, units.

# The tree of the levels

tree-secretary = secretary: { $name }
tree-grid = secretary: { $name }; buildings: { $buildings }, groups: { $groups }

# Coverage and links

report-coverage = Who answers for which floors and households
report-coverage-grid = grid: { $name }
report-coverage-adrift = Buildings in no grid
report-coverage-uncovered = Floors that nobody answers for
report-coverage-broken = Broken links
report-coverage-levels = The four links
col-general-contact = contact of the general branch
col-branch-contact = branch contact
col-party-member = member
col-stairwell = stairwell
col-covered-floors = floors
col-stray-floors = floors not there
col-linked-households = households linked
col-building-heads = building heads
col-uncovered-floors = floors uncovered
col-floor-count = count
col-broken-links = broken links
col-link = link
col-link-from = from
col-link-to = to
col-links-asked = links
col-links-held = held
col-links-share = share held
coverage-no-group = no party group
coverage-no-members = the group has no members
coverage-stranger = not of the group
coverage-stray-floor = floor not there
coverage-no-households = links to no household
coverage-no-duty = no duty
coverage-gaps = floors without anybody: { $floors }
coverage-gaps-and = floors without anybody: { $floors }; { $state }
coverage-left = has left, the duty still runs
coverage-not-begun = the terms of the group begin later
linked-households = { $households }
linked-on-floors = { $households } (floor { $floors })
link-branch = general branch to branch
link-group = branch to group
link-members = group to members
link-households = member to households
link-held = held
broken-no-branch = the grid has no branch
broken-no-group = the building has no group
broken-no-contact = no contact
broken-wrong-contact = the contact is not of the organisation that links
broken-no-members = the group has no members
broken-no-households = links to no household

# The six organisations

report-organisations = The six organisations of the grids
report-organisations-lacks = What is lacking
report-organisations-kinds = By kind
report-organisations-distinct = The organisations have { $seats } places in all; whoever is in several is one of { $people } people.
report-organisations-later = { $organisations ->
    [one] One organisation of which every term begins after this day is not counted.
   *[other] { $organisations } organisations of which every term begins after this day are not counted.
 }
col-organisation-name = name or team
col-organisation-behind = team or grid behind it
col-organisation-leader = leader
col-organisation-people = people
col-organisation-seats = places
col-people-distinct = people, each once
col-organisations-there = there
col-organisations-lacking = lacking
col-organisations-teams = by team or joint
lack-not-begun = its terms begin later
lack-itself = not there
lack-leader = no leader
lack-members = no members
lack-people = no leader, no members
lack-team = its team has ended
lack-captain = its team has no captain
lack-team-people = its team has nobody

# Happy families

report-families = Happy families
report-families-years = by year
col-household-share = share of households
col-family-rooms = households
col-families-so-far = so far
col-buildings-with-families = buildings with families

# Self-governance homes

report-homes = Self-governance homes
report-homes-years = by year
col-refused = refused
figure-communities-applied = communities that applied
figure-communities-approved = applications approved
figure-homes-met = communities that met the standard
figure-communities-awarded = plaques given
figure-homes-without = not applied

# Who holds which post

report-roster = Who holds which post
report-roster-distinct = Post holders are counted once each, however many posts they hold.
report-roster-of = { $name }
col-post-of = of
col-posts = posts
col-posts-held = held
col-post-holders = people
post-team-captain = team captain
post-team-deputy = deputy team captain
post-group-deputy = deputy group leader

# Teams

report-teams = Teams
report-teams-of-one = { $name }, { $year }
report-teams-of-one-as-of = { $name }, { $year }, as of { $day }
report-teams-distinct = In the totals nobody counts twice, nor does an activity of several teams: they can be less than the sums of the columns.
report-teams-armies = The seven armies
report-teams-members = members
report-teams-activities = activities organised
col-army = army
col-captain = captain
col-teams = teams
col-team-count = teams
col-activities-organised = activities organised
col-took-part = volunteers there
col-of-members = of them members
col-attendance = attendance
army-unnamed = not named by the policy

# Units

report-units = Units and what they give
report-units-committee = The joint committee
report-units-meetings = Joint meetings
report-units-contributions = Contributions
report-units-kinds = By kind and community
report-units-feedback = Double reporting: { $name }
report-units-feedback-unsaid = Double reporting: employer not told
col-employer = employer
col-opinion = opinion of the community
col-party-organisation = party organisation
col-joint-since = in the joint committee
col-joint-meetings = joint meetings
col-invited = asked to
col-attended = came to
col-resources = offers
col-contributions = contributions
col-reported-twice = double reporting
col-units-came = units
col-units-there = units there
col-units-absent = members absent
col-gift-for = for
col-gift-matter = matter answered
col-gift-value = yuan
report-units-years = Contributions by year
units-other-employers = other employers, or none told
col-units-giving = units giving
col-team = team
