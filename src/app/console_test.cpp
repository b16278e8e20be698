// SPDX-License-Identifier: EUPL-1.2
#include "app/console.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "app/exit_codes.hpp"

namespace halte::app {
namespace {

class ConsoleTest : public testing::Test {
protected:
    Console console(Language language = Language::english) {
        return {.out = out_, .err = err_, .clock = clock_, .language = language};
    }
    std::ostringstream out_;
    std::ostringstream err_;
    FixedClock clock_{Instant{}};
    const Errors two_ = {
        {ErrorCode::invalid, say("14 semaines", "14 weeks"), "weeks",
         say("choisissez de 1 à 13", "choose from 1 to 13")},
        {ErrorCode::not_found, say("ce dispositif n'existe pas", "there is no such unit"), "", {}}};
};

TEST_F(ConsoleTest, prints_every_problem_with_its_field_and_hint) {
    EXPECT_EQ(report(console(), two_), exit_wrong_input);
    EXPECT_EQ(err_.str(), "halte: weeks: 14 weeks\n"
                          "       hint: choose from 1 to 13\n"
                          "halte: there is no such unit\n");
    EXPECT_EQ(out_.str(), "");
}

TEST_F(ConsoleTest, speaks_the_language_of_the_one_who_types) {
    EXPECT_EQ(report(console(Language::french), two_), exit_wrong_input);
    EXPECT_EQ(err_.str(),
              "halte : weeks : 14 semaines\n"
              "        conseil : choisissez de 1 à 13\n"
              "halte : ce dispositif n'existe pas\n");
}

TEST_F(ConsoleTest, prints_problems_as_json_where_a_script_reads) {
    Console json = console();
    json.is_json = true;
    EXPECT_EQ(report(json, two_), exit_wrong_input);
    EXPECT_EQ(out_.str(),
              R"({"errors":[{"code":"invalid","message":"14 weeks","field":"weeks",)"
              R"("hint":"choose from 1 to 13"},{"code":"not_found",)"
              R"("message":"there is no such unit","field":"","hint":""}]})" "\n");
    EXPECT_EQ(err_.str(), "");
}

TEST_F(ConsoleTest, draws_a_bar_on_a_terminal_and_wipes_it) {
    Console terminal = console();
    terminal.bar_columns = 60;
    {
        ProgressBar bar(terminal);
        bar.report("Routes d'Évisa", 0.5);
    }
    EXPECT_EQ(err_.str(), "\rRoutes d'Évisa                      [#######--------]  50 %\r\033[K");
}

TEST_F(ConsoleTest, draws_nothing_when_there_is_no_terminal) {
    const Console none = console();
    {
        ProgressBar bar(none);
        bar.report("Roads", 0.5);
    }
    EXPECT_EQ(err_.str(), "");
}

}  // namespace
}  // namespace halte::app
