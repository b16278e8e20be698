// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/units.hpp"
#include "geo/feature.hpp"
#include "geo/grid.hpp"
#include "model/hours.hpp"
#include "model/names.hpp"

namespace halte::model {

// Age bands of the census (RP 2022): 0-14, 15-29, 30-44, 45-59, 60-74, 75-89, 90 and more.
inline constexpr std::size_t age_band_count = 7;
using AgeBands = std::array<double, age_band_count>;

// What is known of the people of a commune or a neighbourhood. A missing figure is nullopt,
// never zero: the need model then falls back to wider values and widens its interval.
struct Population {
    double inhabitants = 0.0;
    std::optional<AgeBands> ages;
    std::optional<double> one_person_households;
    std::optional<double> family_households;
    std::optional<double> median_income_eur;     // per consumption unit and year
    std::optional<double> poverty_rate_percent;  // at 60 % of the national median
    friend bool operator==(const Population&, const Population&) = default;
};

struct Commune {
    CommuneCode code;
    std::string name;
    Population population;
    geo::Area contour;
    bool contour_is_estimated = false;
    friend bool operator==(const Commune&, const Commune&) = default;
};

// A priority neighbourhood (QPV). Its outline may be unknown; its people are then spread over
// its commune.
struct Neighbourhood {
    std::string code;
    std::string name;
    CommuneCode commune;
    double inhabitants = 0.0;
    std::optional<double> poverty_rate_percent;
    std::optional<double> age_60_plus_percent;
    std::optional<double> one_person_households_percent;
    friend bool operator==(const Neighbourhood&, const Neighbourhood&) = default;
};

// A part of a larger commune for which statistics are known (IRIS), without an outline.
struct District {
    std::string code;
    std::string name;
    CommuneCode commune;
    std::optional<double> poverty_rate_percent;
    friend bool operator==(const District&, const District&) = default;
};

// A populated square of 200 m. Its inhabitants are its commune's, spread over what is built.
struct Cell {
    geo::GridCell square;
    CommuneCode commune;
    geo::Position centre;  // weighted by what is built, not the square's middle
    double inhabitants = 0.0;
    bool is_estimated = true;  // spread, not counted
    friend bool operator==(const Cell&, const Cell&) = default;
};

enum class ProvisionKind { fixed, itinerant };

// An existing offer: a fixed place, or another team's stop.
struct Provision {
    ProvisionId id;
    ProvisionKind kind = ProvisionKind::fixed;
    std::string name;
    std::string address;
    std::string phone;
    CommuneCode commune;
    geo::Position position;
    WeeklyHours hours;
    std::string comment;  // the timetable in the words of the source
    std::string source;
    std::string as_of;  // date of the source, ISO
    friend bool operator==(const Provision&, const Provision&) = default;
};

enum class PlaceKind {
    square,
    market,
    town_hall,
    car_park,
    hall,
    care_home,
    shop,
    school,
    library,
    post_office,
    social,
    station,
    other
};

// Somewhere a unit may stop.
struct Place {
    PlaceId id;
    PlaceKind kind = PlaceKind::other;
    std::string name;
    CommuneCode commune;
    geo::Position position;
    WeeklyHours welcome;             // when a unit may be present
    std::vector<std::string> needs;  // equipment a unit must bring ("step-free")
    int people_at_once = 0;          // host capacity; 0 = no limit known
    Minutes shortest_stay{90};
    Minutes longest_stay{180};
    bool one_off_allowed = true;
    double attraction = 1.0;  // how good a place of this kind is to meet people, 1 = a square
    std::string host;         // who welcomes; empty when nobody was asked yet
    std::string source;
    bool is_estimated = false;  // position guessed from roads and facilities
    friend bool operator==(const Place&, const Place&) = default;
};

// Where a unit sleeps.
struct Base {
    BaseId id;
    std::string name;
    CommuneCode commune;
    geo::Position position;
    friend bool operator==(const Base&, const Base&) = default;
};

// What a source says in another language than that of its territory.
struct SourceWords {
    std::string title;
    std::string publisher;
    std::string licence;
    std::string date;
    std::string note;
    friend bool operator==(const SourceWords&, const SourceWords&) = default;
};

// Where a figure comes from, shown on every map and document.
struct Source {
    std::string file;
    std::string title;
    std::string publisher;
    std::string licence;
    std::string licence_url;
    std::string date;
    std::string note;
    std::optional<SourceWords> english = std::nullopt;  // none: the words above serve
    friend bool operator==(const Source&, const Source&) = default;
};

// The area a team answers for.
struct Territory {
    std::string id;
    std::string name;
    std::string zone = "Europe/Paris";
    std::vector<std::string> attribution;
    std::vector<Source> sources;
    std::vector<Commune> communes;  // sorted by code
    std::vector<Neighbourhood> neighbourhoods;
    std::vector<District> districts;
    std::vector<Cell> cells;  // sorted by square
    std::vector<Provision> provisions;
    std::vector<Place> places;
    std::vector<Base> bases;
    friend bool operator==(const Territory&, const Territory&) = default;
};

}  // namespace halte::model
