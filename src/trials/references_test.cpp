// SPDX-License-Identifier: EUPL-1.2
#include "trials/references.hpp"

#include <gtest/gtest.h>

namespace halte::trials {
namespace {

TEST(References, are_found_by_instance_and_teams) {
    const auto references =
        References::read("bks.csv", "instance,m,bks,note\nc101,1,320,\nc101,2,590,x\n");
    ASSERT_TRUE(references.has_value());
    EXPECT_EQ(references->of("c101", 2), 590.0);
    EXPECT_EQ(references->of("c101", 3), std::nullopt);
    EXPECT_EQ(references->of("c102", 1), std::nullopt);
}

TEST(References, of_oplib_are_for_one_team) {
    const auto references =
        References::read("bks.csv", "instance,gen,ea4op_score\na280,gen1,143\n");
    ASSERT_TRUE(references.has_value());
    EXPECT_EQ(references->of("a280", 1), 143.0);
}

TEST(References, of_mctopmtw_are_the_benchmark_values) {
    const auto references =
        References::read("bks.csv", "m,instance,benchmark_value,avg\n2.0,c101.txt,590.0,580.5\n");
    ASSERT_TRUE(references.has_value());
    EXPECT_EQ(references->of("c101", 2), 590.0);
}

TEST(References, that_are_no_numbers_are_refused_with_their_line) {
    const auto references = References::read("bks.csv", "instance,m,bks\nc101,1,many\n");
    ASSERT_FALSE(references.has_value());
    EXPECT_EQ(references.errors()[0].field, "bks.csv:2: bks");
    EXPECT_FALSE(References::read("bks.csv", "instance,bks\nc101,1\n").has_value());
}

TEST(References, are_read_from_the_table_of_every_set) {
    const auto value_of = [](const std::string& table, const std::string& instance,
                             std::uint32_t teams) {
        const auto references = References::read("bks.csv", table);
        return references ? references->of(instance, teams) : std::nullopt;
    };
    EXPECT_EQ(value_of("m,instance,benchmark_value,avg\n2.0,c101,320.0,300\n", "c101", 2), 320.0);
    EXPECT_EQ(value_of("instance,set,type,m,n,T,value_in_res\np01,old,1,3,51,2,524.61\n", "p01", 3),
              524.61);
    EXPECT_EQ(value_of("instance,bks_cost\nC1_10_1,245391\n", "C1_10_1", 1), 245391.0);
    EXPECT_EQ(References::read("bks.csv", "instance,m\nc101,1\n").errors()[0].code,
              ErrorCode::invalid);
}

TEST(References, of_coverings_are_found_by_radius_and_number_of_sites) {
    const auto references = References::read(
        "bks.csv", "instance,radius,p,optimal_cover\nB,5.5,10,441.0\nB,4,15,395\n");
    ASSERT_TRUE(references.has_value());
    EXPECT_EQ(references->of("B-R5.5-p10", 10), 441.0);
    EXPECT_EQ(references->of("B-R4-p15", 15), 395.0);
    ASSERT_EQ(references->coverings("B").size(), 2U);
    EXPECT_EQ(references->coverings("B")[1].radius, 4.0);
    EXPECT_TRUE(references->coverings("C").empty());
}

}  // namespace
}  // namespace halte::trials
