// SPDX-License-Identifier: EUPL-1.2
#include <sys/ioctl.h>
#include <unistd.h>

#include <iostream>
#include <string>
#include <vector>

#include "app/commands.hpp"

namespace {

// Columns of the terminal behind stderr; 0 when it is a file or a pipe.
int bar_columns() {
    winsize size{};
    if (::isatty(STDERR_FILENO) == 0 || ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0) {
        return 0;
    }
    return size.ws_col;
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> words(argv + (argc > 0 ? 1 : 0), argv + argc);
    const halte::SystemClock clock;
    return halte::app::run(words, {.out = std::cout,
                                   .err = std::cerr,
                                   .clock = clock,
                                   .language = halte::app::language_of_environment(),
                                   .is_json = false,
                                   .bar_columns = bar_columns()});
}
