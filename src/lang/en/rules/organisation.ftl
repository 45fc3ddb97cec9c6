### O: the organisation, from the sub-district to the household.

post-secretary = party secretary (书记)
post-committee = committee member
post-station-head = head of the station
post-grid-head = grid head (网格长)
post-contact = contact
post-organisation-leader = leader of the organisation
post-organisation-member = member of the organisation
post-building-head = building head (楼栋长)
post-representative = standing resident representative (居民常任代表)
post-group-leader = party-group leader (组长)
post-group-member = party-group member
post-duty = member with a duty
post-team-member = team member
post-home = resident

O201-title = a building with neither a party group nor a joint one
O201-why = That a group covers each building is one of the three responsibilities (三包). Without one nobody calls its party members together, and nobody answers for its floors and households.
O201 = building { $id } has no party group, nor is it joined to another building’s
O201-help = add [party_group] with its members; if it shares a neighbour’s, write joint_with = [{"{"} building = "…", since = … {"}"}]

O202-title = a party group without members
O202-why = A group of a name and no members exists on paper only; floors and households then fall to nobody.
O202 = the party group of building { $id } has no members now
O202-help = name its members, for example {"{"} volunteer = "…", role = "组长", since = … {"}"}; if there are too few, share a neighbour’s group with joint_with

O203-title = a party group with two leaders, or one whose leader is no full member
O203-why = One leader answers for a group, and must be a full party member: a probationary one has no vote. A joint group is one group.
O203-two = the party group of building { $id } has two leaders now: { $other } and { $volunteer }
O203-two-help = if one has stepped down, add until, for example {"{"} volunteer = "{ $other }", role = "组长", since = …, until = … {"}"}; else make one of them role = "副组长"
O203-not-full = the leader { $volunteer } of the party group of building { $id } is no full party member
O203-not-full-help = let a full member lead; if { $volunteer } has become one, write party = "正式党员" and the day, full, in that record

O204-title = a party-group member who is no party member
O204-why = A party group is of full and probationary members. Others may serve in teams of volunteers, not in the group.
O204 = the party-group member { $volunteer } of building { $id } is no party member
O204-help = take { $volunteer } out of members, or add until; if they are a party member, mend party in their record

O205-title = a party member of the community who is in no party group
O205-why = Whoever keeps the membership in the community, has reported in and lives here belongs to the group of their building; else nobody calls them, and nobody confirms what they do.
O205 = party member { $id } lives in building { $building }, keeps the membership in the community, and is in no party group
O205-help = add {"{"} volunteer = "{ $id }", since = … {"}"} to the members of building { $building }; if the membership is kept elsewhere, write relation = "单位" or "流动"

O206-title = a party-group member who does not live in the building
O206-why = Groups are made by building so that members look after their neighbours. Where one who has moved away stays on the list, a floor is left to nobody.
O206 = the party-group member { $volunteer } of building { $id } does not live there now
O206-help = if they moved away, add until to this line; if the address is wrong, mend lives of { $volunteer }; if it is meant, say why in an [[allow]]
O206-joint = the party-group member { $volunteer } of building { $id } lives in none of the buildings of the joint group
O206-joint-help = if they moved away, add until to this line; if the address is wrong, mend lives of { $volunteer }; if it is meant, say why in an [[allow]]

O207-title = a grid with neither a party branch nor a joint one
O207-why = That a branch covers each grid is one of the three responsibilities (三包), and the level between the community’s general branch and the groups of the buildings.
O207 = grid { $id } has no party branch, nor is it joined to another grid’s
O207-help = add [branch] with its committee; if it shares a neighbour’s, write joint_with = [{"{"} grid = "…", since = … {"}"}]

O208-title = a branch with too few full party members
O208-why = A branch needs three full members at least. Counted are its committee and the party groups of its buildings, each person once, joined grids included; not those whose membership is kept at an employer.
O208 = the branch of grid { $id } has { $count } full party members of the community, fewer than { $least }
O208-help = check the members of its buildings’ groups, and the relation of those who have moved their membership to the community; if there are too few, share a neighbour’s branch with joint_with = [{"{"} grid = "…", since = … {"}"}]

O209-title = a branch with too many members, or with a committee of fewer than three
O209-why = A branch has fifty members at most as a rule, and from seven on a committee of three to five. It is counted as in O208.
O209-members = the branch of grid { $id } has { $count } full party members, more than { $most }
O209-members-help = divide it: give some buildings to a new grid, or end a tie to another grid
O209-committee = the branch of grid { $id } has { $count } full party members and, from { $from } on, needs a committee of three; it has { $committee } now
O209-committee-help = name three in committee of [branch], for example {"{"} volunteer = "…", role = "组织委员", since = … {"}"}

