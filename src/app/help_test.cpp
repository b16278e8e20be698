// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include "app/commands.hpp"
#include "app/table.hpp"
#include "network/profile.hpp"

// The help pages and the manual are written by hand; these tests hold them to what can be typed.
namespace halte::app {
namespace {

std::set<std::string> options_in(const std::string& text) {
    std::set<std::string> names;
    const std::regex option("--[a-z][a-z-]*");
    for (auto it = std::sregex_iterator(text.begin(), text.end(), option);
         it != std::sregex_iterator(); ++it) {
        names.insert(it->str());
    }
    return names;
}

class HelpPages : public testing::TestWithParam<Language> {};

INSTANTIATE_TEST_SUITE_P(InBothLanguages, HelpPages,
                         testing::Values(Language::english, Language::french));

TEST_P(HelpPages, name_every_profile_where_a_network_is_built) {
    const auto& all = commands();
    const auto build = std::find_if(all.begin(), all.end(), [](const CommandSpec& command) {
        return command.name == "network build";
    });
    ASSERT_NE(build, all.end());
    for (const std::string_view profile : network::profile_names()) {
        EXPECT_NE(help_of(&*build, GetParam()).find(profile), std::string_view::npos) << profile;
    }
}

TEST_P(HelpPages, tell_every_option_and_no_other) {
    for (const CommandSpec& command : commands()) {
        const std::string page(help_of(&command, GetParam()));
        std::set<std::string> known;
        for (const OptionSpec& option : command.options) {
            known.insert(std::string(option.name));
            const std::string line = "\n  " + std::string(option.name) +
                                     (option.value.empty() ? "" : " " + std::string(option.value));
            EXPECT_NE(page.find(line + "  "), std::string::npos) << command.name << line;
        }
        for (const std::string& option : options_in(page)) {
            EXPECT_TRUE(known.contains(option) || option == "--out")
                << command.name << " has no " << option;
        }
        EXPECT_NE(page.find(command.argument), std::string::npos) << command.name;
    }
}

TEST_P(HelpPages, tell_every_command) {
    const std::string page(help_of(nullptr, GetParam()));
    for (const CommandSpec& command : commands()) {
        EXPECT_NE(page.find(command.name), std::string::npos) << command.name;
    }
}

TEST_P(HelpPages, tell_the_words_to_choose_from) {
    for (const CommandSpec& command : commands()) {
        const std::string page(help_of(&command, GetParam()));
        for (const OptionSpec& option : command.options) {
            std::istringstream words{std::string(option.choices)};
            for (std::string word; words >> word;) {
                EXPECT_NE(page.find(word), std::string::npos) << command.name << " " << word;
            }
        }
    }
}

TEST_P(HelpPages, fit_a_terminal_of_a_hundred_columns) {
    const auto check = [](std::string_view page) {
        std::istringstream lines{std::string(page)};
        for (std::string line; std::getline(lines, line);) {
            EXPECT_LE(columns_of(line), 100U) << line;
            EXPECT_TRUE(line.empty() || line.back() != ' ') << line;
        }
    };
    check(help_of(nullptr, GetParam()));
    for (const CommandSpec& command : commands()) {
        check(help_of(&command, GetParam()));
    }
}

TEST(Manual, tells_every_command_and_option_and_no_other) {
    std::ifstream file(HALTE_SOURCE_DIR "/docs/man/halte.1");
    std::string page(std::istreambuf_iterator<char>(file), {});
    page = std::regex_replace(page, std::regex(R"(\\-)"), "-");
    std::set<std::string> known;
    for (const CommandSpec& command : commands()) {
        EXPECT_NE(page.find("\\fBhalte " + std::string(command.name)), std::string::npos)
            << command.name;
        for (const OptionSpec& option : command.options) {
            known.insert(std::string(option.name));
        }
    }
    EXPECT_EQ(options_in(page), known);
}

}  // namespace
}  // namespace halte::app
