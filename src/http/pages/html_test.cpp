// SPDX-License-Identifier: EUPL-1.2
#include "http/pages/html.hpp"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

namespace halte::http {

namespace {

std::string unescape(std::string text) {
    const std::pair<std::string_view, std::string_view> entities[] = {
        {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}};
    for (const auto& [entity, letter] : entities) {
        for (auto at = text.find(entity); at != std::string::npos;
             at = text.find(entity, at + letter.size())) {
            text.replace(at, entity.size(), letter);
        }
    }
    return text;
}

}  // namespace

TEST(Html, escapes_what_a_stranger_wrote) {
    EXPECT_EQ(escape_html("<script>alert('x')</script>"),
              "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
    EXPECT_EQ(escape_html("a\" onload=\"x"), "a&quot; onload=&quot;x");
    EXPECT_EQ(escape_html("R&D &amp;"), "R&amp;D &amp;amp;");
    EXPECT_EQ(escape_html(std::string("a\0b\x1b", 4)), "a\xEF\xBF\xBD""b\xEF\xBF\xBD");
}

TEST(Html, escapes_in_text_and_in_attributes) {
    Html page;
    page.open("p", {{"title", "\"><img src=x>"}}).text("<b>").close();
    EXPECT_EQ(page.finish(),
              "<!doctype html>\n<p title=\"&quot;&gt;&lt;img src=x&gt;\">&lt;b&gt;</p>\n");
}

TEST(Html, closes_what_is_open) {
    Html page;
    page.open("html").open("body").text("x");
    EXPECT_EQ(page.finish(), "<!doctype html>\n<html><body>x</body>\n</html>\n");
    EXPECT_DEATH(Html().close(), "empty");
}

RC_GTEST_PROP(HtmlProperty, no_text_ever_becomes_markup, (const std::string& text)) {
    const std::string escaped = escape_html(text);
    RC_ASSERT(escaped.find_first_of("<>\"'") == std::string::npos);
    bool has_control = false;
    for (const char c : text) {
        has_control = has_control || (static_cast<unsigned char>(c) < 0x20 && c != '\t' &&
                                      c != '\n') || c == 0x7f;
    }
    if (!has_control) {
        RC_ASSERT(unescape(escaped) == text);
    }
}

}  // namespace halte::http
