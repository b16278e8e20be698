// SPDX-License-Identifier: EUPL-1.2
#include "planner/holding.hpp"

#include <gtest/gtest.h>

#include "support/three_villages_house.hpp"

namespace halte::planner {
namespace {

TEST(Holding, is_all_that_an_import_has_stored) {
    test::ThreeVillagesHouse house;
    const auto holding = read_holding(house.store);
    ASSERT_TRUE(holding);
    EXPECT_EQ(holding->territory, house.store.territory());
    EXPECT_EQ(holding->units, house.store.units());
    EXPECT_EQ(holding->networks.size(), 3U);
    EXPECT_EQ(holding->sight.cells.size(), holding->territory.cells.size());
    EXPECT_EQ(holding->zone.name(), holding->territory.zone);
    EXPECT_EQ(holding->stock_version, house.store.stock_version());
}

TEST(Holding, needs_a_territory) {
    support::MemoryStore empty;
    const auto holding = read_holding(empty);
    ASSERT_FALSE(holding);
    EXPECT_EQ(holding.errors()[0].code, ErrorCode::not_found);
    EXPECT_EQ(holding.errors()[0].message, say("cette base ne contient pas encore de territoire",
                                               "this database holds no territory yet"));
}

TEST(Holding, says_what_to_do_when_a_made_thing_cannot_be_read) {
    test::ThreeVillagesHouse house;
    const auto hint_without = [&](const std::string& asset) {
        house.store.save_asset({asset, "", Bytes(3, 1)});
        const auto holding = read_holding(house.store);
        return holding ? std::string("fine") : holding.errors()[0].hint.en;
    };
    EXPECT_EQ(hint_without("sight"), "see it again: halte see --db FILE --keep");
    EXPECT_EQ(hint_without("network/van"),
              "import the territory again: halte import FOLDER --db FILE");
}

TEST(Holding, does_not_take_the_sight_of_another_territory) {
    test::ThreeVillagesHouse house;
    model::Territory smaller = *house.store.territory();
    smaller.cells.pop_back();
    EXPECT_FALSE(read_sight(house.store, smaller));
}

}  // namespace
}  // namespace halte::planner
