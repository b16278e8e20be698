// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "planner/pose_draft.hpp"

namespace halte::planner {

namespace {

// A wished place counts as this many persons: more than any stop reaches, so it is served
// whenever it can be.
constexpr std::int64_t wish_people = 20'000;

std::optional<std::uint32_t> planned_unit(const PoseDraft& draft, const model::UnitId& id) {
    for (std::uint32_t unit = 0; unit < draft.units.size(); ++unit) {
        if (draft.setting.units[draft.units[unit]].id == id) {
            return unit;
        }
    }
    return std::nullopt;
}

std::uint32_t unit_of(const PoseDraft& draft, const model::UnitId& id) {
    const std::optional<std::uint32_t> unit = planned_unit(draft, id);
    HALTE_CHECK(unit.has_value());
    return *unit;
}

void add_pin(PoseDraft& draft, const model::Series& series) {
    solver::Pin pin;
    pin.site = site_of(draft.setting, series.place);
    pin.unit = unit_of(draft, series.unit);
    const Day first = draft.request.first_day;
    for (const Day day : draft.request.open_days_of(series.rhythm)) {
        const auto index = static_cast<std::uint32_t>((day - first).count());
        pin.visits.push_back({index, seconds_of(series.starts), seconds_of(series.stay)});
    }
    if (!pin.visits.empty()) {
        draft.spec.pins.push_back(std::move(pin));
        draft.pins.push_back(series);
    }
}

model::Series series_of_wish(const PoseDraft& draft, const model::Wish& wish) {
    const model::Place& place = draft.setting.territory.places[site_of(draft.setting, wish.place)];
    model::Series series;
    series.place = wish.place;
    series.unit = wish.unit.value_or(draft.setting.units[draft.units.front()].id);
    if (wish.monthly) {
        series.rhythm.rule = *wish.monthly;
    } else {
        series.rhythm.rule = model::EveryWeeks{*wish.day, wish.every_weeks.value_or(4)};
    }
    series.starts = *wish.starts;
    series.stay = wish.stay.value_or(place.shortest_stay);
    series.is_pinned = true;
    skip_forbidden_days(draft.request, series);
    return series;
}

solver::Pattern monthly_days(const PoseDraft& draft, const model::MonthlyWeekday& monthly) {
    solver::Pattern days;
    for (const Day day : draft.request.open_days_of({monthly, {}})) {
        days.push_back(static_cast<std::uint32_t>((day - draft.request.first_day).count()));
    }
    return days;
}

void add_wishes(PoseDraft& draft) {
    for (const model::Wish& wish : draft.request.wishes) {
        if (wish.starts) {
            add_pin(draft, series_of_wish(draft, wish));
            continue;
        }
        const std::uint32_t index = site_of(draft.setting, wish.place);
        solver::Site& site = draft.spec.sites[index];
        site.bonus = wish_people * solver::person;
        if (wish.monthly) {
            site.patterns = {draft.pattern_index(monthly_days(draft, *wish.monthly))};
            add_shortened(draft, draft.setting.territory.places[index], site.patterns);
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

// One level of presence: worth what the longest offered level below it is worth.
void keep_stay(solver::Site& site, std::int32_t stay_s) {
    solver::DwellLevel kept{stay_s, site.dwell.front().factor};
    for (const solver::DwellLevel& level : site.dwell) {
        if (level.dwell_s <= stay_s) {
            kept.factor = level.factor;
        }
    }
    site.dwell = {kept};
}

void add_no_visit(PoseDraft& draft, const model::NoVisit& no) {
    const auto day = (no.day - draft.request.first_day).count();
    const std::uint32_t unit =
        no.unit ? planned_unit(draft, *no.unit).value_or(solver::none) : solver::none;
    const bool is_planned = !no.unit || unit != solver::none;
    if (is_planned && day >= 0 && day < static_cast<std::int64_t>(draft.spec.days)) {
        draft.spec.exclusions.push_back(
            {site_of(draft.setting, no.place), static_cast<std::uint32_t>(day), unit});
    }
}

void add_exclusions(PoseDraft& draft) {
    for (const model::PlaceId& id : draft.request.forbidden) {
        draft.spec.exclusions.push_back({site_of(draft.setting, id), solver::none, solver::none});
    }
    for (const model::NoVisit& no : draft.request.no_visits) {
        add_no_visit(draft, no);
    }
    if (draft.posing.freedom == Freedom::full) {
        return;
    }
    std::vector<bool> is_kept(draft.spec.sites.size(), false);
    for (const solver::Pin& pin : draft.spec.pins) {
        is_kept[pin.site] = true;
    }
    for (const std::uint32_t site : draft.posing.also_free) {
        is_kept[site] = true;
    }
    if (draft.posing.freedom == Freedom::one_site) {
        solver::Site& site = draft.spec.sites[*draft.posing.only_site];
        is_kept[*draft.posing.only_site] = true;
        site.bonus = wish_people * solver::person;
        keep_only(site, draft.spec.patterns, draft.posing);
        if (draft.posing.only_stay) {
            keep_stay(site, seconds_of(*draft.posing.only_stay));
        }
        for (std::uint32_t unit = 0; draft.posing.only_day && unit < draft.units.size(); ++unit) {
            if (unit != draft.posing.only_day->first) {
                draft.spec.exclusions.push_back({*draft.posing.only_site, solver::none, unit});
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

// A quota of 1 on the two.
void add_pairs(PoseDraft& draft) {
    for (const model::EitherOr& pair : draft.request.either_or) {
        const auto quota = static_cast<std::uint32_t>(draft.spec.quotas.size());
        draft.spec.quotas.push_back({.limit = 1});
        for (const model::PlaceId& id : {pair.one, pair.other}) {
            draft.spec.sites[site_of(draft.setting, id)].uses.push_back(
                {.quota = quota, .amount = 1});
        }
    }
}

void add_budgets(PoseDraft& draft) {
    for (const model::Budget& budget : draft.request.budgets) {
        draft.spec.budgets.push_back(
            {.unit = budget.unit ? unit_of(draft, *budget.unit) : solver::none,
             .max_distance_m =
                 static_cast<std::int64_t>(budget.distance.value_or(Metres(0.0)).count()),
             .max_work_s = Seconds(budget.work.value_or(Minutes(0))).count()});
    }
}

}  // namespace

void skip_forbidden_days(const model::Request& request, model::Series& series) {
    const Day until = request.first_day + std::chrono::weeks(request.weeks);
    const std::vector<Day> visits = days_of(series.rhythm, request.first_day, until);
    for (const Day day : request.days_without(series.place, series.unit)) {
        if (std::binary_search(visits.begin(), visits.end(), day) && day != visits.front()) {
            series.rhythm.except.push_back(day);
        }
    }
    std::sort(series.rhythm.except.begin(), series.rhythm.except.end());
}

void pose_promises(PoseDraft& draft) {
    for (const model::Series& series : draft.posing.pinned) {
        add_pin(draft, series);
    }
    add_wishes(draft);
    add_pairs(draft);
    add_budgets(draft);
    add_exclusions(draft);
}

}  // namespace halte::planner
