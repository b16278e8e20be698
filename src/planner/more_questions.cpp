// SPDX-License-Identifier: EUPL-1.2
#include "planner/more_questions.hpp"

#include <algorithm>
#include <cmath>

#include "base/format.hpp"
#include "planner/parameters.hpp"
#include "planner/pose_draft.hpp"
#include "planner/sight.hpp"

namespace halte::planner {

namespace {

constexpr TimeOfDay midday{13 * 60};
// A half-day shorter than this reaches nobody: the way, setting up, a stop, packing.
constexpr Minutes shortest_half{2 * 60};
// Hours that leave less than this of the units' own are what keeps them out.
constexpr double narrow_share = 0.8;

Minutes length_of(const model::TimeWindow& window) { return window.closes - window.opens; }

bool overlap(const model::TimeWindow& a, const model::TimeWindow& b) {
    return a.opens < b.closes && b.opens < a.closes;
}

// The shift a unit has on most of its days; of several, the longest.
std::optional<model::TimeWindow> usual_day(const model::Unit& unit) {
    std::optional<model::TimeWindow> usual;
    std::ptrdiff_t most = 0;
    const auto& days = unit.shifts.days;
    for (const auto& shifts : days) {
        if (shifts.empty()) {
            continue;
        }
        const std::ptrdiff_t same =
            std::count_if(days.begin(), days.end(), [&](const auto& other) {
                return !other.empty() && other.front() == shifts.front();
            });
        if (same > most || (same == most && length_of(shifts.front()) > length_of(*usual))) {
            usual = shifts.front();
            most = same;
        }
    }
    return usual;
}

// Cut at 13:00, where the model cuts a day too; a short day is its own half.
std::vector<model::TimeWindow> halves_of(const model::TimeWindow& day) {
    const bool is_cut =
        day.opens + shortest_half <= midday && midday + shortest_half <= day.closes;
    if (!is_cut) {
        return {day};
    }
    return {{day.opens, midday}, {midday, day.closes}};
}

bool someone_welcomes(const Setting& setting, std::size_t weekday,
                      const model::TimeWindow& hours) {
    return std::any_of(setting.territory.places.begin(), setting.territory.places.end(),
                       [&](const model::Place& place) {
                           const auto& windows = place.welcome.days[weekday];
                           return std::any_of(windows.begin(), windows.end(),
                                              [&](const model::TimeWindow& window) {
                                                  return overlap(window, hours);
                                              });
                       });
}

void add_half_days(const Setting& setting, const model::Unit& unit,
                   std::vector<MoreQuestion>& questions) {
    const std::optional<model::TimeWindow> usual = usual_day(unit);
    for (std::size_t weekday = 0; usual && weekday < 7; ++weekday) {
        const auto& shifts = unit.shifts.days[weekday];
        for (const model::TimeWindow& half : halves_of(*usual)) {
            const bool is_free = shifts.empty() || !overlap(shifts.front(), half);
            if (!is_free || !someone_welcomes(setting, weekday, half)) {
                continue;
            }
            MoreQuestion question;
            question.kind = MoreKind::half_day;
            question.unit = unit.id;
            question.weekday = static_cast<Weekday>(weekday);
            question.hours = half;
            std::string opens = format_time_of_day(half.opens);
            std::erase(opens, ':');
            question.id = text("half_day.", unit.id.text(), ".",
                               format_weekday(question.weekday), ".", opens);
            questions.push_back(std::move(question));
        }
    }
}

bool are_alike(model::Unit a, const model::Unit& b) {
    a.id = b.id;
    a.name = b.name;
    return a == b;
}

void add_units(const Setting& setting, const model::Plan& plan,
               std::vector<MoreQuestion>& questions) {
    std::vector<const model::Unit*> asked;
    for (const model::Unit& unit : setting.units) {
        const bool is_known = std::any_of(asked.begin(), asked.end(), [&](const auto* one) {
            return are_alike(*one, unit);
        });
        if (plan.request.sends(unit.id) && !is_known && usual_day(unit)) {
            asked.push_back(&unit);
            questions.push_back({.id = "unit." + unit.id.text(),
                                 .kind = MoreKind::unit,
                                 .unit = unit.id});
        }
    }
}

// Receptive persons that one full visit would meet, whoever else meets them.
double crowd_of(const Setting& setting, std::uint32_t place) {
    double people = 0.0;
    for (std::uint32_t i = setting.ground.reach_begin[place];
         i < setting.ground.reach_begin[place + 1]; ++i) {
        const solver::Reach& reach = setting.ground.reach[i];
        const CellSight& cell = setting.sight.cells[reach.cell];
        const double share =
            1.0 - std::exp(-static_cast<double>(reach.exposure) / solver::exposure_one);
        people += share * cell.unseen.value *
                  setting.parameters.attendance.receptive_of_unseen(cell.reach);
    }
    return people;
}

// Minutes a week that a place welcomes while a unit is out.
Minutes common_minutes(const model::WeeklyHours& welcome, const model::WeeklyHours& working) {
    Minutes common{0};
    for (std::size_t day = 0; day < 7; ++day) {
        for (const model::TimeWindow& open : welcome.days[day]) {
            for (const model::TimeWindow& out : working.days[day]) {
                common += std::max(Minutes(0), std::min(open.closes, out.closes) -
                                                   std::max(open.opens, out.opens));
            }
        }
    }
    return common;
}

bool are_hours_the_trouble(const model::LeftOut& left_out, const model::Place& place,
                           const model::WeeklyHours& working) {
    // A market is where it is because of its hours; the others could open a door.
    const bool could_be = left_out.cause == model::LeftOutCause::never_open ||
                          left_out.cause == model::LeftOutCause::no_room ||
                          left_out.cause == model::LeftOutCause::too_far;
    return could_be && place.kind != model::PlaceKind::market &&
           static_cast<double>(common_minutes(place.welcome, working).count()) <
               narrow_share * static_cast<double>(working.weekly_total().count());
}

void add_welcomes(const Setting& setting, const model::Plan& plan,
                  std::vector<MoreQuestion>& questions) {
    const model::WeeklyHours working = working_hours(setting, plan);
    std::vector<std::pair<double, model::PlaceId>> crowds;
    for (const model::LeftOut& left_out : plan.left_out) {
        const std::uint32_t index = site_of(setting, left_out.place);
        if (are_hours_the_trouble(left_out, setting.territory.places[index], working)) {
            crowds.emplace_back(crowd_of(setting, index), left_out.place);
        }
    }
    std::stable_sort(crowds.begin(), crowds.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    if (crowds.size() > welcome_questions_max) {
        crowds.resize(welcome_questions_max);
    }
    for (const auto& [people, place] : crowds) {
        questions.push_back(
            {.id = "welcome." + place.text(), .kind = MoreKind::welcome, .place = place});
    }
}

bool is_of_today(const Setting& setting, const model::Plan& plan) {
    const auto has_place = [&](const model::PlaceId& id) {
        return std::any_of(setting.territory.places.begin(), setting.territory.places.end(),
                           [&](const model::Place& place) { return place.id == id; });
    };
    const auto has_unit = [&](const model::UnitId& id) {
        return std::any_of(setting.units.begin(), setting.units.end(),
                           [&](const model::Unit& unit) { return unit.id == id; });
    };
    return std::all_of(plan.series.begin(), plan.series.end(),
                       [&](const model::Series& one) {
                           return has_place(one.place) && has_unit(one.unit);
                       }) &&
           std::all_of(plan.left_out.begin(), plan.left_out.end(),
                       [&](const model::LeftOut& one) { return has_place(one.place); }) &&
           std::all_of(plan.request.forbidden.begin(), plan.request.forbidden.end(), has_place) &&
           std::all_of(plan.request.no_visits.begin(), plan.request.no_visits.end(),
                       [&](const model::NoVisit& no) { return has_place(no.place); }) &&
           std::all_of(plan.request.units.begin(), plan.request.units.end(), has_unit);
}

}  // namespace

model::WeeklyHours working_hours(const Setting& setting, const model::Plan& plan) {
    model::WeeklyHours hours;
    for (const model::Unit& unit : setting.units) {
        for (std::size_t day = 0; plan.request.sends(unit.id) && day < 7; ++day) {
            if (unit.shifts.days[day].empty()) {
                continue;
            }
            const model::TimeWindow& shift = unit.shifts.days[day].front();
            auto& all = hours.days[day];
            all = {all.empty() ? shift
                               : model::TimeWindow{std::min(all.front().opens, shift.opens),
                                                   std::max(all.front().closes, shift.closes)}};
        }
    }
    return hours;
}

Result<std::vector<MoreQuestion>> more_questions(const Setting& setting, const model::Plan& plan) {
    if (!is_of_today(setting, plan)) {
        return Error{ErrorCode::conflict,
                     say("des lieux ou des dispositifs de ce programme ne sont plus dans le "
                         "territoire",
                         "places or units of this plan are no longer in the territory"),
                     "plan", say("refaites un programme", "make a new plan")};
    }
    std::vector<MoreQuestion> questions;
    for (const model::Unit& unit : setting.units) {
        if (plan.request.sends(unit.id)) {
            add_half_days(setting, unit, questions);
        }
    }
    add_units(setting, plan, questions);
    add_welcomes(setting, plan, questions);
    return questions;
}

}  // namespace halte::planner
