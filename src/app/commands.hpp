// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>

#include "app/command_line.hpp"
#include "app/console.hpp"

namespace halte::app {

// One command each, in the file of its name. Each first reads its options and reports every
// mistake at once; each gives an exit code. Failures travel up to run().
int run_demo(CommandLine& line, const Console& console);
int run_import(CommandLine& line, const Console& console);
int run_see(CommandLine& line, const Console& console);
int run_plan(CommandLine& line, const Console& console);
int run_check(CommandLine& line, const Console& console);
int run_compare(CommandLine& line, const Console& console);
int run_diff(CommandLine& line, const Console& console);
int run_improve(CommandLine& line, const Console& console);
int run_more(CommandLine& line, const Console& console);
int run_network_build(CommandLine& line, const Console& console);
int run_network_table(CommandLine& line, const Console& console);
int run_network_route(CommandLine& line, const Console& console);
int run_network_isochrone(CommandLine& line, const Console& console);
int run_network_catchment(CommandLine& line, const Console& console);
int run_network_check(CommandLine& line, const Console& console);
int run_network_compare(CommandLine& line, const Console& console);
int run_bench(CommandLine& line, const Console& console);
int run_serve(CommandLine& line, const Console& console);
int run_backup(CommandLine& line, const Console& console);
int run_restore(CommandLine& line, const Console& console);
int run_version(CommandLine& line, const Console& console);
int run_completion(CommandLine& line, const Console& console);

// The whole program but for its process: picks the language of the console's words, shows help,
// runs the command, catches what nobody else did. `words` are the arguments behind the name.
int run(std::span<const std::string> words, Console console);

// The help page of a command; of the whole program for null.
std::string_view help_of(const CommandSpec* command, Language language);

}  // namespace halte::app
