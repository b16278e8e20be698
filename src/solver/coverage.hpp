// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "solver/problem.hpp"

namespace halte::solver {

// Who is reached, kept up to date. A site acts through one number, the sum of the factors of its
// visits: exposure of a cell = base + sum over sites of (exposure * factor >> 16), then the
// concave steps of cost.hpp. All integers, so undoing is exact.
class Coverage {
public:
    explicit Coverage(const Problem& problem);

    // Value above the plan without visits.
    std::int64_t value() const { return value_; }
    const std::vector<std::int64_t>& exposure() const { return exposure_; }

    // Change of value if the factor of a site went from `before` to `after`. Monotone in both
    // senses and submodular: the same step is worth less the more is there.
    std::int64_t gain(std::uint32_t site, std::int64_t before, std::int64_t after) const;
    // The same in thousandths of persons, to the nearest, without fairness.
    std::int64_t reached(std::uint32_t site, std::int64_t before, std::int64_t after) const;
    void change(std::uint32_t site, std::int64_t before, std::int64_t after);

private:
    const Problem* problem_;
    std::vector<std::int64_t> exposure_;    // per merged cell
    std::vector<std::int64_t> area_reach_;  // sum of weight * met_probability
    std::int64_t value_ = 0;
};

// What one site does to one cell. The factor counts up to 2^14; more makes no difference.
std::int64_t contribution(std::int32_t exposure, std::int64_t factor);

}  // namespace halte::solver
