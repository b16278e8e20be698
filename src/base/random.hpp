// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>

namespace halte {

// The one generator of the house: xoshiro256** 1.0 (Blackman and Vigna 2018), seeded by
// splitmix64. Always passed in, never global; the same seed gives the same numbers on every
// machine, which std:: distributions do not promise.
class Random {
public:
    using result_type = std::uint64_t;
    explicit Random(std::uint64_t seed);

    std::uint64_t next();
    // Uniform in [0, bound); bound > 0. Lemire's multiply-shift with rejection: no bias.
    std::uint64_t below(std::uint64_t bound);
    // Uniform in [0, 1), 53 bits.
    double unit();

    static constexpr std::uint64_t min() { return 0; }
    static constexpr std::uint64_t max() { return ~std::uint64_t{0}; }
    std::uint64_t operator()() { return next(); }

private:
    std::array<std::uint64_t, 4> state_{};
};

}  // namespace halte
