// SPDX-License-Identifier: EUPL-1.2
#include "network/partial.hpp"

#include <gtest/gtest.h>

#include "base/random.hpp"

namespace halte::network {
namespace {

Edge edge_of_times(std::uint32_t forward_ms, std::uint32_t backward_ms) {
    return Edge{
        .from = 0, .to = 1, .forward_ms = forward_ms, .backward_ms = backward_ms, .length_dm = 777};
}

TEST(Partial, adds_up_to_the_whole_edge_wherever_it_is_cut) {
    Random random(61);
    const Edge edge = edge_of_times(12'345, 54'321);
    for (int i = 0; i < 1'000; ++i) {
        const double a = random.unit();
        const double b = random.unit();
        const Partial at(edge, a);
        ASSERT_EQ(at.from_begin() + at.to_end(), pack(12'345, 777));
        ASSERT_EQ(at.from_end() + at.to_begin(), pack(54'321, 777));
        const Partial other(edge, b);
        if (a < b) {
            ASSERT_EQ(at.from_begin() + along_edge(edge, a, b) + other.to_end(), pack(12'345, 777));
        } else {
            ASSERT_EQ(at.from_end() + along_edge(edge, a, b) + other.to_begin(), pack(54'321, 777));
        }
    }
}

TEST(Partial, is_closed_with_its_direction_but_free_at_a_junction) {
    const Edge edge = edge_of_times(1'000, closed_ms);
    const double middle = 0.5;
    EXPECT_EQ(Partial(edge, middle).to_begin(), unreachable);
    EXPECT_EQ(Partial(edge, middle).from_end(), unreachable);
    const double begin = 0.0;
    EXPECT_EQ(Partial(edge, begin).to_begin(), 0u);
    EXPECT_EQ(Partial(edge, begin).from_end(), unreachable);
    const double end = 1.0;
    EXPECT_EQ(Partial(edge, end).to_end(), 0u);
    EXPECT_EQ(Partial(edge, end).from_end(), 0u);
    EXPECT_EQ(along_edge(edge, middle, begin), unreachable);
    EXPECT_EQ(along_edge(edge, middle, middle), 0u);
    EXPECT_EQ(along_edge(edge, middle, end), pack(500, 388));
}

}  // namespace
}  // namespace halte::network
