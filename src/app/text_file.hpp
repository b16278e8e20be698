// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "base/result.hpp"

namespace halte::app {

// A whole file. Errors: not_found, unavailable; `field` is the path.
Result<std::string> read_text(const std::string& path);
// Replaces the file whole or not at all. Failure (unavailable) names the path and the reason.
void write_text(const std::string& path, const std::string& text);

}  // namespace halte::app
