// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "trials/references.hpp"
#include "trials/trial.hpp"

namespace halte::trials {

// A file of the BDS sets of Cordeau, Furini and Ljubic (2019), gzip or plain: the numbers of sites
// and of points, then `F id x y cost` for each site and `C id x y demand` for each point, ids from
// 0; costs do not matter here. Played with every radius and number of sites that the references
// have for it; if they have none, with the radii 4, 5.5 and 6.25 of the paper and 10, 15 and 20
// sites. At most 10,000 sites and 1,000,000 points, the demand whole and below 2^30 in all.
// Errors: malformed, each with its line.
Result<Trials> read_coverings(const std::string& file, std::string_view bytes,
                              const References& references);

}  // namespace halte::trials
