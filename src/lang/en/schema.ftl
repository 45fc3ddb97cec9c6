### What records may hold, for editors.
### schema-kind-KIND: what the record is. schema-TABLE-KEY: what a key means; what is the same in many tables is schema-any-KEY.

schema-form-ref = {" "}(the id of: { $kinds })
schema-form-date = {" "}(a date such as 2014-05-21, without quotes)
schema-form-decimal = {" "}(at most { $places } digits after the point)
schema-written = { $count } schemas written to { $folder }.
schema-associate = Copy { $taplo } to the root of the project as .taplo.toml (for Tombi { $tombi }, as tombi.toml), and the editor checks as you type.

## The records

schema-kind-street = The sub-district: names, code, party working committee, joint committee, where to object, privacy and rules.
schema-kind-points = The points policy: what earns points, since when, with which caps.
schema-kind-rewards = The rewards policy: year-end tiers, volunteer stars, redemption of points.
schema-kind-stars = The standard of star buildings, by years.
schema-kind-services = The catalogue of services.
schema-kind-organisation = The numbers behind party groups, branches, grids, time limits and notices.
schema-kind-calendar = Days off and days worked instead, for counting working days.
schema-kind-unit = A resident unit, or one of the new organisations.
schema-kind-community = A community: general party branch, volunteer station, service points, self-governance home.
schema-kind-grid = A grid: party branch, head, the five organisations of its residents.
schema-kind-building = A building: party group, heads, floors covered, stars, stairwell culture, happy families.
schema-kind-volunteer = A volunteer and their handbook of points.
schema-kind-team = A team: service team, association, culture or sports team, class of the seniors’ college.
schema-kind-activity = An activity.
schema-kind-meeting = A meeting, one of the eight.
schema-kind-matter = A matter that a resident raised, from first word to close.
schema-kind-notice = A public notice: what of, from when to when, objections, how it ended.
schema-kind-closing = A closed year and the digest that seals it.

## Keys that mean the same everywhere

schema-any-note = A note; it may have several lines.
schema-any-allow = Waivers: findings of a rule that this record is not told of, with a reason and an end.
schema-any-aliases = Ids that this record had before.
schema-any-since = First day; left out: since before these records began.
schema-any-until = Last day, included; left out: it still runs.
schema-any-volunteer = Who holds the place.
schema-any-grid = The grid it belongs to or is joined with.
schema-any-building = The building lived in or joined with.

schema-allow-rule = The rule that is waived: its code, such as O206.
schema-allow-entry = Only for this entry of the handbook, by its id; left out: for the whole record.
schema-allow-volunteer = Only for this volunteer.
schema-allow-reason = Why it may be waived.
schema-allow-until = The last day of the waiver.

schema-committee-term-role = The role in the committee.
schema-part-holder-part = The part that is answered for, such as “unit 2”; left out: the whole building.

## The sub-district

schema-street-schema = The version of the format, 1 today.
schema-street-name = The name of the sub-district.
schema-street-code = Its statistical code of nine digits.
schema-street-city = The city.
schema-street-district = The district.
schema-street-language = Language of the output unless asked otherwise: zh or en.
schema-street-committee = The party working committee.
schema-street-joint_committee = The joint committee (1+3): communities, resident units, new organisations.
schema-street-office = Where residents object.
schema-street-privacy = How people are published.
schema-street-rules = How severe a finding of each rule is: error, warn, info or off.
schema-committee-name = The full name of the committee.
schema-committee-members = Its members and their terms.
schema-joint-committee-name = The name of the joint committee.
schema-joint-committee-members = Its members, units and communities, each with its days.
schema-joint-member-unit = The unit; either this or community.
schema-joint-member-community = The community; either this or unit.
schema-office-name = The name of the office.
schema-office-phone = Its telephone.
schema-office-address = Its address.
schema-privacy-name = How somebody is named who did not consent: full, mask or hide.
schema-privacy-contact_lines = Office telephones that may stand in records.

## Points, rewards, stars

schema-points-item = The items; one name may stand several times, for periods that do not overlap.
schema-clause-name = The name that entries of the handbook write.
schema-clause-group = What sort of item; only deductions (扣减) have points below zero.
schema-clause-nine = Which of the nine-in-building it serves.
schema-clause-six = Which of the six ones it is.
schema-clause-per = What it is counted by: hour, time or year.
schema-clause-points = Points for each hour, time or year.
schema-clause-max_per_entry = Most points of one entry.
schema-clause-max_per_day = Most points of one person in a day.
schema-clause-max_per_year = Most points of one person in a year.
schema-clause-from = First day in force.
schema-clause-until = Last day in force, included; left out: for good.

