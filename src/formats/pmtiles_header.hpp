// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "geo/position.hpp"

namespace halte::formats {

// A run of bytes of the archive, from its first byte.
struct ArchivePart {
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    friend bool operator==(const ArchivePart&, const ArchivePart&) = default;
};

// The first 127 bytes of an archive (PMTiles spec v3, section 3). Always clustered, gzip, MVT.
struct PmtilesHeader {
    static constexpr std::size_t size = 127;
    // Header and root directory must fit into what a browser asks for first.
    static constexpr std::size_t first_fetch = 16'384;

    ArchivePart root{};
    ArchivePart metadata{};
    ArchivePart leaves{};
    ArchivePart data{};
    std::uint64_t addressed_tiles = 0;
    std::uint64_t tile_entries = 0;
    std::uint64_t tile_contents = 0;
    std::uint8_t min_zoom = 0;
    std::uint8_t max_zoom = 0;
    std::uint8_t centre_zoom = 0;
    geo::Position south_west{};
    geo::Position north_east{};
    geo::Position centre{};

    friend bool operator==(const PmtilesHeader&, const PmtilesHeader&) = default;
};

std::string write_header(const PmtilesHeader& header);
// Nothing when it is no archive of version 3, of another kind than Halte writes, or when a part
// lies outside the archive or the root outside the first fetch.
std::optional<PmtilesHeader> read_header(std::string_view archive);

}  // namespace halte::formats
