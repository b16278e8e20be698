// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "model/account.hpp"
#include "model/plan.hpp"
#include "model/territory.hpp"
#include "model/unit.hpp"

namespace halte::planner {

using Bytes = std::vector<std::uint8_t>;

// A made thing kept whole beside the tables: a road network, the basemap, the sight.
struct Asset {
    std::string name;  // "network/van", "basemap", "sight"
    std::string media_type;
    Bytes bytes;
    friend bool operator==(const Asset&, const Asset&) = default;
};

// All that an import gives, stored in one transaction or not at all.
struct Stock {
    model::Territory territory;
    std::vector<model::Unit> units;
    std::vector<Asset> assets;
};

// One line of the list of plans.
struct PlanSummary {
    model::PlanId id;
    model::PlanId proposal;
    std::string name;
    model::Objective objective = model::Objective::people;
    model::PlanState state = model::PlanState::draft;
    int version = 1;
    Instant made_at;
    Day first_day;
    int weeks = 0;
    double reached_people = 0.0;
    double distance_m = 0.0;
    friend bool operator==(const PlanSummary&, const PlanSummary&) = default;
};

// A published stop, as the public page shows it.
struct PublicStop {
    model::PlanId plan;
    model::PlaceId place;
    std::string place_name;
    model::CommuneCode commune;
    std::string commune_name;
    geo::Position position;
    std::string unit_name;
    Day day;
    TimeOfDay opens{0};
    TimeOfDay closes{0};
    friend bool operator==(const PublicStop&, const PublicStop&) = default;
};

// The memory of the house. One suite (tests/support/store_conformance.hpp) holds every
// implementation to these words. What the operator must mend (disk full, read-only, locked, newer
// schema) is a Failure. One Store belongs to one thread at a time; open one per thread.
class Store {
public:
    virtual ~Store() = default;

    // Replaces the territory, units and assets whole; plans whose places vanish are kept.
    virtual void save_stock(const Stock& stock) = 0;
    virtual std::optional<model::Territory> territory() = 0;
    virtual std::vector<model::Unit> units() = 0;
    // Adds the unit or replaces the one of the same id.
    virtual void save_unit(const model::Unit& unit) = 0;
    virtual void save_asset(const Asset& asset) = 0;
    // Another number whenever territory, units or assets have changed, by whatever program. Cheap
    // enough to be asked every second.
    virtual std::int64_t stock_version() = 0;
    virtual std::optional<Asset> asset(std::string_view name) = 0;

    // The plans of one run, all or none; their ids must be new (conflict otherwise).
    virtual Result<Done> add_plans(std::span<const model::Plan> plans) = 0;
    // Keeps a changed plan. Errors: not_found; conflict when `plan.version` is not the stored
    // version + 1, because somebody changed it meanwhile.
    virtual Result<Done> replace_plan(const model::Plan& plan) = 0;
    virtual std::optional<model::Plan> plan(const model::PlanId& id) = 0;
    virtual std::vector<PlanSummary> plans() = 0;  // newest first
    // Errors: not_found; conflict when the plan is published.
    virtual Result<Done> delete_plan(const model::PlanId& id) = 0;
    // Makes this plan the announced one, with its stops; another published plan that shares a
    // unit and a day with it goes back to draft, in the same transaction. Errors: not_found.
    virtual Result<Done> publish_plan(const model::PlanId& id,
                                      std::span<const PublicStop> stops) = 0;
    virtual Result<Done> unpublish_plan(const model::PlanId& id) = 0;
    // Published stops in [from, until), sorted by day then hour.
    virtual std::vector<PublicStop> public_stops(Day from, Day until) = 0;

    // Errors: conflict when the login exists.
    virtual Result<Done> add_account(const model::Account& account) = 0;
    virtual std::optional<model::Account> account_by_login(std::string_view login) = 0;
    virtual std::optional<model::Account> account(const model::AccountId& id) = 0;
    virtual int account_count() = 0;
    virtual void save_session(const model::Session& session) = 0;
    virtual std::optional<model::Session> session(std::string_view token_hash) = 0;
    virtual void delete_session(std::string_view token_hash) = 0;
    virtual void delete_sessions_expired_at(Instant now) = 0;
};

// A file taken out of use without stopping the house.
class Archive {
public:
    virtual ~Archive() = default;
    // Writes a consistent copy; the target must not exist. Failure names the path.
    virtual void backup(const std::string& target_path) = 0;
};

}  // namespace halte::planner
