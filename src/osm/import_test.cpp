// SPDX-License-Identifier: EUPL-1.2
// Several extracts read as one.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "base/random.hpp"
#include "osm/reader.hpp"
#include "support/osm_text.hpp"

namespace halte::osm {
namespace {

using support::osm_extract;
using support::OsmText;
using Kind = geo::Member::Kind;

constexpr Wanted all{.turn_restrictions = true, .buildings = true, .water = true, .places = true};

struct Reading {
    std::vector<geo::Feature> features;
    ReadReport report;

    void expect_same(const Reading& other) const {
        EXPECT_EQ(features, other.features);
        EXPECT_EQ(report.roads, other.report.roads);
        EXPECT_EQ(report.areas, other.report.areas);
        EXPECT_EQ(report.points, other.report.points);
        EXPECT_EQ(report.restrictions, other.report.restrictions);
        EXPECT_EQ(report.roads_cut, other.report.roads_cut);
        EXPECT_EQ(report.areas_left, other.report.areas_left);
        EXPECT_EQ(report.restrictions_left, other.report.restrictions_left);
        EXPECT_EQ(report.nodes_missing, other.report.nodes_missing);
        EXPECT_EQ(report.box.south_west(), other.report.box.south_west());
        EXPECT_EQ(report.box.north_east(), other.report.box.north_east());
    }
};

Reading read(const std::vector<std::string>& texts) {
    std::vector<NamedBytes> extracts;
    for (const std::string& text : texts) {
        extracts.push_back({text, "osm", "extract.osm"});
    }
    Reading reading;
    const auto report = read_osm_bytes(
        extracts, all, [&](geo::Feature&& feature) { reading.features.push_back(feature); },
        silent_progress(), {});
    EXPECT_TRUE(report) << report.errors().front().message;
    if (report) {
        reading.report = *report;
    }
    return reading;
}

// In every order of the extracts.
Reading read_in_every_order(std::vector<std::string> texts) {
    std::sort(texts.begin(), texts.end());
    const Reading first = read(texts);
    while (std::next_permutation(texts.begin(), texts.end())) {
        first.expect_same(read(texts));
    }
    return first;
}

const OsmText::Tags road = {{"highway", "residential"}};

TEST(ReadSeveral, a_road_over_the_border_comes_out_whole_and_once) {
    // Each extract names all nodes of the way and holds those on its side.
    const OsmText way = OsmText::way(10, {1, 2, 3, 4}, road);
    const auto west = osm_extract({OsmText::node(1, 0, 0), OsmText::node(2, 0, 1), way});
    const auto east = osm_extract({OsmText::node(3, 0, 2), OsmText::node(4, 0, 3), way});
    const Reading reading = read_in_every_order({west, east});
    ASSERT_EQ(reading.features.size(), 1u);
    EXPECT_EQ(reading.features[0].nodes, (std::vector<std::int64_t>{1, 2, 3, 4}));
    EXPECT_EQ(reading.report.roads, 1u);
    EXPECT_EQ(reading.report.roads_cut, 0u);
    EXPECT_EQ(reading.report.nodes_missing, 0u);
    EXPECT_EQ(read({west}).report.roads_cut, 1u);
}

TEST(ReadSeveral, a_way_shortened_in_one_and_whole_in_the_other_is_whole) {
    const auto shortened = osm_extract(
        {OsmText::node(1, 0, 0), OsmText::node(2, 0, 1), OsmText::way(10, {1, 2}, road)});
    const auto whole = osm_extract({OsmText::node(1, 0, 0), OsmText::node(2, 0, 1),
                                    OsmText::node(3, 0, 2), OsmText::way(10, {1, 2, 3}, road)});
    const Reading reading = read_in_every_order({shortened, whole});
    ASSERT_EQ(reading.features.size(), 1u);
    EXPECT_EQ(reading.features[0].nodes, (std::vector<std::int64_t>{1, 2, 3}));
    // A list of nodes with holes is worth less than a shorter one without.
    const auto with_a_hole =
        osm_extract({OsmText::node(3, 0, 2), OsmText::way(10, {1, 9, 3}, road)});
    const Reading other = read_in_every_order({shortened, with_a_hole});
    ASSERT_EQ(other.features.size(), 1u);
    EXPECT_EQ(other.features[0].nodes, (std::vector<std::int64_t>{1, 2}));
    EXPECT_EQ(other.report.nodes_missing, 0u);
}

TEST(ReadSeveral, the_newest_version_of_everything_wins) {
    const auto old = osm_extract(
        {OsmText::node(1, 0, 0), OsmText::node(2, 0, 1, {{"barrier", "gate"}}),
         OsmText::node(3, 0, 2), OsmText::way(10, {1, 2, 3, 8}, road),
         OsmText::way(11, {1, 2}, road),
         OsmText::relation(20,
                           {{Kind::way, 10, "from"}, {Kind::node, 2, "via"}, {Kind::way, 11, "to"}},
                           {{"type", "restriction"}, {"restriction", "no_left_turn"}})});
    const auto recent = osm_extract({OsmText::node(1, 5, 5, {}, 2), OsmText::node(2, 0, 1, {}, 2),
                                     OsmText::way(10, {1, 2}, {{"highway", "primary"}}, 3),
                                     OsmText::way(11, {1, 2}, {{"highway", "proposed"}}, 2),
                                     OsmText::relation(20, {}, {{"type", "route"}}, 2)});
    const Reading reading = read_in_every_order({old, recent});
    ASSERT_EQ(reading.features.size(), 1u);
    const geo::Feature& way = reading.features[0];
    EXPECT_EQ(way.tags["highway"], "primary");
    EXPECT_EQ(way.nodes, (std::vector<std::int64_t>{1, 2}));
    EXPECT_EQ(std::get<geo::Line>(way.shape).points[0],
              geo::Position::at({.lat = 42.005, .lon = 9.005}));
    EXPECT_EQ(reading.report.roads_cut, 0u);
    EXPECT_EQ(reading.report.nodes_missing, 0u);
    EXPECT_EQ(reading.report.restrictions_left, 0u);
}

TEST(ReadSeveral, the_same_extract_twice_is_the_same_as_once) {
    const auto extract =
        osm_extract({OsmText::node(1, 0, 0, {{"amenity", "townhall"}}), OsmText::node(2, 0, 1),
                     OsmText::node(3, 1, 1), OsmText::way(10, {1, 2, 3, 7}, road),
                     OsmText::way(11, {1, 2, 3, 1}, {{"building", "yes"}}),
                     OsmText::way(12, {1, 2, 7, 1}, {{"building", "yes"}})});
    const Reading once = read({extract});
    EXPECT_EQ(once.report.points, 1u);
    EXPECT_EQ(once.report.areas_left, 1u);
    EXPECT_EQ(once.report.nodes_missing, 1u);
    once.expect_same(read({extract, extract}));
    once.expect_same(read({extract, extract, extract}));
}

TEST(ReadSeveral, a_lake_over_the_border_is_closed) {
    const OsmText lake = OsmText::relation(20, {{Kind::way, 10, "outer"}, {Kind::way, 11, "outer"}},
                                           {{"type", "multipolygon"}, {"natural", "water"}});
    const auto west = osm_extract({OsmText::node(1, 0, 0), OsmText::node(2, 1, 1),
                                   OsmText::node(3, 2, 0), OsmText::way(10, {1, 2, 3}, {}), lake});
    const auto east = osm_extract({OsmText::node(1, 0, 0), OsmText::node(3, 2, 0),
                                   OsmText::node(4, 1, 2), OsmText::way(11, {3, 4, 1}, {}), lake});
    EXPECT_EQ(read({west}).report.areas_left, 1u);
    const Reading reading = read_in_every_order({west, east});
    EXPECT_EQ(reading.report.areas, 1u);
    EXPECT_EQ(reading.report.areas_left, 0u);
}

// A made-up map, whole and in pieces that overlap.
class MadeUpMap {
public:
    explicit MadeUpMap(Random& random) : random_(random) {
        for (std::int64_t id = 1; id <= 30; ++id) {
            const bool is_gate = random.below(4) == 0;
            nodes_.push_back(
                OsmText::node(id, number(100), number(100),
                              is_gate ? OsmText::Tags{{"barrier", "gate"}} : OsmText::Tags{}));
        }
        for (std::int64_t id = 1; id <= 20; ++id) {
            std::vector<std::int64_t> nodes(2 + random.below(5));
            std::generate(nodes.begin(), nodes.end(), [&] { return 1 + number(30); });
            if (random.below(4) == 0) {
                nodes.push_back(nodes.front());
            }
            ways_.push_back(OsmText::way(
                id, nodes, random.below(3) == 0 ? OsmText::Tags{{"building", "yes"}} : road));
        }
        for (std::int64_t id = 1; id <= 6; ++id) {
            relations_.push_back(OsmText::relation(id,
                                                   {{Kind::way, 1 + number(22), "from"},
                                                    {Kind::node, 1 + number(30), "via"},
                                                    {Kind::way, 1 + number(22), "to"}},
                                                   {{"type", "restriction"}}));
        }
    }