O210-title = a grid without a building; a building without a grid, in two, or in one of another community
O210-why = At any time a building belongs to one grid of its community, so that members, households and points add up level by level, none lost and none twice.
O210-empty-grid = grid { $id } has no building
O210-empty-grid-help = write grid = [{"{"} grid = "{ $id }", since = … {"}"}] in its buildings; if the grid was merged away, give it an until
O210-no-grid = building { $id } belongs to no grid
O210-no-grid-help = write its grid, for example grid = [{"{"} grid = "…", since = … {"}"}]; if the building is no more, give it an until
O210-two = building { $id } belongs to the grids { $other } and { $grid } at once
O210-two-help = add until to the one it has left, for example {"{"} grid = "{ $other }", since = …, until = … {"}"}
O210-foreign = building { $id } is of community { $community }, but its grid { $grid } of community { $of }
O210-foreign-help = name a grid of its own community; if the building changed community, give this record an until and write a new one there
O210-ended = the grid { $grid } that building { $id } belongs to has ended
O210-ended-help = add until to this line, then the grid that follows, for example {"{"} grid = "…", since = … {"}"}

O211-title = a grid that lacks an organisation, or one without leader or members
O211-why = Beside its branch a grid has five organisations, of residents, owners, women, youth and volunteers: with the branch, the six. Which of them are asked for is organisations in policy/organisation.toml.
O211-missing = grid { $id } has no { $organisation }
O211-missing-help = add an [[organisation]] with kind = "{ $organisation }" and its leader and members, or team = "…" for the team that is it
O211-leader = { $organisation } of grid { $id } has no leader now
O211-leader-help = write leader = [{"{"} volunteer = "…", since = … {"}"}]
O211-members = { $organisation } of grid { $id } has no members now
O211-members-help = write members = [{"{"} volunteer = "…", since = … {"}"}]
O211-empty = { $organisation } of grid { $id } has neither leader nor members now
O211-empty-help = write leader and members, for example leader = [{"{"} volunteer = "…", since = … {"}"}]; if a team does its work, write team = "…"
O211-team-leader = { $organisation } of grid { $id } is the team { $team }, which has no captain now
O211-team-leader-help = give one of the members of team { $team } role = "队长"
O211-team-empty = { $organisation } of grid { $id } is the team { $team }, which has no members now
O211-team-empty-help = name the members of team { $team }, one of them with role = "队长"
O211-team-ended = { $organisation } of grid { $id } is the team { $team }, which has ended
O211-team-ended-help = name a team that has not, or write leader and members in place of team

O212-title = a duty for a floor that is not there, or by someone not of the group
O212-why = Members cover floors (三包): floors that the building has, and members of its group, joined buildings included.
O212-floor = building { $id } has { $floors } floors; a duty names { $stray }
O212-floor-help = write floors from 1 to { $floors }; if the building has more, mend its floors
O212-member = { $volunteer }, who has a duty in building { $id }, is not of its party group
O212-member-help = name a member of the group; if { $volunteer } is one, add them to members; if they left it, add until to this [[duty]]

O213-title = floors that no one covers
O213-why = Members cover every floor (三包). Of a building one finding names all floors that lack one.
O213 = nobody covers these floors of building { $id }: { $floors }
O213-help = add a [[duty]] with member = "…", floors = [ … ] and since = …; or add the floors to one that is there

O214-title = a branch or group without contact, or a member without households
O214-why = The general branch links to branches, they to groups, these to members, and members to households (四联). Where one link is missing, what people say gets no further. Members kept at an employer need no households.
O214-branch = the branch of grid { $id } has no contact from the general branch
O214-branch-help = write contact = [{"{"} volunteer = "…", since = … {"}"}] in [branch], one of the general branch’s committee
O214-group = the party group of building { $id } has no contact from the branch
O214-group-help = write contact = [{"{"} volunteer = "…", since = … {"}"}] in [party_group], a member of the branch
O214-member = the party-group member { $volunteer } of building { $id } has no households to look after
O214-member-help = name them in the [[duty]] of member = "{ $volunteer }", for example households = ["2-101", "2-102"]

O215-title = a contact of a branch who is not of the general branch’s committee, or of a group who is not of the branch
O215-why = A contact comes from the level above: from the general branch’s committee to a branch, from the branch to a group (四联).
O215-branch = { $volunteer }, contact of the branch of grid { $id }, is not of the committee of the community’s general branch now
O215-branch-help = name one of that committee; if { $volunteer } is of it, add them to committee in the community’s [general_branch]
O215-group = { $volunteer }, contact of the party group of building { $id }, is no member of its grid’s branch now
O215-group-help = name one of the branch’s committee or groups; if { $volunteer } left the branch, add until to this line

