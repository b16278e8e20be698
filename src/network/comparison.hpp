// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace halte::network {

// The same way as two engines see it.
struct TwoTimes {
    std::uint32_t from = 0;          // rank of the points
    std::uint32_t to = 0;
    std::optional<double> ours_s;    // nothing: no way
    std::optional<double> theirs_s;
    double ours_m = 0.0;             // decides the band
};

// How two travel-time tables of the same points agree (recipe of routing engines compared: rank
// correlation for plans, ratios by distance for speeds).
struct Comparison {
    // theirs / ours over the pairs whose length in metres is below `below_m` and not in an earlier
    // band; all zero when there are none.
    struct Band {
        double below_m = 0.0;
        std::size_t pairs = 0;
        double low = 0.0;     // 5 % of the ratios lie below
        double median = 0.0;
        double high = 0.0;    // 5 % lie above
    };
    static constexpr std::size_t worst_count = 20;

    std::size_t pairs = 0;        // reachable in both, and longer than no time at all
    std::size_t only_ours = 0;    // reachable in one only
    std::size_t only_theirs = 0;
    double spearman = 0.0;        // -1..1; 1 when there are fewer than two pairs
    double pearson = 0.0;
    double median_ratio = 0.0;    // theirs / ours
    std::array<Band, 4> bands{};  // below 2, 10, 30 km, and beyond
    std::vector<TwoTimes> worst;  // whose ratio is furthest from 1, at most 20, worst first
};

Comparison compare(std::span<const TwoTimes> times);

}  // namespace halte::network
