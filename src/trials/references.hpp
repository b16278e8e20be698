// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"

namespace halte::trials {

// What is asked of the sites of a covering problem: so many of them, each reaching so far.
struct Covering {
    double radius = 0.0;
    std::uint32_t sites = 0;
};

// "BDS10000A-R5.5-p10".
std::string covering_name(const std::string& instance, const Covering& covering);

// Best known values of a set, from the CSV table that goes with it: instance, m (teams, vehicles)
// and a column of values, bks, benchmark_value or value_in_res; instance alone and ea4op_score or
// bks_cost, with m = 1; or instance, radius, p and optimal_cover, with m = p.
class References {
public:
    // Errors: those of the table, and invalid for a value that is no number.
    static Result<References> read(const std::string& file, std::string_view bytes);

    std::optional<double> of(const std::string& instance, std::uint32_t teams) const;
    // The coverings of an instance that have a row, in the order of the table.
    std::vector<Covering> coverings(const std::string& instance) const;

private:
    std::map<std::pair<std::string, std::uint32_t>, double> values_;
    std::map<std::string, std::vector<Covering>> coverings_;
};

}  // namespace halte::trials
