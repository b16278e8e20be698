// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "need/unseen.hpp"

namespace halte::need {

// "What makes this figure": every term of the product, so that a person can redo it by hand.

struct BandTerm {
    double persons = 0.0;
    double published_rate = 0.0;  // before any adjustment
    double rate = 0.0;            // after all of them
    double need = 0.0;            // persons * rate
};

enum class Adjustment : std::uint8_t {
    calibration,
    poverty,   // of the community as a whole
    income,
    alone,
    quarters,  // priority neighbourhoods and statistical districts set apart
};
inline constexpr std::size_t adjustment_count = 5;

// Persons that an adjustment adds (or takes away) when it is switched on after the ones before it,
// in the order of the enumerators. published need + all effects = need.
struct EffectTerm {
    Adjustment adjustment = Adjustment::calibration;
    double persons = 0.0;
};

struct OfferTerm {
    Link link;
    double uptake = 0.0;
    double open_share = 0.0;
    double reach_alone = 0.0;  // what it would reach if it were the only offer
    bool hours_known = true;
};

// What the unseen public would be if the missing input were known and lay at the lower or the
// upper end (10 %, 90 %) of what communities have.
struct MissingTerm {
    Input input = Input::ages;
    double unseen_if_low = 0.0;
    double unseen_if_high = 0.0;
};

struct Explanation {
    double inhabitants = 0.0;
    std::vector<BandTerm> bands;
    double published_need = 0.0;
    std::vector<EffectTerm> effects;
    double calibration_factor = 1.0;  // on the odds, the same everywhere
    double need = 0.0;
    double reach = 0.0;
    double known = 0.0;
    double unseen = 0.0;
    std::vector<OfferTerm> offers;    // those that reach most first, at most five
    std::vector<MissingTerm> missing;
};

// Terms of one community, all its cells together; distances to an offer are means over its
// inhabitants who have a way there.
Explanation explain_community(const Scene& scene, const Parameters& parameters,
                              std::uint32_t community);
// Terms of one cell: those of its community, in proportion of its inhabitants.
Explanation explain_cell(const Scene& scene, const Parameters& parameters, std::size_t cell);

}  // namespace halte::need
