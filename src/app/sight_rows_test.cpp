// SPDX-License-Identifier: EUPL-1.2
#include "app/sight_rows.hpp"

#include <gtest/gtest.h>

#include "app/json_reports.hpp"

namespace halte::app {
namespace {

// Two communes of which the second misses more people.
struct Two {
    Two() {
        territory.communes.resize(2);
        territory.communes[0].code = model::CommuneCode("2A001");
        territory.communes[0].name = "Afa";
        territory.communes[1].code = model::CommuneCode("2A002");
        territory.communes[1].name = "Bains, \"les\" Hauts";
        sight.communes.resize(2);
        sight.communes[0].inhabitants = 200.0;
        sight.communes[0].unseen = {10.0, 8.0, 12.5};
        sight.communes[1].need = {30.0, 20.0, 40.0};
        sight.communes[1].reach = 0.25;
        sight.communes[1].unseen = {22.5, 15.0, 30.0};
        sight.communes[1].walking_min = 42.4;
        sight.communes[1].missing = {need::Input::poverty, need::Input::alone};
    }
    model::Territory territory;
    planner::Sight sight;
};

TEST(SightRows, begin_with_the_largest_gap) {
    const Two two;
    const auto rows = rows_by_commune(two.territory, two.sight);
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].code, "2A002");
    EXPECT_EQ(rows[0].unseen_per_1000(), 0.0) << "nobody lives there";
    EXPECT_EQ(rows[1].unseen_per_1000(), 50.0);
}

TEST(SightRows, are_written_for_spreadsheets) {
    const Two two;
    EXPECT_EQ(sight_csv(rows_by_commune(two.territory, two.sight)),
              "code,name,inhabitants,need_people,need_low_people,need_high_people,unseen_people,"
              "unseen_low_people,unseen_high_people,unseen_per_1000,reach_percent,walk_min,"
              "drive_min,missing\n"
              "2A002,\"Bains, \"\"les\"\" Hauts\",0.0,30.0,20.0,40.0,22.5,15.0,30.0,0.0,25.0,42,,"
              "households poverty\n"
              "2A001,Afa,200.0,0.0,0.0,0.0,10.0,8.0,12.5,50.0,0.0,,,\n");
}

TEST(SightRows, are_written_for_programs) {
    const Two two;
    auto rows = rows_by_commune(two.territory, two.sight);
    rows.resize(1);
    EXPECT_EQ(sight_json(rows),
              R"([{"code":"2A002","name":"Bains, \"les\" Hauts","inhabitants":0,)"
              R"("need":{"value":30,"low":20,"high":40},)"
              R"("unseen":{"value":22.5,"low":15,"high":30},"unseen_per_1000":0,)"
              R"("reach_percent":25,"walk_min":42,"drive_min":null,)"
              R"("missing":["households","poverty"]}])");
}

TEST(SightRows, of_cells_carry_the_name_of_their_commune) {
    Two two;
    two.territory.cells.resize(1);
    two.territory.cells[0].commune = model::CommuneCode("2A001");
    two.territory.cells[0].square = {2'029'800, 4'252'400};
    two.sight.cells.resize(1);
    const auto rows = rows_by_cell(two.territory, two.sight);
    EXPECT_EQ(rows[0].code, "CRS3035RES200mN2029800E4252400");
    EXPECT_EQ(rows[0].name, "Afa");
}

}  // namespace
}  // namespace halte::app
