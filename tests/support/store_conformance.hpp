// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <memory>

#include "base/error.hpp"
#include "base/failure.hpp"
#include "planner/ports.hpp"
#include "support/random_territory.hpp"
#include "support/temporary_folder.hpp"

// What every Store does, in the words of planner/ports.hpp. A test program includes this once and
// names its stores: INSTANTIATE_TEST_SUITE_P(Memory, StoreConformance, testing::Values(make)).
namespace halte::store {

// `folder` is empty and lives as long as the store.
using MakeStore = std::function<std::unique_ptr<planner::Store>(const std::string& folder)>;

class StoreConformance : public testing::TestWithParam<MakeStore> {
protected:
    StoreConformance() : store_(GetParam()(folder_.path())) {}

    // A draft of one tour of `unit` on `day`.
    static model::Plan plan_of(const std::string& id, const std::string& unit, Day day) {
        model::Plan plan;
        plan.id = model::PlanId(id);
        plan.proposal = model::PlanId("run");
        plan.request.name = "Plan " + id;
        plan.request.first_day = day;
        model::Tour tour;
        tour.unit = model::UnitId(unit);
        tour.day = day;
        plan.tours = {tour};
        return plan;
    }
    static planner::PublicStop stop_of(const model::Plan& plan, const std::string& place, Day day,
                                       int opens_min) {
        planner::PublicStop stop;
        stop.plan = plan.id;
        stop.place = model::PlaceId(place);
        stop.place_name = "Place " + place;
        stop.commune = model::CommuneCode("2A108");
        stop.commune_name = "Évisa";
        stop.position = geo::Position::from_e7(422'500'000, 88'000'000);
        stop.unit_name = "Camion";
        stop.day = day;
        stop.opens = TimeOfDay{opens_min};
        stop.closes = TimeOfDay{opens_min + 120};
        return stop;
    }
    static model::Account account_of(const std::string& id, const std::string& login) {
        return {model::AccountId(id), login, "Élodie", "$argon2id$", model::Role::coordinator,
                Instant{std::chrono::milliseconds{1'795'422'600'250}}};
    }
    ErrorCode code_of(const Result<Done>& result) {
        return result ? ErrorCode::internal : result.errors().front().code;
    }

    const Day monday_{std::chrono::year{2026} / 11 / 23};
    const Day tuesday_ = add_days(monday_, 1);
    support::TemporaryFolder folder_;
    std::unique_ptr<planner::Store> store_;
};

TEST_P(StoreConformance, is_empty_at_first) {
    EXPECT_FALSE(store_->territory().has_value());
    EXPECT_TRUE(store_->units().empty());
    EXPECT_FALSE(store_->asset("network/van").has_value());
    EXPECT_TRUE(store_->plans().empty());
    EXPECT_FALSE(store_->plan(model::PlanId("x")).has_value());
    EXPECT_TRUE(store_->public_stops(monday_, add_days(monday_, 400)).empty());
    EXPECT_EQ(store_->account_count(), 0);
    EXPECT_FALSE(store_->account_by_login("elodie").has_value());
    EXPECT_FALSE(store_->session("hash").has_value());
}

TEST_P(StoreConformance, gives_back_any_stock_and_replaces_it_whole) {
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        Random random(seed);
        const planner::Stock stock = support::random_stock(random);
        store_->save_stock(stock);
        ASSERT_EQ(store_->territory(), stock.territory) << "seed " << seed;
        ASSERT_EQ(store_->units(), stock.units) << "seed " << seed;
        for (const planner::Asset& asset : stock.assets) {
            ASSERT_EQ(store_->asset(asset.name), asset) << "seed " << seed;
        }
    }
    store_->save_stock({});
    EXPECT_EQ(store_->territory(), model::Territory{});
    EXPECT_TRUE(store_->units().empty());
    EXPECT_FALSE(store_->asset("sight").has_value());
}

TEST_P(StoreConformance, keeps_plans_when_the_territory_is_replaced) {
    const model::Plan plan = plan_of("a", "van", monday_);
    ASSERT_TRUE(store_->add_plans(std::vector{plan}).has_value());
    store_->save_stock({});
    EXPECT_EQ(store_->plan(plan.id), plan);
}

