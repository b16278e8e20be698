// SPDX-License-Identifier: EUPL-1.2
#include "app/commands.hpp"
#include "app/fill.hpp"

namespace halte::app {

int run_import(CommandLine& line, const Console& console) {
    if (!line.problems().empty()) {
        return report(console, line.problems());
    }
    return fill({.folder = line.argument(),
                 .database = line.value_of("--db"),
                 .parameters = line.value_of("--parameters"),
                 .may_replace = [](planner::Store&) { return Errors{}; }},
                console);
}

}  // namespace halte::app
