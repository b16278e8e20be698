// SPDX-License-Identifier: EUPL-1.2
#include "solver/coverage.hpp"

#include <algorithm>

namespace halte::solver {

std::int64_t contribution(std::int32_t exposure, std::int64_t factor) {
    return (exposure * std::min(factor, std::int64_t{1} << 30)) >> 16;
}

Coverage::Coverage(const Problem& problem) : problem_(&problem) {
    for (const MergedCell& cell : problem.merged_cells()) {
        exposure_.push_back(cell.base_exposure);
    }
    for (std::uint32_t area = 0; area < problem.area_count(); ++area) {
        area_reach_.push_back(problem.base_reach(area));
    }
}

std::int64_t Coverage::gain(std::uint32_t site, std::int64_t before, std::int64_t after) const {
    const std::span<const MergedReach> row = problem_->reach(site);
    const UtilityTable& table = problem_->fairness_table();
    std::int64_t gain = 0;
    for (std::size_t i = 0; i < row.size();) {
        const std::uint32_t area = problem_->merged_cells()[row[i].cell].area;
        std::int64_t more = 0;
        for (; i < row.size(); ++i) {
            const MergedCell& cell = problem_->merged_cells()[row[i].cell];
            if (cell.area != area) {
                break;
            }
            const std::int64_t now = exposure_[row[i].cell];
            const std::int64_t then = now + contribution(row[i].exposure, after) -
                                      contribution(row[i].exposure, before);
            more += static_cast<std::int64_t>(cell.weight) *
                    (met_probability(then) - met_probability(now));
        }
        const AreaUtility& utility = problem_->utility(area);
        gain += utility.value(area_reach_[area] + more, table) -
                utility.value(area_reach_[area], table);
    }
    return gain;
}

std::int64_t Coverage::reached(std::uint32_t site, std::int64_t before,
                               std::int64_t after) const {
    std::int64_t sum = 0;
    // Below one thousandth of a person. Begins at half of one: the sum is rounded to the nearest,
    // alike for what is won and what is lost.
    std::int64_t rest = std::int64_t{1} << (met_bits - 1);
    for (const MergedReach& reach : problem_->reach(site)) {
        const std::int64_t now = exposure_[reach.cell];
        const std::int64_t then = now + contribution(reach.exposure, after) -
                                  contribution(reach.exposure, before);
        rest += static_cast<std::int64_t>(problem_->merged_cells()[reach.cell].weight) *
                (met_probability(then) - met_probability(now));
        sum += rest >> met_bits;
        rest &= (std::int64_t{1} << met_bits) - 1;
    }
    return sum;
}

void Coverage::change(std::uint32_t site, std::int64_t before, std::int64_t after) {
    value_ += gain(site, before, after);
    for (const MergedReach& reach : problem_->reach(site)) {
        const MergedCell& cell = problem_->merged_cells()[reach.cell];
        std::int64_t& exposure = exposure_[reach.cell];
        const std::int64_t then = exposure + contribution(reach.exposure, after) -
                                  contribution(reach.exposure, before);
        area_reach_[cell.area] += static_cast<std::int64_t>(cell.weight) *
                                  (met_probability(then) - met_probability(exposure));
        exposure = then;
    }
}

}  // namespace halte::solver