schema-rewards-tier = The year-end tiers.
schema-rewards-star = Volunteer stars, by hours of a lifetime.
schema-rewards-redemption = How points are redeemed.
schema-tier-name = The name of the tier, such as 一等.
schema-tier-points = Least points in the year.
schema-tier-hours = Least hours in the year.
schema-tier-prize = The prize.
schema-tier-from = First year.
schema-tier-until = Last year, included.
schema-volunteer-star-stars = How many stars.
schema-volunteer-star-hours = Least hours of a lifetime.
schema-redemption-period = How often a volunteer may redeem.
schema-redemption-carry_over = Whether unspent points live on into the next year.

schema-stars-standard = The standards, one for each run of years.
schema-standard-from = First year.
schema-standard-until = Last year, included.
schema-standard-quota = Most approvals in a year.
schema-standard-years = How many years a title holds before it is reviewed.
schema-standard-satisfaction = Least percentage of the residents asked who are satisfied.
schema-standard-vetoes = What alone rules a building out.
schema-standard-category = The nine categories, each once.
schema-standard-level = What each number of stars asks for.
schema-standard-feature = What a feature building asks for.
schema-category-name = Which of the nine.
schema-category-max = Its full score.
schema-level-stars = How many stars.
schema-level-each = Least percentage of the full score in every category.
schema-level-total = Least percentage of the sum of the full scores.
schema-level-families = Least happy families of the building in that year.
schema-feature-share-each = Least percentage of the full score in the category of the feature.

## Services, numbers, calendar

schema-services-service = The services, each once.
schema-service-name = The name that all records write.
schema-service-category = What sort of service.
schema-service-qualification = Whether it needs a professional licence (regulations on volunteer service, article 16).
schema-service-within_minutes = Within how many minutes on foot residents should find it.

schema-organisation-group_members_min = Least members of a party group.
schema-organisation-branch_members_min = Least full members of a branch.
schema-organisation-branch_members_max = Most full members of a branch.
schema-organisation-branch_committee_from = Full members from which a branch needs a committee.
schema-organisation-organisations = The organisations that each grid has besides its branch.
schema-organisation-armies = The names of the seven armies, as the sub-district calls them.
schema-organisation-households_max = Most households of a grid.
schema-organisation-matter_days = Time limits of matters in working days, by difficulty.
schema-organisation-notice_days = Least working days of a public notice.
schema-matter-days-on-the-spot = Working days for what can be done on the spot.
schema-matter-days-ordinary = Working days for an ordinary matter.
schema-matter-days-hard = Working days for a hard matter.
schema-matter-days-longest = Most working days of any matter.

schema-calendar-year = A table for each year.
schema-calendar-year-year = The year.
schema-calendar-year-holidays = Working days that are off.
schema-calendar-year-workdays = Days of rest that are worked.

## Units

schema-unit-name = The name of the unit.
schema-unit-kind = What it is; private enterprises (非公企业) and social organisations (社会组织) are the new organisations.
schema-unit-party_organisation = Its party organisation.
schema-unit-reported = When it reported in to the community.
schema-unit-community = The community it lies in.
schema-unit-resource = What it can offer.
schema-unit-contribution = What it gave.
schema-resource-name = What is offered.
schema-resource-kind = What sort of thing.
schema-contribution-date = The day.
schema-contribution-kind = What sort of thing.
schema-contribution-title = What was given.
schema-contribution-community = To which community; left out: to the whole sub-district.
schema-contribution-matter = The matter that it answered.
schema-contribution-value = What it was worth, in yuan.

## Communities

schema-community-name = The name of the community.
schema-community-code = Its statistical code of twelve digits.
schema-community-points_since = The day the points scheme began here.
schema-community-general_branch = The general party branch.
schema-community-station = The station of the party members’ volunteers.
schema-community-service_point = Points of the fifteen-minute service circle.
schema-community-home = Self-governance home, a table for each year.
schema-general-branch-name = The full name of the general branch.
schema-general-branch-committee = Its committee and their terms.
schema-station-name = The name of the station.
schema-station-head = Its head and their term.
schema-service-point-service = The service, by its name in the catalogue.
schema-service-point-place = Where it is.
schema-service-point-minutes = Minutes on foot from the farthest building.
schema-self-governance-home-year = The year.
schema-self-governance-home-applied = When it applied.
schema-self-governance-home-approved = When the application was approved; either this or refused, neither while undecided.
schema-self-governance-home-refused = When the application was refused; either this or approved.
schema-self-governance-home-evaluated = When it was evaluated.
schema-self-governance-home-met = Whether it met the standard.
schema-self-governance-home-awarded = When the plaque was awarded.

