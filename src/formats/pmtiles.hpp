// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "geo/box.hpp"

namespace halte::formats {

// One square of the map: zoom 0..31, column from the west, row from the north.
struct TileName {
    int zoom = 0;
    std::uint32_t x = 0;
    std::uint32_t y = 0;
    friend auto operator<=>(const TileName&, const TileName&) = default;
};

// Number of a tile in a PMTiles archive: zooms one after the other, each along a Hilbert curve.
std::uint64_t tile_number(TileName name);
TileName tile_name(std::uint64_t number);

// Writes an archive of vector tiles, PMTiles version 3 (github.com/protomaps/PMTiles, spec v3): one
// file that a browser reads by ranges. Tiles and directories are compressed by gzip; equal
// tiles are stored once; leaf directories are made when the root would pass its 16 kB.
class PmtilesWriter {
public:
    // Adds one tile (not compressed); each name once, in any order.
    void add(TileName name, std::string_view mvt);
    // `metadata` is a JSON object. The box must not be empty.
    std::string finish(std::string_view metadata, const geo::Box& box, int centre_zoom) const;
    std::size_t tile_count() const { return tiles_.size(); }

private:
    std::map<std::uint64_t, std::size_t> tiles_;         // number -> index in contents_
    std::vector<std::string> contents_;                  // compressed, distinct
    std::map<std::string, std::size_t, std::less<>> known_;  // not compressed -> index
};

}  // namespace halte::formats
