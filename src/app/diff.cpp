// SPDX-License-Identifier: EUPL-1.2
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
#include "http/api/difference_json.hpp"
#include "planner/desk.hpp"
#include "planner/plan_diff.hpp"

namespace halte::app {
namespace {

using planner::Fate;

class DifferenceLines {
public:
    DifferenceLines(const planner::Holding& holding, const model::Request& request,
                    const Console& console)
        : holding_(holding), request_(request), console_(console) {}

    void print(const planner::PlanDifference& difference) {
        std::size_t unchanged = 0;
        for (const planner::SeriesChange& change : difference.changes) {
            if (change.fate == Fate::unchanged) {
                ++unchanged;
            } else {
                print(change);
            }
        }
        tell(say("Haltes inchangées : {}", "Stops unchanged: {}", unchanged));
        tell(say("En tout : {} personnes, {} km, {} h de route",
                 "In all: {} persons, {} km, {} h on the road",
                 signed_(difference.reached_difference),
                 signed_(difference.distance_difference_m / 1000.0),
                 signed_(static_cast<double>(difference.driving_difference.count()) / 3600.0)));
    }

private:
    void tell(const Sentence& sentence) { console_.out << console_.say(sentence) << "\n"; }

    std::string signed_(double value) const {
        const double whole = std::round(value);
        const std::string digits =
            format_number(std::abs(whole), 0, numbers_of(console_.language));
        return (whole < 0 ? "-" : "+") + digits;
    }
    std::string persons(double value) const {
        return format_number(std::round(std::abs(value)), 0, numbers_of(console_.language));
    }

    std::string place(const model::PlaceId& id) const { return place_name(holding_.territory, id); }
    // "jeudi 09:00, Camion, 4 visites"
    Sentence when(const model::Series& series) const {
        const auto days =
            model::days_of(series.rhythm, request_.first_day,
                           request_.first_day + std::chrono::weeks(request_.weeks));
        if (days.empty()) {
            return say("jamais", "never");
        }
        return say("{} {}, {}, {} x", "{} {}, {}, {} x", weekday_name(weekday_of(days.front())),
                   format_time_of_day(series.starts), unit_name(holding_.units, series.unit),
                   days.size());
    }

    void print(const planner::SeriesChange& change) {
        switch (change.fate) {
            case Fate::moved:
                tell(say("{} change : {} -> {}", "{} moves: {} -> {}",
                         place(change.before->place), when(*change.before), when(*change.after)));
                break;
            case Fate::removed:
                tell(say("{} disparaît : {}", "{} goes: {}", place(change.before->place),
                         when(*change.before)));
                break;
            case Fate::added:
                tell(say("{} arrive : {}", "{} comes: {}", place(change.after->place),
                         when(*change.after)));
                break;
            case Fate::unchanged:
                break;
        }
        if (change.price) {
            print(*change.price);
        }
    }

    void print(const planner::KeepingPrice& price) {
        if (!price.obstacles.empty()) {
            tell(say("    La garder est impossible : {}.", "    It cannot be kept: {}.",
                     price.obstacles.front().message));
        } else if (price.is_worth_moving()) {
            tell(say("    Changer rapporte {} personnes ; la garder les coûterait.",
                     "    The change gains {} persons; keeping the stop would cost them.",
                     persons(price.people)));
        } else if (persons(price.people) == "0") {
            tell(say("    Changer ne rapporte personne : autant garder ce qui est annoncé.",
                     "    The change gains nobody: better keep what is announced."));
        } else {
            tell(say("    Changer coûte {} personnes : mieux vaut garder ce qui est annoncé.",
                     "    The change costs {} persons: better keep what is announced.",
                     persons(price.people)));
        }
        for (const model::PlaceId& id : price.gives_way) {
            tell(say("    Pour la garder, {} céderait sa place.",
                     "    To keep it, {} would give way.", place(id)));
        }
    }

    const planner::Holding& holding_;
    const model::Request& request_;
    const Console& console_;
};

Error two_plans() {
    return {ErrorCode::invalid, say("il faut deux programmes", "two plans are needed"), "PLAN",
            say("halte plan diff AVANT APRÈS", "halte plan diff BEFORE AFTER")};
}

}  // namespace

int run_diff(CommandLine& line, const Console& console) {
    Errors problems = line.problems();
    if (problems.empty() && line.arguments().size() != 2) {
        problems.push_back(two_plans());
    }
    if (!problems.empty()) {
        return report(console, problems);
    }
    const auto from = read_plan(line.arguments()[0]);
    const auto to = read_plan(line.arguments()[1]);
    if (!from || !to) {
        return report(console, from ? to.errors() : from.errors());
    }
    const auto open = open_desk(line, console);
    if (!open) {
        return report(console, open.errors());
    }
    const planner::Desk& desk = *(*open)->desk;
    const Interrupts interrupts;
    const auto difference = desk.ask([&](const planner::Setting& setting) {
        return planner::difference_of(setting, *from, *to, interrupts.token());
    });
    if (!difference) {
        return report(console, difference.errors());
    }
    if (console.is_json) {
        console.out << http::difference_json(*difference, from->id, console.language) << "\n";
    } else {
        DifferenceLines(*desk.holding(), to->request, console).print(*difference);
    }
    return interrupts.token().stop_requested() ? report_interrupted(console) : exit_done;
}

}  // namespace halte::app
