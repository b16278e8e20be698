// SPDX-License-Identifier: EUPL-1.2
// Any bytes whose checksum is right are a network that can be asked, or one error.
#include <cstdint>
#include <string>

#include "base/assert.hpp"
#include "network/network_file.hpp"
#include "network/query.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace halte;
    const std::string text(reinterpret_cast<const char*>(bytes), size);
    const auto roads = network::read_network(network::resummed(text));
    if (!roads) {
        HALTE_CHECK(roads.errors().size() == 1);
        return 0;
    }
    const geo::Position corner = roads->graph().nodes.front();
    const network::SnapAnswer from = roads->snap(corner, Metres(1e8));
    const network::SnapAnswer to = roads->snap(roads->graph().nodes.back(), Metres(1e8));
    HALTE_CHECK(from.snap && to.snap);
    network::Query query(*roads);
    const auto route = query.route(*from.snap, *to.snap);
    const auto table = query.table(std::span(&*from.snap, 1), std::span(&*to.snap, 1));
    HALTE_CHECK(route.has_value() == (table.time(0, 0) != network::Table::no_way));
    HALTE_CHECK(network::read_network(network::write_network(*roads)).has_value());
    return 0;
}
