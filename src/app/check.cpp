// SPDX-License-Identifier: EUPL-1.2
#include <ostream>

#include "app/commands.hpp"
#include "app/desk_opening.hpp"
#include "app/exit_codes.hpp"
#include "app/json_reports.hpp"
#include "app/plan_file.hpp"
#include "planner/evidence.hpp"

namespace halte::app {

int run_check(CommandLine& line, const Console& console) {
    if (!line.problems().empty()) {
        return report(console, line.problems());
    }
    const auto plan = read_plan(line.argument());
    if (!plan) {
        return report(console, plan.errors());
    }
    const auto open = open_desk(line, console);
    if (!open) {
        return report(console, open.errors());
    }
    const planner::RoadEvidence roads(*(*open)->desk);
    const auto breaches = planner::check_plan(*plan, roads.evidence());
    const bool is_french = console.language == Language::french;
    if (console.is_json) {
        console.out << breaches_json(breaches, console.language) << "\n";
    } else if (breaches.empty()) {
        console.out << (is_french ? "Ce programme tient : chaque promesse a été revérifiée.\n"
                                  : "This plan holds: every promise was checked again.\n");
    } else {
        for (const planner::Breach& breach : breaches) {
            console.out << breach.where << (is_french ? " : " : ": ") << console.say(breach.message)
                        << " [" << breach.code << "]\n";
        }
        console.out << (is_french ? "Ce programme ne tient pas ; points à revoir : "
                                  : "This plan does not hold; points to mend: ")
                    << breaches.size() << "\n";
    }
    return breaches.empty() ? exit_done : exit_wrong_input;
}

}  // namespace halte::app
