// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "need/unseen.hpp"

// Small round parameters for the tests of this module; the true ones are in data/model.
namespace halte::need::sample {

inline Figure around(double value, double share = 0.1) {
    return {value, value * (1.0 - share), value * (1.0 + share)};
}

inline NeedParameters need_parameters() {
    NeedParameters p;
    p.rates = {around(0.024), around(0.04), around(0.09), around(0.24), around(0.62)};
    p.splits = {{{0, 0, 0, 0, 0},
                 {2.0 / 3.0, 1.0 / 3.0, 0, 0, 0},
                 {0, 2.0 / 3.0, 1.0 / 3.0, 0, 0},
                 {0, 0, 1, 0, 0},
                 {0, 0, 0, 1, 0},
                 {0, 0, 0, 0, 1},
                 {0, 0, 0, 0, 1}}};
    p.poverty_log_odds = around(0.02);
    p.income_log_odds = {-1.0, -1.5, -0.5};
    p.alone_log_odds = around(0.01);
    p.quarter_log_odds = around(0.3);
    p.scatter = {.ages_log_odds = 0.3, .poverty_points = 5.0, .income_log = 0.1,
                 .alone_points = 7.0, .unexplained_log_odds = 0.1, .cell_log = 0.5};
    p.country.inhabitants = 1000.0;
    p.country.ages = Bands{170, 180, 185, 195, 175, 80, 15};
    p.country.circumstances = {15.0, 23000.0, 40.0};
    p.country_rate = around(0.154, 0.03);
    return p;
}

inline ReachParameters reach_parameters() {
    return {.fixed_uptake = around(0.4),
            .itinerant_uptake = around(0.3),
            .walking_decay_per_km = around(1.07),
            .driving_decay_per_km = around(0.35),
            .reduced_mobility_factor = {1.5, 1.2, 2.0},
            .reduced_mobility_share = around(0.2),
            .car_share = around(0.75),
            .opening_scale_h = around(12.0),
            .fixed_hours_h = around(24.0),
            .itinerant_hours_h = around(3.0)};
}

inline Parameters parameters() {
    return {need_parameters(), reach_parameters()};
}

// As the country in everything, `inhabitants` times smaller or larger.
inline Community ordinary(double inhabitants) {
    Community community = need_parameters().country;
    community.inhabitants = inhabitants;
    return community;
}

}  // namespace halte::need::sample