TEST_P(StoreConformance, adds_a_unit_or_replaces_it_in_its_place) {
    Random random(7);
    const model::Unit first = support::random_unit(random, "first");
    const model::Unit second = support::random_unit(random, "second");
    const model::Unit other_first = support::random_unit(random, "first");
    store_->save_unit(first);
    store_->save_unit(second);
    EXPECT_EQ(store_->units(), (std::vector{first, second}));
    store_->save_unit(other_first);
    EXPECT_EQ(store_->units(), (std::vector{other_first, second}));
}

TEST_P(StoreConformance, replaces_an_asset_of_the_same_name) {
    Random random(3);
    store_->save_asset(support::random_asset(random, "basemap"));
    const planner::Asset newer = support::random_asset(random, "basemap");
    store_->save_asset(newer);
    EXPECT_EQ(store_->asset("basemap"), newer);
    EXPECT_FALSE(store_->asset("BASEMAP").has_value());
}

TEST_P(StoreConformance, counts_the_changes_of_its_stock_and_no_others) {
    Random random(5);
    const std::int64_t at_first = store_->stock_version();
    store_->save_stock(support::random_stock(random));
    const std::int64_t stocked = store_->stock_version();
    EXPECT_NE(stocked, at_first);
    store_->save_unit(support::random_unit(random, "van"));
    const std::int64_t with_unit = store_->stock_version();
    EXPECT_NE(with_unit, stocked);
    store_->save_asset(support::random_asset(random, "sight"));
    const std::int64_t with_asset = store_->stock_version();
    EXPECT_NE(with_asset, with_unit);
    ASSERT_TRUE(store_->add_plans(std::vector{plan_of("a", "van", monday_)}).has_value());
    ASSERT_TRUE(store_->add_account(account_of("A1", "elodie")).has_value());
    EXPECT_EQ(store_->stock_version(), with_asset);
}

TEST_P(StoreConformance, gives_back_any_plan_as_a_draft) {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        Random random(seed);
        model::Plan plan = support::random_plan(random);
        plan.id = model::PlanId("plan " + std::to_string(seed));
        ASSERT_TRUE(store_->add_plans(std::vector{plan}).has_value()) << "seed " << seed;
        plan.state = model::PlanState::draft;
        ASSERT_EQ(store_->plan(plan.id), plan) << "seed " << seed;
    }
}

TEST_P(StoreConformance, lists_plans_newest_first_with_their_figures) {
    model::Plan older = plan_of("b", "van", monday_);
    model::Plan newer = plan_of("a", "van", tuesday_);
    newer.made_at = older.made_at + std::chrono::milliseconds{1};
    newer.objective = model::Objective::even;
    newer.figures.reached.value = People{12.5};
    newer.figures.distance = Metres{1500.0};
    newer.request.weeks = 6;
    newer.version = 3;
    ASSERT_TRUE(store_->add_plans(std::vector{older, newer}).has_value());
    const planner::PlanSummary expected{
        newer.id, newer.proposal, "Plan a", model::Objective::even, model::PlanState::draft, 3,
        newer.made_at, tuesday_, 6, 12.5, 1500.0};
    ASSERT_EQ(store_->plans().size(), 2U);
    EXPECT_EQ(store_->plans()[0], expected);
    EXPECT_EQ(store_->plans()[1].id, older.id);
}

TEST_P(StoreConformance, adds_all_plans_of_a_run_or_none) {
    const model::Plan first = plan_of("a", "van", monday_);
    ASSERT_TRUE(store_->add_plans(std::vector{first}).has_value());
    const model::Plan second = plan_of("b", "van", monday_);
    EXPECT_EQ(code_of(store_->add_plans(std::vector{second, first})), ErrorCode::conflict);
    EXPECT_FALSE(store_->plan(second.id).has_value());
    EXPECT_EQ(code_of(store_->add_plans(std::vector{second, second})), ErrorCode::conflict);
    EXPECT_EQ(store_->plans().size(), 1U);
}

