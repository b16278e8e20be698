// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace halte::formats {

// One entry of a directory (spec v3, section 4): `run` tiles from `first` on share the bytes; run
// 0 means that the bytes are a leaf directory which begins with that tile.
struct DirectoryEntry {
    std::uint64_t first = 0;
    std::uint64_t offset = 0;
    std::uint32_t length = 0;
    std::uint32_t run = 1;
    friend bool operator==(const DirectoryEntry&, const DirectoryEntry&) = default;
};

// Columns of varints, as section 4.2 lays them out; not compressed.
std::string write_directory(std::span<const DirectoryEntry> entries);
// Nothing when the bytes break the specification.
std::optional<std::vector<DirectoryEntry>> read_directory(std::string_view bytes);

}  // namespace halte::formats
