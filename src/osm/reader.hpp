// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "base/cancel.hpp"
#include "base/progress.hpp"
#include "base/result.hpp"
#include "geo/box.hpp"
#include "geo/feature.hpp"

namespace halte::osm {

// Which groups to hand over; nothing else is kept in memory. The tags of each group: wanted.cpp.
struct Wanted {
    bool roads = true;        // lines with `nodes`: highway=*, route=ferry
    bool road_points = true;  // points: barriers, traffic signals, stop and give-way signs
    // Relations with `members` and an empty line: type=restriction. All tags are kept: restriction,
    // restriction:hgv, except, day_on... Only those whose ways all came by as roads, and whose via
    // nodes lie on them. They come last, after the roads they speak of.
    bool turn_restrictions = false;
    bool buildings = false;   // areas: closed ways and multipolygons with building=*
    bool landuse = false;     // areas: landuse=*, woods, parks
    bool water = false;       // areas: lakes, river beds; lines: rivers and canals
    bool boundaries = false;  // areas: boundary=administrative relations
    bool places = false;      // points and areas: amenity, shop, office, leisure, place...
};

// What was found, and what had to be left. What several extracts hold counts once.
struct ReadReport {
    std::uint64_t roads = 0;  // lines handed over, pieces of cut roads counted apart
    std::uint64_t areas = 0;
    std::uint64_t points = 0;
    std::uint64_t restrictions = 0;
    std::uint64_t roads_cut = 0;          // ways that refer to nodes outside the extracts
    std::uint64_t areas_left = 0;         // closed ways and relations that cannot be closed
    std::uint64_t restrictions_left = 0;  // that speak of ways or nodes outside the roads
    std::uint64_t nodes_missing = 0;      // distinct nodes referred to and absent
    geo::Box box;                         // of the needed nodes
    std::string data_as_of;               // as the oldest extract that says it (RFC 3339), or empty
};

// Reads extracts as one map and hands features over: points, then ways, then relations. Ids are
// those of OSM, a relation's negated; the pieces of a cut road share the id of their way. A single
// extract comes in its own order. Several come in the order of their ids, each object once: the
// newest version, and of two alike the one with all its nodes; their own order does not matter.
// Errors: not_found (no such file), invalid (no file, a directory, another kind of file),
// malformed (empty, truncated, damaged), unavailable (may not be opened, or cancelled); one for
// each file that is wrong from the outside, else one. On error the sink may already have seen
// features: keep nothing of them.
Result<ReadReport> read_osm(std::span<const std::filesystem::path> paths, const Wanted& wanted,
                            const geo::FeatureSink& sink, Progress& progress, CancelToken cancel);
Result<ReadReport> read_osm(const std::filesystem::path& path, const Wanted& wanted,
                            const geo::FeatureSink& sink, Progress& progress, CancelToken cancel);

// Bytes already in memory.
struct NamedBytes {
    std::string_view bytes;
    std::string format;  // "pbf", "osm", "osm.bz2" or "osm.gz"
    std::string name;    // for messages
};
Result<ReadReport> read_osm_bytes(std::span<const NamedBytes> extracts, const Wanted& wanted,
                                  const geo::FeatureSink& sink, Progress& progress,
                                  CancelToken cancel);

}  // namespace halte::osm
