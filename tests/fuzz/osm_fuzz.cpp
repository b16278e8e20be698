// SPDX-License-Identifier: EUPL-1.2
// Any bytes taken for an extract, alone or twice as two that overlap, give features or errors;
// lines always match their nodes, and what has no line has members. The first byte chooses the
// format.
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/assert.hpp"
#include "osm/reader.hpp"

namespace {

using namespace halte;

void check(geo::Feature&& feature) {
    if (const auto* line = std::get_if<geo::Line>(&feature.shape)) {
        HALTE_CHECK(line->points.size() == feature.nodes.size());
        HALTE_CHECK(line->points.size() >= 2 || !feature.members.empty());
    }
    if (const auto* area = std::get_if<geo::Area>(&feature.shape)) {
        HALTE_CHECK(!area->polygons.empty());
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size == 0) {
        return 0;
    }
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    constexpr const char* formats[] = {"osm", "pbf", "osm.bz2", "osm.gz"};
    const osm::Wanted all{.turn_restrictions = true,
                          .buildings = true,
                          .landuse = true,
                          .water = true,
                          .boundaries = true,
                          .places = true};
    const osm::NamedBytes extract{text.substr(1), formats[bytes[0] % 4], "fuzz"};
    for (const std::size_t copies : {1U, 2U}) {
        const std::vector<osm::NamedBytes> extracts(copies, extract);
        const auto report = osm::read_osm_bytes(extracts, all, check, silent_progress(), {});
        HALTE_CHECK(report || report.errors().size() <= copies);
    }
    return 0;
}
