// SPDX-License-Identifier: EUPL-1.2
#include "base/sentence.hpp"

namespace halte::detail {

std::string fill(std::string_view pattern, std::span<const std::string> parts) {
    std::string out;
    for (const std::string& part : parts) {
        const std::size_t gap = pattern.find("{}");
        out += pattern.substr(0, gap);
        out += part;
        pattern.remove_prefix(gap + 2);
    }
    out += pattern;
    return out;
}

}  // namespace halte::detail
