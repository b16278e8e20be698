// SPDX-License-Identifier: EUPL-1.2
#include "planner/wanted.hpp"

#include <algorithm>

#include "planner/pose_draft.hpp"

namespace halte::planner {

namespace {

model::Series moved(model::Series series, const Change& change, const model::Request& request) {
    if (change.day) {
        if (auto* every = std::get_if<model::EveryWeeks>(&series.rhythm.rule)) {
            every->anchor = *change.day;
        } else if (auto* monthly = std::get_if<model::MonthlyWeekday>(&series.rhythm.rule)) {
            *monthly = {weekday_of(*change.day), nth_weekday_of_month(*change.day)};
        } else {
            series.rhythm.rule = model::OnDays{{*change.day}};
        }
        series.rhythm.except.clear();
    }
    series.starts = change.starts.value_or(series.starts);
    series.unit = change.unit.value_or(series.unit);
    skip_forbidden_days(request, series);
    return series;
}

bool is_in(const std::vector<Day>& days, Day day) {
    return std::find(days.begin(), days.end(), day) != days.end();
}

// False when no other visit is left.
bool leave_out(const model::Request& request, Day day, model::Series& series) {
    const Day until = request.first_day + std::chrono::weeks(request.weeks);
    std::vector<Day> left = days_of(series.rhythm, request.first_day, until);
    if (std::erase(left, day) > 0) {
        auto& except = series.rhythm.except;
        except.insert(std::upper_bound(except.begin(), except.end(), day), day);
    }
    std::erase_if(left, [&](Day one) { return is_in(request.days_off, one); });
    return !left.empty();
}

// All that goes to the place skips the day, whichever series was pointed at.
void skip(const Setting& setting, const model::PlaceId& place, Day day, Wanted& wanted) {
    wanted.request.no_visits.push_back({place, day});
    for (model::Wish& wish : wanted.request.wishes) {
        if (wish.place == place && wish.day == day) {
            wish.day.reset();
            wish.starts.reset();
        }
    }
    for (auto series = wanted.series.begin(); series != wanted.series.end();) {
        if (series->place != place || leave_out(wanted.request, day, *series)) {
            ++series;
            continue;
        }
        wanted.free_place = place_index(setting, place);
        wanted.before = *series;
        series = wanted.series.erase(series);
    }
}

void allow(Wanted& wanted, const model::PlaceId& place, Day day) {
    std::erase_if(wanted.request.no_visits, [&](const model::NoVisit& no) {
        return no.place == place && no.day == day;
    });
    for (model::Series& series : wanted.series) {
        if (series.place == place) {
            std::erase(series.rhythm.except, day);
        }
    }
}

}  // namespace

std::optional<std::uint32_t> place_index(const Setting& setting, const model::PlaceId& id) {
    const auto& places = setting.territory.places;
    const auto found = std::find_if(places.begin(), places.end(),
                                    [&](const model::Place& one) { return one.id == id; });
    if (found == places.end()) {
        return std::nullopt;
    }
    return static_cast<std::uint32_t>(found - places.begin());
}

Wanted wanted_after(const Setting& setting, const model::Plan& plan, const Change& change) {
    Wanted wanted{plan.request, plan.series, std::nullopt, std::nullopt};
    auto& forbidden = wanted.request.forbidden;
    const auto here =
        std::find_if(wanted.series.begin(), wanted.series.end(),
                     [&](const model::Series& one) { return one.id == change.series; });
    switch (change.kind) {
        case ChangeKind::pin:
            here->is_pinned = true;
            break;
        case ChangeKind::unpin:
            here->is_pinned = false;
            break;
        case ChangeKind::remove:
            forbidden.push_back(here->place);
            std::erase_if(wanted.request.wishes,
                          [&](const model::Wish& wish) { return wish.place == here->place; });
            wanted.series.erase(here);
            break;
        case ChangeKind::move:
            *here = moved(*here, change, wanted.request);
            here->is_pinned = true;
            break;
        case ChangeKind::skip:
            skip(setting, model::PlaceId(here->place), *change.day, wanted);
            break;
        case ChangeKind::allow:
            allow(wanted, change.place, *change.day);
            break;
        case ChangeKind::add: {
            std::erase(forbidden, change.place);
            const std::uint32_t place = *place_index(setting, change.place);
            if (change.day && change.starts) {
                model::Series series;
                series.place = change.place;
                series.unit =
                    change.unit.value_or(plan.request.units.empty() ? setting.units.front().id
                                                                    : plan.request.units.front());
                series.rhythm.rule = model::EveryWeeks{*change.day, 4};
                series.starts = *change.starts;
                series.stay = setting.territory.places[place].shortest_stay;
                series.is_pinned = true;
                wanted.series.push_back(std::move(series));
            } else {
                wanted.free_place = place;
            }
            break;
        }
    }
    return wanted;
}

}  // namespace halte::planner
