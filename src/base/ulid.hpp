// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.hpp"
#include "base/id.hpp"
#include "base/random.hpp"

namespace halte {

// Makes ULIDs: 26 characters that sort by the time they were made (github.com/ulid/spec): 48 bits
// of milliseconds since 1970, then 80 random bits, in Crockford's base 32. One maker never gives
// the same twice and always goes up, even within a millisecond or when the clock goes back.
// An ULID is a name, not a secret. One maker per thread; the clock and the generator outlive it.
class UlidMaker {
public:
    UlidMaker(const Clock& clock, Random& random) : clock_(clock), random_(random) {}

    std::string next();

    template <typename Thing>
    Id<Thing> next_id() {
        return Id<Thing>(next());
    }

private:
    const Clock& clock_;
    Random& random_;
    std::int64_t last_ms_ = -1;
    std::array<std::uint16_t, 5> tail_{};  // 80 bits, most significant first
};

// The moment an ULID was made; nothing when the text is not an ULID in its usual capitals.
std::optional<Instant> time_of_ulid(std::string_view text);

}  // namespace halte
