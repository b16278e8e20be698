// SPDX-License-Identifier: EUPL-1.2
#include "app/console.hpp"

#include <gtest/gtest.h>

#include <csignal>
#include <sstream>
#include <thread>

#include "app/exit_codes.hpp"
#include "app/interrupts.hpp"
#include "app/table.hpp"
#include "store/trouble.hpp"

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
    const Errors two_ = {{ErrorCode::invalid, "14 weeks", "weeks", "choose from 1 to 13"},
                         {ErrorCode::not_found, "there is no such unit", "", ""}};
};

TEST_F(ConsoleTest, prints_every_problem_with_its_field_and_hint) {
    EXPECT_EQ(report(console(), two_), exit_wrong_input);
    EXPECT_EQ(err_.str(), "halte: weeks: 14 weeks\n"
                          "       hint: choose from 1 to 13\n"
                          "halte: there is no such unit\n");
    EXPECT_EQ(out_.str(), "");
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

TEST_F(ConsoleTest, speaks_of_the_database_in_french) {
    EXPECT_EQ(report(console(Language::french),
                     store::StoreFailure(store::Trouble::full_disk, "halte.db")), exit_trouble);
    EXPECT_EQ(err_.str(), "halte : Il n'y a plus de place pour écrire « halte.db ».\n"
                          "        conseil : libérez de la place sur ce disque et recommencez ; ce "
                          "qui était enregistré est intact\n");
}

TEST_F(ConsoleTest, has_french_words_for_every_trouble_of_the_database) {
    for (int i = 0; i <= static_cast<int>(store::Trouble::internal); ++i) {
        const store::StoreFailure failure(static_cast<store::Trouble>(i), "f.db", "why");
        report(console(Language::french), failure);
        EXPECT_EQ(err_.str().find(failure.error().message), std::string::npos) << i;
        EXPECT_NE(err_.str().find("f.db"), std::string::npos) << i;
        err_.str("");
    }
}

TEST_F(ConsoleTest, gives_each_of_the_eight_codes_its_exit_code) {
    EXPECT_EQ(exit_code_of(ErrorCode::malformed), 2);
    EXPECT_EQ(exit_code_of(ErrorCode::invalid), 2);
    EXPECT_EQ(exit_code_of(ErrorCode::unauthorized), 3);
    EXPECT_EQ(exit_code_of(ErrorCode::forbidden), 3);
    EXPECT_EQ(exit_code_of(ErrorCode::not_found), 4);
    EXPECT_EQ(exit_code_of(ErrorCode::conflict), 5);
    EXPECT_EQ(exit_code_of(ErrorCode::unavailable), 1);
    EXPECT_EQ(exit_code_of(ErrorCode::internal), 1);
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

TEST_F(ConsoleTest, aligns_tables_by_letters_and_not_by_bytes) {
    TextTable table({{"commune"}, {"n", Align::right}});
    table.add({"Évisa", "7"});
    table.add({"Corte", "1\u202f000"});
    table.print(out_);
    EXPECT_EQ(out_.str(), "commune      n\n"
                          "Évisa        7\n"
                          "Corte    1\u202f000\n");
}

TEST(Interrupts, ask_for_a_clean_stop_instead_of_killing) {
    const Interrupts interrupts;
    EXPECT_FALSE(interrupts.token().stop_requested());
    ::raise(SIGINT);
    while (!interrupts.token().stop_requested()) {
        std::this_thread::yield();
    }
}

TEST(Interrupts, may_be_set_up_again_and_again) {
    for (int i = 0; i < 20; ++i) {
        const Interrupts interrupts;
        EXPECT_FALSE(interrupts.token().stop_requested());
    }
}

}  // namespace
}  // namespace halte::app
