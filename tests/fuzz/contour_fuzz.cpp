// SPDX-License-Identifier: EUPL-1.2
#include <cstddef>
#include <cstdint>
#include <span>

#include "base/assert.hpp"
#include "store/contour.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace halte::store;
    if (const auto area = unpack_contour(std::span(bytes, size))) {
        HALTE_CHECK(unpack_contour(pack_contour(*area)) == area);
    }
    return 0;
}
