// SPDX-License-Identifier: EUPL-1.2
#include "http/api/sight_json.hpp"

#include <array>
#include <cmath>

#include "base/assert.hpp"
#include "base/format.hpp"
#include "http/api/geojson_text.hpp"
#include "http/api/territory_json.hpp"
#include "http/json_text.hpp"

namespace halte::http {

namespace {

// The words of the API for inputs; nothing for those that it does not show.
std::string_view word_of_input(need::Input input) {
    switch (input) {
        case need::Input::ages: return "ages";
        case need::Input::poverty: return "poverty";
        case need::Input::income: return "income";
        case need::Input::alone: return "households";
        case need::Input::opening_hours: break;
    }
    return "opening_hours";
}

void add_cell(JsonText& json, const model::Cell& cell, const planner::CellSight& seen) {
    json.object().member("type", "Feature");
    add_geometry(json, cell.square.outline());
    json.key("properties").object();
    json.member("name", cell.square.name()).member("commune", cell.commune.text());
    json.number("inhabitants", cell.inhabitants, 1).number("need", seen.need.value, 2);
    json.number("unseen", seen.unseen.value, 2).number("unseen_low", seen.unseen.low, 2);
    json.number("unseen_high", seen.unseen.high, 2);
    json.number("walk_min", seen.walking_min, 0).number("drive_min", seen.driving_min, 0);
    json.end_object().end_object();
}

void add_source(JsonText& json, const planner::FigureOrigin* origin) {
    if (origin != nullptr) {
        json.member("source", origin->source).member("source_en", origin->english_source);
    }
}

void add_term(JsonText& json, std::string_view kind, std::string_view label, double persons,
              const planner::FigureOrigin* origin = nullptr) {
    json.object().member("kind", kind).member("label_key", label).number("persons", persons, 1);
    add_source(json, origin);
    json.end_object();
}

void add_bands(JsonText& json, const need::Explanation& explanation,
               const planner::Parameters& parameters) {
    // By census band: its name, and the survey age whose source speaks of most of it.
    static constexpr std::array<std::pair<std::string_view, std::string_view>, need::band_count>
        bands = {{{"age_0_14", ""},
                  {"age_15_29", "need.rates.age_15_24"},
                  {"age_30_44", "need.rates.age_25_39"},
                  {"age_45_59", "need.rates.age_40_59"},
                  {"age_60_74", "need.rates.age_60_74"},
                  {"age_75_89", "need.rates.age_75_plus"},
                  {"age_90_plus", "need.rates.age_75_plus"}}};
    HALTE_CHECK(explanation.bands.size() <= bands.size());
    for (std::size_t i = 0; i < explanation.bands.size(); ++i) {
        const need::BandTerm& band = explanation.bands[i];
        json.object().member("kind", "age_band").member("label_key", bands[i].first);
        json.number("persons", band.persons * band.published_rate, 1);
        json.number("inhabitants", band.persons, 1);
        json.number("rate_percent", band.published_rate * 100.0, 1);
        add_source(json, parameters.origin_of(bands[i].second));
        json.end_object();
    }
}

void add_terms(JsonText& json, const need::Explanation& explanation,
               const planner::Parameters& parameters) {
    struct Row {
        std::string_view kind;
        std::string_view label;
        std::string_view path;
    };
    static constexpr std::array<Row, need::adjustment_count> rows = {
        {{"calibration", "calibration", "need.country_rate"},
         {"adjustment", "poverty", "need.adjustments.poverty"},
         {"adjustment", "income", "need.adjustments.income"},
         {"adjustment", "alone", "need.adjustments.alone"},
         {"adjustment", "qpv", "need.adjustments.quarter"}}};
    json.key("terms").array();
    add_bands(json, explanation, parameters);
    for (const need::EffectTerm& effect : explanation.effects) {
        const Row& row = rows[static_cast<std::size_t>(effect.adjustment)];
        add_term(json, row.kind, row.label, effect.persons, parameters.origin_of(row.path));
    }
    const double reached = explanation.need * explanation.reach;
    const double met = (explanation.need - reached) * explanation.known;
    add_term(json, "reach", "reach", -reached, parameters.origin_of("reach.uptake.fixed"));
    if (met > 0.0) {
        add_term(json, "reach", "known", -met);
    }
    add_term(json, "result", "unseen", explanation.unseen);
    json.end_array();
}

void add_minutes(JsonText& json, std::string_view name, float minutes) {
    json.key(name).number(static_cast<double>(minutes), 0);  // infinite: null
}

void add_nearest(JsonText& json, const need::Explanation& explanation,
                 const model::Territory& territory) {
    json.key("nearest").array();
    for (const need::OfferTerm& offer : explanation.offers) {
        if (offer.link.offer >= territory.provisions.size()) {
            continue;
        }
        const model::Provision& provision = territory.provisions[offer.link.offer];
        json.object().member("id", provision.id.text()).member("name", provision.name);
        add_minutes(json, "drive_min", offer.link.driving_min);
        add_minutes(json, "walk_min", offer.link.walking_min);
        json.number("share_percent", offer.reach_alone * 100.0, 1).end_object();
    }
    json.end_array();
}

}  // namespace

std::string commune_sights_json(const model::Territory& territory, const planner::Sight& sight) {
    HALTE_CHECK(sight.communes.size() == territory.communes.size());
    JsonText json;
    json.array();
    for (std::size_t i = 0; i < territory.communes.size(); ++i) {
        const planner::AreaSight& area = sight.communes[i];
        json.object().member("code", territory.communes[i].code.text());
        json.member("name", territory.communes[i].name).number("inhabitants", area.inhabitants, 0);
        add_estimate(json, "need", area.need);
        add_estimate(json, "unseen", area.unseen);
        json.number("unseen_per_1000", area.unseen_per_1000(), 1);
        json.number("reach_percent", area.reach * 100.0, 1);
        json.number("walk_min", area.walking_min, 0).number("drive_min", area.driving_min, 0);
        json.key("missing").array();
        for (const need::Input input : area.missing) {
            if (input != need::Input::opening_hours) {
                json.value(word_of_input(input));
            }
        }
        json.end_array().end_object();
    }
    return json.end_array().take();
}

std::string commune_map_json(const model::Territory& territory) {
    JsonText json;
    json.object().member("type", "FeatureCollection").key("features").array();
    for (std::size_t i = 0; i < territory.communes.size(); ++i) {
        const model::Commune& commune = territory.communes[i];
        json.object().member("type", "Feature").count("id", static_cast<std::int64_t>(i));
        add_geometry(json, commune.contour);
        json.key("properties").object();
        json.member("code", commune.code.text()).member("name", commune.name);
        json.member("is_estimated", commune.contour_is_estimated).end_object().end_object();
    }
    return json.end_array().end_object().take();
}

std::string cell_map_json(const model::Territory& territory, const planner::Sight& sight) {
    HALTE_CHECK(sight.cells.size() == territory.cells.size());
    JsonText json;
    json.object().member("type", "FeatureCollection").key("features").array();
    for (std::size_t i = 0; i < territory.cells.size(); ++i) {
        add_cell(json, territory.cells[i], sight.cells[i]);
    }
    return json.end_array().end_object().take();
}

std::string origin_json(const OriginSubject& subject, const need::Explanation& explanation,
                        const model::Territory& territory,
                        const planner::Parameters& parameters) {
    JsonText json;
    json.object().member("title", subject.title);
    add_estimate(json, "unseen", subject.unseen);
    add_estimate(json, "need", subject.need);
    add_terms(json, explanation, parameters);
    add_nearest(json, explanation, territory);
    json.key("missing").array();
    for (const need::MissingTerm& missing : explanation.missing) {
        json.object().member("input", word_of_input(missing.input));
        json.member("fallback", "national");
        json.number("effect_persons",
                    std::abs(missing.unseen_if_high - missing.unseen_if_low) / 2.0, 1);
        json.end_object();
    }
    json.end_array();
    add_sources(json, territory);
    return json.end_object().take();
}

}  // namespace halte::http
