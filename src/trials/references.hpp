// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/result.hpp"

namespace halte::trials {

// Best known values of a set, from a CSV table with the columns instance, m (teams) and bks, or
// instance and ea4op_score as in OPLib, where there is one team.
class References {
public:
    // Errors: those of the table, and invalid for a value that is no number.
    static Result<References> read(const std::string& file, std::string_view bytes);

    std::optional<double> of(const std::string& instance, std::uint32_t teams) const;

private:
    std::map<std::pair<std::string, std::uint32_t>, double> values_;
};

}  // namespace halte::trials
