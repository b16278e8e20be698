// SPDX-License-Identifier: EUPL-1.2
#include "base/text.hpp"

#include <unicode/coll.h>
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

#include "base/failure.hpp"

namespace halte {
namespace {

[[noreturn]] void fail_icu(UErrorCode status) {
    throw Failure({ErrorCode::unavailable,
                   say("Les règles des lettres ne peuvent pas être chargées : {}",
                       "The rules for letters cannot be loaded: {}", u_errorName(status)),
                   "",
                   say("réinstallez le paquet libicu72", "install the package libicu72 again")});
}

icu::UnicodeString to_utf16(std::string_view text) {
    return icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

using Transliterator = std::unique_ptr<icu::Transliterator>;

Transliterator make_transliterator(const char* rules) {
    UErrorCode status = U_ZERO_ERROR;
    Transliterator made(icu::Transliterator::createInstance(rules, UTRANS_FORWARD, status));
    if (U_FAILURE(status) != 0) {
        fail_icu(status);
    }
    return made;
}

std::string transliterate(const icu::Transliterator& rules, std::string_view text) {
    icu::UnicodeString letters = to_utf16(text);
    rules.transliterate(letters);
    std::string out;
    letters.toUTF8String(out);
    return out;
}

// One per thread: ICU makes threads wait for each other on a shared one.
const icu::Collator& french() {
    thread_local const std::unique_ptr<icu::Collator> order = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Collator> made(
            icu::Collator::createInstance(icu::Locale::getFrench(), status));
        if (U_SUCCESS(status) != 0) {
            made->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
        }
        if (U_FAILURE(status) != 0) {
            fail_icu(status);
        }
        return made;
    }();
    return *order;
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

char lower_ascii(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Runs of spaces and control characters become one space, none at the ends.
std::string squeeze(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool is_space = static_cast<unsigned char>(c) <= ' ';
        if (!is_space) {
            out += lower_ascii(c);
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
    if (!out.empty() && out.back() == ' ') {
        out.pop_back();
    }
    return out;
}

// How many bytes follow a lead byte, and the smallest code point such a sequence may write.
struct Lead {
    int following;
    std::uint32_t smallest;
    std::uint32_t bits;
};

Lead read_lead(unsigned char byte) {
    if (byte < 0x80) {
        return {0, 0, byte};
    }
    if ((byte & 0xe0) == 0xc0) {
        return {1, 0x80, byte & 0x1fU};
    }
    if ((byte & 0xf0) == 0xe0) {
        return {2, 0x800, byte & 0x0fU};
    }
    if ((byte & 0xf8) == 0xf0) {
        return {3, 0x10000, byte & 0x07U};
    }
    return {-1, 0, 0};
}

}  // namespace

bool is_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const Lead lead = read_lead(static_cast<unsigned char>(text[i++]));
        if (lead.following < 0 || text.size() - i < static_cast<std::size_t>(lead.following)) {
            return false;
        }
        std::uint32_t point = lead.bits;
        for (int k = 0; k < lead.following; ++k, ++i) {
            const auto byte = static_cast<unsigned char>(text[i]);
            if ((byte & 0xc0) != 0x80) {
                return false;
            }
            point = (point << 6) | (byte & 0x3fU);
        }
        const bool is_surrogate = point >= 0xd800 && point <= 0xdfff;
        if (point < lead.smallest || point > 0x10ffff || is_surrogate) {
            return false;
        }
    }
    return true;
}

std::string fold(std::string_view text) {
    if (is_ascii(text)) {
        return squeeze(text);
    }
    thread_local const Transliterator rules =
        make_transliterator("NFKD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower; NFC");
    return squeeze(transliterate(*rules, text));
}

std::string slug(std::string_view text) {
    std::string letters(text);
    if (!is_ascii(text)) {
        thread_local const Transliterator rules =
            make_transliterator("Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower");
        letters = transliterate(*rules, text);
    }
    std::string out;
    for (const char c : letters) {
        const char low = lower_ascii(c);
        if ((low >= 'a' && low <= 'z') || (low >= '0' && low <= '9')) {
            out += low;
        } else if (!out.empty() && out.back() != '-') {
            out += '-';
        }
    }
    if (!out.empty() && out.back() == '-') {
        out.pop_back();
    }
    return out;
}

int compare_french(std::string_view a, std::string_view b) {
    UErrorCode status = U_ZERO_ERROR;
    const int order = french().compare(to_utf16(a), to_utf16(b), status);
    if (U_FAILURE(status) != 0) {
        fail_icu(status);
    }
    return order;
}

std::string french_sort_key(std::string_view text) {
    const icu::UnicodeString letters = to_utf16(text);
    std::array<std::uint8_t, 256> start{};
    const auto size = static_cast<std::size_t>(
        french().getSortKey(letters, start.data(), static_cast<std::int32_t>(start.size())));
    std::basic_string<std::uint8_t> key(size, 0);
    french().getSortKey(letters, key.data(), static_cast<std::int32_t>(size));
    // ICU ends a key with a zero byte, which orders nothing.
    return {key.begin(), key.end() - (size > 0 ? 1 : 0)};
}

}  // namespace halte
