// SPDX-License-Identifier: EUPL-1.2
#include "network/hierarchy/contraction.hpp"

#include <gtest/gtest.h>

#include "network/hierarchy/sample_test.hpp"

namespace halte::network {
namespace {

using namespace hierarchy_test;

// A line of n nodes, a second each way.
Arcs line_of(std::uint32_t nodes) {
    std::vector<BareArc> bare;
    for (std::uint32_t i = 0; i + 1 < nodes; ++i) {
        bare.push_back({i, i + 1, pack(1'000, 10)});
        bare.push_back({i + 1, i, pack(1'000, 10)});
    }
    return arcs_from(nodes, bare);
}

TEST(Contraction, gives_every_node_a_place_of_its_own) {
    const HierarchyArrays made = contract(random_arcs(3));
    std::vector<std::uint32_t> places = made.place_of;
    std::sort(places.begin(), places.end());
    for (std::uint32_t i = 0; i < places.size(); ++i) {
        EXPECT_EQ(places[i], i);
    }
}

TEST(Contraction, keeps_only_arcs_to_more_important_places) {
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        const HierarchyArrays made = contract(random_arcs(seed));
        for (const HierarchyArrays::Half* half : {&made.up, &made.down}) {
            ASSERT_EQ(half->first.size(), made.place_of.size() + 1);
            for (std::uint32_t place = 0; place < made.place_of.size(); ++place) {
                for (std::uint32_t arc = half->first[place]; arc < half->first[place + 1]; ++arc) {
                    ASSERT_LT(half->place[arc], place);
                }
            }
        }
    }
}

TEST(Contraction, of_a_line_needs_few_shortcuts) {
    const HierarchyArrays made = contract(line_of(64));
    // 63 roads each way, each in one half; a balanced ranking adds one shortcut a node at most.
    EXPECT_LE(made.up.place.size(), 2 * 63u);
}

TEST(Contraction, of_nothing_and_of_a_lonely_node_is_empty) {
    EXPECT_TRUE(contract(arcs_from(0, {})).place_of.empty());
    const HierarchyArrays made = contract(arcs_from(1, {{0, 0, pack(5, 5)}}));
    EXPECT_EQ(made.place_of.size(), 1u);
    EXPECT_TRUE(made.up.place.empty());
}

TEST(Contraction, depends_on_the_arcs_alone) {
    const HierarchyArrays one = contract(random_arcs(9));
    const HierarchyArrays other = contract(random_arcs(9));
    EXPECT_EQ(one.place_of, other.place_of);
    EXPECT_EQ(one.up.origin, other.up.origin);
    EXPECT_EQ(one.down.ms, other.down.ms);
}

TEST(Contraction, stops_on_request) {
    CancelSource stop;
    stop.request_stop();
    const auto made = Contraction(line_of(20'000)).run(silent_progress(), stop.get_token());
    ASSERT_FALSE(made);
    EXPECT_EQ(made.errors().front().code, ErrorCode::unavailable);
}

}  // namespace
}  // namespace halte::network
