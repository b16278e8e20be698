// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string_view>

namespace halte::app {

// What can be typed. The parser, the completion scripts and the test that reads the help pages
// and the manual all work from this one table.
struct OptionSpec {
    std::string_view name;         // "--weeks"
    std::string_view value;        // what follows it, as the help calls it: "N"; empty: nothing
    bool is_needed = false;
    std::string_view choices = {}; // "people even road all", separated by spaces; empty: any
};

struct CommandSpec {
    std::string_view name;         // "plan", "plan check"
    std::string_view argument;     // "FOLDER"; empty: none. Every argument is needed.
    std::span<const OptionSpec> options;
    std::string_view choices = {}; // of the argument
    bool takes_several = false;    // arguments
};

std::span<const CommandSpec> commands();
// Nothing when there is no such command.
const CommandSpec* find_command(std::string_view name);

}  // namespace halte::app
