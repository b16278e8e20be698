// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace halte::formats {

// RFC 1952, best compression, without name or time: the same bytes give the same file.
std::string gzip(std::string_view bytes);

// Errors: malformed (damaged, truncated, not gzip), invalid (more than `limit` bytes inside).
Result<std::string> gunzip(std::string_view bytes, std::size_t limit);

}  // namespace halte::formats
