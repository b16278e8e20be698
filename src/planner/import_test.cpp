// SPDX-License-Identifier: EUPL-1.2
#include "planner/import.hpp"

#include <map>

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "support/hamlet.hpp"

namespace halte::planner {
namespace {

using support::Hamlet;

Result<Imported> import_folder(const std::string& path, CancelToken cancel = {}) {
    static const Parameters parameters = *load_parameters();
    return import_territory(path, parameters, silent_progress(), std::move(cancel));
}

Imported read(const Hamlet& hamlet) {
    auto imported = import_folder(hamlet.path());
    if (!imported) {
        ADD_FAILURE() << describe(imported.errors(), Language::french);
    }
    return *std::move(imported);
}

// The problems of a spoilt folder, one a line.
std::string problems(const Hamlet& hamlet) {
    const auto imported = import_folder(hamlet.path());
    return imported ? std::string("no problem") : describe(imported.errors(), Language::french);
}

std::map<std::string, double> sums(const model::Territory& territory) {
    std::map<std::string, double> sums;
    for (const model::Cell& cell : territory.cells) {
        sums[cell.commune.text()] += cell.inhabitants;
    }
    return sums;
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

TEST(Import, reads_the_hamlet_whole) {
    const Imported imported = read(Hamlet());
    const model::Territory& territory = imported.territory;
    EXPECT_EQ(territory.name, "Le Hameau");
    ASSERT_EQ(territory.communes.size(), 3u);
    EXPECT_EQ(territory.communes[0].code.text(), "01901");
    EXPECT_FALSE(territory.communes[2].population.ages.has_value());
    EXPECT_TRUE(territory.communes[2].contour_is_estimated);
    EXPECT_EQ(territory.neighbourhoods.size(), 1u);
    EXPECT_FALSE(imported.basemap.empty());
    EXPECT_EQ(territory.provisions.size(), 1u);
    EXPECT_EQ(territory.provisions[0].hours.weekly_total(), Minutes(9 * 60));
    EXPECT_EQ(territory.provisions[0].comment, "Fermé le \"pont\" de mai, appeler avant");
    EXPECT_EQ(imported.units.size(), 2u);
    ASSERT_EQ(territory.districts.size(), 1u);
    for (const char* profile : {"foot", "car", "van"}) {
        EXPECT_TRUE(imported.networks.contains(profile)) << profile;
    }
    EXPECT_TRUE(imported.report.remarks.empty());
    EXPECT_EQ(imported.report.files.size(), 9u);
}

TEST(Import, builds_the_roads_its_units_travel_on) {
    Hamlet hamlet;
    hamlet.replace("territory.toml", "kind = \"van\"", "kind = \"truck\"");
    const Imported imported = read(hamlet);
    EXPECT_TRUE(imported.networks.contains("truck"));
    EXPECT_FALSE(imported.networks.contains("van"));
    EXPECT_EQ(imported.territory.places.size(), read(Hamlet()).territory.places.size());
}

TEST(Import, gives_every_commune_its_inhabitants) {
    const auto found = sums(read(Hamlet()).territory);
    EXPECT_NEAR(found.at("01901"), 400.0, 1e-9);
    EXPECT_NEAR(found.at("01902"), 100.0, 1e-9);
    EXPECT_NEAR(found.at("2B903"), 60.0, 1e-9);
}

TEST(Import, finds_a_place_in_every_commune_and_the_known_ones) {
    const model::Territory territory = read(Hamlet()).territory;
    std::map<std::string, int> communes;
    std::map<model::PlaceKind, int> kinds;
    for (const model::Place& place : territory.places) {
        ++communes[place.commune.text()];
        ++kinds[place.kind];
        EXPECT_FALSE(place.source.empty());
        EXPECT_FALSE(place.welcome.is_empty());
    }
    EXPECT_EQ(communes.size(), 3u);
    EXPECT_EQ(kinds[model::PlaceKind::market], 1);
    EXPECT_EQ(kinds[model::PlaceKind::care_home], 1);
    EXPECT_EQ(kinds[model::PlaceKind::town_hall], 1);
}

TEST(Import, is_the_same_every_time) {
    EXPECT_EQ(read(Hamlet()).territory, read(Hamlet()).territory);
}

TEST(Import, refuses_a_population_without_its_commune) {
    Hamlet hamlet;
    hamlet.append("provision.csv",
                  "fs-2,Ailleurs,fixed,,,99999,9.01,42.01,,,,,,,,,,x,2026-11-23\n");
    hamlet.append("communes.csv", "01999,Perdue,50,,,,,,,,,,,,,9.02,42.02\n");
    hamlet.append("qpv.csv", "QP1,Cité,01998,10,,,\n");
    const std::string found = problems(hamlet);
    EXPECT_TRUE(has(found,
                    "provision.csv:3: commune_code : La commune 99999 n'est pas dans "
                    "communes.csv."))
        << found;
    EXPECT_TRUE(has(found,
                    "communes.csv:5 : Perdue (01999) n'a pas de contour dans "
                    "communes.geojson."))
        << found;
    EXPECT_TRUE(has(found, "qpv.csv:3: commune_code : La commune 01998")) << found;
}

TEST(Import, refuses_a_contour_without_its_population) {
    Hamlet hamlet;
    hamlet.replace("communes.csv", "2B903,Les Granges,60,,,,,,,,,,,,,9.02,42.0325\n", "");
    const std::string found = problems(hamlet);
    EXPECT_TRUE(has(found,
                    "communes.geojson: #3 (Les Granges) : La commune 2B903 n'est pas "
                    "dans communes.csv : population inconnue."))
        << found;
}

TEST(Import, takes_a_commune_where_nobody_lives_and_says_so) {
    Hamlet hamlet;
    hamlet.replace("communes.csv", "2B903,Les Granges,60,", "2B903,Les Granges,0,");
    hamlet.write("markets.csv", "id,name,commune_code,days\n");
    const Imported imported = read(hamlet);
    EXPECT_FALSE(sums(imported.territory).contains("2B903"));
    for (const model::Place& place : imported.territory.places) {
        EXPECT_NE(place.commune.text(), "2B903");
    }
    ASSERT_EQ(imported.report.count(Remark::left_out), 1u);
    EXPECT_EQ(imported.report.remarks[0].where, "communes.csv:4");
    EXPECT_EQ(imported.report.remarks[0].message.fr,
              "Les Granges n'a pas d'habitant : ni maille, ni lieu.");
}

TEST(Import, refuses_figures_that_cannot_be) {
    Hamlet hamlet;
    hamlet.replace("communes.csv", "01901,Hameau-le-Bas,400", "01901,Hameau-le-Bas,-4");
    hamlet.append("communes.csv", "01902,Encore,7,,,,,,,,,,,,,,\n01903,Sans,,,,,,,,,,,,,,,\n");
    hamlet.replace("qpv.csv", ",120,", ",4000,");
    hamlet.replace("communes.csv", "100,10,10,20,20,20,18,2", "100,10,10,,20,20,18,2");
    const std::string found = problems(hamlet);
    EXPECT_TRUE(has(found, "communes.csv:2: population_count : -4 n'est pas entre 0")) << found;
    EXPECT_TRUE(has(found, "communes.csv:5: code : « 01902 » est déjà plus haut.")) << found;
    EXPECT_TRUE(has(found, "communes.csv:6: population_count : Ce nombre manque.")) << found;
    EXPECT_TRUE(has(found, "communes.csv:3: age_0_14 : Seulement 6 tranches d'âge sur 7."))
        << found;
    EXPECT_TRUE(has(found, "qpv.csv:2: population_count : Ce quartier compte 4000")) << found;
}

TEST(Import, refuses_a_place_far_from_its_commune) {
    Hamlet hamlet;
    hamlet.replace("care_homes.csv", "9.03,42.01", "42.01,9.03");
    hamlet.replace("provision.csv", "9.01,42.01,", "9.01,43.01,");
    hamlet.replace("territory.toml", "lon = 9.02\nlat = 42.02", "lon = 9.02\nlat = 41.02");
    const std::string found = problems(hamlet);
    EXPECT_TRUE(has(found, "care_homes.csv:2 : Cette position (lon 42.01000, lat 9.03000) est à"))
        << found;
    EXPECT_TRUE(has(found, "lon et lat sont-elles échangées ?")) << found;
    EXPECT_TRUE(has(found,
                    "provision.csv:2 : Cette position (lon 9.01000, lat 43.01000) est à "
                    "110 km de Hameau-le-Bas (01901)."))
        << found;
    EXPECT_TRUE(has(found, "bases.milieu : Cette position (lon 9.02000, lat 41.02000)")) << found;
}

TEST(Import, refuses_a_base_off_the_roads) {
    Hamlet hamlet;
    hamlet.replace("territory.toml", "lon = 9.02\nlat = 42.02", "lon = 9.015\nlat = 42.002");
    const std::string found = problems(hamlet);
    EXPECT_TRUE(has(found,
                    "territory.toml: bases.milieu : La base de Camionnette du Milieu est à "
                    "890 m de la route la plus proche"))
        << found;
}

TEST(Import, turns_a_contour_of_the_wrong_order_and_keeps_its_hole) {
    Hamlet hamlet;
    const Imported before = read(hamlet);
    const std::string ring = "[[9.0,42.0],[9.025,42.0],[9.025,42.025],[9.0,42.025],[9.0,42.0]]";
    const std::string turned =
        "[[9.0,42.0],[9.0,42.025],[9.025,42.025],[9.025,42.0],[9.0,42.0]]";
    hamlet.replace("communes.geojson", ring, turned);
    const Imported after = read(hamlet);
    EXPECT_EQ(geo::surface_m2(after.territory.communes[0].contour),
              geo::surface_m2(before.territory.communes[0].contour));
    EXPECT_EQ(after.territory.cells, before.territory.cells);
    EXPECT_EQ(after.report.count(Remark::repaired), 1u);
    hamlet.replace("communes.geojson", turned,
                   ring + ",[[9.002,42.018],[9.002,42.022],[9.004,42.022],[9.004,42.018],"
                          "[9.002,42.018]]");
    EXPECT_EQ(read(hamlet).territory.communes[0].contour.polygons[0].holes.size(), 1u);
}

TEST(Import, refuses_damaged_roads_together_with_all_other_problems) {
    Hamlet hamlet;
    const std::string roads = hamlet.read("roads.osm");
    hamlet.write("roads.osm", roads.substr(0, roads.size() / 2));
    hamlet.replace("provision.csv", "09:00-12:00", "12:00-09:00");
    const std::string found = problems(hamlet);
    EXPECT_TRUE(has(found, "roads.osm")) << found;
    EXPECT_TRUE(has(found, "provision.csv:2: mo :")) << found;
}

TEST(Import, refuses_a_damaged_pbf) {
    Hamlet hamlet;
    std::ifstream in(std::filesystem::path(HALTE_SOURCE_DIR) /
                         "tests/data/pont-de-veyle.osm.pbf", std::ios::binary);
    std::ostringstream content;
    content << in.rdbuf();
    std::string bytes = content.str();
    ASSERT_GT(bytes.size(), 50'000u);
    hamlet.replace("territory.toml", "roads = \"roads.osm\"", "roads = \"cut.osm.pbf\"");
    hamlet.write("cut.osm.pbf", bytes.substr(0, bytes.size() / 2));
    auto imported = import_folder(hamlet.path());
    ASSERT_FALSE(imported);
    EXPECT_EQ(imported.errors().front().code, ErrorCode::malformed);
    for (std::size_t i = 2000; i < bytes.size(); i += 997) {
        bytes[i] = static_cast<char>(bytes[i] ^ 0x55);
    }
    hamlet.write("cut.osm.pbf", bytes);
    EXPECT_FALSE(import_folder(hamlet.path()));
    hamlet.write("cut.osm.pbf", "");
    EXPECT_FALSE(import_folder(hamlet.path()));
}

TEST(Import, refuses_a_table_without_its_columns_and_one_that_is_cut) {
    Hamlet hamlet;
    hamlet.replace("communes.csv", "population_count", "habitants");
    hamlet.write("markets.csv", "id,name,commune_code,days\n1,\"coup");
    const std::string found = problems(hamlet);
    EXPECT_TRUE(has(found, "communes.csv:1 : La colonne « population_count » manque.")) << found;
    EXPECT_TRUE(has(found, "markets.csv:2:3 : Ce guillemet n'est jamais fermé")) << found;
    // No cascade: the other tables do not complain about communes nobody could read.
    EXPECT_FALSE(has(found, "n'est pas dans communes.csv")) << found;
}

TEST(Import, puts_what_has_no_position_at_the_heart_of_its_commune) {
    Hamlet hamlet;
    hamlet.replace("provision.csv", "01901,9.01,42.01,", "01901,,,");
    const Imported imported = read(hamlet);
    ASSERT_EQ(imported.report.count(Remark::estimated), 1u);
    EXPECT_TRUE(geo::contains(imported.territory.communes[0].contour,
                              imported.territory.provisions[0].position));
}

TEST(Import, names_a_commune_that_no_road_reaches) {
    Hamlet hamlet;
    hamlet.append("communes.csv", "2B904,Cima,12,,,,,,,,,,,,,9.02,42.095\n");
    hamlet.replace("communes.geojson", "]}}\n]}",
                   "]}},\n{\"type\":\"Feature\",\"properties\":{\"code\":\"2B904\"},"
                   "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[9.0,42.09],"
                   "[9.04,42.09],[9.04,42.1],[9.0,42.1],[9.0,42.09]]]}}\n]}");
    const Imported imported = read(hamlet);
    EXPECT_NEAR(sums(imported.territory).at("2B904"), 12.0, 1e-9);
    std::string remarks;
    for (const ImportRemark& remark : imported.report.remarks) {
        remarks += remark.where + " : " + remark.message.fr + "\n";
    }
    EXPECT_TRUE(has(remarks, "communes.csv:5 : Cima : aucun lieu possible, faute de route."))
        << remarks;
    EXPECT_TRUE(has(remarks, "communes.csv:5 : Cima : ni rue ni bâtiment connus")) << remarks;
}

TEST(Import, stops_when_asked) {
    CancelSource source;
    source.request_stop();
    const auto imported = import_folder(Hamlet().path(), source.get_token());
    ASSERT_FALSE(imported);
    EXPECT_EQ(imported.errors().front().code, ErrorCode::unavailable);
}

TEST(Import, gives_the_store_networks_and_sight) {
    Imported imported = read(Hamlet());
    const Sight sight =
        *see(imported.territory, imported.networks, *load_parameters(), silent_progress());
    const Stock stock = stock_of(std::move(imported), sight);
    ASSERT_EQ(stock.assets.size(), 5u);
    EXPECT_EQ(stock.assets[0].name, "network/car");
    EXPECT_EQ(stock.assets[3].name, "basemap");
    EXPECT_TRUE(parse_sight(stock.assets[4].bytes));
    EXPECT_EQ(stock.territory.communes.size(), 3u);
}

}  // namespace
}  // namespace halte::planner
