// SPDX-License-Identifier: EUPL-1.2
#include "app/command_table.hpp"

#include <gtest/gtest.h>

#include <set>

namespace halte::app {
namespace {

TEST(CommandTable, names_each_command_and_option_once) {
    std::set<std::string_view> names;
    for (const CommandSpec& command : commands()) {
        EXPECT_TRUE(names.insert(command.name).second) << command.name;
        std::set<std::string_view> options;
        for (const OptionSpec& option : command.options) {
            EXPECT_TRUE(options.insert(option.name).second) << command.name << option.name;
            EXPECT_EQ(option.name.substr(0, 2), "--");
        }
        EXPECT_TRUE(options.contains("--help")) << command.name;
    }
}

TEST(CommandTable, finds_a_command_by_its_whole_name_only) {
    ASSERT_NE(find_command("plan check"), nullptr);
    EXPECT_EQ(find_command("plan check")->argument, "PLAN");
    EXPECT_EQ(find_command("check"), nullptr);
    EXPECT_EQ(find_command(""), nullptr);
}

}  // namespace
}  // namespace halte::app
