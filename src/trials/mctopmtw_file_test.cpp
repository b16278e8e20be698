// SPDX-License-Identifier: EUPL-1.2
#include "trials/mctopmtw_file.hpp"

#include <gtest/gtest.h>

#include "solver/solve.hpp"
#include "trials/referee.hpp"

namespace halte::trials {
namespace {

// Two tours; two points worth seeing on the way, fees of 5 and 6, a third of the same kind.
constexpr const char* small =
    "2 3 11 1 9 9 9 9 9 9 9 9 9\n"
    "0 0 0 0 0 0 100\n"
    "2 10 0 20 7 10 20 30 40 50 1 5 1 0 0 0 0 0 0 0 0 0\n"
    "3 0 10 20 8 10 20 30 40 50 0 6 0 1 0 0 0 0 0 0 0 0\n"
    "4 0 5 1 9 0 50 50 50 90 1 4 1 0 0 0 0 0 0 0 0 0\n";

Orienteering read_small() {
    const Result<Orienteering> problem = read_mctopmtw("sets/MCTOPMTW-2-c101.txt", small);
    EXPECT_TRUE(problem.has_value());
    return *problem;
}

TEST(ReadMctopmtw, gives_every_tour_its_hours_and_every_point_its_fees) {
    const Orienteering problem = read_small();
    EXPECT_EQ(problem.name, "c101");
    EXPECT_EQ(problem.teams, 2U);
    EXPECT_EQ(problem.time_limit, 100.0);
    ASSERT_EQ(problem.points.size(), 4U);
    EXPECT_EQ(problem.points[1].hours_by_tour[0][0].open, 10.0);
    EXPECT_EQ(problem.points[1].hours_by_tour[0][1].close, 40.0);
    EXPECT_EQ(problem.points[1].hours_by_tour[1][0].open, 20.0);
    EXPECT_EQ(problem.points[2].hours_by_tour[0][1].open, 40.0);
    EXPECT_EQ(problem.purses, (std::vector<double>{11, 1, 9, 9, 9, 9, 9, 9, 9, 9, 9}));
    EXPECT_EQ(problem.points[2].fees, (std::vector<double>{6, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0}));
}

TEST(ReadMctopmtw, names_the_line_that_is_wrong) {
    const auto line_of = [](std::string_view from, std::string_view to) {
        std::string bytes = small;
        bytes.replace(bytes.find(from), from.size(), to);
        const Result<Orienteering> problem = read_mctopmtw("c.txt", bytes);
        return problem.has_value() ? std::string() : problem.errors().front().field;
    };
    EXPECT_EQ(line_of("2 3 11", "2 4 11"), "c.txt:1");
    EXPECT_EQ(line_of("2 3 11", "0 3 11"), "c.txt:1");
    EXPECT_EQ(line_of("40 50 1 5", "60 50 1 5"), "c.txt:3");
    EXPECT_EQ(line_of("50 0 6 0", "50 2 6 0"), "c.txt:4");
}

TEST(Judge, holds_tours_to_their_own_hours_and_to_the_purses) {
    const Orienteering problem = read_small();
    EXPECT_TRUE(judge(problem, {{1}, {2}}).holds());
    EXPECT_EQ(judge(problem, {{1}, {2}}).value, 15.0);
    EXPECT_TRUE(judge(problem, {{2}, {1}}).holds());
    EXPECT_TRUE(judge(problem, {{2, 1}}).breach.find("closes") != std::string::npos);
    EXPECT_TRUE(judge(problem, {{3}, {2}}).holds());
    EXPECT_EQ(judge(problem, {{3}, {1}}).breach, "purse 1 holds 1, 2 are spent");
}

TEST(SpecOf, makes_days_of_tours_and_quotas_of_purses) {
    const Orienteering problem = read_small();
    const Result<solver::Problem> built = solver::Problem::build(spec_of(problem));
    ASSERT_TRUE(built.has_value());
    solver::Options options;
    options.stop.iterations = 200;
    const Tours tours = tours_of(problem, solver::solve(*built, options).solution);
    const Verdict verdict = judge(problem, tours);
    EXPECT_EQ(verdict.breach, "");
    EXPECT_EQ(verdict.value, 17.0);  // 8 and 9: fees of 10, one of the first kind
}

}  // namespace
}  // namespace halte::trials
