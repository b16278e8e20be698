// SPDX-License-Identifier: EUPL-1.2
#include "planner/json_node.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"

namespace halte::planner {
namespace {

TEST(JsonNode, gives_what_is_there_without_a_problem) {
    const auto document = JsonDocument::parse(R"({"words": "é", "list": [1, 2.5, true]})");
    Errors problems;
    const JsonNode root(*document, problems);
    EXPECT_EQ(root.member("words")->text(), "é");
    const auto list = *root.member("list");
    const auto elements = list.elements();
    ASSERT_EQ(elements.size(), 3U);
    EXPECT_EQ(elements[0].whole(0, 10), 1);
    EXPECT_EQ(elements[1].number(), 2.5);
    EXPECT_TRUE(elements[2].truth());
    EXPECT_FALSE(root.optional_member("none").has_value());
    EXPECT_TRUE(problems.empty()) << describe(problems, Language::english);
}

TEST(JsonNode, names_the_path_of_every_problem) {
    const auto document = JsonDocument::parse(R"({"a": {"b": [{"c": null}]}, "x": 0.5})");
    Errors problems;
    const JsonNode root(*document, problems);
    const JsonNode a = *root.member("a");
    const JsonNode b = *a.member("b");
    const auto elements = b.elements();
    EXPECT_FALSE(elements[0].member("c")->text().has_value());
    EXPECT_FALSE(elements[0].member("d").has_value());
    EXPECT_EQ(root.member("x")->whole(0, 10), 0);
    EXPECT_TRUE(root.member("x")->elements().empty());
    root.allow_only({"a"});
    EXPECT_EQ(describe(problems, Language::english),
              "a.b[0].c: this is null; text was expected\n"
              "a.b[0].d: this field is missing\n"
              "x: 0.5 does not fit here: a whole number from 0 to 10 was expected\n"
              "x: this is a number; a list was expected\n"
              "x: there is no such field (fields are: a)");
}

TEST(JsonNode, shows_what_a_stranger_wrote_without_cutting_a_letter) {
    EXPECT_EQ(in_quotes("short"), (Sentence{"« short »", "\"short\""}));
    std::string letters = "x";
    for (int i = 0; i < 40; ++i) {
        letters += "é";
    }
    EXPECT_EQ(in_quotes(letters).en, "\"" + letters.substr(0, 39) + "…\"");
}

}  // namespace
}  // namespace halte::planner
