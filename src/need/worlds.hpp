// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "need/unseen.hpp"

namespace halte::need {

// One possible state of everything that is uncertain but common to the whole territory.
struct World {
    NeedModel need;
    ReachValues reach;
    std::vector<double> strengths;  // of each offer
};

// `sampling.draws` worlds by Latin hypercube: each parameter meets each of its n equal slices of
// probability exactly once, in an order of its own.
std::vector<World> draw_worlds(const Scene& scene, const Parameters& parameters,
                               const Sampling& sampling);

}  // namespace halte::need
