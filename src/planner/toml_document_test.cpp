// SPDX-License-Identifier: EUPL-1.2
#include "planner/toml_document.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"

namespace halte::planner {
namespace {

TomlDocument read(std::string_view text) {
    auto document = TomlDocument::parse("essai.toml", text);
    if (!document) {
        ADD_FAILURE() << describe(document.errors(), Language::french);
    }
    return *std::move(document);
}

TEST(TomlDocument, gives_values_by_dotted_path) {
    TomlDocument document = read("a = 1\n[b]\nc = \"deux\"\n[[d]]\ne = [1, 2.5]\n[[d]]\n"
                                 "e = [\"x\"]\nf = true\n");
    EXPECT_EQ(document.number("a"), 1.0);
    EXPECT_EQ(document.words("b.c"), "deux");
    EXPECT_EQ(document.count("d"), 2u);
    EXPECT_EQ(document.numbers("d[0].e"), (std::vector<double>{1.0, 2.5}));
    EXPECT_EQ(document.list("d[1].e"), (std::vector<std::string>{"x"}));
    EXPECT_EQ(document.flag("d[1].f"), true);
    document.report_unasked();
    EXPECT_TRUE(document.take_problems().empty());
}

TEST(TomlDocument, takes_a_text_alone_for_a_list_of_one) {
    TomlDocument document = read("a = \"un\"\nb = [\"un\", \"deux\"]\nc = [1]\n");
    EXPECT_EQ(document.one_or_list("a"), (std::vector<std::string>{"un"}));
    EXPECT_EQ(document.one_or_list("b"), (std::vector<std::string>{"un", "deux"}));
    EXPECT_EQ(document.one_or_list("d"), std::nullopt);
    EXPECT_TRUE(document.take_problems().empty());
    EXPECT_EQ(document.one_or_list("c"), std::nullopt);
    EXPECT_EQ(document.take_problems().size(), 1u);
}

TEST(TomlDocument, says_where_a_file_is_no_toml) {
    const auto document = TomlDocument::parse("essai.toml", "a = 1\nb = = 2\n");
    ASSERT_FALSE(document);
    EXPECT_EQ(document.errors().front().code, ErrorCode::malformed);
    EXPECT_TRUE(document.errors().front().field.starts_with("essai.toml:2:"));
}

TEST(TomlDocument, reports_a_value_of_another_type_and_a_key_nobody_asked) {
    TomlDocument document = read("a = \"un\"\n[b]\nmispelt = 3\n");
    EXPECT_FALSE(document.number("a").has_value());
    document.report_unasked();
    const Errors problems = document.take_problems();
    ASSERT_EQ(problems.size(), 2u);
    EXPECT_EQ(problems[0].field, "essai.toml:1: a");
    EXPECT_EQ(problems[0].message.fr, "Il faut ici un nombre.");
    EXPECT_EQ(problems[1].field, "essai.toml:3: b.mispelt");
}

TEST(TomlDocument, reports_what_is_needed_and_absent) {
    TomlDocument document = read("");
    EXPECT_EQ(document.need_number("a.b"), 0.0);
    EXPECT_EQ(document.need_words("c"), "");
    EXPECT_EQ(document.take_problems().size(), 2u);
}

TEST(TomlDocument, reads_hostile_text_without_harm) {
    for (const std::string_view text :
         {std::string_view("\0", 1), std::string_view("a = \"\xff\""), std::string_view("[[["),
          std::string_view("a = 1e999")}) {
        const auto document = TomlDocument::parse("essai.toml", text);
        if (!document) {
            EXPECT_EQ(document.errors().front().code, ErrorCode::malformed);
        }
    }
}

}  // namespace
}  // namespace halte::planner
