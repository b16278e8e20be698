// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <filesystem>
#include <functional>

#include "app/exit_codes.hpp"
#include "app/typed_test.hpp"
#include "store/sqlite.hpp"
#include "store/sqlite_store.hpp"
#include "support/hamlet.hpp"

// What goes wrong in the field: each says what, where and what to do, in both languages, and the
// database of before stays as it was, to the byte.
namespace halte::app {
namespace {

using support::Hamlet;

struct BadFolder {
    std::string name;
    std::function<void(const Hamlet&)> spoil;
    std::string french;
    std::string english;
};

std::string real_roads() {
    std::ifstream in(HALTE_SOURCE_DIR "/tests/data/pont-de-veyle.osm.pbf", std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

const std::vector<BadFolder> bad_folders = {
    {"pbf_that_was_cut",
     [](const Hamlet& hamlet) {
         hamlet.replace("territory.toml", "\"roads.osm\"", "\"cut.osm.pbf\"");
         hamlet.write("cut.osm.pbf", real_roads().substr(0, 30'000));
     },
     "halte : cut.osm.pbf : cut.osm.pbf : le fichier est endommagé ou incomplet (",
     "halte: cut.osm.pbf: cut.osm.pbf: the file is damaged or not complete ("},
    {"population_without_its_commune",
     [](const Hamlet& hamlet) {
         hamlet.append("communes.csv", "01999,Perdue,50,,,,,,,,,,,,,9.02,42.02\n");
     },
     "halte : communes.csv:5 : Perdue (01999) n'a pas de contour dans communes.geojson.\n"
     "        conseil : Ajoutez son contour, ou retirez la ligne.\n",
     "halte: communes.csv:5: Perdue (01999) has no contour in communes.geojson.\n"
     "       hint: Add its contour, or remove the line.\n"},
    {"contour_without_its_population",
     [](const Hamlet& hamlet) {
         hamlet.replace("communes.csv", "2B903,Les Granges,60,,,,,,,,,,,,,9.02,42.0325\n", "");
     },
     "La commune 2B903 n'est pas dans communes.csv : population inconnue.",
     "The commune 2B903 is not in communes.csv: population unknown."},
    {"contour_without_surface",
     [](const Hamlet& hamlet) {
         hamlet.replace("communes.geojson",
                        "[[9.0,42.0],[9.025,42.0],[9.025,42.025],[9.0,42.025],[9.0,42.0]]",
                        "[[9.0,42.0],[9.025,42.0],[9.05,42.0],[9.0,42.0]]");
     },
     "Ce contour n'a pas de surface : ses positions sont alignées.",
     "This ring has no surface: its positions are on one line."},
    {"unit_of_an_unknown_kind",
     [](const Hamlet& hamlet) { hamlet.replace("territory.toml", "\"van\"", "\"spaceship\""); },
     "Le dispositif « spaceship » est inconnu.\n"
     "        conseil : Choisissez truck, van, cargo_bike, e_tricycle ou on_foot.\n",
     "The unit \"spaceship\" is unknown.\n"
     "       hint: Choose truck, van, cargo_bike, e_tricycle or on_foot.\n"},
    {"van_that_starts_off_the_roads",
     [](const Hamlet& hamlet) {
         hamlet.replace("territory.toml", "lon = 9.02\nlat = 42.02", "lon = 9.015\nlat = 42.002");
     },
     "La base de Camionnette du Milieu est à 890 m de la route la plus proche qui lui est "
     "ouverte.\n        conseil : Mettez-la au bord d'une route ; lon et lat sont-elles "
     "échangées ?\n",
     "The base of Camionnette du Milieu is 890 m from the nearest road open to it.\n"
     "       hint: Put it beside a road; are lon and lat swapped?\n"},
    {"opening_hours_the_wrong_way_round",
     [](const Hamlet& hamlet) { hamlet.replace("provision.csv", "09:00-12:00", "12:00-09:00"); },
     "halte : provision.csv:2: mo : « 12:00-09:00 » ferme avant d'ouvrir\n",
     "halte: provision.csv:2: mo: \"12:00-09:00\" closes before it opens\n"},
};

class BadInput : public Typed, public testing::WithParamInterface<BadFolder> {};

INSTANTIATE_TEST_SUITE_P(Folders, BadInput, testing::ValuesIn(bad_folders),
                         [](const auto& one) { return one.param.name; });

TEST_P(BadInput, is_told_in_both_languages_and_changes_nothing) {
    import_hamlet();
    const std::string before = file(db_);
    const Hamlet spoilt;
    GetParam().spoil(spoilt);
    const std::vector<std::string> words = {"import", spoilt.path(), "--db", db_};
    EXPECT_EQ(type(words, Language::french), exit_wrong_input);
    EXPECT_TRUE(is_told(GetParam().french)) << err_.str();
    EXPECT_EQ(type(words), exit_wrong_input);
    EXPECT_TRUE(is_told(GetParam().english)) << err_.str();
    EXPECT_EQ(file(db_), before);
}

TEST_F(Typed, rings_of_the_wrong_order_are_turned_and_told_in_both_languages) {
    const Hamlet turned;
    turned.replace("communes.geojson",
                   "[[9.0,42.0],[9.025,42.0],[9.025,42.025],[9.0,42.025],[9.0,42.0]]",
                   "[[9.0,42.0],[9.0,42.025],[9.025,42.025],[9.025,42.0],[9.0,42.0]],"
                   "[[9.002,42.018],[9.004,42.018],[9.004,42.022],[9.002,42.022],[9.002,42.018]]");
    EXPECT_EQ(type({"import", turned.path(), "--db", db_}, Language::french), 0) << err_.str();
    EXPECT_TRUE(
        is_told("communes.geojson : 2 contours tournaient dans le mauvais sens : "
                "retournés."))
        << out_.str();
    EXPECT_EQ(type({"import", turned.path(), "--db", db_}), 0);
    EXPECT_TRUE(is_told("communes.geojson: 2 rings ran in the wrong order: turned."));
}

TEST_F(Typed, a_territory_where_nobody_lives_is_seen_and_planned) {
    const Hamlet empty;
    std::string communes = empty.read("communes.csv");
    communes = communes.substr(0, communes.find('\n') + 1);
    for (const char* nobody :
         {"01901,Hameau-le-Bas,0", "01902,Hameau-le-Haut,0", "2B903,Les Granges,0"}) {
        communes += nobody + std::string(14, ',') + '\n';
    }
    empty.write("communes.csv", communes);
    empty.write("qpv.csv", "qpv_code,name,commune_code,population_count\n");
    empty.write("iris.csv", "iris_code,commune_code\n");
    ASSERT_EQ(type({"import", empty.path(), "--db", db_}, Language::french), 0) << err_.str();
    EXPECT_TRUE(is_told("Les Granges n'a pas d'habitant : ni maille, ni lieu."));
    EXPECT_EQ(type({"see", "--db", db_}), 0) << err_.str();
    EXPECT_EQ(type(plan_words()), 0) << err_.str();
    EXPECT_EQ(store::SqliteStore::open_existing(db_)->plans().front().reached_people, 0.0);
}

TEST_F(Typed, a_place_that_never_opens_is_left_out_and_the_plan_holds) {
    const Hamlet closed;
    ASSERT_EQ(type({"import", closed.path(), "--db", db_}), 0) << err_.str();
    store::Database(db_, store::Access::existing).execute("DELETE FROM place_hours");
    const std::string path = folder_.path("p.json");
    ASSERT_EQ(type(plan_words({"--objective", "people", "--out", path})), 0) << err_.str();
    EXPECT_NE(file(path).find("\"never_open\""), std::string::npos) << file(path);
    EXPECT_EQ(type({"plan", "check", path, "--db", db_}), 0) << out_.str();
}

TEST_F(Typed, a_horizon_in_the_past_is_told_in_both_languages) {
    import_hamlet();
    const auto words = plan_words({"--first-day", "2020-01-06"});
    EXPECT_EQ(type(words, Language::french), exit_wrong_input);
    EXPECT_EQ(err_.str(),
              "halte : first_day : le premier jour, 2020-01-06, est passé\n"
              "        conseil : choisissez le 2026-11-23 ou après\n");
    EXPECT_EQ(type(words), exit_wrong_input);
    EXPECT_EQ(err_.str(),
              "halte: first_day: the first day, 2020-01-06, is in the past\n"
              "       hint: choose 2026-11-23 or later\n");
    EXPECT_TRUE(store::SqliteStore::open_existing(db_)->plans().empty());
}

TEST_F(Typed, a_database_of_a_newer_version_is_told_in_french_too) {
    import_hamlet();
    store::Database(db_, store::Access::existing).execute("PRAGMA user_version = 999");
    EXPECT_EQ(type({"see", "--db", db_}, Language::french), exit_trouble);
    EXPECT_EQ(
        err_.str(),
        "halte : « " + db_ +
            " » vient d'une version plus récente de Halte (ses tables sont "
            "de version 999, ce programme connaît jusqu'à 4).\n"
            "        conseil : installez la dernière version de Halte ; rien n'a été changé dans "
            "le fichier\n");
}

}  // namespace
}  // namespace halte::app
