// SPDX-License-Identifier: EUPL-1.2
#include "store/hours_tables.hpp"
#include "store/stored_word.hpp"
#include "store/territory_tables.hpp"

namespace halte::store {
namespace {

using model::word_of;

geo::Position read_position(Row& row) {
    const int lat_e7 = row.small();
    return geo::Position::from_e7(lat_e7, row.small());
}

void write_provisions(Database& database, const std::vector<model::Provision>& provisions) {
    Statement insert = database.prepare(
        "INSERT INTO provision (rank, id, kind, name, address, phone, commune_code, lat_e7,"
        " lon_e7, comment, source, as_of) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    HoursWriter hours(database, "provision_hours");
    for (std::size_t i = 0; i < provisions.size(); ++i) {
        const model::Provision& one = provisions[i];
        insert.run(i, one.id.text(), word_of(one.kind), one.name, one.address, one.phone,
                   one.commune.text(), one.position.lat_e7(), one.position.lon_e7(), one.comment,
                   one.source, one.as_of);
        hours.write(static_cast<std::int64_t>(i), one.hours);
    }
}

std::vector<model::Provision> read_provisions(Database& database) {
    std::vector<model::Provision> provisions;
    Statement rows = database.prepare(
        "SELECT id, kind, name, address, phone, commune_code, lat_e7, lon_e7, comment, source,"
        " as_of FROM provision ORDER BY rank");
    rows.start();
    while (rows.next()) {
        Row row = rows.row();
        model::Provision& one = provisions.emplace_back();
        one.id = model::ProvisionId(row.text());
        one.kind = read_word<model::ProvisionKind>(database, row);
        one.name = row.text();
        one.address = row.text();
        one.phone = row.text();
        one.commune = model::CommuneCode(row.text());
        one.position = read_position(row);
        one.comment = row.text();
        one.source = row.text();
        one.as_of = row.text();
    }
    read_hours(database, "provision_hours", provisions, &model::Provision::hours);
    return provisions;
}

void write_candidates(Database& database, const std::vector<model::Place>& places) {
    Statement insert = database.prepare(
        "INSERT INTO place (rank, id, kind, name, commune_code, lat_e7, lon_e7, people_at_once,"
        " shortest_stay_min, longest_stay_min, one_off_allowed, attraction, host, source,"
        " is_estimated) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    HoursWriter hours(database, "place_hours");
    WordsWriter needs(database, "place_needs");
    for (std::size_t i = 0; i < places.size(); ++i) {
        const model::Place& place = places[i];
        insert.run(i, place.id.text(), word_of(place.kind), place.name, place.commune.text(),
                   place.position.lat_e7(), place.position.lon_e7(), place.people_at_once,
                   place.shortest_stay.count(), place.longest_stay.count(), place.one_off_allowed,
                   place.attraction, place.host, place.source, place.is_estimated);
        hours.write(static_cast<std::int64_t>(i), place.welcome);
        needs.write(static_cast<std::int64_t>(i), place.needs);
    }
}

std::vector<model::Place> read_candidates(Database& database) {
    std::vector<model::Place> places;
    Statement rows = database.prepare(
        "SELECT id, kind, name, commune_code, lat_e7, lon_e7, people_at_once, shortest_stay_min,"
        " longest_stay_min, one_off_allowed, attraction, host, source, is_estimated FROM place"
        " ORDER BY rank");
    rows.start();
    while (rows.next()) {
        Row row = rows.row();
        model::Place& place = places.emplace_back();
        place.id = model::PlaceId(row.text());
        place.kind = read_word<model::PlaceKind>(database, row);
        place.name = row.text();
        place.commune = model::CommuneCode(row.text());
        place.position = read_position(row);
        place.people_at_once = row.small();
        place.shortest_stay = Minutes{row.integer()};
        place.longest_stay = Minutes{row.integer()};
        place.one_off_allowed = row.truth();
        place.attraction = row.real();
        place.host = row.text();
        place.source = row.text();
        place.is_estimated = row.truth();
    }
    read_hours(database, "place_hours", places, &model::Place::welcome);
    read_words(database, "place_needs", places, &model::Place::needs);
    return places;
}

}  // namespace

void write_places(Database& database, const model::Territory& territory) {
    write_provisions(database, territory.provisions);
    write_candidates(database, territory.places);
    Statement insert = database.prepare(
        "INSERT INTO base (rank, id, name, commune_code, lat_e7, lon_e7)"
        " VALUES (?, ?, ?, ?, ?, ?)");
    for (std::size_t i = 0; i < territory.bases.size(); ++i) {
        const model::Base& base = territory.bases[i];
        insert.run(i, base.id.text(), base.name, base.commune.text(), base.position.lat_e7(),
                   base.position.lon_e7());
    }
}

void read_places(Database& database, model::Territory& territory) {
    territory.provisions = read_provisions(database);
    territory.places = read_candidates(database);
    Statement rows = database.prepare(
        "SELECT id, name, commune_code, lat_e7, lon_e7 FROM base ORDER BY rank");
    rows.start();
    while (rows.next()) {
        Row row = rows.row();
        model::Base& base = territory.bases.emplace_back();
        base.id = model::BaseId(row.text());
        base.name = row.text();
        base.commune = model::CommuneCode(row.text());
        base.position = read_position(row);
    }
}

}  // namespace halte::store
