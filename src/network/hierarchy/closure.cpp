// SPDX-License-Identifier: EUPL-1.2
#include "network/hierarchy/closure.hpp"

#include <algorithm>

namespace halte::network {

namespace {

// Places that are targets or above one, rising.
std::vector<std::uint32_t> places_above(const HalfArcs& down, const Endpoints& targets) {
    std::vector<std::uint8_t> is_met(down.first.size() - 1, 0);
    std::vector<std::uint32_t> found;
    const auto meet = [&](std::uint32_t place) {
        if (is_met[place] == 0) {
            is_met[place] = 1;
            found.push_back(place);
        }
    };
    for (const Junction& junction : targets.all()) {
        meet(junction.place);
    }
    for (std::size_t next = 0; next < found.size(); ++next) {
        const std::uint32_t place = found[next];
        for (std::uint32_t arc = down.first[place]; arc < down.first[place + 1]; ++arc) {
            meet(down.place[arc]);
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace

Closure closure_of(const HalfArcs& down, const Endpoints& targets) {
    Closure closure;
    closure.row_of.assign(down.first.size() - 1, Closure::no_row);
    const std::vector<std::uint32_t> places = places_above(down, targets);
    for (std::uint32_t row = 0; row < places.size(); ++row) {
        closure.row_of[places[row]] = row;
    }
    closure.first.push_back(0);
    for (const std::uint32_t place : places) {
        for (std::uint32_t arc = down.first[place]; arc < down.first[place + 1]; ++arc) {
            closure.row.push_back(closure.row_of[down.place[arc]]);
            closure.ms.push_back(down.ms[arc]);
            closure.dm.push_back(down.dm[arc]);
        }
        closure.first.push_back(static_cast<std::uint32_t>(closure.row.size()));
    }
    for (std::size_t target = 0; target < targets.size(); ++target) {
        for (const Junction& junction : targets.of(target)) {
            closure.targets.add({closure.row_of[junction.place], junction.cost});
        }
        closure.targets.close_point();
    }
    return closure;
}

}  // namespace halte::network
