// SPDX-License-Identifier: EUPL-1.2
// Whatever text is read as a day, an hour, a weekday or a moment is written back as the same.
#include <cstdint>
#include <string_view>

#include "base/assert.hpp"
#include "base/zone.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    if (const auto day = halte::parse_day(text)) {
        HALTE_CHECK(halte::format_day(*day) == text);
    }
    if (const auto time = halte::parse_time_of_day(text)) {
        HALTE_CHECK(halte::format_time_of_day(*time) == text);
    }
    if (const auto weekday = halte::parse_weekday(text)) {
        HALTE_CHECK(halte::parse_weekday(halte::format_weekday(*weekday)).value() == *weekday);
    }
    if (const auto instant = halte::parse_instant(text)) {
        const auto second = std::chrono::floor<std::chrono::seconds>(*instant);
        HALTE_CHECK(halte::parse_instant(halte::format_utc(*instant)).value() == second);
    }
    return 0;
}
