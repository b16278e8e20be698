// SPDX-License-Identifier: EUPL-1.2
#include "planner/present.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "planner/answer.hpp"
#include "planner/check_plan.hpp"
#include "planner/parameters.hpp"
#include "planner/pose_draft.hpp"
#include "planner/sight.hpp"

namespace halte::planner {

namespace {

using model::PresentStop;

class Measure {
public:
    Measure(const Setting& setting, const std::vector<PresentStop>& stops,
            const model::Request& request)
        : setting_(setting), stops_(stops) {
        measure_.plan.request = request;
    }

    PresentMeasure run() {
        for (std::size_t row = 0; row < stops_.size(); ++row) {
            add_days(row);
        }
        for (auto& [when, rows] : tours_) {
            std::sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) {
                return std::pair(stops_[a].opens, a) < std::pair(stops_[b].opens, b);
            });
            add_tour(when.first, when.second, rows);
        }
        std::vector<std::uint32_t> places;
        for (const auto& [place, visits] : visits_) {
            places.push_back(place);
        }
        add_figures(setting_, places, reach(), measure_.plan);
        return std::move(measure_);
    }

private:
    void tell(std::string code, std::size_t row, Sentence message) {
        auto& faults = measure_.faults;
        const auto known = std::find_if(faults.begin(), faults.end(), [&](const auto& one) {
            return one.code == code && one.where == stops_[row].where;
        });
        if (known != faults.end()) {
            ++known->times;
        } else {
            faults.push_back({std::move(code), stops_[row].where, stops_[row].name,
                              std::move(message)});
        }
    }

    std::string series_id(std::size_t row) const {
        return "today-" + std::to_string(row + 1);
    }

    void add_days(std::size_t row) {
        const PresentStop& stop = stops_[row];
        const model::Request& request = measure_.plan.request;
        const Day until = request.first_day + std::chrono::weeks(request.weeks);
        std::vector<Day> days = model::days_of(stop, request.first_day, until);
        std::erase_if(days, [&](Day day) {
            return std::count(request.days_off.begin(), request.days_off.end(), day) > 0;
        });
        if (stop.is_misplaced) {
            tell("misplaced", row,
                 say("la position donnée est loin de la commune : la halte est comptée au centre "
                     "de la commune",
                     "the position given is far from the commune: the stop is counted at the "
                     "centre of the commune"));
        }
        if (stop.place.is_empty()) {
            return tell("off_road", row,
                        say("aucune route à moins de 500 m : elle n'est pas comptée",
                            "no road within 500 m: it is not counted"));
        }
        if (days.empty()) {
            return tell("never", row,
                        say("aucun passage pendant ce programme", "no visit during this plan"));
        }
        const auto unit =
            std::find_if(setting_.units.begin(), setting_.units.end(),
                         [&](const model::Unit& one) { return one.id == stop.unit; });
        HALTE_CHECK(unit != setting_.units.end());
        const auto rank = static_cast<std::size_t>(unit - setting_.units.begin());
        model::Series series;
        series.id = model::SeriesId(series_id(row));
        series.place = stop.place;
        series.unit = stop.unit;
        series.rhythm.rule = model::OnDays{days};
        series.starts = stop.opens;
        series.stay = stop.closes - stop.opens;
        measure_.plan.series.push_back(std::move(series));
        for (const Day day : days) {
            tours_[{day, rank}].push_back(row);
            visits_[site_of(setting_, stop.place)].emplace_back(day, row);
        }
    }

    Leg leg(const model::Unit& unit, std::uint32_t from, std::uint32_t to, std::size_t row) {
        const Ground& ground = setting_.ground;
        const solver::Matrix& matrix = ground.matrices[matrix_of(setting_, unit)];
        const std::size_t at = std::size_t{from} * ground.node_count + to;
        if (matrix.travel_s[at] == solver::no_road) {
            tell("unreachable", row,
                 say("aucune route n'y mène pour ce dispositif : trajet compté pour rien",
                     "no road leads there for this unit: its way is counted as nothing"));
            return {};
        }
        return {Seconds(matrix.travel_s[at]), Metres(static_cast<double>(matrix.distance_m[at]))};
    }

    void add_tour(Day day, std::size_t rank, const std::vector<std::size_t>& rows) {
        const model::Unit& unit = setting_.units[rank];
        model::Tour tour;
        tour.unit = unit.id;
        tour.day = day;
        std::uint32_t here = base_node(setting_, unit.start);
        for (const std::size_t row : rows) {
            const PresentStop& today = stops_[row];
            const std::uint32_t there =
                setting_.ground.place_node(site_of(setting_, today.place));
            const Leg way = leg(unit, here, there, row);
            model::Stop stop;
            stop.series = model::SeriesId(series_id(row));
            stop.place = today.place;
            stop.opens = today.opens;
            stop.closes = today.closes;
            stop.travel_before = way.travel;
            stop.distance_before = way.distance;
            const bool is_same_spot = !tour.stops.empty() && here == there;
            stop.arrives = is_same_spot ? today.opens : today.opens - unit.setup;
            if (!tour.stops.empty()) {
                check_gap(unit, tour.stops.back(), stop, is_same_spot, row);
            }
            tour.stops.push_back(std::move(stop));
            here = there;
        }
        const Leg home = leg(unit, here, base_node(setting_, unit.end), rows.back());
        tour.travel_back = home.travel;
        tour.distance_back = home.distance;
        const model::Stop& first = tour.stops.front();
        tour.departs = std::chrono::floor<Minutes>(first.arrives - first.travel_before);
        tour.returns = std::chrono::ceil<Minutes>(tour.stops.back().closes + unit.packing +
                                                  tour.travel_back);
        check_day(unit, tour, rows);
        measure_.plan.tours.push_back(std::move(tour));
    }

