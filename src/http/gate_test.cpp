// SPDX-License-Identifier: EUPL-1.2
#include "http/gate.hpp"

#include <gtest/gtest.h>

#include "base/format.hpp"
#include "support/memory_store.hpp"

namespace halte::http {

namespace {

struct Door {
    support::MemoryStore store;
    FixedClock clock{Instant{}};
    Accounts accounts{store, clock, PasswordCost::cheap};
    Gate gate{accounts, Hosts({"halte.example.org"}), false};
    Route open{"POST", "/session", Pace::quick, {}};
    Route closed{"POST", "/plans", Pace::quick, {}, Access::session};
    Opened opened = *accounts
                         .set_up({accounts.setup_code(), "anna", "Anna", "le café de la place"},
                                 "127.0.0.1")
                         .opened;

    Request write() {
        Request request;
        request.method = "POST";
        request.headers.add("Host", "localhost:8080");
        request.headers.add("Content-Type", "application/json; charset=utf-8");
        request.headers.add("Cookie", text("halte_session=", opened.token));
        request.headers.add("X-Halte-CSRF", opened.who.csrf_token);
        request.body = "{}";
        return request;
    }
    int status(const Request& request, const Route& route) {
        const auto refusal = gate.refusal(request, &route);
        return refusal ? refusal->status : 0;
    }
};

}  // namespace

TEST(Gate, lets_our_own_page_write) {
    Door door;
    EXPECT_EQ(door.status(door.write(), door.closed), 0);
}

TEST(Gate, refuses_a_name_that_is_not_ours) {
    Door door;
    Request request = door.write();
    request.headers.set("Host", "evil.example:8080");
    EXPECT_EQ(door.status(request, door.closed), 421);
    request.method = "GET";
    EXPECT_EQ(door.status(request, door.open), 421);
}

TEST(Gate, refuses_a_write_from_another_site_even_with_the_cookie) {
    Door door;
    Request request = door.write();
    request.headers.set("Origin", "http://evil.example");
    EXPECT_EQ(door.status(request, door.closed), 403);
    EXPECT_EQ(door.status(request, door.open), 403);
    request.headers.set("Origin", "http://localhost:9999");
    EXPECT_EQ(door.status(request, door.closed), 403);
    request.headers.remove("Origin");
    request.headers.set("Sec-Fetch-Site", "cross-site");
    EXPECT_EQ(door.status(request, door.closed), 403);
}

TEST(Gate, refuses_a_body_that_a_form_could_send) {
    Door door;
    Request request = door.write();
    for (const char* type : {"text/plain", "application/x-www-form-urlencoded",
                             "multipart/form-data", "", "application/jsonx"}) {
        request.headers.set("Content-Type", type);
        EXPECT_EQ(door.status(request, door.closed), 415) << type;
    }
}

TEST(Gate, asks_for_a_session) {
    Door door;
    Request request = door.write();
    request.headers.remove("Cookie");
    EXPECT_EQ(door.status(request, door.closed), 401);
    EXPECT_EQ(door.status(request, door.open), 0);
    request.headers.set("Cookie", "halte_session=forged");
    EXPECT_EQ(door.status(request, door.closed), 401);
    // Somebody who can plant a cookie beside ours chooses nothing.
    request.headers.set("Cookie", text("halte_session=forged; halte_session=", door.opened.token));
    EXPECT_EQ(door.status(request, door.closed), 401);
}

TEST(Gate, asks_for_the_csrf_token_of_the_same_session) {
    Door door;
    Request request = door.write();
    const std::string token = door.opened.who.csrf_token;
    for (const std::string& wrong : {std::string(), token.substr(1), token + "x",
                                     std::string(token.size(), 'A'), door.opened.token}) {
        request.headers.set("X-Halte-CSRF", wrong);
        EXPECT_EQ(door.status(request, door.closed), 403) << wrong;
    }
    const Opened other =
        *door.accounts.sign_in({"anna", "le café de la place"}, "127.0.0.1").opened;
    request.headers.set("X-Halte-CSRF", other.who.csrf_token);
    EXPECT_EQ(door.status(request, door.closed), 403);
}

TEST(Gate, asks_no_csrf_token_for_reading) {
    Door door;
    Request request = door.write();
    request.method = "GET";
    request.body.clear();
    request.headers.remove("X-Halte-CSRF");
    EXPECT_EQ(door.status(request, door.closed), 0);
}

TEST(Gate, refuses_even_an_unknown_address_under_a_strange_name) {
    Door door;
    Request request = door.write();
    request.headers.set("Host", "evil.example");
    EXPECT_TRUE(door.gate.refusal(request, nullptr));
    request.headers.set("Host", "halte.example.org");
    EXPECT_FALSE(door.gate.refusal(request, nullptr));
}

}  // namespace halte::http
