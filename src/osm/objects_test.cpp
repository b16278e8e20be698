// SPDX-License-Identifier: EUPL-1.2
#include "osm/objects.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <vector>

namespace halte::osm {
namespace {

std::size_t none_missing(const NodeIds&) {
    return 0;
}

std::size_t nines(const NodeIds& nodes) {
    return static_cast<std::size_t>(std::count(nodes.begin(), nodes.end(), 9));
}

// Both ways round: the order of the variants must not matter.
void expect_better(const Object& better, const Object& worse) {
    EXPECT_EQ(&fullest(std::vector{&better, &worse}, nines), &better);
    EXPECT_EQ(&fullest(std::vector{&worse, &better}, nines), &better);
}

TEST(Objects, are_looked_up_by_key) {
    Object object;
    object.tags = {{"highway", "track"}, {"name", ""}};
    EXPECT_EQ(lookup(object)("highway"), "track");
    EXPECT_EQ(lookup(object)("ref"), "");
    EXPECT_EQ(tags_of(object), geo::Tags({{"highway", "track"}, {"name", ""}}));
}

TEST(Objects, are_ordered_as_sorted_extracts_are) {
    constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
    const std::vector<std::int64_t> order = {0, -1, -2, least, 1, 2, 13'000'000'000};
    for (std::size_t a = 0; a < order.size(); ++a) {
        for (std::size_t b = 0; b < order.size(); ++b) {
            EXPECT_EQ(comes_before(order[a], order[b]), a < b) << order[a] << " " << order[b];
        }
    }
}

TEST(Objects, fullest_is_the_newest_then_the_one_without_gaps_then_the_longest) {
    Object newest;
    newest.version = 3;
    newest.nodes = {9};
    Object whole;
    whole.nodes = {1, 2};
    Object longer = whole;
    longer.nodes = {1, 2, 3};
    Object gap = longer;
    gap.nodes = {1, 9, 3, 4};
    expect_better(newest, whole);
    expect_better(longer, whole);
    expect_better(whole, gap);
}

TEST(Objects, fullest_has_its_place_and_its_members) {
    Object here;
    here.is_placed = true;
    expect_better(here, Object());
    Object route;
    route.members = {{Kind::way, 1, ""}};
    expect_better(route, Object());
}

TEST(Objects, fullest_of_equals_is_settled_by_content) {
    Object a;
    a.tags = {{"name", "a"}};
    Object b;
    b.tags = {{"name", "b"}};
    expect_better(a, b);
    EXPECT_EQ(&fullest(std::vector<const Object*>{&b}, none_missing), &b);
}

}  // namespace
}  // namespace halte::osm
