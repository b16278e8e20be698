// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace halte::test {

// Villages and the minutes between them, drawn as text:
//
//     Albi --20-- Brando
//       |
//      30
//       |
//     Corsoli
//
// A run of letters is a village; a road is level or upright, with its minutes inside. Who is not
// next to somebody goes by the villages in between.
struct DrawnMap {
    static constexpr std::uint32_t no_way = 1'000'000;

    std::vector<std::string> villages;                // line by line
    std::vector<std::vector<std::uint32_t>> minutes;  // the shortest way, from a village to another

    // Aborts when a number stands on no road.
    static DrawnMap read(const std::string& drawing);
    // Aborts when there is no village of that name.
    std::size_t rank_of(const std::string& village) const;
};

}  // namespace halte::test
