// SPDX-License-Identifier: EUPL-1.2
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/assert.hpp"
#include "planner/plan_json.hpp"

// Whatever a stranger sends is refused with a reason or reads back the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace halte::planner;
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const auto plan = plan_from_json(text);
    if (plan) {
        HALTE_CHECK(*plan_from_json(plan_to_json(*plan)) == *plan);
    } else {
        HALTE_CHECK(plan.errors().size() <= 100);
    }
    if (const auto request = request_from_json(text)) {
        HALTE_CHECK(*request_from_json(request_to_json(*request)) == *request);
    }
    return 0;
}
