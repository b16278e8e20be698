// SPDX-License-Identifier: EUPL-1.2
#include "app/interrupts.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <csignal>

#include "app/exit_codes.hpp"
#include "base/assert.hpp"

namespace halte::app {
namespace {

// A signal handler may do next to nothing, so it only writes a byte; a thread does the rest.
std::array<int, 2> pipe_ends = {-1, -1};
constexpr char asked_to_stop = 's';
constexpr char listener_may_go = 'g';

void on_signal(int) {
    [[maybe_unused]] const auto written = ::write(pipe_ends[1], &asked_to_stop, 1);
}

void set_handler(void (*handler)(int)) {
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

}  // namespace

Interrupts::Interrupts() {
    HALTE_CHECK(pipe_ends[0] == -1);
    HALTE_CHECK(::pipe2(pipe_ends.data(), O_CLOEXEC) == 0);
    listener_ = std::jthread([this] {
        char letter = 0;
        while (::read(pipe_ends[0], &letter, 1) == 1 && letter == asked_to_stop) {
            if (!source_.request_stop()) {
                ::_exit(exit_interrupted);
            }
        }
    });
    set_handler(on_signal);
}

Interrupts::~Interrupts() {
    set_handler(SIG_DFL);
    [[maybe_unused]] const auto written = ::write(pipe_ends[1], &listener_may_go, 1);
    listener_.join();
    ::close(pipe_ends[0]);
    ::close(pipe_ends[1]);
    pipe_ends = {-1, -1};
}

}  // namespace halte::app
