// SPDX-License-Identifier: EUPL-1.2
#include "trials/orienteering.hpp"

#include <algorithm>
#include <cmath>

namespace halte::trials {

namespace {

using solver::ProblemSpec;

constexpr std::int32_t longest_shift = 48 * 3'600;  // what the solver takes, in its seconds
constexpr double longest_leg = 9.9e6;               // idem, in its metres
constexpr double finest_unit = 1e5;
// Where the range is what binds, the shift leaves this much for rounding and a second a presence.
constexpr std::int32_t spare_s = 2'000;
// A product such as 0.3 * 10 falls a hair below the whole number that it is.
constexpr double hair = 1e-9;

double distance(const OrienteeringPoint& a, const OrienteeringPoint& b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

double longest_distance(const Orienteering& problem) {
    double longest = 1.0;
    for (const OrienteeringPoint& a : problem.points) {
        for (const OrienteeringPoint& b : problem.points) {
            longest = std::max(longest, distance(a, b));
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

void add_teams(const Orienteering& problem, std::int32_t begin, std::int32_t shift,
               std::int64_t range, ProblemSpec& spec) {
    for (std::uint32_t team = 0; team < problem.teams; ++team) {
        solver::Slot slot{.unit = team, .day = 0, .start_node = problem.start,
                          .end_node = problem.finish, .begin_s = begin,
                          .end_s = begin + shift,
                          .rest = std::nullopt};
        slot.max_distance_m = range;
        spec.slots.push_back(slot);
    }
}

// `unit` solver seconds are one unit of the set.
void add_sites(const Orienteering& problem, double unit, std::int32_t shift, ProblemSpec& spec) {
    for (const std::uint32_t index : prized(problem)) {
        const OrienteeringPoint& point = problem.points[index];
        const std::int32_t dwell = std::max(1, whole(point.service * unit));
        solver::Site site{.node = index, .dwell = {{dwell, solver::factor_one}}, .windows = {},
                          .patterns = {0}, .reach = {}};
        const std::int32_t open = problem.has_windows ? whole(point.open * unit) : 0;
        const std::int32_t close = problem.has_windows ? whole(point.close * unit) : shift;
        site.windows.push_back({0, open, std::min(close + dwell, longest_shift),
                                solver::factor_one});
        site.bonus = std::llround(point.prize) * solver::person;
        spec.sites.push_back(site);
    }
}

}  // namespace

double leg(const Orienteering& problem, std::uint32_t from, std::uint32_t to) {
    if (!problem.table.empty()) {
        return problem.table[std::size_t{from} * problem.points.size() + to];
    }
    const double exact = distance(problem.points[from], problem.points[to]);
    if (problem.decimals < 0) {
        return exact;
    }
    const double scale = std::pow(10.0, problem.decimals);
    return std::floor(exact * scale + hair) / scale;
}

ProblemSpec spec_of(const Orienteering& problem) {
    ProblemSpec spec;
    spec.node_count = static_cast<std::uint32_t>(problem.points.size());
    spec.days = 1;
    const bool is_timed = problem.has_windows;
    const double metre = problem.table.empty()
                             ? std::min(finest_unit, longest_leg / longest_distance(problem))
                             : 1.0;
    const double second = is_timed ? std::pow(10.0, std::max(0, problem.decimals))
                                   : (longest_shift - spare_s) / std::max(1e-3, problem.time_limit);
    solver::Matrix matrix;
    for (std::uint32_t from = 0; from < spec.node_count; ++from) {
        for (std::uint32_t to = 0; to < spec.node_count; ++to) {
            const double far = leg(problem, from, to);
            matrix.travel_s.push_back(static_cast<std::uint32_t>(
                is_timed ? std::llround(far * second)
                         : std::min<std::int64_t>(std::llround(far * second), longest_shift)));
            matrix.distance_m.push_back(
                is_timed ? 0 : static_cast<std::uint32_t>(std::ceil(far * metre - hair)));
        }
    }
    spec.profiles = {std::move(matrix)};
    const std::int32_t shift = is_timed ? whole(problem.time_limit * second) : longest_shift;
    const auto range =
        is_timed ? 0 : std::max<std::int64_t>(
                           1, static_cast<std::int64_t>(problem.time_limit * metre + hair));
    const std::int32_t begin = is_timed ? whole(problem.points[problem.start].open * second) : 0;
    add_teams(problem, begin, shift, range, spec);
    spec.patterns = {{0}};
    spec.areas.push_back({.population = 1'000});
    add_sites(problem, is_timed ? second : 0.0, shift, spec);
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
