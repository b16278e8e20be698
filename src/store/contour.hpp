// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "geo/shape.hpp"

namespace halte::store {

// A surface as few bytes, for the column commune.contour; docs/formats/database.md has the
// format. About 3 bytes a point for a commune of France at 10 m.
std::vector<std::uint8_t> pack_contour(const geo::Area& area);
// Nothing when the bytes are not a contour: cut, foreign, or of another version.
std::optional<geo::Area> unpack_contour(std::span<const std::uint8_t> bytes);

}  // namespace halte::store
