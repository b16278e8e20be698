// SPDX-License-Identifier: EUPL-1.2
#include "trials/covering_file.hpp"

#include <gtest/gtest.h>

#include "formats/gzip.hpp"

namespace halte::trials {
namespace {

const std::string small =
    "2\t2\t\nF\t0\t1\t1\t1\nF\t1\t9\t9\t1\nC\t0\t1\t2\t69\nC\t1\t9\t8\t31\n";

TEST(CoveringFile, is_played_as_the_references_ask) {
    const auto references = References::read(
        "bks.csv", "instance,radius,p,optimal_cover\nBDS2,5.5,1,69\nBDS2,4,2,100\n");
    for (const std::string& bytes : {small, formats::gzip(small)}) {
        const auto trials = read_coverings("dir/BDS2.txt.gz", bytes, *references);
        ASSERT_TRUE(trials.has_value());
        ASSERT_EQ(trials->size(), 2U);
        EXPECT_EQ((*trials)[0]->name(), "BDS2-R5.5-p1");
        EXPECT_EQ((*trials)[0]->judge({{0}}).value, 69.0);
        EXPECT_EQ((*trials)[1]->judge({{0, 1}}).value, 100.0);
    }
}

TEST(CoveringFile, without_references_is_played_as_the_paper_did) {
    const auto trials = read_coverings("BDS2.txt", small, {});
    ASSERT_TRUE(trials.has_value());
    ASSERT_EQ(trials->size(), 9U);
    EXPECT_EQ(trials->front()->name(), "BDS2-R4-p10");
    EXPECT_EQ(trials->back()->name(), "BDS2-R6.25-p20");
}

TEST(CoveringFile, that_is_damaged_names_the_line) {
    const auto field_of = [](std::string bytes) {
        const auto trials = read_coverings("b", bytes, {});
        return trials.has_value() ? "" : trials.errors()[0].field;
    };
    const auto with = [](std::string_view old, const std::string& fresh) {
        std::string bytes = small;
        return bytes.replace(bytes.find(old), old.size(), fresh);
    };
    EXPECT_EQ(field_of(with("2\t2", "2 3")), "b:1") << "fewer points than told";
    EXPECT_EQ(field_of(with("2\t2", "0 4")), "b:1");
    EXPECT_EQ(field_of(with("F\t1", "F\t7")), "b:3");
    EXPECT_EQ(field_of(with("F\t1", "C\t1")), "b:3");
    EXPECT_EQ(field_of(with("69", "6.5")), "b:4");
    EXPECT_EQ(field_of(with("69", "-6")), "b:4");
    EXPECT_EQ(field_of(with("31", "1073741800")), "b:5") << "too much for one area";
    EXPECT_FALSE(read_coverings("b", "\x1f\x8b damaged", {}).has_value());
}

}  // namespace
}  // namespace halte::trials
