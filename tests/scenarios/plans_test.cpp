// SPDX-License-Identifier: EUPL-1.2
// What the planner answers to small requests that a person can read and judge: the texts of
// tests/scenarios/plans. HALTE_GOLDEN=write writes today's answers into them.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "support/plan_scenario.hpp"

namespace halte::test {
namespace {

std::vector<std::string> scenario_names() {
    std::vector<std::string> names;
    for (const auto& entry :
         std::filesystem::directory_iterator(HALTE_SOURCE_DIR "/tests/scenarios/plans")) {
        if (entry.path().extension() == ".txt") {
            names.push_back(entry.path().stem().string());
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

class Plans : public testing::TestWithParam<std::string> {};

TEST_P(Plans, are_as_people_expect_them) {
    const std::string path =
        HALTE_SOURCE_DIR "/tests/scenarios/plans/" + GetParam() + ".txt";
    std::ostringstream wanted;
    wanted << std::ifstream(path, std::ios::binary).rdbuf();
    const std::string made = with_answers(wanted.str());
    EXPECT_EQ(made.find("NE TIENT PAS"), std::string::npos) << made;
    if (std::getenv("HALTE_GOLDEN") != nullptr) {
        std::ofstream(path, std::ios::binary) << made;
        return;
    }
    EXPECT_EQ(made, wanted.str()) << "HALTE_GOLDEN=write makes " << path << " anew";
}

INSTANTIATE_TEST_SUITE_P(Small, Plans, testing::ValuesIn(scenario_names()),
                         [](const auto& one) { return one.param; });

}  // namespace
}  // namespace halte::test
