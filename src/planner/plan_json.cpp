// SPDX-License-Identifier: EUPL-1.2
#include "planner/plan_json.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

#include "base/assert.hpp"
#include "base/zone.hpp"
#include "model/words.hpp"

// Writing only; plan_reading.cpp reads. Both follow Plan in docs/formats/openapi.yaml.
namespace halte::planner {
namespace {

using Json = nlohmann::ordered_json;  // members stay in the order of the schema
using model::word_of;

double finite(double value) {
    HALTE_CHECK(std::isfinite(value));  // JSON has no word for what is not a number
    return value;
}

// RFC 3339 to the millisecond, without the milliseconds when there are none.
std::string moment(Instant instant) {
    std::string words = format_utc(std::chrono::floor<std::chrono::seconds>(instant));
    const auto rest = (instant - std::chrono::floor<std::chrono::seconds>(instant)).count();
    if (rest != 0) {
        const std::string digits = std::to_string(1000 + rest).substr(1);
        words.insert(words.size() - 1, "." + digits);
    }
    return words;
}

template <typename Items, typename Write>
Json list(const Items& items, Write write) {
    Json array = Json::array();
    for (const auto& item : items) {
        array.push_back(write(item));
    }
    return array;
}

Json days(const std::vector<Day>& items) { return list(items, format_day); }

template <typename Thing>
Json ids(const std::vector<Id<Thing>>& items) {
    return list(items, [](const Id<Thing>& id) { return id.text(); });
}

template <typename Thing>
void add_id(Json& object, const char* name, const std::optional<Id<Thing>>& id) {
    if (id) {
        object[name] = id->text();
    }
}

Json estimate_json(const model::Estimate& estimate) {
    return {{"value", finite(estimate.value.count())},
            {"low", finite(estimate.low.count())},
            {"high", finite(estimate.high.count())}};
}

Json wish_json(const model::Wish& wish) {
    Json object = {{"place", wish.place.text()}};
    add_id(object, "unit", wish.unit);
    if (wish.day) {
        object["day"] = format_day(*wish.day);
    }
    if (wish.starts) {
        object["starts"] = format_time_of_day(*wish.starts);
    }
    if (wish.stay) {
        object["stay_min"] = wish.stay->count();
    }
    if (wish.every_weeks) {
        object["every_weeks"] = *wish.every_weeks;
    }
    if (wish.monthly) {
        object["monthly"] = {{"weekday", static_cast<int>(wish.monthly->weekday)},
                             {"nth", wish.monthly->nth}};
    }
    return object;
}

Json no_visit_json(const model::NoVisit& no) {
    Json object = {{"place", no.place.text()}, {"day", format_day(no.day)}};
    add_id(object, "unit", no.unit);
    return object;
}

Json budget_json(const model::Budget& budget) {
    Json object = Json::object();
    add_id(object, "unit", budget.unit);
    if (budget.distance) {
        object["distance_m"] = finite(budget.distance->count());
    }
    if (budget.work) {
        object["work_min"] = budget.work->count();
    }
    return object;
}

Json either_or_json(const model::EitherOr& pair) {
    return {{"one", pair.one.text()}, {"other", pair.other.text()}};
}

Json request_object(const model::Request& request) {
    Json object = Json::object();
    if (!request.name.empty()) {
        object["name"] = request.name;
    }
    if (!request.units.empty()) {
        object["units"] = ids(request.units);
    }
    object["first_day"] = format_day(request.first_day);
    object["weeks"] = request.weeks;
    if (!request.days_off.empty()) {
        object["days_off"] = days(request.days_off);
    }
    if (!request.wishes.empty()) {
        object["wishes"] = list(request.wishes, wish_json);
    }
    if (!request.forbidden.empty()) {
        object["forbidden"] = ids(request.forbidden);
    }
    if (!request.no_visits.empty()) {
        object["no_visits"] = list(request.no_visits, no_visit_json);
    }
    if (!request.budgets.empty()) {
        object["budgets"] = list(request.budgets, budget_json);
    }
    if (!request.either_or.empty()) {
        object["either_or"] = list(request.either_or, either_or_json);
    }
    object["seed"] = request.seed;
    object["seconds"] = finite(request.seconds);
    object["threads"] = request.threads;
    return object;
}

Json rhythm_json(const model::Rhythm& rhythm) {
    Json object = Json::object();
    if (const auto* weeks = std::get_if<model::EveryWeeks>(&rhythm.rule)) {
        object = {{"kind", "every_weeks"},
                  {"anchor", format_day(weeks->anchor)},
                  {"weeks", weeks->weeks}};
    } else if (const auto* month = std::get_if<model::MonthlyWeekday>(&rhythm.rule)) {
        object = {{"kind", "monthly_weekday"},
                  {"weekday", static_cast<int>(month->weekday)},
                  {"nth", month->nth}};
    } else {
        object = {{"kind", "on_days"}, {"days", days(std::get<model::OnDays>(rhythm.rule).days)}};
    }
    if (!rhythm.except.empty()) {
        object["except"] = days(rhythm.except);
    }
    return object;
}

Json series_json(const model::Series& series) {
    return {{"id", series.id.text()},
            {"place", series.place.text()},
            {"unit", series.unit.text()},
            {"rhythm", rhythm_json(series.rhythm)},
            {"starts", format_time_of_day(series.starts)},
            {"stay_min", series.stay.count()},
            {"is_pinned", series.is_pinned}};
}

Json stop_json(const model::Stop& stop) {
    return {{"series", stop.series.text()},
            {"place", stop.place.text()},
            {"arrives", format_time_of_day(stop.arrives)},
            {"opens", format_time_of_day(stop.opens)},
            {"closes", format_time_of_day(stop.closes)},
            {"travel_before_s", stop.travel_before.count()},
            {"distance_before_m", finite(stop.distance_before.count())}};
}

Json tour_json(const model::Tour& tour) {
    Json object = {{"unit", tour.unit.text()},
                   {"day", format_day(tour.day)},
                   {"departs", format_time_of_day(tour.departs)},
                   {"returns", format_time_of_day(tour.returns)}};
    if (tour.pause) {
        object["pause"] = {{"opens", format_time_of_day(tour.pause->opens)},
                           {"closes", format_time_of_day(tour.pause->closes)}};
    }
    object["stops"] = list(tour.stops, stop_json);
    object["travel_back_s"] = tour.travel_back.count();
    object["distance_back_m"] = finite(tour.distance_back.count());
    return object;
}

Json area_json(const model::AreaReach& area) {
    return {{"commune", area.commune.text()},
            {"unseen", finite(area.unseen.count())},
            {"reached", finite(area.reached.count())}};
}

Json figures_json(const model::Figures& figures) {
    return {{"reached", estimate_json(figures.reached)},
            {"nearby", finite(figures.nearby.count())},
            {"at_most", finite(figures.at_most.count())},
            {"bound_name", figures.bound_name},
            {"evenness", finite(figures.evenness)},
            {"worst_fifth_ratio", finite(figures.worst_fifth_ratio)},
            {"distance_m", finite(figures.distance.count())},
            {"driving_s", figures.driving.count()},
            {"presence_s", figures.presence.count()},
            {"road_share", finite(figures.road_share)},
            {"stops", figures.stops},
            {"communes_visited", figures.communes_visited},
            {"areas", list(figures.areas, area_json)}};
}

Json why_json(const model::WhySeries& why) {
    Json object = {{"series", why.series.text()},
                   {"visits", why.visits},
                   {"reached", estimate_json(why.reached)},
                   {"nearby", finite(why.nearby.count())},
                   {"lost_without", finite(why.lost_without.count())}};
    add_id(object, "next_best", why.next_best);
    object["next_best_difference"] = finite(why.next_best_difference.count());
    add_id(object, "nearest_provision", why.nearest_provision);
    object["nearest_provision_drive_min"] = why.nearest_provision_drive.count();
    return object;
}

Json left_out_json(const model::LeftOut& left_out) {
    Json object = {{"place", left_out.place.text()},
                   {"cause", word_of(left_out.cause)},
                   {"could_reach", finite(left_out.could_reach.count())}};
    add_id(object, "because_of", left_out.because_of);
    if (left_out.needed != Minutes{0}) {
        object["needed_min"] = left_out.needed.count();
    }
    if (left_out.available != Minutes{0}) {
        object["available_min"] = left_out.available.count();
    }
    return object;
}

// Text that is not UTF-8 cannot come from a reader of the house; should it, it is shown as
// U+FFFD rather than lose the plan.
std::string written(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string plan_to_json(const model::Plan& plan) {
    return written({{"id", plan.id.text()},
                    {"proposal", plan.proposal.text()},
                    {"version", plan.version},
                    {"state", word_of(plan.state)},
                    {"objective", word_of(plan.objective)},
                    {"request", request_object(plan.request)},
                    {"made_at", moment(plan.made_at)},
                    {"series", list(plan.series, series_json)},
                    {"tours", list(plan.tours, tour_json)},
                    {"figures", figures_json(plan.figures)},
                    {"whys", list(plan.whys, why_json)},
                    {"left_out", list(plan.left_out, left_out_json)}});
}

std::string series_to_json(const model::Series& series) {
    return written(series_json(series));
}

std::string figures_to_json(const model::Figures& figures) {
    return written(figures_json(figures));
}

std::string request_to_json(const model::Request& request) {
    return written(request_object(request));
}

}  // namespace halte::planner
