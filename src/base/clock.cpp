// SPDX-License-Identifier: EUPL-1.2
#include "base/clock.hpp"

namespace halte {

Instant SystemClock::now() const {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

}  // namespace halte
