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
    // A forged hierarchy may contradict its roads, and so the answers each other: they come, all.
    const std::span<const network::Snap> one(&*from.snap, 1);
    const std::span<const network::Snap> other(&*to.snap, 1);
    const auto route = query.route(*from.snap, *to.snap);
    HALTE_CHECK(!route || !route->line.points.empty());
    HALTE_CHECK(query.table(one, other).time_ms.size() == 1);
    for (const auto direction : {network::Direction::outward, network::Direction::inward}) {
        network::CatchmentSearch search(*roads, other, direction);
        for (const auto method :
             {network::CatchmentMethod::searches, network::CatchmentMethod::sweeps}) {
            HALTE_CHECK(search.run(one, Seconds(3'600), method).pair_count() <= 1);
        }
    }
    return 0;
}
