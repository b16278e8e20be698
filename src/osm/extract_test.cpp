// SPDX-License-Identifier: EUPL-1.2
#include "osm/extract.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "support/osm_text.hpp"

namespace halte::osm {
namespace {

using support::osm_extract;
using support::OsmText;

Extract in_memory(const std::string& text) {
    return Extract{
        .name = "x.osm", .format = "osm", .bytes = text.size(), .path = {}, .content = text};
}

std::vector<std::int64_t> ids(const Extract& extract, Kind kind, Order order) {
    std::vector<std::int64_t> found;
    for (ObjectStream stream(extract, kind, order); stream.at() != nullptr; stream.next()) {
        found.push_back(stream.at()->id);
    }
    return found;
}

const std::string mixed =
    osm_extract({OsmText::way(11, {2, 1}, {{"highway", "track"}}), OsmText::node(2, 0, 1, {}, 4),
                 OsmText::node(1, 3, 0, {{"barrier", "gate"}}), OsmText::way(10, {1}, {}),
                 OsmText::relation(5, {{Kind::node, 1, "via"}, {Kind::relation, 6, ""}}, {})});

TEST(ObjectStream, gives_one_kind_as_it_comes) {
    const Extract extract = in_memory(mixed);
    EXPECT_EQ(ids(extract, Kind::node, Order::as_it_comes), (NodeIds{2, 1}));
    EXPECT_EQ(ids(extract, Kind::way, Order::as_it_comes), (NodeIds{11, 10}));
    EXPECT_EQ(ids(extract, Kind::relation, Order::as_it_comes), (NodeIds{5}));
}

TEST(ObjectStream, gives_all_that_an_object_has) {
    Extract extract = in_memory(mixed);
    extract.is_in_order = false;
    ObjectStream nodes(extract, Kind::node, Order::by_id);
    EXPECT_TRUE(nodes.at()->is_placed);
    EXPECT_EQ(nodes.at()->position, geo::Position::at({.lat = 42.003, .lon = 9.0}));
    EXPECT_EQ(lookup(*nodes.at())("barrier"), "gate");
    nodes.next();
    EXPECT_EQ(nodes.at()->version, 4u);
    ObjectStream ways(extract, Kind::way, Order::as_it_comes);
    EXPECT_EQ(ways.at()->nodes, (NodeIds{2, 1}));
    const ObjectStream relations(extract, Kind::relation, Order::as_it_comes);
    EXPECT_EQ(relations.at()->members,
              (std::vector<geo::Member>{{Kind::node, 1, "via"}, {Kind::relation, 6, ""}}));
}

TEST(ObjectStream, sorts_in_memory_what_is_not_in_order) {
    Extract extract = in_memory(mixed);
    EXPECT_FALSE(is_in_order(extract));
    EXPECT_THROW(ids(extract, Kind::way, Order::by_id), Unreadable);
    extract.is_in_order = false;
    EXPECT_EQ(ids(extract, Kind::way, Order::by_id), (NodeIds{10, 11}));
    EXPECT_EQ(ids(extract, Kind::node, Order::by_id), (NodeIds{1, 2}));
    EXPECT_TRUE(ids(in_memory("<osm version='0.6'></osm>"), Kind::node, Order::by_id).empty());
}

TEST(ObjectStream, ends_at_the_last_byte) {
    const Extract extract = in_memory(mixed);
    ObjectStream stream(extract, Kind::way, Order::as_it_comes);
    while (stream.at() != nullptr) {
        stream.next();
    }
    EXPECT_EQ(stream.bytes_read(), mixed.size());
    EXPECT_EQ(stream.as_of(), "");
}

TEST(IsInOrder, takes_nodes_ways_and_relations_apart) {
    const std::string text =
        osm_extract({OsmText::way(10, {1}, {}), OsmText::node(-1, 0, 0), OsmText::node(-2, 0, 0),
                     OsmText::node(1, 0, 0), OsmText::way(11, {1}, {})});
    EXPECT_TRUE(is_in_order(in_memory(text)));
}

TEST(ObjectStream, says_which_extract_cannot_be_read) {
    const std::string cut = mixed.substr(0, mixed.size() / 2);
    try {
        ids(in_memory(cut), Kind::way, Order::as_it_comes);
        FAIL();
    } catch (const Unreadable& problem) {
        EXPECT_EQ(problem.name, "x.osm");
        EXPECT_FALSE(problem.why.empty());
    }
    EXPECT_THROW(is_in_order(in_memory(cut)), Unreadable);
}

}  // namespace
}  // namespace halte::osm
