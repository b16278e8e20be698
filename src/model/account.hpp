// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "base/clock.hpp"
#include "model/names.hpp"

namespace halte::model {

enum class Role { administrator, coordinator };

// Somebody who may change plans. The password is kept as an argon2id hash only.
struct Account {
    AccountId id;
    std::string login;  // folded: compared without case or accents
    std::string display_name;
    std::string password_hash;
    Role role = Role::administrator;
    Instant created_at;
    friend bool operator==(const Account&, const Account&) = default;
};

// One open browser. Only the hash of its token is kept, so a stolen database opens nothing.
struct Session {
    std::string token_hash;
    AccountId account;
    std::string csrf_token;
    Instant expires_at;
    friend bool operator==(const Session&, const Session&) = default;
};

}  // namespace halte::model
