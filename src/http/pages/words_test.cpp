// SPDX-License-Identifier: EUPL-1.2
#include "http/pages/words.hpp"

#include <gtest/gtest.h>

namespace halte::http {

namespace {

Day day(std::string_view text) {
    return parse_day(text).value();
}

}  // namespace

TEST(PublicWords, say_a_day_as_people_do) {
    const Day today = day("2026-11-23");
    EXPECT_EQ(day_in_words(day("2026-12-08"), today, Language::french), "mardi 8\u00a0décembre");
    EXPECT_EQ(day_in_words(day("2026-12-01"), today, Language::french), "mardi 1er\u00a0décembre");
    EXPECT_EQ(day_in_words(day("2027-02-09"), today, Language::french),
              "mardi 9\u00a0février 2027");
    EXPECT_EQ(day_in_words(day("2026-12-08"), today, Language::english), "Tuesday 8\u00a0December");
}

TEST(PublicWords, say_how_soon) {
    const Day today = day("2026-11-23");
    EXPECT_EQ(how_soon(today, today, Language::french), "aujourd’hui");
    EXPECT_EQ(how_soon(day("2026-11-24"), today, Language::french), "demain");
    EXPECT_EQ(how_soon(day("2026-11-30"), today, Language::english), "in 7 days");
    EXPECT_EQ(how_soon(day("2026-12-01"), today, Language::french), "");
}

TEST(PublicWords, say_hours_that_never_break_across_lines) {
    EXPECT_EQ(hour_in_words(TimeOfDay{570}, Language::french), "9\u00a0h\u00a030");
    EXPECT_EQ(hour_in_words(TimeOfDay{840}, Language::french), "14\u00a0h");
    EXPECT_EQ(hour_in_words(TimeOfDay{545}, Language::english), "9:05");
    EXPECT_EQ(hours_in_words(TimeOfDay{570}, TimeOfDay{750}, Language::french),
              "de 9\u00a0h\u00a030 à 12\u00a0h\u00a030");
}

TEST(PublicWords, write_phone_numbers_in_pairs) {
    EXPECT_EQ(phone_in_words("0495102501"), "04\u00a095\u00a010\u00a025\u00a001");
    EXPECT_EQ(phone_in_words("+33 4 95 10 25 01"), "04\u00a095\u00a010\u00a025\u00a001");
    EXPECT_EQ(phone_for_link("04.95.10.25.01"), "+33495102501");
    EXPECT_EQ(phone_for_link("3631"), "");
    EXPECT_EQ(phone_in_words("3631"), "3631");
    EXPECT_EQ(phone_in_words("04 95 10 25 01 / 06 00 00 00 00"),
              "04 95 10 25 01 / 06 00 00 00 00");
}

TEST(PublicWords, are_complete_in_both_languages) {
    for (const auto language : {Language::french, Language::english}) {
        const auto& words = public_words(language);
        const auto* first = reinterpret_cast<const std::string_view*>(&words);
        for (std::size_t i = 0; i < sizeof words / sizeof(std::string_view); ++i) {
            EXPECT_FALSE(first[i].empty()) << code_of(language) << " sentence " << i;
        }
    }
}

}  // namespace halte::http
