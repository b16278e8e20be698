// SPDX-License-Identifier: EUPL-1.2
#include "http/api/more_json.hpp"

#include "http/json_text.hpp"
#include "planner/plan_json.hpp"

namespace halte::http {

namespace {

using planner::MoreKind;

void add_question(JsonText& json, const planner::MoreQuestion& question) {
    json.object().member("id", question.id);
    json.member("kind", planner::more_kind_words[static_cast<std::size_t>(question.kind)]);
    if (question.kind == MoreKind::welcome) {
        json.member("place", question.place.text());
    } else {
        json.member("unit", question.unit.text());
    }
    if (question.kind == MoreKind::half_day) {
        json.count("weekday", static_cast<std::int64_t>(question.weekday));
        json.member("leaves", format_time_of_day(question.hours.opens));
        json.member("returns", format_time_of_day(question.hours.closes));
    }
    json.end_object();
}

void add_answer(JsonText& json, const planner::MoreAnswer& answer) {
    json.object().key("question");
    add_question(json, answer.question);
    json.number("at_least_people", answer.at_least.count(), 1);
    json.number("distance_difference_m", answer.distance_difference_m, 0);
    json.number("evenness_difference", answer.evenness_difference, 4);
    json.member("is_planned_anew", answer.is_planned_anew);
    if (answer.gives_way) {
        json.member("gives_way", answer.gives_way->text());
    }
    json.key("series").array();
    for (const model::Series& series : answer.series) {
        json.raw(planner::series_to_json(series));
    }
    json.end_array().end_object();
}

}  // namespace

std::string more_questions_json(const std::vector<planner::MoreQuestion>& questions) {
    JsonText json;
    json.array();
    for (const planner::MoreQuestion& question : questions) {
        add_question(json, question);
    }
    return json.end_array().take();
}

std::string more_answer_json(const planner::MoreAnswer& answer) {
    JsonText json;
    add_answer(json, answer);
    return json.take();
}

std::string more_answers_json(const std::vector<planner::MoreAnswer>& answers) {
    JsonText json;
    json.array();
    for (const planner::MoreAnswer& answer : answers) {
        add_answer(json, answer);
    }
    return json.end_array().take();
}

}  // namespace halte::http
