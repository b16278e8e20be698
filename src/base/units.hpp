// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>

namespace halte {

// Durations are std::chrono everywhere; the name says the unit where the type is lost.
using Seconds = std::chrono::duration<std::int64_t>;
using Minutes = std::chrono::duration<std::int64_t, std::ratio<60>>;

// A number that knows what it counts. Two quantities of different kinds never mix, a bare number
// never slips in, and only the operators that mean something exist.
template <typename Tag, typename Rep>
class Quantity {
public:
    constexpr Quantity() = default;
    explicit constexpr Quantity(Rep count) : count_(count) {}
    constexpr Rep count() const { return count_; }

    friend constexpr auto operator<=>(Quantity, Quantity) = default;
    friend constexpr Quantity operator+(Quantity a, Quantity b) {
        return Quantity(a.count_ + b.count_);
    }
    friend constexpr Quantity operator-(Quantity a, Quantity b) {
        return Quantity(a.count_ - b.count_);
    }
    friend constexpr Quantity operator-(Quantity a) { return Quantity(-a.count_); }
    constexpr Quantity& operator+=(Quantity other) {
        count_ += other.count_;
        return *this;
    }
    constexpr Quantity& operator-=(Quantity other) {
        count_ -= other.count_;
        return *this;
    }
    friend constexpr Quantity operator*(Quantity a, Rep factor) {
        return Quantity(a.count_ * factor);
    }
    friend constexpr Quantity operator*(Rep factor, Quantity a) {
        return Quantity(a.count_ * factor);
    }
    friend constexpr double operator/(Quantity a, Quantity b) {
        return static_cast<double>(a.count_) / static_cast<double>(b.count_);
    }

private:
    Rep count_ = 0;
};

using Metres = Quantity<struct MetresTag, double>;
using KilometresPerHour = Quantity<struct KilometresPerHourTag, double>;
// Expected persons: a sum of probabilities, so not an integer.
using People = Quantity<struct PeopleTag, double>;
// On paper.
using Millimetres = Quantity<struct MillimetresTag, double>;
using Cents = Quantity<struct CentsTag, std::int64_t>;

// Time to cover a distance at a speed; rounds up to the second.
Seconds travel_time(Metres distance, KilometresPerHour speed);

}  // namespace halte
