// SPDX-License-Identifier: EUPL-1.2
// Any bytes taken for an extract give features or one error; lines always match their nodes. The
// first byte chooses the format.
#include <cstdint>
#include <string>
#include <string_view>

#include "base/assert.hpp"
#include "osm/reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size == 0) {
        return 0;
    }
    using namespace halte;
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    constexpr const char* formats[] = {"osm", "pbf", "osm.bz2", "osm.gz"};
    const osm::Wanted all{.buildings = true, .landuse = true, .water = true, .boundaries = true,
                          .places = true};
    const auto report = osm::read_osm_bytes(
        text.substr(1), formats[bytes[0] % 4], "fuzz", all,
        [](geo::Feature&& feature) {
            if (const auto* line = std::get_if<geo::Line>(&feature.shape)) {
                HALTE_CHECK(line->points.size() == feature.nodes.size());
                HALTE_CHECK(line->points.size() >= 2);
            }
            if (const auto* area = std::get_if<geo::Area>(&feature.shape)) {
                HALTE_CHECK(!area->polygons.empty());
            }
        },
        silent_progress(), {});
    HALTE_CHECK(report || report.errors().size() == 1);
    return 0;
}
