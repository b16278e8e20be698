// SPDX-License-Identifier: EUPL-1.2
#include "http/error_status.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace halte::http {

namespace {

Request asked(const std::string& language) {
    Request request;
    request.id = "01ABC";
    request.headers.set("Accept-Language", language);
    return request;
}

}  // namespace

TEST(ErrorStatus, gives_each_code_its_status) {
    EXPECT_EQ(status_of(ErrorCode::malformed), 400);
    EXPECT_EQ(status_of(ErrorCode::unauthorized), 401);
    EXPECT_EQ(status_of(ErrorCode::forbidden), 403);
    EXPECT_EQ(status_of(ErrorCode::not_found), 404);
    EXPECT_EQ(status_of(ErrorCode::conflict), 409);
    EXPECT_EQ(status_of(ErrorCode::invalid), 422);
    EXPECT_EQ(status_of(ErrorCode::internal), 500);
    EXPECT_EQ(status_of(ErrorCode::unavailable), 503);
}

TEST(Problem, names_every_field_at_once) {
    const Response response = problem(
        Errors{{ErrorCode::invalid, say("Donnez au moins 1 semaine.", "Give at least 1 week."),
                "weeks", say("De 1 à 13.", "From 1 to 13.")},
               {ErrorCode::invalid, say("Jour inconnu.", "Unknown day."), "first_day", {}}},
        asked("fr"));
    EXPECT_EQ(response.status, 422);
    EXPECT_EQ(response.headers["Content-Type"], "application/problem+json");
    const auto document = nlohmann::json::parse(response.body.view());
    EXPECT_EQ(document["code"], "invalid");
    EXPECT_EQ(document["status"], 422);
    EXPECT_EQ(document["request_id"], "01ABC");
    ASSERT_EQ(document["errors"].size(), 2u);
    EXPECT_EQ(document["errors"][0]["field"], "weeks");
    EXPECT_EQ(document["errors"][0]["hint"], "De 1 à 13.");
}

TEST(Problem, speaks_the_language_of_the_one_who_asks) {
    const Error error{ErrorCode::not_found, say("Perdu.", "Lost."), "", say("Cherchez.", "Look.")};
    const auto told = [&](const Request& request) {
        const auto document = nlohmann::json::parse(problem(error, request).body.view());
        return document["title"].get<std::string>() + " " + document["detail"].get<std::string>() +
               " " + document["errors"][0]["hint"].get<std::string>();
    };
    EXPECT_EQ(told(asked("en-GB,en;q=0.8,fr;q=0.5")), "Not found Lost. Look.");
    EXPECT_EQ(told(asked("de, fr;q=0.5")), "Introuvable Perdu. Cherchez.");
    EXPECT_EQ(told(asked("")), "Introuvable Perdu. Cherchez.");
    Request chosen = asked("fr");
    chosen.target = *parse_target("/api/v1/plans?lang=en");
    EXPECT_EQ(told(chosen), "Not found Lost. Look.");
}

TEST(Problem, hides_what_is_internal) {
    const Response response =
        problem(Error{ErrorCode::internal, verbatim("password_hash column missing"), "store",
                      verbatim("secret")},
                asked("fr"));
    EXPECT_EQ(response.status, 500);
    EXPECT_EQ(response.body.view().find("password_hash"), std::string_view::npos);
    EXPECT_EQ(response.body.view().find("secret"), std::string_view::npos);
    EXPECT_NE(response.body.view().find("01ABC"), std::string_view::npos);
}

TEST(Problem, survives_bytes_that_are_not_text) {
    const Response response =
        problem(Error{ErrorCode::malformed, verbatim("bad \xff\xfe"), "\xc3", {}}, asked("fr"));
    EXPECT_EQ(response.status, 400);
    EXPECT_TRUE(nlohmann::json::accept(response.body.view()));
}

TEST(Problem, asks_to_sign_in_before_anything_else) {
    const Error invalid{ErrorCode::invalid, {}, "", {}};
    const Error unauthorized{ErrorCode::unauthorized, {}, "", {}};
    EXPECT_EQ(leading_code({invalid, unauthorized}), ErrorCode::unauthorized);
}

}  // namespace halte::http
