// SPDX-License-Identifier: EUPL-1.2
#include "formats/pmtiles_file.hpp"

#include <utility>

#include "base/format.hpp"
#include "formats/gzip.hpp"
#include "formats/pmtiles_directory.hpp"

namespace halte::formats {

namespace {

// What Halte writes is far below these; more is a trap.
constexpr std::size_t most_unpacked = 64u << 20;
constexpr std::size_t most_tiles = 5'000'000;
// Tiles of zooms 0 to 31: (4^32 - 1) / 3.
constexpr std::uint64_t end_of_numbers = 0x5555'5555'5555'5555;

Error broken(const Sentence& what) {
    return Error{.code = ErrorCode::malformed,
                 .message = say("l'archive de carte est illisible : {}",
                                "the map archive cannot be read: {}", what),
                 .field = "",
                 .hint = say("refaites le fond de carte", "make the basemap again")};
}

std::string_view part_of(std::string_view archive, const ArchivePart& part) {
    return archive.substr(part.offset, part.length);
}

}  // namespace

bool PmtilesFile::add_directory(std::string_view packed, std::string_view leaves, bool is_root) {
    const Result<std::string> plain = gunzip(packed, most_unpacked);
    const auto directory = plain ? read_directory(*plain) : std::nullopt;
    if (!directory) {
        return false;
    }
    for (const DirectoryEntry& entry : *directory) {
        const std::string_view bytes = entry.run == 0 ? leaves : std::string_view(data_);
        if (entry.offset > bytes.size() || entry.length > bytes.size() - entry.offset ||
            tiles_.size() + entry.run > most_tiles || entry.first >= end_of_numbers ||
            entry.run > end_of_numbers - entry.first) {
            return false;
        }
        // A leaf below a leaf is allowed by no writer, and could go round in circles.
        if (entry.run == 0 &&
            (!is_root || !add_directory(bytes.substr(entry.offset, entry.length), {}, false))) {
            return false;
        }
        for (std::uint32_t i = 0; i < entry.run; ++i) {
            tiles_[entry.first + i] = Extent{entry.offset, entry.length};
        }
    }
    return true;
}

Result<PmtilesFile> PmtilesFile::read(std::string_view bytes) {
    const std::optional<PmtilesHeader> header = read_header(bytes);
    if (!header) {
        return broken(say("ce n'est pas une archive PMTiles entière de version 3",
                          "this is not a whole PMTiles archive of version 3"));
    }
    Result<std::string> metadata = gunzip(part_of(bytes, header->metadata), most_unpacked);
    if (!metadata) {
        return broken(say("ses métadonnées sont endommagées", "its metadata are damaged"));
    }
    PmtilesFile file;
    file.header_ = *header;
    file.metadata_ = std::move(metadata).value();
    file.data_ = std::string(part_of(bytes, header->data));
    if (!file.add_directory(part_of(bytes, header->root), part_of(bytes, header->leaves), true)) {
        return broken(say("son répertoire est endommagé", "its directory is damaged"));
    }
    if (file.tiles_.size() != header->addressed_tiles) {
        return broken(say("le nombre de ses tuiles n'est pas celui que dit son en-tête",
                          "the number of its tiles is not what its header says"));
    }
    return file;
}

std::optional<std::string> PmtilesFile::tile(TileName name) const {
    const auto found = tiles_.find(tile_number(name));
    if (found == tiles_.end()) {
        return std::nullopt;
    }
    Result<std::string> plain = gunzip(
        std::string_view(data_).substr(found->second.offset, found->second.length), most_unpacked);
    return plain ? std::optional(std::move(plain).value()) : std::nullopt;
}

std::vector<TileName> PmtilesFile::names() const {
    std::vector<TileName> names;
    names.reserve(tiles_.size());
    for (const auto& tile : tiles_) {
        names.push_back(tile_name(tile.first));
    }
    return names;
}

}  // namespace halte::formats
