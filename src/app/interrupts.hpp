// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <thread>

#include "base/cancel.hpp"

namespace halte::app {

// While it lives, Ctrl-C and SIGTERM ask for a clean stop instead of killing; a second one leaves
// at once. At most one in a program.
class Interrupts {
public:
    Interrupts();
    ~Interrupts();
    Interrupts(const Interrupts&) = delete;
    Interrupts& operator=(const Interrupts&) = delete;

    CancelToken token() const { return source_.get_token(); }

private:
    CancelSource source_;
    std::jthread listener_;
};

}  // namespace halte::app
