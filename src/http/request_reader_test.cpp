// SPDX-License-Identifier: EUPL-1.2
#include "http/request_reader.hpp"

#include <gtest/gtest.h>

#include "base/format.hpp"

namespace halte::http {

using State = RequestReader::State;

namespace {

// What a fresh reader makes of these bytes: 0 for a request, else the status of its refusal.
int verdict(std::string_view bytes, const ReadLimits& limits = {}) {
    RequestReader reader(limits);
    const State state = reader.feed(bytes);
    if (state == State::broken) {
        return reader.status();
    }
    return state == State::complete ? 0 : -1;
}

// The same bytes, one by one: the verdict must not depend on how the network cuts them.
int slow_verdict(std::string_view bytes, const ReadLimits& limits = {}) {
    RequestReader reader(limits);
    State state = State::idle;
    for (const char byte : bytes) {
        state = reader.feed(std::string_view(&byte, 1));
        if (state == State::complete || state == State::broken) {
            break;
        }
    }
    return state == State::broken ? reader.status() : state == State::complete ? 0 : -1;
}

}  // namespace

TEST(RequestReader, reads_a_request) {
    RequestReader reader({});
    EXPECT_EQ(reader.state(), State::idle);
    EXPECT_EQ(reader.feed("POST /a/b?x=1 HTTP/1.1\r\nHost: h\r\nContent-"), State::in_header);
    EXPECT_EQ(reader.feed("Length: 5\r\n\r\nhe"), State::in_body);
    EXPECT_EQ(reader.feed("llo"), State::complete);
    const Request request = reader.take();
    EXPECT_EQ(request.method, "POST");
    EXPECT_EQ(request.target.segments, (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(request.target.value("x"), "1");
    EXPECT_EQ(request.headers["host"], "h");
    EXPECT_EQ(request.body, "hello");
    EXPECT_TRUE(reader.keeps_alive());
    EXPECT_EQ(reader.state(), State::idle);
}

TEST(RequestReader, reads_requests_that_come_together) {
    RequestReader reader({});
    reader.feed("GET /1 HTTP/1.1\r\nHost: h\r\n\r\nGET /2 HTTP/1.1\r\nHost: h\r\n\r\nGET /3");
    EXPECT_EQ(reader.take().target.segments.front(), "1");
    EXPECT_EQ(reader.state(), State::complete);
    EXPECT_EQ(reader.take().target.segments.front(), "2");
    EXPECT_EQ(reader.state(), State::in_header);
}

TEST(RequestReader, keeps_whole_what_comes_behind_a_request) {
    RequestReader reader({.header_bytes = 200, .target_bytes = 100, .body_bytes = 5000});
    const std::string body(4000, 'b');
    reader.feed(text("GET /1 HTTP/1.1\r\nHost: h\r\n\r\nPOST /2 HTTP/1.1\r\nHost: h\r\n",
                     "Content-Length: 4000\r\n\r\n", body));
    EXPECT_EQ(reader.take().target.segments.front(), "1");
    EXPECT_EQ(reader.take().body, body);
}

TEST(RequestReader, reads_chunks_and_believes_no_trailer) {
    RequestReader reader({});
    reader.feed("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
                "4\r\nwiki\r\n5;a=b\r\npedia\r\n0\r\nX-Halte-CSRF: forged\r\n\r\n");
    ASSERT_EQ(reader.state(), State::complete);
    const Request request = reader.take();
    EXPECT_EQ(request.body, "wikipedia");
    EXPECT_FALSE(request.headers.has("X-Halte-CSRF"));
}

TEST(RequestReader, reads_chunks_that_drip) {
    const std::string bytes = "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
                              "1\r\na\r\n0\r\n\r\n";
    EXPECT_EQ(slow_verdict(bytes), 0);
    EXPECT_EQ(slow_verdict("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
                           "0\r\n\r\n"), 0);
}

TEST(RequestReader, closes_after_version_1_0_unless_asked) {
    RequestReader reader({});
    reader.feed("GET / HTTP/1.0\r\n\r\n");
    reader.take();
    EXPECT_FALSE(reader.keeps_alive());
    reader.feed("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    reader.take();
    EXPECT_TRUE(reader.keeps_alive());
    reader.feed("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
    reader.take();
    EXPECT_FALSE(reader.keeps_alive());
}

TEST(RequestReader, offers_to_continue_once) {
    RequestReader reader({});
    reader.feed("POST / HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    EXPECT_TRUE(reader.wants_continue());
    EXPECT_FALSE(reader.wants_continue());
    EXPECT_EQ(reader.feed("ok"), State::complete);
}

TEST(RequestReader, refuses_what_two_readers_could_read_differently) {
    const std::string start = "POST / HTTP/1.1\r\nHost: h\r\n";
    for (const std::string& bad : {
             start + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
             start + "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc",
             start + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
             start + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
             start + "Content-Length: -1\r\n\r\n",
             start + "Content-Length: 0x3\r\n\r\nabc",
             start + "Content-Length: 99999999999999999999\r\n\r\n",
             start + "Content-Length : 3\r\n\r\nabc",
             start + " folded: x\r\n\r\n",
             std::string("GET / HTTP/1.1\nHost: h\n\n"),
             std::string("GET / HTTP/1.1\r\nHost: h\n\r\n"),
             std::string("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"),
             std::string("GET / HTTP/1.1\r\n\r\n"),
             std::string("GET  / HTTP/1.1\r\nHost: h\r\n\r\n"),
             std::string("GET /\r\nHost: h\r\n\r\n"),
             std::string("GET /a b HTTP/1.1\r\nHost: h\r\n\r\n"),
             std::string("GET /../x HTTP/1.1\r\nHost: h\r\n\r\n"),
             std::string("GET http://evil/ HTTP/1.1\r\nHost: h\r\n\r\n"),
             std::string("GET / HTTP/1.1\r\nHost: h\r\nBad\x01name: x\r\n\r\n"),
             std::string("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
             std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11)}) {
        const int status = verdict(bad);
        EXPECT_TRUE(status == 400 || status == 413 || status == 414 || status == 505)
            << status << "\n" << bad;
        EXPECT_EQ(slow_verdict(bad), status) << bad;
    }
}

TEST(RequestReader, refuses_what_it_does_not_know) {
    EXPECT_EQ(verdict("BREW / HTTP/1.1\r\nHost: h\r\n\r\n"), 501);
    EXPECT_EQ(verdict("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: gzip\r\n\r\n"), 501);
    EXPECT_EQ(verdict("GET / HTTP/2.0\r\nHost: h\r\n\r\n"), 505);
    EXPECT_EQ(verdict("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"), 505);
}

TEST(RequestReader, holds_its_limits_however_the_bytes_come) {
    const ReadLimits limits{.header_bytes = 1000, .target_bytes = 100, .body_bytes = 50};
    const std::string start = "POST / HTTP/1.1\r\nHost: h\r\n";
    std::string fields = start;
    for (int i = 0; i < 100; ++i) {
        fields += text("X-Field-", i, ": value\r\n");
    }
    const struct { std::string bytes; int status; } cases[] = {
        {text("GET /", std::string(99, 'a'), " HTTP/1.1\r\nHost: h\r\n\r\n"), 0},
        {text("GET /", std::string(100, 'a'), " HTTP/1.1\r\nHost: h\r\n\r\n"), 414},
        {text("GET /", std::string(5000, 'a')), 414},
        {text(start, "X: ", std::string(5000, 'a')), 431},
        {fields, 431},
        {text(start, "X: ", std::string(1000 - start.size() - 7, 'a'), "\r\n\r\n"), 0},
        {text(start, "X: ", std::string(1000 - start.size() - 6, 'a'), "\r\n\r\n"), 431},
        {text(start, "Content-Length: 50\r\n\r\n", std::string(50, 'b')), 0},
        {text(start, "Content-Length: 51\r\n\r\n"), 413},
        {text(start, "Transfer-Encoding: chunked\r\n\r\n33\r\n", std::string(51, 'b')), 413},
        {text(start, "Transfer-Encoding: chunked\r\n\r\n1e\r\n", std::string(30, 'b'),
              "\r\n1e\r\n", std::string(30, 'b'), "\r\n0\r\n\r\n"), 413},
        {text(start, "Transfer-Encoding: chunked\r\n\r\n5;", std::string(5000, 'e')), 400},
    };
    for (const auto& [bytes, status] : cases) {
        EXPECT_EQ(verdict(bytes, limits), status) << bytes.substr(0, 80);
        EXPECT_EQ(slow_verdict(bytes, limits), status) << bytes.substr(0, 80);
    }
}

}  // namespace halte::http
