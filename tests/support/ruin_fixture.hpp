// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <cstdint>

#include "solver/moves/recreate.hpp"
#include "solver/moves/ruin.hpp"
#include "solver/schedule.hpp"
#include "solver/solve.hpp"
#include "support/solver_problems.hpp"

namespace halte::solver::test {

// A village with a greedy plan, on which a ruin can be tried.
struct RuinFixture {
    explicit RuinFixture(std::uint64_t seed) : RuinFixture(village_with_plan(seed), seed) {}
    RuinFixture(Problem given, std::uint64_t seed)
        : problem(std::move(given)), state(problem), neighbourhood(problem), random(seed) {
        InsertionFinder finder(problem);
        recreate_greedily(state, finder, Hints(state).able, {});
    }

    void run(void (*ruin)(RuinContext&), std::uint32_t count) {
        RuinContext context{.state = state, .neighbourhood = neighbourhood, .random = random,
                            .effort = effort, .count = count};
        ruin(context);
    }

    // Nothing half taken out, pins in place, value as recomputed.
    bool holds() const {
        return state.is_feasible() && verify(problem, schedule(state)).empty();
    }

    Problem problem;
    PlanState state;
    Neighbourhood neighbourhood;
    Random random;
    std::uint64_t effort = 0;

private:
    // The first village from this seed on whose pins hold and whose plan has four series.
    static Problem village_with_plan(std::uint64_t seed) {
        Random dice(seed);
        while (true) {
            Problem problem = std::move(Problem::build(random_village(dice))).value();
            if (!find_conflicts(problem).empty()) {
                continue;
            }
            PlanState state(problem);
            InsertionFinder finder(problem);
            recreate_greedily(state, finder, Hints(state).able, {});
            if (state.served().size() >= 4) {
                return problem;
            }
        }
    }
};

}  // namespace halte::solver::test
