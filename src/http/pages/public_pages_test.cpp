// SPDX-License-Identifier: EUPL-1.2
#include "http/pages/public_pages.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace halte::http {

namespace {

// Compares with tests/golden/<name>; HALTE_GOLDEN=write makes it anew.
void expect_golden(const std::string& name, std::string made) {
    // The version of the style sheet is none of the pages' business.
    const std::string style = public_style_address();
    for (auto at = made.find(style); at != std::string::npos; at = made.find(style)) {
        made.replace(at, style.size(), "/public/style.css");
    }
    const std::string path = std::string(HALTE_SOURCE_DIR) + "/tests/golden/" + name;
    if (const char* mode = std::getenv("HALTE_GOLDEN"); mode != nullptr) {
        std::ofstream(path, std::ios::binary) << made;
    }
    std::ifstream file(path, std::ios::binary);
    std::ostringstream wanted;
    wanted << file.rdbuf();
    EXPECT_EQ(made, wanted.str()) << "HALTE_GOLDEN=write makes " << path << " anew";
}

model::Commune commune(std::string code, std::string name, double inhabitants) {
    model::Commune made;
    made.code = model::CommuneCode(std::move(code));
    made.name = std::move(name);
    made.population.inhabitants = inhabitants;
    return made;
}

geo::Position at(double lat, double lon) {
    return geo::Position::at({.lat = lat, .lon = lon});
}

model::Territory niolu() {
    model::Territory territory;
    territory.name = "Corse";
    territory.attribution = {"© les contributeurs d’OpenStreetMap"};
    territory.communes = {commune("2B007", "Albertacce", 200), commune("2B047", "Calacuccia", 300),
                          commune("2B095", "Corte", 7000), commune("2B100", "L’Étang <b>", 10)};
    const std::pair<const char*, geo::Position> centres[] = {{"2B007", at(42.327, 8.985)},
                                                             {"2B047", at(42.333, 9.018)},
                                                             {"2B095", at(42.306, 9.150)}};
    for (const auto& [code, centre] : centres) {
        model::Cell cell;
        cell.commune = model::CommuneCode(code);
        cell.centre = centre;
        cell.inhabitants = 100.0;
        territory.cells.push_back(cell);
    }
    model::Provision provision;
    provision.id = model::ProvisionId("fs-1");
    provision.name = "France services de Corte";
    provision.address = "1 cours Paoli";
    provision.phone = "04 95 00 00 00";
    provision.position = at(42.306, 9.150);
    provision.hours.days[0] = {{TimeOfDay{540}, TimeOfDay{720}}, {TimeOfDay{840}, TimeOfDay{1020}}};
    territory.provisions = {provision};
    return territory;
}

planner::PublicStop stop(const char* code, const char* name, geo::Position position,
                         const char* day, int opens) {
    planner::PublicStop made;
    made.place = model::PlaceId(std::string("place-") + code);
    made.place_name = "Place de la mairie";
    made.commune = model::CommuneCode(code);
    made.commune_name = name;
    made.position = position;
    made.unit_name = "Camion de Corte";
    made.day = parse_day(day).value();
    made.opens = TimeOfDay{opens};
    made.closes = TimeOfDay{opens + 180};
    return made;
}

PublicNow december() {
    return public_now({stop("2B095", "Corte", at(42.305, 9.149), "2026-12-07", 510),
                       stop("2B047", "Calacuccia", at(42.334, 9.019), "2026-12-08", 570),
                       stop("2B007", "Albertacce", at(42.327, 8.985), "2026-12-10", 840),
                       stop("2B047", "Calacuccia", at(42.334, 9.019), "2026-12-22", 570)},
                      parse_day("2026-12-07").value(), TimeOfDay{480}, Visitor::truck);
}

}  // namespace

