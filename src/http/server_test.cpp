// SPDX-License-Identifier: EUPL-1.2
#include "http/server.hpp"

#include <gtest/gtest.h>

#include <future>
#include <sstream>
#include <thread>

#include "base/failure.hpp"
#include "base/format.hpp"
#include "support/http_client.hpp"

namespace halte::http {

using support::ask;
using support::body_in;
using support::field_in;
using support::RawClient;
using support::status_in;

namespace {

// A door that a route waits at until the test opens it: no test ever sleeps.
class Door {
public:
    void open() { opening_.set_value(); }
    void wait() { opened_.wait(); }

private:
    std::promise<void> opening_;
    std::shared_future<void> opened_ = opening_.get_future().share();
};

struct House {
    FixedClock clock{Instant{}};
    std::ostringstream journal;
    Log log{LogLevel::warning, journal, clock};
    Router router;
    ServerOptions options;
    std::unique_ptr<Server> server;

    House() {
        options.port = 0;
        add("GET", "/hello", [](const Request&) { return with_text(200, "text/plain", "hello"); });
        add("POST", "/echo", [](const Request& request) {
            return with_text(200, "text/plain", request.body);
        });
        add("GET", "/big", [](const Request&) {
            return with_text(200, "text/plain", std::string(3'000'000, 'x'));
        });
        add("GET", "/throws", [](const Request&) -> Response {
            throw std::runtime_error("secret detail");
        });
        add("GET", "/fails", [](const Request&) -> Response {
            throw Failure({ErrorCode::unavailable,
                           say("La base est verrouillée.", "The database is locked."),
                           "",
                           {}});
        });
    }

    void add(std::string method, std::string path, Answer answer, Pace pace = Pace::quick) {
        router.add({std::move(method), std::move(path), pace, std::move(answer)});
    }

