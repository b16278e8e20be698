// SPDX-License-Identifier: EUPL-1.2
// Import, network, table and catchments of one extract, each with its CPU time and the memory peak
// so far: network_bench FILE.osm.pbf PROFILE [POINTS] [SOURCES RADIUS_S]
#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/format.hpp"
#include "base/random.hpp"
#include "network/builder.hpp"
#include "network/query.hpp"
#include "network/travel_times.hpp"
#include "osm/reader.hpp"

namespace {

using namespace halte;

rusage usage() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return used;
}

double cpu_s() {
    const rusage used = usage();
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

// Prints what a step took since the last one.
class Steps {
public:
    void done(const std::string& step) {
        const double now = cpu_s();
        std::printf("%-52s %8.3f s CPU   peak %5ld MB\n", step.c_str(), now - last_,
                    usage().ru_maxrss / 1024);
        last_ = cpu_s();
    }

private:
    double last_ = cpu_s();
};

std::vector<network::Snap> random_points(const network::Network& roads, std::size_t count,
                                         std::uint64_t seed) {
    Random random(seed);
    std::vector<network::Snap> points;
    while (points.size() < count) {
        const auto nodes = roads.junctions();
        points.push_back(roads.snap(nodes[random.below(nodes.size())], Metres(1e6)).snap.value());
    }
    return points;
}

network::Network read_roads(const char* path, const char* name, Steps& steps) {
    network::NetworkBuilder builder(network::find_profile(name).value(), {});
    const auto report = osm::read_osm(
        path, {}, [&](geo::Feature&& feature) { builder.add(feature); }, silent_progress(), {});
    if (!report) {
        std::fprintf(stderr, "%s\n", describe(report.errors()).c_str());
        std::exit(2);
    }
    steps.done(text("read ", report->roads, " roads"));
    Result<network::Network> roads = builder.finish(silent_progress(), {});
    if (!roads) {
        std::fprintf(stderr, "%s\n", describe(roads.errors()).c_str());
        std::exit(2);
    }
    steps.done(text("build ", roads->edges().size(), " edges, ", roads->node_count(), " nodes, ",
                    roads->outward().head.size(), " arcs"));
    std::printf("  kept %.0f km, dropped %.0f km in %llu parts\n",
                roads->report().length.count() / 1'000.0,
                roads->report().length_dropped.count() / 1'000.0,
                static_cast<unsigned long long>(roads->report().parts_dropped));
    return std::move(roads).value();
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fprintf(stderr, "usage: network_bench FILE PROFILE [POINTS] [SOURCES RADIUS_S]\n");
        return 2;
    }
    const auto number = [&](int at, std::size_t otherwise) {
        return argc > at ? static_cast<std::size_t>(std::strtoull(argv[at], nullptr, 10))
                         : otherwise;
    };
    Steps steps;
    const network::Network roads = read_roads(argv[1], argv[2], steps);
    const std::string path = std::filesystem::temp_directory_path() / "network_bench.net";
    std::ofstream(path, std::ios::binary)
        .write(reinterpret_cast<const char*>(roads.bytes().data()),
               static_cast<std::streamsize>(roads.bytes().size()));
    steps.done(text("write ", roads.bytes().size() / 1'000, " kB"));
    auto again = std::make_shared<const network::Network>(network::Network::open(path).value());
    steps.done("open them");
    const auto points = random_points(*again, number(3, 600), 42);
    steps.done(text("snap ", points.size(), " points"));
    network::TravelTimes times(again, 2);
    const network::Table table = times.between(points, silent_progress(), {}).value();
    steps.done(text("table ", table.rows, " x ", table.columns, " (2 threads)"));
    const auto sources = random_points(*again, number(4, 600), 43);
    const auto cells = random_points(*again, 20'000, 44);
    steps.done(text("snap ", cells.size(), " cells"));
    const Seconds radius(static_cast<std::int64_t>(number(5, 900)));
    const auto found = network::Query(*again).catchments(sources, radius, cells,
                                                         network::Direction::inward);
    steps.done(text("catchments of ", sources.size(), " points, ", radius.count(), " s: ",
                    found.target.size(), " cells"));
    return 0;
}
