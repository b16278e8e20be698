// SPDX-License-Identifier: EUPL-1.2
#include "planner/parameters.hpp"

#include <cmath>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "base/error.hpp"

namespace halte::planner {
namespace {

ParameterTexts own_texts() {
    ParameterTexts texts;
    for (const char* name : {"need.toml", "reach.toml", "attendance.toml"}) {
        std::ifstream file(std::filesystem::path(HALTE_SOURCE_DIR) / "data/model" / name);
        std::ostringstream content;
        content << file.rdbuf();
        texts.emplace(name, content.str());
    }
    return texts;
}

void replace(std::string& text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    text.replace(at, from.size(), to);
}

TEST(Parameters, of_the_product_are_whole) {
    const auto parameters = load_parameters();
    ASSERT_TRUE(parameters) << describe(parameters.errors(), Language::french);
    EXPECT_DOUBLE_EQ(parameters->unseen.need.rates[4].value, 0.62);
    EXPECT_DOUBLE_EQ(parameters->unseen.reach.walking_decay_per_km.value, 1.07);
    EXPECT_DOUBLE_EQ(parameters->attendance.ramp_up_visits, 9.0);
    EXPECT_EQ(parameters->attendance.of(model::PlaceKind::market).welcome.days[6].size(), 1u);
}

TEST(Parameters, tell_how_a_stop_becomes_known_and_who_would_come) {
    AttendanceParameters attendance;
    EXPECT_DOUBLE_EQ(attendance.awareness(1), 0.5);
    EXPECT_NEAR(attendance.awareness(4), 0.642, 0.001);
    EXPECT_NEAR(attendance.awareness(10), 0.816, 0.001);
    EXPECT_DOUBLE_EQ(attendance.receptive_of_unseen(0.0), 0.5);
    EXPECT_DOUBLE_EQ(attendance.receptive_of_unseen(0.2), 0.375);
    EXPECT_DOUBLE_EQ(attendance.receptive_of_unseen(0.7), 0.0);
}

TEST(Parameters, give_the_published_rate_of_the_country) {
    const need::NeedParameters need = load_parameters()->unseen.need;
    const need::NeedModel model = need::calibrate(need::best_values(need), need.country);
    const need::CommunityNeed found = need::need_of(need.country, model);
    EXPECT_NEAR(found.need / found.adults, 0.154, 1e-9);
    // The survey leaves institutions out and our bands are cut by years: a small shift only.
    EXPECT_LT(std::abs(model.calibration_log_odds), 0.2);
}

TEST(Parameters, have_a_source_each_and_say_what_is_our_choice) {
    const auto parameters = load_parameters();
    std::size_t choices = 0;
    for (const FigureOrigin& origin : parameters->origins) {
        EXPECT_FALSE(origin.source.empty()) << origin.path;
        EXPECT_FALSE(origin.title.empty()) << origin.path;
        choices += origin.is_choice ? 1u : 0u;
        // What claims to be ours says so.
        const bool is_ours =
            origin.source.starts_with("Ours") || origin.source.starts_with("Notre choix");
        EXPECT_TRUE(origin.is_choice || !is_ours) << origin.path;
    }
    EXPECT_GT(choices, 10u);
    EXPECT_LT(choices, parameters->origins.size());
    EXPECT_TRUE(parameters->origin_of("need.rates.age_75_plus")->source.starts_with("INSEE"));
    EXPECT_EQ(parameters->origin_of("need.nothing"), nullptr);
}

TEST(Parameters, say_in_both_languages_where_the_figures_on_screen_come_from) {
    const auto parameters = load_parameters();
    for (const char* path :
         {"need.rates.age_15_24", "need.rates.age_75_plus", "need.country_rate",
          "need.adjustments.poverty", "need.adjustments.quarter", "reach.uptake.fixed"}) {
        const FigureOrigin* origin = parameters->origin_of(path);
        ASSERT_NE(origin, nullptr) << path;
        EXPECT_NE(origin->source, origin->english_source) << path;
    }
    const FigureOrigin* unseen = parameters->origin_of("need.scatter.cell");
    EXPECT_EQ(unseen->source, unseen->english_source);
}

TEST(Parameters, report_all_the_problems_of_all_files_at_once) {
    ParameterTexts texts = own_texts();
    replace(texts["need.toml"], "value = 0.62", "value = 1.62");
    replace(texts["need.toml"], "[adjustments.poverty]", "[adjustments.powerty]");
    replace(texts["reach.toml"], "low = 0.86", "low = 1.2");
    texts["attendance.toml"] = "[uptake\n";
    const auto parameters = parse_parameters(texts);
    ASSERT_FALSE(parameters);
    const std::string all = describe(parameters.errors(), Language::french);
    EXPECT_NE(all.find("rates.age_75_plus.value : La valeur 1.62 n'est pas entre 0 et 0.99."),
              std::string::npos)
        << all;
    EXPECT_NE(all.find("adjustments.powerty"), std::string::npos) << all;
    EXPECT_NE(all.find("adjustments.poverty"), std::string::npos) << all;
    EXPECT_NE(all.find("decay.walking.value : La valeur 1.07 n'est pas entre ses bornes"),
              std::string::npos)
        << all;
    EXPECT_NE(all.find("attendance.toml:1:"), std::string::npos) << all;
}

TEST(Parameters, of_a_team_replace_those_of_the_product_file_by_file) {
    const auto folder = std::filesystem::temp_directory_path() / "halte_parameters_test";
    std::filesystem::create_directories(folder);
    std::string reach = own_texts()["reach.toml"];
    replace(reach, "value = 1.07", "value = 1.00");
    std::ofstream(folder / "reach.toml") << reach;
    const auto parameters = load_parameters(folder);
    std::filesystem::remove_all(folder);
    ASSERT_TRUE(parameters) << describe(parameters.errors(), Language::french);
    EXPECT_DOUBLE_EQ(parameters->unseen.reach.walking_decay_per_km.value, 1.0);
    EXPECT_DOUBLE_EQ(parameters->unseen.need.rates[4].value, 0.62);
}

TEST(Parameters, in_a_folder_that_is_not_there_are_an_error) {
    const auto parameters = load_parameters("/nowhere/halte");
    ASSERT_FALSE(parameters);
    EXPECT_EQ(parameters.errors().front().code, ErrorCode::not_found);
}

}  // namespace
}  // namespace halte::planner
