// SPDX-License-Identifier: EUPL-1.2
// Folding any bytes gives well-formed text; a slug has only letters, digits and hyphens.
#include <cstdint>
#include <string_view>

#include "base/assert.hpp"
#include "base/text.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    HALTE_CHECK(halte::is_utf8(halte::fold(text)));
    const std::string slug = halte::slug(text);
    HALTE_CHECK(slug.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") ==
                std::string::npos);
    HALTE_CHECK(halte::slug(slug) == slug);
    HALTE_CHECK(halte::compare_french(text, text) == 0);
    return 0;
}
