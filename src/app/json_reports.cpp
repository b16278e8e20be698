// SPDX-License-Identifier: EUPL-1.2
#include "app/json_reports.hpp"

#include "base/error.hpp"
#include "base/zone.hpp"
#include "http/json_text.hpp"
#include "model/words.hpp"

namespace halte::app {
namespace {

using http::JsonText;

void add_estimate(JsonText& json, std::string_view name, const need::Estimate& estimate) {
    json.key(name).object();
    json.number("value", estimate.value, 2);
    json.number("low", estimate.low, 2);
    json.number("high", estimate.high, 2);
    json.end_object();
}

std::string_view word_of(planner::Remark remark) {
    switch (remark) {
        case planner::Remark::read: return "read";
        case planner::Remark::repaired: return "repaired";
        case planner::Remark::estimated: return "estimated";
        case planner::Remark::left_out: break;
    }
    return "left_out";
}

}  // namespace

std::string errors_json(const Errors& errors, Language language) {
    JsonText json;
    json.object().key("errors").array();
    for (const Error& error : errors) {
        json.object();
        json.member("code", to_string(error.code));
        json.member("message", error.message.in(language));
        json.member("field", error.field);
        json.member("hint", error.hint.in(language));
        json.end_object();
    }
    json.end_array().end_object();
    return json.take();
}

std::string sight_json(std::span<const SightRow> rows) {
    JsonText json;
    json.array();
    for (const SightRow& row : rows) {
        json.object();
        json.member("code", row.code);
        json.member("name", row.name);
        json.number("inhabitants", row.inhabitants, 1);
        add_estimate(json, "need", row.need);
        add_estimate(json, "unseen", row.unseen);
        json.number("unseen_per_1000", row.unseen_per_1000(), 1);
        json.number("reach_percent", row.reach * 100.0, 1);
        json.number("walk_min", row.walking_min, 0);
        json.number("drive_min", row.driving_min, 0);
        json.key("missing").array();
        for (const std::string_view word : row.missing) {
            json.value(word);
        }
        json.end_array().end_object();
    }
    json.end_array();
    return json.take();
}

std::string breaches_json(std::span<const planner::Breach> breaches, Language language) {
    JsonText json;
    json.object();
    json.member("holds", breaches.empty());
    json.key("breaches").array();
    for (const planner::Breach& breach : breaches) {
        json.object();
        json.member("code", breach.code);
        json.member("where", breach.where);
        json.member("message", breach.message.in(language));
        json.end_object();
    }
    json.end_array().end_object();
    return json.take();
}

std::string import_json(const planner::ImportReport& report, const model::Territory& territory,
                        const planner::AreaSight& total, Language language) {
    JsonText json;
    json.object();
    json.member("territory", territory.name);
    json.count("communes", static_cast<std::int64_t>(territory.communes.size()));
    json.count("cells", static_cast<std::int64_t>(territory.cells.size()));
    json.count("places", static_cast<std::int64_t>(territory.places.size()));
    json.count("provisions", static_cast<std::int64_t>(territory.provisions.size()));
    json.number("inhabitants", total.inhabitants, 0);
    add_estimate(json, "need", total.need);
    add_estimate(json, "unseen", total.unseen);
    json.key("files").array();
    for (const planner::FileReport& file : report.files) {
        json.object();
        json.member("file", file.file);
        json.count("rows", static_cast<std::int64_t>(file.rows));
        json.count("taken", static_cast<std::int64_t>(file.taken));
        json.end_object();
    }
    json.end_array().key("remarks").array();
    for (const planner::ImportRemark& remark : report.remarks) {
        json.object();
        json.member("kind", word_of(remark.kind));
        json.member("where", remark.where);
        json.member("message", remark.message.in(language));
        json.end_object();
    }
    json.end_array().end_object();
    return json.take();
}

std::string plans_json(std::span<const model::Plan> plans, std::span<const std::string> files) {
    JsonText json;
    json.array();
    for (std::size_t i = 0; i < plans.size(); ++i) {
        const model::Plan& plan = plans[i];
        json.object();
        json.member("id", plan.id.text());
        json.member("proposal", plan.proposal.text());
        json.member("name", plan.request.name);
        json.member("objective", model::word_of(plan.objective));
        json.member("state", model::word_of(plan.state));
        json.count("version", plan.version);
        json.member("made_at", format_utc(plan.made_at));
        json.member("first_day", format_day(plan.request.first_day));
        json.count("weeks", plan.request.weeks);
        json.number("reached_people", plan.figures.reached.value.count(), 2);
        json.number("at_most_people", plan.figures.at_most.count(), 2);
        json.number("evenness", plan.figures.evenness, 4);
        json.count("stops", plan.figures.stops);
        json.number("distance_m", plan.figures.distance.count(), 0);
        json.count("driving_s", plan.figures.driving.count());
        json.count("presence_s", plan.figures.presence.count());
        if (i < files.size()) {
            json.member("file", files[i]);
        }
        json.end_object();
    }
    json.end_array();
    return json.take();
}

std::string facts_json(std::span<const std::pair<std::string_view, std::string>> facts) {
    JsonText json;
    json.object();
    for (const auto& [name, fact] : facts) {
        json.member(name, fact);
    }
    json.end_object();
    return json.take();
}

}  // namespace halte::app
