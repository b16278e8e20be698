// SPDX-License-Identifier: EUPL-1.2
#include "http/target.hpp"

#include <gtest/gtest.h>

namespace halte::http {

using Segments = std::vector<std::string>;

TEST(Target, is_taken_apart_and_decoded) {
    const auto target = parse_target("/passages/Saint-Genest%20%C3%A9?q=L%27Ha%C3%BF+les&lang=en");
    ASSERT_TRUE(target);
    EXPECT_EQ(target->segments, (Segments{"passages", "Saint-Genest é"}));
    EXPECT_EQ(target->value("q"), "L'Haÿ les");
    EXPECT_EQ(target->value("lang"), "en");
    EXPECT_EQ(target->value("absent"), "");
}

TEST(Target, of_the_front_page_has_no_segment) {
    EXPECT_EQ(parse_target("/")->segments, Segments{});
    EXPECT_EQ(parse_target("/?lang=en")->segments, Segments{});
    EXPECT_EQ(parse_target("/a/")->segments, (Segments{"a", ""}));
    EXPECT_EQ(parse_target("//a")->segments, (Segments{"", "a"}));
}

TEST(Target, keeps_an_escaped_slash_inside_its_segment) {
    EXPECT_EQ(parse_target("/a%2Fb/c")->segments, (Segments{"a/b", "c"}));
}

TEST(Target, refuses_what_no_page_has) {
    for (const char* bad : {"", "x", "http://a/", "*", "/..", "/a/../b", "/.", "/%2e%2E/x", "/%",
                            "/%4", "/%zz", "/a%00b", "/a%0d%0ab", "/%c3", "/%ff", "/?a=%f"}) {
        EXPECT_FALSE(parse_target(bad)) << bad;
    }
}

TEST(Target, escapes_all_but_unreserved_characters) {
    EXPECT_EQ(encode_percent("a-Z_0.~ é/&"), "a-Z_0.~%20%C3%A9%2F%26");
    EXPECT_EQ(decode_percent(encode_percent("L’Haÿ + 1 %"), true), "L’Haÿ + 1 %");
}

TEST(Target, reads_one_cookie_and_none_when_it_is_there_twice) {
    EXPECT_EQ(find_cookie("a=1; halte_session=abc; b=2", "halte_session"), "abc");
    EXPECT_EQ(find_cookie("halte_session=abc; halte_session=def", "halte_session"), "");
    EXPECT_EQ(find_cookie("xhalte_session=abc", "halte_session"), "");
    EXPECT_EQ(find_cookie("", "halte_session"), "");
}

}  // namespace halte::http