O216-title = a post that nobody holds
O216-why = Secretaries, group leaders, grid heads, building heads, standing representatives and heads of stations are posts that somebody must hold. A post is vacant from the day after its last holder’s last.
O216 = { $kind } { $id } has had no { $post } since { $since }
O216-help = add the one who holds it now, for example { $line }
O216-part = { $kind } { $id } has had no { $post } for { $part } since { $since }
O216-part-help = add {"{"} volunteer = "…", part = "{ $part }", since = … {"}"}
O216-never = { $kind } { $id } has no { $post }
O216-never-help = add the one who holds it now, for example { $line }

O217-title = a community without general branch or station
O217-why = The general branch is the second of the four levels; at the station members report in, take on services, and have them recorded. Each community has both.
O217-branch = community { $id } has no general branch
O217-branch-help = add [general_branch] with its name and committee
O217-station = community { $id } has no volunteers’ station
O217-station-help = add [station] with its name and head

O218-title = terms that overlap, end before they start, or run past the day somebody left
O218-why = A term runs from since to until, both days included. If one person holds a place twice at once, or two hold what one holds, nobody can tell who answered for it that day.
O218-earlier = the earlier one is here
O218-order = { $kind } { $id }: it ends on { $until }, but starts on { $since }
O218-order-help = check both days: until is the last day, and not before since
O218-twice = { $kind } { $id }: two terms of { $volunteer } as { $post } overlap
O218-twice-help = give the earlier one an until, the day before the later one’s since; if it stands twice, take one out
O218-two = { $kind } { $id }: { $other } and { $volunteer } hold one post at one time: { $post }
O218-two-help = give the term of { $other } an until, the day before { $volunteer } took over
O218-left = { $kind } { $id }: { $volunteer } left on { $left }, but the term as { $post } runs on
O218-left-help = write until = { $left } or an earlier day
O218-lives = volunteer { $id } lives in two places at one time
O218-lives-help = give the earlier one an until, the day before they moved

O219-title = a grid with too many households, or with fewer than its buildings
O219-why = A grid has three to five hundred households as a rule; of more, one grid head cannot take care. One that does not say how many it has has as many as its buildings.
O219 = grid { $id } has { $households } households, more than the { $most } a grid may have
O219-help = divide the grid, or check households; the limit is households_max in policy/organisation.toml
O219-sum = grid { $id } says { $households } households, but its buildings have { $sum }
O219-sum-help = write households = { $sum }, or check those of its buildings; without households of its own, a grid has those of its buildings

O220-title = a community code that does not begin with the sub-district’s
O220-why = A community’s statistical code of twelve digits is the nine of its sub-district and three of its own. With other nine digits it is wrong, or of another sub-district.
O220 = the code { $code } of community { $id } does not begin with { $start }, the sub-district’s
O220-help = check it: the first nine digits must be { $start }, the last three are the community’s

O221-title = a party group with too few members
O221-why = A group needs three members at least whose membership is kept in the community. Those kept at an employer may take part, but do not count; joint groups count as one.
O221 = the party group of building { $id } has { $count } members of the community, fewer than { $least }
O221-help = add members; if there are too few, share a neighbour’s group with joint_with = [{"{"} building = "…", since = … {"}"}]

O222-title = joined to a building or grid that has no group or branch of its own
O222-why = To be joined is to share the host’s group or branch. If the host has none, has ended, or is joined back, nobody has one.
O222-group = building { $id } is joined to building { $host }, which has no party group of its own
O222-group-help = add [party_group] to building { $host }, or join one that has it
O222-group-ended = building { $id } is joined to building { $host }, which has ended
O222-group-ended-help = add until to this line, then join a building that has not ended, or add a [party_group] here
O222-group-circle = building { $id } is joined to building { $host }, which is joined back to it
O222-group-circle-help = decide which building is the host, and take joint_with out of that one
O222-branch = grid { $id } is joined to grid { $host }, which has no party branch of its own
O222-branch-help = add [branch] to grid { $host }, or join one that has it
O222-branch-ended = grid { $id } is joined to grid { $host }, which has ended
O222-branch-ended-help = add until to this line, then join a grid that has not ended, or add a [branch] here
O222-branch-circle = grid { $id } is joined to grid { $host }, which is joined back to it
O222-branch-circle-help = decide which grid is the host, and take joint_with out of that one

O223-title = someone in several party groups at once
O223-why = A party member belongs to one group, else every level counts them twice. Buildings that are joined have one group.
O223 = volunteer { $id } is in the party groups of several buildings at once: { $groups }
O223-help = keep one, and add until for { $id } in the members of the others; if the buildings share one group, write joint_with
