// SPDX-License-Identifier: EUPL-1.2
#include "planner/check_plan.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "planner/check_people.hpp"

namespace halte::planner {

namespace {

using std::chrono::days;
using std::chrono::weeks;

constexpr Minutes slack{1};           // clock times are rounded to the minute
constexpr Minutes same_hour{15};      // visits of one series
constexpr double metres_slack = 5.0;  // per leg

template <typename Thing, typename Name>
const Thing* find(const std::vector<Thing>& things, const Name& id) {
    const auto found = std::find_if(things.begin(), things.end(),
                                    [&](const Thing& thing) { return thing.id == id; });
    return found == things.end() ? nullptr : &*found;
}

class Checker {
public:
    Checker(const model::Plan& plan, const Evidence& evidence) : plan_(plan), evidence_(evidence) {}

    std::vector<Breach> run() {
        for (const model::Tour& tour : plan_.tours) {
            check_tour(tour);
        }
        check_overlaps();
        for (const model::Series& series : plan_.series) {
            check_series(series);
        }
        check_request();
        for (const model::Budget& budget : plan_.request.budgets) {
            check_budget(budget);
        }
        for (const model::EitherOr& pair : plan_.request.either_or) {
            check_pair(pair);
        }
        check_totals();
        return std::move(breaches_);
    }

private:
    void add(std::string code, std::string where, Sentence message) {
        breaches_.push_back({std::move(code), std::move(where), std::move(message)});
    }
    std::string name_of(const model::Tour& tour) const {
        return format_day(tour.day) + " " + tour.unit.text();
    }

    void check_tour(const model::Tour& tour) {
        const std::string where = name_of(tour);
        const model::Unit* unit = find(evidence_.units, tour.unit);
        if (unit == nullptr) {
            return add(
                "unknown_unit", where,
                say("il n'y a pas de dispositif {}", "there is no unit {}", tour.unit.text()));
        }
        check_day(tour, where);
        check_shift(tour, *unit, where);
        check_way(tour, *unit, where);
        check_limits(tour, *unit, where);
        check_pause(tour, *unit, where);
        for (std::size_t i = 0; i < tour.stops.size(); ++i) {
            check_stop(tour, *unit, tour.stops[i], where + " stop " + std::to_string(i + 1));
        }
        if (tour.stops.empty()) {
            add("empty_tour", where, say("une tournée sans halte", "a tour without stops"));
        }
    }

    void check_day(const model::Tour& tour, const std::string& where) {
        const Day until = plan_.request.first_day + weeks(plan_.request.weeks);
        if (tour.day < plan_.request.first_day || tour.day >= until) {
            add("outside_horizon", where,
                say("le programme va du {} au {}", "the plan runs from {} to {}",
                    format_day(plan_.request.first_day), format_day(until - days(1))));
        }
        const auto& off = plan_.request.days_off;
        if (std::find(off.begin(), off.end(), tour.day) != off.end()) {
            add("day_off", where, say("ce jour est chômé", "this day is a day off"));
        }
    }

    void check_shift(const model::Tour& tour, const model::Unit& unit, const std::string& where) {
        const auto& shifts = unit.shifts.on(weekday_of(tour.day));
        if (shifts.empty()) {
            return add("outside_shift", where,
                       say("le dispositif ne travaille pas ce jour de la semaine",
                           "the unit does not work on that weekday"));
        }
        const model::TimeWindow& shift = shifts.front();
        if (tour.departs < shift.opens || tour.returns > shift.closes) {
            add("outside_shift", where,
                say("dehors {}-{}, service {}", "out {}-{}, shift {}",
                    format_time_of_day(tour.departs), format_time_of_day(tour.returns),
                    model::format_windows({shift})));
        }
    }

    std::optional<geo::Position> base_of(const model::BaseId& id) const {
        const model::Base* base = find(evidence_.territory.bases, id);
        return base == nullptr ? std::nullopt : std::optional(base->position);
    }

