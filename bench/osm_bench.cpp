// SPDX-License-Identifier: EUPL-1.2
// Reads the roads of one or several extracts: time, peak memory, what was found.
//     osm_bench FILE...
#include <sys/resource.h>

#include <cstdio>
#include <filesystem>
#include <vector>

#include "base/error.hpp"
#include "osm/reader.hpp"

int main(int argc, char** argv) {
    using namespace halte;
    if (argc < 2) {
        std::fprintf(stderr, "usage: osm_bench FILE...\n");
        return 2;
    }
    std::uint64_t nodes = 0;
    const std::vector<std::filesystem::path> paths(argv + 1, argv + argc);
    const auto report = osm::read_osm(
        paths, {.turn_restrictions = true},
        [&](geo::Feature&& feature) { nodes += feature.nodes.size(); }, silent_progress(), {});
    if (!report) {
        std::fprintf(stderr, "%s\n", describe(report.errors(), Language::english).c_str());
        return 1;
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    };
    std::printf(
        "%llu roads with %llu nodes, %llu points, %llu restrictions: %.2f s CPU, "
        "peak %.1f MB\n",
        static_cast<unsigned long long>(report->roads), static_cast<unsigned long long>(nodes),
        static_cast<unsigned long long>(report->points),
        static_cast<unsigned long long>(report->restrictions),
        seconds(usage.ru_utime) + seconds(usage.ru_stime),
        static_cast<double>(usage.ru_maxrss) / 1024.0);
    return 0;
}
