// SPDX-License-Identifier: EUPL-1.2
#include "planner/import_map.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "network/network.hpp"

namespace halte::planner {
namespace {

MapYield read(const char* file, Findings& findings) {
    return read_map(std::filesystem::path(HALTE_SOURCE_DIR) / "tests/data" / file,
                    {"foot", "car"}, need::SpreadingParameters{}, findings, silent_progress(),
                    {});
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

TEST(ImportMap, refuses_a_file_that_is_no_map) {
    Findings findings;
    read("hameau/README.md", findings);
    EXPECT_FALSE(findings.errors.empty());
    read("nowhere.osm.pbf", findings);
    EXPECT_EQ(findings.errors.back().code, ErrorCode::not_found);
}

}  // namespace
}  // namespace halte::planner
