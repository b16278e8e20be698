// SPDX-License-Identifier: EUPL-1.2
#include "planner/sheet.hpp"

#include <gtest/gtest.h>

namespace halte::planner {
namespace {

struct Desk {
    Findings findings;
    Sheet open(const std::string& text) {
        return {"essai.csv", text, {"code"}, findings};
    }
    std::string problem() const {
        return findings.errors.empty()
                   ? ""
                   : findings.errors.back().field + ": " + findings.errors.back().message.fr;
    }
};

TEST(Sheet, gives_cells_by_column_name) {
    Desk desk;
    Sheet sheet = desk.open("code,n,lon,lat\nA,1.5,9.1,42.2\nB,,,\n");
    ASSERT_EQ(sheet.size(), 2u);
    EXPECT_EQ(sheet.needed_words(0, "code"), "A");
    EXPECT_EQ(sheet.number(0, "n", 0, 2), 1.5);
    EXPECT_FALSE(sheet.number(1, "n", 0, 2).has_value());
    EXPECT_FALSE(sheet.number(0, "absent", 0, 2).has_value());
    EXPECT_EQ(sheet.words(0, "absent"), "");
    EXPECT_EQ(sheet.position(0)->lat_e7(), 422'000'000);
    EXPECT_FALSE(sheet.position(1).has_value());
    EXPECT_TRUE(desk.findings.errors.empty());
}

TEST(Sheet, names_the_line_and_column_of_what_is_wrong) {
    Desk desk;
    Sheet sheet = desk.open("code,n,lon,lat\n,9,9.1,\nA,x,9,142\n");
    sheet.needed_words(0, "code");
    EXPECT_EQ(desk.problem(), "essai.csv:2: code: Cette case est vide et ne peut pas l'être.");
    sheet.number(0, "n", 0, 2);
    EXPECT_EQ(desk.problem(), "essai.csv:2: n: 9 n'est pas entre 0 et 2.");
    sheet.number(1, "n", 0, 2);
    EXPECT_EQ(desk.problem(), "essai.csv:3: n: « x » n'est pas un nombre.");
    sheet.position(0);
    EXPECT_EQ(desk.problem(), "essai.csv:2: lat: Il faut lon et lat, ou aucun des deux.");
    sheet.position(1);
    EXPECT_EQ(desk.problem(), "essai.csv:3: lon: lon 9, lat 142 n'est pas un point de la Terre.");
}

TEST(Sheet, tells_a_missing_number_from_a_wrong_one_once) {
    Desk desk;
    Sheet sheet = desk.open("code,n\nA,\nB,x\n");
    sheet.needed_number(0, "n", 0, 2);
    EXPECT_EQ(desk.problem(), "essai.csv:2: n: Ce nombre manque.");
    sheet.needed_number(1, "n", 0, 2);
    EXPECT_EQ(desk.findings.errors.size(), 2u);
}

TEST(Sheet, knows_a_key_it_has_seen) {
    Desk desk;
    Sheet sheet = desk.open("code\nA\nA\n\"\"\n");
    EXPECT_TRUE(sheet.is_new(0, "code"));
    EXPECT_FALSE(sheet.is_new(1, "code"));
    EXPECT_EQ(desk.problem(), "essai.csv:3: code: « A » est déjà plus haut.");
}

TEST(Sheet, is_empty_when_the_file_cannot_be_read) {
    Desk desk;
    EXPECT_EQ(desk.open("nom\nA\n").size(), 0u);
    EXPECT_EQ(desk.problem(), "essai.csv:1: La colonne « code » manque.");
    const Error gone{ErrorCode::not_found,
                     say("Ce fichier n'existe pas.", "This file does not exist."),
                     "x.csv",
                     {}};
    EXPECT_EQ(Sheet("x.csv", gone, {}, desk.findings).size(), 0u);
    EXPECT_EQ(desk.findings.errors.size(), 2u);
}

TEST(Findings, name_the_first_problems_and_count_the_rest) {
    Findings findings;
    for (std::size_t i = 0; i < Findings::most_errors + 7; ++i) {
        findings.refuse("ici", say("faux", "wrong"));
    }
    EXPECT_EQ(findings.errors.size(), Findings::most_errors);
    EXPECT_EQ(findings.unsaid, 7u);
}

TEST(Sheet, tells_what_was_mended_and_how_many_rows_were_taken) {
    Desk desk;
    Sheet sheet = desk.open("code\nS\xe9lestat\nB\n");
    sheet.take();
    sheet.finish();
    EXPECT_EQ(sheet.words(0, "code"), "Sélestat");
    EXPECT_EQ(desk.findings.report.count(Remark::repaired), 1u);
    EXPECT_EQ(desk.findings.report.files[0], (FileReport{"essai.csv", 2, 1}));
}

}  // namespace
}  // namespace halte::planner