    // Travel of every leg against the roads, and the clock against travel, setup and packing.
    void check_way(const model::Tour& tour, const model::Unit& unit, const std::string& where) {
        std::optional<geo::Position> here = base_of(unit.start);
        TimeOfDay free_at = tour.departs;
        for (std::size_t i = 0; i <= tour.stops.size(); ++i) {
            const bool is_home = i == tour.stops.size();
            const model::Place* place =
                is_home ? nullptr : find(evidence_.territory.places, tour.stops[i].place);
            const std::optional<geo::Position> there = is_home ? base_of(unit.end)
                                                       : place == nullptr
                                                           ? std::nullopt
                                                           : std::optional(place->position);
            const std::string leg = where + " leg " + std::to_string(i + 1);
            const Seconds travel = is_home ? tour.travel_back : tour.stops[i].travel_before;
            const Metres metres = is_home ? tour.distance_back : tour.stops[i].distance_before;
            const TimeOfDay arrives = is_home ? tour.returns : tour.stops[i].arrives;
            if (!here || !there) {
                add("unknown_place", leg,
                    say("un bout du trajet est inconnu", "one end of the way is unknown"));
            } else {
                check_leg(unit, *here, *there, travel, metres, leg);
            }
            Minutes pause{0};
            if (tour.pause && tour.pause->opens >= free_at - slack &&
                tour.pause->closes <= arrives + slack) {
                pause = tour.pause->closes - tour.pause->opens;
            }
            if (free_at + pause + travel > arrives + slack) {
                add("too_fast", leg,
                    say("libre à {}, {} s de trajet et {} min de pause, sur place à {}",
                        "free at {}, {} s of travel and {} min of pause, there at {}",
                        format_time_of_day(free_at), travel.count(), pause.count(),
                        format_time_of_day(arrives)));
            }
            if (!is_home) {
                free_at = tour.stops[i].closes + unit.packing;
                here = there;
            }
        }
    }

    void check_leg(const model::Unit& unit, geo::Position from, geo::Position to, Seconds travel,
                   Metres metres, const std::string& leg) {
        const std::optional<Leg> true_leg = evidence_.leg_of(unit.kind, from, to);
        if (!true_leg) {
            return add("no_road", leg,
                       say("les routes n'y mènent pas", "the roads do not lead there"));
        }
        if (travel + Seconds(2) < true_leg->travel) {
            add("travel_too_short", leg,
                say("{} s annoncées, {} s par les routes", "{} s said, {} s on the roads",
                    travel.count(), true_leg->travel.count()));
        }
        if (std::abs(metres.count() - true_leg->distance.count()) >
            metres_slack + 0.01 * true_leg->distance.count()) {
            add("distance_differs", leg,
                say("{} m annoncés, {} m par les routes", "{} m said, {} m on the roads",
                    std::lround(metres.count()), std::lround(true_leg->distance.count())));
        }
    }

    void check_limits(const model::Tour& tour, const model::Unit& unit, const std::string& where) {
        if (unit.range > Metres(0.0) && tour.distance() > unit.range + Metres(metres_slack)) {
            add("beyond_range", where,
                say("la tournée est plus longue que ce que le dispositif parcourt en un jour",
                    "the tour is longer than the unit can go in a day"));
        }
        if (unit.driving_limit > Minutes(0) && tour.driving() > unit.driving_limit + slack) {
            add("too_much_driving", where,
                say("plus de conduite que la limite du dispositif",
                    "more driving than the limit of the unit"));
        }
    }

    // The pause lies between stops: the ground it takes is checked against travel in check_way.
    void check_pause(const model::Tour& tour, const model::Unit& unit, const std::string& where) {
        if (!unit.pause) {
            return;
        }
        const auto& shift = unit.shifts.on(weekday_of(tour.day));
        const bool is_due = !shift.empty() && shift.front().opens <= unit.pause->window.opens &&
                            shift.front().closes >= unit.pause->window.closes;
        if (!is_due) {
            return;
        }
        if (!tour.pause) {
            return add(
                "no_pause", where,
                say("le dispositif a une pause chaque jour", "the unit has a pause every day"));
        }
        if (tour.pause->closes - tour.pause->opens < unit.pause->duration ||
            tour.pause->opens + slack < unit.pause->window.opens ||
            tour.pause->closes > unit.pause->window.closes + slack) {
            add("pause_misplaced", where,
                say("pause {}", "pause {}", model::format_windows({*tour.pause})));
        }
        for (const model::Stop& stop : tour.stops) {
            if (tour.pause->opens + slack < stop.closes + unit.packing &&
                tour.pause->closes > stop.opens - unit.setup + slack) {
                add("pause_at_work", where,
                    say("la pause tombe dans la halte de {}", "the pause falls into the stop at {}",
                        format_time_of_day(stop.opens)));
            }
        }
    }

