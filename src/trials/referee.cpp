// SPDX-License-Identifier: EUPL-1.2
#include "trials/referee.hpp"

#include <cmath>
#include <set>

#include "base/format.hpp"

namespace halte::trials {

namespace {

// What the sums of some hundred doubles may be off.
constexpr double doubt = 1e-7;

double walked(const Orienteering& problem, std::uint32_t from, std::uint32_t to) {
    if (!problem.table.empty()) {
        return problem.table[from * problem.points.size() + to];
    }
    const OrienteeringPoint& a = problem.points[from];
    const OrienteeringPoint& b = problem.points[to];
    return trials::walked(a.x - b.x, a.y - b.y, problem.decimals);
}

// When the visit may begin of somebody who is there at `time`; negative: too late.
double admitted(const OrienteeringPoint& point, std::size_t nth_tour, double time) {
    if (point.hours_by_tour.empty()) {
        return time > point.close + doubt ? -1.0 : std::max(time, point.open);
    }
    for (const Hours& hours : point.hours_by_tour[nth_tour]) {
        if (time <= hours.close + doubt) {
            return std::max(time, hours.open);
        }
    }
    return -1.0;
}

double last_hour(const OrienteeringPoint& point, std::size_t nth_tour) {
    return point.hours_by_tour.empty() ? point.close : point.hours_by_tour[nth_tour].back().close;
}

std::string purse_overdrawn(const Orienteering& problem, const Tours& tours) {
    for (std::size_t purse = 0; purse < problem.purses.size(); ++purse) {
        double spent = 0.0;
        for (const std::vector<std::uint32_t>& tour : tours) {
            for (const std::uint32_t point : tour) {
                spent += problem.points[point].fees[purse];
            }
        }
        if (spent > problem.purses[purse] + doubt) {
            return text("purse ", purse, " holds ", format_decimal(problem.purses[purse], 0),
                        ", ", format_decimal(spent, 0), " are spent");
        }
    }
    return {};
}

std::string walk(const Orienteering& problem, const std::vector<std::uint32_t>& tour,
                 std::size_t nth) {
    double time = problem.has_windows ? problem.points[problem.start].open : 0.0;
    const double home_by = time + problem.time_limit;
    std::uint32_t at = problem.start;
    for (const std::uint32_t next : tour) {
        time += walked(problem, at, next);
        const OrienteeringPoint& point = problem.points[next];
        if (problem.has_windows) {
            const double begins = admitted(point, nth, time);
            if (begins < 0.0) {
                return text("point ", next, " is reached at ", format_decimal(time, 3),
                            ", after it closes at ",
                            format_decimal(last_hour(point, nth), 3));
            }
            time = begins;
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

double walked(double east, double north, int decimals) {
    const double far = std::sqrt(east * east + north * north);
    double digits = 1.0;
    for (int i = 0; i < decimals; ++i) {
        digits *= 10.0;
    }
    return decimals < 0 ? far : std::floor(far * digits + doubt / 10.0) / digits;
}

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
    for (std::size_t nth = 0; nth < tours.size(); ++nth) {
        const std::vector<std::uint32_t>& tour = tours[nth];
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
        if (const std::string breach = walk(problem, tour, nth); !breach.empty()) {
            verdict.breach = breach;
            return verdict;
        }
    }
    verdict.breach = purse_overdrawn(problem, tours);
    return verdict;
}

}  // namespace halte::trials
