// SPDX-License-Identifier: EUPL-1.2
#include "planner/import_tables.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "support/hamlet.hpp"

namespace halte::planner {
namespace {

using support::Hamlet;

struct Reading {
    Findings findings;
    Tables tables;

    explicit Reading(const Hamlet& hamlet) {
        const auto folder = read_territory_folder(hamlet.path());
        EXPECT_TRUE(folder) << describe(folder.errors(), Language::french);
        tables = read_tables(*folder, load_parameters()->attendance, findings);
        read_contours(*folder, tables, findings);
        check_positions(*folder, tables, findings);
    }
};

TEST(ImportTables, read_a_market_with_its_days_and_hours) {
    const Hamlet hamlet;
    Reading reading(hamlet);
    ASSERT_EQ(reading.tables.places.size(), 2u);
    const model::Place& market = reading.tables.places[1].thing;
    EXPECT_EQ(market.kind, model::PlaceKind::market);
    EXPECT_EQ(market.name, "Marché des Granges, sous la halle");
    EXPECT_EQ(market.welcome.weekly_total(), Minutes(8 * 60));
    EXPECT_EQ(market.welcome.on(Weekday::tuesday).size(), 1u);
    EXPECT_TRUE(market.welcome.on(Weekday::monday).empty());
}

TEST(ImportTables, take_the_usual_hours_of_a_market_that_tells_none) {
    const Hamlet hamlet;
    hamlet.replace("markets.csv", ",08:00,12:00,toute l'année,good", ",,,juin-septembre,low");
    Reading reading(hamlet);
    EXPECT_TRUE(reading.findings.errors.empty())
        << describe(reading.findings.errors, Language::french);
    const model::Place& market = reading.tables.places[1].thing;
    EXPECT_EQ(market.name, "Marché des Granges, sous la halle (juin-septembre)");
    EXPECT_EQ(market.welcome.weekly_total(), Minutes(10 * 60));
    EXPECT_TRUE(market.is_estimated);
}

TEST(ImportTables, refuse_days_and_hours_that_are_none) {
    const Hamlet hamlet;
    hamlet.replace("markets.csv", "Tu;Sa", "Tu;Xx");
    hamlet.replace("provision.csv", "09:00-12:00 14:00-17:00", "9h-12h");
    const Reading reading(hamlet);
    const std::string found = describe(reading.findings.errors, Language::french);
    EXPECT_NE(found.find("markets.csv:2: days : « Xx » n'est pas un jour."), std::string::npos)
        << found;
    EXPECT_NE(found.find("provision.csv:2: mo :"), std::string::npos) << found;
}

TEST(ImportTables, say_when_opening_hours_are_unknown) {
    const Hamlet hamlet;
    hamlet.replace("provision.csv", "09:00-12:00 14:00-17:00", "");
    hamlet.replace("provision.csv", "09:00-12:00", "");
    const Reading reading(hamlet);
    EXPECT_EQ(reading.findings.report.count(Remark::estimated), 1u);
}

TEST(ImportTables, repair_ages_that_do_not_quite_sum_and_refuse_those_that_cannot) {
    const Hamlet hamlet;
    hamlet.replace("communes.csv", "Hameau-le-Bas,400,80", "Hameau-le-Bas,400,60");
    const Reading near(hamlet);
    EXPECT_TRUE(near.findings.errors.empty());
    EXPECT_EQ(near.findings.report.count(Remark::repaired), 1u);
    hamlet.replace("communes.csv", "Hameau-le-Bas,400,60", "Hameau-le-Bas,400,800");
    const Reading far(hamlet);
    ASSERT_EQ(far.findings.errors.size(), 1u);
    EXPECT_EQ(far.findings.errors[0].field, "communes.csv:2: population_count");
}

TEST(ImportTables, drop_facilities_outside_the_territory_and_name_them) {
    const Hamlet hamlet;
    hamlet.append("facilities.csv", "sea_1,shop,8.2,42.01\n");
    const Reading reading(hamlet);
    EXPECT_EQ(reading.tables.facilities.size(), 5u);
    EXPECT_EQ(reading.findings.report.count(Remark::left_out), 1u);
}

TEST(ImportTables, refuse_a_contour_given_twice_or_that_is_no_surface) {
    const Hamlet hamlet;
    hamlet.replace("communes.geojson", "\"code\":\"01902\"", "\"code\":\"01901\"");
    const std::string twice = describe(Reading(hamlet).findings.errors, Language::french);
    EXPECT_NE(twice.find("La commune 01901 a déjà un contour."), std::string::npos) << twice;
    EXPECT_NE(twice.find("Hameau-le-Haut (01902) n'a pas de contour"), std::string::npos);
}

}  // namespace
}  // namespace halte::planner
