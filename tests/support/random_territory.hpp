// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "model/territory.hpp"
#include "model/unit.hpp"
#include "planner/ports.hpp"
#include "support/random_plan.hpp"

// Territories that mean nothing but use every field: the same seed, the same territory. Numbers
// of things are a parameter, ids are unique, lists are in the order the model promises.
namespace halte::support {

inline geo::Position random_position(Random& random) {
    return geo::Position::from_e7(random_int(random, -900'000'000, 900'000'000),
                                  random_int(random, -1'800'000'000, 1'800'000'000));
}

inline geo::Area random_area(Random& random) {
    geo::Area area;
    const auto ring = [](Random& dice) {
        geo::Ring points = {random_position(dice), random_position(dice), random_position(dice)};
        for (int i = random_int(dice, 0, 20); i > 0; --i) {
            const geo::Position last = points.back();
            points.push_back(geo::Position::from_e7(last.lat_e7() / 2, last.lon_e7() / 2 + i));
        }
        return points;
    };
    for (int i = random_int(random, 0, 3); i > 0; --i) {
        geo::Polygon& polygon = area.polygons.emplace_back();
        polygon.outer = ring(random);
        polygon.holes = random_list(random, 2, ring);
    }
    return area;
}

inline model::WeeklyHours random_hours(Random& random) {
    model::WeeklyHours hours;
    for (auto& windows : hours.days) {
        for (int start = 0; random.below(3) == 0 && start < 1200; start += 400) {
            windows.push_back({TimeOfDay{start}, TimeOfDay{start + 200}});
        }
    }
    return hours;
}

inline model::CommuneCode commune_code(std::size_t i) {
    return model::CommuneCode("2A" + std::to_string(100 + i));
}

inline model::Population random_population(Random& random) {
    model::Population people;
    people.inhabitants = random_number(random);
    people.ages = random_optional(random, [](Random& dice) {
        model::AgeBands ages{};
        for (double& band : ages) {
            band = random_number(dice);
        }
        return ages;
    });
    people.one_person_households = random_optional(random, random_number);
    people.family_households = random_optional(random, random_number);
    people.median_income_eur = random_optional(random, random_number);
    people.poverty_rate_percent = random_optional(random, random_number);
    return people;
}

inline model::Provision random_provision(Random& random, const std::string& id) {
    model::Provision one;
    one.id = model::ProvisionId(id);
    one.kind = static_cast<model::ProvisionKind>(random.below(2));
    one.name = random_text(random);
    one.address = random_text(random);
    one.phone = random_text(random);
    one.commune = commune_code(random.below(50));
    one.position = random_position(random);
    one.hours = random_hours(random);
    one.comment = random_text(random, 40);
    one.source = random_text(random);
    one.as_of = random_text(random);
    return one;
}

inline model::Place random_place(Random& random, const std::string& id) {
    model::Place place;
    place.id = model::PlaceId(id);
    place.kind = static_cast<model::PlaceKind>(random.below(13));
    place.name = random_text(random);
    place.commune = commune_code(random.below(50));
    place.position = random_position(random);
    place.welcome = random_hours(random);
    place.needs = random_list(random, 3, [](Random& dice) { return random_text(dice); });
    place.people_at_once = random_int(random, 0, 100);
    place.shortest_stay = random_minutes(random);
    place.longest_stay = random_minutes(random);
    place.one_off_allowed = random_bool(random);
    place.attraction = random_number(random);
    place.host = random_text(random);
    place.source = random_text(random);
    place.is_estimated = random_bool(random);
    return place;
}

inline model::Unit random_unit(Random& random, const std::string& id) {
    model::Unit unit;
    unit.id = model::UnitId(id);
    unit.kind = static_cast<model::UnitKind>(random.below(5));
    unit.name = random_text(random);
    unit.start = random_id<model::Base>(random);
    unit.end = random_id<model::Base>(random);
    unit.shifts = random_hours(random);
    unit.pause = random_optional(random, [](Random& dice) {
        return model::Break{random_minutes(dice), {random_hour(dice), random_hour(dice)}};
    });
    unit.setup = random_minutes(random);
    unit.packing = random_minutes(random);
    unit.range = Metres{random_number(random)};
    unit.driving_limit = random_minutes(random);
    unit.seats = random_int(random, 0, 20);
    unit.equipment = random_list(random, 3, [](Random& dice) { return random_text(dice); });
    unit.skills = random_list(random, 3, [](Random& dice) { return random_text(dice); });
    return unit;
}

struct TerritorySize {
    std::size_t communes = 5;
    std::size_t cells = 20;
    std::size_t places = 10;
    std::size_t provisions = 5;
};

inline model::SourceWords random_source_words(Random& random) {
    return {random_text(random), random_text(random), random_text(random), random_text(random),
            random_text(random)};
}

inline model::Territory random_territory(Random& random, TerritorySize size = {}) {
    model::Territory territory;
    territory.id = "t" + random_text(random);
    territory.name = random_text(random);
    territory.zone = random_text(random);
    territory.attribution = random_list(random, 3, [](Random& dice) { return random_text(dice); });
    territory.sources = random_list(random, 3, [](Random& dice) {
        return model::Source{random_text(dice), random_text(dice), random_text(dice),
                             random_text(dice), random_text(dice), random_text(dice),
                             random_text(dice), random_optional(dice, random_source_words)};
    });
    for (std::size_t i = 0; i < size.communes; ++i) {
        territory.communes.push_back({commune_code(i), random_text(random),
                                      random_population(random), random_area(random),
                                      random_bool(random)});
    }
    for (std::size_t i = 0; i < size.communes / 2; ++i) {
        territory.neighbourhoods.push_back(
            {"QP" + std::to_string(i), random_text(random), commune_code(i), random_number(random),
             random_optional(random, random_number), random_optional(random, random_number),
             random_optional(random, random_number)});
    }
    for (std::size_t i = 0; i < size.communes; ++i) {
        territory.districts.push_back({"IRIS" + std::to_string(i), random_text(random),
                                       commune_code(i / 2),
                                       random_optional(random, random_number)});
    }
    for (std::size_t i = 0; i < size.cells; ++i) {
        const geo::GridCell square{static_cast<std::int32_t>(200 * i),
                                   random_int(random, -10'000, 10'000) * 200};
        territory.cells.push_back({square, commune_code(random.below(size.communes + 1)),
                                   random_position(random), random_number(random),
                                   random_bool(random)});
    }
    for (std::size_t i = 0; i < size.provisions; ++i) {
        territory.provisions.push_back(random_provision(random, "p" + std::to_string(i)));
    }
    for (std::size_t i = 0; i < size.places; ++i) {
        territory.places.push_back(random_place(random, "pl" + std::to_string(i)));
    }
    for (std::size_t i = 0; i < random.below(3); ++i) {
        territory.bases.push_back({model::BaseId("b" + std::to_string(i)), random_text(random),
                                   commune_code(i), random_position(random)});
    }
    return territory;
}

inline planner::Asset random_asset(Random& random, std::string name) {
    planner::Asset asset{std::move(name), random_text(random), {}};
    for (std::size_t i = random.below(2'000); i > 0; --i) {
        asset.bytes.push_back(static_cast<std::uint8_t>(random.below(256)));
    }
    return asset;
}

inline planner::Stock random_stock(Random& random, TerritorySize size = {}) {
    planner::Stock stock;
    stock.territory = random_territory(random, size);
    for (std::size_t i = 0; i < 1 + random.below(3); ++i) {
        stock.units.push_back(random_unit(random, "u" + std::to_string(i)));
    }
    stock.assets = {random_asset(random, "network/van"), random_asset(random, "sight"),
                    {"empty", "", {}}};
    return stock;
}

}  // namespace halte::support
