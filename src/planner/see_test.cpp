// SPDX-License-Identifier: EUPL-1.2
#include "planner/see.hpp"

#include <filesystem>
#include <map>

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "planner/import.hpp"
#include "support/hamlet.hpp"

namespace halte::planner {
namespace {

const Parameters& parameters() {
    static const Parameters loaded = *load_parameters();
    return loaded;
}

// The hamlet, with its people at three junctions of the map in its README.
struct Scene {
    Imported imported;

    Scene() : imported(*import_territory(support::Hamlet().path(), parameters(),
                                         silent_progress())) {
        std::vector<model::Cell>& cells = imported.territory.cells;
        cells.clear();
        const auto add = [&](const char* commune, double lat, double lon, double inhabitants) {
            const auto at = geo::Position::at({.lat = lat, .lon = lon});
            cells.push_back({geo::GridCell::at(at), model::CommuneCode(commune), at, inhabitants,
                             true});
        };
        add("01901", 42.02, 9.02, 400.0);  // junction 5
        add("01902", 42.01, 9.03, 100.0);  // junction 3
        add("2B903", 42.03, 9.03, 60.0);   // junction 9
    }
    Sight see() const {
        auto sight =
            planner::see(imported.territory, imported.networks, parameters(), silent_progress());
        if (!sight) {
            ADD_FAILURE() << describe(sight.errors(), Language::french);
        }
        return *std::move(sight);
    }
};

TEST(See, measures_the_way_to_the_provision_along_the_roads) {
    const Sight sight = Scene().see();
    ASSERT_EQ(sight.catchments.cell_count(), 3u);
    ASSERT_EQ(sight.catchments.of(0).size(), 1u);
    const need::Link from_5 = sight.catchments.of(0)[0];
    EXPECT_NEAR(from_5.driving_km, 2.2, 0.01);   // 5, 2, 1
    EXPECT_NEAR(from_5.driving_min, 2.6, 0.2);   // 51 km/h (60, times 0.85): 155 s, and the turns
    const need::Link from_9 = sight.catchments.of(2)[0];
    EXPECT_NEAR(from_9.driving_km, 4.4, 0.01);   // 9, 6, 3, 2, 1
    EXPECT_NEAR(from_9.driving_min, 5.6, 0.2);   // 1.2 km of a lane at 38 km/h, the rest at 51
    EXPECT_LT(from_9.walking_km, 4.3);           // by the footway to 8
    EXPECT_NEAR(*sight.cells[2].driving_min, from_9.driving_min, 1e-6);
}

TEST(See, gives_the_product_of_need_and_what_the_offer_leaves) {
    const Scene scene;
    const Sight sight = scene.see();
    const need::NeedParameters& need = parameters().unseen.need;
    const need::NeedModel model = need::calibrate(need::best_values(need), need.country);
    for (std::size_t i = 0; i < 3; ++i) {
        const double expected = need::need_of(sight.communities[i], model).need;
        EXPECT_NEAR(sight.communes[i].need.value, expected, 1e-9);
        EXPECT_NEAR(sight.cells[i].unseen.value, expected * (1.0 - sight.cells[i].reach), 1e-9);
        EXPECT_LT(sight.cells[i].unseen.low, sight.cells[i].unseen.value);
        EXPECT_GT(sight.cells[i].unseen.high, sight.cells[i].unseen.value);
    }
    EXPECT_DOUBLE_EQ(sight.total.inhabitants, 560.0);
    EXPECT_NEAR(sight.total.unseen.value,
                sight.cells[0].unseen.value + sight.cells[1].unseen.value +
                    sight.cells[2].unseen.value, 1e-9);
}

TEST(See, says_which_inputs_are_missing) {
    const Sight sight = Scene().see();
    EXPECT_TRUE(sight.communes[0].missing.empty());
    EXPECT_EQ(sight.communes[1].missing, (std::vector<need::Input>{need::Input::poverty}));
    EXPECT_EQ(sight.communes[2].missing.size(), 4u);
}

TEST(See, leaves_all_the_need_unseen_without_any_provision) {
    Scene scene;
    scene.imported.territory.provisions.clear();
    const Sight sight = scene.see();
    EXPECT_DOUBLE_EQ(sight.total.reach, 0.0);
    EXPECT_DOUBLE_EQ(sight.total.unseen.value, sight.total.need.value);
    EXPECT_FALSE(sight.total.driving_min.has_value());
}

TEST(See, counts_nobody_where_nobody_lives) {
    Scene scene;
    scene.imported.territory.cells.pop_back();
    scene.imported.territory.communes[2].population.inhabitants = 0.0;
    const Sight sight = scene.see();
    EXPECT_DOUBLE_EQ(sight.communes[2].unseen.value, 0.0);
    EXPECT_DOUBLE_EQ(sight.communes[2].unseen_per_1000(), 0.0);
}

TEST(See, explains_the_figures_it_gives) {
    const Scene scene;
    const Sight sight = scene.see();
    const model::Territory& territory = scene.imported.territory;
    for (std::uint32_t i = 0; i < 3; ++i) {
        const auto commune = explain_commune(territory, sight, parameters(), i);
        EXPECT_NEAR(commune.unseen, sight.communes[i].unseen.value, 1e-9);
        const auto cell = explain_cell(territory, sight, parameters(), i);
        EXPECT_NEAR(cell.unseen, sight.cells[i].unseen.value, 1e-9);
        ASSERT_EQ(cell.offers.size(), 1u);
        EXPECT_EQ(cell.offers[0].link.offer, 0u);
    }
}

TEST(See, explains_the_same_after_the_sight_was_stored) {
    const Scene scene;
    const Sight sight = scene.see();
    const Sight stored = *parse_sight(to_bytes(sight));
    const auto before = explain_commune(scene.imported.territory, sight, parameters(), 0);
    const auto after = explain_commune(scene.imported.territory, stored, parameters(), 0);
    EXPECT_EQ(before.unseen, after.unseen);
    EXPECT_EQ(before.need, after.need);
}

// Not a proof: a net for what would be absurd on real ground.
TEST(See, gives_plausible_figures_in_Corsica) {
    const auto folder = std::filesystem::path(HALTE_SOURCE_DIR) / "data/demo/corse";
    const auto imported = import_territory(folder, parameters(), silent_progress());
    ASSERT_TRUE(imported) << describe(imported.errors(), Language::french);
    const model::Territory& territory = imported->territory;
    const Sight sight =
        *planner::see(imported->territory, imported->networks, parameters(), silent_progress());
    // INSEE counts Corsica among the three regions with most illectronisme: 19 % or more in 2019,
    // when the country had 17 %; 15.4 % two years later.
    const double share = sight.total.need.value / sight.total.adults;
    EXPECT_GT(share, 0.155);
    EXPECT_LT(share, 0.20);
    EXPECT_LT(sight.total.unseen.high, sight.total.need.high);
    EXPECT_GT(sight.total.unseen.low, 0.5 * sight.total.unseen.value);
    std::map<model::CommuneCode, std::size_t> places;
    for (const model::Place& place : territory.places) {
        ++places[place.commune];
    }
    for (std::size_t i = 0; i < territory.communes.size(); ++i) {
        const AreaSight& area = sight.communes[i];
        const std::string& name = territory.communes[i].name;
        EXPECT_GT(area.need.value, 0.07 * area.adults) << name;
        EXPECT_LT(area.need.value, 0.50 * area.adults) << name;
        EXPECT_LE(area.unseen.value, area.need.value) << name;
        EXPECT_TRUE(area.driving_min.has_value()) << name;
        EXPECT_GE(places[territory.communes[i].code], 1u) << name;
    }
    // A square of 200 m holds no more than the densest ones of French towns.
    for (const model::Cell& cell : territory.cells) {
        EXPECT_LE(cell.inhabitants, 1500.0);
    }
}

TEST(See, is_the_same_every_time_and_stops_when_asked) {
    const Scene scene;
    EXPECT_EQ(to_bytes(scene.see()), to_bytes(scene.see()));
    CancelSource source;
    source.request_stop();
    const auto stopped = planner::see(scene.imported.territory, scene.imported.networks,
                                      parameters(), silent_progress(), source.get_token());
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.errors().front().code, ErrorCode::unavailable);
}

}  // namespace
}  // namespace halte::planner
