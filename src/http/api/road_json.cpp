// SPDX-License-Identifier: EUPL-1.2
#include "http/api/road_json.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/format.hpp"
#include "http/api/geojson_text.hpp"
#include "http/json_text.hpp"

namespace halte::http {

namespace {

void add_piece(JsonText& json, const planner::WayPiece& piece) {
    json.object()
        .member("turn", piece.turn)
        .member("road", piece.road)
        .member("road_class", piece.road_class)
        .number("time_s", piece.time_s, 1)
        .number("delay_s", piece.delay_s, 1)
        .number("distance_m", piece.distance.count(), 0)
        .number("moving_kmh", piece.moving_kmh, 0)
        .end_object();
}

template <typename Number>
std::optional<Number> number_of(std::string_view words) {
    Number number{};
    const auto [stop, problem] = std::from_chars(words.data(), words.data() + words.size(), number);
    return problem == std::errc() && stop == words.data() + words.size() ? std::optional(number)
                                                                         : std::nullopt;
}

std::vector<Minutes> limits_of(std::string_view words, Errors& problems) {
    std::vector<Minutes> limits;
    while (!words.empty()) {
        const std::string_view word = words.substr(0, words.find(','));
        words.remove_prefix(std::min(words.size(), word.size() + 1));
        const auto minutes = number_of<int>(word);
        if (minutes) {
            limits.emplace_back(*minutes);
        } else {
            problems.push_back({ErrorCode::invalid,
                                say("« {} » n’est pas un nombre de minutes",
                                    "\"{}\" is not a number of minutes", word),
                                "minutes", say("par exemple 5,10,15", "for example 5,10,15")});
        }
    }
    return limits;
}

std::optional<geo::Position> position_of(const Target& target, Errors& problems) {
    const auto lat = number_of<double>(target.value("lat"));
    const auto lon = number_of<double>(target.value("lon"));
    if (!lat || !lon) {
        problems.push_back(
            {ErrorCode::invalid, say("un point a deux nombres", "a point has two numbers"),
             lat ? "lon" : "lat",
             say("en degrés, par exemple lon=9.15&lat=42.3",
                 "in degrees, for example lon=9.15&lat=42.3")});
        return std::nullopt;
    }
    const auto position = geo::Position::from_degrees({.lat = *lat, .lon = *lon});
    if (!position) {
        problems.insert(problems.end(), position.errors().begin(), position.errors().end());
        return std::nullopt;
    }
    return *position;
}

void add_crowd(JsonText& json, const planner::Crowd& crowd) {
    json.object()
        .count("minutes", crowd.limit.count())
        .number("inhabitants", crowd.inhabitants, 0)
        .number("need", crowd.need, 1)
        .number("unseen", crowd.unseen, 1)
        .end_object();
}

// The limit within which somebody comes.
Minutes limit_of(const planner::Neighbour& neighbour, const std::vector<Minutes>& limits) {
    for (const Minutes limit : limits) {
        if (neighbour.time <= limit) {
            return limit;
        }
    }
    return limits.back();
}

}  // namespace

std::string way_json(const planner::Way& way) {
    JsonText json;
    json.object()
        .member("profile", way.profile)
        .count("counted_min", way.counted.count())
        .number("time_s", way.time_s, 1)
        .number("walk_s", way.walk_s, 1)
        .number("distance_m", way.distance.count(), 0)
        .key("factors")
        .object();
    for (const planner::Correction& correction : way.corrections) {
        json.number(correction.road_class, correction.factor, 2);
    }
    json.end_object().key("legs").array();
    for (const planner::WayPiece& piece : way.pieces) {
        add_piece(json, piece);
    }
    json.end_array();
    add_geometry(json, way.line);
    return json.end_object().take();
}

std::string around_json(const planner::Around& around, const planner::AroundQuestion& question,
                        const planner::Holding& held) {
    JsonText json;
    json.object().member("profile", question.profile);
    json.number("off_road_m", around.off_road.count(), 0).key("crowds").array();
    for (const planner::Crowd& crowd : around.crowds) {
        add_crowd(json, crowd);
    }
    json.end_array().key("areas").object().member("type", "FeatureCollection");
    json.key("features").array();
    for (auto crowd = around.crowds.rbegin(); crowd != around.crowds.rend(); ++crowd) {
        json.object().member("type", "Feature");
        add_geometry(json, crowd->area);
        json.key("properties").object().count("minutes", crowd->limit.count());
        json.end_object().end_object();
    }
    json.end_array().end_object().key("squares").object().member("type", "FeatureCollection");
    json.key("features").array();
    for (const planner::Neighbour& neighbour : around.neighbours) {
        const model::Cell& cell = held.territory.cells[neighbour.cell];
        json.object().member("type", "Feature");
        add_geometry(json, cell.square.outline());
        json.key("properties").object();
        json.count("minutes", limit_of(neighbour, question.limits).count());
        json.count("time_s", neighbour.time.count());
        json.number("unseen", held.sight.cells[neighbour.cell].unseen.value, 2);
        json.end_object().end_object();
    }
    return json.end_array().end_object().end_object().take();
}

Result<planner::AroundQuestion> read_around_question(const Target& target) {
    Errors problems;
    planner::AroundQuestion question;
    question.limits = limits_of(target.value("minutes"), problems);
    if (const std::string_view profile = target.value("profile"); !profile.empty()) {
        question.profile = profile;
    }
    if (const auto at = position_of(target, problems)) {
        question.at = *at;
    }
    if (!problems.empty()) {
        return problems;
    }
    return question;
}

}  // namespace halte::http
