// SPDX-License-Identifier: EUPL-1.2
#include "http/wire.hpp"

#include <gtest/gtest.h>

namespace halte::http {

TEST(Wire, counts_the_body_and_says_whether_it_closes) {
    const Response response = with_text(200, "text/plain", "été");
    EXPECT_EQ(head_of(response, true, Instant{}),
              "HTTP/1.1 200 OK\r\nDate: Thu, 01 Jan 1970 00:00:00 GMT\r\n"
              "Content-Type: text/plain\r\nContent-Length: 5\r\nConnection: keep-alive\r\n\r\n");
    EXPECT_NE(head_of(response, false, Instant{}).find("Connection: close"), std::string::npos);
    EXPECT_EQ(head_of(no_content(), true, Instant{}).find("Content-Length"), std::string::npos);
}

TEST(Wire, starts_a_new_data_line_at_each_line_break) {
    EXPECT_EQ(event_text("run", "{}"), "event: run\ndata: {}\n\n");
    EXPECT_EQ(event_text("run", "a\nb\r\nc\rd"),
              "event: run\ndata: a\ndata: b\ndata: c\ndata: d\n\n");
}

TEST(EventQueue, gives_up_the_oldest_for_a_slow_reader) {
    EventQueue queue(2);
    queue.push("1");
    queue.push("2");
    queue.push("3");
    EXPECT_EQ(queue.pop(), "2");
    EXPECT_EQ(queue.pop(), "3");
    EXPECT_TRUE(queue.is_empty());
}

}  // namespace halte::http
