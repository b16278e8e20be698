// SPDX-License-Identifier: EUPL-1.2
#include "planner/pose.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

#include "planner/parameters.hpp"
#include "planner/sight.hpp"

namespace halte::planner {

namespace {

using std::chrono::days;

constexpr std::int64_t minute_s = 60;
// A wished place counts as this many persons: more than any stop reaches, so it is served
// whenever it can be.
constexpr std::int64_t wish_people = 20'000;

std::int32_t seconds_of(Minutes minutes) {
    return static_cast<std::int32_t>(minutes.count() * minute_s);
}

std::int32_t factor_of(double factor) {
    return static_cast<std::int32_t>(std::lround(factor * solver::factor_one));
}

// Names of skills and equipment, numbered as they appear; 64 at most.
class Capabilities {
public:
    std::uint64_t bits(const std::vector<std::string>& names) {
        std::uint64_t found = 0;
        for (const std::string& name : names) {
            const auto [entry, is_new] = numbers_.try_emplace(name, numbers_.size());
            HALTE_CHECK(entry->second < 64);
            found |= std::uint64_t{1} << entry->second;
        }
        return found;
    }

private:
    std::map<std::string, std::size_t> numbers_;
};

struct Draft {
    const Setting& setting;
    const model::Request& request;
    const Posing& posing;
    solver::ProblemSpec spec;
    std::vector<std::size_t> units;
    std::vector<model::Series> pins;
    Capabilities capabilities;
    std::vector<bool> is_open_day;  // by day: not a day off
};

std::uint32_t day_count(const model::Request& request) {
    return static_cast<std::uint32_t>(request.weeks * 7);
}

void add_units(Draft& draft) {
    for (std::size_t i = 0; i < draft.setting.units.size(); ++i) {
        const auto& wanted = draft.request.units;
        if (wanted.empty() ||
            std::find(wanted.begin(), wanted.end(), draft.setting.units[i].id) != wanted.end()) {
            draft.units.push_back(i);
        }
    }
}

std::uint32_t base_node(const Draft& draft, const model::BaseId& id) {
    const auto& bases = draft.setting.territory.bases;
    const auto found = std::find_if(bases.begin(), bases.end(),
                                    [&](const model::Base& base) { return base.id == id; });
    HALTE_CHECK(found != bases.end());
    return static_cast<std::uint32_t>(found - bases.begin());
}

solver::Slot slot_of(Draft& draft, const model::Unit& unit, const model::TimeWindow& shift) {
    const auto& profiles = draft.setting.ground.profiles;
    const auto profile = std::find(profiles.begin(), profiles.end(), profile_of(unit.kind));
    HALTE_CHECK(profile != profiles.end());
    solver::Slot slot;
    slot.profile = static_cast<std::uint32_t>(profile - profiles.begin());
    slot.start_node = base_node(draft, unit.start);
    slot.end_node = base_node(draft, unit.end);
    slot.begin_s = seconds_of(shift.opens);
    slot.end_s = seconds_of(shift.closes);
    if (unit.pause) {
        slot.rest = solver::Break{seconds_of(unit.pause->duration),
                                  seconds_of(unit.pause->window.opens),
                                  seconds_of(unit.pause->window.closes)};
        if (slot.rest->begin_s < slot.begin_s || slot.rest->end_s > slot.end_s) {
            slot.rest.reset();  // a half-day shift has no midday pause
        }
    }
    slot.max_distance_m = static_cast<std::int64_t>(unit.range.count());
    slot.max_driving_s = seconds_of(unit.driving_limit);
    slot.setup_s = seconds_of(unit.setup);
    slot.packing_s = seconds_of(unit.packing);
    slot.capabilities = draft.capabilities.bits(unit.equipment) |
                        draft.capabilities.bits(unit.skills);
    return slot;
}

void add_slots(Draft& draft) {
    for (std::uint32_t day = 0; day < draft.spec.days; ++day) {
        if (!draft.is_open_day[day]) {
            continue;
        }
        const Weekday weekday = weekday_of(draft.request.first_day + days(day));
        for (std::uint32_t unit = 0; unit < draft.units.size(); ++unit) {
            const model::Unit& model_unit = draft.setting.units[draft.units[unit]];
            const auto& shifts = model_unit.shifts.on(weekday);
            if (!shifts.empty()) {
                solver::Slot slot = slot_of(draft, model_unit, shifts.front());
                slot.unit = unit;
                slot.day = day;
                draft.spec.slots.push_back(std::move(slot));
            }
        }
    }
}

// Every 1, 2 or 4 weeks, from each first day that fits; a horizon under four weeks also has
// one-off stops. Days off are left out of their rhythm. The patterns of single days come last.
struct Patterns {
    std::vector<std::uint32_t> regular;
    std::vector<std::uint32_t> one_off;
};

Patterns add_patterns(Draft& draft) {
    Patterns patterns;
    const auto add = [&](solver::Pattern pattern, std::vector<std::uint32_t>& list) {
        if (pattern.empty()) {
            return;
        }
        auto& all = draft.spec.patterns;
        const auto same = std::find(all.begin(), all.end(), pattern);
        const auto index = static_cast<std::uint32_t>(same - all.begin());
        if (same == all.end()) {
            all.push_back(std::move(pattern));
            list.push_back(index);
        }
    };
    for (const std::uint32_t step : {7U, 14U, 28U}) {
        for (std::uint32_t first = 0; first < std::min(step, draft.spec.days); ++first) {
            solver::Pattern pattern;
            for (std::uint32_t day = first; day < draft.spec.days; day += step) {
                if (draft.is_open_day[day]) {
                    pattern.push_back(day);
                }
            }
            const bool repeats = pattern.size() > 1 || draft.spec.days >= 28;
            add(std::move(pattern), repeats ? patterns.regular : patterns.one_off);
        }
    }
    return patterns;
}

// Presence in steps of half an hour. What a stay is worth grows with its length up to the useful
// presence of a mediation, then no more: people come hour by hour.
std::vector<solver::DwellLevel> dwell_levels(const model::Place& place, Minutes useful) {
    std::vector<solver::DwellLevel> levels;
    for (Minutes stay = place.shortest_stay; stay <= place.longest_stay; stay += Minutes(30)) {
        const double share = static_cast<double>(stay.count()) /
                             static_cast<double>(useful.count());
        levels.push_back({seconds_of(stay), factor_of(std::min(1.0, share))});
    }
    return levels;
}

double hour_factor(const AttendanceParameters& attendance, const model::Place& place,
                   const model::TimeWindow& window) {
    if (place.kind == model::PlaceKind::market && window.opens < TimeOfDay(12 * 60)) {
        return attendance.market_morning_factor;
    }
    if (window.opens >= TimeOfDay(17 * 60)) {
        return attendance.evening_factor;
    }
    return window.opens < TimeOfDay(12 * 60) ? attendance.morning_factor
                                             : attendance.afternoon_factor;
}

std::vector<solver::Window> windows_of(const Draft& draft, const model::Place& place) {
    std::vector<solver::Window> windows;
    for (std::uint32_t day = 0; day < draft.spec.days; ++day) {
        const Weekday weekday = weekday_of(draft.request.first_day + days(day));
        for (const model::TimeWindow& window : place.welcome.on(weekday)) {
            windows.push_back({day, seconds_of(window.opens), seconds_of(window.closes),
                               factor_of(hour_factor(draft.setting.parameters.attendance, place,
                                                     window))});
        }
    }
    return windows;
}

void add_sites(Draft& draft, const Patterns& patterns) {
    const AttendanceParameters& attendance = draft.setting.parameters.attendance;
    const Ground& ground = draft.setting.ground;
    const auto& places = draft.setting.territory.places;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const model::Place& place = places[i];
        solver::Site site;
        site.node = ground.place_node(i);
        site.required_capabilities = draft.capabilities.bits(place.needs);
        site.dwell = dwell_levels(place, attendance.useful_mediation);
        site.useful_dwell_s = seconds_of(attendance.useful_information);
        site.windows = windows_of(draft, place);
        site.patterns = patterns.regular;
        if (place.one_off_allowed) {
            site.patterns.insert(site.patterns.end(), patterns.one_off.begin(),
                                 patterns.one_off.end());
        }
        site.host = static_cast<std::uint32_t>(i);
        draft.spec.hosts.push_back({1});
        site.reach.assign(ground.reach.begin() + ground.reach_begin[i],
                          ground.reach.begin() + ground.reach_begin[i + 1]);
        draft.spec.sites.push_back(std::move(site));
    }
}

void add_cells(Draft& draft) {
    const model::Territory& territory = draft.setting.territory;
    std::unordered_map<model::CommuneCode, std::uint32_t> area_of;
    std::vector<double> unseen(territory.communes.size(), 0.0);
    for (std::size_t i = 0; i < territory.communes.size(); ++i) {
        area_of.emplace(territory.communes[i].code, static_cast<std::uint32_t>(i));
    }
    for (std::size_t i = 0; i < territory.cells.size(); ++i) {
        const double persons = draft.setting.sight.cells[i].unseen.value;
        const std::uint32_t area = area_of.at(territory.cells[i].commune);
        draft.spec.cells.push_back(
            {static_cast<std::uint32_t>(std::lround(persons * 1000.0)), 0, area});
        unseen[area] += persons;
    }
    for (const double persons : unseen) {
        draft.spec.areas.push_back({static_cast<std::uint64_t>(std::llround(persons * 1000.0))});
    }
}

void add_prices(Draft& draft) {
    const AttendanceParameters& attendance = draft.setting.parameters.attendance;
    solver::ProblemSpec& spec = draft.spec;
    const auto value_of = [](double persons) {
        return static_cast<std::int64_t>(std::llround(persons * solver::person));
    };
    if (draft.posing.objective == model::Objective::even && !draft.posing.free_of_charge) {
        spec.fairness = {.alpha = 1.0, .epsilon = 0.02};
    }
    if (draft.posing.free_of_charge) {
        return;
    }
    // "Least road" asks for the people near the base first: a kilometre counts eight times.
    const double road = draft.posing.objective == model::Objective::road ? 8.0 : 1.0;
    spec.prices.per_km = value_of(attendance.cost_per_km * road);
    spec.prices.per_driving_hour = value_of(attendance.cost_per_hour * road);
    spec.prices.per_work_hour = value_of(attendance.cost_per_hour);
    spec.prices.road_share_permille =
        static_cast<std::int32_t>(std::lround(attendance.road_share_limit * 1000.0));
    spec.prices.per_excess_road_hour = value_of(attendance.cost_per_hour * 4.0);
    spec.prices.per_short_hour = value_of(attendance.cost_per_hour);
}

void add_rules(Draft& draft) {
    const double tau = draft.setting.parameters.attendance.ramp_up_visits;
    // The announced hour is the hour of every visit; a quarter of an hour is easy to remember.
    draft.spec.rules.tolerance_s = 0;
    draft.spec.rules.start_step_s = 15 * minute_s;
    draft.spec.rules.ramp.clear();
    for (int visit = 1; visit <= 60; ++visit) {
        draft.spec.rules.ramp.push_back(factor_of(1.0 - std::exp(-visit / tau)));
    }
}

std::uint32_t site_of(const Draft& draft, const model::PlaceId& id) {
    const auto& places = draft.setting.territory.places;
    const auto found = std::find_if(places.begin(), places.end(),
                                    [&](const model::Place& place) { return place.id == id; });
    HALTE_CHECK(found != places.end());
    return static_cast<std::uint32_t>(found - places.begin());
}

std::uint32_t unit_of(const Draft& draft, const model::UnitId& id) {
    for (std::uint32_t unit = 0; unit < draft.units.size(); ++unit) {
        if (draft.setting.units[draft.units[unit]].id == id) {
            return unit;
        }
    }
    HALTE_CHECK(false);
    return 0;
}

void add_pin(Draft& draft, const model::Series& series) {
    solver::Pin pin;
    pin.site = site_of(draft, series.place);
    pin.unit = unit_of(draft, series.unit);
    const Day first = draft.request.first_day;
    for (const Day day : days_of(series.rhythm, first, first + days(draft.spec.days))) {
        const auto index = static_cast<std::uint32_t>((day - first).count());
        if (draft.is_open_day[index]) {
            pin.visits.push_back({index, seconds_of(series.starts), seconds_of(series.stay)});
        }
    }
    if (!pin.visits.empty()) {
        draft.spec.pins.push_back(std::move(pin));
        draft.pins.push_back(series);
    }
}

model::Series series_of_wish(const Draft& draft, const model::Wish& wish) {
    const model::Place& place = draft.setting.territory.places[site_of(draft, wish.place)];
    model::Series series;
    series.place = wish.place;
    series.unit = wish.unit.value_or(draft.setting.units[draft.units.front()].id);
    series.rhythm.rule = model::EveryWeeks{*wish.day, wish.every_weeks.value_or(4)};
    series.starts = *wish.starts;
    series.stay = wish.stay.value_or(place.shortest_stay);
    series.is_pinned = true;
    return series;
}

void add_wishes(Draft& draft) {
    for (const model::Wish& wish : draft.request.wishes) {
        if (wish.day && wish.starts) {
            add_pin(draft, series_of_wish(draft, wish));
        } else {
            draft.spec.sites[site_of(draft, wish.place)].bonus = wish_people * solver::person;
        }
    }
}

void keep_only(solver::Site& site, std::vector<solver::Pattern>& all, const Posing& posing) {
    std::erase_if(site.patterns, [&](std::uint32_t index) {
        const solver::Pattern& pattern = all[index];
        return (posing.only_visits &&
                pattern.size() != static_cast<std::size_t>(*posing.only_visits)) ||
               (posing.only_day && pattern.front() != posing.only_day->second);
    });
}

void add_exclusions(Draft& draft) {
    for (const model::PlaceId& id : draft.request.forbidden) {
        draft.spec.exclusions.push_back({site_of(draft, id), solver::none, solver::none});
    }
    if (draft.posing.freedom == Freedom::full) {
        return;
    }
    std::vector<bool> is_kept(draft.spec.sites.size(), false);
    for (const solver::Pin& pin : draft.spec.pins) {
        is_kept[pin.site] = true;
    }
    if (draft.posing.freedom == Freedom::one_site) {
        solver::Site& site = draft.spec.sites[*draft.posing.only_site];
        is_kept[*draft.posing.only_site] = true;
        site.bonus = wish_people * solver::person;
        keep_only(site, draft.spec.patterns, draft.posing);
        for (std::uint32_t unit = 0; draft.posing.only_day && unit < draft.units.size(); ++unit) {
            if (unit != draft.posing.only_day->first) {
                draft.spec.exclusions.push_back(
                    {*draft.posing.only_site, solver::none, unit});
            }
        }
    }
    // A site without a rhythm is never served; cheaper than an exclusion of each.
    for (std::size_t site = 0; site < draft.spec.sites.size(); ++site) {
        if (!is_kept[site]) {
            draft.spec.sites[site].patterns.clear();
        }
    }
}

}  // namespace

Result<Posed> pose(const Setting& setting, const model::Request& request, const Posing& posing) {
    Draft draft{setting, request, posing, {}, {}, {}, {}, {}};
    draft.spec.node_count = setting.ground.node_count;
    draft.spec.days = day_count(request);
    draft.spec.profiles = setting.ground.matrices;
    draft.is_open_day.assign(draft.spec.days, true);
    for (const Day day : request.days_off) {
        const auto index = (day - request.first_day).count();
        if (index >= 0 && index < static_cast<std::int64_t>(draft.spec.days)) {
            draft.is_open_day[static_cast<std::size_t>(index)] = false;
        }
    }
    add_units(draft);
    add_slots(draft);
    add_sites(draft, add_patterns(draft));
    add_cells(draft);
    add_prices(draft);
    add_rules(draft);
    for (const model::Series& series : posing.pinned) {
        add_pin(draft, series);
    }
    add_wishes(draft);
    add_exclusions(draft);
    Result<solver::Problem> problem = solver::Problem::build(std::move(draft.spec));
    if (!problem) {
        return problem.errors();
    }
    return Posed{std::move(*problem), std::move(draft.units), std::move(draft.pins),
                 request.first_day};
}

}  // namespace halte::planner
