// SPDX-License-Identifier: EUPL-1.2
#include "app/interrupts.hpp"

#include <gtest/gtest.h>

#include <csignal>
#include <thread>

#include "app/exit_codes.hpp"
#include "support/child_process.hpp"

namespace halte::app {
namespace {

TEST(Interrupts, ask_for_a_clean_stop_instead_of_killing) {
    const Interrupts interrupts;
    EXPECT_FALSE(interrupts.token().stop_requested());
    ::raise(SIGINT);
    while (!interrupts.token().stop_requested()) {
        std::this_thread::yield();
    }
}

TEST(Interrupts, leave_at_once_when_asked_twice) {
    const pid_t child = ::fork();
    if (child == 0) {
        const Interrupts interrupts;
        ::raise(SIGINT);
        ::raise(SIGTERM);
        for (;;) {
            ::pause();
        }
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), exit_interrupted);
}

TEST(Interrupts, may_be_set_up_again_and_again) {
    for (int i = 0; i < 20; ++i) {
        const Interrupts interrupts;
        EXPECT_FALSE(interrupts.token().stop_requested());
    }
}

}  // namespace
}  // namespace halte::app
