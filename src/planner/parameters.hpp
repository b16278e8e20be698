// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "model/hours.hpp"
#include "model/territory.hpp"
#include "need/spreading.hpp"
#include "need/unseen.hpp"

namespace halte::planner {

inline constexpr std::size_t place_kind_count = 13;

// What a stop at a place of that kind is worth and when a unit may be there.
struct PlaceHabits {
    // Share of the unseen persons next door met by one full visit, once the stop is known.
    need::Figure uptake;
    // Default hours of welcome when the place itself says nothing.
    model::WeeklyHours welcome;
    Minutes shortest_stay{90};
    Minutes longest_stay{180};
};

// Every figure of data/model/attendance.toml.
struct AttendanceParameters {
    std::array<PlaceHabits, place_kind_count> habits;  // by model::PlaceKind
    double market_morning_factor = 1.0;  // a market place while its market is held
    double morning_factor = 1.0;         // starts before 13:00
    double afternoon_factor = 1.0;
    double evening_factor = 1.0;         // starts at 18:00 or later
    double announced_share = 0.5;        // of those who would come to a known stop: to the first
    double ramp_up_visits = 9.0;         // the others hear of it within about so many visits
    double receptive_share = 0.5;        // of the persons in need, would come to a stop one day
    double full_visit_people = 18.0;     // a team cannot meet more in one full visit
    Minutes useful_information{30};      // shorter is priced
    Minutes useful_mediation{150};
    double road_share_limit = 0.4;       // of the team's time
    double cost_per_km = 0.0;            // persons given up for a kilometre
    double cost_per_hour = 0.0;          // persons given up for an hour of the team
    double evenness_alpha = 2.0;
    double evenness_floor = 0.02;
    double stop_decay_walking_per_km = 1.07;
    double stop_decay_driving_per_km = 0.35;

    const PlaceHabits& of(model::PlaceKind kind) const {
        return habits[static_cast<std::size_t>(kind)];
    }
    // What the n-th visit (from 1) of a place is worth beside one of a stop everybody knows, 0..1:
    // announced + (1 - announced) * (1 - exp(-(n - 1) / ramp_up)). Worked example with 0.5 and 9:
    // the first 0.5, the fourth 0.64, the tenth 0.82.
    double awareness(int nth_visit) const;
    // Share of the unseen persons of a square who would come to a stop one day, where the existing
    // offer reaches this share of those in need: it reached such persons first. Worked example
    // with 0.5: 0.5 where nobody is reached, 0.375 where it reaches 0.2, none from 0.5 on.
    double receptive_of_unseen(double reach) const;
};

// Where a figure comes from, for the screen and the documents.
struct FigureOrigin {
    std::string path;    // "need.rates.age_75_plus"
    std::string title;   // in French, for the screen
    need::Figure figure;
    std::string unit;
    std::string source;          // in French where the screen shows it
    std::string english_source;  // the same in English
    bool is_choice = false;      // ours, for want of a published figure
};

struct Parameters {
    need::Parameters unseen;
    need::SpreadingParameters spreading;
    AttendanceParameters attendance;
    std::vector<FigureOrigin> origins;  // every figure, in the order of the files

    // Nothing when there is no such figure.
    const FigureOrigin* origin_of(std::string_view path) const;
};

// The three files by name: "need.toml", "reach.toml", "attendance.toml" to their text.
using ParameterTexts = std::map<std::string, std::string, std::less<>>;

// Errors: malformed or invalid, all of them at once, each "need.toml:12: rates.age_15_24.low".
// Unknown keys are errors: a misspelt figure must not be silently ignored.
Result<Parameters> parse_parameters(const ParameterTexts& texts);

// The files of the product, with those found in `folder` instead where it has them (the override
// of a team; an empty path means none). Errors: as above; not_found when the folder is absent.
Result<Parameters> load_parameters(const std::filesystem::path& folder = {});

}  // namespace halte::planner
