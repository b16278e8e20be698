// SPDX-License-Identifier: EUPL-1.2
// How good a plan is after so many seconds, on an invented island the size of Corsica: 360 areas,
// 600 sites, 8,000 cells, 4 weeks, one van or three. Usage:
//     solver_bench [--units 1] [--seconds 8 | --effort 150] [--seeds 5] [--alpha 0] [--sites 600]
//                  [--weeks 4] [--areas 360] [--reasons 1] [--bound-effort 100]
// One line per seed: construction time, value after 1, 5, 30 and all seconds, rounds per second,
// gap to the bound; --reasons 0 leaves out the bound and the explanation. The island grows with
// its areas, the people on a square kilometre stay. A region of 20 units and 8 weeks is
//     solver_bench --sites 5000 --areas 900 --units 20 --weeks 8
// An effort (in millions of steps) instead of seconds repeats exactly. Times are
// seconds of this processor; the island is the same everywhere.
#include <sys/resource.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <string>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "base/random.hpp"
#include "solver/bound.hpp"
#include "solver/explain.hpp"
#include "solver/solve.hpp"

namespace {

using namespace halte;
using namespace halte::solver;

constexpr std::int32_t hour = 3600;

struct Point {
    double x_km = 0.0;
    double y_km = 0.0;
};

double apart(const Point& a, const Point& b) {
    return std::hypot(a.x_km - b.x_km, a.y_km - b.y_km);
}

struct Setting {
    std::uint32_t units = 1;
    std::uint32_t sites = 600;
    std::uint32_t areas = 360;
    std::uint32_t cells_per_area = 22;
    std::uint32_t weeks = 4;
    double seconds = 8.0;
    std::uint64_t effort = 0;
    std::uint64_t seeds = 5;
    double alpha = 0.0;
    bool reasons = true;
    std::uint64_t bound_effort = BoundLimits{}.effort;
};

double around(Random& random, double spread) {
    return (random.unit() + random.unit() + random.unit() - 1.5) * spread;
}

Matrix roads_between(const std::vector<Point>& nodes) {
    Matrix matrix;
    matrix.distance_m.reserve(nodes.size() * nodes.size());
    matrix.travel_s.reserve(nodes.size() * nodes.size());
    for (const Point& from : nodes) {
        for (const Point& to : nodes) {
            const double km = 1.5 * apart(from, to);  // roads wind
            matrix.distance_m.push_back(static_cast<std::uint32_t>(km * 1000.0));
            matrix.travel_s.push_back(static_cast<std::uint32_t>(std::ceil(km / 45.0 * hour)));
        }
    }
    return matrix;
}

// Every 1, 2 or 4 weeks; in a month also once.
void add_rhythms(ProblemSpec& spec, std::uint32_t weeks) {
    for (std::uint32_t day = 0; day < spec.days; ++day) {
        if (day % 7 < 5 && weeks <= 4) {
            spec.patterns.push_back({day});
        }
    }
    for (const std::uint32_t every : {1U, 2U, 4U}) {
        for (std::uint32_t first = 0; first < every * 7; ++first) {
            Pattern days;
            for (std::uint32_t day = first; day < weeks * 7; day += every * 7) {
                days.push_back(day);
            }
            if (first % 7 < 5 && days.size() > 1) {
                spec.patterns.push_back(days);
            }
        }
    }
}

void add_units(ProblemSpec& spec, const Setting& setting) {
    for (std::uint32_t unit = 0; unit < setting.units; ++unit) {
        for (std::uint32_t day = 0; day < spec.days; ++day) {
            if (day % 7 < 5) {
                spec.slots.push_back({.unit = unit, .day = day, .start_node = unit,
                                      .end_node = unit, .begin_s = 8 * hour, .end_s = 18 * hour,
                                      .rest = Break{hour, 12 * hour, 14 * hour},
                                      .setup_s = 1200, .packing_s = 900});
            }
        }
    }
}

Site site_at(std::uint32_t node, const ProblemSpec& spec, Random& random) {
    Site site{.node = node,
              .dwell = {{90 * 60, factor_one * 3 / 4}, {150 * 60, factor_one},
                        {210 * 60, factor_one * 9 / 8}},
              .useful_dwell_s = 150 * 60, .windows = {}, .patterns = {}, .reach = {}};
    const std::uint64_t closed = random.below(5);
    for (std::uint32_t day = 0; day < spec.days; ++day) {
        if (day % 7 < 5 && day % 7 != closed) {
            site.windows.push_back({day, 9 * hour, 12 * hour + 1800, factor_one});
            site.windows.push_back({day, 14 * hour, 18 * hour, factor_one * 3 / 4});
        }
    }
    for (std::uint32_t pattern = 0; pattern < spec.patterns.size(); ++pattern) {
        site.patterns.push_back(pattern);
    }
    return site;
}

ProblemSpec island(const Setting& setting) {
    Random random(2026);
    ProblemSpec spec;
    spec.days = setting.weeks * 7;
    spec.fairness = {.alpha = setting.alpha, .epsilon = 0.05};
    spec.rules.ramp = {factor_one * 6 / 10, factor_one * 8 / 10, factor_one};
    spec.prices = {.per_km = person / 50, .per_driving_hour = person / 2,
                   .per_work_hour = person / 4, .per_excess_road_hour = person,
                   .per_short_hour = person / 2};
    add_rhythms(spec, setting.weeks);
    add_units(spec, setting);
    std::vector<Point> towns;
    const double wider = std::sqrt(setting.areas / 360.0);
    std::vector<Point> nodes(setting.units, Point{40.0 * wider, 90.0 * wider});
    std::vector<Point> cells;
    for (std::uint32_t area = 0; area < setting.areas; ++area) {
        towns.push_back({random.unit() * 80.0 * wider, random.unit() * 180.0 * wider});
        const double size = 40.0 / (0.1 + random.unit());  // few large, many small
        spec.areas.push_back({});
        for (std::uint32_t i = 0; i < setting.cells_per_area; ++i) {
            const auto weight =
                static_cast<std::uint32_t>(random.unit() * size * 2000.0 /
                                           setting.cells_per_area);
            cells.push_back({towns.back().x_km + around(random, 4.0),
                             towns.back().y_km + around(random, 4.0)});
            spec.cells.push_back({.weight = weight, .area = area});
            spec.areas[area].population += weight;
        }
    }
    for (std::uint32_t i = 0; i < setting.sites; ++i) {
        const Point& town = towns[i % towns.size()];
        nodes.push_back({town.x_km + around(random, 2.0), town.y_km + around(random, 2.0)});
        Site site = site_at(setting.units + i, spec, random);
        for (std::uint32_t cell = 0; cell < cells.size(); ++cell) {
            const double km = apart(cells[cell], nodes.back());
            if (km < 6.0) {
                const double rho = 0.5 * std::exp(-0.5 * km);
                site.reach.push_back(
                    {cell, static_cast<std::int32_t>(-std::log(1.0 - rho) * exposure_one)});
            }
        }
        spec.sites.push_back(std::move(site));
    }
    spec.node_count = static_cast<std::uint32_t>(nodes.size());
    spec.profiles.push_back(roads_between(nodes));
    return spec;
}

double persons(std::int64_t value) { return static_cast<double>(value) / person; }

// Of the processor: the machine may have other work.
class Stopwatch {
public:
    double seconds() const {
        return static_cast<double>(std::clock() - begin_) / CLOCKS_PER_SEC;
    }

private:
    std::clock_t begin_ = std::clock();
};

struct Row {
    double first_s = 0.0;
    double at_first = 0.0;
    double at_1s = 0.0;
    double at_5s = 0.0;
    double at_30s = 0.0;
    double at_end = 0.0;
};

long peak_mb() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return used.ru_maxrss / 1024;
}