## Grids

schema-grid-name = The name of the grid.
schema-grid-households = Households; left out: the sum of its buildings.
schema-grid-head = The head and their term.
schema-grid-joint_with = Joint branch: the branch of that grid is this grid’s too.
schema-grid-branch = The party branch that covers the grid.
schema-grid-organisation = The organisations of the grid besides the branch.
schema-branch-name = The name of the branch.
schema-branch-committee = Its committee and their terms.
schema-branch-contact = Four links: the member of the general branch’s committee who links to this branch.
schema-organisation-table-kind = Which organisation.
schema-organisation-table-leader = The leader and their term.
schema-organisation-table-members = The members and their terms.
schema-organisation-table-team = The team that is this organisation, in place of leader and members.

## Buildings

schema-building-name = The name of the building.
schema-building-grid = The grid it belongs to, and since when.
schema-building-yard = The courtyard it stands in.
schema-building-floors = How many floors.
schema-building-households = How many households.
schema-building-head = The heads and their terms, by stairwell where there are several.
schema-building-representatives = Standing representatives of the residents and their terms.
schema-building-joint_with = Joint party group: the group of that building is this one’s too.
schema-building-party_group = The party group that covers the building.
schema-building-duty = Which member covers which floors and links to which households.
schema-building-need = The services that the building asks for.
schema-building-star = Star building, a table for each year.
schema-building-culture = Stairwell culture.
schema-building-family = Happy families.
schema-party-group-name = The name of the party group.
schema-party-group-members = Its members and their terms.
schema-party-group-contact = Four links: the branch member who links to this group.
schema-group-member-role = The role in the group; left out: a member.
schema-duty-member = The member, one of the building’s party group.
schema-duty-part = The stairwell or part.
schema-duty-floors = The floors covered, as numbers.
schema-duty-households = The households linked to, as stairwell and room, such as 2-101, never by name.
schema-need-service = The service, by its name in the catalogue.
schema-need-every = How often.
schema-star-year = The year.
schema-star-applied = When it applied; not in a review.
schema-star-review = Whether it is a review.
schema-star-approved = When the application was approved; either this or refused, neither while undecided.
schema-star-refused = When the application was refused; either this or approved.
schema-star-evaluated = When it was evaluated; then the scores and whether it met the standard are known.
schema-star-scores = The scores, by the names of the nine, such as 学习.
schema-star-residents = What the residents asked said.
schema-star-panel = The panel.
schema-star-vetoed = Which vetoes fell.
schema-star-met = Whether it met the standard.
schema-star-stars = How many stars.
schema-star-feature = The category it is a feature building of, such as 清洁; it may stand while still being created.
schema-star-awarded = When the plaque was awarded.
schema-star-prize = The prize.
schema-star-revoked = When the plaque was taken down.
schema-residents-asked = How many were asked.
schema-residents-satisfied = How many were satisfied, no more than were asked.
schema-culture-title = What it is called.
schema-culture-kind = What sort of stairwell culture.
schema-culture-since = First day.
schema-culture-by = Who made it.
schema-family-year = The year of the honour.
schema-family-household = The household, as stairwell and room, such as 1-301, never by name.
schema-family-prize = The prize.

## Volunteers and handbooks

schema-volunteer-name = Their name.
schema-volunteer-party = Political status.
schema-volunteer-full = When they became a full member; a probationary one before.
schema-volunteer-relation = Where the party membership is kept; left out: at the community (社区).
schema-volunteer-status = Working status: employed, retired, student, other.
schema-volunteer-unit = The resident unit that employs them; either this or employer.
schema-volunteer-employer = The employer by name, where it is no resident unit; either this or unit.
schema-volunteer-reported = When they reported in or registered.
schema-volunteer-lives = The building they live in, and since when; left out: they live elsewhere.
schema-volunteer-services = The services they offer, by the names in the catalogue.
schema-volunteer-licences = The services whose professional licence was seen.
schema-volunteer-consent = When they agreed to be named in public notices.
schema-volunteer-left = When they ceased to take part.
schema-volunteer-entry = The entries of the handbook, a table each; a wrong one is not deleted but taken back by reverses.
schema-volunteer-award = Year-end rewards.
schema-volunteer-redeem = Points redeemed; the hours stay.
schema-entry-id = The id of the entry, unique in the handbook.
schema-entry-date = The day it was done.
schema-entry-booked = The day it was booked, where it was found only after its year was closed.
schema-entry-item = The item, by its name in the points policy; not in an entry that takes one back.
schema-entry-service = The service given, by its name in the catalogue.
schema-entry-hours = Hours served; needed for items counted by the hour.
schema-entry-count = How many times, for items counted by the time.
schema-entry-place = The building, grid, community or unit where it was done.
schema-entry-activity = The activity it was part of.
schema-entry-reverses = Takes an entry back: its id; then a note must stand, and neither item nor hours nor the like.
schema-entry-recorded_by = Who wrote the entry down.
schema-entry-confirmed_by = Who confirmed it, neither the volunteer nor who wrote it down; left out: not confirmed yet, and counts in nothing.
schema-award-year = The year that is rewarded.
schema-award-tier = The tier, by its name in the rewards policy.
schema-award-date = When it was given.
schema-redeem-date = The day.
schema-redeem-points = The points spent.
schema-redeem-what = What they were spent on.
schema-redeem-recorded_by = Who wrote it down.

