// SPDX-License-Identifier: EUPL-1.2
#include "store/territory_tables.hpp"

#include "base/format.hpp"
#include "store/contour.hpp"
#include "store/trouble.hpp"

namespace halte::store {
namespace {

void write_head(Database& database, const model::Territory& territory) {
    database.prepare("INSERT INTO territory (only_one, id, name, zone) VALUES (1, ?, ?, ?)")
        .run(territory.id, territory.name, territory.zone);
    Statement words = database.prepare("INSERT INTO attribution (rank, words) VALUES (?, ?)");
    for (std::size_t i = 0; i < territory.attribution.size(); ++i) {
        words.run(i, territory.attribution[i]);
    }
    Statement insert = database.prepare(
        "INSERT INTO source (rank, file, title, publisher, licence, licence_url, date, note)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    Statement insert_english = database.prepare(
        "INSERT INTO source_in_english (rank, title, publisher, licence, date, note)"
        " VALUES (?, ?, ?, ?, ?, ?)");
    for (std::size_t i = 0; i < territory.sources.size(); ++i) {
        const model::Source& source = territory.sources[i];
        insert.run(i, source.file, source.title, source.publisher, source.licence,
                   source.licence_url, source.date, source.note);
        if (const auto& english = source.english) {
            insert_english.run(i, english->title, english->publisher, english->licence,
                               english->date, english->note);
        }
    }
}

void read_head(Database& database, model::Territory& territory) {
    Statement words = database.prepare("SELECT words FROM attribution ORDER BY rank");
    words.start();
    while (words.next()) {
        territory.attribution.push_back(words.row().text());
    }
    Statement rows = database.prepare(
        "SELECT file, title, publisher, licence, licence_url, date, note FROM source"
        " ORDER BY rank");
    rows.start();
    while (rows.next()) {
        Row row = rows.row();
        territory.sources.push_back(
            {row.text(), row.text(), row.text(), row.text(), row.text(), row.text(), row.text()});
    }
    Statement english = database.prepare(
        "SELECT rank, title, publisher, licence, date, note FROM source_in_english");
    english.start();
    while (english.next()) {
        Row row = english.row();
        const auto rank = static_cast<std::size_t>(row.integer());
        territory.sources.at(rank).english = {row.text(), row.text(), row.text(), row.text(),
                                              row.text()};
    }
}

void write_communes(Database& database, const std::vector<model::Commune>& communes) {
    Statement insert = database.prepare(
        "INSERT INTO commune (rank, code, name, inhabitants, age_0_14, age_15_29, age_30_44,"
        " age_45_59, age_60_74, age_75_89, age_90_plus, one_person_households,"
        " family_households, median_income_eur, poverty_rate_percent, contour,"
        " contour_is_estimated) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    for (std::size_t i = 0; i < communes.size(); ++i) {
        const model::Commune& commune = communes[i];
        const model::Population& people = commune.population;
        const auto age = [&](std::size_t band) {
            return people.ages ? std::optional((*people.ages)[band]) : std::nullopt;
        };
        const auto contour = pack_contour(commune.contour);
        insert.run(i, commune.code.text(), commune.name, people.inhabitants, age(0), age(1),
                   age(2), age(3), age(4), age(5), age(6), people.one_person_households,
                   people.family_households, people.median_income_eur,
                   people.poverty_rate_percent, contour, commune.contour_is_estimated);
    }
}

std::optional<model::AgeBands> read_ages(Row& row) {
    model::AgeBands ages{};
    bool is_known = true;
    for (double& band : ages) {
        const auto value = row.optional_real();
        is_known = is_known && value.has_value();
        band = value.value_or(0.0);
    }
    return is_known ? std::optional(ages) : std::nullopt;
}

std::vector<model::Commune> read_communes(Database& database) {
    std::vector<model::Commune> communes;
    Statement rows = database.prepare(
        "SELECT code, name, inhabitants, age_0_14, age_15_29, age_30_44, age_45_59, age_60_74,"
        " age_75_89, age_90_plus, one_person_households, family_households, median_income_eur,"
        " poverty_rate_percent, contour, contour_is_estimated FROM commune ORDER BY rank");
    rows.start();
    while (rows.next()) {
        Row row = rows.row();
        model::Commune& commune = communes.emplace_back();
        model::Population& people = commune.population;
        commune.code = model::CommuneCode(row.text());
        commune.name = row.text();
        people.inhabitants = row.real();
        people.ages = read_ages(row);
        people.one_person_households = row.optional_real();
        people.family_households = row.optional_real();
        people.median_income_eur = row.optional_real();
        people.poverty_rate_percent = row.optional_real();
        auto contour = unpack_contour(row.blob());
        if (!contour) {
            throw StoreFailure(Trouble::damaged, database.path(),
                               say("le contour de {} est illisible",
                                   "the contour of {} cannot be read", commune.name));
        }
        commune.contour = std::move(*contour);
        commune.contour_is_estimated = row.truth();
    }
    return communes;
}

void write_neighbourhoods(Database& database, const std::vector<model::Neighbourhood>& all) {
    Statement insert = database.prepare(
        "INSERT INTO neighbourhood (rank, code, name, commune_code, inhabitants,"
        " poverty_rate_percent, age_60_plus_percent, one_person_households_percent)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    for (std::size_t i = 0; i < all.size(); ++i) {
        const model::Neighbourhood& one = all[i];
        insert.run(i, one.code, one.name, one.commune.text(), one.inhabitants,
                   one.poverty_rate_percent, one.age_60_plus_percent,
                   one.one_person_households_percent);
    }
}

std::vector<model::Neighbourhood> read_neighbourhoods(Database& database) {
    std::vector<model::Neighbourhood> all;
    Statement rows = database.prepare(
        "SELECT code, name, commune_code, inhabitants, poverty_rate_percent,"
        " age_60_plus_percent, one_person_households_percent FROM neighbourhood ORDER BY rank");
    rows.start();
    while (rows.next()) {
        Row row = rows.row();
        all.push_back({row.text(), row.text(), model::CommuneCode(row.text()), row.real(),
                       row.optional_real(), row.optional_real(), row.optional_real()});
    }
    return all;
}

void write_districts(Database& database, const std::vector<model::District>& all) {
    Statement insert = database.prepare(
        "INSERT INTO district (rank, code, name, commune_code, poverty_rate_percent)"
        " VALUES (?, ?, ?, ?, ?)");
    for (std::size_t i = 0; i < all.size(); ++i) {
        const model::District& one = all[i];
        insert.run(i, one.code, one.name, one.commune.text(), one.poverty_rate_percent);
    }
}

std::vector<model::District> read_districts(Database& database) {
    std::vector<model::District> all;
    Statement rows = database.prepare(
        "SELECT code, name, commune_code, poverty_rate_percent FROM district ORDER BY rank");
    rows.start();
    while (rows.next()) {
        Row row = rows.row();
        all.push_back(
            {row.text(), row.text(), model::CommuneCode(row.text()), row.optional_real()});
    }
    return all;
}

void write_cells(Database& database, const std::vector<model::Cell>& cells) {
    Statement insert = database.prepare(
        "INSERT INTO cell (rank, north_m, east_m, commune_code, lat_e7, lon_e7, inhabitants,"
        " is_estimated) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const model::Cell& cell = cells[i];
        insert.run(i, cell.square.north_m, cell.square.east_m, cell.commune.text(),
                   cell.centre.lat_e7(), cell.centre.lon_e7(), cell.inhabitants,
                   cell.is_estimated);
    }
}

std::vector<model::Cell> read_cells(Database& database) {
    std::vector<model::Cell> cells;
    cells.reserve(static_cast<std::size_t>(database.integer_of("SELECT count(*) FROM cell")));
    Statement rows = database.prepare(
        "SELECT north_m, east_m, commune_code, lat_e7, lon_e7, inhabitants, is_estimated"
        " FROM cell ORDER BY rank");
    rows.start();
    while (rows.next()) {
        Row row = rows.row();
        model::Cell& cell = cells.emplace_back();
        cell.square.north_m = row.small();
        cell.square.east_m = row.small();
        cell.commune = model::CommuneCode(row.text());
        const int lat_e7 = row.small();
        cell.centre = geo::Position::from_e7(lat_e7, row.small());
        cell.inhabitants = row.real();
        cell.is_estimated = row.truth();
    }
    return cells;
}

}  // namespace

void write_territory(Database& database, const model::Territory& territory) {
    for (const std::string_view table :
         {"territory", "attribution", "source", "source_in_english", "commune", "neighbourhood",
          "district", "cell", "provision", "place", "base"}) {
        database.execute(text("DELETE FROM ", table));
    }
    write_head(database, territory);
    write_communes(database, territory.communes);
    write_neighbourhoods(database, territory.neighbourhoods);
    write_districts(database, territory.districts);
    write_cells(database, territory.cells);
    write_places(database, territory);
}

std::optional<model::Territory> read_territory(Database& database) {
    Statement head = database.prepare("SELECT id, name, zone FROM territory");
    head.start();
    if (!head.next()) {
        return std::nullopt;
    }
    Row row = head.row();
    model::Territory territory;
    territory.id = row.text();
    territory.name = row.text();
    territory.zone = row.text();
    read_head(database, territory);
    territory.communes = read_communes(database);
    territory.neighbourhoods = read_neighbourhoods(database);
    territory.districts = read_districts(database);
    territory.cells = read_cells(database);
    read_places(database, territory);
    return territory;
}

}  // namespace halte::store
