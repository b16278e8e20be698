// SPDX-License-Identifier: EUPL-1.2
// Draws the basemap of an extract and of communes (GeoJSON files) and writes it:
// basemap_bench OUT.pmtiles FILE.osm.pbf [COMMUNES.geojson...]
#include <sys/resource.h>

#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "formats/basemap.hpp"
#include "formats/geojson.hpp"
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
    return used.ru_maxrss / 1024;
}

int complain(const Errors& errors) {
    std::fprintf(stderr, "%s\n", describe(errors, Language::english).c_str());
    return 2;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fprintf(stderr, "usage: basemap_bench OUT.pmtiles FILE.osm.pbf [GEOJSON...]\n");
        return 2;
    }
    std::vector<geo::Feature> features;
    const auto read = osm::read_osm(
        argv[2], {.buildings = true, .landuse = true, .water = true},
        [&](geo::Feature&& feature) { features.push_back(std::move(feature)); },
        silent_progress(), {});
    if (!read) {
        return complain(read.errors());
    }
    std::vector<formats::BasemapCommune> communes;
    for (int i = 3; i < argc; ++i) {
        std::ifstream file(argv[i], std::ios::binary);
        std::ostringstream content;
        content << file.rdbuf();
        const auto parsed = formats::read_geojson(argv[i], content.str());
        if (!parsed) {
            return complain(parsed.errors());
        }
        for (const geo::Feature& feature : parsed->features) {
            if (const auto* contour = std::get_if<geo::Area>(&feature.shape)) {
                const std::string_view name =
                    feature.tags.has("nom") ? feature.tags["nom"] : feature.tags["name"];
                communes.push_back({.name = std::string(name),
                                    .contour = *contour,
                                    .label = geo::centroid(*contour)});
            }
        }
    }
    const double before = cpu_s();
    const auto map = formats::write_basemap(
        {.name = "bench", .communes = communes, .features = features}, silent_progress(), {});
    if (!map) {
        return complain(map.errors());
    }
    std::printf("%zu tiles, %zu kB, %.2f s CPU, peak %ld MB\n", map->tiles,
                map->pmtiles.size() / 1'000, cpu_s() - before, peak_mb());
    for (const auto& [layer, count] : map->features_by_layer) {
        std::printf("  %-11s %8zu\n", layer.c_str(), count);
    }
    std::ofstream(argv[1], std::ios::binary) << map->pmtiles;
    return 0;
}