    void check_stop(const model::Tour& tour, const model::Unit& unit, const model::Stop& stop,
                    const std::string& where) {
        const model::Place* place = find(evidence_.territory.places, stop.place);
        const model::Series* series = find(plan_.series, stop.series);
        if (place == nullptr || series == nullptr) {
            return add("unknown_place", where,
                       say("lieu ou série inconnus", "unknown place or series"));
        }
        if (stop.arrives + unit.setup > stop.opens + slack) {
            add("no_setup", where,
                say("pas assez de temps pour s'installer avant d'ouvrir",
                    "not enough time to set up before opening"));
        }
        const auto& windows = place->welcome.on(weekday_of(tour.day));
        if (std::none_of(windows.begin(), windows.end(), [&](const model::TimeWindow& window) {
                return window.opens <= stop.opens && stop.closes <= window.closes;
            })) {
            add("closed", where,
                say("ouvert {}, le lieu accueille {}", "open {}, the place welcomes {}",
                    model::format_windows({{stop.opens, stop.closes}}),
                    model::format_windows(windows)));
        }
        const Minutes stay = stop.closes - stop.opens;
        if (!series->is_pinned && (stay < place->shortest_stay || stay > place->longest_stay)) {
            add("stay", where, say("présence de {} min", "presence of {} min", stay.count()));
        }
        for (const std::string& needed : place->needs) {
            const bool has = std::count(unit.equipment.begin(), unit.equipment.end(), needed) +
                                 std::count(unit.skills.begin(), unit.skills.end(), needed) >
                             0;
            if (!has) {
                add("lacks_equipment", where,
                    say("le dispositif n'a pas : {}", "the unit has no {}", needed));
            }
        }
        if (series->place != stop.place || series->unit != tour.unit) {
            add("wrong_series", where,
                say("la halte n'est pas du lieu ou du dispositif de sa série",
                    "the stop is not of the place or the unit of its series"));
        }
    }

    void check_overlaps() {
        std::map<std::pair<Day, model::PlaceId>, std::vector<model::TimeWindow>> present;
        std::set<std::pair<Day, model::UnitId>> out;
        for (const model::Tour& tour : plan_.tours) {
            if (!out.insert({tour.day, tour.unit}).second) {
                add("two_tours", name_of(tour),
                    say("le dispositif a deux tournées ce jour-là",
                        "the unit has two tours on that day"));
            }
            for (const model::Stop& stop : tour.stops) {
                auto& others = present[{tour.day, stop.place}];
                for (const model::TimeWindow& other : others) {
                    if (stop.opens < other.closes && other.opens < stop.closes) {
                        add("taken", name_of(tour),
                            say("deux dispositifs à {}", "two units at {}", stop.place.text()));
                    }
                }
                others.push_back({stop.opens, stop.closes});
            }
        }
    }

    void check_series(const model::Series& series) {
        const Day until = plan_.request.first_day + weeks(plan_.request.weeks);
        std::vector<Day> promised = days_of(series.rhythm, plan_.request.first_day, until);
        std::erase_if(promised, [&](Day day) {
            return std::count(plan_.request.days_off.begin(), plan_.request.days_off.end(), day) >
                   0;
        });
        std::vector<Day> kept;
        for (const model::Tour& tour : plan_.tours) {
            for (const model::Stop& stop : tour.stops) {
                if (stop.series != series.id) {
                    continue;
                }
                kept.push_back(tour.day);
                if (std::chrono::abs(stop.opens - series.starts) > same_hour) {
                    add("hour_differs", name_of(tour),
                        say("annoncé à {}, ouvre à {}", "announced {}, opens {}",
                            format_time_of_day(series.starts), format_time_of_day(stop.opens)));
                }
            }
        }
        std::sort(kept.begin(), kept.end());
        if (kept != promised) {
            add("rhythm", series.id.text(),
                say("{} visites promises, {} dans les tournées",
                    "{} visits promised, {} in the tours", promised.size(), kept.size()));
        }
    }

    // By the calendar alone: such a weekday, and as many before it in its month.
    bool is_on(const model::MonthlyWeekday& monthly, const model::Series& series) const {
        return std::all_of(plan_.tours.begin(), plan_.tours.end(), [&](const model::Tour& tour) {
            const std::chrono::year_month_day date(tour.day);
            const unsigned of_month = static_cast<unsigned>(date.day());
            const bool is_last =
                std::chrono::year_month_day(tour.day + weeks(1)).month() != date.month();
            const bool is_right = monthly.nth == 5
                                      ? is_last
                                      : (of_month + 6) / 7 == static_cast<unsigned>(monthly.nth);
            const bool visits =
                std::any_of(tour.stops.begin(), tour.stops.end(), [&](const model::Stop& stop) {
                    return stop.series == series.id;
                });
            return !visits || (is_right && weekday_of(tour.day) == monthly.weekday);
        });
    }

