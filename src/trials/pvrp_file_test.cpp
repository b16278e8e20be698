// SPDX-License-Identifier: EUPL-1.2
#include "trials/pvrp_file.hpp"

#include <gtest/gtest.h>

namespace halte::trials {
namespace {

const std::string sound =
    "1 2 2 3\n50 20\n50 20\n50 20\n"
    "  0 30.5 40 0 0 0 0\n"
    "  1 37 52 5 7 1 2 4 1\n"
    "  2 49 49 0 30 2 1 5\n";

TEST(PvrpFile, tells_vehicles_days_and_the_combinations_first_day_first) {
    const auto problem = read_pvrp("sets/p07.txt", sound);
    ASSERT_TRUE(problem.has_value());
    EXPECT_EQ(problem->name, "p07");
    EXPECT_EQ(problem->vehicles, 2U);
    EXPECT_EQ(problem->days, 3U);
    EXPECT_EQ(problem->longest, 50.0);
    EXPECT_EQ(problem->capacity, 20.0);
    ASSERT_EQ(problem->clients.size(), 3U);
    EXPECT_EQ(problem->clients[0].x, 30.5);
    EXPECT_EQ(problem->clients[1].service, 5.0);
    EXPECT_EQ(problem->clients[1].rhythms, (std::vector<std::uint32_t>{0b001, 0b100}));
    EXPECT_EQ(problem->clients[2].rhythms, (std::vector<std::uint32_t>{0b101}));
    EXPECT_FALSE(problem->clients[2].prize.has_value());
}

TEST(PvrpFile, refuses_what_is_not_of_the_set_and_names_the_line) {
    const auto error_of = [](std::string bytes, const std::string& from, const std::string& to) {
        bytes.replace(bytes.find(from), from.size(), to);
        const auto problem = read_pvrp("p.txt", bytes);
        EXPECT_FALSE(problem.has_value()) << to;
        return problem.has_value() ? std::string() : problem.errors().front().field;
    };
    EXPECT_NE(error_of(sound, "1 2 2 3", "4 2 2 3").find("1"), std::string::npos);
    EXPECT_NE(error_of(sound, "1 2 2 3", "1 2 9 3"), "");
    EXPECT_NE(error_of(sound, "50 20\n50 20", "50 20\n40 20").find("3"), std::string::npos);
    EXPECT_NE(error_of(sound, "2 4 1", "2 4 8").find("6"), std::string::npos);
    EXPECT_NE(error_of(sound, "2 4 1", "5 4 1"), "");
    EXPECT_NE(error_of(sound, "37 52", "here there"), "");
    EXPECT_NE(error_of(sound, "5 7 1", "5 -7 1"), "");
    for (std::size_t length = 0; length + 8 < sound.size(); ++length) {
        EXPECT_FALSE(read_pvrp("p.txt", sound.substr(0, length)).has_value()) << length;
    }
}

}  // namespace
}  // namespace halte::trials
