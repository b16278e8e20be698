// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "geo/shape.hpp"
#include "network/hierarchy/pair_search.hpp"
#include "network/network.hpp"

namespace halte::network {

// How one goes from one piece of a route to the next.
enum class Turn : std::uint8_t {
    begin,
    straight,      // within 20 degrees
    slight_right,  // to 60
    right,         // to 120
    sharp_right,
    slight_left,
    left,
    sharp_left,
    back,          // the way one came, within 10 degrees
    aboard,        // a ferry
};

// A piece of a route along one road name and class: what is told to who drives it, and why it takes
// so long.
struct Leg {
    Turn turn = Turn::begin;  // into it
    std::string road;         // empty: a road without a name
    RoadClass road_class = RoadClass::unclassified;
    double time_s = 0.0;      // delays included
    double delay_s = 0.0;     // lights, signs, junctions, quays
    Metres distance{0.0};

    // Without the delays; 0 when it takes no time.
    double moving_kmh() const;
};

struct Route {
    double time_s = 0.0;   // walks off the road at both ends included
    double walk_s = 0.0;   // those walks
    Metres distance{0.0};  // along the roads
    geo::Line line;        // every shape point, from snap to snap
    std::vector<Leg> legs;
};

// Routes of one network, quickest first and shortest among the quickest: the same time and metres
// as in a table of the same points. One object per thread.
class RouteSearch {
public:
    // The network must outlive it.
    explicit RouteSearch(const Network& network);

    // Nothing when there is no way: one of the points lies in a private zone of another profile's
    // roads, or only a closed direction leads on.
    std::optional<Route> route(const Snap& from, const Snap& to);
    // Its cost alone, walks included; unreachable when there is no way.
    Cost cost(const Snap& from, const Snap& to);

private:
    const Network& network_;
    PairSearch search_;
};

}  // namespace halte::network
