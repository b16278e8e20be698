// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "trials/deliveries.hpp"

namespace halte::trials {

// A file of the periodic sets of Cordeau, Gendreau and Laporte (1997): `1 m n t`, then for each of
// the t days the longest duration and the capacity of a vehicle, then for the depot (0) and each of
// the n clients `i x y service demand frequency a <a combinations>`; a combination is a binary
// number whose highest of t bits is the first day. Rows behind those of n clients are not read.
// Errors: malformed, each with its line; a file of another type of problem.
Result<Deliveries> read_pvrp(const std::string& file, std::string_view bytes);

}  // namespace halte::trials
