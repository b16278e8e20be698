// SPDX-License-Identifier: EUPL-1.2
#include "planner/desk.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

#include "support/three_villages_house.hpp"

namespace halte::planner {
namespace {

model::Request two_weeks() {
    model::Request request;
    request.first_day = parse_day("2026-12-07").value();
    request.weeks = 2;
    request.seconds = 0.5;
    request.threads = 1;
    return request;
}

// What another program does to the store of the house.
class Neighbour : public testing::Test {
protected:
    void rename_territory(const std::string& name) {
        Stock stock;
        stock.territory = *house_.store.territory();
        stock.territory.name = name;
        stock.units = house_.store.units();
        for (const char* asset : {"network/foot", "network/car", "network/van", "sight"}) {
            stock.assets.push_back(*house_.store.asset(asset));
        }
        house_.store.save_stock(stock);
    }
    void spoil(const std::string& asset) {
        house_.store.save_asset({asset, "application/octet-stream", Bytes(100, 7)});
    }

    test::ThreeVillagesHouse house_;
    Desk& desk_ = *house_.desk;
};

TEST_F(Neighbour, changes_nothing_that_a_desk_would_see_by_itself) {
    const auto before = desk_.holding();
    EXPECT_FALSE(desk_.look_again());
    EXPECT_EQ(desk_.holding(), before);
}

TEST_F(Neighbour, stores_a_territory_that_the_desk_takes_whole) {
    const auto before = desk_.holding();
    rename_territory("Castagniccia");
    EXPECT_EQ(desk_.holding(), before) << "nothing moves under whoever is answering";
    EXPECT_TRUE(desk_.look_again());
    EXPECT_EQ(desk_.holding()->territory.name, "Castagniccia");
    EXPECT_NE(before->territory.name, "Castagniccia");
    EXPECT_FALSE(desk_.look_again());
}

TEST_F(Neighbour, sees_people_again_and_the_plans_reach_them) {
    const model::Request request = two_weeks();
    const auto reached = [&] {
        return desk_
            .make_plan(request, model::Objective::people, silent_progress(), {}, [](double) {})
            ->figures.reached.value.count();
    };
    const double before = reached();
    Sight sight = *read_sight(house_.store, *house_.store.territory());
    for (CellSight& cell : sight.cells) {
        cell.unseen.value /= 2.0;
    }
    house_.store.save_asset(asset_of(sight));
    EXPECT_EQ(reached(), before);
    EXPECT_TRUE(desk_.look_again());
    EXPECT_LT(reached(), before);
}

// Preset tsan looks on: nobody waits for the swap, nobody sees half of it.
TEST_F(Neighbour, stores_again_and_again_while_others_read) {
    std::atomic<bool> is_over{false};
    std::atomic<int> looks{0};
    std::vector<std::thread> readers;
    for (int reader = 0; reader < 3; ++reader) {
        readers.emplace_back([&] {
            while (!is_over) {
                const auto held = desk_.holding();
                EXPECT_EQ(held->territory.cells.size(), held->sight.cells.size());
                EXPECT_EQ(held->networks.count("van"), 1U);
                ++looks;
            }
        });
    }
    for (int turn = 0; turn < 20; ++turn) {
        const int seen = looks;
        rename_territory(turn % 2 == 0 ? "Castagniccia" : "Niolu");
        EXPECT_TRUE(desk_.look_again());
        while (looks == seen) {
            std::this_thread::yield();
        }
    }
    is_over = true;
    for (std::thread& reader : readers) {
        reader.join();
    }
    EXPECT_EQ(desk_.holding()->territory.name, "Niolu");
}

TEST_F(Neighbour, leaves_something_unreadable_and_the_desk_goes_on) {
    const auto before = desk_.holding();
    for (const char* asset : {"sight", "network/van"}) {
        spoil(asset);
        EXPECT_FALSE(desk_.look_again()) << asset;
        EXPECT_EQ(desk_.holding(), before) << asset;
    }
    EXPECT_TRUE(desk_.plans().empty());
}

TEST(Desk, names_a_base_off_the_roads_when_a_plan_is_asked) {
    test::ThreeVillagesHouse house;
    Stock stock;
    stock.territory = *house.store.territory();
    stock.territory.bases[0].position = geo::Position::at({.lat = 42.0, .lon = 9.5});
    stock.units = house.store.units();
    for (const char* asset : {"network/foot", "network/car", "network/van", "sight"}) {
        stock.assets.push_back(*house.store.asset(asset));
    }
    house.store.save_stock(stock);
    ASSERT_TRUE(house.desk->look_again());
    const model::Request request = two_weeks();
    const auto plan = house.desk->make_plan(request, model::Objective::people, silent_progress(),
                                            {}, [](double) {});
    ASSERT_FALSE(plan);
    const Error& error = plan.errors()[0];
    EXPECT_NE(error.message.fr.find("est hors des routes : la plus proche est à"),
              std::string::npos);
    EXPECT_NE(error.message.en.find("is off the roads: "), std::string::npos);
    EXPECT_EQ(error.hint, say("mettez la base dans une rue ; lon et lat sont-elles échangées ?",
                              "move the base to a street; are its axes swapped?"));
}

}  // namespace
}  // namespace halte::planner
