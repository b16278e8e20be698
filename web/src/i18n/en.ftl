# SPDX-License-Identifier: EUPL-1.2
## Frame
skip = Skip to content
steps = Steps
step-see = See
step-plan = Plan
step-announce = Announce
step-go = Go
step-meet = Meet
step-refer = Refer
step-learn = Learn
step-later = (to come)
speak-english = English
speak-french = Français
theme-dark = Dark
theme-light = Light
sign-out = Leave
sign-out-failed = The session could not be closed. Try again.
offline = No network: you can read, not change. Everything comes back with the network.
loading = One moment…
loading-territory = Opening the territory…
loading-see = Preparing the map…
loading-plan = Opening the plan…
territory-missing = The territory does not answer
close = Close
retry = Try again
do-cancel = Cancel
do-more = Show more
do-understood = I see

## Problems
trouble-malformed = The request was not understood
trouble-invalid = Something needs correcting
trouble-unauthorized = Please open your session
trouble-forbidden = You may not do this
trouble-not-found = There is no such thing, or no longer
trouble-conflict = Somebody changed this plan meanwhile: here is theirs
trouble-unavailable = The server does not answer
trouble-internal = The server met a difficulty
trouble-offline-do = Check the network, then try again. Nothing is lost.

## Entering
title-sign-in = Open my session
sign-in-lead = The desk is for preparing tours. The public needs no account.
login = Login
password = Password
do-sign-in = Enter
title-welcome = Welcome
welcome-lead = Create the first account: that of the person who looks after Halte here.
setup-code = Setup code
setup-code-hint = The server wrote it when it started.
your-name = Your name
password-hint = At least { $n } characters; a sentence is easier to remember.
password-again = The same password once more
password-differs = The two passwords are not the same.
do-setup = Create my account
public-home = See the next stops
public-page-of = The public page of { $name }

## Estimates
between = Between { $low } and { $high }, 8 times out of 10.
range = { $low } – { $high }
percent = { $n }%
minutes = { $n } min
hours-minutes = { $h } h { $m }
hours-whole = { $h } h
persons-word = people
km-word = km
persons-n = { $n } { $n ->
    [one] person
   *[other] people
}
unseen = People whom nobody meets
unseen-small = whom nobody meets
where-from = Where does this figure come from?

