// SPDX-License-Identifier: EUPL-1.2
#include "trials/plane.hpp"

#include <cmath>

namespace halte::trials {

double straight(double east, double north, int decimals) {
    const double exact = std::hypot(east, north);
    if (decimals < 0) {
        return exact;
    }
    const double scale = std::pow(10.0, decimals);
    return std::floor(exact * scale + hair) / scale;
}

}  // namespace halte::trials
