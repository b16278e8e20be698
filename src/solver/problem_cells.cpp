// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <numeric>
#include <utility>

#include "solver/problem.hpp"

namespace halte::solver {

namespace {

using Row = std::vector<std::pair<std::uint32_t, std::int32_t>>;  // (site, exposure)

// Who reaches each cell, by site.
std::vector<Row> rows_of(const ProblemSpec& spec) {
    std::vector<Row> rows(spec.cells.size());
    for (std::uint32_t site = 0; site < spec.sites.size(); ++site) {
        for (const Reach& reach : spec.sites[site].reach) {
            if (reach.exposure > 0 && spec.cells[reach.cell].weight > 0) {
                rows[reach.cell].emplace_back(site, reach.exposure);
            }
        }
    }
    return rows;
}

}  // namespace

void Problem::merge_cells() {
    const std::vector<Row> rows = rows_of(spec_);
    std::vector<std::uint64_t> area_weight(spec_.areas.size());
    base_reach_.assign(spec_.areas.size(), 0);
    for (const Cell& cell : spec_.cells) {
        area_weight[cell.area] += cell.weight;
        base_reach_[cell.area] += cell.weight * met_probability(cell.base_exposure);
    }
    fairness_table_ = UtilityTable(spec_.fairness);
    for (std::size_t area = 0; area < spec_.areas.size(); ++area) {
        utilities_.push_back(AreaUtility::make(area_weight[area], spec_.areas[area].population,
                                               fairness_table_));
    }

    std::vector<std::uint32_t> order(spec_.cells.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto key = [&](std::uint32_t cell) {
        return std::pair(spec_.cells[cell].area, spec_.cells[cell].base_exposure);
    };
    // By area first: the coverage loop then meets each area once.
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return key(a) != key(b) ? key(a) < key(b) : rows[a] < rows[b];
    });
    merged_of_.assign(spec_.cells.size(), none);
    std::vector<std::vector<MergedReach>> reach(spec_.sites.size());
    const Row* previous = nullptr;
    std::uint32_t first = none;
    for (const std::uint32_t cell : order) {
        const Row& row = rows[cell];
        if (row.empty()) {
            continue;
        }
        if (previous == nullptr || key(first) != key(cell) || *previous != row) {
            for (const auto& [site, exposure] : row) {
                reach[site].push_back({static_cast<std::uint32_t>(merged_cells_.size()), exposure});
            }
            merged_cells_.push_back({0, spec_.cells[cell].base_exposure, spec_.cells[cell].area});
            previous = &row;
            first = cell;
        }
        merged_cells_.back().weight += spec_.cells[cell].weight;
        merged_of_[cell] = static_cast<std::uint32_t>(merged_cells_.size() - 1);
    }
    for (const std::vector<MergedReach>& row : reach) {
        reach_begin_.push_back(static_cast<std::uint32_t>(reach_.size()));
        reach_.insert(reach_.end(), row.begin(), row.end());
    }
    reach_begin_.push_back(static_cast<std::uint32_t>(reach_.size()));
}

}  // namespace halte::solver
