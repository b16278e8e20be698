// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.hpp"
#include "base/random.hpp"
#include "base/result.hpp"
#include "base/ulid.hpp"
#include "http/rate_limit.hpp"
#include "http/secrets.hpp"
#include "planner/ports.hpp"

namespace halte::http {

struct SignedIn {
    model::AccountId account;
    std::string display_name;
    model::Role role = model::Role::coordinator;
    std::string csrf_token;
};

// A session that was just opened: the token goes into the cookie and nowhere else.
struct Opened {
    std::string token;
    SignedIn who;
};

// What came of a try to get in. When `wait` is not zero nothing was even looked at.
struct Entry {
    Result<Opened> opened;
    Seconds wait{0};
};

struct Credentials {
    std::string login;
    std::string password;
};

struct FirstAccount {
    std::string code;
    std::string login;
    std::string display_name;
    std::string password;
};

// Who may write: accounts, sessions and the door. The store is used by nobody else, under a lock
// of this class. Thread-safe.
class Accounts {
public:
    Accounts(planner::Store& store, const Clock& clock, PasswordCost cost);

    bool needs_setup();
    // The code that lets the first person in, made once for each start of the program and never
    // stored; empty when there is an account.
    std::string setup_code();
    // Errors: conflict when there is an account already; forbidden (wrong code); invalid, every
    // wrong field named.
    Entry set_up(const FirstAccount& first, std::string_view address);

    // Error: unauthorized, the same whether the login exists or not, after the same time.
    Entry sign_in(const Credentials& credentials, std::string_view address);
    // Nothing when the token is unknown or has expired.
    std::optional<SignedIn> find(std::string_view token);
    void sign_out(std::string_view token);

    // Does something else with the same store, under the same lock.
    template <typename Action>
    auto with_store(Action action) {
        const std::lock_guard lock(mutex_);
        return action();
    }

    static constexpr Seconds session_length = std::chrono::hours(12);

private:
    Opened open_session(const model::Account& account);
    Seconds take_try(const std::string& login, std::string_view address);
    void forgive(const std::string& login, std::string_view address);

    planner::Store& store_;
    const Clock& clock_;
    PasswordCost cost_;
    std::mutex mutex_;  // of all that follows and of the store
    Random random_;
    UlidMaker ids_;
    std::string setup_code_;
    RateLimit by_login_and_address_;
    RateLimit by_login_;
    RateLimit by_address_;
};

}  // namespace halte::http
