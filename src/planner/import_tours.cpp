// SPDX-License-Identifier: EUPL-1.2
#include "planner/import_tours.hpp"

#include <algorithm>
#include <map>

#include "geo/position.hpp"

namespace halte::planner {

namespace {

// A position so far outside its commune is a mistake of typing, not a stop.
constexpr double misplaced_m = 5'000.0;
// The place that stands for a spot when two were too near each other to keep both.
constexpr double same_spot_m = 200.0;

class TourReader {
public:
    TourReader(const TerritoryFolder& folder, Tables& tables,
               const AttendanceParameters& attendance, Findings& findings)
        : folder_(folder),
          tables_(tables),
          attendance_(attendance),
          findings_(findings),
          sheet_(folder.name("tours"), read_bytes(folder.path("tours")),
                 {"id", "name", "commune_code", "unit", "weekday", "from", "to"}, findings) {}

    std::vector<TourRow> read() {
        for (std::size_t row = 0; row < sheet_.size(); ++row) {
            const std::size_t before = findings_.errors.size() + findings_.unsaid;
            TourRow read = read_row(row);
            if (findings_.errors.size() + findings_.unsaid == before) {
                rows_.push_back(std::move(read));
                sheet_.take();
            }
        }
        sheet_.finish();
        return std::move(rows_);
    }

private:
    TourRow read_row(std::size_t row) {
        TourRow read;
        read.stop.where = sheet_.where(row);
        read.stop.unit = model::UnitId(sheet_.needed_words(row, "unit"));
        read.stop.name = sheet_.needed_words(row, "name");
        read_place(row, read);
        read_unit(row, read.stop);
        read_hours(row, read.stop);
        read_weeks(row, read.stop);
        return read;
    }

    void read_place(std::size_t row, TourRow& read) {
        const PlaceHabits& habits = attendance_.of(model::PlaceKind::square);
        read.place.kind = model::PlaceKind::square;
        read.place.id = model::PlaceId("tour-" + sheet_.needed_words(row, "id"));
        read.place.name = read.stop.name;
        read.place.welcome = habits.welcome;
        read.place.shortest_stay = habits.shortest_stay;
        read.place.longest_stay = habits.longest_stay;
        read.place.source = folder_.name("tours");
        read.place.commune = model::CommuneCode(sheet_.needed_words(row, "commune_code"));
        const auto position = sheet_.position(row);
        const model::Commune* commune = tables_.find(read.place.commune);
        if (commune == nullptr) {
            findings_.refuse(sheet_.where(row, "commune_code"),
                             say("La commune {} n'est pas dans {}.",
                                 "The commune {} is not in {}.", read.place.commune.text(),
                                 folder_.name("communes")));
            return;
        }
        read.has_position = position.has_value();
        read.place.position = position.value_or(geo::Position());
        read.stop.is_misplaced =
            position && far_from(*commune, *position) > misplaced_m;
        if (read.stop.is_misplaced) {
            read.has_position = false;
            findings_.remark(Remark::estimated, sheet_.where(row),
                             say("{} : la position est loin de {} ; la halte est mise au centre "
                                 "de la commune.",
                                 "{}: the position is far from {}; the stop is put at the centre "
                                 "of the commune.",
                                 read.stop.name, commune->name));
        }
    }

    void read_unit(std::size_t row, const model::PresentStop& stop) {
        const auto& units = folder_.units;
        if (!stop.unit.is_empty() &&
            std::none_of(units.begin(), units.end(),
                         [&](const model::Unit& unit) { return unit.id == stop.unit; })) {
            findings_.refuse(sheet_.where(row, "unit"),
                             say("Il n'y a pas de dispositif « {} ».", "There is no unit \"{}\".",
                                 stop.unit.text()),
                             say("Écrivez l'id d'une [[units]] de territory.toml.",
                                 "Write the id of one of the [[units]] of territory.toml."));
        }
    }

    template <typename Value>
    void read_value(std::size_t row, const char* column,
                    Result<Value> (*parse)(std::string_view), Value& value) {
        const std::string words = sheet_.needed_words(row, column);
        if (words.empty()) {
            return;
        }
        const Result<Value> parsed = parse(words);
        if (parsed) {
            value = *parsed;
        } else {
            findings_.refuse(sheet_.where(row, column), parsed.errors().front().message,
                             parsed.errors().front().hint);
        }
    }

