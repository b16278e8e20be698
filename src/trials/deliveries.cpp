// SPDX-License-Identifier: EUPL-1.2
#include "trials/deliveries.hpp"

#include <algorithm>
#include <cmath>

#include "trials/plane.hpp"

namespace halte::trials {

namespace {

constexpr double finest_unit = 1e4;
constexpr std::int64_t no_range = 1'000'000'000;  // metres; binds nothing, makes metres what counts
// A client who must be served is worth so many of the longest detours.
constexpr double detours = 2.0;
// Threshold at the start in longest legs, for a set where all are served; tuned.
constexpr double warmth = 0.16;
// Idem where each may be left out, as solver::Options::heat.
constexpr double heat_with_prizes = 2.0;

// Whole units of the solver: how many metres and seconds a unit of the coordinates is.
struct Scale {
    double metre = 1.0;
    double second = 1.0;
    double longest = 1.0;  // leg, in units of the coordinates
};

double leg(const Deliveries& problem, std::size_t from, std::size_t to) {
    const Client& a = problem.clients[from];
    const Client& b = problem.clients[to];
    return straight(a.x - b.x, a.y - b.y, problem.decimals);
}

Scale scale_of(const Deliveries& problem) {
    Scale scale;
    for (std::size_t from = 0; from < problem.clients.size(); ++from) {
        for (std::size_t to = 0; to < from; ++to) {
            scale.longest = std::max(scale.longest, leg(problem, from, to));
        }
    }
    if (problem.decimals >= 0) {
        scale.metre = std::pow(10.0, problem.decimals);
        scale.second = scale.metre;
        return scale;
    }
    const auto most = static_cast<double>(problem.clients.size());
    scale.metre = std::min(finest_unit, longest_leg / (2.0 * scale.longest + problem.longest));
    scale.second = (longest_shift - most) / (most * scale.longest);
    return scale;
}

double travel_s(const Deliveries& problem, const Scale& scale, double far) {
    return problem.has_windows ? std::round(far * scale.second) : std::floor(far * scale.second);
}

// Without windows the service of a client is part of the way to it: the limit of a tour is one on
// both together, and the sum of all services is the same in every plan.
solver::Matrix matrix_of(const Deliveries& problem, const Scale& scale) {
    solver::Matrix matrix;
    const std::size_t count = problem.clients.size();
    for (std::size_t from = 0; from < count; ++from) {
        for (std::size_t to = 0; to < count; ++to) {
            const double far = leg(problem, from, to);
            const double service = problem.has_windows || from == to ? 0.0
                                                                     : problem.clients[to].service;
            matrix.travel_s.push_back(
                static_cast<std::uint32_t>(travel_s(problem, scale, far)));
            matrix.distance_m.push_back(static_cast<std::uint32_t>(
                std::max(0.0, std::ceil((far + service) * scale.metre - hair))));
        }
    }
    return matrix;
}

std::int32_t seconds(double value, const Scale& scale) {
    return static_cast<std::int32_t>(std::lround(value * scale.second));
}

void add_slots(const Deliveries& problem, const Scale& scale, solver::ProblemSpec& spec) {
    const Client& depot = problem.clients.front();
    for (std::uint32_t day = 0; day < problem.days; ++day) {
        for (std::uint32_t vehicle = 0; vehicle < problem.vehicles; ++vehicle) {
            solver::Slot slot{.unit = vehicle, .day = day, .rest = std::nullopt};
            slot.begin_s = problem.has_windows ? seconds(depot.open, scale) : 0;
            slot.end_s = problem.has_windows ? seconds(depot.close, scale) : longest_shift;
            slot.max_distance_m =
                problem.longest > 0.0
                    ? static_cast<std::int64_t>(problem.longest * scale.metre + hair)
                    : no_range;
            slot.capacity = std::llround(problem.capacity);
            spec.slots.push_back(slot);
        }
    }
}

std::uint32_t pattern_of(std::uint32_t rhythm, solver::ProblemSpec& spec) {
    solver::Pattern days;
    for (std::uint32_t day = 0; day < spec.days; ++day) {
        if ((rhythm >> day & 1U) != 0) {
            days.push_back(day);
        }
    }
    const auto known = std::find(spec.patterns.begin(), spec.patterns.end(), days);
    const auto index = static_cast<std::uint32_t>(known - spec.patterns.begin());
    if (known == spec.patterns.end()) {
        spec.patterns.push_back(std::move(days));
    }
    return index;
}

// What serving a client is worth, in the unit of the cost.
double worth_of(const Deliveries& problem, const Scale& scale, const Client& client) {
    if (client.prize) {
        return *client.prize / problem.unit;
    }
    double visits = 1.0;
    for (const std::uint32_t rhythm : client.rhythms) {
        visits = std::max(visits, static_cast<double>(__builtin_popcount(rhythm)));
    }
    return visits * (detours * scale.longest + client.service) / problem.unit;
}

void add_site(const Deliveries& problem, const Scale& scale, std::uint32_t index,
              solver::ProblemSpec& spec) {
    const Client& client = problem.clients[index];
    const std::int32_t dwell =
        problem.has_windows ? std::max(1, seconds(client.service, scale)) : 1;
    solver::Site site{.node = index, .dwell = {{dwell, solver::factor_one}}, .windows = {},
                      .patterns = {}, .reach = {}};
    site.load = static_cast<std::int32_t>(std::lround(client.demand));
    site.bonus = std::llround(worth_of(problem, scale, client) *
                              static_cast<double>(solver::person));
    for (std::uint32_t day = 0; day < problem.days; ++day) {
        site.windows.push_back(
            problem.has_windows
                ? solver::Window{day, seconds(client.open, scale),
                                 std::min(seconds(client.close, scale) + dwell, longest_shift)}
                : solver::Window{day, 0, longest_shift});
    }
    for (const std::uint32_t rhythm : client.rhythms) {
        site.patterns.push_back(pattern_of(rhythm, spec));
    }
    spec.sites.push_back(std::move(site));
}

// What no plan can save: services that the distances hold, prizes of all.
double sum_of_worth(const Deliveries& problem, const Scale& scale) {
    double sum = 0.0;
    for (std::size_t i = 1; i < problem.clients.size(); ++i) {
        sum += worth_of(problem, scale, problem.clients[i]);
        if (!problem.has_windows && !problem.clients[i].rhythms.empty()) {
            sum -= problem.clients[i].service / problem.unit *
                   static_cast<double>(__builtin_popcount(problem.clients[i].rhythms.front()));
        }
    }
    return sum;
}

}  // namespace

DeliveriesTrial::DeliveriesTrial(Deliveries problem)
    : problem_(std::move(problem)),
      is_free_(problem_.clients.back().prize.has_value()),
      worth_of_all_(sum_of_worth(problem_, scale_of(problem_))) {}

double DeliveriesTrial::heat() const { return is_free_ ? heat_with_prizes : warmth / detours; }

solver::ProblemSpec DeliveriesTrial::spec() const {
    const Scale scale = scale_of(problem_);
    solver::ProblemSpec spec;
    spec.node_count = static_cast<std::uint32_t>(problem_.clients.size());
    spec.days = problem_.days;
    spec.profiles = {matrix_of(problem_, scale)};
    spec.areas.push_back({.population = 1'000});
    spec.rules.any_unit = true;
    spec.rules.start_step_s = 60;
    spec.prices.per_km = std::llround(1'000.0 / scale.metre / problem_.unit *
                                      static_cast<double>(solver::person));
    add_slots(problem_, scale, spec);
    for (std::uint32_t index = 1; index < problem_.clients.size(); ++index) {
        add_site(problem_, scale, index, spec);
    }
    return spec;
}

Tours DeliveriesTrial::tours_of(const solver::Solution& solution) const {
    Tours tours;
    for (const solver::Tour& tour : solution.tours) {
        std::vector<std::uint32_t>& visited = tours.emplace_back();
        for (const solver::Visit& visit : tour.visits) {
            visited.push_back(visit.site + 1);
        }
    }
    return tours;
}

Verdict DeliveriesTrial::judge(const Tours& tours) const { return trials::judge(problem_, tours); }

double DeliveriesTrial::value_of(const solver::Problem& /*problem*/, std::int64_t total) const {
    return worth_of_all_ - static_cast<double>(total) / static_cast<double>(solver::person);
}

double DeliveriesTrial::bound_of(const solver::Problem& problem, std::int64_t proven) const {
    return std::max(0.0, value_of(problem, proven));
}

}  // namespace halte::trials
