// SPDX-License-Identifier: EUPL-1.2
#include "http/accounts.hpp"

#include <gtest/gtest.h>

#include "support/memory_store.hpp"

namespace halte::http {

namespace {

constexpr std::string_view home = "127.0.0.1";

struct Door {
    support::MemoryStore store;
    FixedClock clock{Instant{std::chrono::hours(24 * 20'000)}};
    Accounts accounts{store, clock, PasswordCost::cheap};

    FirstAccount first() {
        return {accounts.setup_code(), "Anna@Corse.example", "Anna", "le café de la place"};
    }
    std::string open_first() { return accounts.set_up(first(), home).opened->token; }
    ErrorCode try_in(std::string login, std::string password, std::string_view from = home) {
        const Entry entry = accounts.sign_in({std::move(login), std::move(password)}, from);
        return entry.opened ? ErrorCode::internal : entry.opened.errors().front().code;
    }
};

}  // namespace

TEST(Setup, lets_the_first_person_in_once) {
    Door door;
    EXPECT_TRUE(door.accounts.needs_setup());
    const std::string code = door.accounts.setup_code();
    EXPECT_EQ(code, door.accounts.setup_code());  // the same for one start
    const Entry entry = door.accounts.set_up(door.first(), home);
    ASSERT_TRUE(entry.opened);
    EXPECT_FALSE(door.accounts.needs_setup());
    EXPECT_EQ(door.accounts.setup_code(), "");
    EXPECT_EQ(door.accounts.find(entry.opened->token)->display_name, "Anna");
    const Entry again =
        door.accounts.set_up({code, "eve", "Eve", "un autre long mot de passe"}, home);
    EXPECT_EQ(again.opened.errors().front().code, ErrorCode::conflict);
}

TEST(Setup, refuses_a_wrong_code_and_names_every_weak_field) {
    Door door;
    FirstAccount first = door.first();
    first.code = "AAAA-AAAA-AAAA-AAAA-AAAA";
    EXPECT_EQ(door.accounts.set_up(first, home).opened.errors().front().code,
              ErrorCode::forbidden);
    const Entry weak = door.accounts.set_up({door.accounts.setup_code(), "a", "", "short"}, home);
    ASSERT_FALSE(weak.opened);
    ASSERT_EQ(weak.opened.errors().size(), 3u);
    EXPECT_EQ(weak.opened.errors()[0].field, "login");
    EXPECT_EQ(weak.opened.errors()[1].field, "display_name");
    EXPECT_EQ(weak.opened.errors()[2].field, "password");
    EXPECT_TRUE(door.accounts.needs_setup());
}

TEST(Setup, has_no_code_that_an_empty_one_matches) {
    Door door;
    EXPECT_FALSE(door.accounts.set_up({"", "anna", "Anna", "le café de la place"}, home).opened);
}

TEST(Setup, cannot_be_guessed_by_trying) {
    Door door;
    FirstAccount first = door.first();
    first.code = "wrong";
    for (int i = 0; i < 5; ++i) {
        door.accounts.set_up(first, "203.0.113.9");
    }
    const Entry entry = door.accounts.set_up(first, "203.0.113.9");
    EXPECT_GT(entry.wait, Seconds{0});
    EXPECT_EQ(entry.opened.errors().front().code, ErrorCode::unavailable);
}

TEST(SignIn, knows_a_login_whatever_its_case_and_accents) {
    Door door;
    door.open_first();
    EXPECT_TRUE(door.accounts.sign_in({"  ANNA@corse.EXAMPLE ", "le café de la place"}, home)
                    .opened);
}

TEST(SignIn, answers_the_same_for_a_wrong_password_and_an_unknown_login) {
    Door door;
    door.open_first();
    const Entry wrong = door.accounts.sign_in({"anna@corse.example", "not this one at all"}, home);
    const Entry unknown = door.accounts.sign_in({"nobody", "not this one at all"}, home);
    ASSERT_FALSE(wrong.opened);
    EXPECT_EQ(wrong.opened.errors(), unknown.opened.errors());
    EXPECT_EQ(wrong.wait, unknown.wait);
}

TEST(SignIn, slows_down_who_guesses_and_lets_others_in) {
    Door door;
    door.open_first();
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(door.try_in("anna@corse.example", "wrong", "203.0.113.9"),
                  ErrorCode::unauthorized);
    }
    EXPECT_EQ(door.try_in("anna@corse.example", "wrong", "203.0.113.9"), ErrorCode::unavailable);
    // The right password does not open either: else the limit would tell which one is right.
    EXPECT_EQ(door.try_in("anna@corse.example", "le café de la place", "203.0.113.9"),
              ErrorCode::unavailable);
    EXPECT_TRUE(door.accounts.sign_in({"anna@corse.example", "le café de la place"}, home).opened);
    door.clock.advance(std::chrono::seconds(30));
    EXPECT_TRUE(
        door.accounts.sign_in({"anna@corse.example", "le café de la place"}, "203.0.113.9").opened);
}

TEST(SignIn, slows_down_one_address_that_tries_many_logins) {
    Door door;
    door.open_first();
    int tried = 0;
    while (door.try_in("login " + std::to_string(tried), "wrong", "203.0.113.9") ==
               ErrorCode::unauthorized &&
           tried < 100) {
        ++tried;
    }
    EXPECT_EQ(tried, 20);
}

TEST(SignIn, slows_down_one_login_tried_from_many_addresses) {
    Door door;
    door.open_first();
    int tried = 0;
    while (door.try_in("anna@corse.example", "wrong", "10.0.0." + std::to_string(tried)) ==
               ErrorCode::unauthorized &&
           tried < 100) {
        ++tried;
    }
    EXPECT_LE(tried, 20);
    door.clock.advance(std::chrono::seconds(10));  // never for good
    EXPECT_TRUE(door.accounts.sign_in({"anna@corse.example", "le café de la place"}, home).opened);
}

TEST(SignIn, does_not_hash_a_password_of_a_megabyte) {
    Door door;
    EXPECT_EQ(door.try_in("anna", std::string(1'000'000, 'x')), ErrorCode::unauthorized);
}

TEST(Session, ends_after_twelve_hours_or_when_closed) {
    Door door;
    const std::string token = door.open_first();
    EXPECT_TRUE(door.accounts.find(token));
    door.clock.advance(std::chrono::hours(12) - std::chrono::seconds(1));
    EXPECT_TRUE(door.accounts.find(token));
    door.clock.advance(std::chrono::seconds(1));
    EXPECT_FALSE(door.accounts.find(token));
    const std::string next =
        door.accounts.sign_in({"anna@corse.example", "le café de la place"}, home).opened->token;
    door.accounts.sign_out(next);
    EXPECT_FALSE(door.accounts.find(next));
}

TEST(Session, is_not_opened_by_what_the_store_holds) {
    Door door;
    const std::string token = door.open_first();
    EXPECT_TRUE(door.store.session(hash_of_token(token)));
    EXPECT_FALSE(door.store.session(token));
    EXPECT_FALSE(door.accounts.find(hash_of_token(token)));
    EXPECT_FALSE(door.accounts.find(""));
    EXPECT_FALSE(door.accounts.find(std::string(10'000, 'a')));
}

}  // namespace halte::http
