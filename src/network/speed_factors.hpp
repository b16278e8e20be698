// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <string_view>

#include "base/result.hpp"
#include "network/road_class.hpp"

namespace halte::network {

// What a user may change: every speed of a class is multiplied by both. 1 = as in the table.
struct SpeedFactors {
    double overall = 1.0;
    std::array<double, road_class_count> by_class = filled();

    friend bool operator==(const SpeedFactors&, const SpeedFactors&) = default;

private:
    static constexpr std::array<double, road_class_count> filled() {
        std::array<double, road_class_count> ones{};
        for (double& one : ones) {
            one = 1.0;
        }
        return ones;
    }
};

// Errors: invalid for each factor that is not within 0.1..3.
Result<Done> check(const SpeedFactors& factors);

// From words: "overall=0.9 residential=0.8"; no words, no change. Errors: all at once, naming the
// known words.
Result<SpeedFactors> read_speed_factors(std::string_view words);

}  // namespace halte::network
