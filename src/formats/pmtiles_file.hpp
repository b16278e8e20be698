// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "formats/pmtiles.hpp"
#include "formats/pmtiles_header.hpp"

namespace halte::formats {

// Reads an archive whole, checking it against the specification.
class PmtilesFile {
public:
    // Errors: malformed, with what breaks the specification and where.
    static Result<PmtilesFile> read(std::string_view bytes);

    const PmtilesHeader& header() const { return header_; }
    const std::string& metadata() const { return metadata_; }
    // Uncompressed; nothing when the archive has no such tile.
    std::optional<std::string> tile(TileName name) const;
    std::vector<TileName> names() const;

private:
    struct Extent {
        std::uint64_t offset = 0;
        std::uint32_t length = 0;
    };

    bool add_directory(std::string_view packed, std::string_view leaves, bool is_root);

    PmtilesHeader header_;
    std::string metadata_;
    std::string data_;
    std::map<std::uint64_t, Extent> tiles_;
};

}  // namespace halte::formats