## See
see-title = Whom do we not meet?
see-need = { $need } people struggle with digital life (between { $low } and { $high }, 8 times out of 10), out of { $inhabitants } inhabitants.
see-share = { $n ->
    [0] Nearly all of them already meet somebody.
    [one] One in ten meets nobody who helps.
    [10] Nearly none of them meets anybody who helps.
   *[other] { $n } in 10 meet nobody who helps.
}
see-next = Plan tours towards them
see-figures = Map and table
find-commune = Find a commune
find-commune-hint = Type a name
found = { $n ->
    [one] { $n } suggestion
   *[other] { $n } suggestions
}
found-none = No name looks like this.
measure = Count in
measure-persons = people
measure-rate = per 1,000 inhabitants
detail = Show
detail-auto = by zoom
detail-communes = communes
detail-cells = squares
view = View
view-map = Map
view-table = Table
view-offer = Existing offer
sources = Sources and licences
picked = What you are looking at
picked-none = Choose a commune on the map, in the table or by its name.
picked-most = Where most people wait
picked-most-rate = Where the share is largest
map-see = Map of the people whom nobody meets
map-failed = The map cannot be shown on this device. The lists say the same.
zoom-in = Zoom in
zoom-out = Zoom out
zoom-whole = See the whole territory
tip-commune = { $name }: { $n } { $n ->
    [one] person
   *[other] people
}
tip-cell = { $n } { $n ->
    [one] person
   *[other] people
} in this square
class-below = under { $n }
class-between = { $low } to { $high }
class-above = { $n } and more
legend-persons = people, by commune
legend-rate = people per 1,000 inhabitants
legend-cell = people, by 200 m square
legend-guessed = hatched: ages taken from a wider area
legend-provision = existing offer
column-commune = Commune
column-unseen = People not met
column-rate = Per 1,000 inhabitants
column-need = Struggling
column-reach = Already met
column-walk = Offer on foot
column-drive = Offer by car
table-communes = The communes and their figures
table-note = Each estimate comes with its interval, right 8 times out of 10.
guessed = estimated ages
none-near = none
filter = Filter the communes
filter-none = No row with “{ $search }”.
rows = { $n ->
    [one] { $n } commune
   *[other] { $n } communes
}
do-export = Save (CSV)
filter-offer = Filter the offer
offers = { $n ->
    [one] { $n } place or round
   *[other] { $n } places or rounds
}
offer-fixed = fixed place
offer-itinerant = travelling service
an-offer = an existing offer
hours = Opening hours
hours-unknown = The hours are not known: call before sending somebody there.
days-range = { $from } to { $until }
as-of = Source: { $source }, { $day }.
commune = Commune
cell = Square of 200 m
cell-title = This square of 200 m
card-need = { $need } people struggle, out of { $inhabitants } inhabitants.
card-inhabitants = { $n ->
    [one] { $n } inhabitant
   *[other] { $n } inhabitants
} in this square.
card-drive = Nearest offer: { $n } min by car
card-drive-none = No offer can be reached by car
near-drive = { $n } min by car
near-drive-none = not reachable by car
card-walk = { $n } min on foot
card-walk-none = No offer can be reached on foot
card-missing = Taken from a wider area, for want of better: { $what }.
missing-ages = ages
missing-households = households
missing-income = incomes
missing-poverty = poverty
missing-other = one input
origin-total = { $n } { $n ->
    [one] person whom nobody meets
   *[other] people whom nobody meets
}.
origin-steps = The reckoning, step by step
origin-step = Step
origin-persons = People
origin-rate = { $inhabitants } inhabitants × { $rate }%
origin-nearest = The nearest offer
origin-share = It meets { $n }% of the people who struggle.
origin-missing = What is missing
origin-missing-one = { $what }: { $fallback }. Knowing it would change the result by { $n } people at most.
origin-sources = Sources
fallback-commune = taken from the commune
fallback-wider = taken from a wider area
fallback-territory = taken from the whole territory
fallback-national = taken from the national average
term-age = Aged { $from } – { $until }
term-age-plus = Aged { $from } and over
term-poverty = Poverty
term-income = Incomes
term-alone = Living alone
term-qpv = Priority neighbourhoods
term-calibration = Brought to the level of the national survey
term-reach = Already met by the existing offer
term-known = Already met by the team
term-need = Struggling with digital life
term-unseen = People whom nobody meets
term-other = Another correction

