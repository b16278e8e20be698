// SPDX-License-Identifier: EUPL-1.2
#include "formats/csv.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "base/random.hpp"

namespace halte::formats {
namespace {

Csv read(std::string_view text) {
    auto csv = Csv::parse("essai.csv", text);
    if (!csv) {
        ADD_FAILURE() << describe(csv.errors(), Language::french);
    }
    return *std::move(csv);
}

Error problem(std::string_view text) {
    const auto csv = Csv::parse("essai.csv", text);
    if (csv) {
        ADD_FAILURE() << "read: " << text;
        return {};
    }
    return csv.errors().front();
}

TEST(Csv, reads_a_heading_and_rows) {
    const Csv csv = read("code,nom\n2B047,Calacuccia\n2B096,Corte\n");
    EXPECT_EQ(csv.heading(), (std::vector<std::string>{"code", "nom"}));
    ASSERT_EQ(csv.row_count(), 2u);
    EXPECT_EQ(csv.cell(1, 0), "2B096");
    EXPECT_EQ(csv.cell(0, 1), "Calacuccia");
    EXPECT_EQ(csv.line(1), 3u);
}

TEST(Csv, keeps_separators_quotes_and_ends_of_line_inside_quotes) {
    const Csv csv = read("a,b\n\"un, deux\",\"il dit \"\"non\"\"\"\n\"ligne 1\nligne 2\",x\ny,z\n");
    EXPECT_EQ(csv.cell(0, 0), "un, deux");
    EXPECT_EQ(csv.cell(0, 1), "il dit \"non\"");
    EXPECT_EQ(csv.cell(1, 0), "ligne 1\nligne 2");
    EXPECT_EQ(csv.line(2), 5u);
}

TEST(Csv, reads_any_end_of_line_a_mark_and_a_last_line_without_end) {
    for (const std::string_view text :
         {"a,b\r\n1,2\r\n\r\n3,4", "a,b\r1,2\r3,4\r", "\xef\xbb\xbf" "a,b\n1,2\n\n3,4"}) {
        const Csv csv = read(text);
        ASSERT_EQ(csv.row_count(), 2u) << text;
        EXPECT_EQ(csv.heading().front(), "a");
        EXPECT_EQ(csv.cell(1, 1), "4");
    }
}

TEST(Csv, finds_the_separator_in_the_heading) {
    EXPECT_EQ(read("a;b,c;d\n1;2;3\n").separator(), ';');
    EXPECT_EQ(read("a\tb\n1\t2\n").separator(), '\t');
    EXPECT_EQ(read("\"a;b;c\",d\n1,2\n").separator(), ',');
    EXPECT_EQ(read("seul\n1\n").separator(), ',');
}

TEST(Csv, reads_windows_1252_and_says_so) {
    const Csv csv = read("nom\nS\xe9lestat\n\x8cuvres \x80\n");
    EXPECT_EQ(csv.cell(0, 0), "Sélestat");
    EXPECT_EQ(csv.cell(1, 0), "Œuvres €");
    ASSERT_EQ(csv.notes().size(), 1u);
    EXPECT_TRUE(read("nom\nSélestat\n").notes().empty());
}

TEST(Csv, trims_spaces_outside_quotes_only) {
    const Csv csv = read("a , b\n 1 ,\" 2 \"\n");
    EXPECT_EQ(csv.heading(), (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(csv.cell(0, 0), "1");
    EXPECT_EQ(csv.cell(0, 1), " 2 ");
}

TEST(Csv, reads_numbers_with_either_decimal_mark_and_blanks_as_unknown) {
    const Csv csv = read("a;b;c;d\n1 234,5;;12.5;-3e2\n\u202f1\u202f000;\u00a02;x;1,2,3\n");
    EXPECT_EQ(**csv.number(0, 0), 1234.5);
    EXPECT_FALSE(csv.number(0, 1)->has_value());
    EXPECT_EQ(**csv.number(0, 2), 12.5);
    EXPECT_EQ(**csv.number(0, 3), -300.0);
    EXPECT_EQ(**csv.number(1, 0), 1000.0);
    EXPECT_EQ(**csv.number(1, 1), 2.0);
    const auto bad = csv.number(1, 2);
    ASSERT_FALSE(bad);
    EXPECT_EQ(bad.errors().front().field, "essai.csv:3: c");
    EXPECT_EQ(bad.errors().front().message.fr, "« x » n'est pas un nombre.");
    EXPECT_FALSE(csv.number(1, 3));
}

TEST(Csv, names_each_missing_column_and_those_it_found) {
    const Csv csv = read("code,nom\n1,2\n");
    const std::string_view wanted[] = {"code", "lat", "lon"};
    const auto columns = csv.bind(wanted);
    ASSERT_FALSE(columns);
    ASSERT_EQ(columns.errors().size(), 2u);
    EXPECT_EQ(columns.errors()[0].message.fr, "La colonne « lat » manque.");
    EXPECT_EQ(columns.errors()[0].hint.fr, "Colonnes trouvées : code, nom.");
    EXPECT_EQ(columns.errors()[0].field, "essai.csv:1");
}

TEST(Csv, says_where_a_quote_is_never_closed) {
    const Error error = problem("a,b\n1,2\n3,\"coupé\n4,5\n");
    EXPECT_EQ(error.code, ErrorCode::malformed);
    EXPECT_EQ(error.field, "essai.csv:3:3");
    EXPECT_EQ(problem("a\n\"x\"\"").field, "essai.csv:2:1");
    EXPECT_EQ(problem("a\n\"").field, "essai.csv:2:1");
}

TEST(Csv, says_where_text_follows_a_closing_quote) {
    EXPECT_EQ(problem("a,b\n\"x\"y,2\n").field, "essai.csv:2:4");
}

TEST(Csv, counts_the_cells_of_every_row_and_reports_all_that_are_wrong) {
    const auto csv = Csv::parse("essai.csv", "a,b\n1\n2,3\n4,5,6\n");
    ASSERT_FALSE(csv);
    ASSERT_EQ(csv.errors().size(), 2u);
    EXPECT_EQ(csv.errors()[0].field, "essai.csv:2:1");
    EXPECT_EQ(csv.errors()[0].message.fr, "Cette ligne a 1 cases, les titres en ont 2.");
    EXPECT_EQ(csv.errors()[1].field, "essai.csv:4:1");
}

TEST(Csv, refuses_two_columns_of_one_name) {
    EXPECT_EQ(problem("a,b,a\n1,2,3\n").code, ErrorCode::invalid);
}

TEST(Csv, refuses_what_is_no_text_and_what_is_empty) {
    EXPECT_EQ(problem(std::string_view("a,b\n1,\0\n", 8)).field, "essai.csv:2:3");
    EXPECT_EQ(problem("").message.fr, "Ce fichier est vide.");
    EXPECT_EQ(problem("\n\r\n").message.fr, "Ce fichier est vide.");
}

TEST(Csv, refuses_a_file_too_large_before_reading_it) {
    const std::string huge(Csv::largest_bytes + 1, 'a');
    const Error error = problem(huge);
    EXPECT_EQ(error.code, ErrorCode::invalid);
    EXPECT_EQ(error.message.fr, "Ce fichier fait 201 Mo ; la limite est de 200 Mo.");
}

TEST(Csv, gives_back_any_cells_that_were_written_in_quotes) {
    Random random(11);
    constexpr std::string_view alphabet = "ab,;\t\"\n\r é";
    for (int round = 0; round < 300; ++round) {
        std::vector<std::string> cells;
        std::string text = "x,y,z\n";
        for (int i = 0; i < 12; ++i) {
            std::string cell;
            for (std::uint64_t length = random.below(8); length > 0; --length) {
                const char c = alphabet[random.below(9)];
                cell += c;
            }
            std::string quoted;
            for (const char c : cell) {
                quoted += c;
                if (c == '"') {
                    quoted += c;
                }
            }
            text += '"' + quoted + '"' + (i % 3 == 2 ? '\n' : ',');
            cells.push_back(cell);
        }
        const Csv csv = read(text);
        ASSERT_EQ(csv.row_count(), 4u);
        for (std::size_t i = 0; i < 12; ++i) {
            ASSERT_EQ(csv.cell(i / 3, i % 3), cells[i]) << "round " << round;
        }
    }
}

}  // namespace
}  // namespace halte::formats
