// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/cancel.hpp"
#include "base/progress.hpp"
#include "base/result.hpp"
#include "model/plan.hpp"
#include "planner/pose.hpp"

namespace halte::planner {

// One thing a team could have more of: every week a half-day of a unit, a unit like one it has,
// a place that lets it in whenever its units work.
enum class MoreKind { half_day, unit, welcome };
inline constexpr std::string_view more_kind_words[] = {"half_day", "unit", "welcome"};

struct MoreQuestion {
    std::string id;  // "half_day.camion-corte.sa.0830", the same for the same plan
    MoreKind kind = MoreKind::half_day;
    model::UnitId unit = {};                  // half_day: whose; unit: like which one
    Weekday weekday = Weekday::monday;        // half_day
    model::TimeWindow hours = {};             // half_day: out of the base and back again
    model::PlaceId place = {};                // welcome
    friend bool operator==(const MoreQuestion&, const MoreQuestion&) = default;
};

// What it would bring. A plan with these stops was made, so it is at least so many persons, maybe
// more. All stops of the plan at hand stay where they are, unless said otherwise.
struct MoreAnswer {
    MoreQuestion question;
    People at_least{0.0};  // beyond what the same search adds to the plan without it
    double distance_difference_m = 0.0;
    double evenness_difference = 0.0;
    std::vector<model::Series> series = {};    // what it would be used for; empty: nothing
    std::optional<model::PlaceId> gives_way = {};  // welcome: the stop whose room it takes
    bool is_planned_anew = false;  // nothing fitted beside: all but the pinned stops may move
};

// At most this many places are asked about: those where most unseen people live around.
inline constexpr std::size_t welcome_questions_max = 4;

// Every half-day outside the shifts of each unit of the plan on which some place welcomes; one
// more of each different unit; places left out whose hours are shorter than the units'.
// Errors: conflict when places or units of the plan are no longer in the territory.
Result<std::vector<MoreQuestion>> more_questions(const Setting& setting, const model::Plan& plan);

// Takes well under a second each. Errors: not_found when no such question; unavailable when
// cancelled; conflict as above.
Result<MoreAnswer> ask_more(const Setting& setting, const model::Plan& plan,
                            const std::string& question, const CancelToken& cancel);

// All of them, most people first. A cancel gives those answered so far.
Result<std::vector<MoreAnswer>> ask_all_more(const Setting& setting, const model::Plan& plan,
                                             Progress& progress, const CancelToken& cancel);

}  // namespace halte::planner
