// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace halte::need {

// A parameter that a team may edit: its best value, and the two bounds between which the author
// of the figure would bet it lies 8 times out of 10. low <= value <= high.
struct Figure {
    double value = 0.0;
    double low = 0.0;
    double high = 0.0;

    // A figure nobody doubts (a count, a definition).
    static constexpr Figure exactly(double value) { return {value, value, value}; }
    // The figure `z` standard deviations away from its best value, each side with its own width
    // (two-piece normal, Wallis 2014): bounds are reached at z = -1.2816 and +1.2816.
    // {10, 8, 16} at z = 1.2816 is 16, at z = -0.6408 is 9.
    double at(double z) const;
    friend bool operator==(const Figure&, const Figure&) = default;
};

// A result in persons (or a share), with the bounds it lies between 8 times out of 10.
struct Estimate {
    double value = 0.0;
    double low = 0.0;
    double high = 0.0;
    friend bool operator==(const Estimate&, const Estimate&) = default;
};

// Standard normal deviate of a probability in ]0, 1[ (Acklam 2003, relative error under 1.2e-9).
double normal_quantile(double probability);

}  // namespace halte::need
