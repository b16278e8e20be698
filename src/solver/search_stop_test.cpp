// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <limits>

#include "solver/solve.hpp"
#include "support/solver_problems.hpp"

namespace halte::solver {
namespace {

// The clock is asked each round: whoever stops the run at the k-th question gets a whole plan, and
// never a worse one than who stopped it before.
TEST(Solve, gives_a_whole_plan_when_cancelled_at_any_round) {
    Random random(23);
    for (int village = 0; village < 3; ++village) {
        Result<Problem> problem = Problem::build(test::random_village(random));
        ASSERT_TRUE(problem.has_value());
        if (!find_conflicts(*problem).empty()) {
            continue;
        }
        std::int64_t last = std::numeric_limits<std::int64_t>::min();
        for (int after = 1; after < 200; after += 1 + after / 8) {
            CancelSource source;
            int asked = 0;
            Options options;
            options.stop.cancel = source.get_token();
            options.stop.elapsed_share = [&] {
                if (++asked == after) {
                    source.request_stop();
                }
                return 0.0;
            };
            const Outcome outcome = solve(*problem, options);
            EXPECT_TRUE(verify(*problem, outcome.solution).empty()) << "stopped at " << after;
            EXPECT_EQ(outcome.iterations, static_cast<std::uint64_t>(after) - 1);
            EXPECT_GE(outcome.solution.value.total(), last);
            last = outcome.solution.value.total();
        }
    }
}

}  // namespace
}  // namespace halte::solver
