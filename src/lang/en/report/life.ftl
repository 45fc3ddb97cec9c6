### Reports of life in the buildings: nine, six, culture, services.

# Nine in the building

report-nine = Nine in the building
report-nine-categories = The nine
report-nine-buildings = The buildings
report-nine-scores = Mean score in each of the nine (%)
report-nine-activities = Activities in each of the nine
report-nine-points = Points in each of the nine
col-buildings-reached = buildings reached
col-points-elsewhere = of which outside buildings
col-mean-score = mean score
col-nine-covered = of the nine
col-nine-best = best
col-nine-weakest = weakest
col-nine-lacks = neither activity nor points

# Six ones

report-six = The six ones
report-six-distinct = In the total no volunteer counts twice, whatever they did and wherever.
report-six-actions = The six
report-six-communities = How often, by community
report-six-chart = The six ones by community
six-help = help those in need
six-ask = ask strangers in
six-mind = mind the surroundings
six-persuade = settle quarrels
six-report = report what matters
six-tell = tell the news
col-six-help = help
col-six-ask = ask
col-six-mind = mind
col-six-persuade = settle
col-six-report = report
col-six-tell = tell

# Culture of the stairwells, and festivals

report-culture = Stairwell culture and festivals
report-culture-of = { $year }; sites as of { $day }
report-culture-kinds = Sites by kind
report-culture-festivals = Festivals
report-culture-years = Year by year
col-culture-by = kept by
col-buildings-with-culture = buildings with a site
col-building-share = of all buildings
col-added-in-year = new this year
col-organisers = organisers
col-festivals = festivals
col-communities-festive = communities that held one
col-mean-attendance = attendance on average

# The service circle of 15 minutes

report-services = The 15-minute service circle
report-services-of = Needs and deliveries as of { $today }
report-services-as-of = Services as of { $day }; needs and deliveries as of { $today }
report-services-each = The services
report-services-communities = The communities
report-services-points = Service points
report-services-needs = What buildings need, and what was brought
report-services-lacking = Offered by nobody in the sub-district: { $services }.
col-service-points = service points
col-offered = offered
col-offering = volunteers who offer it
col-nearest = nearest (minutes)
col-walk = walk (minutes)
col-within = wanted within (minutes)
col-is-far = too far
col-points-far = points too far
col-communities-offering = communities that have it
col-services-offered = services there
col-services-share = share of the catalogue
col-services-lacking = services lacking
col-need = need
col-every = every
col-asked-from = asked from
col-asked-until = asked until
col-deliveries = deliveries
col-last-delivery = last delivery
figure-services = services
figure-services-lacking = offered by nobody
figure-building-needs = needs
need-unmet = overdue
need-early = not yet due
need-met = met
need-dropped = service ended
