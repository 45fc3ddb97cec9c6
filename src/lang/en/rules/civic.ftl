### C: civic life, from meetings and matters to services and teams.

C501-title = a meeting without chair or recorder, or with more votes than people
C501-why = Who chaired, who took the minutes and how many voted is what a resolution is checked against later. With more votes than people present it cannot stand.
C501-chair = meeting { $id } names no chair
C501-chair-help = add chair = "the id of who chaired it"
C501-recorder = meeting { $id } names no recorder
C501-recorder-help = add recorder = "the id of who took the minutes"
C501-votes = meeting { $id }: votes for, against and abstaining add up to { $votes }, but only { $present } were present
C501-votes-help = check votes and present against the minutes

C502-title = steps of a matter out of order
C502-why = A matter goes step by step from its registration to its closing, and residents can see at any time how far it is. Where a step is skipped or days go back, nobody can tell what was not done from what was not written down.
C502 = matter { $id }: { $stage } cannot follow { $from }
C502-help = { $from } may be followed by { $next }; add the step that was left out, or mend stage
C502-ended = matter { $id }: nothing follows { $from }, but there is { $stage }
C502-ended-help = take this step out; if the trouble came back, open a new matter
C502-first = matter { $id }: the first step is { $stage }, not 登记
C502-first-help = put a step with stage = "登记" before it
C502-none = matter { $id } has no step at all
C502-none-help = add its registration at least: [[step]], stage = "登记", date = its day
C502-early = matter { $id }: { $stage } is dated { $date }, before the matter was raised on { $than }
C502-early-help = check the date of the step and raised
C502-back = matter { $id }: { $stage } is dated { $date }, before the step before it ({ $than })
C502-back-help = check the dates of both steps; the same day will do, but they never go back

C503-title = a resolution without a meeting, or a meeting without a topic on the matter
C503-why = A resolution is made by a meeting. If its minutes do not speak of the matter, nobody can say where the resolution comes from.
C503 = matter { $id }: the resolution does not say which meeting made it
C503-help = add meeting = "the id of the meeting"
C503-topic = matter { $id }: meeting { $meeting } has no topic on it
C503-topic-help = write matter = "{ $id }" into a [[topic]] of meeting { $meeting }; if it was another meeting, mend meeting

C504-title = a matter closed without being done and judged
C504-why = Whether a matter is settled is for residents to say: first it is done, then they judge it, then it is closed.
C504 = matter { $id } is closed, but there is no { $lacks } before that
C504-help = add the step { $lacks }; if it was not taken yet, take 销号 out

C505-title = an open matter past its working days
C505-why = The limit is a promise to residents. It counts working days from the day after registration, but not while a matter is suspended, passed up, or done and waiting for judgement. An extension that was approved is written as due, and reaches as far as the longest limit.
C505 = { $days ->
    [0] matter { $id } was to be done the day it was registered ({ $last }), and it is still at { $stage } (since { $since })
   *[other] matter { $id }: its working days ({ $days }) were used up on { $last }, and it is still at { $stage } (since { $since })
}
C505-help = if it is done, add the step 办结; if an extension was approved, write due = its day; if it has to wait, add a step 挂起 or 上报
C505-due = matter { $id }: its extension ended on { $due }, and it is still at { $stage } (since { $since })
C505-due-help = if it is done, add the step 办结; if another extension was approved, mend due

C506-title = a service that is not in the catalogue
C506-why = Offers and needs meet by name: what buildings ask for, volunteers offer, and teams and service points do must have one name to be matched and counted.
C506 = { $kind } { $id }: the service “{ $service }” is not in the catalogue
C506-help = use a name from policy/services.toml; a new service must first be added there
C506-near = { $kind } { $id }: the service “{ $service }” is not in the catalogue
C506-near-help = did you mean “{ $near }”? A new service must first be added to policy/services.toml
C506-given = { $kind } { $id }, entry { $entry }: the service “{ $service }” is not in the catalogue
C506-given-help = use a name from policy/services.toml; a new service must first be added there
C506-given-near = { $kind } { $id }, entry { $entry }: the service “{ $service }” is not in the catalogue
C506-given-near-help = did you mean “{ $near }”? A new service must first be added to policy/services.toml

C507-title = a service point that is too far
C507-why = The service circle promises that the walk from the farthest building takes no more than the minutes that the catalogue sets.
C507 = community { $id }: the walk to the service point for “{ $service }” takes { $minutes } minutes, more than { $within }
C507-help = check minutes; if it really is that far, open another service point nearer by

C508-title = a service of the catalogue that nobody offers
C508-why = The catalogue is a promise to residents. What no volunteer, team, service point or unit offers cannot be delivered to anybody.
C508 = “{ $service }” is in the catalogue, but no volunteer, team, service point or unit offers it
C508-help = find somebody who does and add it to their services; if it is no longer given, add until to the service

C509-title = a need that was not met
C509-why = What a building asks for is delivered every week, month or quarter; what is asked for once, within a month. Only the last whole week, month or quarter is looked at.
C509 = building { $id }: no activity from { $from } to { $until } met the need for “{ $service }”
C509-help = if one did, write services = ["{ $service }"] and buildings = ["{ $id }"] into it; if it is no longer needed, add until to the need
C509-once = building { $id }: the need for “{ $service }” is a month old, and no activity met it
C509-once-help = if one did, write services = ["{ $service }"] and buildings = ["{ $id }"] into it; if it is no longer needed, add until to the need

C510-title = a joint meeting without units, or a unit that came to none in a year
C510-why = The joint committee brings in what units have to give through its meetings. One without units is none, and a unit that stays away for a whole year is a member in name only.
C510 = joint meeting { $id } names no unit that came
C510-help = add units = ["the id of a unit"]
C510-absent = unit { $id } is of the joint committee, but came to none of the joint meetings of { $year }
C510-absent-help = if it came to one, add "{ $id }" to units there; if it has left the committee, add until to its membership

C511-title = a household on a floor that the building does not have
C511-why = Households are written as unit and room, and a room number without its last two digits is the floor. If there is no such floor, either the room or the number of floors is wrong.
C511 = building { $id }: household { $household } is on floor { $floor }, but the building has { $floors }
C511-help = check the room number, or mend floors

C512-title = a team of an army that was not named
C512-why = The sub-district names its seven armies. A team is counted with the others of its army only under the name that was given.
C512 = team { $id }: “{ $army }” is none of the armies
C512-help = the armies are { $armies }; use one of these, or add yours to armies in policy/organisation.toml
C512-none = team { $id }: it is said to be of “{ $army }”, but the sub-district has named no army yet
C512-none-help = write armies = ["{ $army }"] into policy/organisation.toml, or take army out

C513-title = a hearing announced too late, or more people present than expected
C513-why = A hearing is announced ten days ahead, so that residents can prepare what they want to say. More people present than expected means that somebody miscounted or that the list was incomplete.
C513 = hearing { $id } on { $date } was announced on { $announced }, fewer than ten days ahead ({ $ahead })
C513-help = a hearing is announced at least ten days ahead; if a date is wrong, mend announced or date
C513-present = meeting { $id }: present: { $present }, more than the { $expected } expected
C513-present-help = check present and expected; who only listened stands in observers