    void check_gap(const model::Unit& unit, const model::Stop& before, const model::Stop& stop,
                   bool is_same_spot, std::size_t row) {
        if (stop.opens < before.closes) {
            return tell("overlap", row,
                        say("la halte d'avant n'est pas finie, à {}",
                            "the stop before is not over, at {}",
                            format_time_of_day(stop.opens)));
        }
        const Seconds needed =
            is_same_spot ? Seconds(0)
                         : Seconds(unit.packing) + stop.travel_before + Seconds(unit.setup);
        const Seconds there_is = stop.opens - before.closes;
        if (there_is < needed) {
            tell("too_fast", row,
                 say("{} min pour ranger, venir et s'installer, il en faut {}",
                     "{} min to pack, drive and set up, {} are needed",
                     std::chrono::floor<Minutes>(there_is).count(),
                     std::chrono::ceil<Minutes>(needed).count()));
        }
    }

    void check_day(const model::Unit& unit, const model::Tour& tour,
                   const std::vector<std::size_t>& rows) {
        const auto& shifts = unit.shifts.on(weekday_of(tour.day));
        if (shifts.empty()) {
            tell("outside_shift", rows.front(),
                 say("le dispositif ne travaille pas ce jour-là dans le territoire décrit",
                     "the unit does not work on that day in the territory described"));
        } else if (tour.departs < shifts.front().opens) {
            tell("outside_shift", rows.front(),
                 say("il faudrait partir à {}, le service commence à {}",
                     "one would have to leave at {}, the shift begins at {}",
                     clock(tour.departs), clock(shifts.front().opens)));
        } else if (tour.returns > shifts.front().closes) {
            tell("outside_shift", rows.back(),
                 say("on ne rentrerait qu'à {}, le service finit à {}",
                     "one would be back only at {}, the shift ends at {}", clock(tour.returns),
                     clock(shifts.front().closes)));
        }
        if (unit.driving_limit > Minutes(0) && tour.driving() > unit.driving_limit) {
            tell("driving", rows.front(),
                 say("{} min de conduite, plus que la limite de {}",
                     "{} min of driving, more than the limit of {}",
                     std::chrono::ceil<Minutes>(tour.driving()).count(),
                     unit.driving_limit.count()));
        }
        if (unit.range > Metres(0.0) && tour.distance() > unit.range) {
            tell("range", rows.front(),
                 say("{} km, plus que l'autonomie de {}", "{} km, more than the range of {}",
                     std::lround(tour.distance().count() / 1000.0),
                     std::lround(unit.range.count() / 1000.0)));
        }
    }

    // A time before midnight or after the next one is said as the nearer end of the day.
    static std::string clock(TimeOfDay time) {
        return format_time_of_day(std::clamp(time, TimeOfDay(0), TimeOfDay(24 * 60)));
    }

    CellReach reach() const {
        const AttendanceParameters& attendance = setting_.parameters.attendance;
        std::vector<double> exposure(setting_.territory.cells.size(), 0.0);
        for (const auto& [place, when] : visits_) {
            auto visits = when;
            std::sort(visits.begin(), visits.end(), [&](const auto& a, const auto& b) {
                return std::tuple(a.first, stops_[a.second].opens, a.second) <
                       std::tuple(b.first, stops_[b.second].opens, b.second);
            });
            double worth = 0.0;
            int nth = 0;
            for (const auto& [day, row] : visits) {
                const Minutes stay = stops_[row].closes - stops_[row].opens;
                worth += attendance.awareness(++nth) *
                         hour_factor(attendance, setting_.territory.places[place],
                                     stops_[row].opens) *
                         std::min(1.0, static_cast<double>(stay.count()) /
                                           static_cast<double>(
                                               attendance.useful_mediation.count()));
            }
            for (std::uint32_t i = setting_.ground.reach_begin[place];
                 i < setting_.ground.reach_begin[place + 1]; ++i) {
                const solver::Reach& one = setting_.ground.reach[i];
                exposure[one.cell] += worth * one.exposure / solver::exposure_one;
            }
        }
        CellReach shares(exposure.size(), 0.0);
        for (std::size_t cell = 0; cell < shares.size(); ++cell) {
            shares[cell] = attendance.receptive_of_unseen(setting_.sight.cells[cell].reach) *
                           (1.0 - std::exp(-exposure[cell]));
        }
        return shares;
    }

    const Setting& setting_;
    const std::vector<PresentStop>& stops_;
    PresentMeasure measure_;
    std::map<std::pair<Day, std::size_t>, std::vector<std::size_t>> tours_;  // (day, unit) -> rows
    // Place -> (day, row) of every presence.
    std::map<std::uint32_t, std::vector<std::pair<Day, std::size_t>>> visits_;
};

}  // namespace

PresentMeasure measure_present(const Setting& setting, const std::vector<PresentStop>& stops,
                               const model::Request& request) {
    return Measure(setting, stops, request).run();
}

}  // namespace halte::planner
