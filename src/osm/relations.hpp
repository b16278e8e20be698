// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "geo/feature.hpp"
#include "osm/node_places.hpp"
#include "osm/objects.hpp"
#include "osm/reader.hpp"

namespace halte::osm {

// The wanted relations, while their ways go by: multipolygons on their way to becoming areas, turn
// restrictions waiting to know whether their ways are roads.
class Relations {
public:
    explicit Relations(const Wanted& wanted) : wanted_(wanted) {}

    void note(const Object& relation);
    // Whether an area needs the nodes of this way.
    bool needs(std::int64_t way) const { return area_ways_.contains(way); }

    void take_way(const Object& way);
    void take_road(std::int64_t way);

    // In the order they were noted. Counts in `report`, adds the nodes of areas that are left.
    void hand_over(const NodePlaces& places, const geo::FeatureSink& sink, ReadReport& report,
                   NodeIds& nodes_of_left);

private:
    struct Relation {
        std::int64_t id = 0;
        geo::Tags tags;
        std::vector<geo::Member> members;
        bool is_restriction = false;
    };

    void hand_over_area(Relation& relation, const NodePlaces& places, const geo::FeatureSink& sink,
                        ReadReport& report, NodeIds& nodes_of_left);
    bool is_on_roads(const Relation& restriction, const NodePlaces& places) const;

    const Wanted& wanted_;
    std::vector<Relation> relations_;
    std::map<std::int64_t, NodeIds> area_ways_;
    std::map<std::int64_t, bool> turn_ways_;  // whether it went by as a road
};

}  // namespace halte::osm
