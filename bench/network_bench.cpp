// SPDX-License-Identifier: EUPL-1.2
// The road engine on one extract, or on copies of it joined side by side, each figure with its CPU
// time, the memory peak so far, and Dijkstra in the same run as the peer:
//     network_bench FILE.osm.pbf PROFILE [--copies COLUMNSxROWS] [--points 2000] [--cells 20000]
//         [--seed 42]
#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/format.hpp"
#include "base/random.hpp"
#include "joined_copies.hpp"
#include "network/builder.hpp"
#include "network/hierarchy/climb.hpp"
#include "network/path_ends.hpp"
#include "network/plain_query.hpp"
#include "network/query.hpp"
#include "osm/reader.hpp"

namespace {

using namespace halte;

double cpu_s() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

long peak_mb() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return used.ru_maxrss / 1'024;
}

// Prints what a step took since the last one, and gives it.
class Steps {
public:
    double done(const std::string& step) {
        const double taken = cpu_s() - last_;
        std::printf("%-62s %10.4f s CPU   peak %5ld MB\n", step.c_str(), taken, peak_mb());
        std::fflush(stdout);
        last_ = cpu_s();
        return taken;
    }

private:
    double last_ = cpu_s();
};

struct Asked {
    std::string file;
    std::string profile;
    int columns = 1;
    int rows = 1;
    std::size_t points = 2'000;
    std::size_t cells = 20'000;  // that catchments look for
    std::uint64_t seed = 42;
};

Asked asked_by(int argc, char** argv) {
    if (argc < 3) {
        std::fprintf(stderr, "usage: network_bench FILE PROFILE [--copies CxR] [--points N] "
                             "[--cells N] [--seed N]\n");
        std::exit(2);
    }
    Asked asked{.file = argv[1], .profile = argv[2]};
    for (int i = 3; i + 1 < argc; i += 2) {
        if (std::strcmp(argv[i], "--copies") == 0) {
            std::sscanf(argv[i + 1], "%dx%d", &asked.columns, &asked.rows);
        } else if (std::strcmp(argv[i], "--points") == 0) {
            asked.points = std::strtoull(argv[i + 1], nullptr, 10);
        } else if (std::strcmp(argv[i], "--cells") == 0) {
            asked.cells = std::strtoull(argv[i + 1], nullptr, 10);
        } else if (std::strcmp(argv[i], "--seed") == 0) {
            asked.seed = std::strtoull(argv[i + 1], nullptr, 10);
        }
    }
    return asked;
}

