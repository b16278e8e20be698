// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/cancel.hpp"
#include "base/result.hpp"
#include "need/need.hpp"
#include "need/reach.hpp"

namespace halte::need {

// The inhabitants of one small square, all of one community.
struct Cell {
    std::uint32_t community = 0;
    double inhabitants = 0.0;
    double known = 0.0;          // share of its persons in need already met, 0..1
    bool is_estimated = true;    // spread, not counted
};

// Everything the unseen public is made of. `cells` are grouped by nothing: any order.
struct Scene {
    std::span<const Community> communities;
    std::span<const Cell> cells;
    std::span<const Offer> offers;
    const Catchments* catchments = nullptr;  // one row per cell
};

struct Parameters {
    NeedParameters need;
    ReachParameters reach;
};

// How the intervals are made. The same seed and draws give the same bounds.
struct Sampling {
    int draws = 200;
    std::uint64_t seed = 1;
};

struct CellUnseen {
    Estimate need;    // persons
    double reach = 0.0;
    Estimate unseen;  // persons
};

struct AreaUnseen {
    double inhabitants = 0.0;
    double adults = 0.0;
    Estimate need;
    double reach = 0.0;  // of its need; 0 when it has none
    Estimate unseen;
    std::vector<Input> missing;
};

struct Unseen {
    std::vector<CellUnseen> cells;          // as in the scene
    std::vector<AreaUnseen> communities;    // as in the scene
    AreaUnseen total;
};

// unseen = need * (1 - reach) * (1 - known), in persons, for each cell; communities and total are
// sums of cells. Need of a cell = its inhabitants * the need per inhabitant of its community.
//
// Values come from the best value of each parameter. Intervals, 10 % to 90 %, come from `draws`
// worlds. In each world every parameter takes one value everywhere (Latin hypercube over the
// two-piece normals of Figure), the country is calibrated again, each community gets one common
// deviation (unexplained scatter, and the scatter of each missing input), and each estimated cell
// a deviation of its inhabitants, rescaled to conserve its community. Sums are made world by
// world, so that a total is never a sum of independent cells.
//
// Worked example: 100 persons in need, reach 0.2, nobody known: 80 unseen. If the only doubt is a
// country rate of 15.4 % between 14.9 and 15.9, every cell and the total move together by about
// 3 %: entre 77 et 83, 8 fois sur 10.
//
// Cost: draws * links. Error: unavailable, when cancelled.
Result<Unseen> find_unseen(const Scene& scene, const Parameters& parameters,
                           const Sampling& sampling, const CancelToken& cancel = {});

}  // namespace halte::need
