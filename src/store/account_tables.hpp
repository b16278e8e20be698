// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>

#include "base/result.hpp"
#include "model/account.hpp"
#include "store/sqlite.hpp"

namespace halte::store {

// The promises of planner::Store about accounts and sessions, in the same words.
Result<Done> add_account(Database& database, const model::Account& account);
std::optional<model::Account> read_account_by_login(Database& database, std::string_view login);
std::optional<model::Account> read_account(Database& database, const model::AccountId& id);
int count_accounts(Database& database);

void write_session(Database& database, const model::Session& session);
std::optional<model::Session> read_session(Database& database, std::string_view token_hash);
void delete_session(Database& database, std::string_view token_hash);
void delete_sessions_expired_at(Database& database, Instant now);

}  // namespace halte::store
