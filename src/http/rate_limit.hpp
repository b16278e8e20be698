// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "base/clock.hpp"
#include "base/units.hpp"

namespace halte::http {

// So many tries at once, then one more each `period`. Nobody is locked out for good: that would be
// a gift to whoever wants to keep somebody out (ASVS 5.0, 6.1.1).
struct Allowance {
    int burst = 5;
    Seconds period{30};
};

// A token bucket per key. Remembers at most 10,000 keys; beyond, those nearest to full are
// forgotten. Not thread-safe.
class RateLimit {
public:
    explicit RateLimit(Allowance allowance) : allowance_(allowance) {}
    // Zero: go ahead, one try is taken. Else how long to wait for the next one.
    Seconds take(std::string_view key, Instant now);
    // How long take() would make wait, without taking.
    Seconds wait_of(std::string_view key, Instant now) const;
    // After a success the tries before do not count.
    void forget(std::string_view key);
    std::size_t size() const { return full_at_.size(); }

private:
    void make_room(Instant now);

    Allowance allowance_;
    // When each bucket will be full again: one number holds both level and time.
    std::map<std::string, Instant, std::less<>> full_at_;
};

}  // namespace halte::http