## Plan
plan-title = Plan tours
plan-lead = Halte looks for where to go, when, and how often. It offers three plans; you choose.
who-goes = Who goes?
unit-base = from { $base }
first-day = First day
how-many-weeks = Number of weeks
plan-name = Name of the plan
plan-name-hint = December plan
plan-default-name = Plan from { $day }
plan-unnamed = Plan without a name
holidays = Public holidays
holiday-off = { $day }: nobody goes out
more-options = More options
days-off = Other days without a tour
do-add-day = Add this day
places-wished = Places we want to go to
no-visits = Places we do not go to on a certain day
no-visit = { $place }, { $day }
no-visit-day = Day without a visit
off-no-day = Choose a day.
wish-when = { $place }: when?
wish-any = whenever it is best
wish-monthly = once a month, on the { $nth ->
    [1] first
    [2] second
    [3] third
    [4] fourth
   *[other] last
}
wish-weekday = Day
places-forbidden = Places we do not go to
find-place-hint = Commune or name of the place
places-either-or = One or the other: two places that are not both served
either-or-second = Choose the other place.
either-or = { $one } or { $other }
budget = Do not go beyond, over the whole plan
budget-for = For
budget-all = the whole team
budget-km = Kilometres
budget-hours = Hours of work
budget-hint = Road, setting up, presence and packing; without the breaks. Leave empty what has no limit.
do-add-budget = Add a limit
effort = Time to search
effort-quick = short
effort-usual = normal
effort-deep = long
do-plan = Look for plans
off-offline = This needs the network.
off-no-unit = Choose at least one unit.
plans-earlier = Earlier plans
plans-none = No plan yet. The first one starts right here.
weeks = { $n ->
    [one] { $n } week
   *[other] { $n } weeks
}
span = { $from } to { $until }
made-at = made on { $when }
plan-figures = { $persons } people, { $km } km
plan-version = changed, version { $n }
published = announced
do-delete = Delete
delete-title = Delete “{ $name }”?
delete-lead = The plans of this search will be gone for good.
deleted = Deleted.
run-title = Looking for plans
run-progress = Progress of the search
run-waiting = Another search is under way, yours comes next.
run-roads = Measuring the roads.
run-reach = Counting whom each place lets us meet.
run-people = Looking for the plan that meets most people.
run-even = Looking for the most even plan.
run-road = Looking for the plan with the least road.
run-reasons = Writing down why each stop is there.
run-done = It is ready.
run-best = { $n } { $n ->
    [one] person
   *[other] people
} so far
run-not-yet = not yet
run-note = You can stop whenever you like: the best plans found are kept.
run-over = The search is over.
run-failed = The search did not succeed.
run-stopping = Stopping…
do-stop = Stop and keep the best
back-to-plans = Back to the plans
other-plans = other plans
variants = The three plans
variant-people = Most people
variant-people-lead = even if some have to wait
variant-even = Most even
variant-even-lead = forgotten areas first
variant-road = Least road
variant-road-lead = more time with people
variant-nearby = { $n } forgotten { $n ->
    [one] person lives
   *[other] people live
} within 15 min of a stop.
at-most = { $without ->
    [0] At best
    [one] Without the place set aside, at best
   *[other] Without the { $without } places set aside, at best
} { $most } people would be possible: this plan reaches { $share }% of them.
bound-why = { $bound ->
    [tours] No plan can go beyond that figure: it is counted with the best days on the road there can be.
    [linear-programme] No plan can go beyond that figure: it is counted as if a place could be half served.
   *[other] No plan can go beyond that figure: it is counted as if the hours of all teams could be joined end to end.
}
do-compare = Compare the three
compare-title = The plans side by side
compare-reached = People met
today-tours = Today
compare-more = More than today
front-title = More people, or more evenly: the plans at a glance
front-size = The bigger the dot, the more road: { $km } km for the biggest. The table says the same figures.
front-unbeaten = { $name }: a real choice, { $strength ->
    [people] no other one meets more people.
    [even] no other one is more even.
    [road] no other one drives fewer kilometres.
   *[balance] no other one does better in people, evenness and kilometres at once.
}
front-beaten = { $name }: “{ $by }” does at least as well in people, evenness and kilometres.
faults-title = What does not hold in the tours of today (counted all the same)
fault = : { $what }{ $n ->
    [1] .
   *[other] {" "}({ $n } days).
}
compare-interval = 8 times out of 10, between
compare-share = Share of what is possible
compare-even = Evenness between communes
compare-communes = Communes visited
compare-stops = Stops
compare-km = Kilometres
compare-driving = Time on the road
compare-presence = Time with people
compare-road = Share of the road in the day
compare-where = Where the choice matters most, in people
compare-without = Some places were set aside: what is possible is counted without them.
compare-note = Evenness: 100% when each commune is served in the measure of its forgotten inhabitants.
do-more-asked = What would one more bring?
more-title = What would one more bring?
more-lead = Each answer is a real computation: the stops of this plan stay where they are, and we look for what the extra means lets us add. So it is a minimum: a longer search may find better.
more-loading = Looking at what could be added…
more-none = Nothing to ask: the team already works every half-day on which places welcome it.
more-progress = Questions computed
more-so-far = { $n } of { $of }
more-done = { $of ->
    [one] the question is computed
   *[other] all { $of } questions are computed
}
do-stop-asking = Stop
do-go-on = Go on
more-half-morning = One more half-day on { $weekday } mornings ({ $unit }, { $from } to { $until })
more-half-later = One more half-day on { $weekday } afternoons ({ $unit }, { $from } to { $until })
more-unit = One more unit like “{ $unit }”: same base, same hours
more-welcome = { $place }: if it welcomed the team at all its working hours
more-at-least = { $n ->
    [one] At least { $n } more person.
   *[other] At least { $n } more people.
}
more-at = Where: { $places }{ $others ->
    [0] .
    [one] {" "}and one other place.
   *[other] {" "}and { $others } other places.
}
more-km = { $n } km more over the whole plan.
less-km = { $n } km less over the whole plan.
more-instead = This stop would take the room of: { $place }.
more-anew = The plan would have to be made anew: other stops would move.
more-nothing = Bring nobody more
more-nothing-why = No place within reach of these hours has people whom the plan does not meet already.
right-column = Details
tab-stop = Stop
tab-left = Not chosen
tab-add = Add
calendar = Calendar
calendar-caption = The stops, one row for each week
calendar-caption-units = The stops, one row for each week and unit
calendar-hint-units = Drag a stop to another day or unit to try it, or choose it and then “Move”.
calendar-hint = Drag a stop to another day to try it, or choose it and then “Move”.
pinned = kept in place
day-off = no tour
stop-none = Choose a stop in the calendar or on the map: you will see why it is there.
stop-none-at-all = This plan has no stop. Add a place, or look for other plans.
stop-of = Stop · { $unit }
stop-keys = By keyboard, inside this card: G keeps in place, D moves, P for “not on this day”, R removes.
from-until = { $from } to { $until }
rhythm-weeks = { $n ->
    [1] every { $weekday }
   *[other] on { $weekday }, every { $n } weeks
}
rhythm-month = on the { $nth ->
    [1] first
    [2] second
    [3] third
    [4] fourth
   *[other] last
} { $weekday } of the month
rhythm-once = once, { $day }
rhythm-days = { $days }
why-reached = By itself, this stop meets { $n } { $n ->
    [one] person whom the existing offer does not meet.
   *[other] people whom the existing offer does not meet.
}
why-nearby = { $n } forgotten { $n ->
    [one] person lives
   *[other] people live
} within 15 min of here.
why-place = The team settles here: { $kind }.
why-estimated = The exact spot is to be confirmed with the commune.
why-nearest = Nearest offer: { $name }, { $n } min by car
why-visits = { $n ->
    [one] { $n } visit
   *[other] { $n } visits
}:
why-arrives = The team arrives at { $hour } to set up.
without = Without this stop
second-choice = Second choice
second-choice-value = { $place }, { $n }
do-pin = Pin
do-unpin = Let go
do-move = Move
do-skip = Not on this day
do-allow = Allow again
do-remove = Remove
do-add = Add
do-try = See the effect
do-keep = Keep
do-undo = Undo
do-redo = Redo
do-publish = Announce
do-unpublish = Stop announcing
off-empty = This plan has no stop to announce.
off-published = This plan is announced: take the announcement back first.
off-no-place = Choose a place first.
off-nothing-undo = Nothing to undo.
off-nothing-redo = Nothing to redo.
off-undo-gone = The stop it was about is gone.
off-undo-rhythm = The days of before follow no rhythm that one gesture could bring back.
pinned-now = The stop is kept in place: no search will move it.
unpinned-now = The stop is free again.
change-kept = Kept.
change-left = Left as before.
undone = Undone.
undone-remove = The stop is back, { $n ->
    [one] { $n } time. Check its day.
   *[other] { $n } times. Check its days.
}
redone = Done again.
published-now = The plan is announced.
unpublished-now = The plan is no longer announced.
published-lead = Announced.
effect-pin = Keep this stop in place
effect-unpin = Let this stop go
effect-move = If it moves
effect-skip = If nobody comes on that day
effect-skip-come = { $place }: a visit on { $day } instead.
effect-skip-gone = { $place } would have no visit any more.
effect-allow = If we may go there on that day again
effect-remove = If it is removed
effect-add = If this place is added
effect-driving = on the road
effect-even = evenness
effect-impossible = This is not possible:
effect-published = This plan is announced: the public will see this change at once.
obstacle-closed = The place does not welcome at that time.
obstacle-shift = It is outside the working hours of the team.
obstacle-overlap = There is no time to come from the stop before or to go to the next one.
obstacle-unreachable = No road leads there.
obstacle-no-rest = The midday break would have no room left.
obstacle-range = It is further than the range of the vehicle.
obstacle-driving = It would be too much driving for one day.
obstacle-equipment = The team lacks what this place asks for.
obstacle-day-forbidden = You wanted no visit here on that day.
obstacle-forbidden = This place was set aside in this plan.
obstacle-taken = Another team is there at that time.
obstacle-rhythm = The visits would not make a regular rhythm.
obstacle-hour-differs = The visits would not be at the same hour.
obstacle-stay = The stay would be too short or too long.
obstacle-group-full = Other places of the same group are already in the plan.
obstacle-budget = It is more kilometres or hours than the budget of the plan.
obstacle-twice = This place is already in the plan.
obstacle-pinned = A stop kept in place would have to move.
obstacle-no-room = No day of this plan has room for this place.
obstacle-day-off = This day is outside the plan.
obstacle-impossible = It does not fit into the day.
skip-title = On which day should nobody come?
skip-lead = The other visits stay. If there is no other, the plan looks for another day.
skip-days = Days without a visit here
move-title = Where to?
move-loading = Looking for possible days…
move-none = No other day has room. Try a day and an hour of your own.
move-more = Show { $n ->
    [one] { $n } other possibility
   *[other] { $n } other possibilities
}
move-other = Another day
move-day = First visit
move-hour = Hour
slot-effect = { $persons } people, { $km } km
add-title = Add a place
add-lead = You will see the effect before you keep it.
add-place = Place
add-when = When?
add-best = at best
add-day = on a day
left-title = Places not chosen
left-none = All possible places are in this plan.
left-count = { $n ->
    [one] { $n } place
   *[other] { $n } places
}
left-could = It would add { $n } { $n ->
    [one] person
   *[other] people
} to this plan, over all its visits.
left-never-open = Its hours never meet those of the team.
left-unreachable = No road leads there for this vehicle.
left-too-far = Too far: getting there, setting up and coming back leave no real presence in the day.
left-lacks-equipment = The team lacks what this place asks for.
left-days-forbidden = You did not want to go there on the days it welcomes.
left-forbidden = You set it aside.
left-already-covered = { $because ->
    [yes] Its people are already met in { $by }.
   *[no] Its people are already met at another stop.
}
left-group-full = { $because ->
    [yes] Another place of the same group is chosen: it would take the place of { $by }.
   *[no] Other places of the same group are chosen.
}
left-budget-spent = The budget of kilometres or hours of the plan does not stretch to it.
left-not-worth-the-road = The road would be long for few people more.
left-no-room = { $because ->
    [yes] The days are full: to make room, a stop ({ $by }) would have to go, and the plan would lose by it.
   *[no] The days are full.
}
map-plan = Map of the tours
map-days = Colours of the days
map-trial = The roads will be drawn again once the change is kept.
kind-square = a square
kind-market = a market
kind-town-hall = the town hall
kind-car-park = a car park
kind-hall = a hall
kind-care-home = a care home
kind-shop = a shop
kind-school = a school
kind-library = a library
kind-post-office = a post office
kind-social = a social centre
kind-station = a station
kind-other = a place people pass

