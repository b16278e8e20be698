// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace halte::osm {

struct CheckedFile {
    std::string format;        // "pbf", "osm", "osm.bz2" or "osm.gz"
    std::uint64_t bytes = 0;
};

// Looks at the name and the first bytes before any reading, so that the common mistakes (wrong
// path, a folder, a web page saved instead of the extract) get a sentence of their own.
Result<CheckedFile> check_file(const std::filesystem::path& path);

// Errors: malformed when empty, invalid when the bytes do not begin as `format` does.
Result<Done> check_start(std::string_view start, std::string_view format, const std::string& name);

}  // namespace halte::osm