network::Network build_roads(const Asked& asked, Steps& steps) {
    network::NetworkBuilder builder(network::find_profile(asked.profile).value(), {});
    osm::Wanted wanted;
    wanted.turn_restrictions = true;
    std::vector<geo::Feature> kept;
    const bool is_joined = asked.columns * asked.rows > 1;
    const auto report = osm::read_osm(
        asked.file, wanted,
        [&](geo::Feature&& feature) {
            if (is_joined) {
                kept.push_back(std::move(feature));
            } else {
                builder.add(feature);
            }
        },
        silent_progress(), {});
    if (!report) {
        std::fprintf(stderr, "%s\n", describe(report.errors(), Language::english).c_str());
        std::exit(2);
    }
    if (is_joined) {
        std::erase_if(kept, [](const geo::Feature& one) { return !one.members.empty(); });
        bench::JoinedCopies(std::move(kept))
            .write(asked.columns, asked.rows,
                   [&](geo::Feature&& feature) { builder.add(feature); });
    }
    steps.done(text("read ", report->roads, " roads"));
    auto roads = builder.finish(silent_progress(), {});
    if (!roads) {
        std::fprintf(stderr, "%s\n", describe(roads.errors(), Language::english).c_str());
        std::exit(2);
    }
    steps.done(text("build, hierarchy included: ", roads->node_count(), " nodes, ",
                    roads->outward().head.size(), " arcs, ",
                    roads->hierarchy().up.place.size(), " upward, ",
                    roads->bytes().size() / 1'000, " kB"));
    return std::move(*roads);
}

std::vector<network::Snap> random_points(const network::Network& roads, std::size_t count,
                                         std::uint64_t seed) {
    Random random(seed);
    std::vector<network::Snap> points;
    while (points.size() < count) {
        const auto node = static_cast<std::uint32_t>(random.below(roads.node_count()));
        const auto snap = roads.snap(roads.junctions()[roads.junction_of(node)], Metres(100.0));
        if (snap.snap) {
            points.push_back(*snap.snap);
        }
    }
    return points;
}

void measure_tables(const network::Network& roads, std::span<const network::Snap> points,
                    Steps& steps) {
    const auto make = [&](network::Measure measure) {
        return network::table(roads, points, points, measure, 1, silent_progress(), {}).value();
    };
    const std::string size = text(points.size(), " x ", points.size());
    for (int i = 0; i < 3; ++i) {
        make(network::Measure::time);
        steps.done(text("table ", size, ", time"));
    }
    const network::Table fast = make(network::Measure::time_and_metres);
    const double quick_s = steps.done(text("table ", size, ", time and metres"));
    const auto few = points.first(std::min<std::size_t>(20, points.size()));
    const network::Table slow = network::PlainQuery(roads).table(few, points);
    const double slow_s = steps.done(text("the same by Dijkstra, ", few.size(), " rows"));
    const bool is_same =
        std::equal(slow.time_ms.begin(), slow.time_ms.end(), fast.time_ms.begin()) &&
        std::equal(slow.distance_m.begin(), slow.distance_m.end(), fast.distance_m.begin());
    std::printf("  those rows are %s; a row is %.0f times as quick\n",
                is_same ? "equal" : "DIFFERENT",
                slow_s / static_cast<double>(few.size()) /
                    (quick_s / static_cast<double>(points.size())));
}

void measure_one_to_all(const network::Network& roads, std::span<const network::Snap> points,
                        Steps& steps) {
    const network::Hierarchy& hierarchy = roads.hierarchy();
    const network::Endpoints starts = network::path_starts(roads, points);
    network::Climb<std::int32_t> climb(hierarchy.size(), hierarchy.up);
    std::vector<std::uint8_t> states(hierarchy.size(), network::lane_idle);
    const network::LaneArcs down{hierarchy.down.first.data(), hierarchy.down.place.data(),
                                 hierarchy.down.ms.data(), hierarchy.down.dm.data()};
    steps.done("");
    std::size_t sources = 0;
    for (std::size_t begin = 0; begin + 16 <= std::min<std::size_t>(320, points.size());
         begin += 16, sources += 16) {
        std::vector<std::span<const network::Junction>> batch;
        for (std::size_t i = begin; i < begin + 16; ++i) {
            batch.push_back(starts.of(i));
        }
        climb.run(batch);
        for (const std::uint32_t place : climb.reached()) {
            states[place] = network::lane_seeded;
        }
        network::lane_kernels<std::int32_t>().sweep(down, hierarchy.size(), climb.lanes(),
                                                    states.data());
    }
    const double taken = steps.done(text("one to all, ", sources, " sources by sixteen"));
    std::printf("  %.3f ms a source\n", 1e3 * taken / static_cast<double>(sources));
}

void measure_catchments(const network::Network& roads, const Asked& asked, Steps& steps) {
    const auto sources = random_points(roads, 5'000, asked.seed + 1);
    const auto cells = random_points(roads, asked.cells, asked.seed + 2);
    steps.done(text("snap 5,000 sources and ", cells.size(), " cells"));
    network::CatchmentSearch search(roads, cells, network::Direction::inward);
    steps.done("make the cells ready");
    const auto found = search.run(sources, Minutes(20));
    steps.done(text("catchments of 20 min: ", found.pair_count() / 1'000, " k pairs"));
    network::Search plain(roads.inward());
    std::size_t settled = 0;
    for (std::size_t i = 0; i < 200; ++i) {
        network::start_search(plain, roads, sources[i], network::Direction::inward);
        while (plain.step(network::pack(900'000, 0xffff'ffffu))) {
            ++settled;
        }
    }
    const double taken = steps.done(text("bounded Dijkstra of 15 min, 200 sources: ", settled));
    std::printf("  %.0f ns a settled node\n", 1e9 * taken / static_cast<double>(settled));
}

void measure_pairs(const network::Network& roads, std::span<const network::Snap> points,
                   std::uint64_t seed, Steps& steps) {
    network::RouteSearch search(roads);
    Random random(seed + 3);
    constexpr int count = 20'000;
    std::uint64_t sum = 0;
    steps.done("");
    for (int i = 0; i < count; ++i) {
        sum += search.cost(points[random.below(points.size())],
                           points[random.below(points.size())]);
    }
    const double taken = steps.done(text("pairs, ", count, " (", sum % 1'000, ")"));
    std::printf("  %.1f us a pair\n", 1e6 * taken / count);
}

}  // namespace

int main(int argc, char** argv) {
    const Asked asked = asked_by(argc, argv);
    Steps steps;
    const network::Network roads = build_roads(asked, steps);
    const auto again =
        network::Network::over({roads.bytes().begin(), roads.bytes().end()}).value();
    steps.done("open: check every index and the checksum");
    const auto points = random_points(again, asked.points, asked.seed);
    steps.done(text("snap ", points.size(), " points"));
    measure_tables(again, points, steps);
    measure_one_to_all(again, points, steps);
    measure_pairs(again, points, asked.seed, steps);
    measure_catchments(again, asked, steps);
    return 0;
}
