// SPDX-License-Identifier: EUPL-1.2
#include "planner/present_file.hpp"

#include <array>
#include <nlohmann/json.hpp>

#include "planner/json_fields.hpp"

namespace halte::planner {

namespace {

using Json = nlohmann::json;
using model::PresentStop;

constexpr std::array<const char*, 3> week_words = {"all", "odd", "even"};

Json stop_json(const PresentStop& stop) {
    Json object = {{"unit", stop.unit.text()},
                   {"place", stop.place.text()},
                   {"name", stop.name},
                   {"weekday", static_cast<int>(stop.weekday)},
                   {"opens", format_time_of_day(stop.opens)},
                   {"closes", format_time_of_day(stop.closes)},
                   {"weeks", week_words[static_cast<std::size_t>(stop.weeks)]},
                   {"every_weeks", stop.every_weeks},
                   {"is_misplaced", stop.is_misplaced},
                   {"where", stop.where}};
    if (stop.anchor) {
        object["anchor"] = format_day(*stop.anchor);
    }
    return object;
}

void read_weeks(const JsonNode& node, model::IsoWeeks& value) {
    const auto written = node.text();
    for (std::size_t i = 0; written && i < week_words.size(); ++i) {
        if (*written == week_words[i]) {
            value = static_cast<model::IsoWeeks>(i);
        }
    }
}

void read_stop(const JsonNode& node, PresentStop& stop) {
    using namespace fields;
    int weekday = 0;
    Members members(node);
    members.need("unit", stop.unit, id);
    members.need("place", stop.place, id);
    members.need("name", stop.name, text);
    members.need("weekday", weekday, whole(0, 6));
    members.need("opens", stop.opens, hour);
    members.need("closes", stop.closes, hour);
    members.need("weeks", stop.weeks, read_weeks);
    members.need("every_weeks", stop.every_weeks, whole(1, 52));
    members.may("anchor", stop.anchor, day);
    members.need("is_misplaced", stop.is_misplaced, truth);
    members.need("where", stop.where, text);
    stop.weekday = static_cast<Weekday>(weekday);
}

}  // namespace

Asset asset_of(const std::vector<PresentStop>& stops) {
    Json list = Json::array();
    for (const PresentStop& stop : stops) {
        list.push_back(stop_json(stop));
    }
    const std::string text = list.dump(-1, ' ', false, Json::error_handler_t::replace);
    return {std::string(present_asset), "application/json", Bytes(text.begin(), text.end())};
}

Result<std::vector<PresentStop>> parse_present(const Bytes& bytes) {
    const std::string text(bytes.begin(), bytes.end());
    const auto document = JsonDocument::parse(text);
    if (!document) {
        return document.errors();
    }
    Errors problems;
    std::vector<PresentStop> stops;
    fields::list_of(read_stop)(JsonNode(*document, problems), stops);
    if (!problems.empty()) {
        return problems;
    }
    return stops;
}

}  // namespace halte::planner