## Teams, activities

schema-team-name = The name of the team.
schema-team-kind = What sort of team.
schema-team-army = Which of the seven armies it belongs to.
schema-team-services = The services it gives, by the names in the catalogue.
schema-team-members = Its members and their terms.
schema-team-member-role = The role in the team; left out: a member.
schema-activity-title = What it is called.
schema-activity-kind = What sort of activity.
schema-activity-date = The first day.
schema-activity-until = The last day, where it has several.
schema-activity-place = Where: a building, grid, community, unit, or the code of the sub-district.
schema-activity-buildings = The buildings served.
schema-activity-nine = Which of the nine-in-building it serves.
schema-activity-organisers = Who held it.
schema-activity-services = The services given, by the names in the catalogue.
schema-activity-attendance = How many came.

## Meetings

schema-meeting-kind = Which of the eight meetings.
schema-meeting-title = What it is called.
schema-meeting-date = The day.
schema-meeting-announced = When it was announced; a hearing is announced ten days ahead.
schema-meeting-scope = Whom it is for: a grid, building, community, or the code of the sub-district.
schema-meeting-venue = The venue.
schema-meeting-chair = Who chaired it.
schema-meeting-recorder = Who took the minutes.
schema-meeting-attendees = Those present who have a record.
schema-meeting-units = The units present, at a joint meeting.
schema-meeting-expected = How many were expected.
schema-meeting-present = How many were present, people without a record included.
schema-meeting-observers = How many sat in.
schema-meeting-minutes = The minutes; they may have several lines.
schema-meeting-topic = The topics, a table each.
schema-topic-title = What was spoken of.
schema-topic-matter = The matter it is about.
schema-topic-resolution = What was resolved; it may have several lines.
schema-topic-votes = The votes.
schema-topic-owner = Who answers for it.
schema-topic-due = When it is to be done.
schema-votes-for = Votes for it.
schema-votes-against = Votes against it.
schema-votes-abstain = Those who abstained.

## Matters

schema-matter-title = What it is.
schema-matter-kind = What sort of matter.
schema-matter-raised = When it was raised.
schema-matter-source = Who brought it.
schema-matter-place = Where: a building, grid, community, unit, or the code of the sub-district.
schema-matter-difficulty = How hard it is; the time limit depends on it.
schema-matter-due = The day up to which an extension was approved.
schema-matter-step = The steps in order; the last one is the state.
schema-step-stage = What was reached.
schema-step-date = The day.
schema-step-by = Who did it.
schema-step-to = To whom it was assigned: a person, unit, community, or the code of the sub-district.
schema-step-meeting = The meeting that discussed, decided or judged it.
schema-step-satisfied = How many of those asked were satisfied, no more than asked.
schema-step-asked = How many were asked.

## Notices, closings

schema-notice-kind = What the notice is of.
schema-notice-year = Of which year.
schema-notice-community = Only of this community; left out: of the whole sub-district.
schema-notice-from = The first day.
schema-notice-until = The last day; both ends count, and the working days must be enough.
schema-notice-concluded = When it was concluded, after the last day; left out: still open.
schema-notice-commit = The commit whose records it was drawn from, forty hexadecimal digits.
schema-notice-digest = The digest of what it says, worked out by the program, such as sha256:….
schema-notice-objection = The objections.
schema-objection-date = When it was made.
schema-objection-about = About whom; in a notice of star buildings about which building.
schema-objection-text = What it says; it may have several lines.
schema-objection-decided = When it was decided.
schema-objection-outcome = Whether it was upheld.
schema-objection-entry = The id of the entry that corrected it.
schema-closing-year = The year that is closed.
schema-closing-closed = When it was closed, after the end of the year.
schema-closing-notice = The notice in which its points were published.
schema-closing-digest = The digest of the year, worked out by the program, such as sha256:….
schema-closing-volunteers = How many volunteers have entries.
schema-closing-points = The points of the year, added up.
