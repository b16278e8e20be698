// SPDX-License-Identifier: EUPL-1.2
#include "base/text.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace halte {
namespace {

TEST(Utf8, accepts_what_is_well_formed) {
    for (const char* text :
         {"", "Corte", "L’Île-Rousse", "العربية", "€", "😀", "\u0080", "\uffff"}) {
        EXPECT_TRUE(is_utf8(text)) << text;
    }
}

TEST(Utf8, refuses_latin_1_overlong_forms_surrogates_and_cut_sequences) {
    for (const char* text :
         {"\xe9t\xe9", "\xc0\xaf", "\xe0\x80\xaf", "\xed\xa0\x80", "\xc3", "\xf0\x9f\x98", "\x80",
          "\xf5\x80\x80\x80", "\xf4\x90\x80\x80", "\xff", "a\xc3(", "\xf0\x80\x80\xaf"}) {
        EXPECT_FALSE(is_utf8(text)) << testing::PrintToString(text);
    }
}

TEST(Fold, brings_two_spellings_of_a_name_together) {
    EXPECT_EQ(fold("Œuvres"), "oeuvres");
    EXPECT_EQ(fold("L’Haÿ-les-Roses"), "l'hay-les-roses");
    EXPECT_EQ(fold("L'HAŸ-LES-ROSES"), "l'hay-les-roses");
    EXPECT_EQ(fold("Saint‑Étienne"), "saint-etienne");
    EXPECT_EQ(fold("Sainte Lucie\u00a0de\u202fTallano"), "sainte lucie de tallano");
    EXPECT_EQ(fold("  Pietra   di\tVerde \n"), "pietra di verde");
    EXPECT_EQ(fold("Straße"), "strasse");
    EXPECT_EQ(fold("e\u0301te\u0301"), fold("été"));
    EXPECT_EQ(fold(""), "");
}

TEST(Fold, keeps_other_scripts) {
    EXPECT_EQ(fold("مرحبا"), "مرحبا");
}

TEST(Fold, is_the_same_when_done_twice) {
    for (const char* text : {"Œuvres", "L’Haÿ", "Ærø", "½ heure", "№ 5", "İstanbul", "مَرْحَبًا"}) {
        EXPECT_EQ(fold(fold(text)), fold(text));
    }
}

TEST(Fold, survives_bytes_that_are_not_text) {
    EXPECT_EQ(fold("caf\xe9"), "caf\ufffd");
}

TEST(Slug, makes_a_name_for_files_and_addresses) {
    EXPECT_EQ(slug("Bar-sur-Aube, place n° 2"), "bar-sur-aube-place-n-2");
    EXPECT_EQ(slug("L’Île-Rousse"), "l-ile-rousse");
    EXPECT_EQ(slug("../../etc/passwd"), "etc-passwd");
    EXPECT_EQ(slug("Афины"), "afiny");
    EXPECT_EQ(slug("!?"), "");
}

TEST(FrenchOrder, is_that_of_a_dictionary) {
    std::vector<std::string> names = {"Zonza",   "évisa", "Fozzano",    "Place 10",
                                      "Ersa",    "Évisa", "Œta",        "Ocana",
                                      "Place 2", "Olmi",  "Évisa-Plage"};
    std::sort(names.begin(), names.end(),
              [](const std::string& a, const std::string& b) { return compare_french(a, b) < 0; });
    EXPECT_EQ(names,
              (std::vector<std::string>{"Ersa", "évisa", "Évisa", "Évisa-Plage", "Fozzano", "Ocana",
                                        "Œta", "Olmi", "Place 2", "Place 10", "Zonza"}));
    EXPECT_EQ(compare_french("Évisa", "E\u0301visa"), 0);
}

TEST(FrenchOrder, has_keys_that_say_the_same) {
    const std::vector<std::string> names = {"",
                                            "Ersa",
                                            "évisa",
                                            "Évisa",
                                            "Œta",
                                            "Olmi",
                                            "Place 2",
                                            "Place 10",
                                            "cote",
                                            "côte",
                                            "coté",
                                            "côté",
                                            std::string(400, 'x')};
    const auto sign = [](int x) { return (x > 0) - (x < 0); };
    for (const auto& a : names) {
        for (const auto& b : names) {
            EXPECT_EQ(sign(french_sort_key(a).compare(french_sort_key(b))),
                      sign(compare_french(a, b)))
                << a << " / " << b;
        }
    }
}

}  // namespace
}  // namespace halte
