// SPDX-License-Identifier: EUPL-1.2
// Any bytes whose checksum is right are a network that can be asked, or one error.
#include <cstdint>
#include <vector>

#include "base/assert.hpp"
#include "network/query.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace halte;
    const auto roads = network::Network::over(network::resummed({bytes, bytes + size}));
    if (!roads) {
        HALTE_CHECK(roads.errors().size() == 1);
        return 0;
    }
    for (std::uint32_t edge = 0; edge < roads->edges().size(); ++edge) {
        HALTE_CHECK(roads->line_of(edge).points.size() >= 2);
        HALTE_CHECK(roads->name_of(edge).size() <= size);
    }
    const network::SnapAnswer from = roads->snap(roads->junctions().front(), Metres(1e8));
    const network::SnapAnswer to = roads->snap(roads->junctions().back(), Metres(1e8));
    if (!from.snap || !to.snap) {
        return 0;  // the boxes may lie: that hides roads, no more
    }
    network::Query query(*roads);
    const auto route = query.route(*from.snap, *to.snap);
    const auto table = query.table(std::span(&*from.snap, 1), std::span(&*to.snap, 1));
    HALTE_CHECK(route.has_value() == (table.time(0, 0) != network::Table::no_way));
    (void)query.catchments(std::span(&*from.snap, 1), Seconds(3'600), std::span(&*to.snap, 1),
                           network::Direction::inward);
    return 0;
}
