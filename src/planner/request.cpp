// SPDX-License-Identifier: EUPL-1.2
#include "planner/request.hpp"

#include <algorithm>
#include <string>

namespace halte::planner {

namespace {

constexpr int weeks_max = 13;
constexpr double seconds_min = 0.5;
constexpr double seconds_max = 600.0;
constexpr int threads_max = 2;
constexpr Metres budget_distance_min{1'000.0};
constexpr Metres budget_distance_max{1e9};
constexpr Minutes budget_work_min{60};
constexpr Minutes budget_work_max{10'000'000};

class RequestCheck {
public:
    RequestCheck(const model::Request& request, const model::Territory& territory,
                 const std::vector<model::Unit>& units)
        : request_(request), territory_(territory), units_(units) {}

    Errors run(Day today) {
        check_span(today);
        check_search();
        check_units();
        for (std::size_t i = 0; i < request_.forbidden.size(); ++i) {
            place(request_.forbidden[i], "forbidden[" + std::to_string(i) + "]");
        }
        for (std::size_t i = 0; i < request_.no_visits.size(); ++i) {
            check_no_visit(request_.no_visits[i], "no_visits[" + std::to_string(i) + "]");
        }
        for (std::size_t i = 0; i < request_.wishes.size(); ++i) {
            check_wish(request_.wishes[i], "wishes[" + std::to_string(i) + "]");
        }
        for (std::size_t i = 0; i < request_.budgets.size(); ++i) {
            check_budget(request_.budgets[i], "budgets[" + std::to_string(i) + "]");
        }
        for (std::size_t i = 0; i < request_.either_or.size(); ++i) {
            check_pair(request_.either_or[i], "either_or[" + std::to_string(i) + "]");
        }
        return std::move(errors_);
    }

private:
    void add(Sentence message, std::string field, Sentence hint) {
        errors_.push_back(
            {ErrorCode::invalid, std::move(message), std::move(field), std::move(hint)});
    }

    void check_span(Day today) {
        if (request_.first_day < today) {
            add(say("le premier jour, {}, est passé", "the first day, {}, is in the past",
                    format_day(request_.first_day)),
                "first_day",
                say("choisissez le {} ou après", "choose {} or later", format_day(today)));
        }
        if (request_.weeks < 1 || request_.weeks > weeks_max) {
            add(say("un programme de {} semaines", "a plan of {} weeks", request_.weeks), "weeks",
                say("choisissez de 1 à {} semaines", "choose from 1 to {} weeks", weeks_max));
        }
    }

    void check_search() {
        if (!(request_.seconds >= seconds_min && request_.seconds <= seconds_max)) {
            add(say("le temps de recherche sort des limites", "the search time is out of range"),
                "seconds",
                say("choisissez de 0,5 à 600 secondes", "choose from 0.5 to 600 seconds"));
        }
        if (request_.threads < 1 || request_.threads > threads_max) {
            add(say("le nombre de fils sort des limites", "the number of threads is out of range"),
                "threads", say("choisissez 1 ou 2", "choose 1 or 2"));
        }
    }

    void check_units() {
        if (units_.empty()) {
            add(say("le territoire n'a aucun dispositif", "the territory has no unit"), "units",
                say("ajoutez d'abord un camion, un fourgon, un triporteur ou une équipe à pied",
                    "add a truck, a van, a tricycle or a team on foot first"));
        }
        for (std::size_t i = 0; i < request_.units.size(); ++i) {
            unit(request_.units[i], "units[" + std::to_string(i) + "]");
        }
    }

    void unit(const model::UnitId& id, const std::string& field) {
        if (std::none_of(units_.begin(), units_.end(),
                         [&](const model::Unit& one) { return one.id == id; })) {
            std::string known;
            for (const model::Unit& one : units_) {
                known += (known.empty() ? "" : ", ") + one.id.text();
            }
            add(say("il n'y a pas de dispositif « {} »", "there is no unit \"{}\"", id.text()),
                field, say("dispositifs connus : {}", "known units: {}", known));
        }
    }

    // A wish or a budget is for a unit of the plan.
    void planned_unit(const model::UnitId& id, const std::string& field) {
        unit(id, field + ".unit");
        if (!request_.sends(id)) {
            add(say("ce dispositif n'est pas du programme", "that unit is not planned"),
                field + ".unit",
                say("ajoutez le dispositif à la demande", "add the unit to the request"));
        }
    }

    const model::Place* place(const model::PlaceId& id, const std::string& field) {
        const auto found = std::find_if(territory_.places.begin(), territory_.places.end(),
                                        [&](const model::Place& one) { return one.id == id; });
        if (found == territory_.places.end()) {
            add(say("il n'y a pas de lieu « {} »", "there is no place \"{}\"", id.text()), field,
                say("prenez l'identifiant dans la liste des lieux",
                    "take the id from the list of places"));
            return nullptr;
        }
        return &*found;
    }

    // A day outside the plan forbids nothing, and is taken: a renewed request keeps its list.
    void check_no_visit(const model::NoVisit& no, const std::string& field) {
        place(no.place, field + ".place");
        if (no.unit) {
            unit(*no.unit, field + ".unit");
        }
    }

    void check_pair(const model::EitherOr& pair, const std::string& field) {
        place(pair.one, field + ".one");
        place(pair.other, field + ".other");
        if (pair.one == pair.other) {
            add(say("un lieu ne s'oppose pas à lui-même", "a place does not exclude itself"),
                field + ".other", say("choisissez deux lieux", "choose two places"));
        }
    }

    void check_budget(const model::Budget& budget, const std::string& field) {
        if (budget.unit) {
            planned_unit(*budget.unit, field);
        }
        if (!budget.distance && !budget.work) {
            add(say("un budget sans kilomètres ni heures", "a budget without kilometres or hours"),
                field, say("donnez au moins l'un des deux", "give at least one of them"));
        }
        const double metres = budget.distance.value_or(budget_distance_min).count();
        if (!(metres >= budget_distance_min.count() && metres <= budget_distance_max.count())) {
            add(say("le budget de kilomètres sort des limites",
                    "the budget of kilometres is out of range"),
                field + ".distance_m",
                say("choisissez de 1 à 1 000 000 km", "choose from 1 to 1,000,000 km"));
        }
        const Minutes work = budget.work.value_or(budget_work_min);
        if (work < budget_work_min || work > budget_work_max) {
            add(say("le budget d'heures sort des limites", "the budget of hours is out of range"),
                field + ".work_min",
                say("choisissez de 1 à 166 666 heures", "choose from 1 to 166,666 hours"));
        }
    }

    void check_wish(const model::Wish& wish, const std::string& field) {
        place(wish.place, field + ".place");
        if (wish.unit) {
            planned_unit(*wish.unit, field);
        }
        const Day until = request_.first_day + std::chrono::weeks(request_.weeks);
        if (wish.day && (*wish.day < request_.first_day || *wish.day >= until)) {
            add(say("le souhait est pour le {}, hors du programme",
                    "the wish is for {}, outside the plan", format_day(*wish.day)),
                field + ".day",
                say("choisissez un jour à partir du {} et avant le {}",
                    "choose a day from {} on, before {}", format_day(request_.first_day),
                    format_day(until)));
        }
        if (wish.monthly) {
            check_monthly(wish, field);
        } else if (wish.day.has_value() != wish.starts.has_value()) {
            add(say("un souhait a un jour et une heure, ou aucun des deux",
                    "a wish has both a day and an hour, or neither"),
                field + (wish.day ? ".starts" : ".day"),
                say("donnez celui qui manque, ou laissez les deux au programme",
                    "give the missing one, or leave both to the plan"));
        }
        if (wish.every_weeks && *wish.every_weeks != 1 && *wish.every_weeks != 2 &&
            *wish.every_weeks != 4) {
            add(say("toutes les {} semaines n'est pas un rythme possible",
                    "every {} weeks is not a rhythm we plan", *wish.every_weeks),
                field + ".every_weeks", say("choisissez 1, 2 ou 4", "choose 1, 2 or 4"));
        }
        if (wish.stay && (*wish.stay < Minutes(10) || *wish.stay > Minutes(600))) {
            add(say("une présence de {} minutes", "a stay of {} minutes", wish.stay->count()),
                field + ".stay_min",
                say("choisissez de 10 à 600 minutes", "choose from 10 to 600 minutes"));
        }
    }

    void check_monthly(const model::Wish& wish, const std::string& field) {
        if (wish.day || wish.every_weeks) {
            add(say("un jour du mois ne va pas avec une date ou un nombre de semaines",
                    "a day of the month does not go with a date or a number of weeks"),
                field + (wish.day ? ".day" : ".every_weeks"),
                say("gardez l'un ou l'autre", "keep one or the other"));
        }
        if (request_.open_days_of({*wish.monthly, {}}).empty()) {
            add(say("ce jour du mois ne tombe pas pendant le programme, ou c'est un jour sans "
                    "tournée",
                    "that day of the month is not within the plan, or it is a day off"),
                field + ".monthly",
                say("choisissez un autre jour du mois, ou un programme plus long",
                    "choose another day of the month, or a longer plan"));
        }
    }

    const model::Request& request_;
    const model::Territory& territory_;
    const std::vector<model::Unit>& units_;
    Errors errors_;
};

}  // namespace

Errors problems_of_request(const model::Request& request, const model::Territory& territory,
                           const std::vector<model::Unit>& units, Day today) {
    return RequestCheck(request, territory, units).run(today);
}

}  // namespace halte::planner
