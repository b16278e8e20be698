// SPDX-License-Identifier: EUPL-1.2
#include "trials/pcvrptw_file.hpp"

#include <gtest/gtest.h>

namespace halte::trials {
namespace {

const std::string sound =
    "NAME : C1\nTYPE : PCVRPTW\nDIMENSION : 3\nVEHICLES : 4\nCAPACITY : 200\nSERVICE_TIME : 90\n"
    "EDGE_WEIGHT_TYPE : EUC_2D\n"
    "NODE_COORD_SECTION\n1 250 250\n2 387 297\n3 5 297\n"
    "DEMAND_SECTION\n1 0\n2 10\n3 20\n"
    "TIME_WINDOW_SECTION\n1 0 1824\n2 200 270\n3 955 1017\n"
    "PRIZE_SECTION\n1 0\n2 21\n3 18\n"
    "DEPOT_SECTION\n1\n-1\nEOF\n";

TEST(PcvrptwFile, tells_clients_hours_and_prizes) {
    const auto problem = read_pcvrptw("set/C1_10_1.vrp", sound);
    ASSERT_TRUE(problem.has_value());
    EXPECT_EQ(problem->name, "C1_10_1");
    EXPECT_EQ(problem->vehicles, 4U);
    EXPECT_EQ(problem->capacity, 200.0);
    ASSERT_EQ(problem->clients.size(), 3U);
    EXPECT_EQ(problem->clients[0].close, 1'824.0);
    EXPECT_EQ(problem->clients[0].service, 0.0);
    EXPECT_EQ(problem->clients[2].x, 5.0);
    EXPECT_EQ(problem->clients[2].demand, 20.0);
    EXPECT_EQ(problem->clients[2].open, 955.0);
    EXPECT_EQ(problem->clients[2].service, 90.0);
    EXPECT_EQ(*problem->clients[2].prize, 18.0);
}

TEST(PcvrptwFile, refuses_what_is_missing_or_wrong) {
    const auto is_refused = [](const std::string& from, const std::string& to) {
        std::string bytes = sound;
        bytes.replace(bytes.find(from), from.size(), to);
        return !read_pcvrptw("x.vrp", bytes).has_value();
    };
    EXPECT_TRUE(is_refused("CAPACITY : 200\n", ""));
    EXPECT_TRUE(is_refused("CAPACITY : 200", "CAPACITY : much"));
    EXPECT_TRUE(is_refused("2 21\n", ""));
    EXPECT_TRUE(is_refused("2 21\n", "2 -21\n"));
    EXPECT_TRUE(is_refused("2 200 270", "2 270 200"));
    EXPECT_TRUE(is_refused("2 387 297", "9 387 297"));
    EXPECT_TRUE(is_refused("3 18", "4 18"));
    EXPECT_TRUE(is_refused("2 10", "2 ten"));
    EXPECT_TRUE(is_refused("PRIZE_SECTION", "PRESENTS"));
    EXPECT_FALSE(read_pcvrptw("x.vrp", "").has_value());
}

}  // namespace
}  // namespace halte::trials
