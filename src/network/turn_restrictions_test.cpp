// SPDX-License-Identifier: EUPL-1.2
#include "network/turn_restrictions.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "network/query.hpp"
#include "support/ascii_map.hpp"

namespace halte::network {
namespace {

using test::AsciiMap;

Network build(const AsciiMap& map, const char* profile = "van") {
    return Network::build(map.features(), find_profile(profile).value(), {}, silent_progress(), {})
        .value();
}

// Metres from one letter to another, to the nearest hundred.
long metres(const Network& network, const AsciiMap& map, char from, char to) {
    const Snap a = network.snap(map.at(from), Metres(1.0)).snap.value();
    const Snap b = network.snap(map.at(to), Metres(1.0)).snap.value();
    const Table table = Query(network).table(std::span(&a, 1), std::span(&b, 1));
    HALTE_CHECK(table.time(0, 0) != Table::no_way);
    return std::lround(table.distance(0, 0) / 100.0) * 100;
}

std::uint64_t count(const Network& network, RestrictionFate fate) {
    return network.report().restrictions[static_cast<std::size_t>(fate)];
}

// A crossing of four roads, with a way round from east to north.
AsciiMap crossing(std::string_view members, std::string_view tags) {
    return AsciiMap(R"(
        N---B
        |   |
    W---X---E
        |
        |
        |
        |
        S     )",
                    100.0,
                    {{"WX", "highway=primary"},
                     {"XE", "highway=primary"},
                     {"XN", "highway=primary"},
                     {"XS", "highway=primary"},
                     {"EBN", "highway=primary"}},
                    {}, {{members, tags}});
}

TEST(TurnRestriction, no_left_turn_sends_round_whoever_comes_that_way) {
    const AsciiMap map = crossing("WX X XN", "restriction=no_left_turn");
    const Network network = build(map);
    EXPECT_EQ(count(network, RestrictionFate::honoured), 1u);
    EXPECT_EQ(metres(network, map, 'W', 'N'), 1'400);
    EXPECT_EQ(metres(network, map, 'S', 'N'), 700);
    EXPECT_EQ(metres(network, map, 'N', 'W'), 600);
    EXPECT_EQ(metres(network, map, 'W', 'S'), 900);
}

TEST(TurnRestriction, holds_for_vehicles_unless_they_are_excepted) {
    const auto detour = [](const char* tags, const char* profile) {
        const AsciiMap map = crossing("WX X XN", tags);
        return metres(build(map, profile), map, 'W', 'N') > 600;
    };
    EXPECT_TRUE(detour("restriction=no_left_turn", "car"));
    EXPECT_TRUE(detour("restriction=no_left_turn", "e_tricycle"));
    EXPECT_FALSE(detour("restriction=no_left_turn", "foot"));
    EXPECT_FALSE(detour("restriction=no_left_turn except=bicycle", "e_tricycle"));
    EXPECT_FALSE(detour("restriction=no_left_turn except=psv;bicycle", "cargo_bike"));
    EXPECT_TRUE(detour("restriction=no_left_turn except=psv;bicycle", "van"));
    EXPECT_FALSE(detour("restriction=no_left_turn except=motorcar", "car"));
    EXPECT_FALSE(detour("restriction=no_left_turn hour_on=07:00 hour_off=09:00", "car"));
    EXPECT_FALSE(detour("restriction=no_left_turn day_on=Monday day_off=Friday", "car"));
    EXPECT_FALSE(detour("restriction:hgv=no_left_turn", "car"));
    EXPECT_TRUE(detour("restriction:goods=no_left_turn", "van"));
    EXPECT_TRUE(detour("restriction:bicycle=no_left_turn", "e_tricycle"));
    EXPECT_FALSE(detour("restriction:bicycle=no_left_turn", "car"));
    EXPECT_FALSE(detour("restriction:conditional=no_left_turn", "car"));
}

TEST(TurnRestriction, only_straight_on_forbids_all_other_turns) {
    const AsciiMap map = crossing("WX X XE", "restriction=only_straight_on");
    const Network network = build(map);
    EXPECT_EQ(metres(network, map, 'W', 'E'), 800);
    EXPECT_EQ(metres(network, map, 'W', 'N'), 1'400);
    EXPECT_EQ(metres(network, map, 'W', 'S'), 1'700);  // turns back at E
    EXPECT_EQ(metres(network, map, 'E', 'S'), 900);
}

TEST(TurnRestriction, is_not_got_round_by_turning_back) {
    const std::initializer_list<AsciiMap::Way> ways = {{"AB", "highway=primary oneway=yes"},
                                                       {"BC", "highway=primary"},
                                                       {"BD", "highway=primary"},
                                                       {"CEFD", "highway=primary"},
                                                       {"DA", "highway=primary oneway=yes"}};
    const char* const drawing = R"(
        A---B---C-------E
        |   |           |
        +---D-----------F )";
    const AsciiMap left(drawing, 100.0, ways, {}, {{"AB B BD", "restriction=no_right_turn"}});
    EXPECT_EQ(metres(build(left), left, 'A', 'D'), 1'400);  // to C, back, and left
    const AsciiMap both(
        drawing, 100.0, ways, {},
        {{"AB B BD", "restriction=no_right_turn"}, {"BC C BC", "restriction=no_u_turn"}});
    const Network network = build(both);
    EXPECT_EQ(count(network, RestrictionFate::honoured), 2u);
    EXPECT_EQ(metres(network, both, 'A', 'D'), 3'000);
    EXPECT_EQ(metres(network, both, 'C', 'D'), 600);
}

// A road with a middle strip and a gap in it.
AsciiMap dual_carriageway(std::string_view members, std::string_view tags) {
    return AsciiMap(R"(
        A---B---C
            |
            m
            |
        F---E---D )",
                    100.0,
                    {{"AB", "highway=primary oneway=yes"},
                     {"BC", "highway=primary oneway=yes"},
                     {"DE", "highway=primary oneway=yes"},
                     {"EF", "highway=primary oneway=yes"},
                     {"BmE", "highway=primary"},
                     {"CD", "highway=primary"},
                     {"FA", "highway=primary oneway=yes"}},
                    {}, {{members, tags}});
}

TEST(TurnRestriction, over_a_way_forbids_the_whole_chain_and_no_part_of_it) {
    const AsciiMap map = dual_carriageway("AB BmE EF", "restriction=no_u_turn");
    const Network network = build(map);
    EXPECT_EQ(count(network, RestrictionFate::honoured), 1u);
    EXPECT_EQ(metres(network, map, 'A', 'F'), 2'000);  // round by C and D
    EXPECT_EQ(metres(network, map, 'm', 'F'), 600);
    EXPECT_EQ(metres(network, map, 'D', 'B'), 800);
    const AsciiMap free = dual_carriageway("DE BmE BC", "restriction=no_u_turn");
    EXPECT_EQ(metres(build(free), free, 'A', 'F'), 1'200);
}

TEST(TurnRestriction, over_a_way_may_order_where_it_leads) {
    const AsciiMap map(R"(
        A---B---C
            |
            m
            |
        F---E---D
        |       |
        G-------H )",
                       100.0,
                       {{"AB", "highway=primary"},
                        {"BC", "highway=primary"},
                        {"BmE", "highway=primary"},
                        {"EF", "highway=primary"},
                        {"ED", "highway=primary"},
                        {"FGHD", "highway=primary"}},
                       {}, {{"AB BmE ED", "restriction=only_left_turn"}});
    const Network network = build(map);
    EXPECT_EQ(count(network, RestrictionFate::honoured), 1u);
    EXPECT_EQ(metres(network, map, 'A', 'D'), 1'200);
    EXPECT_EQ(metres(network, map, 'A', 'F'), 2'000);  // turns back at D
    EXPECT_EQ(metres(network, map, 'C', 'F'), 1'200);
    EXPECT_EQ(metres(network, map, 'A', 'C'), 800);
}

TEST(TurnRestriction, that_cannot_be_read_is_counted_with_its_reason) {
    const auto fate_of = [](std::vector<geo::Member> members, const char* kind) {
        const AsciiMap map = crossing("WX X XN", "restriction:hgv=no_left_turn");
        std::vector<geo::Feature> features = map.features();
        features.back().tags = geo::Tags({{"type", "restriction"}, {"restriction", kind}});
        features.back().members = std::move(members);
        const Network network =
            Network::build(features, find_profile("van").value(), {}, silent_progress(), {})
                .value();
        const RestrictionCounts& counts = network.report().restrictions;
        const auto* const found = std::find(counts.begin(), counts.end(), 1u);
        HALTE_CHECK(found != counts.end());
        return restriction_fate_names[static_cast<std::size_t>(found - counts.begin())];
    };
    // Ways 1 to 5 are WX, XE, XN, XS, EBN.
    const geo::Member from{geo::Member::Kind::way, 1, "from"};
    const geo::Member via{geo::Member::Kind::node, 'X', "via"};
    const geo::Member to{geo::Member::Kind::way, 3, "to"};
    const geo::Member other{geo::Member::Kind::way, 4, "to"};
    const geo::Member absent{geo::Member::Kind::way, 99, "to"};
    const geo::Member sign{geo::Member::Kind::node, 'W', "location_hint"};
    EXPECT_EQ(fate_of({to, sign, via, from}, "no_left_turn"), "honoured");
    EXPECT_EQ(fate_of({from, via, to, other}, "no_exit"), "honoured");
    EXPECT_EQ(fate_of({from, via, to}, "turn_left"), "unknown_kind");
    EXPECT_EQ(fate_of({from, via}, "no_left_turn"), "member_missing");
    EXPECT_EQ(fate_of({from, to}, "no_left_turn"), "member_missing");
    EXPECT_EQ(fate_of({from, via, to, other}, "no_left_turn"), "member_extra");
    EXPECT_EQ(fate_of({from, via, {geo::Member::Kind::node, 'N', "via"}, to}, "no_left_turn"),
              "member_extra");
    EXPECT_EQ(fate_of({from, via, absent}, "no_left_turn"), "way_absent");
    EXPECT_EQ(fate_of({from, via, {geo::Member::Kind::way, 5, "to"}}, "no_left_turn"), "apart");
    EXPECT_EQ(fate_of({from, {geo::Member::Kind::node, 99, "via"}, to}, "no_left_turn"), "apart");
}

TEST(TurnRestriction, onto_a_way_closed_in_that_direction_is_moot) {
    const AsciiMap map(R"(
        N---B
        |   |
    W---X---E )",
                       100.0,
                       {{"WX", "highway=primary"},
                        {"XE", "highway=primary"},
                        {"NX", "highway=primary oneway=yes"},
                        {"EBN", "highway=primary"}},
                       {}, {{"WX X NX", "restriction=no_left_turn"}});
    EXPECT_EQ(count(build(map), RestrictionFate::moot), 1u);
}

TEST(TurnRestriction, between_ways_that_meet_twice_is_ambiguous) {
    const AsciiMap map(R"(
        W---X---E
            |
            S     )",
                       100.0, {{"WXE", "highway=primary"}, {"XS", "highway=primary"}}, {},
                       {{"WXE X XS", "restriction=no_right_turn"}});
    const Network network = build(map);
    EXPECT_EQ(count(network, RestrictionFate::ambiguous), 1u);
    EXPECT_EQ(metres(network, map, 'W', 'S'), 600);
}

}  // namespace
}  // namespace halte::network
