// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "trials/orienteering.hpp"

namespace halte::trials {

// A file of the multi-constraint team orienteering problem with multiple time windows (Souffriau
// et al. 2013): "M N B E1 ... E10", then the base "i x y 0 0 open close", then N points "i x y
// service prize O1 O2 O3 O4 C4 E fee e1 ... e10". Four windows follow one another; with E = 1 the
// first and the third hold in the tours 1 and 3, the others in 2 and 4; with E = 0 the reverse.
// B holds all fees, Ez so many points of kind z. Distances are cut after one decimal, after two
// for the problems named pr... (Cordeau). "MCTOPMTW-2-c101.txt" is the problem c101.
Result<Orienteering> read_mctopmtw(const std::string& file, std::string_view bytes);

}  // namespace halte::trials
