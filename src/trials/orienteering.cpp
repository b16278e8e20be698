// SPDX-License-Identifier: EUPL-1.2
#include "trials/orienteering.hpp"

#include <algorithm>
#include <cmath>

#include "trials/plane.hpp"

namespace halte::trials {

namespace {

using solver::ProblemSpec;

constexpr double finest_unit = 1e5;
constexpr double coins = 1'000.0;  // of a fee
// Where the range is what binds, the shift leaves this much for rounding and a second a presence.
constexpr std::int32_t spare_s = 2'000;

double straight(const OrienteeringPoint& a, const OrienteeringPoint& b, int decimals) {
    return trials::straight(a.x - b.x, a.y - b.y, decimals);
}

double longest_distance(const Orienteering& problem) {
    double longest = 1.0;
    for (const OrienteeringPoint& a : problem.points) {
        for (const OrienteeringPoint& b : problem.points) {
            longest = std::max(longest, straight(a, b, -1));
        }
    }
    return longest;
}

std::int32_t whole(double value) { return static_cast<std::int32_t>(std::lround(value)); }

// Points worth a visit, in the order of the sites.
std::vector<std::uint32_t> prized(const Orienteering& problem) {
    std::vector<std::uint32_t> points;
    for (std::uint32_t i = 0; i < problem.points.size(); ++i) {
        if (i != problem.start && i != problem.finish && problem.points[i].prize > 0.0) {
            points.push_back(i);
        }
    }
    return points;
}

// Hours that differ by tour make each tour a day of one unit.
bool has_days(const Orienteering& problem) {
    return std::any_of(problem.points.begin(), problem.points.end(),
                       [](const OrienteeringPoint& at) { return !at.hours_by_tour.empty(); });
}

// The problem in whole numbers of the solver: how many seconds and metres a unit of the set is,
// when teams leave, how long they may be out, how far they may go (0: no limit).
struct Scale {
    double second = 1.0;
    double metre = 0.0;
    std::int32_t begin = 0;
    std::int32_t shift = 0;
    std::int64_t range = 0;
};

Scale scale_of(const Orienteering& problem) {
    Scale scale;
    if (problem.has_windows) {
        scale.second = std::pow(10.0, std::max(0, problem.decimals));
        scale.begin = whole(problem.points[problem.start].open * scale.second);
        scale.shift = whole(problem.time_limit * scale.second);
        return scale;
    }
    scale.second = (longest_shift - spare_s) / std::max(1e-3, problem.time_limit);
    scale.metre = problem.table.empty()
                      ? std::min(finest_unit, longest_leg / longest_distance(problem))
                      : 1.0;
    scale.shift = longest_shift;
    scale.range = std::max<std::int64_t>(
        1, static_cast<std::int64_t>(problem.time_limit * scale.metre + hair));
    return scale;
}

// A visit of a second, the rest of its stay on the way on: so hours of one tour that lie closer
// together than a stay is long do not overlap.
double stay_on_the_way(const Orienteering& problem, const Scale& scale, std::uint32_t from) {
    const OrienteeringPoint& point = problem.points[from];
    return point.hours_by_tour.empty() ? 0.0
                                       : std::max(0.0, point.service - 1.0 / scale.second);
}

solver::Matrix matrix_of(const Orienteering& problem, const Scale& scale) {
    const auto count = static_cast<std::uint32_t>(problem.points.size());
    solver::Matrix matrix;
    for (std::uint32_t from = 0; from < count; ++from) {
        for (std::uint32_t to = 0; to < count; ++to) {
            const double far = leg(problem, from, to) + stay_on_the_way(problem, scale, from);
            // What takes longer than any shift is out of reach anyway.
            matrix.travel_s.push_back(static_cast<std::uint32_t>(
                std::min<std::int64_t>(std::llround(far * scale.second), longest_shift)));
            matrix.distance_m.push_back(
                static_cast<std::uint32_t>(std::max(0.0, std::ceil(far * scale.metre - hair))));
        }
    }
    return matrix;
}

void add_teams(const Orienteering& problem, const Scale& scale, ProblemSpec& spec) {
    for (std::uint32_t team = 0; team < problem.teams; ++team) {
        solver::Slot slot{.unit = has_days(problem) ? 0 : team,
                          .day = has_days(problem) ? team : 0, .start_node = problem.start,
                          .end_node = problem.finish, .begin_s = scale.begin,
                          .end_s = scale.begin + scale.shift, .rest = std::nullopt};
        slot.max_distance_m = scale.range;
        spec.slots.push_back(slot);
    }
}

solver::Window window_of(const Hours& hours, std::uint32_t day, const Scale& scale,
                         std::int32_t dwell) {
    return {day, whole(hours.open * scale.second),
            std::min(whole(hours.close * scale.second) + dwell, longest_shift),
            solver::factor_one};
}

// Without hours every point is open all day, and a visit takes the second it must take.
std::vector<solver::Window> hours_of(const Orienteering& problem, const OrienteeringPoint& point,
                                     const Scale& scale, std::int32_t dwell) {
    if (!problem.has_windows) {
        return {{0, 0, longest_shift, solver::factor_one}};
    }
    if (point.hours_by_tour.empty()) {
        return {window_of({point.open, point.close}, 0, scale, dwell)};
    }
    std::vector<solver::Window> windows;
    for (std::uint32_t tour = 0; tour < point.hours_by_tour.size(); ++tour) {
        for (const Hours& hours : point.hours_by_tour[tour]) {
            const solver::Window next = window_of(hours, tour, scale, dwell);
            if (!windows.empty() && windows.back().day == tour &&
                windows.back().end_s > next.begin_s) {
                windows.back().end_s = next.end_s;
            } else {
                windows.push_back(next);
            }
        }
    }
    return windows;
}

void add_sites(const Orienteering& problem, const Scale& scale, ProblemSpec& spec) {
    for (const std::uint32_t index : prized(problem)) {
        const OrienteeringPoint& point = problem.points[index];
        const std::int32_t dwell =
            problem.has_windows && point.hours_by_tour.empty()
                ? std::max(1, whole(point.service * scale.second))
                : 1;
        solver::Site site{.node = index, .dwell = {{dwell, solver::factor_one}},
                          .windows = hours_of(problem, point, scale, dwell), .patterns = {},
                          .reach = {}};
        for (std::uint32_t pattern = 0; pattern < spec.patterns.size(); ++pattern) {
            site.patterns.push_back(pattern);
        }
        for (std::uint32_t purse = 0; purse < point.fees.size(); ++purse) {
            if (point.fees[purse] > 0.0) {
                site.uses.push_back({purse, std::llround(point.fees[purse] * coins)});
            }
        }
        site.bonus = std::llround(point.prize) * solver::person;
        spec.sites.push_back(site);
    }
}

}  // namespace

double leg(const Orienteering& problem, std::uint32_t from, std::uint32_t to) {
    if (!problem.table.empty()) {
        return problem.table[std::size_t{from} * problem.points.size() + to];
    }
    return straight(problem.points[from], problem.points[to], problem.decimals);
}

ProblemSpec spec_of(const Orienteering& problem) {
    const Scale scale = scale_of(problem);
    ProblemSpec spec;
    spec.node_count = static_cast<std::uint32_t>(problem.points.size());
    spec.days = has_days(problem) ? problem.teams : 1;
    spec.profiles = {matrix_of(problem, scale)};
    for (std::uint32_t day = 0; day < spec.days; ++day) {
        spec.patterns.push_back({day});
    }
    for (const double purse : problem.purses) {
        spec.quotas.push_back({.limit = std::llround(purse * coins)});
    }
    spec.areas.push_back({.population = 1'000});
    add_teams(problem, scale, spec);
    add_sites(problem, scale, spec);
    spec.rules.start_step_s = 60;
    spec.rules.tolerance_s = 0;
    return spec;
}

Tours tours_of(const Orienteering& problem, const solver::Solution& solution) {
    const std::vector<std::uint32_t> points = prized(problem);
    Tours tours;
    for (const solver::Tour& tour : solution.tours) {
        std::vector<std::uint32_t>& visited = tours.emplace_back();
        for (const solver::Visit& visit : tour.visits) {
            visited.push_back(points[visit.site]);
        }
    }
    return tours;
}

}  // namespace halte::trials
