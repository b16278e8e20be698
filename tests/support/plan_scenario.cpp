// SPDX-License-Identifier: EUPL-1.2
#include "support/plan_scenario.hpp"

#include <cstdio>
#include <regex>
#include <sstream>

#include "base/assert.hpp"
#include "support/french_times.hpp"
#include "support/plan_scenario_ground.hpp"

namespace halte::test {

namespace {

std::string trimmed(const std::string& text) {
    const auto begin = text.find_first_not_of(' ');
    return begin == std::string::npos
               ? ""
               : text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

std::vector<std::string> parts_of(const std::string& text, char mark) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, mark);) {
        parts.push_back(trimmed(part));
    }
    return parts;
}

// The number before a word: 45 of "pause 45 min".
double number_before(const std::string& text, const std::string& word) {
    std::smatch match;
    HALTE_CHECK(std::regex_search(text, match, std::regex("(\\d+) " + word)));
    return std::stod(match[1]);
}

bool says(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

Minutes minutes_in(const std::string& text) {
    return Minutes(static_cast<int>(number_before(text, "min")));
}

class Reader {
public:
    PlanScenario read(const std::string& text) {
        made_.parameters = planner::load_parameters().value();
        std::istringstream lines(text);
        std::string drawing;
        for (std::string line; std::getline(lines, line);) {
            if (is_heading(line)) {
                finish_map(drawing);
                heading_ = line;
            } else if (heading_ == "Carte :") {
                drawing += line + "\n";
            } else if (!trimmed(line).empty() && line[0] == ' ' && !is_expectation(heading_)) {
                take(trimmed(line));
            }
        }
        lay_ground(made_);
        return std::move(made_);
    }

private:
    void take(const std::string& line) {
        if (heading_ == "Communes :") {
            commune(line);
        } else if (heading_ == "Lieux :") {
            place(line);
        } else if (heading_ == "Équipe :") {
            unit(line);
        } else if (heading_ == "Demande :") {
            demand(line);
        } else {
            std::fprintf(stderr, "not understood: %s\n", line.c_str());
            HALTE_CHECK(false);
        }
    }

    void finish_map(const std::string& drawing) {
        if (heading_ == "Carte :") {
            made_.map = DrawnMap::read(drawing);
        }
    }

    std::size_t rank_of(const std::string& line) const {
        return made_.map.rank_of(trimmed(line.substr(0, line.find(" :"))));
    }

    model::CommuneCode code_of(std::size_t rank) const {
        return model::CommuneCode("2B00" + std::to_string(rank + 1));
    }

    // "Albi : 100 personnes en difficulté, 60 % atteintes par l'offre existante"
    void commune(const std::string& line) {
        const std::size_t rank = rank_of(line);
        model::Commune commune;
        commune.code = code_of(rank);
        commune.name = made_.map.villages[rank];
        const double need = number_before(line, "personnes");
        commune.population.inhabitants = 5.0 * need;
        made_.territory.communes.push_back(commune);
        model::Cell cell;
        cell.square = geo::GridCell::at(village_position(rank));
        cell.commune = commune.code;
        cell.centre = village_position(rank);
        cell.inhabitants = commune.population.inhabitants;
        made_.territory.cells.push_back(cell);
        planner::CellSight seen;
        seen.reach = says(line, "%") ? number_before(line, "%") / 100.0 : 0.0;
        seen.need = {need, 0.8 * need, 1.2 * need};
        const double unseen = need * (1.0 - seen.reach);
        seen.unseen = {unseen, 0.8 * unseen, 1.2 * unseen};
        made_.sight.cells.push_back(seen);
        made_.sight.catchments.close_row();
        made_.territory.bases.push_back(
            {model::BaseId(commune.name), commune.name, commune.code, village_position(rank)});
    }

    // "le marché (marché), à Albi : jeudi 8 h-12 h ; de 90 à 150 min ; demande une rampe"
    void place(const std::string& line) {
        const std::vector<std::string> parts = parts_of(line, ';');
        std::smatch match;
        HALTE_CHECK(std::regex_match(parts[0], match,
                                     std::regex(R"((.*?)( \(marché\))?, à (.*?) : (.*))")));
        const std::size_t rank = made_.map.rank_of(match[3]);
        model::Place place;
        place.id = model::PlaceId(match[1]);
        place.name = match[1];
        place.kind = match[2].matched ? model::PlaceKind::market : model::PlaceKind::square;
        place.commune = code_of(rank);
        place.position = village_position(rank);
        place.welcome = french_hours(match[4]);
        for (std::size_t i = 1; i < parts.size(); ++i) {
            if (says(parts[i], "demande ")) {
                place.needs.push_back(parts[i].substr(parts[i].find(' ') + 1));
            } else {
                place.shortest_stay = Minutes(static_cast<int>(number_before(parts[i], "à")));
                place.longest_stay = minutes_in(parts[i]);
            }
        }
        made_.territory.places.push_back(std::move(place));
    }

    // "camion, dort à Albi : mardi 8 h-17 h ; pause 45 min, 12 h-14 h ; autonomie 60 km"
    void unit(const std::string& line) {
        const std::vector<std::string> parts = parts_of(line, ';');
        std::smatch match;
        HALTE_CHECK(
            std::regex_match(parts[0], match, std::regex("(.*?), dort à (.*?) : (.*)")));
        model::Unit unit;
        unit.id = model::UnitId(match[1]);
        unit.name = match[1];
        unit.start = unit.end = model::BaseId(match[2]);
        unit.shifts = french_hours(match[3]);
        for (std::size_t i = 1; i < parts.size(); ++i) {
            detail(parts[i], unit);
        }
        made_.units.push_back(std::move(unit));
    }

    void detail(const std::string& part, model::Unit& unit) {
        if (says(part, "pause ")) {
            unit.pause = model::Break{minutes_in(part), french_windows(part).at(0)};
        } else if (says(part, "installation ")) {
            unit.setup = minutes_in(part);
        } else if (says(part, "rangement ")) {
            unit.packing = minutes_in(part);
        } else if (says(part, "autonomie ")) {
            unit.range = Metres(1000.0 * number_before(part, "km"));
        } else if (says(part, "au volant")) {
            unit.driving_limit = minutes_in(part);
        } else if (says(part, "avec ")) {
            unit.equipment.push_back(part.substr(part.find(' ') + 1));
        } else {
            HALTE_CHECK(false);
        }
    }

    void demand(const std::string& line) {
        if (says(line, "à partir du ")) {
            made_.request.first_day = french_days(line).at(0);
            made_.request.weeks = static_cast<int>(number_before(line, "semaine"));
            made_.request.seconds = 0.1;
        } else if (says(line, "sans tournée : ")) {
            for (const Day day : french_days(line)) {
                made_.request.days_off.push_back(day);
            }
        } else if (says(line, "pas plus de ")) {
            budget(line);
        } else if (says(line, "l'un ou l'autre : ")) {
            const auto places = parts_of(line.substr(line.find(" : ") + 3), ',');
            made_.request.either_or.push_back(
                {model::PlaceId(places.at(0)), model::PlaceId(places.at(1))});
        } else if (says(line, "jamais : ")) {
            forbid(parts_of(line.substr(line.find(" : ") + 3), ','));
        } else {
            HALTE_CHECK(says(line, "souhait : "));
            wish(parts_of(line.substr(line.find(" : ") + 3), ','));
        }
    }

    // "place de Brando", or on some days only: "place de Brando, le 8/12/2026, par camion"
    void forbid(const std::vector<std::string>& parts) {
        const model::PlaceId place(parts[0]);
        if (parts.size() == 1) {
            made_.request.forbidden.push_back(place);
            return;
        }
        std::optional<model::UnitId> unit;
        for (std::size_t i = parts.size() - 1; i > 0; --i) {
            if (says(parts[i], "par ")) {
                unit = model::UnitId(parts[i].substr(parts[i].find(' ') + 1));
            } else {
                made_.request.no_visits.push_back({place, french_days(parts[i]).at(0), unit});
            }
        }
    }

    // "pas plus de 200 km et 30 heures en tout", "pas plus de 80 km pour le camion"
    void budget(const std::string& line) {
        model::Budget budget;
        if (says(line, " km")) {
            budget.distance = Metres(1000.0 * number_before(line, "km"));
        }
        if (says(line, "heures")) {
            budget.work = Minutes(static_cast<int>(60.0 * number_before(line, "heures")));
        }
        if (says(line, "pour le ")) {
            budget.unit = model::UnitId(line.substr(line.find("pour le ") + 8));
        }
        made_.request.budgets.push_back(std::move(budget));
    }

    // "place de Brando, le 8/12/2026 à 14 h 30, 120 min, toutes les 2 semaines, par le camion"
    void wish(const std::vector<std::string>& parts) {
        model::Wish wish{.place = model::PlaceId(parts[0])};
        for (std::size_t i = 1; i < parts.size(); ++i) {
            if (says(parts[i], "min")) {
                wish.stay = minutes_in(parts[i]);
            } else if (says(parts[i], "toutes les semaines")) {
                wish.every_weeks = 1;
            } else if (says(parts[i], "toutes les")) {
                wish.every_weeks = static_cast<int>(number_before(parts[i], "semaines"));
            } else if (says(parts[i], "du mois")) {
                wish.monthly = french_day_of_month(parts[i]);
                if (says(parts[i], " à ")) {
                    wish.starts = french_time(parts[i]);
                }
            } else if (says(parts[i], "par ")) {
                wish.unit = model::UnitId(parts[i].substr(parts[i].find(' ') + 1));
            } else {
                wish.day = french_days(parts[i]).at(0);
                wish.starts = french_time(parts[i]);
            }
        }
        made_.request.wishes.push_back(std::move(wish));
    }

    PlanScenario made_;
    std::string heading_;
};

}  // namespace

bool is_heading(const std::string& line) {
    return line.size() > 2 && line[0] != ' ' && line[0] != '#' &&
           line.compare(line.size() - 2, 2, " :") == 0;
}

bool is_expectation(const std::string& heading) {
    return says(heading, "attendu");
}

PlanScenario PlanScenario::read(const std::string& text) {
    return Reader().read(text);
}

}  // namespace halte::test
