// SPDX-License-Identifier: EUPL-1.2
#include "trials/oplib_file.hpp"

#include <gtest/gtest.h>

#include "trials/referee.hpp"

namespace halte::trials {
namespace {

const std::string scores = "NODE_SCORE_SECTION\n1 0\n2 7\n3 5\nDEPOT_SECTION\n1\n-1\nEOF\n";

std::string plane(const std::string& type) {
    return "NAME : t\nTYPE : OP\nDIMENSION : 3\nCOST_LIMIT : 20\nEDGE_WEIGHT_TYPE: " + type +
           "\nNODE_COORD_SECTION\n1 0 0\n2 3.3 4\n3 0 10.2\n" + scores;
}

std::string table(const std::string& format, const std::string& numbers) {
    return "DIMENSION: 3\nCOST_LIMIT: 20\nEDGE_WEIGHT_TYPE: EXPLICIT\nEDGE_WEIGHT_FORMAT: " +
           format + "\nEDGE_WEIGHT_SECTION\n" + numbers + "\n" + scores;
}

TEST(OplibFile, rounds_distances_as_tsplib_does) {
    const Orienteering plain = read_oplib("dir/t-gen1-50.oplib", plane("EUC_2D")).value();
    EXPECT_EQ(plain.name, "t-gen1-50");
    EXPECT_EQ(plain.time_limit, 20.0);
    EXPECT_EQ(leg(plain, 0, 1), 5.0);   // 5.19
    EXPECT_EQ(leg(plain, 0, 2), 10.0);  // 10.2
    const Orienteering up = read_oplib("t", plane("CEIL_2D")).value();
    EXPECT_EQ(leg(up, 0, 1), 6.0);
    EXPECT_EQ(leg(up, 2, 0), 11.0);
    EXPECT_EQ(leg(read_oplib("t", plane("ATT")).value(), 0, 2), 4.0);  // 3.2, upwards
}

// On the sphere of TSPLIB a degree is 111.3 km.
TEST(OplibFile, measures_on_the_sphere_in_degrees_and_minutes) {
    const std::string file =
        "DIMENSION: 3\nCOST_LIMIT: 20\nEDGE_WEIGHT_TYPE: GEO\nNODE_COORD_SECTION\n"
        "1 0 0\n2 0 1\n3 0.30 0\n" + scores;
    const Orienteering problem = read_oplib("t", file).value();
    EXPECT_EQ(leg(problem, 0, 1), 112.0);  // cut, and one more
    EXPECT_EQ(leg(problem, 0, 2), 56.0);   // half of it: minutes, no decimals
}

TEST(OplibFile, reads_every_shape_of_a_matrix) {
    for (const auto& [format, numbers] :
         {std::pair{"FULL_MATRIX", "0 4 6\n4 0 5\n6 5 0"}, std::pair{"UPPER_ROW", "4 6\n5"},
          std::pair{"UPPER_DIAG_ROW", "0 4 6 0\n5 0"}, std::pair{"LOWER_ROW", "4\n6 5"},
          std::pair{"LOWER_DIAG_ROW", "0\n4 0\n6 5 0"}}) {
        const auto problem = read_oplib("t", table(format, numbers));
        ASSERT_TRUE(problem.has_value()) << format;
        EXPECT_EQ(problem->table, (std::vector<std::uint32_t>{0, 4, 6, 4, 0, 5, 6, 5, 0}));
    }
}

TEST(OplibFile, is_judged_by_its_distances) {
    const Orienteering problem = read_oplib("t", table("UPPER_ROW", "4 6 5")).value();
    const Verdict verdict = judge(problem, {{1, 2}});
    EXPECT_TRUE(verdict.holds()) << verdict.breach;
    EXPECT_EQ(verdict.value, 12.0);
    EXPECT_FALSE(judge(read_oplib("t", table("UPPER_ROW", "9 6 6")).value(), {{1, 2}}).holds());
}

TEST(OplibFile, says_what_is_missing) {
    const auto why = [](const std::string& bytes) {
        const auto problem = read_oplib("t", bytes);
        return problem ? "" : problem.errors()[0].message.en;
    };
    EXPECT_EQ(why(""), "DIMENSION is missing or not as the format wants it");
    EXPECT_EQ(why(plane("POLAR")), "EDGE_WEIGHT_TYPE is missing or not as the format wants it");
    EXPECT_EQ(why(table("SPIRAL", "1 2 3")).substr(0, 18), "EDGE_WEIGHT_FORMAT");
    EXPECT_EQ(why(table("UPPER_ROW", "4 6")).substr(0, 19), "EDGE_WEIGHT_SECTION");
    EXPECT_EQ(why(table("UPPER_ROW", "4 6 5 9")).substr(0, 19), "EDGE_WEIGHT_SECTION");
    EXPECT_EQ(why(table("UPPER_ROW", "4 six 5")).substr(0, 19), "EDGE_WEIGHT_SECTION");
    std::string twice = plane("EUC_2D");
    twice.replace(twice.find("2 7"), 3, "3 7");
    EXPECT_EQ(why(twice).substr(0, 18), "NODE_SCORE_SECTION");
    std::string huge = plane("EUC_2D");
    huge.replace(huge.find(": 3"), 3, ": 30000000");
    EXPECT_EQ(why(huge).substr(0, 9), "DIMENSION");
}

}  // namespace
}  // namespace halte::trials
