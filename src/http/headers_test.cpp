// SPDX-License-Identifier: EUPL-1.2
#include "http/headers.hpp"

#include <gtest/gtest.h>

#include "base/zone.hpp"

namespace halte::http {

TEST(Headers, are_found_whatever_their_case) {
    Headers headers;
    headers.add("Content-Type", "text/html");
    EXPECT_EQ(headers["content-type"], "text/html");
    EXPECT_EQ(headers["Accept"], "");
    headers.set("CONTENT-TYPE", "text/plain");
    EXPECT_EQ(headers.count("Content-Type"), 1);
    EXPECT_EQ(headers["Content-Type"], "text/plain");
}

TEST(Headers, refuse_a_value_that_would_start_a_new_field) {
    Headers headers;
    EXPECT_DEATH(headers.set("Location", "/\r\nSet-Cookie: a=b"), "find_first_of");
}

TEST(Headers, write_the_date_as_http_wants_it) {
    EXPECT_EQ(http_date(parse_instant("2026-11-23T09:05:07+01:00").value()),
              "Mon, 23 Nov 2026 08:05:07 GMT");
}

TEST(Headers, part_lists_at_commas) {
    const auto parts = list_of(" gzip ,, br;q=0.5 ,");
    ASSERT_EQ(parts.size(), 2u);
    EXPECT_EQ(parts[0], "gzip");
    EXPECT_EQ(parts[1], "br;q=0.5");
}

}  // namespace halte::http
