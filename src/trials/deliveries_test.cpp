// SPDX-License-Identifier: EUPL-1.2
#include "trials/deliveries.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

#include "base/random.hpp"
#include "trials/contest.hpp"

namespace halte::trials {
namespace {

// Six clients on two days, one vehicle a day that can carry three of them.
Deliveries periodic(Random& random) {
    Deliveries problem;
    problem.name = "tiny";
    problem.days = 2;
    problem.capacity = 4.0;
    problem.clients = {{.prize = std::nullopt, .rhythms = {}}};
    for (int i = 0; i < 6; ++i) {
        problem.clients.push_back({.x = static_cast<double>(random.below(100)),
                                   .y = static_cast<double>(random.below(100)),
                                   .service = static_cast<double>(random.below(3)),
                                   .demand = 1.0, .prize = std::nullopt,
                                   .rhythms = {0b01, 0b10}});
    }
    problem.clients[1].rhythms = {0b11};
    return problem;
}

double shortest_tour(const Deliveries& problem, std::vector<std::uint32_t> clients) {
    Deliveries alone = problem;
    alone.days = 1;
    for (Client& client : alone.clients) {
        client.prize = 0.0;
    }
    for (const std::uint32_t client : clients) {
        alone.clients[client].rhythms = {1};
    }
    double best = std::numeric_limits<double>::infinity();
    std::sort(clients.begin(), clients.end());
    do {
        const Verdict verdict = judge(alone, {clients});
        best = verdict.holds() ? std::min(best, verdict.value) : best;
    } while (std::next_permutation(clients.begin(), clients.end()));
    return best;
}

double cheapest_by_trying_all(const Deliveries& problem) {
    double best = std::numeric_limits<double>::infinity();
    for (std::uint32_t first = 0; first < 32; ++first) {
        std::vector<std::vector<std::uint32_t>> days(2, {1});
        for (std::uint32_t i = 0; i < 5; ++i) {
            days[(first >> i & 1U) != 0 ? 0 : 1].push_back(i + 2);
        }
        best = std::min(best, shortest_tour(problem, days[0]) + shortest_tour(problem, days[1]));
    }
    return best;
}

Score score_of(const Trial& trial) {
    double seconds = 0.0;
    const auto clock = [&seconds] { return seconds += 0.001; };
    return attempt(trial, {.seconds = 1.0, .seed = 2}, clock, {}).value();
}

TEST(Deliveries, finds_the_cheapest_plan_that_trying_all_finds) {
    Random random(7);
    for (int round = 0; round < 10; ++round) {
        const Deliveries problem = periodic(random);
        const Score score = score_of(DeliveriesTrial(problem));
        EXPECT_TRUE(score.breach.empty()) << score.breach;
        EXPECT_NEAR(score.value, cheapest_by_trying_all(problem), 1e-3);
        EXPECT_LE(score.bound, score.value);
        EXPECT_NEAR(score.trace.back().value, score.value, 0.01);
    }
}

TEST(Deliveries, leave_out_who_is_not_worth_the_way) {
    Deliveries problem;
    problem.name = "prizes";
    problem.vehicles = 2;
    problem.capacity = 5.0;
    problem.decimals = 1;
    problem.unit = 0.1;
    problem.has_windows = true;
    problem.clients = {{.prize = std::nullopt, .close = 1'000.0, .rhythms = {}}};
    problem.clients.push_back({.x = 10.0, .demand = 3.0, .prize = 30.0, .close = 500.0,
                               .rhythms = {1}});
    problem.clients.push_back({.x = 12.0, .demand = 3.0, .prize = 3.0, .close = 500.0,
                               .rhythms = {1}});
    problem.clients.push_back({.x = 14.0, .demand = 2.0, .prize = 9.0, .close = 500.0,
                               .rhythms = {1}});
    // All by two vehicles cost 28 + 24; without the second 28 and its prize of 3.
    const Score score = score_of(DeliveriesTrial(problem));
    EXPECT_TRUE(score.breach.empty()) << score.breach;
    EXPECT_EQ(score.value, 310.0);
    EXPECT_LE(score.bound, 310.0);
}

}  // namespace
}  // namespace halte::trials
