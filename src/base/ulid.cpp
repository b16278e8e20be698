// SPDX-License-Identifier: EUPL-1.2
#include "base/ulid.hpp"

#include <algorithm>

#include "base/assert.hpp"

namespace halte {
namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t time_length = 10;
constexpr std::size_t full_length = 26;
constexpr std::int64_t latest_ms = (std::int64_t{1} << 48) - 1;

// Adds one to the tail; false when it was full and has come back to zero.
bool step(std::array<std::uint16_t, 5>& tail) {
    for (std::size_t i = tail.size(); i-- > 0;) {
        if (++tail[i] != 0) {
            return true;
        }
    }
    return false;
}

// Five bits at a time, most significant first; both parts of an ULID end on a whole character
// only when read from the right, hence the leading bits: 50 = 48 + 2, 80 = 16 * 5.
std::string write_tail(const std::array<std::uint16_t, 5>& tail) {
    std::string out;
    std::uint32_t bits = 0;
    int held = 0;
    for (const std::uint16_t word : tail) {
        bits = (bits << 16) | word;
        held += 16;
        while (held >= 5) {
            held -= 5;
            out += alphabet[(bits >> held) & 31U];
        }
        bits &= (1U << held) - 1U;
    }
    return out;
}

}  // namespace

std::string UlidMaker::next() {
    const std::int64_t now = clock_.now().time_since_epoch().count();
    if (now > last_ms_) {
        last_ms_ = now;
        std::generate(tail_.begin(), tail_.end(),
                      [this] { return static_cast<std::uint16_t>(random_.next() >> 48); });
    } else if (!step(tail_)) {
        ++last_ms_;
    }
    HALTE_CHECK(last_ms_ >= 0 && last_ms_ <= latest_ms);
    std::string out(time_length, '0');
    std::int64_t rest = last_ms_;
    for (std::size_t i = time_length; i-- > 0; rest >>= 5) {
        out[i] = alphabet[static_cast<std::size_t>(rest & 31)];
    }
    return out + write_tail(tail_);
}

std::optional<Instant> time_of_ulid(std::string_view text) {
    // The first character holds three bits only: 48 bits of time in ten characters of five.
    if (text.size() != full_length || text.front() > '7' ||
        text.find_first_not_of(alphabet) != std::string_view::npos) {
        return std::nullopt;
    }
    std::int64_t ms = 0;
    for (const char c : text.substr(0, time_length)) {
        ms = (ms << 5) | static_cast<std::int64_t>(alphabet.find(c));
    }
    return Instant(std::chrono::milliseconds(ms));
}

}  // namespace halte