TEST(PublicPage, front_shows_the_next_stops_and_every_commune) {
    const PublicBoard board(std::make_shared<const model::Territory>(niolu()));
    expect_golden("public_front_fr.html", front_page(board, december(), Language::french));
    expect_golden("public_front_en.html", front_page(board, december(), Language::english));
}

TEST(PublicPage, of_a_commune_says_when_where_and_whom_to_call) {
    const PublicBoard board(std::make_shared<const model::Territory>(niolu()));
    expect_golden("public_commune_fr.html",
                  commune_page(board, december(), *board.find("2B047"), Language::french));
    expect_golden("public_commune_en.html",
                  commune_page(board, december(), *board.find("2B047"), Language::english));
}

TEST(PublicPage, of_a_commune_without_stop_names_those_nearby) {
    const PublicBoard board(std::make_shared<const model::Territory>(niolu()));
    PublicNow now = december();
    std::erase_if(now.stops, [](const auto& one) { return one.commune.text() == "2B007"; });
    const std::string page = commune_page(board, now, *board.find("2B007"), Language::french);
    EXPECT_NE(page.find("Aucun passage n’est annoncé ici"), std::string::npos);
    EXPECT_NE(page.find("href=\"/passages/2B047\""), std::string::npos);
    EXPECT_NE(page.find("href=\"tel:+33495000000\""), std::string::npos);
}

TEST(PublicPage, says_kindly_that_nothing_is_announced) {
    const PublicBoard board(std::make_shared<const model::Territory>(niolu()));
    const PublicNow nothing = public_now({}, parse_day("2026-12-07").value(), TimeOfDay{0},
                                         Visitor::team);
    expect_golden("public_nothing_fr.html", front_page(board, nothing, Language::french));
}

TEST(PublicPage, leaves_out_what_is_over) {
    const PublicBoard board(std::make_shared<const model::Territory>(niolu()));
    const auto late = public_now(december().stops, parse_day("2026-12-08").value(),
                                 TimeOfDay{750}, Visitor::truck);
    ASSERT_EQ(late.stops.size(), 2u);
    EXPECT_EQ(late.stops.front().commune_name, "Albertacce");
}

TEST(PublicPage, finds_communes_by_the_first_letters_or_the_middle) {
    const PublicBoard board(std::make_shared<const model::Territory>(niolu()));
    const auto names = [&](std::string_view words) {
        std::string all;
        for (const auto* found : board.search(words)) {
            all += found->name + ";";
        }
        return all;
    };
    EXPECT_EQ(names("cor"), "Corte;");
    EXPECT_EQ(names("CA"), "Calacuccia;");
    EXPECT_EQ(names("c"), "Calacuccia;Corte;Albertacce;");
    EXPECT_EQ(names("l'etang"), "L’Étang <b>;");
    EXPECT_EQ(names(""), "");
    EXPECT_EQ(names("Paris"), "");
}

TEST(PublicPage, escapes_names_and_what_is_searched) {
    const PublicBoard board(std::make_shared<const model::Territory>(niolu()));
    const std::string search = search_page(board, december(), "\"><script>x</script>",
                                           Language::french);
    EXPECT_EQ(search.find("<script"), std::string::npos);
    const std::string page = commune_page(board, december(), *board.find("2B100"),
                                          Language::french);
    EXPECT_EQ(page.find("<b>"), std::string::npos);
    EXPECT_NE(page.find("L’Étang &lt;b&gt;"), std::string::npos);
}

TEST(PublicPage, runs_no_script_and_has_no_inline_style) {
    const PublicBoard board(std::make_shared<const model::Territory>(niolu()));
    for (const auto& page : {front_page(board, december(), Language::french),
                             commune_page(board, december(), *board.find("2B047"),
                                          Language::english),
                             not_found_page(board, Language::french)}) {
        EXPECT_EQ(page.find("<script"), std::string::npos);
        EXPECT_EQ(page.find("style="), std::string::npos);
        EXPECT_EQ(page.find("onclick"), std::string::npos);
    }
}

}  // namespace halte::http
