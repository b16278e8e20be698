// SPDX-License-Identifier: EUPL-1.2
#include "http/api/difference_json.hpp"

#include "http/json_text.hpp"
#include "planner/plan_json.hpp"

namespace halte::http {

namespace {

void add_price(JsonText& json, const planner::KeepingPrice& price, Language language) {
    json.object().key("obstacles").array();
    for (const planner::Obstacle& obstacle : price.obstacles) {
        json.object()
            .member("code", obstacle.code)
            .member("message", obstacle.message.in(language))
            .end_object();
    }
    json.end_array().number("people", price.people, 2).number("distance_m", price.distance_m, 0);
    json.member("is_worth_moving", price.is_worth_moving()).key("gives_way").array();
    for (const model::PlaceId& place : price.gives_way) {
        json.value(std::string_view(place.text()));
    }
    json.end_array().end_object();
}

void add_change(JsonText& json, const planner::SeriesChange& change, Language language) {
    json.object().member("fate", planner::fate_words[static_cast<std::size_t>(change.fate)]);
    if (change.before) {
        json.key("before").raw(planner::series_to_json(*change.before));
    }
    if (change.after) {
        json.key("after").raw(planner::series_to_json(*change.after));
    }
    json.key("moves").array();
    const auto add = [&](bool moves, std::string_view word) {
        if (moves) {
            json.value(word);
        }
    };
    add(change.day_moves, "day");
    add(change.hour_moves, "hour");
    add(change.unit_moves, "unit");
    add(change.rhythm_moves, "rhythm");
    add(change.stay_moves, "stay");
    json.end_array();
    if (change.price) {
        json.key("price");
        add_price(json, *change.price, language);
    }
    json.end_object();
}

}  // namespace

std::string difference_json(const planner::PlanDifference& difference, const model::PlanId& from,
                            Language language) {
    JsonText json;
    json.object().member("from", from.text());
    json.number("reached_difference", difference.reached_difference, 2);
    json.number("distance_difference_m", difference.distance_difference_m, 0);
    json.count("driving_difference_s", difference.driving_difference.count());
    json.count("presence_difference_s", difference.presence_difference.count());
    json.number("evenness_difference", difference.evenness_difference, 4);
    json.key("changes").array();
    for (const planner::SeriesChange& change : difference.changes) {
        add_change(json, change, language);
    }
    return json.end_array().end_object().take();
}

}  // namespace halte::http
