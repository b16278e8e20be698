// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>
#include <ostream>

#include "app/commands.hpp"
#include "app/desk_opening.hpp"
#include "app/desk_words.hpp"
#include "app/exit_codes.hpp"
#include "app/interrupts.hpp"
#include "app/plan_file.hpp"
#include "app/table.hpp"
#include "base/format.hpp"
#include "http/api/more_json.hpp"
#include "planner/desk.hpp"
#include "planner/more.hpp"

namespace halte::app {
namespace {

std::string words_of(const planner::MoreQuestion& question, const planner::Holding& holding,
                     const Console& console) {
    switch (question.kind) {
        case planner::MoreKind::half_day: {
            const std::string hours = text(format_time_of_day(question.hours.opens), "-",
                                           format_time_of_day(question.hours.closes));
            return console.say(say("{}, le {} {}", "{}, {} {}",
                                   unit_name(holding.units, question.unit),
                                   weekday_name(question.weekday), hours));
        }
        case planner::MoreKind::unit:
            return console.say(say("un dispositif de plus comme {}", "one more unit like {}",
                                   unit_name(holding.units, question.unit)));
        case planner::MoreKind::welcome:
            break;
    }
    return console.say(say("{} accueille à toute heure de travail",
                           "{} welcomes whenever units work",
                           place_name(holding.territory, question.place)));
}

std::string places_of(const planner::MoreAnswer& answer, const planner::Holding& holding,
                      const Console& console) {
    constexpr std::size_t most = 3;
    std::string places;
    for (std::size_t i = 0; i < std::min(most, answer.series.size()); ++i) {
        places += (i == 0 ? "" : ", ") + place_name(holding.territory, answer.series[i].place);
    }
    if (answer.series.size() > most) {
        places += ", …";
    }
    if (answer.gives_way) {
        places += console.say(say(" (à la place de {})", " (in place of {})",
                                  place_name(holding.territory, *answer.gives_way)));
    } else if (answer.is_planned_anew) {
        places += console.say(
            say(" (en refaisant le programme)", " (with the plan made anew)"));
    }
    return places;
}

void print_answers(const std::vector<planner::MoreAnswer>& answers,
                   const planner::Holding& holding, const Console& console) {
    const bool is_french = console.language == Language::french;
    if (answers.empty()) {
        console.out << (is_french ? "Rien à demander : chaque demi-journée est déjà prise.\n"
                                  : "Nothing to ask: every half-day is taken already.\n");
        return;
    }
    TextTable table({{is_french ? "de plus" : "one more"},
                     {is_french ? "personnes au moins" : "persons at least", Align::right},
                     {"km", Align::right},
                     {is_french ? "à" : "at"}});
    const NumberStyle style = numbers_of(console.language);
    for (const planner::MoreAnswer& answer : answers) {
        table.add({words_of(answer.question, holding, console),
                   "+" + format_number(std::floor(answer.at_least.count()), 0, style),
                   format_number(answer.distance_difference_m / 1000.0, 0, style),
                   places_of(answer, holding, console)});
    }
    table.print(console.out);
}

}  // namespace

int run_more(CommandLine& line, const Console& console) {
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
    const planner::Desk& desk = *(*open)->desk;
    const Interrupts interrupts;
    ProgressBar bar(console);
    const auto answers = desk.ask([&](const planner::Setting& setting) {
        return planner::ask_all_more(setting, *plan, bar, interrupts.token());
    });
    bar.wipe();
    if (!answers) {
        return report(console, answers.errors());
    }
    if (console.is_json) {
        console.out << http::more_answers_json(*answers) << "\n";
    } else {
        print_answers(*answers, *desk.holding(), console);
    }
    return interrupts.token().stop_requested() ? report_interrupted(console) : exit_done;
}

}  // namespace halte::app
