// SPDX-License-Identifier: EUPL-1.2
#include "http/api/plan_answers.hpp"

#include <array>
#include <optional>

#include "base/format.hpp"
#include "base/zone.hpp"
#include "http/api/geojson_text.hpp"
#include "http/error_status.hpp"
#include "http/json_text.hpp"
#include "model/words.hpp"
#include "planner/json_node.hpp"
#include "planner/plan_json.hpp"

namespace halte::http {

namespace {

using planner::ChangeKind;
using planner::RunState;

constexpr std::array<std::string_view, 6> run_states = {"waiting",  "running", "stopping",
                                                        "done",     "stopped", "failed"};
constexpr std::array<std::string_view, 7> run_steps = {"roads", "reach",   "people", "even",
                                                       "road",  "reasons", "done"};
constexpr std::array<std::string_view, 7> change_kinds = {"pin", "unpin", "remove", "move",
                                                          "add", "skip",  "allow"};

void add_tags(JsonText& json, const geo::Tags& tags) {
    json.key("properties").object();
    for (const auto& [key, value] : tags.pairs()) {
        const bool is_number = key == "weekday" || key == "order";
        if (is_number) {
            json.key(key).raw(value);
        } else {
            json.member(key, value);
        }
    }
    json.end_object();
}

std::optional<ChangeKind> parse_kind(std::string_view word) {
    for (std::size_t i = 0; i < change_kinds.size(); ++i) {
        if (change_kinds[i] == word) {
            return static_cast<ChangeKind>(i);
        }
    }
    return std::nullopt;
}

// The text of a member, read by `parse`; its problems go to the member.
template <typename Value, typename Parse>
void read(const planner::JsonNode& node, std::string_view name, std::optional<Value>& out,
          Parse parse) {
    const auto member = node.optional_member(name);
    const auto words = member ? member->text() : std::nullopt;
    if (!words) {
        return;
    }
    Result<Value> value = parse(*words);
    if (value) {
        out = std::move(*value);
    } else {
        member->refuse(value.errors());
    }
}

std::string text_of(const planner::JsonNode& node, std::string_view name) {
    const auto member = node.optional_member(name);
    return member ? member->text().value_or("") : std::string();
}

}  // namespace

bool is_over(const planner::Run& run) {
    return run.state == RunState::done || run.state == RunState::stopped ||
           run.state == RunState::failed;
}

std::string run_json(const planner::Run& run, Language language) {
    JsonText json;
    json.object().member("id", run.id);
    json.member("state", run_states[static_cast<std::size_t>(run.state)]);
    json.member("step", run_steps[static_cast<std::size_t>(run.step)]);
    json.number("share", run.share, 4).key("best").object();
    for (const auto objective : model::all_objectives) {
        const auto& people = run.best_people[static_cast<std::size_t>(objective)];
        if (people) {
            json.number(model::word_of(objective), *people, 1);
        }
    }
    json.end_object();
    if (!run.proposal.empty()) {
        json.member("proposal", run.proposal);
    }
    if (!run.improves.text().empty()) {
        json.member("improves", run.improves.text());
    }
    json.key("plans").array();
    for (const model::PlanId& plan : run.plans) {
        json.value(std::string_view(plan.text()));
    }
    json.end_array();
    if (!run.problems.empty()) {
        json.key("problem").raw(problem_json(run.problems, language, run.id));
    }
    return json.end_object().take();
}

std::string plan_list_json(const std::vector<planner::PlanSummary>& plans) {
    JsonText json;
    json.array();
    for (const planner::PlanSummary& plan : plans) {
        json.object()
            .member("id", plan.id.text())
            .member("proposal", plan.proposal.text())
            .member("name", plan.name)
            .member("objective", model::word_of(plan.objective))
            .member("state", model::word_of(plan.state))
            .count("version", plan.version)
            .member("made_at", format_utc(plan.made_at))
            .member("first_day", format_day(plan.first_day))
            .count("weeks", plan.weeks)
            .number("reached_people", plan.reached_people, 1)
            .number("distance_m", plan.distance_m, 0)
            .end_object();
    }
    return json.end_array().take();
}

std::string effect_json(const planner::Effect& effect, Language language) {
    JsonText json;
    json.object().member("is_possible", effect.obstacles.empty());
    json.number("reached_difference", effect.reached_difference, 2);
    json.number("distance_difference_m", effect.distance_difference_m, 0);
    json.count("driving_difference_s", effect.driving_difference.count());
    json.number("evenness_difference", effect.evenness_difference, 4).key("obstacles").array();
    for (const planner::Obstacle& obstacle : effect.obstacles) {
        json.object()
            .member("code", obstacle.code)
            .member("message", obstacle.message.in(language));
        json.end_object();
    }
    json.end_array().key("plan");
    if (effect.plan) {
        json.raw(planner::plan_to_json(*effect.plan));
    } else {
        json.null();
    }
    return json.end_object().take();
}

std::string slots_json(const std::vector<planner::MoveSlot>& slots) {
    JsonText json;
    json.array();
    for (const planner::MoveSlot& slot : slots) {
        json.object()
            .member("unit", slot.unit.text())
            .member("day", format_day(slot.day))
            .member("starts", format_time_of_day(slot.starts))
            .number("reached_difference", slot.reached_difference, 2)
            .number("distance_difference_m", slot.distance_difference_m, 0)
            .end_object();
    }
    return json.end_array().take();
}

std::string tours_json(const std::vector<geo::Feature>& features) {
    JsonText json;
    json.object().member("type", "FeatureCollection").key("features").array();
    for (const geo::Feature& feature : features) {
        json.object().member("type", "Feature");
        add_geometry(json, feature.shape);
        add_tags(json, feature.tags);
        json.end_object();
    }
    return json.end_array().end_object().take();
}

Result<ChangeAsked> parse_change(std::string_view body) {
    auto document = planner::JsonDocument::parse(body);
    if (!document) {
        return document.errors();
    }
    Errors problems;
    const planner::JsonNode root(*document, problems);
    ChangeAsked asked;
    if (!root.is_object()) {
        return problems;
    }
    root.allow_only({"kind", "version", "keep", "series", "place", "day", "starts", "unit"});
    planner::Change& change = asked.change;
    if (const auto kind = root.member("kind")) {
        const auto word = kind->text();
        const auto found = word ? parse_kind(*word) : std::nullopt;
        if (found) {
            change.kind = *found;
        } else if (word) {
            kind->refuse(say("{} n’est pas un geste connu.", "{} is not a known gesture.",
                             planner::in_quotes(*word)),
                         say("pin, unpin, remove, move, add, skip ou allow",
                             "pin, unpin, remove, move, add, skip or allow"));
        }
    }
    if (const auto version = root.member("version")) {
        change.version = static_cast<int>(version->whole(1, 1'000'000'000));
    }
    if (const auto keep = root.optional_member("keep")) {
        asked.keep = keep->truth();
    }
    change.series = model::SeriesId(text_of(root, "series"));
    change.place = model::PlaceId(text_of(root, "place"));
    read(root, "day", change.day, [](const std::string& words) { return parse_day(words); });
    read(root, "starts", change.starts,
         [](const std::string& words) { return parse_time_of_day(words); });
    if (const std::string unit = text_of(root, "unit"); !unit.empty()) {
        change.unit = model::UnitId(unit);
    }
    if (!problems.empty()) {
        return problems;
    }
    return asked;
}

Result<ImprovementAsked> parse_improvement(std::string_view body) {
    auto document = planner::JsonDocument::parse(body);
    if (!document) {
        return document.errors();
    }
    Errors problems;
    const planner::JsonNode root(*document, problems);
    ImprovementAsked asked;
    if (root.is_object()) {
        root.allow_only({"seconds", "thaws"});
        if (const auto seconds = root.member("seconds")) {
            asked.seconds = seconds->number();
        }
        if (const auto thaws = root.optional_member("thaws")) {
            asked.thaws = thaws->truth();
        }
    }
    if (!problems.empty()) {
        return problems;
    }
    return asked;
}

}  // namespace halte::http