    std::string whole() const { return osm_extract(joined(nodes_, ways_, relations_)); }

    std::vector<std::string> pieces(std::size_t count) {
        std::vector<std::vector<OsmText>> nodes = spread(nodes_, count);
        std::vector<std::vector<OsmText>> ways = spread(ways_, count);
        std::vector<std::vector<OsmText>> relations = spread(relations_, count);
        std::vector<std::string> texts;
        for (std::size_t i = 0; i < count; ++i) {
            std::vector<OsmText> objects = joined(nodes[i], ways[i], relations[i]);
            if (random_.below(3) == 0) {
                // Some editors write objects in any order.
                for (std::size_t at = objects.size(); at > 1; --at) {
                    std::swap(objects[at - 1], objects[random_.below(at)]);
                }
            }
            texts.push_back(osm_extract(objects));
        }
        return texts;
    }

private:
    int number(std::uint64_t below) { return static_cast<int>(random_.below(below)); }

    static std::vector<OsmText> joined(std::vector<OsmText> a, const std::vector<OsmText>& b,
                                       const std::vector<OsmText>& c) {
        a.insert(a.end(), b.begin(), b.end());
        a.insert(a.end(), c.begin(), c.end());
        return a;
    }

    // Each object in one piece at least.
    std::vector<std::vector<OsmText>> spread(const std::vector<OsmText>& objects,
                                             std::size_t count) {
        std::vector<std::vector<OsmText>> pieces(count);
        for (const OsmText& object : objects) {
            const std::size_t sure = random_.below(count);
            for (std::size_t i = 0; i < count; ++i) {
                if (i == sure || random_.below(3) == 0) {
                    pieces[i].push_back(object);
                }
            }
        }
        return pieces;
    }

    Random& random_;
    std::vector<OsmText> nodes_;
    std::vector<OsmText> ways_;
    std::vector<OsmText> relations_;
};

TEST(ReadSeveral, pieces_of_any_map_in_any_order_give_what_the_whole_gives) {
    Random random(77);
    for (int round = 0; round < 40; ++round) {
        MadeUpMap map(random);
        const Reading whole = read({map.whole()});
        EXPECT_GT(whole.report.roads, 0u);
        whole.expect_same(read_in_every_order(map.pieces(2 + random.below(2))));
        if (HasFailure()) {
            FAIL() << "round " << round << "\n" << map.whole();
        }
    }
}

}  // namespace
}  // namespace halte::osm
