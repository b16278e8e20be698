// SPDX-License-Identifier: EUPL-1.2
#include "app/command_line.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"

namespace halte::app {
namespace {

CommandLine read(std::vector<std::string> words) {
    return CommandLine(words);
}

std::string problems_of(std::vector<std::string> words, Language language = Language::english) {
    return describe(read(std::move(words)).problems(), language);
}

TEST(CommandLine, takes_options_in_any_order_around_the_argument) {
    using Typed = std::vector<std::string>;
    for (const Typed& words : {Typed{"import", "folder", "--db", "a.db", "--json"},
                              {"import", "--json", "--db=a.db", "folder"},
                              {"import", "--db", "a.db", "--json", "--", "folder"}}) {
        const CommandLine line = read(words);
        EXPECT_EQ(describe(line.problems(), Language::english), "");
        ASSERT_NE(line.command(), nullptr);
        EXPECT_EQ(line.command()->name, "import");
        EXPECT_EQ(line.argument(), "folder");
        EXPECT_EQ(line.value_of("--db"), "a.db");
        EXPECT_TRUE(line.has("--json"));
    }
}

TEST(CommandLine, takes_a_command_of_two_words) {
    const CommandLine line = read({"plan", "check", "p.json", "--db", "a.db"});
    EXPECT_EQ(line.command()->name, "plan check");
    EXPECT_EQ(line.argument(), "p.json");
    EXPECT_EQ(read({"plan", "--db", "check"}).command()->name, "plan");
}

TEST(CommandLine, takes_a_negative_number_or_a_dash_for_a_value) {
    EXPECT_EQ(read({"plan", "--db", "a", "--name", "-1"}).value_of("--name"), "-1");
    EXPECT_EQ(read({"backup", "-", "--db", "a"}).argument(), "-");
}

TEST(CommandLine, names_every_mistake_at_once) {
    CommandLine line = read({"plan", "--week", "4", "--objective", "fast", "--seconds", "quick",
                             "--threads", "3", "--seed", "--first-day", "23/11/2026", "--json=1",
                             "extra"});
    line.number("--seconds", 0.5, 600.0, 8.0);
    line.whole("--threads", 1, 2, 2);
    line.day("--first-day");
    EXPECT_EQ(describe(line.problems(), Language::english),
              "--week: `halte plan` has no such option (did you mean --weeks?)\n"
              "--objective: \"fast\" is not one of the words expected (choose from: people, even, "
              "road, all)\n"
              "--seed: the value of this option is missing (write --seed N)\n"
              "--json: this option takes no value\n"
              "`halte plan` has no use for \"extra\" (`halte --help` shows what there is)\n"
              "--db: this option is needed (add --db FILE)\n"
              "--seconds: \"quick\" is not a number from 0.5 to 600 (decimals are written with a "
              "point: 2.5)\n"
              "--threads: \"3\" is not a whole number from 1 to 2\n"
              "--first-day: \"23/11/2026\" is not a date (write the year, the month and the day: "
              "2026-11-23)");
}

TEST(CommandLine, names_mistakes_in_french) {
    EXPECT_EQ(problems_of({"plna"}, Language::french),
              "« plna » n'est pas une commande de Halte (vouliez-vous dire plan ?)");
    EXPECT_EQ(problems_of({"import", "--db"}, Language::french),
              "--db : il manque la valeur de cette option (écrivez --db FILE)\n"
              "FOLDER : il manque cet argument (halte import FOLDER)");
}

TEST(CommandLine, does_not_guess_what_is_too_far) {
    EXPECT_EQ(problems_of({"spaceship"}), "\"spaceship\" is not a command of Halte (`halte --help` "
                                          "shows what there is)");
}

TEST(CommandLine, refuses_an_option_given_twice) {
    EXPECT_EQ(problems_of({"see", "--db", "a", "--db", "b"}),
              "--db: this option is given twice (keep one of the two)");
}

TEST(CommandLine, refuses_numbers_that_do_not_fit) {
    for (const char* typed : {"99999999999999999999", "4.5", "4x", " 4", "0x4", "14", "0"}) {
        CommandLine line = read({"plan", "--db", "a", "--weeks", typed});
        EXPECT_EQ(line.whole("--weeks", 1, 13, 4), 4);
        EXPECT_EQ(line.problems().size(), 1U) << typed;
    }
    for (const char* typed : {"nan", "inf", "1e999", "0.4", "601", "2,5"}) {
        CommandLine line = read({"plan", "--db", "a", "--seconds", typed});
        EXPECT_EQ(line.number("--seconds", 0.5, 600.0, 8.0), 8.0);
        EXPECT_EQ(line.problems().size(), 1U) << typed;
    }
}

TEST(CommandLine, sees_a_cry_for_help_anywhere) {
    EXPECT_TRUE(read({"--help"}).wants_help());
    EXPECT_TRUE(read({"plan", "-h"}).wants_help());
    EXPECT_TRUE(read({"plan", "--wrong", "--help"}).wants_help());
    EXPECT_FALSE(read({"plan"}).wants_help());
}

TEST(CommandLine, splits_lists_at_commas) {
    EXPECT_EQ(read({"plan", "--db", "a", "--units", "van,,bike,"}).list("--units"),
              (std::vector<std::string>{"van", "bike"}));
}

}  // namespace
}  // namespace halte::app
