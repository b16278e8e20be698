// SPDX-License-Identifier: EUPL-1.2
#include "support/solver_problems.hpp"

#include <algorithm>
#include <cstdlib>

#include "base/assert.hpp"

namespace halte::solver::test {

StraightRoad::StraightRoad(std::uint32_t days) {
    spec.days = days;
    spec.areas.push_back({});
    for (std::uint32_t day = 0; day < days; ++day) {
        spec.patterns.push_back({day});
    }
}

std::uint32_t StraightRoad::add_unit(std::int32_t begin_h, std::int32_t end_h) {
    const std::uint32_t unit =
        spec.slots.empty() ? 0 : spec.slots.back().unit + 1;
    for (std::uint32_t day = 0; day < spec.days; ++day) {
        spec.slots.push_back({.unit = unit, .day = day, .begin_s = begin_h * hour,
                              .end_s = end_h * hour, .rest = std::nullopt});
    }
    return unit;
}

std::uint32_t StraightRoad::add_site(std::int32_t km, std::uint32_t persons) {
    const auto site = static_cast<std::uint32_t>(spec.sites.size());
    km_.push_back(km);
    spec.sites.push_back({.node = site + 1, .dwell = {{hour, factor_one}}, .windows = {},
                          .patterns = {}, .reach = {{site, exposure_one}}});
    for (std::uint32_t day = 0; day < spec.days; ++day) {
        spec.sites[site].patterns.push_back(day);
    }
    open(site, 6, 22);
    spec.cells.push_back({.weight = persons * 1000, .area = 0});
    spec.areas[0].population += persons * 1000;
    return site;
}

std::uint32_t StraightRoad::allow_pattern(std::uint32_t site, Pattern days) {
    const auto index = static_cast<std::uint32_t>(spec.patterns.size());
    spec.patterns.push_back(std::move(days));
    spec.sites[site].patterns.push_back(index);
    return index;
}

void StraightRoad::open(std::uint32_t site, std::int32_t begin_h, std::int32_t end_h) {
    spec.sites[site].windows.clear();
    for (std::uint32_t day = 0; day < spec.days; ++day) {
        spec.sites[site].windows.push_back({day, begin_h * hour, end_h * hour, factor_one});
    }
}

void StraightRoad::pin(std::uint32_t site, std::uint32_t unit, std::uint32_t day,
                       std::int32_t start_s) {
    spec.pins.push_back({site, unit, {{day, start_s, hour}}});
}

ProblemSpec StraightRoad::finished() const {
    ProblemSpec done = spec;
    done.node_count = static_cast<std::uint32_t>(km_.size());
    Matrix matrix;
    for (const std::int32_t from : km_) {
        for (const std::int32_t to : km_) {
            const auto apart = static_cast<std::uint32_t>(std::abs(from - to));
            matrix.travel_s.push_back(apart * minute);
            matrix.distance_m.push_back(apart * 1000);
        }
    }
    done.profiles = {matrix};
    return done;
}

Problem StraightRoad::build() const {
    Result<Problem> problem = Problem::build(finished());
    HALTE_CHECK(problem.has_value());
    return std::move(problem).value();
}

namespace {

struct Size {
    std::uint32_t sites = 3;
    std::uint32_t units = 1;
    std::uint32_t days = 2;
    std::uint32_t cells = 5;
    std::uint32_t areas = 2;
};

// Draws whole numbers with the one generator of the house.
class Dice {
public:
    explicit Dice(Random& random) : random_(random) {}
    template <typename Number>
    Number between(Number low, Number high) {
        return low + static_cast<Number>(
                         random_.below(static_cast<std::uint64_t>(high - low) + 1));
    }
    bool once_in(std::uint64_t count) { return random_.below(count) == 0; }

private:
    Random& random_;
};

Matrix random_matrix(Dice& dice, std::uint32_t nodes) {
    std::vector<std::pair<int, int>> at;
    for (std::uint32_t i = 0; i < nodes; ++i) {
        at.push_back({dice.between(0, 30), dice.between(0, 20)});  // braces: left to right
    }
    Matrix matrix;
    for (const auto& [x, y] : at) {
        for (const auto& [u, v] : at) {
            const auto apart = static_cast<std::uint32_t>(std::abs(x - u) + std::abs(y - v));
            matrix.travel_s.push_back(apart * minute);
            matrix.distance_m.push_back(apart * 900);
        }
    }
    return matrix;
}

Slot random_slot(Dice& dice, std::uint32_t unit, std::uint32_t day) {
    Slot slot{.unit = unit, .day = day, .begin_s = dice.between(7, 9) * hour,
              .end_s = dice.between(14, 18) * hour, .rest = std::nullopt,
              .setup_s = dice.between(0, 2) * 10 * minute,
              .packing_s = dice.between(0, 1) * 10 * minute,
              .capabilities = dice.once_in(3) ? 0U : 1U};
    if (dice.once_in(2)) {
        slot.rest = Break{.duration_s = dice.between(2, 4) * 15 * minute, .begin_s = 12 * hour,
                          .end_s = 14 * hour};
    }
    slot.max_distance_m = dice.once_in(4) ? dice.between(40, 100) * 1000 : 0;
    slot.max_driving_s = dice.once_in(5) ? 90 * minute : 0;
    return slot;
}

Site random_site(Dice& dice, const ProblemSpec& spec, std::uint32_t node) {
    Site site{.node = node, .dwell = {{hour, factor_one}}, .windows = {}, .patterns = {},
              .reach = {}};
    site.required_capabilities = dice.once_in(4) ? 1 : 0;
    if (dice.once_in(2)) {
        site.dwell.push_back({2 * hour, factor_one * 3 / 2});
    }
    site.useful_dwell_s = dice.once_in(3) ? 2 * hour : 0;
    for (std::uint32_t day = 0; day < spec.days; ++day) {
        const std::int32_t begin_h = dice.between(8, 12);
        if (!dice.once_in(6)) {
            site.windows.push_back({day, begin_h * hour,
                                    std::min(16, begin_h + dice.between(1, 6)) * hour,
                                    dice.once_in(3) ? factor_one / 2 : factor_one});
        }
        if (dice.once_in(3)) {
            site.windows.push_back({day, 16 * hour, 18 * hour, factor_one});
        }
    }
    for (std::uint32_t pattern = 0; pattern < spec.patterns.size(); ++pattern) {
        if (!dice.once_in(4)) {
            site.patterns.push_back(pattern);
        }
    }
    // The search keeps hosts apart by whole windows, the twin by the minute: only in villages.
    site.host = spec.areas.size() > 2 && dice.once_in(3) ? 0 : none;
    site.bonus = dice.once_in(4) ? dice.between<std::int64_t>(0, 30) * person : 0;
    for (std::uint32_t cell = 0; cell < spec.cells.size(); ++cell) {
        if (dice.once_in(3)) {
            site.reach.push_back({cell, dice.between(1, 12) * exposure_one / 8});
        }
    }
    return site;
}

void add_wishes(Dice& dice, ProblemSpec& spec) {
    if (dice.once_in(3)) {
        const auto site = dice.between<std::uint32_t>(
            0, static_cast<std::uint32_t>(spec.sites.size()) - 1);
        const std::vector<Window>& windows = spec.sites[site].windows;
        const bool likely = !windows.empty() && windows.front().day == 0;
        const std::int32_t start_s = likely ? windows.front().begin_s : dice.between(9, 13) * hour;
        spec.pins.push_back({site, 0, {{0, start_s, hour}}});
    }
    if (dice.once_in(3)) {
        spec.exclusions.push_back({.site = 0, .day = dice.once_in(2) ? 0 : none, .unit = none});
    }
}

// A purse and a group of which one may be served.
void add_quotas(Dice& dice, ProblemSpec& spec) {
    if (!dice.once_in(3)) {
        return;
    }
    const auto count = static_cast<std::int64_t>(spec.sites.size());
    spec.quotas = {{.limit = dice.between<std::int64_t>(count, 6 * count)}, {.limit = 1}};
    for (Site& site : spec.sites) {
        site.uses.push_back({.quota = 0, .amount = dice.between<std::int64_t>(0, 10)});
        if (dice.once_in(3)) {
            site.uses.push_back({.quota = 1, .amount = 1});
        }
    }
}

// Of one unit or of all, sometimes without a limit at all.
void add_budgets(Dice& dice, ProblemSpec& spec) {
    while (dice.once_in(3)) {
        Budget budget{.unit = dice.once_in(2) ? 0 : none};
        if (dice.once_in(2)) {
            budget.max_distance_m = dice.between<std::int64_t>(20'000, 200'000);
        }
        if (dice.once_in(2)) {
            budget.max_work_s = dice.between<std::int64_t>(2, 20) * hour;
        }
        spec.budgets.push_back(budget);
    }
}

ProblemSpec random_problem(Dice& dice, const Size& size) {
    ProblemSpec spec;
    spec.days = size.days;
    spec.node_count = size.sites + 2;
    spec.profiles = {random_matrix(dice, spec.node_count)};
    for (std::uint32_t unit = 0; unit < size.units; ++unit) {
        for (std::uint32_t day = 0; day < size.days; ++day) {
            spec.slots.push_back(random_slot(dice, unit, day));
            spec.slots.back().end_node = dice.once_in(3) ? 1 : 0;
        }
    }
    for (std::uint32_t day = 0; day < size.days; ++day) {
        spec.patterns.push_back({day});
        if (day > 0) {
            spec.patterns.push_back({day - 1, day});
        }
    }
    spec.areas.resize(size.areas);
    for (std::uint32_t cell = 0; cell < size.cells; ++cell) {
        const auto area = dice.between<std::uint32_t>(0, size.areas - 1);
        const auto weight = dice.between<std::uint32_t>(0, 100) * 1000;
        spec.cells.push_back({weight, dice.once_in(4) ? exposure_one / 2 : 0, area});
        spec.areas[area].population += weight;
    }
    spec.hosts.push_back({.capacity = dice.between<std::uint32_t>(1, 2)});
    for (std::uint32_t site = 0; site < size.sites; ++site) {
        spec.sites.push_back(random_site(dice, spec, site + 2));
    }
    add_wishes(dice, spec);
    add_quotas(dice, spec);
    spec.rules.start_step_s = hour;
    spec.rules.tolerance_s = dice.between(0, 2) * 15 * minute;
    spec.rules.ramp = {factor_one * 3 / 4, factor_one};
    spec.fairness.alpha = dice.between(0, 3);
    if (dice.once_in(2)) {
        spec.prices = {.per_km = person / 5, .per_driving_hour = 2 * person,
                       .per_work_hour = person, .per_excess_road_hour = 5 * person,
                       .per_short_hour = 3 * person};
    }
    add_budgets(dice, spec);
    return spec;
}

}  // namespace

ProblemSpec random_spec(Random& random) {
    Dice dice(random);
    Size size{.sites = dice.between<std::uint32_t>(2, 4)};
    size.days = dice.between<std::uint32_t>(1, 2);
    size.units = size.days == 1 ? dice.between<std::uint32_t>(1, 2) : 1;
    return random_problem(dice, size);
}

ProblemSpec random_village(Random& random) {
    Dice dice(random);
    Size size{.sites = dice.between<std::uint32_t>(12, 30),
              .units = dice.between<std::uint32_t>(1, 3),
              .days = dice.between<std::uint32_t>(2, 4),
              .cells = 40,
              .areas = 5};
    return random_problem(dice, size);
}

}  // namespace halte::solver::test
