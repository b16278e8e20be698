// SPDX-License-Identifier: EUPL-1.2
#include "geo/hilbert.hpp"

#include <algorithm>
#include <utility>

namespace halte::geo {

namespace {

constexpr std::uint32_t side = 1u << 16;

// Which of the columns (or rows) between two borders.
std::uint32_t cell(std::int32_t at, std::int32_t low, std::int32_t high) {
    const std::int64_t width = std::int64_t{high} - low + 1;
    const std::int64_t offset = std::clamp(at, low, high) - std::int64_t{low};
    return static_cast<std::uint32_t>(offset * side / width);
}

}  // namespace

// Wikipedia, "Hilbert curve", xy2d.
std::uint32_t hilbert_index(Position position, const Box& box) {
    const Position low = box.south_west();
    const Position high = box.north_east();
    std::uint32_t x = cell(position.lon_e7(), low.lon_e7(), high.lon_e7());
    std::uint32_t y = cell(position.lat_e7(), low.lat_e7(), high.lat_e7());
    std::uint32_t index = 0;
    for (std::uint32_t half = side / 2; half > 0; half /= 2) {
        const bool is_east = (x & half) != 0;
        const bool is_north = (y & half) != 0;
        const std::uint32_t quarter = is_east ? (is_north ? 2u : 3u) : (is_north ? 1u : 0u);
        index += half * half * quarter;
        if (!is_north) {
            if (is_east) {
                x = side - 1 - x;
                y = side - 1 - y;
            }
            std::swap(x, y);
        }
    }
    return index;
}

}  // namespace halte::geo
