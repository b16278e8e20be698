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

    void check_wish(const model::Wish& wish, const std::string& field) {
        place(wish.place, field + ".place");
        if (wish.unit) {
            unit(*wish.unit, field + ".unit");
            if (!request_.sends(*wish.unit)) {
                add(say("le souhait est pour un dispositif qui n'est pas du programme",
                        "the wish is for a unit that is not planned"),
                    field + ".unit",
                    say("ajoutez le dispositif à la demande", "add the unit to the request"));
            }
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
        if (wish.day.has_value() != wish.starts.has_value()) {
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
