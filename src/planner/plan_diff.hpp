// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/cancel.hpp"
#include "base/result.hpp"
#include "model/plan.hpp"
#include "planner/changes.hpp"
#include "planner/pose.hpp"

namespace halte::planner {

enum class Fate { unchanged, moved, added, removed };
inline constexpr std::string_view fate_words[] = {"unchanged", "moved", "added", "removed"};

// What it would take to keep a stop where it was announced: the new plan with that one stop put
// back, its other stops staying where they are but for those that stand in the way, which go to
// the best room left for them or drop out.
struct KeepingPrice {
    std::vector<Obstacle> obstacles = {};  // it cannot be put back: why; no figures then
    double people = 0.0;                   // the new plan loses so many; below 0: it gains them
    double distance_m = 0.0;               // and drives so much less; below 0: more
    std::vector<model::PlaceId> gives_way = {};  // stops that move or drop out

    // Half a person and more: less than that is not worth telling people of another day.
    bool is_worth_moving() const { return obstacles.empty() && people >= 0.5; }
};

// What became of a stop between two plans.
struct SeriesChange {
    Fate fate = Fate::unchanged;
    std::optional<model::Series> before = {};  // all but added
    std::optional<model::Series> after = {};   // all but removed
    bool day_moves = false;                    // moved: which of these
    bool hour_moves = false;
    bool unit_moves = false;
    bool rhythm_moves = false;
    bool stay_moves = false;
    std::optional<KeepingPrice> price = {};    // moved and removed
};

struct PlanDifference {
    std::vector<SeriesChange> changes;  // moved, removed, added, then unchanged
    double reached_difference = 0.0;    // persons
    double distance_difference_m = 0.0;
    Seconds driving_difference{0};
    Seconds presence_difference{0};
    double evenness_difference = 0.0;
};

// From one plan to another of the same first day and weeks. Takes about the time of a gesture for
// each stop that moves; a cancel leaves the other prices out.
// Errors: invalid when the plans are not of the same days.
Result<PlanDifference> difference_of(const Setting& setting, const model::Plan& from,
                                     const model::Plan& to, const CancelToken& cancel);

}  // namespace halte::planner
