// SPDX-License-Identifier: EUPL-1.2
#include "http/api/territory_json.hpp"

#include <algorithm>
#include <limits>
#include <map>

#include "model/words.hpp"
#include "planner/sight.hpp"

namespace halte::http {

namespace {

constexpr int degree_decimals = 6;  // about a decimetre

struct Extent {
    double west = std::numeric_limits<double>::infinity();
    double south = std::numeric_limits<double>::infinity();
    double east = -std::numeric_limits<double>::infinity();
    double north = -std::numeric_limits<double>::infinity();

    void add(geo::Position position) {
        west = std::min(west, position.lon());
        east = std::max(east, position.lon());
        south = std::min(south, position.lat());
        north = std::max(north, position.lat());
    }
};

Extent extent_of(const model::Territory& territory) {
    Extent extent;
    for (const model::Commune& commune : territory.communes) {
        for (const geo::Polygon& polygon : commune.contour.polygons) {
            std::for_each(polygon.outer.begin(), polygon.outer.end(),
                          [&](geo::Position position) { extent.add(position); });
        }
    }
    for (const model::Cell& cell : territory.cells) {
        extent.add(cell.centre);
    }
    return extent;
}

void add_position(JsonText& json, geo::Position position) {
    json.number("lon", position.lon(), degree_decimals);
    json.number("lat", position.lat(), degree_decimals);
}

}  // namespace

void add_sources(JsonText& json, const model::Territory& territory) {
    json.key("sources").array();
    for (const model::Source& source : territory.sources) {
        json.object()
            .member("file", source.file)
            .member("title", source.title)
            .member("publisher", source.publisher)
            .member("licence", source.licence)
            .member("licence_url", source.licence_url)
            .member("date", source.date)
            .member("note", source.note);
        if (const auto& words = source.english) {
            json.key("en").object();
            json.member("title", words->title).member("publisher", words->publisher);
            json.member("licence", words->licence).member("date", words->date);
            json.member("note", words->note).end_object();
        }
        json.end_object();
    }
    json.end_array();
}

namespace {

std::map<std::string_view, std::string_view> commune_names(const model::Territory& territory) {
    std::map<std::string_view, std::string_view> names;
    for (const model::Commune& commune : territory.communes) {
        names.emplace(commune.code.text(), commune.name);
    }
    return names;
}

std::string_view name_in(const std::map<std::string_view, std::string_view>& names,
                         std::string_view code) {
    const auto found = names.find(code);
    return found == names.end() ? code : found->second;
}

}  // namespace

void add_estimate(JsonText& json, std::string_view name, const need::Estimate& estimate) {
    json.key(name).object();
    json.number("value", estimate.value, 1).number("low", estimate.low, 1);
    json.number("high", estimate.high, 1).end_object();
}

void add_hours(JsonText& json, std::string_view name, const model::WeeklyHours& hours) {
    json.key(name).array();
    for (const auto& windows : hours.days) {
        json.array();
        for (const model::TimeWindow& window : windows) {
            json.object()
                .member("opens", format_time_of_day(window.opens))
                .member("closes", format_time_of_day(window.closes))
                .end_object();
        }
        json.end_array();
    }
    json.end_array();
}

std::string territory_json(const model::Territory& territory, const planner::Sight& sight,
                           std::size_t unit_count) {
    const Extent extent = extent_of(territory);
    const auto count = [](std::size_t size) { return static_cast<std::int64_t>(size); };
    JsonText json;
    json.object().member("id", territory.id).member("name", territory.name);
    json.member("zone", territory.zone).key("bounds").array();
    for (const double edge : {extent.west, extent.south, extent.east, extent.north}) {
        json.number(edge, degree_decimals);
    }
    json.end_array().key("attribution").array();
    for (const std::string& credit : territory.attribution) {
        json.value(std::string_view(credit));
    }
    json.end_array();
    add_sources(json, territory);
    json.key("totals").object().number("inhabitants", sight.total.inhabitants, 0);
    add_estimate(json, "need", sight.total.need);
    add_estimate(json, "unseen", sight.total.unseen);
    json.end_object().key("counts").object();
    json.count("communes", count(territory.communes.size()));
    json.count("cells", count(territory.cells.size()));
    json.count("places", count(territory.places.size()));
    json.count("provisions", count(territory.provisions.size()));
    json.count("units", count(unit_count)).end_object();
    json.key("bases").array();
    for (const model::Base& base : territory.bases) {
        json.object().member("id", base.id.text()).member("name", base.name);
        add_position(json, base.position);
        json.end_object();
    }
    return json.end_array().end_object().take();
}

std::string provisions_json(const model::Territory& territory) {
    JsonText json;
    json.array();
    for (const model::Provision& provision : territory.provisions) {
        json.object()
            .member("id", provision.id.text())
            .member("kind", model::word_of(provision.kind))
            .member("name", provision.name)
            .member("address", provision.address)
            .member("phone", provision.phone)
            .member("commune", provision.commune.text());
        add_position(json, provision.position);
        add_hours(json, "hours", provision.hours);
        json.member("comment", provision.comment)
            .member("source", provision.source)
            .member("as_of", provision.as_of)
            .end_object();
    }
    return json.end_array().take();
}

std::string places_json(const model::Territory& territory) {
    const auto names = commune_names(territory);
    JsonText json;
    json.array();
    for (const model::Place& place : territory.places) {
        json.object()
            .member("id", place.id.text())
            .member("kind", model::word_of(place.kind))
            .member("name", place.name)
            .member("commune", place.commune.text())
            .member("commune_name", name_in(names, place.commune.text()));
        add_position(json, place.position);
        add_hours(json, "welcome", place.welcome);
        json.member("source", place.source)
            .member("is_estimated", place.is_estimated)
            .end_object();
    }
    return json.end_array().take();
}

std::string units_json(const std::vector<model::Unit>& units, const model::Territory& territory) {
    JsonText json;
    json.array();
    for (const model::Unit& unit : units) {
        const auto base = std::find_if(territory.bases.begin(), territory.bases.end(),
                                       [&](const auto& one) { return one.id == unit.start; });
        json.object()
            .member("id", unit.id.text())
            .member("kind", model::word_of(unit.kind))
            .member("name", unit.name)
            .member("base", unit.start.text())
            .member("base_name", base == territory.bases.end() ? unit.start.text() : base->name);
        add_hours(json, "shifts", unit.shifts);
        json.end_object();
    }
    return json.end_array().take();
}

}  // namespace halte::http