    std::uint16_t start() {
        Service service;
        service.pace = [this](const Request& request) {
            const auto found = router.find(request.method, request.target);
            return found.route == nullptr ? Pace::quick : found.route->pace;
        };
        service.answer = [this](const Request& request) {
            const auto found = router.find(request.method, request.target);
            return found.route == nullptr ? with_text(404, "text/plain", "")
                                          : found.route->answer(request);
        };
        server = std::make_unique<Server>(options, service, clock, log);
        server->start();
        return server->port();
    }
};

}  // namespace

TEST(Server, answers_several_requests_on_one_connection) {
    House house;
    RawClient client(house.start());
    for (int i = 0; i < 3; ++i) {
        client.send("GET /hello HTTP/1.1\r\nHost: h\r\n\r\n");
        EXPECT_EQ(body_in(client.receive()), "hello");
    }
    client.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc"
                "GET /hello HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
    EXPECT_EQ(body_in(client.receive()), "abc");
    EXPECT_EQ(body_in(client.receive()), "hello");
    EXPECT_TRUE(client.is_closed());
}

TEST(Server, answers_head_with_the_length_and_no_body) {
    House house;
    RawClient client(house.start());
    client.send("HEAD /hello HTTP/1.1\r\nHost: h\r\n\r\nGET /hello HTTP/1.1\r\nHost: h\r\n\r\n");
    EXPECT_EQ(field_in(client.receive(true), "Content-Length"), "5");
    EXPECT_EQ(body_in(client.receive()), "hello");
}

TEST(Server, sends_large_answers_whole) {
    House house;
    EXPECT_EQ(body_in(ask(house.start(), "GET", "/big")).size(), 3'000'000u);
}

TEST(Server, tells_an_unknown_failure_to_the_log_only) {
    House house;
    const auto port = house.start();
    const std::string answer = ask(port, "GET", "/throws");
    EXPECT_EQ(status_in(answer), 500);
    EXPECT_EQ(answer.find("secret"), std::string::npos);
    EXPECT_EQ(status_in(ask(port, "GET", "/fails")), 503);
    house.server->stop(Milliseconds{1000});
    EXPECT_NE(house.journal.str().find("secret detail"), std::string::npos);
}

TEST(Server, really_sends_the_refusal_of_a_body_that_is_too_large) {
    House house;
    house.options.limits.read.body_bytes = 1000;
    const auto port = house.start();
    RawClient announced(port);
    announced.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 5000000\r\n\r\n");
    announced.send(std::string(5'000'000, 'x'));
    const std::string answer = announced.receive();
    EXPECT_EQ(status_in(answer), 413);
    EXPECT_EQ(field_in(answer, "Content-Type"), "application/problem+json");
    EXPECT_EQ(field_in(answer, "Connection"), "close");
    RawClient chunked(port);
    chunked.send("POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n");
    chunked.send(text("4000\r\n", std::string(0x4000, 'x'), "\r\n0\r\n\r\n"));
    EXPECT_EQ(status_in(chunked.receive()), 413);
}

TEST(Server, refuses_long_headers_long_addresses_and_nonsense) {
    House house;
    const auto port = house.start();
    const auto status_of_bytes = [&](const std::string& bytes) {
        RawClient client(port);
        client.send(bytes);
        const std::string answer = client.receive();
        EXPECT_TRUE(client.is_closed());
        return status_in(answer);
    };
    EXPECT_EQ(status_of_bytes(text("GET / HTTP/1.1\r\nHost: h\r\nX: ", std::string(40'000, 'x'))),
              431);
    EXPECT_EQ(status_of_bytes(text("GET /", std::string(40'000, 'x'))), 414);
    EXPECT_EQ(status_of_bytes("\x16\x03\x01 hello\r\n\r\n"), 400);
    EXPECT_EQ(status_of_bytes("BREW /coffee HTTP/1.1\r\nHost: h\r\n\r\n"), 501);
    EXPECT_EQ(status_of_bytes("GET / HTTP/1.1\r\n\r\n"), 400);
}

TEST(Server, tells_slow_senders_that_they_are_too_slow) {
    House house;
    house.options.limits.header_time = Milliseconds{50};
    house.options.limits.body_time = Milliseconds{50};
    const auto port = house.start();
    RawClient header(port);
    header.send("GET /hello HTTP/1.1\r\nHost:");
    EXPECT_EQ(status_in(header.receive()), 408);
    EXPECT_TRUE(header.is_closed());
    RawClient body(port);
    body.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nabc");
    EXPECT_EQ(status_in(body.receive()), 408);
}

TEST(Server, gives_one_deadline_to_a_header_that_drips) {
    House house;
    house.options.limits.header_time = Milliseconds{100};
    RawClient client(house.start());
    // Each byte comes well before a deadline that started anew would pass.
    std::string bytes = "GET /hello HTTP/1.1\r\nHost: h\r\nX-Slow: ";
    for (int i = 0; i < 40 && client.send(bytes); ++i) {
        bytes = "x";
        std::this_thread::sleep_for(Milliseconds{10});
    }
    EXPECT_EQ(status_in(client.receive()), 408);
}

TEST(Server, closes_connections_that_ask_nothing_in_silence) {
    House house;
    house.options.limits.idle_time = Milliseconds{50};
    RawClient client(house.start());
    EXPECT_TRUE(client.is_closed());
}

TEST(Server, turns_away_the_connection_too_many) {
    House house;
    house.options.limits.connections = 2;
    const auto port = house.start();
    RawClient first(port);
    RawClient second(port);
    first.send("GET /hello HTTP/1.1\r\nHost: h\r\n\r\n");
    second.send("GET /hello HTTP/1.1\r\nHost: h\r\n\r\n");
    EXPECT_EQ(status_in(first.receive()), 200);
    EXPECT_EQ(status_in(second.receive()), 200);
    RawClient third(port);
    const std::string answer = third.receive();
    EXPECT_EQ(status_in(answer), 503);
    EXPECT_EQ(field_in(answer, "Retry-After"), "5");
}

TEST(Server, answers_quick_routes_while_slow_ones_work) {
    House house;
    Door door;
    house.add("GET", "/slow", [&](const Request&) {
        door.wait();
        return with_text(200, "text/plain", "slow");
    }, Pace::slow);
    const auto port = house.start();
    std::vector<std::unique_ptr<RawClient>> waiting;
    for (int i = 0; i < 10; ++i) {
        waiting.push_back(std::make_unique<RawClient>(port));
        waiting.back()->send("GET /slow HTTP/1.1\r\nHost: h\r\n\r\n");
    }
    EXPECT_EQ(body_in(ask(port, "GET", "/hello")), "hello");
    door.open();
    for (const auto& client : waiting) {
        EXPECT_EQ(body_in(client->receive()), "slow");
    }
}

TEST(Server, says_503_when_too_many_requests_wait) {
    House house;
    house.options.limits.waiting = 1;
    Door door;
    std::promise<void> begun;
    house.add("GET", "/slow", [&](const Request&) {
        begun.set_value();
        door.wait();
        return with_text(200, "text/plain", "slow");
    }, Pace::slow);
    const auto port = house.start();
    RawClient first(port);
    first.send("GET /slow HTTP/1.1\r\nHost: h\r\n\r\n");
    begun.get_future().wait();
    EXPECT_EQ(status_in(ask(port, "GET", "/hello")), 503);
    door.open();
    EXPECT_EQ(status_in(first.receive()), 200);
}

TEST(Server, finishes_open_requests_before_it_stops) {
    House house;
    Door door;
    std::promise<void> begun;
    house.add("GET", "/slow", [&](const Request&) {
        begun.set_value();
        door.wait();
        return with_text(200, "text/plain", "done");
    }, Pace::slow);
    const auto port = house.start();
    RawClient idle(port);
    RawClient busy(port);
    busy.send("GET /slow HTTP/1.1\r\nHost: h\r\n\r\n");
    begun.get_future().wait();
    auto stopped = std::async(std::launch::async,
                              [&] { house.server->stop(Milliseconds{20'000}); });
    EXPECT_TRUE(idle.is_closed());
    door.open();
    const std::string answer = busy.receive();
    EXPECT_EQ(body_in(answer), "done");
    EXPECT_EQ(field_in(answer, "Connection"), "close");
    EXPECT_TRUE(busy.is_closed());
    stopped.wait();
    EXPECT_EQ(house.server->open_connections(), 0u);
}

TEST(Server, cuts_what_has_not_ended_when_its_patience_has) {
    House house;
    const auto port = house.start();
    RawClient half(port);
    half.send("GET /hello HTT");
    RawClient other(port);
    other.send("GET /hello HTTP/1.1\r\nHost: h\r\n\r\n");
    other.receive();
    house.server->stop(Milliseconds{20});
    EXPECT_TRUE(half.is_closed());
    EXPECT_EQ(house.server->open_connections(), 0u);
}

TEST(Server, streams_events_and_ends_when_the_source_does) {
    House house;
    house.add("GET", "/events", [](const Request&) {
        Response response;
        response.events = [](std::shared_ptr<EventSink> sink) {
            sink->send("run", "1");
            sink->send("run", "2");
            sink->close();
            sink->send("run", "after the end");
            return std::shared_ptr<void>();
        };
        return response;
    });
    RawClient client(house.start());
    client.send("GET /events HTTP/1.1\r\nHost: h\r\n\r\n");
    const std::string all = client.receive_all();
    EXPECT_EQ(field_in(all, "Content-Type"), "text/event-stream; charset=utf-8");
    EXPECT_EQ(body_in(all), "event: run\ndata: 1\n\nevent: run\ndata: 2\n\n");
}

TEST(Server, keeps_quiet_streams_alive_and_says_bye_when_it_stops) {
    House house;
    house.options.limits.heartbeat = Milliseconds{10};
    house.add("GET", "/events", [](const Request&) {
        Response response;
        response.events = [](std::shared_ptr<EventSink>) { return std::shared_ptr<void>(); };
        return response;
    });
    RawClient client(house.start());
    client.send("GET /events HTTP/1.1\r\nHost: h\r\n\r\n");
    EXPECT_NE(client.receive_until(": encore la\n\n"), "");
    house.server->stop(Milliseconds{10'000});
    EXPECT_NE(client.receive_all().find("event: bye\n"), std::string::npos);
}

TEST(Server, ends_the_subscription_when_the_client_goes_away) {
    House house;
    std::promise<void> ended;
    house.add("GET", "/events", [&](const Request&) {
        Response response;
        response.events = [&](std::shared_ptr<EventSink> sink) {
            sink->send("run", "1");
            return std::shared_ptr<void>(nullptr, [&](void*) { ended.set_value(); });
        };
        return response;
    });
    const auto port = house.start();
    {
        RawClient client(port);
        client.send("GET /events HTTP/1.1\r\nHost: h\r\n\r\n");
        client.receive_until("data: 1\n\n");
    }
    EXPECT_EQ(ended.get_future().wait_for(std::chrono::seconds(20)), std::future_status::ready);
}

TEST(Server, says_which_port_is_taken_and_what_to_type) {
    House house;
    const auto port = house.start();
    House other;
    other.options.port = port;
    try {
        other.start();
        FAIL() << "two servers on one port";
    } catch (const Failure& failure) {
        EXPECT_EQ(failure.error().code, ErrorCode::unavailable);
        EXPECT_EQ(failure.error().message,
                  say("Le port {} est déjà pris.", "The port {} is already taken.", port));
        EXPECT_NE(failure.error().hint.fr.find(text("--listen 127.0.0.1:", port + 1)),
                  std::string::npos);
    }
}

TEST(Server, refuses_an_address_that_is_none) {
    House house;
    house.options.host = "not an address";
    EXPECT_THROW(house.start(), Failure);
    House elsewhere;
    elsewhere.options.host = "203.0.113.77";
    EXPECT_THROW(elsewhere.start(), Failure);
}

TEST(Server, warns_when_other_machines_can_reach_it) {
    House house;
    house.options.host = "0.0.0.0";
    house.start();
    EXPECT_FALSE(house.server->is_loopback());
    house.server->stop(Milliseconds{0});
    EXPECT_NE(house.journal.str().find("other machines"), std::string::npos);
}

}  // namespace halte::http
