// SPDX-License-Identifier: EUPL-1.2
#include "trials/referee.hpp"

#include <cmath>
#include <set>

#include "base/format.hpp"

namespace halte::trials {

namespace {

// What the sums of some hundred doubles may be off.
constexpr double doubt = 1e-7;

// Written a second time, so that a mistake in leg() shows.
double walked(const Orienteering& problem, std::uint32_t from, std::uint32_t to) {
    if (!problem.table.empty()) {
        return problem.table[from * problem.points.size() + to];
    }
    const OrienteeringPoint& a = problem.points[from];
    const OrienteeringPoint& b = problem.points[to];
    const double far = std::sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));
    double digits = 1.0;
    for (int i = 0; i < problem.decimals; ++i) {
        digits *= 10.0;
    }
    return problem.decimals < 0 ? far : std::floor(far * digits + doubt / 10.0) / digits;
}

std::string walk(const Orienteering& problem, const std::vector<std::uint32_t>& tour) {
    double time = problem.has_windows ? problem.points[problem.start].open : 0.0;
    const double home_by = time + problem.time_limit;
    std::uint32_t at = problem.start;
    for (const std::uint32_t next : tour) {
        time += walked(problem, at, next);
        const OrienteeringPoint& point = problem.points[next];
        if (problem.has_windows) {
            time = std::max(time, point.open);
            if (time > point.close + doubt) {
                return text("point ", next, " is reached at ", format_decimal(time, 3),
                            ", after it closes at ", format_decimal(point.close, 3));
            }
        }
        time += point.service;
        at = next;
    }
    time += walked(problem, at, problem.finish);
    if (time > home_by + doubt) {
        return text("a team comes home at ", format_decimal(time, 6), ", the limit is ",
                    format_decimal(home_by, 6));
    }
    return {};
}

}  // namespace

Verdict judge(const Orienteering& problem, const Tours& tours) {
    Verdict verdict;
    if (tours.size() > problem.teams) {
        verdict.breach = text(tours.size(), " tours for ", problem.teams, " teams");
        return verdict;
    }
    std::set<std::uint32_t> seen{problem.start, problem.finish};
    for (const std::uint32_t point : seen) {
        verdict.value += problem.points[point].prize;
    }
    for (const std::vector<std::uint32_t>& tour : tours) {
        for (const std::uint32_t point : tour) {
            if (point >= problem.points.size()) {
                verdict.breach = text("there is no point ", point);
                return verdict;
            }
            if (!seen.insert(point).second) {
                verdict.breach = text("point ", point, " is visited twice");
                return verdict;
            }
            verdict.value += problem.points[point].prize;
        }
        if (tour.empty()) {
            continue;  // a team may stay where it is
        }
        if (const std::string breach = walk(problem, tour); !breach.empty()) {
            verdict.breach = breach;
            return verdict;
        }
    }
    return verdict;
}

}  // namespace halte::trials
