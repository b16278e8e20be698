// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <functional>

#include "solver/solve.hpp"
#include "support/solver_problems.hpp"

namespace halte::solver {
namespace {

using test::hour;
using test::minute;
using Pins = std::vector<std::uint32_t>;

test::StraightRoad one_unit() {
    test::StraightRoad road(2);
    road.add_unit(8, 16);
    return road;
}

std::vector<Conflict> with_one_pin(const std::function<void(test::StraightRoad&)>& change) {
    test::StraightRoad road = one_unit();
    road.pin(road.add_site(10, 10), 0, 0, 9 * hour);
    change(road);
    return find_conflicts(road.build());
}

TEST(Conflicts, are_none_when_the_pins_hold) {
    EXPECT_TRUE(with_one_pin([](auto&) {}).empty());
}

TEST(Conflicts, say_why_a_pin_cannot_hold_even_alone) {
    const auto reason = [](const std::function<void(test::StraightRoad&)>& change) {
        const std::vector<Conflict> conflicts = with_one_pin(change);
        EXPECT_EQ(conflicts.size(), 1U);
        EXPECT_EQ(conflicts.at(0).pins, Pins{0});
        return conflicts.at(0).reason;
    };
    EXPECT_EQ(reason([](auto& r) { r.spec.slots.erase(r.spec.slots.begin()); }),
              Breach::wrong_slot);
    EXPECT_EQ(reason([](auto& r) { r.open(0, 10, 12); }), Breach::closed);
    EXPECT_EQ(reason([](auto& r) { r.spec.exclusions = {{.site = 0}}; }), Breach::excluded);
    EXPECT_EQ(reason([](auto& r) { r.spec.exclusions = {{.site = 0, .day = 0}}; }),
              Breach::day_excluded);
    EXPECT_EQ(reason([](auto& r) { r.spec.sites[0].required_capabilities = 1; }),
              Breach::capability);
    EXPECT_EQ(reason([](auto& r) { r.spec.slots[0].max_distance_m = 1; }), Breach::range);
    EXPECT_EQ(reason([](auto& r) { r.spec.slots[0].max_driving_s = 1; }), Breach::driving);
    EXPECT_EQ(reason([](auto& r) { r.spec.slots[0].begin_s = 9 * hour; }),
              Breach::not_enough_travel);
}

TEST(Conflicts, name_the_pair_and_not_the_innocent) {
    test::StraightRoad road = one_unit();
    road.pin(road.add_site(10, 10), 0, 0, 9 * hour);
    road.pin(road.add_site(10, 10), 0, 0, 12 * hour);
    road.pin(road.add_site(40, 10), 0, 0, 13 * hour + 10 * minute);  // 30 min from the last
    road.pin(road.add_site(40, 10), 0, 1, 13 * hour);
    const std::vector<Conflict> conflicts = find_conflicts(road.build());
    ASSERT_EQ(conflicts.size(), 1U);
    EXPECT_EQ(conflicts[0].pins, (Pins{1, 2}));
    EXPECT_EQ(conflicts[0].reason, Breach::not_enough_travel);
    EXPECT_EQ(conflicts[0].slot, 0U);
}

// Each pair fits the range, all three do not; the fourth is needless.
TEST(Conflicts, are_the_smallest_set_that_breaks_the_range) {
    test::StraightRoad road = one_unit();
    road.spec.slots[0].max_distance_m = 69'000;
    road.spec.slots[0].end_node = 2;
    road.pin(road.add_site(5, 10), 0, 0, 8 * hour + 30 * minute);
    road.pin(road.add_site(30, 10), 0, 0, 10 * hour + 30 * minute);
    road.pin(road.add_site(10, 10), 0, 0, 12 * hour + 30 * minute);
    road.pin(road.add_site(30, 10), 0, 0, 14 * hour + 30 * minute);
    const std::vector<Conflict> conflicts = find_conflicts(road.build());
    ASSERT_EQ(conflicts.size(), 1U);
    EXPECT_EQ(conflicts[0].reason, Breach::range);
    for (const std::uint32_t dropped : conflicts[0].pins) {
        test::StraightRoad fewer = road;
        fewer.spec.pins.clear();
        for (const std::uint32_t pin : conflicts[0].pins) {
            if (pin != dropped) {
                fewer.spec.pins.push_back(road.spec.pins[pin]);
            }
        }
        EXPECT_TRUE(find_conflicts(fewer.build()).empty());
    }
}

TEST(Conflicts, are_told_all_and_do_not_share_a_pin) {
    test::StraightRoad road = one_unit();
    for (const std::uint32_t day : {0U, 1U}) {
        road.pin(road.add_site(10, 10), 0, day, 9 * hour);
        road.pin(road.add_site(20, 10), 0, day, 9 * hour);
    }
    const std::vector<Conflict> conflicts = find_conflicts(road.build());
    ASSERT_EQ(conflicts.size(), 2U);
    EXPECT_EQ(conflicts[0].pins, (Pins{0, 1}));
    EXPECT_EQ(conflicts[1].pins, (Pins{2, 3}));
}

TEST(Conflicts, see_two_units_at_one_host) {
    test::StraightRoad road = one_unit();
    road.add_unit(8, 16);
    road.spec.hosts = {{.capacity = 1}};
    for (const std::uint32_t unit : {0U, 1U}) {
        road.pin(road.add_site(10, 10), unit, 0, 9 * hour + 30 * minute);
        road.spec.sites[unit].host = 0;
    }
    const std::vector<Conflict> conflicts = find_conflicts(road.build());
    ASSERT_EQ(conflicts.size(), 1U);
    EXPECT_EQ(conflicts[0].reason, Breach::host_full);
    EXPECT_EQ(conflicts[0].pins, (Pins{0, 1}));
}

TEST(Conflicts, see_places_that_exclude_each_other) {
    test::StraightRoad road = one_unit();
    road.spec.quotas = {{.limit = 1}};
    for (const std::int32_t h : {9, 11, 13}) {
        road.pin(road.add_site(10, 10), 0, 0, h * hour);
    }
    road.pin(1, 0, 1, 9 * hour);  // the same place again is no further place
    road.spec.sites[1].uses = {{.quota = 0, .amount = 1}};
    EXPECT_TRUE(find_conflicts(road.build()).empty());
    road.spec.sites[2].uses = {{.quota = 0, .amount = 1}};
    const std::vector<Conflict> conflicts = find_conflicts(road.build());
    ASSERT_EQ(conflicts.size(), 1U);
    EXPECT_EQ(conflicts[0].reason, Breach::quota);
    EXPECT_EQ(conflicts[0].pins, (Pins{1, 2}));
}

TEST(Conflicts, see_promises_that_take_more_than_a_budget_together) {
    test::StraightRoad road = one_unit();
    for (const std::uint32_t day : {0U, 1U}) {
        road.pin(road.add_site(10, 10), 0, day, 9 * hour);
    }
    const auto conflicts_within = [&](Budget budget) {
        road.spec.budgets = {budget};
        return find_conflicts(road.build());
    };
    EXPECT_TRUE(conflicts_within({.unit = 0, .max_distance_m = 40'000}).empty());
    EXPECT_TRUE(conflicts_within({.unit = 1, .max_distance_m = 39'999}).empty());
    for (const Budget& small :
         {Budget{.unit = 0, .max_distance_m = 39'999}, Budget{.max_work_s = 2 * hour}}) {
        const std::vector<Conflict> conflicts = conflicts_within(small);
        ASSERT_EQ(conflicts.size(), 1U);
        EXPECT_EQ(conflicts[0].reason, Breach::budget);
        EXPECT_EQ(conflicts[0].pins, (Pins{0, 1}));
    }
}

// Hundreds of random wishes: what is named cannot hold, and holds once any one is given up.
TEST(Conflicts, are_true_and_minimal_on_random_wishes) {
    Random random(51);
    int found = 0;
    for (int i = 0; i < 300; ++i) {
        test::StraightRoad road = one_unit();
        for (int pin = 0; pin < 5; ++pin) {
            const std::uint32_t site =
                road.add_site(static_cast<std::int32_t>(5 + random.below(40)), 10);
            road.pin(site, 0, static_cast<std::uint32_t>(random.below(2)),
                     static_cast<std::int32_t>(8 * hour + random.below(16) * 30 * minute));
        }
        for (const Conflict& conflict : find_conflicts(road.build())) {
            ++found;
            test::StraightRoad only = road;
            only.spec.pins.clear();
            for (const std::uint32_t pin : conflict.pins) {
                only.spec.pins.push_back(road.spec.pins[pin]);
            }
            ASSERT_EQ(find_conflicts(only.build()).size(), 1U);
            for (std::size_t dropped = 0; dropped < only.spec.pins.size(); ++dropped) {
                test::StraightRoad fewer = only;
                fewer.spec.pins.erase(fewer.spec.pins.begin() +
                                      static_cast<std::ptrdiff_t>(dropped));
                ASSERT_TRUE(find_conflicts(fewer.build()).empty());
            }
        }
    }
    EXPECT_GT(found, 200);
}

}  // namespace
}  // namespace halte::solver
