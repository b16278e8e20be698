// SPDX-License-Identifier: EUPL-1.2
#include "http/rate_limit.hpp"

#include <algorithm>

namespace halte::http {

namespace {

constexpr std::size_t most_keys = 10'000;

}  // namespace

Seconds RateLimit::wait_of(std::string_view key, Instant now) const {
    const auto found = full_at_.find(key);
    if (found == full_at_.end()) {
        return Seconds{0};
    }
    // A try pushes `full` back by a period; it may not go beyond a whole burst from now.
    const auto after = std::max(found->second, now) + allowance_.period;
    const auto over = after - (now + allowance_.burst * allowance_.period);
    return std::max(Seconds{0}, std::chrono::ceil<Seconds>(over));
}

Seconds RateLimit::take(std::string_view key, Instant now) {
    const Seconds wait = wait_of(key, now);
    if (wait > Seconds{0}) {
        return wait;
    }
    auto found = full_at_.find(key);
    if (found == full_at_.end()) {
        make_room(now);
        found = full_at_.emplace(std::string(key), now).first;
    }
    found->second = std::max(found->second, now) + allowance_.period;
    return Seconds{0};
}

void RateLimit::forget(std::string_view key) {
    if (const auto found = full_at_.find(key); found != full_at_.end()) {
        full_at_.erase(found);
    }
}

void RateLimit::make_room(Instant now) {
    if (full_at_.size() < most_keys) {
        return;
    }
    std::erase_if(full_at_, [&](const auto& entry) { return entry.second <= now; });
    while (full_at_.size() >= most_keys) {
        full_at_.erase(std::min_element(full_at_.begin(), full_at_.end(),
                                        [](const auto& a, const auto& b) {
                                            return a.second < b.second;
                                        }));
    }
}

}  // namespace halte::http
