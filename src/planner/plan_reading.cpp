// SPDX-License-Identifier: EUPL-1.2
#include "planner/json_fields.hpp"
#include "planner/json_node.hpp"
#include "planner/plan_json.hpp"

// The reading half of plan_json.hpp; plan_json.cpp writes.
namespace halte::planner {
namespace {

using namespace fields;

void estimate(const JsonNode& node, model::Estimate& value) {
    Members members(node);
    members.need("value", value.value, people);
    members.need("low", value.low, people);
    members.need("high", value.high, people);
    members.close();
}

void window(const JsonNode& node, model::TimeWindow& value) {
    Members members(node);
    members.need("opens", value.opens, hour);
    members.need("closes", value.closes, hour);
    members.close();
}

void every_weeks(const JsonNode& node, int& value) {
    value = static_cast<int>(node.whole(1, 4));
    if (value == 3) {
        node.refuse(say("un lieu se visite toutes les 1, 2 ou 4 semaines, pas toutes les 3",
                        "a place is visited every 1, 2 or 4 weeks, not every 3"));
    }
}

void weekday(const JsonNode& node, Weekday& value) {
    value = static_cast<Weekday>(node.whole(0, 6));
}

void day_of_month(Members& members, model::MonthlyWeekday& value) {
    members.need("weekday", value.weekday, weekday);
    members.need("nth", value.nth, whole(1, 5));
}

void monthly(const JsonNode& node, model::MonthlyWeekday& value) {
    Members members(node);
    day_of_month(members, value);
    members.close();
}

void wish(const JsonNode& node, model::Wish& value) {
    Members members(node);
    members.need("place", value.place, id);
    members.may("unit", value.unit, id);
    members.may("day", value.day, day);
    members.may("starts", value.starts, hour);
    members.may("stay_min", value.stay, minutes);
    members.may("every_weeks", value.every_weeks, every_weeks);
    members.may("monthly", value.monthly, monthly);
    members.close();
}

void budget(const JsonNode& node, model::Budget& value) {
    Members members(node);
    members.may("unit", value.unit, id);
    members.may("distance_m", value.distance, metres);
    members.may("work_min", value.work, [](const JsonNode& of, Minutes& work) {
        work = Minutes{of.whole(0, largest_count)};
    });
    members.close();
}

void either_or(const JsonNode& node, model::EitherOr& value) {
    Members members(node);
    members.need("one", value.one, id);
    members.need("other", value.other, id);
    members.close();
}

void no_visit(const JsonNode& node, model::NoVisit& value) {
    Members members(node);
    members.need("place", value.place, id);
    members.need("day", value.day, day);
    members.may("unit", value.unit, id);
    members.close();
}

void search_seconds(const JsonNode& node, double& value) {
    value = node.number();
    if (!(value >= 0.5 && value <= 600.0)) {
        node.refuse(say("la recherche d'un programme prend de 0,5 à 600 secondes",
                        "the search for a plan takes from 0.5 to 600 seconds"));
    }
}

// A new request keeps to the limits of the schema. One that was already planned is taken as it
// is: the house may have allowed more seconds or threads when it was asked.
enum class Limits { schema, planned };

auto request_within(Limits limits) {
    return [limits](const JsonNode& node, model::Request& value) {
        Members members(node);
        members.may("name", value.name, text);
        members.may("units", value.units, list_of(id));
        members.need("first_day", value.first_day, day);
        members.need("weeks", value.weeks, whole(1, 13));
        members.may("days_off", value.days_off, list_of(day));
        members.may("wishes", value.wishes, list_of(wish));
        members.may("forbidden", value.forbidden, list_of(id));
        members.may("no_visits", value.no_visits, list_of(no_visit));
        members.may("budgets", value.budgets, list_of(budget));
        members.may("either_or", value.either_or, list_of(either_or));
        members.may("seed", value.seed, natural);
        members.may("seconds", value.seconds, limits == Limits::schema ? search_seconds : number);
        members.may("threads", value.threads, whole(1, limits == Limits::schema ? 2 : 10'000));
        members.close();
    };
}

void rhythm(const JsonNode& node, model::Rhythm& value) {
    Members members(node);
    std::string kind;
    members.need("kind", kind, text);
    if (kind == "every_weeks") {
        auto& rule = value.rule.emplace<model::EveryWeeks>();
        members.need("anchor", rule.anchor, day);
        members.need("weeks", rule.weeks, whole(1, 520));
    } else if (kind == "monthly_weekday") {
        day_of_month(members, value.rule.emplace<model::MonthlyWeekday>());
    } else if (kind == "on_days") {
        members.need("days", value.rule.emplace<model::OnDays>().days, list_of(day));
    } else {
        if (!kind.empty()) {
            node.refuse(say("{} n'est pas une sorte de rythme", "{} is not a kind of rhythm",
                            in_quotes(kind)),
                        say("écrivez every_weeks, monthly_weekday ou on_days",
                            "write every_weeks, monthly_weekday or on_days"));
        }
        return;
    }
    members.may("except", value.except, list_of(day));
    members.close();
}

void series(const JsonNode& node, model::Series& value) {
    Members members(node);
    members.need("id", value.id, id);
    members.need("place", value.place, id);
    members.need("unit", value.unit, id);
    members.need("rhythm", value.rhythm, rhythm);
    members.need("starts", value.starts, hour);
    members.need("stay_min", value.stay, minutes);
    members.need("is_pinned", value.is_pinned, truth);
    members.close();
}

void stop(const JsonNode& node, model::Stop& value) {
    Members members(node);
    members.need("series", value.series, id);
    members.need("place", value.place, id);
    members.need("arrives", value.arrives, hour);
    members.need("opens", value.opens, hour);
    members.need("closes", value.closes, hour);
    members.need("travel_before_s", value.travel_before, seconds);
    members.need("distance_before_m", value.distance_before, metres);
    members.close();
}

void tour(const JsonNode& node, model::Tour& value) {
    Members members(node);
    members.need("unit", value.unit, id);
    members.need("day", value.day, day);
    members.need("departs", value.departs, hour);
    members.need("returns", value.returns, hour);
    members.may("pause", value.pause, window);
    members.need("stops", value.stops, list_of(stop));
    members.need("travel_back_s", value.travel_back, seconds);
    members.need("distance_back_m", value.distance_back, metres);
    members.close();
}

void area(const JsonNode& node, model::AreaReach& value) {
    Members members(node);
    members.need("commune", value.commune, id);
    members.need("unseen", value.unseen, people);
    members.need("reached", value.reached, people);
    members.close();
}

void figures(const JsonNode& node, model::Figures& value) {
    Members members(node);
    members.need("reached", value.reached, estimate);
    members.need("nearby", value.nearby, people);
    members.need("at_most", value.at_most, people);
    members.need("bound_name", value.bound_name, text);
    members.need("evenness", value.evenness, number);
    members.need("worst_fifth_ratio", value.worst_fifth_ratio, number);
    members.need("distance_m", value.distance, metres);
    members.need("driving_s", value.driving, seconds);
    members.need("presence_s", value.presence, seconds);
    members.need("road_share", value.road_share, number);
    members.need("stops", value.stops, count);
    members.need("communes_visited", value.communes_visited, count);
    members.need("areas", value.areas, list_of(area));
    members.close();
}

void why(const JsonNode& node, model::WhySeries& value) {
    Members members(node);
    members.need("series", value.series, id);
    members.need("visits", value.visits, count);
    members.need("reached", value.reached, estimate);
    members.need("nearby", value.nearby, people);
    members.need("lost_without", value.lost_without, people);
    members.may("next_best", value.next_best, id);
    members.need("next_best_difference", value.next_best_difference, people);
    members.may("nearest_provision", value.nearest_provision, id);
    members.need("nearest_provision_drive_min", value.nearest_provision_drive, minutes);
    members.close();
}

void left_out(const JsonNode& node, model::LeftOut& value) {
    Members members(node);
    members.need("place", value.place, id);
    members.need("cause", value.cause, word);
    members.need("could_reach", value.could_reach, people);
    members.may("because_of", value.because_of, id);
    members.may("needed_min", value.needed, minutes);
    members.may("available_min", value.available, minutes);
    members.close();
}

void plan(const JsonNode& node, model::Plan& value) {
    Members members(node);
    members.need("id", value.id, id);
    members.need("proposal", value.proposal, id);
    members.need("version", value.version, whole(1, largest_count));
    members.need("state", value.state, word);
    members.need("objective", value.objective, word);
    members.need("request", value.request, request_within(Limits::planned));
    members.need("made_at", value.made_at, moment);
    members.need("series", value.series, list_of(series));
    members.need("tours", value.tours, list_of(tour));
    members.need("figures", value.figures, figures);
    members.need("whys", value.whys, list_of(why));
    members.need("left_out", value.left_out, list_of(left_out));
    members.close();
}

template <typename Value, typename Read>
Result<Value> read_whole(std::string_view written, Read read) {
    const auto document = JsonDocument::parse(written);
    if (!document) {
        return document.errors();
    }
    Errors problems;
    Value value;
    read(JsonNode(*document, problems), value);
    if (!problems.empty()) {
        return problems;
    }
    return value;
}

}  // namespace

Result<model::Plan> plan_from_json(std::string_view written) {
    return read_whole<model::Plan>(written, plan);
}

Result<model::Request> request_from_json(std::string_view written) {
    return read_whole<model::Request>(written, request_within(Limits::schema));
}

}  // namespace halte::planner