void tell_reasons(const Problem& problem, const Solution& solution, std::uint64_t effort) {
    const Stopwatch explain_watch;
    const Explanation why = explain(problem, solution);
    std::printf("    %zu series explained in %.2f s\n", why.series.size(),
                explain_watch.seconds());
    std::fflush(stdout);
    const Stopwatch bound_watch;
    const Bound proven = upper_bound(problem, solution, {.cancel = {}, .effort = effort});
    const double bound = persons(proven.value);
    std::printf("    bound %.1f by %s (gap %.1f %%) in %.3f s; peak %ld MB\n", bound,
                name_of(proven.kind), 100.0 * (bound - persons(solution.value.total())) / bound,
                bound_watch.seconds(), peak_mb());
    std::fflush(stdout);
}

Row run_seed(const Problem& problem, const Setting& setting, std::uint64_t seed) {
    const Stopwatch watch;
    Row row;
    Options options;
    options.seed = seed;
    options.stop.effort = setting.effort;
    if (setting.effort == 0) {
        options.stop.elapsed_share = [&] { return watch.seconds() / setting.seconds; };
    }
    options.listener.on_improvement = [&](const Snapshot& snapshot) {
        const double now_s = watch.seconds();
        const double value = persons(snapshot.solution.value.total());
        if (row.first_s == 0.0) {
            row.first_s = now_s;
            row.at_first = value;
        }
        row.at_1s = now_s <= 1.0 ? value : row.at_1s;
        row.at_5s = now_s <= 5.0 ? value : row.at_5s;
        row.at_30s = now_s <= 30.0 ? value : row.at_30s;
    };
    const Outcome outcome = solve(problem, options);
    const double total_s = watch.seconds();
    row.at_end = persons(outcome.solution.value.total());
    std::size_t visits = 0;
    for (const Series& series : outcome.solution.series) {
        visits += series.days.size();
    }
    std::printf("seed %llu: first %.1f in %.3f s, 1 s %.1f, 5 s %.1f, 30 s %.1f, %.1f s %.1f; "
                "%.0f rounds/s, %.1f M steps/s; %zu series, %zu visits, %.0f km; peak %ld MB%s\n",
                static_cast<unsigned long long>(seed), row.at_first, row.first_s, row.at_1s,
                row.at_5s, row.at_30s, total_s, row.at_end,
                static_cast<double>(outcome.iterations) / total_s,
                static_cast<double>(outcome.effort) / total_s / 1e6,
                outcome.solution.series.size(), visits,
                static_cast<double>(outcome.solution.totals.distance_m) / 1000.0, peak_mb(),
                verify(problem, outcome.solution).empty() ? "" : " BROKEN");
    std::fflush(stdout);
    if (setting.reasons) {
        tell_reasons(problem, outcome.solution, setting.bound_effort);
    }
    return row;
}

