// SPDX-License-Identifier: EUPL-1.2
#include "solver/bounds/coverage_plane.hpp"

#include <algorithm>

#include "solver/plan_state.hpp"

namespace halte::solver {

namespace {

constexpr int slope_bits = CoveragePlane::worth_bits;  // of the value of one unit of reach
constexpr int knot_bits = 30;
constexpr int reach_segment_bits = met_bits - UtilityTable::segment_bits;
constexpr int to_price_bits = slope_bits - CoveragePlane::price_bits;

Wide to_price(Wide scaled) {
    return (scaled + (Wide{1} << to_price_bits) - 1) >> to_price_bits;
}

// A line over the value of one area: value <= (height + slope * reach) / 2^slope_bits.
struct Line {
    Wide slope = 0;
    Wide height = 0;
};

Line touching_line(const AreaUtility& area, const UtilityTable& table, std::int64_t reach) {
    Line line;
    if (area.weight == 0) {
        return line;
    }
    const Wide unit = static_cast<Wide>(area.weight) << reach_segment_bits;
    const auto scaled_rise = [&](std::size_t segment) {
        return (Wide{area.population} * (table.knots[segment + 1] - table.knots[segment]))
               << (slope_bits - knot_bits);
    };
    const std::size_t segments = table.knots.size() - 1;
    const auto here = std::min(segments - 1, static_cast<std::size_t>(reach / unit));
    line.slope = (scaled_rise(here) + unit - 1) / unit;
    // Rises never grow: the summit above the line is where they stop being steeper than it.
    std::size_t summit = here;
    while (summit > 0 && scaled_rise(summit - 1) <= line.slope * unit) {
        --summit;
    }
    const Wide value = ((Wide{area.population} * table.knots[summit]) >> knot_bits) + 1;
    line.height = (value << slope_bits) - line.slope * unit * static_cast<std::int64_t>(summit);
    return line;
}

// The same for one cell whose reach is worth `worth` a unit of probability.
struct CellLine {
    Wide price = 0;   // to_price'd
    Wide height = 0;  // idem
};

CellLine touching_line(Wide worth, std::int64_t exposure) {
    CellLine line;
    line.price = to_price(worth * met_slope(exposure));
    const std::int64_t knot = met_knot(exposure);
    line.height = to_price(worth * met_probability(knot)) - line.price * knot;
    // A price rounded up is dearest for the exposures before: the summit may lie there.
    for (std::int64_t before = knot; before > 0;) {
        before = met_knot(before - 1);
        const Wide height = to_price(worth * met_probability(before)) - line.price * before;
        if (height < line.height) {
            break;
        }
        line.height = height;
    }
    return line;
}

}  // namespace

CoveragePlane touching_plane(const Problem& problem, const TouchingPoint& point) {
    const std::vector<MergedCell>& cells = problem.merged_cells();
    std::vector<std::int64_t> reach(problem.area_count());
    std::vector<std::int64_t> elsewhere(problem.area_count());  // cells that no site reaches
    for (std::uint32_t area = 0; area < problem.area_count(); ++area) {
        reach[area] = elsewhere[area] = problem.base_reach(area);
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto weight = static_cast<std::int64_t>(cells[i].weight);
        const std::int64_t before = weight * met_probability(cells[i].base_exposure);
        elsewhere[cells[i].area] -= before;
        reach[cells[i].area] += weight * met_probability(point.exposure[i]) - before;
    }
    CoveragePlane plane;
    plane.start = point.start;
    std::vector<Line> lines(problem.area_count());
    for (std::uint32_t area = 0; area < problem.area_count(); ++area) {
        const AreaUtility& utility = problem.utility(area);
        lines[area] = touching_line(utility, problem.fairness_table(), reach[area]);
        plane.constant += to_price(lines[area].height + lines[area].slope * elsewhere[area]);
        plane.constant -= Wide{utility.value(problem.base_reach(area), problem.fairness_table())}
                          << CoveragePlane::price_bits;
    }
    plane.price.reserve(cells.size());
    plane.worth_alone.reserve(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Wide worth = lines[cells[i].area].slope * static_cast<std::int64_t>(cells[i].weight);
        const Wide alone = worth / factor_one * point.alone[i];
        const CellLine line = touching_line(worth - alone, point.exposure[i]);
        plane.price.push_back(line.price);
        plane.worth_alone.push_back(alone);
        plane.constant += line.height + line.price * point.start[i] +
                          to_price(alone * met_probability(point.start[i]));
    }
    return plane;
}

std::vector<std::int64_t> exposure_of_pins(const Problem& problem) {
    std::vector<std::int64_t> exposure;
    exposure.reserve(problem.merged_cells().size());
    for (const MergedCell& cell : problem.merged_cells()) {
        exposure.push_back(cell.base_exposure);
    }
    for (std::uint32_t site = 0; site < problem.site_count(); ++site) {
        if (problem.has_pin(site)) {
            const std::int64_t factor = pinned_factor(problem, site);
            for (const MergedReach& reach : problem.reach(site)) {
                exposure[reach.cell] += contribution(reach.exposure, factor);
            }
        }
    }
    return exposure;
}

std::int64_t to_value(Wide scaled) {
    return static_cast<std::int64_t>(scaled >> CoveragePlane::price_bits) + 1;
}

Wide gain_of(const Problem& problem, const CoveragePlane& plane, std::uint32_t site,
             std::int64_t factor) {
    Wide gain = 0;
    for (const MergedReach& reach : problem.reach(site)) {
        const std::int64_t added = contribution(reach.exposure, factor);
        const std::int64_t start = plane.start[reach.cell];
        gain += plane.price[reach.cell] * added;
        if (plane.worth_alone[reach.cell] != 0) {
            gain += to_price(plane.worth_alone[reach.cell] *
                             (met_probability(start + added) - met_probability(start)));
        }
    }
    return gain;
}

}  // namespace halte::solver
