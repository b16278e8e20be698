// SPDX-License-Identifier: EUPL-1.2
#include "http/json_text.hpp"

#include <gtest/gtest.h>

#include <limits>

#include <nlohmann/json.hpp>
#include <rapidcheck/gtest.h>

#include "base/text.hpp"

namespace halte::http {

TEST(JsonText, puts_commas_where_they_belong) {
    JsonText json;
    json.object().member("a", "x").key("b").array().count(1).null().object().end_object();
    json.end_array().member("c", true).end_object();
    EXPECT_EQ(json.take(), R"({"a":"x","b":[1,null,{}],"c":true})");
}

TEST(JsonText, writes_numbers_short_and_never_nonsense) {
    const auto written = [](double value, int decimals) {
        return JsonText().number(value, decimals).take();
    };
    EXPECT_EQ(written(12.5, 2), "12.5");
    EXPECT_EQ(written(100.0, 2), "100");
    EXPECT_EQ(written(100.0, 0), "100");
    EXPECT_EQ(written(-0.001, 2), "0");
    EXPECT_EQ(written(std::numeric_limits<double>::infinity(), 1), "null");
    EXPECT_EQ(written(std::numeric_limits<double>::quiet_NaN(), 1), "null");
}

TEST(JsonText, stays_readable_whatever_the_bytes) {
    EXPECT_EQ(JsonText().value(std::string_view("\xff")).take(), "\"\xEF\xBF\xBD\"");
}

RC_GTEST_PROP(JsonTextProperty, comes_back_the_same, (const std::string& words)) {
    const auto parsed = nlohmann::json::parse(JsonText().value(std::string_view(words)).take());
    RC_ASSERT(parsed.get<std::string>() == (is_utf8(words) ? words : "\xEF\xBF\xBD"));
}

}  // namespace halte::http
