// SPDX-License-Identifier: EUPL-1.2
#include "base/sentence.hpp"

#include <gtest/gtest.h>

namespace halte {
namespace {

TEST(Sentence, says_the_same_in_both_languages) {
    const Sentence sentence =
        say("le port {} de « {} » est pris", "the port {} of \"{}\" is taken", 8080, "corte");
    EXPECT_EQ(sentence.in(Language::french), "le port 8080 de « corte » est pris");
    EXPECT_EQ(sentence.in(Language::english), "the port 8080 of \"corte\" is taken");
}

TEST(Sentence, takes_another_one_as_a_part_in_its_language) {
    const Sentence list = say("une liste", "a list");
    EXPECT_EQ(say("il faut ici {}", "{} was expected", list),
              (Sentence{"il faut ici une liste", "a list was expected"}));
}

TEST(Sentence, leaves_what_parts_hold_as_it_is) {
    EXPECT_EQ(say("{} puis {}", "{} then {}", "{}", 0.5), (Sentence{"{} puis 0.5", "{} then 0.5"}));
}

TEST(Sentence, counts_its_gaps_while_compiling) {
    static_assert(detail::gaps_in("") == 0);
    static_assert(detail::gaps_in("{ } {\"a\": {}}") == 1);
    static_assert(detail::gaps_in("{}{}") == 2);
    static_assert(!std::is_convertible_v<std::string, Wording<>>);
}

TEST(Sentence, of_somebody_else_is_kept) {
    EXPECT_EQ(verbatim("disk I/O error"), (Sentence{"disk I/O error", "disk I/O error"}));
    EXPECT_TRUE(Sentence{}.empty());
    EXPECT_FALSE(verbatim("x").empty());
}

}  // namespace
}  // namespace halte
