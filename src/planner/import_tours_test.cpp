// SPDX-License-Identifier: EUPL-1.2
#include "planner/import_tours.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/error.hpp"
#include "planner/import.hpp"
#include "support/hamlet.hpp"

namespace halte::planner {
namespace {

using support::Hamlet;

constexpr const char* header =
    "id,name,commune_code,lon,lat,unit,weekday,from,to,weeks,every_weeks,anchor\n";

Result<Imported> imported_with(const std::string& rows) {
    const Hamlet hamlet;
    hamlet.replace("territory.toml", "iris = \"iris.csv\"",
                   "iris = \"iris.csv\"\ntours = \"tours.csv\"");
    hamlet.write("tours.csv", header + rows);
    return import_territory(hamlet.path(), *load_parameters(), silent_progress());
}

Imported read(const std::string& rows) {
    auto imported = imported_with(rows);
    if (!imported) {
        ADD_FAILURE() << describe(imported.errors(), Language::french);
        return {};
    }
    return std::move(*imported);
}

const model::Place& place_of(const Imported& imported, const model::PlaceId& id) {
    const auto& places = imported.territory.places;
    const auto found = std::find_if(places.begin(), places.end(),
                                    [&](const model::Place& one) { return one.id == id; });
    EXPECT_NE(found, places.end()) << id.text();
    return *found;
}

TEST(ImportTours, a_stop_of_today_becomes_a_place_that_welcomes_at_its_hours) {
    const Imported imported = read(
        "eglise,Devant l'église,01902,9.0325,42.0125,camionnette,Mo,09:30,12:30,odd,,\n"
        "eglise,Devant l'église,01902,,,camionnette,Mo,13:30,19:30,odd,,\n");
    ASSERT_EQ(imported.present.size(), 2U);
    const model::PresentStop& morning = imported.present[0];
    EXPECT_EQ(morning.weeks, model::IsoWeeks::odd);
    EXPECT_EQ(morning.weekday, Weekday::monday);
    EXPECT_EQ(morning.where, "tours.csv:2");
    ASSERT_FALSE(morning.place.is_empty());
    EXPECT_EQ(imported.present[1].place, morning.place) << "one spot, named twice";
    const auto& windows = place_of(imported, morning.place).welcome.on(Weekday::monday);
    EXPECT_TRUE(std::any_of(windows.begin(), windows.end(), [](const model::TimeWindow& window) {
        return window.closes >= TimeOfDay(19 * 60 + 30);
    }));
}

TEST(ImportTours, a_position_in_another_country_is_put_at_the_centre_and_told) {
    const Imported imported =
        read("eglise,Devant l'église,01902,5.41,43.45,camionnette,Mo,09:30,12:30,,,\n");
    ASSERT_EQ(imported.present.size(), 1U);
    EXPECT_TRUE(imported.present[0].is_misplaced);
    EXPECT_FALSE(imported.present[0].place.is_empty());
    EXPECT_TRUE(std::any_of(imported.report.remarks.begin(), imported.report.remarks.end(),
                            [](const ImportRemark& remark) {
                                return remark.where == "tours.csv:2" &&
                                       remark.kind == Remark::estimated;
                            }));
}

TEST(ImportTours, every_wrong_cell_is_named_at_once) {
    const auto imported =
        imported_with("a,A,99999,,,camion,Xx,9h,12:00,both,2,\n"
                      "b,B,01901,,,camionnette,Tu,12:00,10:00,,,\n");
    ASSERT_FALSE(imported);
    const std::string told = describe(imported.errors(), Language::french);
    for (const char* part :
         {"tours.csv:2: commune_code", "tours.csv:2: unit", "tours.csv:2: weekday",
          "tours.csv:2: from", "tours.csv:2: weeks", "tours.csv:2: anchor", "tours.csv:3: to"}) {
        EXPECT_NE(told.find(part), std::string::npos) << part << "\n" << told;
    }
}

TEST(ImportTours, a_territory_without_them_has_none) {
    EXPECT_TRUE(import_territory(Hamlet().path(), *load_parameters(), silent_progress())
                    ->present.empty());
}

}  // namespace
}  // namespace halte::planner
