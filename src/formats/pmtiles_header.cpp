// SPDX-License-Identifier: EUPL-1.2
#include "formats/pmtiles_header.hpp"

#include <bit>
#include <cstring>

namespace halte::formats {

namespace {

static_assert(std::endian::native == std::endian::little, "the header is little-endian");

// "PMTiles", then the version; at byte 96: clustered, gzip inside, gzip tiles, vector tiles.
constexpr std::string_view magic = "PMTiles\x03";
constexpr std::string_view kind = "\x01\x02\x02\x01";
constexpr std::size_t kind_at = 96;

// Visits every field with its offset, so that reading and writing cannot disagree.
template <typename Header, typename Visit>
void over_fields(Header& header, const Visit& visit) {
    visit(8, header.root.offset);
    visit(16, header.root.length);
    visit(24, header.metadata.offset);
    visit(32, header.metadata.length);
    visit(40, header.leaves.offset);
    visit(48, header.leaves.length);
    visit(56, header.data.offset);
    visit(64, header.data.length);
    visit(72, header.addressed_tiles);
    visit(80, header.tile_entries);
    visit(88, header.tile_contents);
    visit(100, header.min_zoom);
    visit(101, header.max_zoom);
    visit(118, header.centre_zoom);
}

void put(std::string& bytes, std::size_t at, geo::Position position) {
    const std::int32_t lon = position.lon_e7();
    const std::int32_t lat = position.lat_e7();
    std::memcpy(bytes.data() + at, &lon, sizeof lon);
    std::memcpy(bytes.data() + at + 4, &lat, sizeof lat);
}

geo::Position take(std::string_view bytes, std::size_t at) {
    std::int32_t lon = 0;
    std::int32_t lat = 0;
    std::memcpy(&lon, bytes.data() + at, sizeof lon);
    std::memcpy(&lat, bytes.data() + at + 4, sizeof lat);
    return geo::Position::from_e7(lat, lon);
}

bool lies_within(const ArchivePart& part, std::size_t size) {
    return part.offset <= size && part.length <= size - part.offset;
}

}  // namespace

std::string write_header(const PmtilesHeader& header) {
    std::string bytes(PmtilesHeader::size, '\0');
    std::memcpy(bytes.data(), magic.data(), magic.size());
    std::memcpy(bytes.data() + kind_at, kind.data(), kind.size());
    over_fields(header, [&bytes](std::size_t at, const auto& field) {
        std::memcpy(bytes.data() + at, &field, sizeof field);
    });
    put(bytes, 102, header.south_west);
    put(bytes, 110, header.north_east);
    put(bytes, 119, header.centre);
    return bytes;
}

std::optional<PmtilesHeader> read_header(std::string_view archive) {
    if (archive.size() < PmtilesHeader::size || !archive.starts_with(magic) ||
        archive.substr(kind_at, kind.size()) != kind) {
        return std::nullopt;
    }
    PmtilesHeader header;
    over_fields(header, [archive](std::size_t at, auto& field) {
        std::memcpy(&field, archive.data() + at, sizeof field);
    });
    header.south_west = take(archive, 102);
    header.north_east = take(archive, 110);
    header.centre = take(archive, 119);
    for (const ArchivePart& part : {header.root, header.metadata, header.leaves, header.data}) {
        if (!lies_within(part, archive.size())) {
            return std::nullopt;
        }
    }
    return lies_within(header.root, PmtilesHeader::first_fetch) ? std::optional(header)
                                                                : std::nullopt;
}

}  // namespace halte::formats
