// SPDX-License-Identifier: EUPL-1.2
#include "store/unit_tables.hpp"

#include "store/hours_tables.hpp"
#include "store/stored_word.hpp"

namespace halte::store {
namespace {

std::optional<model::Break> read_pause(Row& row) {
    const auto duration = row.optional_integer();
    const auto opens = row.optional_integer();
    const auto closes = row.optional_integer();
    if (!duration || !opens || !closes) {
        return std::nullopt;
    }
    return model::Break{Minutes{*duration}, {TimeOfDay{*opens}, TimeOfDay{*closes}}};
}

void insert_unit(Database& database, std::int64_t rank, const model::Unit& unit) {
    std::optional<std::int64_t> pause;
    std::optional<std::int64_t> opens;
    std::optional<std::int64_t> closes;
    if (unit.pause) {
        pause = unit.pause->duration.count();
        opens = unit.pause->window.opens.count();
        closes = unit.pause->window.closes.count();
    }
    database
        .prepare("INSERT INTO unit (rank, id, kind, name, start_base_id, end_base_id, pause_min,"
                 " pause_opens_min, pause_closes_min, setup_min, packing_min, range_m,"
                 " driving_limit_min, seats) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
        .run(rank, unit.id.text(), model::word_of(unit.kind), unit.name, unit.start.text(),
             unit.end.text(), pause, opens, closes, unit.setup.count(), unit.packing.count(),
             unit.range.count(), unit.driving_limit.count(), unit.seats);
    HoursWriter(database, "unit_hours").write(rank, unit.shifts);
    WordsWriter(database, "unit_equipment").write(rank, unit.equipment);
    WordsWriter(database, "unit_skills").write(rank, unit.skills);
}

}  // namespace

void write_units(Database& database, const std::vector<model::Unit>& units) {
    database.execute("DELETE FROM unit");
    for (std::size_t i = 0; i < units.size(); ++i) {
        insert_unit(database, static_cast<std::int64_t>(i), units[i]);
    }
}

void write_unit(Database& database, const model::Unit& unit) {
    std::int64_t rank = database.integer_of("SELECT count(*) FROM unit");
    Statement find = database.prepare("SELECT rank FROM unit WHERE id = ?");
    find.start(unit.id.text());
    if (find.next()) {
        rank = find.row().integer();
    }
    database.prepare("DELETE FROM unit WHERE id = ?").run(unit.id.text());
    insert_unit(database, rank, unit);
}

std::vector<model::Unit> read_units(Database& database) {
    std::vector<model::Unit> units;
    Statement rows = database.prepare(
        "SELECT id, kind, name, start_base_id, end_base_id, pause_min, pause_opens_min,"
        " pause_closes_min, setup_min, packing_min, range_m, driving_limit_min, seats FROM unit"
        " ORDER BY rank");
    rows.start();
    while (rows.next()) {
        Row row = rows.row();
        model::Unit& unit = units.emplace_back();
        unit.id = model::UnitId(row.text());
        unit.kind = read_word<model::UnitKind>(database, row);
        unit.name = row.text();
        unit.start = model::BaseId(row.text());
        unit.end = model::BaseId(row.text());
        unit.pause = read_pause(row);
        unit.setup = Minutes{row.integer()};
        unit.packing = Minutes{row.integer()};
        unit.range = Metres{row.real()};
        unit.driving_limit = Minutes{row.integer()};
        unit.seats = row.small();
    }
    read_hours(database, "unit_hours", units, &model::Unit::shifts);
    read_words(database, "unit_equipment", units, &model::Unit::equipment);
    read_words(database, "unit_skills", units, &model::Unit::skills);
    return units;
}

}  // namespace halte::store
