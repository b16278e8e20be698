// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <filesystem>
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
    bool buildings = false;   // areas: closed ways and multipolygons with building=*
    bool landuse = false;     // areas: landuse=*, woods, parks
    bool water = false;       // areas: lakes, river beds; lines: rivers and canals
    bool boundaries = false;  // areas: boundary=administrative relations
    bool places = false;      // points and areas: amenity, shop, office, leisure, place...
};

// What was found, and what had to be left.
struct ReadReport {
    std::uint64_t roads = 0;          // lines handed over, pieces of cut roads counted apart
    std::uint64_t areas = 0;
    std::uint64_t points = 0;
    std::uint64_t roads_cut = 0;      // ways that refer to nodes outside the file
    std::uint64_t areas_left = 0;     // closed ways and relations that cannot be closed
    std::uint64_t nodes_missing = 0;  // distinct nodes referred to and absent
    geo::Box box;                     // of the needed nodes
    std::string data_as_of;           // as the file says (RFC 3339), empty when it does not
};

// Reads an extract in two passes (three when areas are wanted) and hands features over in file
// order: points, then ways, then relations. Ids are those of OSM, a relation's negated.
// Errors, one at a time: not_found (no such file), invalid (a directory, another kind of file),
// malformed (empty, truncated, damaged), unavailable (may not be opened, or cancelled). On error
// the sink may already have seen features: keep nothing of them.
Result<ReadReport> read_osm(const std::filesystem::path& path, const Wanted& wanted,
                            const geo::FeatureSink& sink, Progress& progress, CancelToken cancel);

// The same for bytes already in memory; `format` is "pbf", "osm", "osm.bz2" or "osm.gz". `name` is
// used in messages.
Result<ReadReport> read_osm_bytes(std::string_view bytes, const std::string& format,
                                  const std::string& name, const Wanted& wanted,
                                  const geo::FeatureSink& sink, Progress& progress,
                                  CancelToken cancel);

}  // namespace halte::osm
