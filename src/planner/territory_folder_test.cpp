// SPDX-License-Identifier: EUPL-1.2
#include "planner/territory_folder.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "support/hamlet.hpp"

namespace halte::planner {
namespace {

using support::Hamlet;

std::string problems(const Hamlet& hamlet) {
    const auto folder = read_territory_folder(hamlet.path());
    return folder ? std::string("no problem") : describe(folder.errors(), Language::french);
}

TEST(TerritoryFolder, of_the_hamlet_is_read_whole) {
    const Hamlet hamlet;
    const auto folder = read_territory_folder(hamlet.path());
    ASSERT_TRUE(folder) << describe(folder.errors(), Language::french);
    EXPECT_EQ(folder->head.id, "hameau");
    EXPECT_EQ(folder->head.bases.size(), 1u);
    ASSERT_EQ(folder->units.size(), 2u);
    const model::Unit& van = folder->units[0];
    EXPECT_EQ(van.kind, model::UnitKind::van);
    EXPECT_EQ(van.start.text(), "milieu");
    EXPECT_EQ(van.pause->duration, Minutes(45));
    EXPECT_EQ(van.shifts.weekly_total(), Minutes(16 * 60));
    EXPECT_EQ(van.skills, (std::vector<std::string>{"démarches en ligne"}));
    EXPECT_FALSE(folder->units[1].pause.has_value());
    EXPECT_EQ(folder->name("communes"), "communes.csv");
    EXPECT_EQ(folder->roads, (std::vector<std::string>{"roads.osm"}));
    ASSERT_EQ(folder->head.sources.size(), 2u);
    EXPECT_FALSE(folder->head.sources[1].english.has_value());
}

TEST(TerritoryFolder, keeps_the_words_of_a_source_in_both_languages) {
    const Hamlet hamlet;
    const model::Source source = read_territory_folder(hamlet.path())->head.sources.front();
    EXPECT_EQ(source.note, "Inventé.");
    ASSERT_TRUE(source.english);
    EXPECT_EQ(source.english->note, "Invented.");
    EXPECT_EQ(source.english->publisher, source.publisher);
    hamlet.replace("territory.toml", "[sources.en]\ntitle", "[sources.en]\ntitel");
    EXPECT_NE(problems(hamlet).find("sources[0].en.titel : Cette clé est inconnue."),
              std::string::npos)
        << problems(hamlet);
}

TEST(TerritoryFolder, takes_the_speeds_that_a_team_corrects) {
    const Hamlet hamlet;
    EXPECT_EQ(read_territory_folder(hamlet.path())->factors, network::SpeedFactors{});
    hamlet.replace("territory.toml", "zone =",
                   "speed_factors = \"overall=0.9 residential=0.8\"\nzone =");
    const network::SpeedFactors factors = read_territory_folder(hamlet.path())->factors;
    EXPECT_DOUBLE_EQ(factors.overall, 0.9);
    EXPECT_DOUBLE_EQ(
        factors.by_class[static_cast<std::size_t>(network::RoadClass::residential)], 0.8);
    hamlet.replace("territory.toml", "overall=0.9 residential", "overall=9 village");
    const std::string told = problems(hamlet);
    EXPECT_NE(told.find("speed_factors"), std::string::npos) << told;
    EXPECT_NE(told.find("village"), std::string::npos) << told;
}

TEST(TerritoryFolder, of_the_demonstrations_are_good) {
    for (const char* name : {"corse", "monaco"}) {
        const auto path = std::filesystem::path(HALTE_SOURCE_DIR) / "data/demo" / name;
        const auto folder = read_territory_folder(path);
        EXPECT_TRUE(folder) << name << "\n" << describe(folder.errors(), Language::french);
    }
}

TEST(TerritoryFolder, reports_every_problem_at_once) {
    const Hamlet hamlet;
    hamlet.replace("territory.toml", "id = \"hameau\"", "ids = \"hameau\"");
    hamlet.replace("territory.toml", "Europe/Paris", "Europe/Corte");
    hamlet.replace("territory.toml", "iris.csv", "iris2.csv");
    hamlet.replace("territory.toml", "qpv.csv", "../qpv.csv");
    hamlet.replace("territory.toml", "\"van\"", "\"bus\"");
    hamlet.replace("territory.toml", "12:00-14:00", "12:00-12:30");
    hamlet.replace("territory.toml", "tu = \"14:00-18:00\"", "");
    hamlet.replace("territory.toml", "base = \"milieu\"", "base = \"ailleurs\"");
    const std::string found = problems(hamlet);
    for (const char* part :
         {"territory.toml: id : Ce texte manque.", "ids : Cette clé est inconnue.",
          "zone :", "iris : Le fichier « iris2.csv » n'est pas dans le dossier.",
          "qpv : Un fichier se nomme seul", "kind : Le dispositif « bus » est inconnu.",
          "break_window : La pause ne tient pas dans sa plage.",
          "shift : Ce dispositif ne sort jamais.", "base : La base « ailleurs » n'existe pas."}) {
        EXPECT_NE(found.find(part), std::string::npos) << part << "\nin\n" << found;
    }
}

TEST(TerritoryFolder, may_have_several_extracts) {
    const Hamlet hamlet;
    hamlet.write("east.osm", "");
    hamlet.replace("territory.toml", "\"roads.osm\"", "[\"roads.osm\", \"east.osm\"]");
    const auto folder = read_territory_folder(hamlet.path());
    ASSERT_TRUE(folder) << describe(folder.errors(), Language::french);
    EXPECT_EQ(folder->roads, (std::vector<std::string>{"roads.osm", "east.osm"}));
    EXPECT_EQ(folder->road_paths()[1], std::filesystem::path(hamlet.path()) / "east.osm");
    hamlet.replace("territory.toml", "east.osm", "west.osm");
    EXPECT_NE(problems(hamlet).find("roads : Le fichier « west.osm » n'est pas dans le dossier."),
              std::string::npos);
}

TEST(TerritoryFolder, has_roads_in_one_form_or_the_other) {
    for (const auto& [roads, problem] :
         {std::pair("roads = []", "roads : Il faut au moins un extrait"),
          std::pair("", "roads : Il faut au moins un extrait"),
          std::pair("roads = 3", "roads : Il faut ici un texte ou une liste de textes")}) {
        const Hamlet hamlet;
        hamlet.replace("territory.toml", "roads = \"roads.osm\"", roads);
        EXPECT_NE(problems(hamlet).find(problem), std::string::npos) << problems(hamlet);
    }
}

TEST(TerritoryFolder, needs_a_folder_and_its_toml) {
    const auto nowhere = read_territory_folder("/nowhere/halte");
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.errors().front().code, ErrorCode::not_found);
    const Hamlet hamlet;
    hamlet.write("territory.toml", "id = \n");
    EXPECT_NE(problems(hamlet).find("territory.toml:1:"), std::string::npos);
    std::filesystem::remove(std::filesystem::path(hamlet.path()) / "territory.toml");
    EXPECT_NE(problems(hamlet).find("Ce fichier n'existe pas."), std::string::npos);
}

}  // namespace
}  // namespace halte::planner
