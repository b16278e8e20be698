// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "planner/parameters.hpp"
#include "planner/pose_draft.hpp"

namespace halte::planner {

namespace {

// Every 1, 2 or 4 weeks, from each first day that fits; a horizon under four weeks also has
// one-off stops. Days off are left out of their rhythm. The patterns of single days come last.
struct Patterns {
    std::vector<std::uint32_t> regular;
    std::vector<std::uint32_t> one_off;
};

Patterns add_patterns(PoseDraft& draft) {
    Patterns patterns;
    const auto add = [&](solver::Pattern pattern, std::vector<std::uint32_t>& list) {
        if (pattern.empty()) {
            return;
        }
        const std::size_t known = draft.spec.patterns.size();
        const std::uint32_t index = draft.pattern_index(std::move(pattern));
        if (index == known) {
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
        const double share =
            static_cast<double>(stay.count()) / static_cast<double>(useful.count());
        levels.push_back({seconds_of(stay), factor_of(std::min(1.0, share))});
    }
    return levels;
}

// A long welcome is cut where an hour changes what it is worth: a presence lies in one piece.
constexpr TimeOfDay midday{13 * 60};
constexpr TimeOfDay evening{18 * 60};

std::vector<solver::Window> windows_of(const PoseDraft& draft, std::size_t index) {
    const model::Place& place = draft.setting.territory.places[index];
    const bool is_other = draft.posing.only_welcome && draft.posing.only_site == index;
    const model::WeeklyHours& hours = is_other ? *draft.posing.only_welcome : place.welcome;
    const AttendanceParameters& attendance = draft.setting.parameters.attendance;
    std::vector<solver::Window> windows;
    for (std::uint32_t day = 0; day < draft.spec.days; ++day) {
        const Weekday weekday = weekday_of(draft.request.first_day + std::chrono::days(day));
        for (const model::TimeWindow& welcome : hours.on(weekday)) {
            TimeOfDay opens = welcome.opens;
            for (const TimeOfDay cut : {midday, evening, welcome.closes}) {
                const TimeOfDay closes = std::min(cut, welcome.closes);
                if (opens < closes) {
                    windows.push_back({day, seconds_of(opens), seconds_of(closes),
                                       factor_of(hour_factor(attendance, place, opens))});
                    opens = closes;
                }
            }
        }
    }
    return windows;
}

}  // namespace

void add_shortened(PoseDraft& draft, const model::Place& place,
                   std::vector<std::uint32_t>& patterns) {
    solver::Pattern forbidden;
    for (const model::NoVisit& no : draft.request.no_visits) {
        const auto day = (no.day - draft.request.first_day).count();
        if (no.place == place.id && day >= 0) {
            forbidden.push_back(static_cast<std::uint32_t>(day));
        }
    }
    for (std::size_t i = 0, whole = patterns.size(); i < whole; ++i) {
        solver::Pattern days = draft.spec.patterns[patterns[i]];
        const auto left_out = std::erase_if(days, [&](std::uint32_t day) {
            return std::find(forbidden.begin(), forbidden.end(), day) != forbidden.end();
        });
        const bool is_one_off = days.size() == 1 && draft.spec.days < 28;
        if (left_out == 0 || days.empty() || (is_one_off && !place.one_off_allowed)) {
            continue;
        }
        const std::uint32_t index = draft.pattern_index(std::move(days));
        if (std::find(patterns.begin(), patterns.end(), index) == patterns.end()) {
            patterns.push_back(index);
        }
    }
}

std::uint32_t PoseDraft::pattern_index(solver::Pattern days) {
    auto& all = spec.patterns;
    const auto same = std::find(all.begin(), all.end(), days);
    const auto index = static_cast<std::uint32_t>(same - all.begin());
    if (same == all.end()) {
        all.push_back(std::move(days));
    }
    return index;
}

double hour_factor(const AttendanceParameters& attendance, const model::Place& place,
                   TimeOfDay opens) {
    if (opens >= evening) {
        return attendance.evening_factor;
    }
    if (opens >= midday) {
        return attendance.afternoon_factor;
    }
    return place.kind == model::PlaceKind::market ? attendance.market_morning_factor
                                                  : attendance.morning_factor;
}

void pose_sites(PoseDraft& draft) {
    const Patterns patterns = add_patterns(draft);
    const AttendanceParameters& attendance = draft.setting.parameters.attendance;
    const Ground& ground = draft.setting.ground;
    const auto& places = draft.setting.territory.places;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const model::Place& place = places[i];
        solver::Site site;
        site.node = ground.place_node(i);
        site.required_capabilities = draft.bits(place.needs);
        site.dwell = dwell_levels(place, attendance.useful_mediation);
        site.useful_dwell_s = seconds_of(attendance.useful_information);
        site.windows = windows_of(draft, i);
        site.patterns = patterns.regular;
        if (place.one_off_allowed) {
            site.patterns.insert(site.patterns.end(), patterns.one_off.begin(),
                                 patterns.one_off.end());
        }
        add_shortened(draft, place, site.patterns);
        site.host = static_cast<std::uint32_t>(i);
        draft.spec.hosts.push_back({1});
        site.reach.assign(ground.reach.begin() + ground.reach_begin[i],
                          ground.reach.begin() + ground.reach_begin[i + 1]);
        draft.spec.sites.push_back(std::move(site));
    }
}

}  // namespace halte::planner
