// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "planner/ports.hpp"

namespace halte::store {

// One SQLite file behind the ports of the planner. Several stores, in one or many programs, may
// be open on one file: readers never wait, a writer waits for another at most 5 seconds. What a
// call has stored stays stored when the power goes (WAL, full sync). Not thread-safe: one store
// per thread. Failures are StoreFailure (store/trouble.hpp).
class SqliteStore final : public planner::Store, public planner::Archive {
public:
    // Makes the file when there is none; its folder must exist. Brings older tables up to date.
    static std::unique_ptr<SqliteStore> open_or_create(const std::string& path);
    // The file must exist and be a Halte database; an empty file is none.
    static std::unique_ptr<SqliteStore> open_existing(const std::string& path);
    ~SqliteStore() override;

    // How long a writer waits for another. DEFAULT: 5 seconds.
    void wait_at_most(std::chrono::milliseconds duration);

    void save_stock(const planner::Stock& stock) override;
    std::optional<model::Territory> territory() override;
    std::vector<model::Unit> units() override;
    void save_unit(const model::Unit& unit) override;
    void save_asset(const planner::Asset& asset) override;
    std::optional<planner::Asset> asset(std::string_view name) override;
    std::int64_t stock_version() override;

    Result<Done> add_plans(std::span<const model::Plan> plans) override;
    Result<Done> replace_plan(const model::Plan& plan) override;
    std::optional<model::Plan> plan(const model::PlanId& id) override;
    std::vector<planner::PlanSummary> plans() override;
    Result<Done> delete_plan(const model::PlanId& id) override;
    Result<Done> publish_plan(const model::PlanId& id,
                              std::span<const planner::PublicStop> stops) override;
    Result<Done> unpublish_plan(const model::PlanId& id) override;
    std::vector<planner::PublicStop> public_stops(Day from, Day until) override;

    Result<Done> add_account(const model::Account& account) override;
    std::optional<model::Account> account_by_login(std::string_view login) override;
    std::optional<model::Account> account(const model::AccountId& id) override;
    int account_count() override;
    void save_session(const model::Session& session) override;
    std::optional<model::Session> session(std::string_view token_hash) override;
    void delete_session(std::string_view token_hash) override;
    void delete_sessions_expired_at(Instant now) override;

    void backup(const std::string& target_path) override;

private:
    struct Inside;
    explicit SqliteStore(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

}  // namespace halte::store
