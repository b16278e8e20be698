// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "planner/ports.hpp"

namespace halte::support {

// A Store that lives as long as the test. store_conformance.hpp holds it to the same words as the
// real ones.
class MemoryStore final : public planner::Store {
public:
    void save_stock(const planner::Stock& stock) override {
        ++stock_version_;
        territory_ = stock.territory;
        units_ = stock.units;
        assets_.clear();
        for (const planner::Asset& asset : stock.assets) {
            save_asset(asset);
        }
    }
    std::optional<model::Territory> territory() override { return territory_; }
    std::vector<model::Unit> units() override { return units_; }
    void save_unit(const model::Unit& unit) override {
        ++stock_version_;
        const auto found = std::find_if(units_.begin(), units_.end(), [&](const model::Unit& one) {
            return one.id == unit.id;
        });
        if (found == units_.end()) {
            units_.push_back(unit);
        } else {
            *found = unit;
        }
    }
    void save_asset(const planner::Asset& asset) override {
        ++stock_version_;
        assets_[asset.name] = asset;
    }
    std::int64_t stock_version() override { return stock_version_; }
    std::optional<planner::Asset> asset(std::string_view name) override {
        return find(assets_, std::string(name));
    }

    Result<Done> add_plans(std::span<const model::Plan> plans) override {
        Errors errors;
        std::set<model::PlanId> ids;
        for (const model::Plan& plan : plans) {
            if (plans_.contains(plan.id) || !ids.insert(plan.id).second) {
                errors.push_back({ErrorCode::conflict,
                                  say("Il y a déjà ce programme.", "There is already such a plan."),
                                  "id",
                                  {}});
            }
        }
        if (!errors.empty()) {
            return errors;
        }
        for (model::Plan plan : plans) {
            plan.state = model::PlanState::draft;
            plans_[plan.id] = std::move(plan);
        }
        return Done{};
    }
    Result<Done> replace_plan(const model::Plan& plan) override {
        const auto found = plans_.find(plan.id);
        if (found == plans_.end()) {
            return no_plan();
        }
        if (plan.version != found->second.version + 1) {
            return Error{
                ErrorCode::conflict,
                say("Ce programme a changé entre-temps.", "This plan was changed meanwhile."),
                "version",
                {}};
        }
        const model::PlanState state = found->second.state;
        found->second = plan;
        found->second.state = state;
        return Done{};
    }
    std::optional<model::Plan> plan(const model::PlanId& id) override { return find(plans_, id); }
    std::vector<planner::PlanSummary> plans() override {
        std::vector<planner::PlanSummary> summaries;
        for (const auto& [id, plan] : plans_) {
            summaries.push_back({id, plan.proposal, plan.request.name, plan.objective, plan.state,
                                 plan.version, plan.made_at, plan.request.first_day,
                                 plan.request.weeks, plan.figures.reached.value.count(),
                                 plan.figures.distance.count()});
        }
        std::stable_sort(summaries.begin(), summaries.end(),
                         [](const auto& a, const auto& b) { return a.made_at > b.made_at; });
        return summaries;
    }
    Result<Done> delete_plan(const model::PlanId& id) override {
        const auto found = plans_.find(id);
        if (found == plans_.end()) {
            return no_plan();
        }
        if (found->second.state == model::PlanState::published) {
            return Error{ErrorCode::conflict,
                         say("Ce programme est annoncé.", "This plan is announced."),
                         "plan",
                         {}};
        }
        plans_.erase(found);
        return Done{};
    }
    Result<Done> publish_plan(const model::PlanId& id,
                              std::span<const planner::PublicStop> stops) override {
        const auto found = plans_.find(id);
        if (found == plans_.end()) {
            return no_plan();
        }
        for (auto& [other_id, other] : plans_) {
            if (other_id != id && other.state == model::PlanState::published &&
                shares_a_day(other, found->second)) {
                other.state = model::PlanState::draft;
                stops_.erase(other_id);
            }
        }
        found->second.state = model::PlanState::published;
        stops_[id] = {stops.begin(), stops.end()};
        for (planner::PublicStop& stop : stops_[id]) {
            stop.plan = id;
        }
        return Done{};
    }
    Result<Done> unpublish_plan(const model::PlanId& id) override {
        const auto found = plans_.find(id);
        if (found == plans_.end()) {
            return no_plan();
        }
        found->second.state = model::PlanState::draft;
        stops_.erase(id);
        return Done{};
    }
    std::vector<planner::PublicStop> public_stops(Day from, Day until) override {
        std::vector<planner::PublicStop> stops;
        for (const auto& [id, of_plan] : stops_) {
            std::copy_if(of_plan.begin(), of_plan.end(), std::back_inserter(stops),
                         [&](const auto& stop) { return stop.day >= from && stop.day < until; });
        }
        const auto order = [](const planner::PublicStop& stop) {
            return std::tie(stop.day, stop.opens, stop.closes, stop.place, stop.unit_name,
                            stop.plan);
        };
        std::stable_sort(stops.begin(), stops.end(),
                         [&](const auto& a, const auto& b) { return order(a) < order(b); });
        return stops;
    }

    Result<Done> add_account(const model::Account& account) override {
        if (account_by_login(account.login)) {
            return Error{ErrorCode::conflict,
                         say("Ce nom de connexion est pris.", "This login is taken."),
                         "login",
                         {}};
        }
        accounts_[account.id] = account;
        return Done{};
    }
    std::optional<model::Account> account_by_login(std::string_view login) override {
        for (const auto& [id, account] : accounts_) {
            if (account.login == fold(login)) {
                return account;
            }
        }
        return std::nullopt;
    }
    std::optional<model::Account> account(const model::AccountId& id) override {
        return find(accounts_, id);
    }
    int account_count() override { return static_cast<int>(accounts_.size()); }
    void save_session(const model::Session& session) override {
        if (!accounts_.contains(session.account)) {
            throw Failure({ErrorCode::internal,
                           say("Une session de personne.", "A session of nobody."),
                           "",
                           {}});
        }
        sessions_[session.token_hash] = session;
    }
    std::optional<model::Session> session(std::string_view token_hash) override {
        return find(sessions_, std::string(token_hash));
    }
    void delete_session(std::string_view token_hash) override {
        sessions_.erase(std::string(token_hash));
    }
    void delete_sessions_expired_at(Instant now) override {
        std::erase_if(sessions_, [&](const auto& one) { return one.second.expires_at <= now; });
    }

private:
    template <typename Key, typename Value>
    static std::optional<Value> find(const std::map<Key, Value>& things, const Key& key) {
        const auto found = things.find(key);
        return found == things.end() ? std::nullopt : std::optional(found->second);
    }
    static Error no_plan() {
        return {ErrorCode::not_found,
                say("Ce programme n'existe pas.", "There is no such plan."),
                "plan",
                {}};
    }
    static bool shares_a_day(const model::Plan& a, const model::Plan& b) {
        return std::any_of(a.tours.begin(), a.tours.end(), [&](const model::Tour& mine) {
            return std::any_of(b.tours.begin(), b.tours.end(), [&](const model::Tour& other) {
                return mine.unit == other.unit && mine.day == other.day;
            });
        });
    }

    std::int64_t stock_version_ = 0;
    std::optional<model::Territory> territory_;
    std::vector<model::Unit> units_;
    std::map<std::string, planner::Asset> assets_;
    std::map<model::PlanId, model::Plan> plans_;
    std::map<model::PlanId, std::vector<planner::PublicStop>> stops_;
    std::map<model::AccountId, model::Account> accounts_;
    std::map<std::string, model::Session> sessions_;
};

}  // namespace halte::support
