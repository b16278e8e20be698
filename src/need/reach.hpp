// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "need/figure.hpp"

namespace halte::need {

inline constexpr float out_of_reach = std::numeric_limits<float>::infinity();

// How far one offer is from one cell, along the roads; out_of_reach when no road leads there.
struct Link {
    std::uint32_t offer = 0;
    float walking_km = out_of_reach;
    float driving_km = out_of_reach;
    float walking_min = out_of_reach;
    float driving_min = out_of_reach;
};

// The links of each cell, one row per cell: those of cell c are links[starts[c]..starts[c + 1]).
// An offer that is not in the row is too far to matter.
struct Catchments {
    std::vector<std::uint32_t> starts{0};
    std::vector<Link> links;

    std::size_t cell_count() const { return starts.size() - 1; }
    std::span<const Link> of(std::size_t cell) const {
        return std::span(links).subspan(starts[cell], starts[cell + 1] - starts[cell]);
    }
    // Closes the row of the next cell.
    void close_row() { starts.push_back(static_cast<std::uint32_t>(links.size())); }
};

// An existing place or travelling stop where people are helped.
struct Offer {
    bool is_itinerant = false;
    std::optional<double> weekly_hours;  // nullopt = timetable unknown
};

// Every figure of data/model/reach.toml.
struct ReachParameters {
    Figure fixed_uptake;            // rho: share of the persons in need who use an offer next door
    Figure itinerant_uptake;        // that is always open
    Figure walking_decay_per_km;
    Figure driving_decay_per_km;
    Figure reduced_mobility_factor;  // on both decays
    Figure reduced_mobility_share;   // of the persons in need
    Figure car_share;                // of the persons in need, in a household with a car
    Figure opening_scale_h;          // weekly hours at which an offer is open enough for 63 %
    Figure fixed_hours_h;            // when the timetable is unknown
    Figure itinerant_hours_h;
};

struct ReachValues {
    double fixed_uptake = 0.0;
    double itinerant_uptake = 0.0;
    double walking_decay_per_km = 0.0;
    double driving_decay_per_km = 0.0;
    double reduced_mobility_factor = 1.0;
    double reduced_mobility_share = 0.0;
    double car_share = 0.0;
    double opening_scale_h = 1.0;
    double fixed_hours_h = 0.0;
    double itinerant_hours_h = 0.0;
};
ReachValues best_values(const ReachParameters& parameters);

// open_share = 1 - exp(-weekly hours / scale): the first hours of a week count most.
// With a scale of 12 h: 24 h a week give 0.865, 3 h give 0.221.
double open_share(const Offer& offer, const ReachValues& values);
// rho * open_share of each offer.
std::vector<double> strengths(std::span<const Offer> offers, const ReachValues& values);

// reach = mean over four kinds of persons (with or without car, ordinary or reduced mobility) of
//   1 - prod over offers j of (1 - strength_j * decay_j)
// decay = exp(-walking * km on foot), and for those with a car the better of that and
// exp(-driving * km by road); reduced mobility multiplies both decays.
//
// Worked example: one offer of strength 0.4 at 1 km on foot and by road, nobody of reduced
// mobility: on foot 0.4 * exp(-1.07) = 0.137, by car 0.4 * exp(-0.35) = 0.282; with 75 % in
// households with a car: 0.75 * 0.282 + 0.25 * 0.137 = 0.246.
double reach_of(std::span<const Link> links, std::span<const double> strengths,
                const ReachValues& values);

// Reach of every cell, kept up to date when an offer opens, closes or changes its hours: only the
// cells that can get there are computed again. Agrees with reach_of to the last bit.
class ReachMap {
public:
    // `catchments` must outlive the map.
    ReachMap(const Catchments& catchments, std::vector<double> strengths,
             const ReachValues& values);
    double at(std::size_t cell) const { return reach_[cell]; }
    std::span<const double> all() const { return reach_; }
    void set_strength(std::uint32_t offer, double strength);

private:
    const Catchments* catchments_;
    ReachValues values_;
    std::vector<double> strengths_;
    std::vector<double> reach_;
    std::vector<std::uint32_t> cell_starts_;  // cells of each offer, offer by offer
    std::vector<std::uint32_t> cells_;
};

// Physical remoteness: minutes to the nearest offer, on foot and by car; nullopt when no road
// leads to any. Offers of strength 0 (never open) do not count.
struct Nearest {
    std::optional<double> walking_min;
    std::optional<double> driving_min;
    std::uint32_t by_foot = 0;  // the offer; meaningful when the time is there
    std::uint32_t by_car = 0;
};
Nearest nearest_of(std::span<const Link> links, std::span<const double> strengths);

}  // namespace halte::need
