// SPDX-License-Identifier: EUPL-1.2
#include "network/isochrone.hpp"

#include <algorithm>
#include <limits>

#include "geo/contour.hpp"
#include "network/flood.hpp"
#include "network/footprint.hpp"

namespace halte::network {

namespace {

bool is_on_foot(const Network& network) {
    const Result<Profile> profile = find_profile(network.profile());
    return profile && profile->travel == Travel::foot;
}

// Milliseconds at every point of the grid that may matter.
std::vector<float> sample(const Network& network, const Flood& flood, const Footprint& footprint,
                          Metres off_road) {
    const geo::Lattice& lattice = footprint.lattice;
    std::vector<float> times(lattice.size(), std::numeric_limits<float>::quiet_NaN());
    for (std::int32_t row = 0; row < lattice.rows(); ++row) {
        for (std::int32_t column = 0; column < lattice.columns(); ++column) {
            const std::size_t at = lattice.index(column, row);
            if (!footprint.is_near[at]) {
                continue;
            }
            const SnapAnswer answer = network.snap(lattice.at(column, row), off_road);
            const Cost cost = answer.snap ? flood.cost_of(*answer.snap) : unreachable;
            if (cost != unreachable) {
                times[at] = static_cast<float>(ms_of(cost));
            }
        }
    }
    return times;
}

}  // namespace

Isochrones isochrones(const Network& network, const IsochroneQuestion& question) {
    const bool on_foot = is_on_foot(network);
    Isochrones answer{.areas = std::vector<geo::Area>(question.limits.size()),
                      .points = {},
                      .off_road = question.off_road.value_or(Metres(on_foot ? 100.0 : 250.0)),
                      .spacing = question.spacing.value_or(Metres(on_foot ? 25.0 : 50.0))};
    std::vector<Snap> sources;
    for (const geo::Position point : question.points) {
        answer.points.push_back(network.snap(point, answer.off_road));
        if (answer.points.back().snap) {
            sources.push_back(*answer.points.back().snap);
        }
    }
    if (sources.empty() || question.limits.empty()) {
        return answer;
    }
    const Cost longest =
        limit_of(*std::max_element(question.limits.begin(), question.limits.end()));
    Flood flood(network, question.direction);
    flood.start(sources);
    while (flood.step(longest)) {
    }
    const auto near =
        footprint(network, flood.stretches(longest), longest, answer.off_road, answer.spacing);
    if (!near) {
        return answer;
    }
    answer.spacing = near->spacing;
    const std::vector<float> times = sample(network, flood, *near, answer.off_road);
    for (std::size_t i = 0; i < question.limits.size(); ++i) {
        if (question.limits[i].count() >= 0) {
            answer.areas[i] =
                geo::contour(near->lattice, times, ms_of(limit_of(question.limits[i])));
        }
    }
    return answer;
}

}  // namespace halte::network
