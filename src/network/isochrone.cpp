// SPDX-License-Identifier: EUPL-1.2
#include "network/isochrone.hpp"

#include <algorithm>
#include <limits>

#include "geo/contour.hpp"
#include "network/flood.hpp"
#include "network/footprint.hpp"
#include "network/lattice_snap.hpp"

namespace halte::network {

namespace {

bool is_on_foot(const Network& network) {
    const Result<Profile> profile = find_profile(network.profile());
    return profile && profile->travel == Travel::foot;
}

// The further one gets, the less a fine border tells, and the heavier it is.
Metres fitting_spacing(bool on_foot, Seconds longest) {
    constexpr double metres_per_second = 5.0 / 60.0;
    const double by_time_m = metres_per_second * static_cast<double>(longest.count());
    return Metres(on_foot ? 25.0 : std::clamp(by_time_m, 25.0, 100.0));
}

// Milliseconds at every point of the grid that may matter.
std::vector<float> sample(const Network& network, const Flood& flood, const Footprint& footprint,
                          Metres off_road) {
    std::vector<float> times(footprint.lattice.size(), std::numeric_limits<float>::quiet_NaN());
    snap_lattice(network, footprint.lattice, footprint.is_near, off_road,
                 [&](std::size_t at, const Snap& snap) {
                     const Cost cost = flood.cost_of(snap);
                     if (cost != unreachable) {
                         times[at] = static_cast<float>(ms_of(cost));
                     }
                 });
    return times;
}

}  // namespace

Isochrones isochrones(const Network& network, const IsochroneQuestion& question) {
    const bool on_foot = is_on_foot(network);
    const Seconds longest = question.limits.empty()
                                ? Seconds(0)
                                : *std::max_element(question.limits.begin(), question.limits.end());
    Isochrones answer{.areas = std::vector<geo::Area>(question.limits.size()),
                      .points = {},
                      .off_road = question.off_road.value_or(Metres(on_foot ? 100.0 : 250.0)),
                      .spacing = question.spacing.value_or(fitting_spacing(on_foot, longest))};
    std::vector<Snap> sources;
    for (const geo::Position point : question.points) {
        answer.points.push_back(network.snap(point, answer.off_road));
        if (answer.points.back().snap) {
            sources.push_back(*answer.points.back().snap);
        }
    }
    const Cost limit = limit_of(longest);
    Flood flood(network, question.direction);
    flood.start(sources);
    while (flood.step(limit)) {
    }
    const auto near =
        footprint(network, flood.stretches(limit), limit, answer.off_road, answer.spacing);
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
