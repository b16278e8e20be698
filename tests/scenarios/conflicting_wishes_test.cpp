// SPDX-License-Identifier: EUPL-1.2
// Hundreds of random requests whose wishes may contradict each other: the planner gives a plan that
// holds, or names wishes that truly cannot hold together and of which any one is enough to leave
// out.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "base/random.hpp"
#include "planner/check_plan.hpp"
#include "planner/make_plan.hpp"
#include "solver/solve.hpp"
#include "support/three_villages.hpp"

namespace halte::planner {
namespace {

using test::ThreeVillages;

// Two vans, so that one place can also be wished twice at once.
ThreeVillages villages_with_two_vans() {
    ThreeVillages villages;
    model::Unit second = villages.units.front();
    second.id = model::UnitId("van-2");
    villages.units.push_back(second);
    villages.units.front().range = Metres(90'000.0);
    return villages;
}

model::Wish random_wish(Random& random, const ThreeVillages& villages, Day first_day) {
    model::Wish wish{.place = villages.territory.places[random.below(3)].id};
    wish.unit = villages.units[random.below(2)].id;
    wish.day = first_day + std::chrono::days(random.below(3));
    wish.starts = TimeOfDay(static_cast<int>(9 * 60 + 30 * random.below(14)));
    wish.stay = Minutes(90);
    wish.every_weeks = random.below(2) == 0 ? 1 : 2;
    return wish;
}

model::Request random_request(Random& random, const ThreeVillages& villages) {
    model::Request request = villages.request();
    request.seconds = 0.001;
    for (std::uint64_t i = 1 + random.below(5); i > 0; --i) {
        request.wishes.push_back(random_wish(random, villages, request.first_day));
    }
    return request;
}

Result<model::Plan> plan_for(const ThreeVillages& villages, const model::Request& request) {
    return make_plan(villages.setting(), request, model::Objective::people, silent_progress(), {},
                     {});
}

std::string breaches_of(const ThreeVillages& villages, const model::Plan& plan) {
    std::string told;
    for (const Breach& breach : check_plan(plan, villages.evidence())) {
        told += breach.code + " " + breach.where + ": " + breach.message.en + "\n";
    }
    return told;
}

// Every wish of these requests has a day and an hour, so wishes and pins have the same numbers.
std::vector<solver::Conflict> conflicts_of(const ThreeVillages& villages,
                                           const model::Request& request) {
    return solver::find_conflicts(pose(villages.setting(), request, {})->problem);
}

model::Request with_wishes(const model::Request& request, const std::set<std::uint32_t>& kept) {
    model::Request some = request;
    some.wishes.clear();
    for (const std::uint32_t wish : kept) {
        some.wishes.push_back(request.wishes[wish]);
    }
    return some;
}

void expect_true_and_minimal(const ThreeVillages& villages, const model::Request& request,
                             const solver::Conflict& conflict) {
    const std::set<std::uint32_t> named(conflict.pins.begin(), conflict.pins.end());
    EXPECT_FALSE(plan_for(villages, with_wishes(request, named)));
    for (const std::uint32_t dropped : named) {
        std::set<std::uint32_t> fewer = named;
        fewer.erase(dropped);
        const Result<model::Plan> plan = plan_for(villages, with_wishes(request, fewer));
        ASSERT_TRUE(plan) << plan.errors().front().message.en;
        EXPECT_EQ(breaches_of(villages, *plan), "");
    }
}

TEST(ConflictingWishes, give_a_plan_that_holds_or_the_smallest_sets_that_do_not) {
    const ThreeVillages villages = villages_with_two_vans();
    Random random(2026);
    int held = 0;
    int refused = 0;
    for (int i = 0; i < 200; ++i) {
        const model::Request request = random_request(random, villages);
        const Result<model::Plan> plan = plan_for(villages, request);
        if (plan) {
            ++held;
            EXPECT_EQ(breaches_of(villages, *plan), "") << "request " << i;
            continue;
        }
        ++refused;
        std::multiset<std::string> named;
        for (const solver::Conflict& conflict : conflicts_of(villages, request)) {
            expect_true_and_minimal(villages, request, conflict);
            for (const std::uint32_t wish : conflict.pins) {
                named.insert("wishes[" + std::to_string(wish) + "]");
            }
        }
        std::multiset<std::string> told;
        for (const Error& error : plan.errors()) {
            told.insert(error.field);
        }
        EXPECT_EQ(told, named) << "request " << i;
    }
    EXPECT_GT(held, 20);
    EXPECT_GT(refused, 100);
}

// Left to themselves, wishes are kept where there is room and never break a rule.
TEST(ConflictingWishes, that_are_free_in_day_and_hour_are_never_refused) {
    const ThreeVillages villages = villages_with_two_vans();
    Random random(53);
    for (int i = 0; i < 50; ++i) {
        model::Request request = random_request(random, villages);
        for (model::Wish& wish : request.wishes) {
            wish = {.place = wish.place};
        }
        const Result<model::Plan> plan = plan_for(villages, request);
        ASSERT_TRUE(plan);
        EXPECT_EQ(breaches_of(villages, *plan), "") << "request " << i;
    }
}

TEST(Plans, are_the_same_made_alone_or_beside_others_on_other_threads) {
    const ThreeVillages villages = villages_with_two_vans();
    model::Request request = villages.request();
    request.seconds = 0.02;
    std::vector<model::Plan> alone;
    for (const model::Objective objective : model::all_objectives) {
        alone.push_back(*make_plan(villages.setting(), request, objective, silent_progress(), {},
                                   {}));
    }
    std::vector<model::Plan> beside(alone.size());
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < beside.size(); ++i) {
        threads.emplace_back([&, i] {
            beside[i] = *make_plan(villages.setting(), request, model::all_objectives[i],
                                   silent_progress(), {}, {});
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    EXPECT_EQ(beside, alone);
}

TEST(Plans, are_the_same_twice_when_two_threads_search) {
    const ThreeVillages villages = villages_with_two_vans();
    model::Request request = villages.request();
    request.seconds = 0.05;
    request.threads = 2;
    const auto plan = [&] {
        return *make_plan(villages.setting(), request, model::Objective::people,
                          silent_progress(), {}, {});
    };
    EXPECT_EQ(plan(), plan());
}

}  // namespace
}  // namespace halte::planner