## Announce
announce-title = Announce the stops
announce-lead = What is announced can be read on the public pages, without an account or an application.
announce-none = Nothing is announced yet. Choose a plan below.
announce-nothing = Nothing is announced yet, and there is no plan so far.
announce-go-plan = Prepare a plan
announce-choose = Announce a plan
announced = The public sees it.
see-plan = open
next-stops = Next announced stops
next-stops-none = Announced stops will appear here, day by day.
public-pages = Public pages
public-pages-lead = In large type, without JavaScript, made to be read aloud.
public-print = Open a page, then print it: it is ready for the notice board.

## Roads
way-here = Why this time to come?
way-onward = And to go on?
way-title = From { $from } to { $to }
way-loading = Going over the way again…
way-sum = { $duration }, { $km } km
way-moment = less than a minute
way-road = Road
way-km = km
way-kmh = km/h
way-min = min
way-waiting = Lights, stop signs and junctions: { $duration } in all, held in these minutes.
way-walk = On foot, off the roads: { $duration } more.
way-corrected = The speeds were corrected by your team.
way-counted = Without traffic. The plan counts whole minutes: { $n }.
road-others = { $n ->
    [one] a short bit of street
   *[other] { $n } short bits of street
}
road-nameless = { $kind }, without a name
road-motorway = motorway
road-trunk = fast road
road-link = slip road
road-primary = main road
road-secondary = connecting road
road-tertiary = small road
road-unclassified = local road
road-residential = street
road-living-street = shared street
road-service = service road
road-pedestrian = pedestrian street
road-track = track
road-cycleway = cycle path
road-path = path
road-footway = footpath
road-steps = steps
road-ferry = boat
around-title = Who can come?
around-how = How people come
around-foot = On foot
around-car = By car
around-loading = Going over the ways…
around-within = Within
around-inhabitants = Inhabitants
around-unseen = Whom nobody meets
around-note = The time is that of the way here, along the roads. The coloured squares are inhabited.
do-improve = Improve the rest
do-improve-now = Look for better
improve-title = Improve the rest of the plan
improve-lead = { $n ->
    [0] The search starts from this plan and tries to do better. No stop is kept: first keep those that must not move.
    [one] The search starts from this plan and tries to do better. The stop you keep does not move.
   *[other] The search starts from this plan and tries to do better. The { $n } stops you keep do not move.
}
improve-thaws = Let stops that are announced move too
improve-note = Your plan stays as it is. What is found comes beside it, with what changes and what that brings.
improve-nothing = Nothing better was found: the plan stays as it is.
do-diff = What changes
diff-title = What changes
diff-from = Compared with
diff-alone = There is no other plan of the same days to compare with.
diff-loading = Counting what each stop would cost if it were kept…
diff-in-all = In all
diff-announced = announced
diff-when = { $rhythm }, at { $hour }, { $unit }
diff-moved = { $n ->
    [one] One stop changes
   *[other] { $n } stops change
}
diff-removed = { $n ->
    [one] One stop goes
   *[other] { $n } stops go
}
diff-added = { $n ->
    [one] One stop comes
   *[other] { $n } stops come
}
diff-before = Before: { $when }
diff-after = Now: { $when }
diff-unchanged = { $n ->
    [0] No other stop.
    [one] One stop does not change.
   *[other] { $n } stops do not change.
}
price-gain = { $n ->
    [one] This change gains one person; keeping the stop would lose that person.
   *[other] This change gains { $n } people; keeping the stop would lose them.
}
price-nothing = This change gains nobody: better keep what was planned.
price-loss = { $n ->
    [one] This change costs one person: better keep what was planned.
   *[other] This change costs { $n } people: better keep what was planned.
}
price-impossible = It cannot be kept: { $why }
price-gives-way = To keep it, these would have to move or go: { $places }.
