// SPDX-License-Identifier: EUPL-1.2
#include "osm/relations.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace halte::osm {
namespace {

constexpr Wanted wanted{.turn_restrictions = true, .water = true};

Object restriction(std::int64_t id, std::vector<geo::Member> members) {
    Object object;
    object.id = id;
    object.tags = {{"type", "restriction"}, {"restriction", "no_u_turn"}};
    object.members = std::move(members);
    return object;
}

NodePlaces one_place() {
    NodePlaces places;
    places.need(1);
    places.freeze();
    places.place(1, geo::Position::at({.lat = 42.0, .lon = 9.0}));
    return places;
}

struct Taken {
    std::vector<geo::Feature> features;
    ReadReport report;
    NodeIds nodes_of_left;

    explicit Taken(Relations& relations) {
        relations.hand_over(
            one_place(), [&](geo::Feature&& feature) { features.push_back(std::move(feature)); },
            report, nodes_of_left);
    }
};

TEST(Relations, a_restriction_waits_for_all_its_ways) {
    Relations relations(wanted);
    relations.note(restriction(5, {{Kind::way, 10, "from"}, {Kind::way, 11, "to"}}));
    relations.note(restriction(6, {{Kind::way, 10, "from"}, {Kind::way, 12, "to"}}));
    relations.take_road(10);
    relations.take_road(11);
    const Taken taken(relations);
    ASSERT_EQ(taken.features.size(), 1u);
    EXPECT_EQ(taken.features[0].id, -5);
    EXPECT_EQ(taken.report.restrictions_left, 1u);
}

TEST(Relations, only_the_via_node_must_be_there) {
    Relations relations(wanted);
    relations.note(restriction(5, {{Kind::way, 10, "from"}, {Kind::node, 7, "location_hint"}}));
    relations.note(restriction(6, {{Kind::way, 10, "from"}, {Kind::node, 1, "via"}}));
    relations.note(restriction(7, {{Kind::way, 10, "from"}, {Kind::node, 7, "via"}}));
    relations.note(restriction(8, {{Kind::node, 1, "via"}}));
    relations.take_road(10);
    const Taken taken(relations);
    EXPECT_EQ(taken.report.restrictions, 2u);
    EXPECT_EQ(taken.report.restrictions_left, 2u);
}

TEST(Relations, an_area_that_is_left_names_its_nodes) {
    Relations relations(wanted);
    Object lake;
    lake.id = 9;
    lake.tags = {{"type", "multipolygon"}, {"natural", "water"}};
    lake.members = {{Kind::way, 10, "outer"}};
    relations.note(lake);
    EXPECT_TRUE(relations.needs(10));
    EXPECT_FALSE(relations.needs(11));
    Object shore;
    shore.id = 10;
    shore.nodes = {1, 2, 3};
    relations.take_way(shore);
    const Taken taken(relations);
    EXPECT_EQ(taken.report.areas_left, 1u);
    EXPECT_EQ(taken.nodes_of_left, (NodeIds{1, 2, 3}));
}

TEST(Relations, any_id_can_be_negated) {
    Relations relations(wanted);
    relations.note(restriction(std::numeric_limits<std::int64_t>::min(), {{Kind::way, 10, ""}}));
    relations.take_road(10);
    EXPECT_EQ(Taken(relations).features.size(), 1u);
}

}  // namespace
}  // namespace halte::osm
