// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/territory.hpp"
#include "need/figure.hpp"
#include "planner/sight.hpp"

namespace halte::app {

// One line of `halte see`: a commune or a cell.
struct SightRow {
    std::string code;  // INSEE code, or the name of the square
    std::string name;  // of the commune
    double inhabitants = 0.0;
    need::Estimate need;
    need::Estimate unseen;
    double reach = 0.0;  // share of the need reached by the existing offer, 0..1
    std::optional<double> walking_min;
    std::optional<double> driving_min;
    std::vector<std::string_view> missing;  // "ages", "households", "income", "poverty"

    double unseen_per_1000() const;  // 0 when nobody lives there
};

// Most unseen persons first.
std::vector<SightRow> rows_by_commune(const model::Territory& territory,
                                      const planner::Sight& sight);
std::vector<SightRow> rows_by_cell(const model::Territory& territory,
                                   const planner::Sight& sight);

// RFC 4180, header line, UTF-8, unit last in the names.
std::string sight_csv(const std::vector<SightRow>& rows);

}  // namespace halte::app