    void check_request() {
        for (const model::Series& series : plan_.series) {
            const auto& no = plan_.request.forbidden;
            if (std::find(no.begin(), no.end(), series.place) != no.end()) {
                add("forbidden", series.id.text(),
                    say("la demande interdit ce lieu", "the request forbids this place"));
            }
        }
        for (const model::Tour& tour : plan_.tours) {
            for (const model::Stop& stop : tour.stops) {
                check_no_visit(tour, stop);
            }
        }
        for (const model::Wish& wish : plan_.request.wishes) {
            const bool is_kept = std::any_of(
                plan_.series.begin(), plan_.series.end(), [&](const model::Series& series) {
                    return series.place == wish.place &&
                           (!wish.unit || series.unit == *wish.unit) &&
                           (!wish.monthly || series.is_pinned || is_on(*wish.monthly, series));
                });
            const bool is_explained = std::any_of(
                plan_.left_out.begin(), plan_.left_out.end(),
                [&](const model::LeftOut& left_out) { return left_out.place == wish.place; });
            if (!is_kept && !is_explained) {
                add("wish_lost", wish.place.text(),
                    say("le souhait n'est ni tenu ni expliqué",
                        "the wish is neither kept nor explained"));
            }
        }
    }

    void check_no_visit(const model::Tour& tour, const model::Stop& stop) {
        for (const model::NoVisit& no : plan_.request.no_visits) {
            if (no.place == stop.place && no.day == tour.day &&
                (!no.unit || *no.unit == tour.unit)) {
                add("day_forbidden", name_of(tour),
                    say("la demande ne veut pas de halte à {} ce jour-là",
                        "the request wants no stop at {} on that day", stop.place.text()));
            }
        }
    }

    void check_pair(const model::EitherOr& pair) {
        const auto visits = [&](const model::PlaceId& id) {
            return std::any_of(plan_.tours.begin(), plan_.tours.end(), [&](const auto& tour) {
                return std::any_of(tour.stops.begin(), tour.stops.end(),
                                   [&](const model::Stop& stop) { return stop.place == id; });
            });
        };
        if (visits(pair.one) && visits(pair.other)) {
            add("both_of_a_pair", pair.one.text(),
                say("la demande n'en veut pas avec {}", "the request wants it not with {}",
                    pair.other.text()));
        }
    }

    void check_budget(const model::Budget& budget) {
        Metres distance{0.0};
        Seconds work{0};
        for (const model::Tour& tour : plan_.tours) {
            const model::Unit* unit = find(evidence_.units, tour.unit);
            if (unit == nullptr || (budget.unit && *budget.unit != tour.unit)) {
                continue;
            }
            distance += tour.distance();
            work += tour.driving();
            for (const model::Stop& stop : tour.stops) {
                work += unit->setup + (stop.closes - stop.opens) + unit->packing;
            }
        }
        const std::string where = budget.unit ? budget.unit->text() : "figures";
        if (budget.distance && distance > *budget.distance + Metres(1.0)) {
            add("beyond_budget", where,
                say("{} km de route, le budget est de {} km", "{} km of road, the budget is {} km",
                    std::lround(distance.count() / 1000.0),
                    std::lround(budget.distance->count() / 1000.0)));
        }
        if (budget.work && work > *budget.work) {
            add("beyond_budget", where,
                say("{} min de travail, le budget est de {} min",
                    "{} min of work, the budget is {} min",
                    std::chrono::ceil<Minutes>(work).count(), budget.work->count()));
        }
    }

    void check_totals() {
        Metres distance{0.0};
        Seconds driving{0};
        int stops = 0;
        for (const model::Tour& tour : plan_.tours) {
            distance += tour.distance();
            driving += tour.driving();
            stops += static_cast<int>(tour.stops.size());
        }
        const model::Figures& said = plan_.figures;
        if (std::abs(distance.count() - said.distance.count()) > 1.0 || driving != said.driving ||
            stops != said.stops) {
            add("totals", "figures",
                say("distance, conduite ou haltes ne font pas le total",
                    "distance, driving or stops do not add up"));
        }
        if (said.at_most + People(1e-6) < said.reached.value) {
            add("bound", "figures",
                say("{} personnes touchées, plus que les {} prouvées possibles",
                    "{} persons reached, more than the {} proven possible",
                    said.reached.value.count(), said.at_most.count()));
        }
        const std::vector<Breach> people = check_people(plan_, evidence_);
        breaches_.insert(breaches_.end(), people.begin(), people.end());
    }

    const model::Plan& plan_;
    const Evidence& evidence_;
    std::vector<Breach> breaches_;
};

}  // namespace

std::vector<Breach> check_plan(const model::Plan& plan, const Evidence& evidence) {
    return Checker(plan, evidence).run();
}

}  // namespace halte::planner
