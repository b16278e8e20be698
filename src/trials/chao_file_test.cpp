// SPDX-License-Identifier: EUPL-1.2
#include "trials/chao_file.hpp"

#include <gtest/gtest.h>

namespace halte::trials {
namespace {

const std::string small = "n 3\nm 2\ntmax 2.5\n0 0\t0\n1 1 10\n2 0 0\n";

TEST(ChaoFile, has_its_own_teams_and_ends_at_the_last_point) {
    const auto problem = read_chao("p1.2.a.txt", small);
    ASSERT_TRUE(problem.has_value());
    EXPECT_EQ(problem->name, "p1.2.a");
    EXPECT_EQ(problem->teams, 2U);
    EXPECT_EQ(problem->finish, 2U);
    EXPECT_FALSE(problem->has_windows);
    EXPECT_EQ(problem->time_limit, 2.5);
    EXPECT_EQ(problem->points[1].prize, 10.0);
}

TEST(ChaoFile, that_is_damaged_names_the_line) {
    const auto field_of = [](std::string bytes) {
        const auto problem = read_chao("p", bytes);
        return problem.has_value() ? "" : problem.errors()[0].field;
    };
    EXPECT_EQ(field_of("n 3\nm 0\ntmax 2\n0 0 0\n1 1 1\n2 2 0\n"), "p:2");
    EXPECT_EQ(field_of("n 3\nm 1\ntmax -2\n0 0 0\n1 1 1\n2 2 0\n"), "p:2");
    EXPECT_EQ(field_of("n 3\nm 1\ntmax 2\n0 0 0\n1 one 1\n2 2 0\n"), "p:5");
    EXPECT_EQ(field_of("n 3\nm 1\ntmax 2\n0 0 0\n1 1 1.5\n2 2 0\n"), "p:5");
    EXPECT_EQ(field_of("n 4\nm 1\ntmax 2\n0 0 0\n1 1 1\n2 2 0\n"), "p:1");
    EXPECT_EQ(field_of("n 3\n"), "p:1");
}

}  // namespace
}  // namespace halte::trials
