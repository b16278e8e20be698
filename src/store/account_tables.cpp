// SPDX-License-Identifier: EUPL-1.2
#include "store/account_tables.hpp"

#include "base/text.hpp"
#include "store/stored_word.hpp"

namespace halte::store {
namespace {

std::optional<model::Account> read_one(Database& database, std::string_view where,
                                       const std::string& value) {
    Statement rows = database.prepare(
        "SELECT id, login, display_name, password_hash, role, created_at_ms FROM account WHERE " +
        std::string(where) + " = ?");
    rows.start(value);
    if (!rows.next()) {
        return std::nullopt;
    }
    Row row = rows.row();
    model::Account account;
    account.id = model::AccountId(row.text());
    account.login = row.text();
    account.display_name = row.text();
    account.password_hash = row.text();
    account.role = read_word<model::Role>(database, row);
    account.created_at = Instant{std::chrono::milliseconds{row.integer()}};
    return account;
}

}  // namespace

Result<Done> add_account(Database& database, const model::Account& account) {
    Transaction transaction(database);
    if (read_one(database, "login", account.login)) {
        return Error{
            ErrorCode::conflict,
            say("Ce nom de connexion est pris : {}", "This login is taken: {}", account.login),
            "login", say("choisissez un autre nom de connexion", "choose another login")};
    }
    database
        .prepare("INSERT INTO account (id, login, display_name, password_hash, role,"
                 " created_at_ms) VALUES (?, ?, ?, ?, ?, ?)")
        .run(account.id.text(), account.login, account.display_name, account.password_hash,
             model::word_of(account.role), account.created_at.time_since_epoch().count());
    transaction.commit();
    return Done{};
}

std::optional<model::Account> read_account_by_login(Database& database, std::string_view login) {
    return read_one(database, "login", fold(login));
}

std::optional<model::Account> read_account(Database& database, const model::AccountId& id) {
    return read_one(database, "id", id.text());
}

int count_accounts(Database& database) {
    return static_cast<int>(database.integer_of("SELECT count(*) FROM account"));
}

void write_session(Database& database, const model::Session& session) {
    database
        .prepare("INSERT OR REPLACE INTO session (token_hash, account_id, csrf_token,"
                 " expires_at_ms) VALUES (?, ?, ?, ?)")
        .run(session.token_hash, session.account.text(), session.csrf_token,
             session.expires_at.time_since_epoch().count());
}

std::optional<model::Session> read_session(Database& database, std::string_view token_hash) {
    Statement rows = database.prepare(
        "SELECT token_hash, account_id, csrf_token, expires_at_ms FROM session"
        " WHERE token_hash = ?");
    rows.start(token_hash);
    if (!rows.next()) {
        return std::nullopt;
    }
    Row row = rows.row();
    return model::Session{row.text(), model::AccountId(row.text()), row.text(),
                          Instant{std::chrono::milliseconds{row.integer()}}};
}

void delete_session(Database& database, std::string_view token_hash) {
    database.prepare("DELETE FROM session WHERE token_hash = ?").run(token_hash);
}

void delete_sessions_expired_at(Database& database, Instant now) {
    database.prepare("DELETE FROM session WHERE expires_at_ms <= ?")
        .run(now.time_since_epoch().count());
}

}  // namespace halte::store
