// SPDX-License-Identifier: EUPL-1.2
#include "planner/sheet.hpp"

#include <vector>

#include "base/format.hpp"

namespace halte::planner {

Sheet::Sheet(const std::string& name, const Result<std::string>& bytes,
             std::initializer_list<std::string_view> columns, Findings& findings)
    : name_(name), findings_(findings) {
    if (!bytes) {
        findings.refuse(bytes.errors());
        return;
    }
    auto csv = formats::Csv::parse(name, *bytes);
    if (!csv) {
        findings.refuse(csv.errors());
        return;
    }
    const std::vector<std::string_view> wanted(columns);
    if (const auto places = csv->bind(wanted); !places) {
        findings.refuse(places.errors());
        return;
    }
    for (const Sentence& note : csv->notes()) {
        findings.remark(Remark::repaired, name, note);
    }
    csv_ = *std::move(csv);
}

std::string Sheet::where(std::size_t row, std::string_view column) const {
    const auto place = csv_->find(column);
    return place ? csv_->where(row, *place) : csv_->where(row);
}

std::string Sheet::words(std::size_t row, std::string_view column) const {
    const auto place = csv_->find(column);
    return place ? std::string(csv_->cell(row, *place)) : std::string();
}

std::string Sheet::needed_words(std::size_t row, std::string_view column) {
    std::string found = words(row, column);
    if (found.empty()) {
        findings_.refuse(where(row, column), say("Cette case est vide et ne peut pas l'être.",
                                                 "This cell is empty and may not be."));
    }
    return found;
}

std::optional<double> Sheet::number(std::size_t row, std::string_view column, double least,
                                    double most) {
    const auto place = csv_->find(column);
    if (!place) {
        return std::nullopt;
    }
    const auto value = csv_->number(row, *place);
    if (!value) {
        findings_.refuse(value.errors());
        return std::nullopt;
    }
    if (*value && (**value < least || **value > most)) {
        findings_.refuse(
            where(row, column),
            say("{} n'est pas entre {} et {}.", "{} is not between {} and {}.", **value, least,
                most),
            say("Une case vide veut dire : inconnu.", "An empty cell means: unknown."));
        return std::nullopt;
    }
    return *value;
}

double Sheet::needed_number(std::size_t row, std::string_view column, double least,
                            double most) {
    const std::size_t problems = findings_.errors.size();
    const auto value = number(row, column, least, most);
    if (!value && findings_.errors.size() == problems) {
        findings_.refuse(where(row, column), say("Ce nombre manque.", "This number is missing."),
                         say("Écrivez 0 si c'est vraiment zéro.", "Write 0 if it is truly zero."));
    }
    return value.value_or(0.0);
}

std::optional<geo::Position> Sheet::position(std::size_t row) {
    const auto lon = number(row, "lon", -1e9, 1e9);
    const auto lat = number(row, "lat", -1e9, 1e9);
    if (!lon && !lat) {
        return std::nullopt;
    }
    if (!lon || !lat) {
        findings_.refuse(where(row, lon ? "lat" : "lon"),
                         say("Il faut lon et lat, ou aucun des deux.",
                             "Both lon and lat are needed, or neither."));
        return std::nullopt;
    }
    const auto position = geo::Position::from_degrees({.lat = *lat, .lon = *lon});
    if (!position) {
        findings_.refuse(where(row, "lon"),

                         say("lon {}, lat {} n'est pas un point de la Terre.",
                             "lon {}, lat {} is not a point of the Earth.", *lon, *lat),
                         say("Il faut des degrés (EPSG:4326) ; lon et lat sont-elles échangées ?",
                             "Degrees (EPSG:4326) are needed; are lon and lat swapped?"));
        return std::nullopt;
    }
    return *position;
}

bool Sheet::is_new(std::size_t row, std::string_view column) {
    const std::string key = needed_words(row, column);
    if (key.empty()) {
        return false;
    }
    if (!keys_.insert(key).second) {
        findings_.refuse(where(row, column),
                         say("« {} » est déjà plus haut.", "\"{}\" is already further up.", key),
                         say("Gardez une seule ligne.", "Keep a single line."));
        return false;
    }
    return true;
}

void Sheet::finish() {
    findings_.report.files.push_back({name_, size(), taken_});
}

}  // namespace halte::planner