TEST_P(StoreConformance, keeps_a_change_only_when_nobody_changed_the_plan_meanwhile) {
    model::Plan plan = plan_of("a", "van", monday_);
    EXPECT_EQ(code_of(store_->replace_plan(plan)), ErrorCode::not_found);
    ASSERT_TRUE(store_->add_plans(std::vector{plan}).has_value());
    EXPECT_EQ(code_of(store_->replace_plan(plan)), ErrorCode::conflict) << "same version";
    plan.version = 2;
    plan.request.name = "Renamed";
    plan.figures.reached.value = People{4.0};
    EXPECT_TRUE(store_->replace_plan(plan).has_value());
    EXPECT_EQ(store_->plan(plan.id), plan);
    EXPECT_EQ(store_->plans()[0].name, "Renamed");
    EXPECT_EQ(store_->plans()[0].reached_people, 4.0);
    EXPECT_EQ(code_of(store_->replace_plan(plan)), ErrorCode::conflict) << "a stale version";
    plan.version = 4;
    EXPECT_EQ(code_of(store_->replace_plan(plan)), ErrorCode::conflict) << "a version too far";
    EXPECT_EQ(store_->plan(plan.id)->version, 2);
}

TEST_P(StoreConformance, changes_the_state_of_a_plan_only_by_announcing_it) {
    model::Plan plan = plan_of("a", "van", monday_);
    plan.state = model::PlanState::published;
    ASSERT_TRUE(store_->add_plans(std::vector{plan}).has_value());
    EXPECT_EQ(store_->plan(plan.id)->state, model::PlanState::draft);
    ASSERT_TRUE(store_->publish_plan(plan.id, {}).has_value());
    plan.state = model::PlanState::draft;
    plan.version = 2;
    ASSERT_TRUE(store_->replace_plan(plan).has_value());
    EXPECT_EQ(store_->plan(plan.id)->state, model::PlanState::published);
}

TEST_P(StoreConformance, deletes_a_draft_but_not_an_announced_plan) {
    const model::Plan plan = plan_of("a", "van", monday_);
    EXPECT_EQ(code_of(store_->delete_plan(plan.id)), ErrorCode::not_found);
    ASSERT_TRUE(store_->add_plans(std::vector{plan}).has_value());
    ASSERT_TRUE(store_->publish_plan(plan.id, {}).has_value());
    EXPECT_EQ(code_of(store_->delete_plan(plan.id)), ErrorCode::conflict);
    EXPECT_TRUE(store_->plan(plan.id).has_value());
    ASSERT_TRUE(store_->unpublish_plan(plan.id).has_value());
    EXPECT_TRUE(store_->delete_plan(plan.id).has_value());
    EXPECT_FALSE(store_->plan(plan.id).has_value());
    EXPECT_TRUE(store_->plans().empty());
}

TEST_P(StoreConformance, shows_announced_stops_by_day_then_hour_within_the_days_asked_for) {
    const model::Plan plan = plan_of("a", "van", monday_);
    EXPECT_EQ(code_of(store_->publish_plan(plan.id, {})), ErrorCode::not_found);
    EXPECT_EQ(code_of(store_->unpublish_plan(plan.id)), ErrorCode::not_found);
    ASSERT_TRUE(store_->add_plans(std::vector{plan}).has_value());
    const auto late = stop_of(plan, "late", monday_, 840);
    const auto early = stop_of(plan, "early", monday_, 540);
    const auto next = stop_of(plan, "next", tuesday_, 480);
    ASSERT_TRUE(store_->publish_plan(plan.id, std::vector{next, late, early}).has_value());
    EXPECT_EQ(store_->plan(plan.id)->state, model::PlanState::published);
    EXPECT_EQ(store_->plans()[0].state, model::PlanState::published);
    EXPECT_EQ(store_->public_stops(monday_, add_days(monday_, 7)),
              (std::vector{early, late, next}));
    EXPECT_EQ(store_->public_stops(monday_, tuesday_), (std::vector{early, late}));
    EXPECT_EQ(store_->public_stops(tuesday_, add_days(monday_, 7)), (std::vector{next}));

    ASSERT_TRUE(store_->publish_plan(plan.id, std::vector{next}).has_value());
    EXPECT_EQ(store_->public_stops(monday_, add_days(monday_, 7)), (std::vector{next}))
        << "announcing again replaces";
    ASSERT_TRUE(store_->unpublish_plan(plan.id).has_value());
    EXPECT_TRUE(store_->public_stops(monday_, add_days(monday_, 7)).empty());
    EXPECT_EQ(store_->plan(plan.id)->state, model::PlanState::draft);
}

