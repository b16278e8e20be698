// SPDX-License-Identifier: EUPL-1.2
#include "need/spreading.hpp"

#include <map>
#include <set>

#include <gtest/gtest.h>

#include "base/random.hpp"

namespace halte::need {
namespace {

geo::Position at(double lat, double lon) {
    return geo::Position::at({.lat = lat, .lon = lon});
}

geo::Area rectangle(double south, double west, double north, double east) {
    return {{{{at(south, west), at(south, east), at(north, east), at(north, west)}, {}}}};
}

SpreadingParameters plain() {
    SpreadingParameters parameters;
    parameters.concentration = 1.0;
    parameters.smallest_persons = 0.0;
    return parameters;
}

std::map<std::uint32_t, double> sums(const std::vector<PeopledCell>& cells) {
    std::map<std::uint32_t, double> sums;
    for (const PeopledCell& cell : cells) {
        sums[cell.parish] += cell.inhabitants;
    }
    return sums;
}

TEST(Spreading, gives_60_and_30_to_200_m_and_100_m_of_street) {
    const Parish parish{90.0, rectangle(42.0, 9.0, 42.1, 9.1)};
    const Trace traces[] = {{TraceKind::street, at(42.02, 9.02), 200.0},
                            {TraceKind::street, at(42.06, 9.06), 100.0}};
    auto cells = spread({&parish, 1}, traces, plain());
    ASSERT_EQ(cells.size(), 2u);
    EXPECT_LT(cells[0].square, cells[1].square);
    EXPECT_NEAR(cells[0].inhabitants, 60.0, 1e-9);
    EXPECT_NEAR(cells[1].inhabitants, 30.0, 1e-9);
    EXPECT_NEAR(cells[0].centre.lat(), 42.02, 1e-6);
}

TEST(Spreading, crowds_people_where_traces_crowd) {
    const Parish parish{90.0, rectangle(42.0, 9.0, 42.1, 9.1)};
    const Trace traces[] = {{TraceKind::street, at(42.02, 9.02), 200.0},
                            {TraceKind::street, at(42.06, 9.06), 100.0}};
    SpreadingParameters parameters = plain();
    parameters.concentration = 2.0;
    const auto cells = spread({&parish, 1}, traces, parameters);
    EXPECT_NEAR(cells[0].inhabitants, 72.0, 1e-9);
}

TEST(Spreading, counts_crowded_facilities_by_their_square_root) {
    const Parish parish{90.0, rectangle(42.0, 9.0, 42.1, 9.1)};
    std::vector<Trace> traces(4, {TraceKind::facility, at(42.02, 9.02), 60.0});
    traces.push_back({TraceKind::street, at(42.06, 9.06), 60.0});
    const auto cells = spread({&parish, 1}, traces, plain());
    EXPECT_NEAR(cells[0].inhabitants, 60.0, 1e-9);  // 4 are worth 2: 120 m against 60 m
    EXPECT_NEAR(cells[0].centre.lat(), 42.02, 1e-6);
}

TEST(Spreading, shares_what_exceeds_the_largest_number_with_the_other_squares) {
    const Parish parish{3000.0, rectangle(42.0, 9.0, 42.1, 9.1)};
    const Trace traces[] = {{TraceKind::street, at(42.02, 9.02), 800.0},
                            {TraceKind::street, at(42.04, 9.04), 150.0},
                            {TraceKind::street, at(42.06, 9.06), 50.0}};
    SpreadingParameters parameters = plain();
    parameters.largest_persons = 1200.0;
    auto cells = spread({&parish, 1}, traces, parameters);
    EXPECT_NEAR(cells[0].inhabitants, 1200.0, 1e-9);
    EXPECT_NEAR(cells[1].inhabitants, 1200.0, 1e-9);  // 1,350 once the first is full
    EXPECT_NEAR(cells[2].inhabitants, 600.0, 1e-9);
    parameters.largest_persons = 500.0;  // three squares for 3,000 persons: it gives way
    cells = spread({&parish, 1}, traces, parameters);
    EXPECT_NEAR(cells[2].inhabitants, 1000.0, 1e-9);
}

TEST(Spreading, prefers_dwellings_when_they_are_well_mapped) {
    const Parish parish{10.0, rectangle(42.0, 9.0, 42.1, 9.1)};
    const Trace traces[] = {{TraceKind::street, at(42.02, 9.02), 200.0},
                            {TraceKind::dwelling, at(42.06, 9.06), 400.0}};
    const auto cells = spread({&parish, 1}, traces, plain());
    ASSERT_EQ(cells.size(), 1u);
    EXPECT_NEAR(cells[0].centre.lat(), 42.06, 1e-6);
    const Parish crowded{1000.0, parish.contour};
    EXPECT_NEAR(spread({&crowded, 1}, traces, plain())[0].centre.lat(), 42.02, 1e-6);
}

TEST(Spreading, leaves_out_squares_for_less_than_the_smallest_number_of_persons) {
    const Parish parish{10.0, rectangle(42.0, 9.0, 42.1, 9.1)};
    const Trace traces[] = {{TraceKind::street, at(42.02, 9.02), 990.0},
                            {TraceKind::street, at(42.06, 9.06), 10.0}};
    SpreadingParameters parameters = plain();
    parameters.smallest_persons = 0.5;
    const auto cells = spread({&parish, 1}, traces, parameters);
    ASSERT_EQ(cells.size(), 1u);
    EXPECT_NEAR(cells[0].inhabitants, 10.0, 1e-9);
}

TEST(Spreading, puts_a_parish_without_any_trace_inside_its_contour) {
    // A crescent: its centre of gravity lies outside.
    geo::Area crescent{{{{at(42.0, 9.0), at(42.0, 9.1), at(42.1, 9.1), at(42.1, 9.0),
                          at(42.08, 9.0), at(42.08, 9.08), at(42.02, 9.08), at(42.02, 9.0)},
                         {}}}};
    const Parish parish{12.0, crescent};
    const auto cells = spread({&parish, 1}, {}, plain());
    ASSERT_EQ(cells.size(), 1u);
    EXPECT_TRUE(cells[0].is_fallback);
    EXPECT_DOUBLE_EQ(cells[0].inhabitants, 12.0);
    EXPECT_TRUE(geo::contains(crescent, cells[0].centre));
}

TEST(Spreading, gives_no_square_to_a_parish_without_inhabitants) {
    const Parish parish{0.0, rectangle(42.0, 9.0, 42.1, 9.1)};
    const Trace trace{TraceKind::street, at(42.02, 9.02), 200.0};
    EXPECT_TRUE(spread({&parish, 1}, {&trace, 1}, plain()).empty());
}

TEST(Spreading, leaves_a_square_on_a_border_to_the_parish_with_most_people_there) {
    // Both parishes have a street in the same square, and the small one nothing else.
    const geo::Position middle = geo::GridCell::at(at(42.05, 9.05)).centre();
    const double lon = middle.lon();
    const Parish parishes[] = {{500.0, rectangle(42.0, 9.0, 42.1, lon)},
                               {20.0, rectangle(42.0, lon, 42.1, 9.1)}};
    const Trace traces[] = {{TraceKind::street, at(middle.lat(), lon - 0.0003), 100.0},
                            {TraceKind::street, at(42.03, 9.03), 100.0},
                            {TraceKind::street, at(middle.lat(), lon + 0.0003), 100.0}};
    const auto cells = spread(parishes, traces, plain());
    std::set<geo::GridCell> squares;
    for (const PeopledCell& cell : cells) {
        squares.insert(cell.square);
    }
    EXPECT_EQ(squares.size(), cells.size());
    EXPECT_NEAR(sums(cells)[0], 500.0, 1e-9);
    EXPECT_NEAR(sums(cells)[1], 20.0, 1e-9);
}

TEST(Spreading, conserves_every_parish_for_any_traces) {
    Random random(7);
    for (int round = 0; round < 100; ++round) {
        std::vector<Parish> parishes;
        for (int i = 0; i < 6; ++i) {
            const double west = 9.0 + 0.01 * i;
            const double inhabitants = random.below(4) == 0 ? 0.0 : random.unit() * 300.0;
            parishes.push_back({inhabitants, rectangle(42.0, west, 42.02, west + 0.01)});
        }
        std::vector<Trace> traces;
        for (std::uint64_t i = random.below(60); i > 0; --i) {
            const auto kind = static_cast<TraceKind>(random.below(3));
            traces.push_back({kind, at(42.0 + random.unit() * 0.02, 9.0 + random.unit() * 0.06),
                              random.unit() * 2000.0});
        }
        const auto cells = spread(parishes, traces, SpreadingParameters{});
        std::set<geo::GridCell> squares;
        for (const PeopledCell& cell : cells) {
            ASSERT_GT(cell.inhabitants, 0.0);
            ASSERT_TRUE(squares.insert(cell.square).second) << "round " << round;
        }
        for (std::uint32_t i = 0; i < parishes.size(); ++i) {
            ASSERT_NEAR(sums(cells)[i], parishes[i].inhabitants, 1e-9) << "round " << round;
        }
    }
}

TEST(Streets, are_cut_in_pieces_of_at_most_50_m_that_sum_to_their_length) {
    const geo::Line line{{at(42.0, 9.0), at(42.003, 9.0), at(42.003, 9.0001)}};
    std::vector<Trace> traces;
    trace_street(line, 0.5, traces);
    double weight = 0.0;
    for (const Trace& trace : traces) {
        EXPECT_LE(trace.weight, 25.0 + 1e-9);
        weight += trace.weight;
    }
    EXPECT_NEAR(weight, 0.5 * geo::length(line).count(), 1e-6);
}

TEST(Streets, weigh_by_the_people_who_live_along_their_class) {
    const SpreadingParameters parameters;
    EXPECT_DOUBLE_EQ(street_weight("residential", parameters), 1.0);
    EXPECT_LT(street_weight("unclassified", parameters), 1.0);
    EXPECT_DOUBLE_EQ(street_weight("motorway", parameters), 0.0);
}

}  // namespace
}  // namespace halte::need