Setting read_arguments(int count, char** arguments) {
    Setting setting;
    for (int i = 1; i + 1 < count; i += 2) {
        const std::string name = arguments[i];
        const double value = std::atof(arguments[i + 1]);
        if (name == "--units") {
            setting.units = static_cast<std::uint32_t>(value);
        } else if (name == "--sites") {
            setting.sites = static_cast<std::uint32_t>(value);
        } else if (name == "--seconds") {
            setting.seconds = value;
        } else if (name == "--effort") {
            setting.effort = static_cast<std::uint64_t>(value * 1e6);
        } else if (name == "--seeds") {
            setting.seeds = static_cast<std::uint64_t>(value);
        } else if (name == "--alpha") {
            setting.alpha = value;
        } else if (name == "--weeks") {
            setting.weeks = static_cast<std::uint32_t>(value);
        } else if (name == "--areas") {
            setting.areas = static_cast<std::uint32_t>(value);
        } else if (name == "--bound-effort") {
            setting.bound_effort = static_cast<std::uint64_t>(value * 1e6);
        } else if (name == "--reasons") {
            setting.reasons = value != 0.0;
        } else {
            std::fprintf(stderr, "unknown option %s\n", name.c_str());
            std::exit(2);
        }
    }
    return setting;
}

}  // namespace

int main(int count, char** arguments) {
    const Setting setting = read_arguments(count, arguments);
    ProblemSpec spec = island(setting);
    const Stopwatch watch;
    const Result<Problem> problem = Problem::build(std::move(spec));
    if (!problem) {
        std::fprintf(stderr, "%s\n", describe(problem.errors(), Language::english).c_str());
        return 1;
    }
    const double built_s = watch.seconds();
    std::size_t candidates = 0;
    std::size_t reaches = 0;
    for (std::uint32_t site = 0; site < problem->site_count(); ++site) {
        candidates += problem->candidates(site).size();
        reaches += problem->reach(site).size();
    }
    std::printf("%u sites, %u slots, %zu merged cells, %zu candidates, %zu reach; built in "
                "%.2f s; peak %ld MB\n",
                problem->site_count(), problem->slot_count(), problem->merged_cells().size(),
                candidates, reaches, built_s, peak_mb());
    Row sum;
    for (std::uint64_t seed = 1; seed <= setting.seeds; ++seed) {
        const Row row = run_seed(*problem, setting, seed);
        sum.at_first += row.at_first;
        sum.at_1s += row.at_1s;
        sum.at_5s += row.at_5s;
        sum.at_30s += row.at_30s;
        sum.at_end += row.at_end;
    }
    const auto runs = static_cast<double>(setting.seeds);
    std::printf("mean: first %.1f, 1 s %.1f, 5 s %.1f, 30 s %.1f, end %.1f\n", sum.at_first / runs,
                sum.at_1s / runs, sum.at_5s / runs, sum.at_30s / runs, sum.at_end / runs);
    return 0;
}
