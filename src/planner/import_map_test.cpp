// SPDX-License-Identifier: EUPL-1.2
#include "planner/import_map.hpp"

#include <algorithm>
#include <sstream>

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "network/network.hpp"
#include "support/hamlet.hpp"

namespace halte::planner {
namespace {

using support::Hamlet;

MapYield read_all(const std::vector<std::filesystem::path>& paths, Findings& findings) {
    return read_map(paths, {{"foot", "car"}, {}}, need::SpreadingParameters{}, findings,
                    silent_progress(), {});
}

MapYield read(const char* file, Findings& findings) {
    return read_all({std::filesystem::path(HALTE_SOURCE_DIR) / "tests/data" / file}, findings);
}

double weight(const MapYield& yield, need::TraceKind kind) {
    double sum = 0.0;
    for (const need::Trace& trace : yield.traces) {
        sum += trace.kind == kind ? trace.weight : 0.0;
    }
    return sum;
}

TEST(ImportMap, finds_the_six_houses_of_the_hamlet) {
    Findings findings;
    const MapYield yield = read("hameau/roads.osm", findings);
    ASSERT_TRUE(findings.errors.empty()) << describe(findings.errors, Language::french);
    const auto houses = std::count_if(
        yield.traces.begin(), yield.traces.end(),
        [](const need::Trace& trace) { return trace.kind == need::TraceKind::dwelling; });
    EXPECT_EQ(houses, 6);
    // About 100 m2 each on two levels.
    EXPECT_NEAR(weight(yield, need::TraceKind::dwelling), 1200.0, 150.0);
    EXPECT_EQ(yield.networks.size(), 2u);
}

TEST(ImportMap, reads_a_real_village) {
    Findings findings;
    const MapYield yield = read("pont-de-veyle.osm.pbf", findings);
    ASSERT_TRUE(findings.errors.empty()) << describe(findings.errors, Language::french);
    // 1,527 buildings, some of them sheds, shops and churches.
    const auto houses = std::count_if(
        yield.traces.begin(), yield.traces.end(),
        [](const need::Trace& trace) { return trace.kind == need::TraceKind::dwelling; });
    EXPECT_GT(houses, 800);
    EXPECT_LT(houses, 1527);
    EXPECT_GT(weight(yield, need::TraceKind::street), 1000.0);
    EXPECT_GT(yield.networks.at("foot")->report().length.count(),
              yield.networks.at("car")->report().length.count());
    EXPECT_TRUE(std::any_of(yield.features.begin(), yield.features.end(), [](const auto& feature) {
        return feature.tags["amenity"] == "townhall";
    }));
}

// The hamlet cut in two along 9.02 E: each half has its nodes, and names all ways.
void cut_in_two(const Hamlet& hamlet) {
    std::istringstream lines(hamlet.read("roads.osm"));
    std::string west;
    std::string east;
    bool is_east = false;
    bool is_both = true;
    for (std::string line; std::getline(lines, line);) {
        if (line.find("<node") != std::string::npos) {
            is_both = false;
            is_east = std::stod(line.substr(line.find(" lon=\"") + 6)) >= 9.02;
        } else if (line.find("<way") != std::string::npos) {
            is_both = true;
        }
        west += is_both || !is_east ? line + "\n" : "";
        east += is_both || is_east ? line + "\n" : "";
    }
    hamlet.write("west.osm", west);
    hamlet.write("east.osm", east);
}

TEST(ImportMap, two_halves_give_the_networks_of_the_whole) {
    const Hamlet hamlet;
    cut_in_two(hamlet);
    const std::filesystem::path folder = hamlet.path();
    Findings findings;
    const MapYield whole = read_all({folder / "roads.osm"}, findings);
    const MapYield halves = read_all({folder / "east.osm", folder / "west.osm"}, findings);
    ASSERT_TRUE(findings.errors.empty()) << describe(findings.errors, Language::french);
    for (const char* profile : {"foot", "car"}) {
        EXPECT_TRUE(std::ranges::equal(whole.networks.at(profile)->bytes(),
                                       halves.networks.at(profile)->bytes()));
    }
    EXPECT_EQ(whole.features, halves.features);
    EXPECT_EQ(findings.report.files[0].rows, findings.report.files[1].rows);
    EXPECT_EQ(findings.report.files[1].file, "east.osm, west.osm");
    EXPECT_TRUE(findings.report.remarks.empty());
    read_all({folder / "east.osm"}, findings);
    EXPECT_FALSE(findings.report.remarks.empty());
}

TEST(ImportMap, counts_the_turn_restrictions_that_cannot_be_read) {
    const Hamlet hamlet;
    std::string map = hamlet.read("roads.osm");
    map.replace(map.find("</osm>"), 6,
                "<relation id='9001' version='1'><tag k='type' v='restriction'/>"
                "<tag k='restriction' v='no_left_turn'/>"
                "<member type='way' ref='101' role='from'/>"
                "<member type='way' ref='102' role='to'/></relation></osm>");
    hamlet.write("roads.osm", map);
    Findings findings;
    read_all({std::filesystem::path(hamlet.path()) / "roads.osm"}, findings);
    ASSERT_EQ(findings.report.remarks.size(), 1U);  // none is for people on foot
    EXPECT_EQ(findings.report.remarks[0].message.fr,
              "Interdictions de tourner (car) mal dessinées sur la carte, laissées de côté : 1 ; "
              "suivies : 0.");
}

TEST(ImportMap, names_the_half_that_cannot_be_read) {
    const Hamlet hamlet;
    cut_in_two(hamlet);
    hamlet.write("east.osm", hamlet.read("east.osm").substr(0, 2'000));
    Findings findings;
    const std::filesystem::path folder = hamlet.path();
    EXPECT_TRUE(read_all({folder / "west.osm", folder / "east.osm"}, findings).networks.empty());
    ASSERT_EQ(findings.errors.size(), 1u);
    EXPECT_EQ(findings.errors.front().code, ErrorCode::malformed);
    EXPECT_EQ(findings.errors.front().field, "east.osm");
}

TEST(ImportMap, refuses_a_file_that_is_no_map) {
    Findings findings;
    read("hameau/README.md", findings);
    EXPECT_FALSE(findings.errors.empty());
    read("nowhere.osm.pbf", findings);
    EXPECT_EQ(findings.errors.back().code, ErrorCode::not_found);
}

}  // namespace
}  // namespace halte::planner
