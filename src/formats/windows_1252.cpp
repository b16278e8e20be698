// SPDX-License-Identifier: EUPL-1.2
#include "formats/windows_1252.hpp"

#include <array>

namespace halte::formats {

namespace {

// Windows-1252 in 0x80..0x9f; 0 where it has no character. Elsewhere it is Latin-1.
constexpr std::array<char16_t, 32> windows_1252 = {
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};

void append_utf8(std::string& out, char32_t point) {
    if (point < 0x80) {
        out += static_cast<char>(point);
    } else if (point < 0x800) {
        out += static_cast<char>(0xc0 | (point >> 6));
        out += static_cast<char>(0x80 | (point & 0x3f));
    } else {
        out += static_cast<char>(0xe0 | (point >> 12));
        out += static_cast<char>(0x80 | ((point >> 6) & 0x3f));
        out += static_cast<char>(0x80 | (point & 0x3f));
    }
}

}  // namespace

std::string from_windows_1252(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8);
    for (const char byte : bytes) {
        const auto code = static_cast<unsigned char>(byte);
        char32_t point = code;
        if (code >= 0x80 && code < 0xa0) {
            point = windows_1252[code - 0x80u] != 0 ? windows_1252[code - 0x80u] : 0xfffd;
        }
        append_utf8(out, point);
    }
    return out;
}

}  // namespace halte::formats
