// SPDX-License-Identifier: EUPL-1.2
#include "http/router.hpp"

#include <gtest/gtest.h>

namespace halte::http {

namespace {

Router example() {
    Router router;
    const auto say = [](std::string word) {
        return [word](const Request&) { return with_text(200, "text/plain", word); };
    };
    router.add({"GET", "/", Pace::quick, say("front")});
    router.add({"GET", "/plans", Pace::quick, say("list")});
    router.add({"GET", "/plans/{id}", Pace::quick, say("one")});
    router.add({"GET", "/plans/{id}.ics", Pace::quick, say("calendar")});
    router.add({"DELETE", "/plans/{id}", Pace::quick, say("delete")});
    router.add({"GET", "/plans/today", Pace::quick, say("today")});
    router.add({"POST", "/plans/{id}/series/{series}/slots", Pace::slow, say("slots")});
    router.add({"GET", "/assets/{path...}", Pace::quick, say("asset")});
    return router;
}

std::string found(std::string_view method, std::string_view path) {
    const Router router = example();
    const auto target = parse_target(path).value();
    const auto match = router.find(method, target);
    if (match.route == nullptr) {
        std::string allowed = match.allowed.empty() ? "404" : "405";
        for (const auto& name : match.allowed) {
            allowed += " " + name;
        }
        return allowed;
    }
    std::string out(match.route->answer(Request{}).body.view());
    for (const auto& [name, value] : match.parameters) {
        out += " " + name + "=" + value;
    }
    return out;
}

}  // namespace

TEST(Router, finds_the_route_and_its_parameters) {
    EXPECT_EQ(found("GET", "/"), "front");
    EXPECT_EQ(found("GET", "/plans"), "list");
    EXPECT_EQ(found("GET", "/plans/01A"), "one id=01A");
    EXPECT_EQ(found("POST", "/plans/01A/series/s%2F1/slots"), "slots id=01A series=s/1");
    EXPECT_EQ(found("GET", "/assets/fonts/a.woff2"), "asset path=fonts/a.woff2");
}

TEST(Router, prefers_fixed_words_to_parameters) {
    EXPECT_EQ(found("GET", "/plans/today"), "today");
    EXPECT_EQ(found("GET", "/plans/01A.ics"), "calendar id=01A");
}

TEST(Router, answers_head_with_the_route_of_get) {
    EXPECT_EQ(found("HEAD", "/plans"), "list");
}

TEST(Router, tells_the_methods_that_would_do) {
    EXPECT_EQ(found("POST", "/plans/01A"), "405 DELETE GET HEAD");
    EXPECT_EQ(found("GET", "/plans/01A/series/1/slots"), "405 POST");
}

TEST(Router, finds_nothing_where_nothing_is) {
    EXPECT_EQ(found("GET", "/plan"), "404");
    EXPECT_EQ(found("GET", "/plans/"), "404");
    EXPECT_EQ(found("GET", "/plans/1/2"), "404");
    EXPECT_EQ(found("GET", "/assets"), "404");
}

TEST(Router, refuses_the_same_route_twice) {
    Router router = example();
    EXPECT_DEATH(router.add({"GET", "/plans", Pace::quick, {}}), "none_of");
}

}  // namespace halte::http
