// SPDX-License-Identifier: EUPL-1.2
// Isochrones from places drawn among the nodes of one extract, and the nearest of many targets:
// CPU time of one thread. isochrone_bench FILE.osm.pbf PROFILE [PLACES] [MINUTES...]
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

#include "base/error.hpp"
#include "base/random.hpp"
#include "network/builder.hpp"
#include "network/isochrone.hpp"
#include "network/nearest.hpp"
#include "osm/reader.hpp"

namespace {

using namespace halte;

double now_s() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

network::Network read_roads(const char* path, const char* name) {
    network::NetworkBuilder builder(network::find_profile(name).value(), {});
    const auto report = osm::read_osm(
        path, {}, [&](geo::Feature&& feature) { builder.add(feature); }, silent_progress(), {});
    if (!report) {
        std::fprintf(stderr, "%s\n", describe(report.errors(), Language::english).c_str());
        std::exit(2);
    }
    return builder.finish(silent_progress(), {}).value();
}

std::vector<geo::Position> random_places(const network::Network& roads, std::size_t count) {
    Random random(42);
    std::vector<geo::Position> places;
    while (places.size() < count) {
        const geo::Position place = roads.junctions()[random.below(roads.junctions().size())];
        // Some junctions are of roads that are cut off.
        if (roads.snap(place, Metres(1.0)).snap) {
            places.push_back(place);
        }
    }
    return places;
}

std::size_t points_of(const geo::Area& area) {
    std::size_t points = 0;
    for (const geo::Polygon& polygon : area.polygons) {
        points += polygon.outer.size();
        for (const geo::Ring& hole : polygon.holes) {
            points += hole.size();
        }
    }
    return points;
}

void time_isochrones(const network::Network& roads, const std::vector<geo::Position>& places,
                     int minutes) {
    double km2 = 0.0;
    double points = 0.0;
    double rings = 0.0;
    double spacing = 0.0;
    double flood_s = 0.0;
    const double begin = now_s();
    for (const geo::Position place : places) {
        const auto found = network::isochrones(
            roads,
            {.points = {place}, .limits = {Minutes(minutes)}, .off_road = {}, .spacing = {}});
        km2 += geo::surface_m2(found.areas[0]) * 1e-6;
        points += static_cast<double>(points_of(found.areas[0]));
        rings += static_cast<double>(found.areas[0].polygons.size());
        spacing += found.spacing.count();
    }
    const double took_s = now_s() - begin;
    for (const geo::Position place : places) {
        const double start = now_s();
        network::Flood flood(roads, network::Direction::outward);
        const auto source = roads.snap(place, Metres(10.0)).snap.value();
        flood.start({&source, 1});
        while (flood.step(network::limit_of(Minutes(minutes)))) {
        }
        flood_s += now_s() - start;
    }
    const auto count = static_cast<double>(places.size());
    std::printf(
        "%3d min: %8.1f ms (the search %5.1f ms), %7.1f km2, %6.0f points, %5.0f polygons, "
        "grid of %3.0f m\n",
        minutes, 1e3 * took_s / count, 1e3 * flood_s / count, km2 / count, points / count,
        rings / count, spacing / count);
}

void time_nearest(const network::Network& roads, const std::vector<geo::Position>& places) {
    std::vector<network::Snap> snaps;
    for (const geo::Position place : random_places(roads, 1'000)) {
        snaps.push_back(roads.snap(place, Metres(10.0)).snap.value());
    }
    const network::Targets targets(roads, snaps, network::Direction::outward);
    network::Flood flood(roads, network::Direction::outward);
    const double begin = now_s();
    for (const geo::Position place : places) {
        const auto source = roads.snap(place, Metres(10.0)).snap.value();
        (void)network::nearest(flood, source, targets, 5, Seconds(100'000));
    }
    std::printf("5 nearest of 1,000: %.3f ms\n",
                1e3 * (now_s() - begin) / static_cast<double>(places.size()));
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fprintf(stderr, "usage: isochrone_bench FILE PROFILE [PLACES] [MINUTES...]\n");
        return 2;
    }
    const network::Network roads = read_roads(argv[1], argv[2]);
    const auto count = argc > 3 ? std::strtoul(argv[3], nullptr, 10) : 10ul;
    const std::vector<geo::Position> places = random_places(roads, count);
    for (int i = 4; i < argc; ++i) {
        time_isochrones(roads, places, std::atoi(argv[i]));
    }
    time_nearest(roads, places);
    return 0;
}