TEST_P(StoreConformance, takes_back_a_plan_that_needs_the_same_unit_on_the_same_day) {
    const model::Plan now = plan_of("now", "van", monday_);
    const model::Plan other_unit = plan_of("other unit", "bike", monday_);
    const model::Plan other_day = plan_of("other day", "van", tuesday_);
    const model::Plan rival = plan_of("rival", "van", monday_);
    ASSERT_TRUE(store_->add_plans(std::vector{now, other_unit, other_day, rival}).has_value());
    for (const model::Plan* plan : {&now, &other_unit, &other_day}) {
        const auto stop = stop_of(*plan, "place", monday_, 540);
        ASSERT_TRUE(store_->publish_plan(plan->id, std::vector{stop}).has_value());
    }
    ASSERT_TRUE(store_->publish_plan(rival.id, {}).has_value());
    EXPECT_EQ(store_->plan(now.id)->state, model::PlanState::draft);
    EXPECT_EQ(store_->plan(other_unit.id)->state, model::PlanState::published);
    EXPECT_EQ(store_->plan(other_day.id)->state, model::PlanState::published);
    EXPECT_EQ(store_->plan(rival.id)->state, model::PlanState::published);
    EXPECT_EQ(store_->public_stops(monday_, tuesday_).size(), 2U);
}

TEST_P(StoreConformance, looks_at_the_days_a_plan_has_now_not_at_those_it_had) {
    model::Plan moved = plan_of("moved", "van", monday_);
    const model::Plan rival = plan_of("rival", "van", monday_);
    ASSERT_TRUE(store_->add_plans(std::vector{moved, rival}).has_value());
    moved.version = 2;
    moved.tours[0].day = tuesday_;
    ASSERT_TRUE(store_->replace_plan(moved).has_value());
    ASSERT_TRUE(store_->publish_plan(moved.id, {}).has_value());
    ASSERT_TRUE(store_->publish_plan(rival.id, {}).has_value());
    EXPECT_EQ(store_->plan(moved.id)->state, model::PlanState::published);
}

TEST_P(StoreConformance, finds_an_account_by_its_login_whatever_the_accents) {
    const model::Account account = account_of("A1", "elodie");
    ASSERT_TRUE(store_->add_account(account).has_value());
    EXPECT_EQ(store_->account_by_login("elodie"), account);
    EXPECT_EQ(store_->account_by_login("Élodie"), account);
    EXPECT_FALSE(store_->account_by_login("elodi").has_value());
    EXPECT_EQ(store_->account(account.id), account);
    EXPECT_EQ(store_->account_count(), 1);
    EXPECT_EQ(code_of(store_->add_account(account_of("A2", "elodie"))), ErrorCode::conflict);
    EXPECT_EQ(store_->account_count(), 1);
}

TEST_P(StoreConformance, forgets_a_session_when_told_or_when_its_time_is_over) {
    ASSERT_TRUE(store_->add_account(account_of("A1", "elodie")).has_value());
    const Instant noon{std::chrono::milliseconds{1'000'000}};
    const auto session_of = [&](const std::string& hash, int later_ms) {
        return model::Session{hash, model::AccountId("A1"), "csrf",
                              noon + std::chrono::milliseconds{later_ms}};
    };
    for (const auto& session : {session_of("a", -1), session_of("b", 0), session_of("c", 1),
                                session_of("d", 2)}) {
        store_->save_session(session);
    }
    EXPECT_EQ(store_->session("c"), session_of("c", 1));
    store_->delete_sessions_expired_at(noon);
    EXPECT_FALSE(store_->session("a").has_value());
    EXPECT_FALSE(store_->session("b").has_value());
    EXPECT_TRUE(store_->session("c").has_value());
    store_->delete_session("c");
    store_->delete_session("never there");
    EXPECT_FALSE(store_->session("c").has_value());
    store_->save_session(session_of("d", 60));
    EXPECT_EQ(store_->session("d"), session_of("d", 60)) << "saving again prolongs";
}

TEST_P(StoreConformance, refuses_a_session_of_nobody) {
    EXPECT_THROW(store_->save_session({"hash", model::AccountId("nobody"), "csrf", Instant{}}),
                 Failure);
    EXPECT_FALSE(store_->session("hash").has_value());
}

}  // namespace halte::store
