// SPDX-License-Identifier: EUPL-1.2
#include "store/sqlite_store.hpp"

#include "store/account_tables.hpp"
#include "store/backup.hpp"
#include "store/migration.hpp"
#include "store/plan_tables.hpp"
#include "store/sqlite.hpp"
#include "store/territory_tables.hpp"
#include "store/trouble.hpp"
#include "store/unit_tables.hpp"

namespace halte::store {
namespace {

void write_asset(Database& database, const planner::Asset& asset) {
    database
        .prepare("INSERT OR REPLACE INTO asset (name, media_type, bytes) VALUES (?, ?, ?)")
        .run(asset.name, asset.media_type, asset.bytes);
}

// In the transaction of what changes the stock.
void count_change(Database& database) {
    database.execute("UPDATE stock_version SET version = version + 1");
}

// Settings of a connection; they are not kept in the file, but for the first.
void set_up(Database& database) {
    // Readers go on while somebody writes, and a commit is one sync.
    database.execute("PRAGMA journal_mode = WAL");
    // The default of WAL may lose the last commits when the power goes.
    database.execute("PRAGMA synchronous = FULL");
    // Off by default in SQLite, for its own history.
    database.execute("PRAGMA foreign_keys = ON");
}

}  // namespace

struct SqliteStore::Inside {
    Inside(const std::string& path, Access access) : database(path, access) {}
    Database database;
};

SqliteStore::SqliteStore(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
SqliteStore::~SqliteStore() = default;

std::unique_ptr<SqliteStore> SqliteStore::open_or_create(const std::string& path) {
    auto inside = std::make_unique<Inside>(path, Access::create);
    const auto migrations = known_migrations();
    // Before anything is written into a file that may be somebody else's.
    version_of(inside->database, static_cast<int>(migrations.size()));
    set_up(inside->database);
    migrate(inside->database, migrations);
    return std::unique_ptr<SqliteStore>(new SqliteStore(std::move(inside)));
}

std::unique_ptr<SqliteStore> SqliteStore::open_existing(const std::string& path) {
    auto inside = std::make_unique<Inside>(path, Access::existing);
    const auto migrations = known_migrations();
    if (version_of(inside->database, static_cast<int>(migrations.size())) == 0) {
        throw StoreFailure(Trouble::not_a_database, path);
    }
    set_up(inside->database);
    migrate(inside->database, migrations);
    return std::unique_ptr<SqliteStore>(new SqliteStore(std::move(inside)));
}

void SqliteStore::wait_at_most(std::chrono::milliseconds duration) {
    inside_->database.wait_at_most(static_cast<int>(duration.count()));
}

void SqliteStore::save_stock(const planner::Stock& stock) {
    Database& database = inside_->database;
    Transaction transaction(database);
    write_territory(database, stock.territory);
    write_units(database, stock.units);
    database.execute("DELETE FROM asset");
    for (const planner::Asset& asset : stock.assets) {
        write_asset(database, asset);
    }
    count_change(database);
    transaction.commit();
}

std::optional<model::Territory> SqliteStore::territory() {
    const Snapshot snapshot(inside_->database);
    return read_territory(inside_->database);
}

std::vector<model::Unit> SqliteStore::units() {
    const Snapshot snapshot(inside_->database);
    return read_units(inside_->database);
}

void SqliteStore::save_unit(const model::Unit& unit) {
    Transaction transaction(inside_->database);
    write_unit(inside_->database, unit);
    count_change(inside_->database);
    transaction.commit();
}

void SqliteStore::save_asset(const planner::Asset& asset) {
    Transaction transaction(inside_->database);
    write_asset(inside_->database, asset);
    count_change(inside_->database);
    transaction.commit();
}

std::int64_t SqliteStore::stock_version() {
    return inside_->database.integer_of("SELECT version FROM stock_version");
}

std::optional<planner::Asset> SqliteStore::asset(std::string_view name) {
    Statement rows =
        inside_->database.prepare("SELECT name, media_type, bytes FROM asset WHERE name = ?");
    rows.start(name);
    if (!rows.next()) {
        return std::nullopt;
    }
    Row row = rows.row();
    return planner::Asset{row.text(), row.text(), row.blob()};
}

Result<Done> SqliteStore::add_plans(std::span<const model::Plan> plans) {
    return store::add_plans(inside_->database, plans);
}

Result<Done> SqliteStore::replace_plan(const model::Plan& plan) {
    return store::replace_plan(inside_->database, plan);
}

std::optional<model::Plan> SqliteStore::plan(const model::PlanId& id) {
    return read_plan(inside_->database, id);
}

std::vector<planner::PlanSummary> SqliteStore::plans() { return read_plans(inside_->database); }

Result<Done> SqliteStore::delete_plan(const model::PlanId& id) {
    return store::delete_plan(inside_->database, id);
}

Result<Done> SqliteStore::publish_plan(const model::PlanId& id,
                                       std::span<const planner::PublicStop> stops) {
    return store::publish_plan(inside_->database, id, stops);
}

Result<Done> SqliteStore::unpublish_plan(const model::PlanId& id) {
    return store::unpublish_plan(inside_->database, id);
}

std::vector<planner::PublicStop> SqliteStore::public_stops(Day from, Day until) {
    return read_public_stops(inside_->database, from, until);
}

Result<Done> SqliteStore::add_account(const model::Account& account) {
    return store::add_account(inside_->database, account);
}

std::optional<model::Account> SqliteStore::account_by_login(std::string_view login) {
    return read_account_by_login(inside_->database, login);
}

std::optional<model::Account> SqliteStore::account(const model::AccountId& id) {
    return read_account(inside_->database, id);
}

int SqliteStore::account_count() { return count_accounts(inside_->database); }

void SqliteStore::save_session(const model::Session& session) {
    write_session(inside_->database, session);
}

std::optional<model::Session> SqliteStore::session(std::string_view token_hash) {
    return read_session(inside_->database, token_hash);
}

void SqliteStore::delete_session(std::string_view token_hash) {
    store::delete_session(inside_->database, token_hash);
}

void SqliteStore::delete_sessions_expired_at(Instant now) {
    store::delete_sessions_expired_at(inside_->database, now);
}

void SqliteStore::backup(const std::string& target_path) {
    copy_whole(inside_->database, target_path);
}

}  // namespace halte::store