    void read_hours(std::size_t row, model::PresentStop& stop) {
        read_value(row, "weekday", parse_weekday, stop.weekday);
        read_value(row, "from", parse_time_of_day, stop.opens);
        read_value(row, "to", parse_time_of_day, stop.closes);
        if (stop.closes <= stop.opens && stop.closes > TimeOfDay(0)) {
            findings_.refuse(sheet_.where(row, "to"),
                             say("La halte finit avant de commencer.",
                                 "The stop ends before it begins."),
                             say("Écrivez deux heures du même jour : 09:30 et 12:30.",
                                 "Write two hours of the same day: 09:30 and 12:30."));
        }
    }

    void read_weeks(std::size_t row, model::PresentStop& stop) {
        const std::string weeks = sheet_.words(row, "weeks");
        if (weeks == "odd") {
            stop.weeks = model::IsoWeeks::odd;
        } else if (weeks == "even") {
            stop.weeks = model::IsoWeeks::even;
        } else if (!weeks.empty()) {
            findings_.refuse(sheet_.where(row, "weeks"),
                             say("« {} » n'est pas connu.", "\"{}\" is not known.", weeks),
                             say("Écrivez odd (impaires), even (paires), ou rien.",
                                 "Write odd, even, or nothing."));
        }
        stop.every_weeks =
            static_cast<int>(sheet_.number(row, "every_weeks", 1.0, 52.0).value_or(1.0));
        if (!sheet_.words(row, "anchor").empty()) {
            Day anchor;
            read_value(row, "anchor", parse_day, anchor);
            stop.anchor = anchor;
        } else if (stop.every_weeks > 1) {
            findings_.refuse(sheet_.where(row, "anchor"),
                             say("Toutes les {} semaines, mais à partir de quand ?",
                                 "Every {} weeks, but from when on?", stop.every_weeks),
                             say("Écrivez le jour d'un passage : 2026-11-24.",
                                 "Write the day of one visit: 2026-11-24."));
        }
    }

    const TerritoryFolder& folder_;
    Tables& tables_;
    const AttendanceParameters& attendance_;
    Findings& findings_;
    Sheet sheet_;
    std::vector<TourRow> rows_;
};

// The hours of a place with one more window; windows that touch become one.
void welcome_too(std::vector<model::TimeWindow>& windows, model::TimeWindow more) {
    std::erase_if(windows, [&](const model::TimeWindow& window) {
        const bool touches = window.opens <= more.closes && more.opens <= window.closes;
        if (touches) {
            more = {std::min(window.opens, more.opens), std::max(window.closes, more.closes)};
        }
        return touches;
    });
    windows.push_back(more);
    std::sort(windows.begin(), windows.end());
}

model::Place* nearest(std::vector<model::Place>& places, geo::Position position) {
    model::Place* found = nullptr;
    double least_m = same_spot_m;
    for (model::Place& place : places) {
        const double away_m = geo::distance(place.position, position).count();
        const bool has_own_hours = place.kind == model::PlaceKind::market ||
                                   place.kind == model::PlaceKind::care_home;
        if (!has_own_hours && away_m < least_m) {
            least_m = away_m;
            found = &place;
        }
    }
    return found;
}

}  // namespace

std::vector<TourRow> read_tours(const TerritoryFolder& folder, Tables& tables,
                                const AttendanceParameters& attendance, Findings& findings) {
    if (!folder.has("tours")) {
        return {};
    }
    return TourReader(folder, tables, attendance, findings).read();
}

void settle_tours(std::vector<TourRow>& rows, std::vector<model::Place>& places) {
    std::map<model::PlaceId, geo::Position> spots;
    for (TourRow& row : rows) {
        const geo::Position spot = spots.emplace(row.place.id, row.place.position).first->second;
        const auto own = std::find_if(places.begin(), places.end(), [&](const auto& place) {
            return place.id == row.place.id;
        });
        model::Place* place = own != places.end() ? &*own : nearest(places, spot);
        if (place == nullptr) {
            continue;
        }
        row.stop.place = place->id;
        welcome_too(place->welcome.days[static_cast<std::size_t>(row.stop.weekday)],
                    {row.stop.opens, row.stop.closes});
        const Minutes stay = row.stop.closes - row.stop.opens;
        place->shortest_stay = std::min(place->shortest_stay, stay);
        place->longest_stay = std::max(place->longest_stay, stay);
    }
}

}  // namespace halte::planner
