// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "geo/grid.hpp"
#include "geo/shape.hpp"

namespace halte::need {

// What says that people live about here.
enum class TraceKind : std::uint8_t { dwelling, street, facility };

// One trace: a dwelling building (weight: floor area, m2), a piece of street of at most 50 m
// (weight: length in m times that of its class), a facility (weight: metres of street a lone one
// is worth; n of them in one square are worth sqrt(n) of one, for shops crowd more than homes).
struct Trace {
    TraceKind kind = TraceKind::street;
    geo::Position position;
    double weight = 0.0;
};

// A commune to spread.
struct Parish {
    double inhabitants = 0.0;
    geo::Area contour;
};

// [choice] unless said; see data/model/need.toml.
struct SpreadingParameters {
    double residential_weight = 1.0;     // per metre of residential street
    double living_street_weight = 1.0;
    double unclassified_weight = 0.15;   // mostly open country between villages
    double facility_m = 60.0;            // metres of street one facility is worth
    double dwelling_floor_m2 = 10.0;     // below this floor area a person, buildings are not
                                         // mapped well enough and streets are used
    // People crowd where traces crowd: a square weighs (sum of its traces) ^ concentration.
    double concentration = 1.3;
    double smallest_persons = 0.5;       // squares that would hold fewer are left out
    double largest_persons = 1500.0;     // squares that would hold more share with the others
};

struct PeopledCell {
    geo::GridCell square;
    std::uint32_t parish = 0;
    geo::Position centre;      // of its traces, by weight
    double inhabitants = 0.0;
    // No trace at all in the parish: everybody was put at a point inside the contour.
    bool is_fallback = false;
};

// Weight of a street of that class ("residential"), 0 for classes nobody lives along.
double street_weight(std::string_view highway, const SpreadingParameters& parameters);
// Cuts a street in pieces of at most 50 m, one trace in the middle of each.
void trace_street(const geo::Line& line, double weight_per_m, std::vector<Trace>& traces);

// Dasymetric spreading (Mennis 2009): the inhabitants of each parish go to the squares of the
// 200 m grid in proportion of what is built there, and of nothing else. A square belongs to the
// one parish that would put most people there. No square holds more than `largest_persons`, unless
// the parish has too few squares for its people. Every parish with inhabitants gets at least one
// square, and its squares sum to its inhabitants (within 1e-9). Sorted by square, squares unique.
// Cost: traces * (parishes whose box meets them).
//
// Worked example, concentration 1: a parish of 90 with 200 m of residential street in one square
// and 100 m in another: 60 and 30.
std::vector<PeopledCell> spread(std::span<const Parish> parishes, std::span<const Trace> traces,
                                const SpreadingParameters& parameters);

}  // namespace halte::need
