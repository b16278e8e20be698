// SPDX-License-Identifier: EUPL-1.2
#include "formats/pmtiles.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "base/assert.hpp"
#include "formats/gzip.hpp"
#include "formats/pmtiles_directory.hpp"
#include "formats/pmtiles_header.hpp"

namespace halte::formats {

namespace {

constexpr std::size_t root_limit = PmtilesHeader::first_fetch - PmtilesHeader::size;

struct Directories {
    std::string root;
    std::string leaves;
};

Directories pack(std::span<const DirectoryEntry> all) {
    std::string root = gzip(write_directory(all));
    if (root.size() <= root_limit) {
        return Directories{.root = std::move(root), .leaves = {}};
    }
    for (std::size_t size = 4'096;; size *= 2) {
        std::string leaves;
        std::vector<DirectoryEntry> links;
        for (std::size_t at = 0; at < all.size(); at += size) {
            const std::string leaf =
                gzip(write_directory(all.subspan(at, std::min(size, all.size() - at))));
            links.push_back(DirectoryEntry{.first = all[at].first,
                                           .offset = leaves.size(),
                                           .length = static_cast<std::uint32_t>(leaf.size()),
                                           .run = 0});
            leaves += leaf;
        }
        root = gzip(write_directory(links));
        if (root.size() <= root_limit) {
            return Directories{.root = std::move(root), .leaves = std::move(leaves)};
        }
    }
}

std::uint8_t zoom_of(std::uint64_t number) {
    return static_cast<std::uint8_t>(tile_name(number).zoom);
}

}  // namespace

std::uint64_t tile_number(TileName name) {
    std::uint64_t before = 0;
    for (int zoom = 0; zoom < name.zoom; ++zoom) {
        before += std::uint64_t{1} << (2 * zoom);
    }
    // Hilbert curve from (x, y), after Warren, Hacker's Delight, 16-1.
    std::uint64_t along = 0;
    std::uint64_t x = name.x;
    std::uint64_t y = name.y;
    for (std::uint64_t side = (std::uint64_t{1} << name.zoom) / 2; side > 0; side /= 2) {
        const std::uint64_t right = (x & side) > 0 ? 1 : 0;
        const std::uint64_t down = (y & side) > 0 ? 1 : 0;
        along += side * side * ((3 * right) ^ down);
        if (down == 0) {
            if (right == 1) {
                x = side - 1 - (x & (side - 1));
                y = side - 1 - (y & (side - 1));
            }
            std::swap(x, y);
        }
    }
    return before + along;
}

TileName tile_name(std::uint64_t number) {
    TileName name;
    while (number >= std::uint64_t{1} << (2 * name.zoom)) {
        number -= std::uint64_t{1} << (2 * name.zoom);
        ++name.zoom;
    }
    std::uint64_t x = 0;
    std::uint64_t y = 0;
    for (std::uint64_t side = 1; side < std::uint64_t{1} << name.zoom; side *= 2) {
        const std::uint64_t right = 1 & (number / 2);
        const std::uint64_t down = 1 & (number ^ right);
        if (down == 0) {
            if (right == 1) {
                x = side - 1 - x;
                y = side - 1 - y;
            }
            std::swap(x, y);
        }
        x += side * right;
        y += side * down;
        number /= 4;
    }
    name.x = static_cast<std::uint32_t>(x);
    name.y = static_cast<std::uint32_t>(y);
    return name;
}

void PmtilesWriter::add(TileName name, std::string_view mvt) {
    HALTE_CHECK(!mvt.empty());
    const auto known = known_.find(mvt);
    std::size_t content = contents_.size();
    if (known != known_.end()) {
        content = known->second;
    } else {
        known_.emplace(mvt, content);
        contents_.push_back(gzip(mvt));
    }
    HALTE_CHECK(tiles_.emplace(tile_number(name), content).second);
}

std::string PmtilesWriter::finish(std::string_view metadata, const geo::Box& box,
                                  int centre_zoom) const {
    HALTE_CHECK(!tiles_.empty());
    // Contents in the order in which tiles first need them: the archive is clustered.
    std::vector<std::uint64_t> offset_of(contents_.size(), ~std::uint64_t{0});
    std::vector<DirectoryEntry> directory;
    std::string data;
    for (const auto& [number, content] : tiles_) {
        if (offset_of[content] == ~std::uint64_t{0}) {
            offset_of[content] = data.size();
            data += contents_[content];
        }
        const DirectoryEntry entry{
            .first = number,
            .offset = offset_of[content],
            .length = static_cast<std::uint32_t>(contents_[content].size()),
            .run = 1};
        const bool goes_on = !directory.empty() && directory.back().offset == entry.offset &&
                             directory.back().first + directory.back().run == number;
        if (goes_on) {
            ++directory.back().run;
        } else {
            directory.push_back(entry);
        }
    }
    const Directories packed = pack(directory);
    const std::string packed_metadata = gzip(metadata);
    PmtilesHeader header{.addressed_tiles = tiles_.size(),
                         .tile_entries = directory.size(),
                         .tile_contents = contents_.size(),
                         .min_zoom = zoom_of(tiles_.begin()->first),
                         .max_zoom = zoom_of(tiles_.rbegin()->first),
                         .centre_zoom = static_cast<std::uint8_t>(centre_zoom),
                         .south_west = box.south_west(),
                         .north_east = box.north_east(),
                         .centre = box.centre()};
    std::uint64_t at = PmtilesHeader::size;
    const auto place = [&at](ArchivePart& part, const std::string& bytes) {
        part = ArchivePart{.offset = at, .length = bytes.size()};
        at += bytes.size();
    };
    place(header.root, packed.root);
    place(header.metadata, packed_metadata);
    place(header.leaves, packed.leaves);
    place(header.data, data);
    return write_header(header) + packed.root + packed_metadata + packed.leaves + data;
}

}  // namespace halte::formats
