// SPDX-License-Identifier: EUPL-1.2
#include <ostream>

#include "app/commands.hpp"
#include "app/desk_opening.hpp"
#include "app/exit_codes.hpp"
#include "app/interrupts.hpp"
#include "app/json_reports.hpp"
#include "app/plan_file.hpp"
#include "app/text_file.hpp"
#include "base/format.hpp"
#include "planner/plan_json.hpp"

namespace halte::app {
namespace {

void print_gain(const model::Plan& before, const model::Plan& after, const Console& console) {
    const NumberStyle style = numbers_of(console.language);
    const auto number = [&](double value) { return format_number(value, 0, style); };
    const auto& old = before.figures;
    const auto& now = after.figures;
    if (after.tours == before.tours) {
        console.out << console.say(
                           say("Rien de mieux n'a été trouvé : le programme reste tel quel.",
                               "Nothing better was found: the plan stays as it is."))
                    << "\n";
        return;
    }
    console.out << console.say(say("{} : {} personnes au lieu de {}, {} km au lieu de {}",
                                   "{}: {} persons instead of {}, {} km instead of {}",
                                   after.id.text(), number(now.reached.value.count()),
                                   number(old.reached.value.count()),
                                   number(now.distance.count() / 1000.0),
                                   number(old.distance.count() / 1000.0)))
                << "\n";
}

}  // namespace

int run_improve(CommandLine& line, const Console& console) {
    const bool thaws = line.has("--thaw");
    const planner::Improving improving{
        .seconds = line.number("--seconds", 0.5, 600.0, 8.0),
        .threads = static_cast<int>(line.whole("--threads", 1, 2, 1))};
    if (!line.problems().empty()) {
        return report(console, line.problems());
    }
    const auto before = read_plan(line.argument());
    if (!before) {
        return report(console, before.errors());
    }
    const auto open = open_desk(line, console);
    if (!open) {
        return report(console, open.errors());
    }
    planner::Desk& desk = *(*open)->desk;
    const Interrupts interrupts;
    ProgressBar bar(console);
    auto after = desk.improve(*before, improving, thaws, bar, interrupts.token(), [](double) {});
    bar.wipe();
    if (interrupts.token().stop_requested()) {
        return report_interrupted(console);
    }
    if (!after) {
        return report(console, after.errors());
    }
    if (after->tours == before->tours) {
        *after = *before;
    } else {
        const auto ids = desk.keep_plans({*after});
        if (!ids) {
            return report(console, ids.errors());
        }
        after = desk.plan(ids->front()).value();
    }
    std::vector<std::string> files;
    if (line.has("--out")) {
        files.push_back(line.value_of("--out"));
        write_text(files.back(), planner::plan_to_json(*after) + "\n");
    }
    if (console.is_json) {
        console.out << plans_json({&*after, 1}, files) << "\n";
    } else {
        print_gain(*before, *after, console);
    }
    return exit_done;
}

}  // namespace halte::app
