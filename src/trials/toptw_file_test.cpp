// SPDX-License-Identifier: EUPL-1.2
#include "trials/toptw_file.hpp"

#include <gtest/gtest.h>

namespace halte::trials {
namespace {

const std::string three =
    "4 10 2 1\n0 200\n"
    "  0 40.00 50.00 0.00 0.00 0 0 0 100\n"
    "  1 43.00 54.00 10.00 20.00 1 1 1 5 50\n"
    "  2 40.00 60.00 10.00 30.00 2 2 1 2 30 90\n";

TEST(ToptwFile, takes_the_first_five_and_the_last_two_numbers_of_a_row) {
    const auto problem = read_toptw("dir/x1.txt", three, 2);
    ASSERT_TRUE(problem.has_value());
    EXPECT_EQ(problem->name, "x1");
    EXPECT_EQ(problem->teams, 2U);
    EXPECT_EQ(problem->time_limit, 100.0);
    ASSERT_EQ(problem->points.size(), 3U);
    EXPECT_EQ(problem->points[2].open, 30.0);
    EXPECT_EQ(problem->points[2].close, 90.0);
    EXPECT_EQ(problem->points[1].prize, 20.0);
}

TEST(ToptwFile, cuts_distances_after_one_decimal_or_two_in_files_of_cordeau) {
    const std::string rows = "1 1 1 1\n0 0\n0 0 0 0 0 0 0 0 9\n1 1 1 1 5 1 1 1 0 9\n";
    EXPECT_EQ(leg(read_toptw("c1.txt", rows, 1).value(), 0, 1), 1.4);
    EXPECT_EQ(leg(read_toptw("pr1.txt", rows, 1).value(), 0, 1), 1.41);
}

TEST(ToptwFile, names_every_line_that_is_not_a_point) {
    std::string damaged = three;
    damaged.replace(damaged.find("43.00"), 5, "forty");
    damaged.replace(damaged.find(" 30 90"), 6, " 90 30");
    const auto problem = read_toptw("x1.txt", damaged, 1);
    ASSERT_FALSE(problem.has_value());
    ASSERT_EQ(problem.errors().size(), 2U);
    EXPECT_EQ(problem.errors()[0].field, "x1.txt:4");
    EXPECT_EQ(problem.errors()[1].field, "x1.txt:5");
}

TEST(ToptwFile, that_ends_early_is_told_by_its_head) {
    const auto problem = read_toptw("x1.txt", three.substr(0, three.rfind("  2")), 1);
    ASSERT_FALSE(problem.has_value());
    EXPECT_EQ(problem.errors()[0].field, "x1.txt:1");
    EXPECT_FALSE(read_toptw("x1.txt", "4 10 0 1\n", 1).has_value());
}

}  // namespace
}  // namespace halte::trials
