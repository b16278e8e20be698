// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "trials/deliveries.hpp"

namespace halte::trials {
namespace {

// A street over two days: the depot at 0, clients at 3, 5 and 9, each served on both days or on
// one of them; two vehicles that carry 10.
Deliveries street() {
    Deliveries problem;
    problem.vehicles = 2;
    problem.days = 2;
    problem.capacity = 10.0;
    problem.longest = 30.0;
    problem.clients = {{.prize = std::nullopt, .rhythms = {}}};
    problem.clients.push_back(
        {.x = 3.0, .service = 1.0, .demand = 4.0, .prize = std::nullopt, .rhythms = {0b11}});
    for (const double x : {5.0, 9.0}) {
        problem.clients.push_back({.x = x, .service = 1.0, .demand = 6.0, .prize = std::nullopt,
                                   .rhythms = {0b01, 0b10}});
    }
    return problem;
}

TEST(DeliveriesReferee, adds_up_the_ways_of_all_days) {
    const Verdict verdict = judge(street(), {{1, 2}, {}, {1, 3}, {}});
    EXPECT_TRUE(verdict.holds()) << verdict.breach;
    EXPECT_DOUBLE_EQ(verdict.value, 10.0 + 18.0);
}

TEST(DeliveriesReferee, names_the_rule_that_is_broken) {
    EXPECT_EQ(judge(street(), {{1}, {}, {1, 3}, {}}).breach, "client 2 is not served");
    EXPECT_EQ(judge(street(), {{1, 2}, {}, {3}, {}}).breach, "client 1 is served on other days");
    EXPECT_EQ(judge(street(), {{1, 2}, {1}, {1, 3}, {}}).breach,
              "client 1 is served twice in a day");
    EXPECT_EQ(judge(street(), {{1, 2}, {}, {1, 3, 2}, {}}).breach,
              "client 2 is served on other days");
    EXPECT_EQ(judge(street(), {{1}, {}, {1, 2, 3}, {}}).breach, "a vehicle carries 16.0 of 10.0");
    EXPECT_EQ(judge(street(), {{1, 4}, {}, {1}, {}}).breach, "there is no client 4");
    EXPECT_EQ(judge(street(), {{1, 2}, {}, {1, 3}, {}, {}}).breach,
              "5 tours for 2 vehicles a day");
    Deliveries short_of_time = street();
    short_of_time.longest = 19.0;  // 18 there and back, 1 for each of two clients
    EXPECT_EQ(judge(short_of_time, {{1, 2}, {}, {1, 3}, {}}).breach,
              "a tour ends at 20.000, too late");
}

TEST(DeliveriesReferee, charges_the_prize_of_who_is_left_out_and_keeps_to_the_hours) {
    Deliveries problem;
    problem.capacity = 10.0;
    problem.decimals = 1;
    problem.unit = 0.1;
    problem.has_windows = true;
    problem.clients = {{.prize = std::nullopt, .close = 100.0, .rhythms = {}}};
    problem.clients.push_back({.x = 3.0, .y = 3.0, .service = 2.0, .prize = 7.0, .open = 10.0,
                               .close = 20.0, .rhythms = {1}});
    problem.clients.push_back({.x = 6.0, .y = 6.0, .service = 2.0, .prize = 9.0, .open = 0.0,
                               .close = 16.1, .rhythms = {1}});
    // 4.2 there, open from 10 to be served until 12, 4.2 on, at 16.2.
    EXPECT_EQ(judge(problem, {{1, 2}}).breach, "client 2 is reached at 16.200, after it closes");
    EXPECT_DOUBLE_EQ(judge(problem, {{1}}).value, 84.0 + 90.0);
    EXPECT_DOUBLE_EQ(judge(problem, {}).value, 160.0);
}

}  // namespace
}  // namespace halte::trials
