// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <sstream>
#include <tuple>

#include "planner/make_plan.hpp"
#include "support/french_times.hpp"
#include "support/plan_scenario.hpp"

namespace halte::test {

namespace {

using Lines = std::vector<std::string>;

model::Objective objective_of(const std::string& heading) {
    if (heading.find("le plus égal") != std::string::npos) {
        return model::Objective::even;
    }
    return heading.find("le moins de route") != std::string::npos ? model::Objective::road
                                                                  : model::Objective::people;
}

std::string rhythm_told(const model::Rhythm& rhythm) {
    const auto* every = std::get_if<model::EveryWeeks>(&rhythm.rule);
    if (const auto* monthly = std::get_if<model::MonthlyWeekday>(&rhythm.rule)) {
        return french(*monthly);
    }
    if (every == nullptr) {
        return "une fois";
    }
    return every->weeks == 1 ? "toutes les semaines"
                             : "toutes les " + std::to_string(every->weeks) + " semaines";
}

std::vector<Day> days_served(const model::Plan& plan, const model::Series& series) {
    std::vector<Day> days;
    for (const model::Tour& tour : plan.tours) {
        for (const model::Stop& stop : tour.stops) {
            if (stop.series == series.id) {
                days.push_back(tour.day);
            }
        }
    }
    return days;
}

// "jeudi 9 h 30-12 h, place de Brando (toutes les 2 semaines : 10/12, 24/12)"
Lines series_told(const PlanScenario& scenario, const model::Plan& plan) {
    std::vector<std::tuple<Day, TimeOfDay, std::string>> told;
    for (const model::Series& series : plan.series) {
        const std::vector<Day> days = days_served(plan, series);
        std::string line = french(weekday_of(days.front())) + " " + french(series.starts) + "-" +
                           french(series.starts + series.stay) + ", " + series.place.text() +
                           " (";
        line += scenario.units.size() > 1 ? series.unit.text() + ", " : "";
        line += rhythm_told(series.rhythm) + " :";
        for (std::size_t i = 0; i < days.size(); ++i) {
            line += (i == 0 ? " " : ", ") + french(days[i]);
        }
        told.emplace_back(days.front(), series.starts, line + ")");
    }
    std::sort(told.begin(), told.end());
    Lines lines;
    for (const auto& [day, starts, line] : told) {
        lines.push_back(line);
    }
    return lines.empty() ? Lines{"rien : l'équipe reste à sa base"} : lines;
}

// "mardi 8/12 : départ 8 h 40 ; place de Brando 9 h 30-12 h ; pause 12 h 20-13 h 05 ; ..."
Lines tours_told(const model::Plan& plan) {
    Lines lines;
    for (const model::Tour& tour : plan.tours) {
        std::string line = french(weekday_of(tour.day)) + " " + french(tour.day) + " : départ " +
                           french(tour.departs);
        bool is_pause_told = !tour.pause;
        const auto tell_pause = [&] {
            line += " ; pause " + french(tour.pause->opens) + "-" + french(tour.pause->closes);
            is_pause_told = true;
        };
        for (const model::Stop& stop : tour.stops) {
            if (!is_pause_told && tour.pause->opens < stop.opens) {
                tell_pause();
            }
            line += " ; " + stop.place.text() + " " + french(stop.opens) + "-" +
                    french(stop.closes);
        }
        if (!is_pause_told) {
            tell_pause();
        }
        lines.push_back(line + " ; retour " + french(tour.returns));
    }
    return lines;
}

std::string cause_told(model::LeftOutCause cause) {
    switch (cause) {
        case model::LeftOutCause::never_open:
            return "jamais ouvert quand l'équipe travaille";
        case model::LeftOutCause::unreachable:
            return "aucune route";
        case model::LeftOutCause::too_far:
            return "trop loin";
        case model::LeftOutCause::lacks_equipment:
            return "il manque un équipement";
        case model::LeftOutCause::forbidden:
            return "écarté par la demande";
        case model::LeftOutCause::days_forbidden:
            return "écarté par la demande les jours où il accueille";
        case model::LeftOutCause::already_covered:
            return "ses habitants sont déjà rencontrés ailleurs";
        case model::LeftOutCause::group_full:
            return "un autre lieu du même groupe est choisi";
        case model::LeftOutCause::budget_spent:
            return "le budget de kilomètres ou d'heures n'y suffit pas";
        case model::LeftOutCause::not_worth_the_road:
            return "n'apporte pas ce que la route coûte";
        case model::LeftOutCause::no_room:
            break;
    }
    return "pas de place : d'autres haltes touchent plus de personnes";
}

Lines left_out_told(const model::Plan& plan) {
    Lines lines;
    for (const model::LeftOut& left_out : plan.left_out) {
        lines.push_back(left_out.place.text() + " : " + cause_told(left_out.cause));
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

// "souhait 1 (place de Brando) : ces souhaits ne peuvent pas être tenus ensemble : ..."
Lines refusal_told(const PlanScenario& scenario, const Errors& errors) {
    Lines lines;
    for (const Error& error : errors) {
        const std::size_t wish = std::stoul(error.field.substr(error.field.find('[') + 1));
        lines.push_back("souhait " + std::to_string(wish + 1) + " (" +
                        scenario.request.wishes[wish].place.text() + ") : " + error.message.fr);
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

Lines answer_to(const PlanScenario& scenario, const std::string& heading) {
    const Result<model::Plan> plan =
        planner::make_plan(scenario.setting(), scenario.request, objective_of(heading),
                           silent_progress(), {}, {});
    if (!plan) {
        return refusal_told(scenario, plan.errors());
    }
    Lines lines;
    for (const planner::Breach& breach : planner::check_plan(*plan, scenario.evidence())) {
        lines.push_back("NE TIENT PAS : " + breach.where + " : " + breach.message.fr);
    }
    const bool tells_tours = heading.find("Journées") == 0;
    const bool tells_left_out = heading.find("Laissés de côté") == 0;
    const Lines asked = tells_tours      ? tours_told(*plan)
                        : tells_left_out ? left_out_told(*plan)
                                         : series_told(scenario, *plan);
    lines.insert(lines.end(), asked.begin(), asked.end());
    return lines;
}

}  // namespace

std::string with_answers(const std::string& text) {
    const PlanScenario scenario = PlanScenario::read(text);
    std::istringstream lines(text);
    std::string made;
    bool is_said_by_planner = false;
    for (std::string line; std::getline(lines, line);) {
        if (is_heading(line)) {
            const bool follows_another = is_said_by_planner;
            is_said_by_planner = is_expectation(line);
            made += (follows_another ? "\n" : "") + line + "\n";
            for (const std::string& answer :
                 is_said_by_planner ? answer_to(scenario, line) : Lines{}) {
                made += "    " + answer + "\n";
            }
        } else if (!is_said_by_planner) {
            made += line + "\n";
        }
    }
    return made;
}

}  // namespace halte::test
