// SPDX-License-Identifier: EUPL-1.2
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/assert.hpp"
#include "formats/geojson.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const auto first = halte::formats::read_geojson("fuzz.geojson", text);
    if (!first) {
        return 0;
    }
    // What was read and mended can be written, and is then read again without any repair.
    const auto again = halte::formats::read_geojson(
        "again.geojson", halte::formats::write_geojson(first->features));
    HALTE_CHECK(again.has_value());
    HALTE_CHECK(again->repairs == halte::formats::GeoJsonRepairs{});
    HALTE_CHECK(again->features.size() == first->features.size());
    for (std::size_t i = 0; i < first->features.size(); ++i) {
        HALTE_CHECK(again->features[i].shape == first->features[i].shape);
    }
    return 0;
}
