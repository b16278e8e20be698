// SPDX-License-Identifier: EUPL-1.2
#include "planner/import_tables.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/format.hpp"
#include "model/words.hpp"

namespace halte::planner {

namespace {

constexpr double most_people = 1e8;
// Ages may differ from the count by the rounding of census weights.
constexpr double age_rounding = 1.0;
constexpr double age_share = 0.2;
constexpr const char* age_columns[] = {"age_0_14",  "age_15_29", "age_30_44", "age_45_59",
                                       "age_60_74", "age_75_89", "age_90_plus"};
constexpr const char* weekdays[] = {"mo", "tu", "we", "th", "fr", "sa", "su"};

class TableReader {
public:
    TableReader(const TerritoryFolder& folder, const AttendanceParameters& attendance,
                Findings& findings)
        : folder_(folder), attendance_(attendance), findings_(findings) {}

    Tables read();

private:
    Sheet open(std::string_view key, std::initializer_list<std::string_view> columns) {
        return {folder_.name(key), read_bytes(folder_.path(key)), columns, findings_};
    }
    // The commune that a row names; a problem when there is none of that code.
    bool has_commune(Sheet& sheet, std::size_t row, model::CommuneCode& code);
    void read_communes();
    void read_ages(Sheet& sheet, std::size_t row, model::Population& people);
    void read_districts();
    void read_neighbourhoods();
    void read_facilities();
    void read_provisions();
    void read_hours(Sheet& sheet, std::size_t row, model::WeeklyHours& hours);
    void read_care_homes();
    void read_markets();
    void read_market_hours(Sheet& sheet, std::size_t row, model::WeeklyHours& hours);
    model::Place new_place(model::PlaceKind kind) const;

    const TerritoryFolder& folder_;
    const AttendanceParameters& attendance_;
    Findings& findings_;
    Tables tables_;
};

Tables TableReader::read() {
    read_communes();
    if (folder_.has("iris")) {
        read_districts();
    }
    if (folder_.has("qpv")) {
        read_neighbourhoods();
    }
    if (folder_.has("facilities")) {
        read_facilities();
    }
    if (folder_.has("provision")) {
        read_provisions();
    }
    if (folder_.has("care_homes")) {
        read_care_homes();
    }
    if (folder_.has("markets")) {
        read_markets();
    }
    return std::move(tables_);
}

void TableReader::read_ages(Sheet& sheet, std::size_t row, model::Population& people) {
    model::AgeBands bands{};
    std::size_t known = 0;
    for (std::size_t band = 0; band < bands.size(); ++band) {
        const auto persons = sheet.number(row, age_columns[band], 0.0, most_people);
        bands[band] = persons.value_or(0.0);
        known += persons ? 1u : 0u;
    }
    if (known == 0) {
        return;
    }
    if (known < bands.size()) {
        findings_.refuse(sheet.where(row, "age_0_14"),
                         say("Seulement {} tranches d'âge sur {}.", "Only {} age bands of {}.",
                             known, bands.size()),
                         say("Remplissez-les toutes, ou laissez-les toutes vides.",
                             "Fill them all, or leave them all empty."));
        return;
    }
    const double sum = std::accumulate(bands.begin(), bands.end(), 0.0);
    const double gap = std::abs(sum - people.inhabitants);
    if (gap > std::max(age_rounding, age_share * people.inhabitants)) {
        findings_.refuse(
            sheet.where(row, "population_count"),
            say("Les âges font {} personnes, la commune en compte {}.",
                "The ages make {} persons, the commune has {}.", sum, people.inhabitants),
            say("Les deux chiffres viennent-ils de la même année ?",
                "Are both figures of the same year?"));
        return;
    }
    if (gap > age_rounding) {
        findings_.remark(Remark::repaired, sheet.where(row),
                         say("Les âges font {} personnes au lieu de {} : ramenés à ce nombre.",
                             "The ages make {} persons instead of {}: brought to that number.", sum,
                             people.inhabitants));
    }
    people.ages = bands;
}

void TableReader::read_communes() {
    Sheet sheet = open("communes", {"code", "name", "population_count"});
    for (std::size_t row = 0; row < sheet.size(); ++row) {
        model::Commune commune;
        commune.code = model::CommuneCode(sheet.words(row, "code"));
        commune.name = sheet.needed_words(row, "name");
        model::Population& people = commune.population;
        people.inhabitants = sheet.needed_number(row, "population_count", 0.0, most_people);
        read_ages(sheet, row, people);
        people.one_person_households =
            sheet.number(row, "one_person_households", 0.0, most_people);
        people.family_households = sheet.number(row, "family_households", 0.0, most_people);
        people.median_income_eur = sheet.number(row, "median_income_eur", 1.0, 1e6);
        people.poverty_rate_percent = sheet.number(row, "poverty_rate_percent", 0.0, 100.0);
        const auto middle = sheet.position(row);
        if (!sheet.is_new(row, "code")) {
            continue;
        }
        if (middle) {
            tables_.middles.emplace(commune.code, *middle);
        }
        if (people.inhabitants == 0.0) {
            findings_.remark(Remark::left_out, sheet.where(row),

                             say("{} n'a pas d'habitant : ni maille, ni lieu.",
                                 "{} has no inhabitant: no cell, no place.", commune.name));
        }
        tables_.lines.emplace(commune.code, sheet.where(row));
        tables_.communes.push_back(std::move(commune));
        sheet.take();
    }
    std::sort(tables_.communes.begin(), tables_.communes.end(),
              [](const auto& a, const auto& b) { return a.code < b.code; });
    if (sheet.size() == 0 && findings_.errors.empty()) {
        findings_.refuse(folder_.name("communes"),
                         say("Ce fichier n'a aucune commune.", "This file has no commune."),
                         say("Il faut une ligne par commune.", "One line for each is needed."));
    }
    sheet.finish();
}

bool TableReader::has_commune(Sheet& sheet, std::size_t row, model::CommuneCode& code) {
    code = model::CommuneCode(sheet.needed_words(row, "commune_code"));
    // Without any commune the problem is elsewhere, and has been told.
    if (code.is_empty() || tables_.communes.empty()) {
        return false;
    }
    if (tables_.find(code) == nullptr) {
        findings_.refuse(sheet.where(row, "commune_code"),
                         say("La commune {} n'est pas dans {}.", "The commune {} is not in {}.",
                             code.text(), folder_.name("communes")),
                         say("Corrigez le code INSEE (cinq caractères), ou retirez la ligne.",
                             "Correct the INSEE code (five characters), or remove the line."));
        return false;
    }
    return true;
}

void TableReader::read_districts() {
    Sheet sheet = open("iris", {"iris_code", "commune_code"});
    for (std::size_t row = 0; row < sheet.size(); ++row) {
        model::District part;
        part.code = sheet.words(row, "iris_code");
        part.name = sheet.words(row, "name");
        const bool is_known = has_commune(sheet, row, part.commune);
        part.poverty_rate_percent = sheet.number(row, "poverty_rate_percent", 0.0, 100.0);
        if (sheet.is_new(row, "iris_code") && is_known) {
            sheet.take();
            tables_.districts.push_back(std::move(part));
        }
    }
    sheet.finish();
}

void TableReader::read_neighbourhoods() {
    Sheet sheet = open("qpv", {"qpv_code", "name", "commune_code", "population_count"});
    for (std::size_t row = 0; row < sheet.size(); ++row) {
        model::Neighbourhood part;
        part.code = sheet.words(row, "qpv_code");
        part.name = sheet.needed_words(row, "name");
        const bool is_known = has_commune(sheet, row, part.commune);
        part.inhabitants = sheet.needed_number(row, "population_count", 0.0, most_people);
        part.poverty_rate_percent = sheet.number(row, "poverty_rate_percent", 0.0, 100.0);
        part.age_60_plus_percent = sheet.number(row, "age_60_plus_percent", 0.0, 100.0);
        part.one_person_households_percent =
            sheet.number(row, "one_person_households_percent", 0.0, 100.0);
        if (!sheet.is_new(row, "qpv_code") || !is_known) {
            continue;
        }
        const model::Commune& commune = *tables_.find(part.commune);
        if (part.inhabitants > commune.population.inhabitants) {
            findings_.refuse(sheet.where(row, "population_count"),
                             say("Ce quartier compte {} habitants, sa commune {}.",
                                 "This neighbourhood has {} inhabitants, its commune {}.",
                                 part.inhabitants, commune.population.inhabitants),
                             say("Les habitants d'un quartier sont déjà dans ceux de la commune.",
                                 "Those of a neighbourhood are already among those of the "
                                 "commune."));
            continue;
        }
        tables_.neighbourhoods.push_back(std::move(part));
        sheet.take();
    }
    sheet.finish();
}

void TableReader::read_facilities() {
    Sheet sheet = open("facilities", {"id", "type", "lon", "lat"});
    for (std::size_t row = 0; row < sheet.size(); ++row) {
        const auto position = sheet.position(row);
        if (!position) {
            findings_.remark(Remark::left_out, sheet.where(row),
                             say("Lieu sans position.", "A place without a position."));
            continue;
        }
        tables_.facilities.push_back({sheet.words(row, "type"), *position});
        sheet.take();
    }
    sheet.finish();
}

void TableReader::read_hours(Sheet& sheet, std::size_t row, model::WeeklyHours& hours) {
    for (std::size_t day = 0; day < 7; ++day) {
        const auto windows = model::parse_windows(sheet.words(row, weekdays[day]));
        if (windows) {
            hours.days[day] = *windows;
        } else {
            findings_.refuse(sheet.where(row, weekdays[day]), windows.errors().front().message,
                             say("Écrivez 09:00-12:00 13:30-17:00, par exemple.",
                                 "Write 09:00-12:00 13:30-17:00, for example."));
        }
    }
}

void TableReader::read_provisions() {
    Sheet sheet = open("provision", {"id", "name", "kind", "commune_code"});
    for (std::size_t row = 0; row < sheet.size(); ++row) {
        model::Provision provision;
        provision.id = model::ProvisionId(sheet.words(row, "id"));
        provision.name = sheet.needed_words(row, "name");
        const std::string kind = sheet.needed_words(row, "kind");
        if (const auto found = model::find_word<model::ProvisionKind>(kind)) {
            provision.kind = *found;
        } else if (!kind.empty()) {
            findings_.refuse(sheet.where(row, "kind"),
                             say("« {} » n'est pas connu.", "\"{}\" is not known.", kind),
                             say("Écrivez fixed ou itinerant.", "Write fixed or itinerant."));
        }
        const bool is_known = has_commune(sheet, row, provision.commune);
        provision.address = sheet.words(row, "address");
        provision.phone = sheet.words(row, "phone");
        provision.comment = sheet.words(row, "comment");
        provision.source = sheet.words(row, "source");
        provision.as_of = sheet.words(row, "as_of");
        read_hours(sheet, row, provision.hours);
        const auto position = sheet.position(row);
        if (!sheet.is_new(row, "id") || !is_known) {
            continue;
        }
        if (provision.hours.is_empty()) {
            findings_.remark(Remark::estimated, sheet.where(row),

                             say("{} : horaires inconnus, durée habituelle prise.",
                                 "{}: hours unknown, the usual length was taken.", provision.name));
        }
        provision.position = position.value_or(geo::Position());
        tables_.provisions.push_back({std::move(provision), position.has_value(),
                                      sheet.where(row)});
        sheet.take();
    }
    sheet.finish();
}

model::Place TableReader::new_place(model::PlaceKind kind) const {
    const PlaceHabits& habits = attendance_.of(kind);
    model::Place place;
    place.kind = kind;
    place.welcome = habits.welcome;
    place.shortest_stay = habits.shortest_stay;
    place.longest_stay = habits.longest_stay;
    return place;
}

void TableReader::read_care_homes() {
    Sheet sheet = open("care_homes", {"id", "name", "commune_code"});
    for (std::size_t row = 0; row < sheet.size(); ++row) {
        model::Place place = new_place(model::PlaceKind::care_home);
        place.id = model::PlaceId("care-home-" + sheet.words(row, "id"));
        place.name = sheet.needed_words(row, "name");
        const bool is_known = has_commune(sheet, row, place.commune);
        sheet.number(row, "capacity_places", 0.0, 10'000.0);
        place.source = folder_.name("care_homes");
        const auto position = sheet.position(row);
        if (!sheet.is_new(row, "id") || !is_known) {
            continue;
        }
        place.position = position.value_or(geo::Position());
        tables_.places.push_back({std::move(place), position.has_value(), sheet.where(row)});
        sheet.take();
    }
    sheet.finish();
}

void TableReader::read_market_hours(Sheet& sheet, std::size_t row, model::WeeklyHours& hours) {
    const std::string opens = sheet.words(row, "opens");
    const std::string closes = sheet.words(row, "closes");
    std::vector<model::TimeWindow> windows;
    if (!opens.empty() || !closes.empty()) {
        const auto parsed = model::parse_windows(opens + "-" + closes);
        if (!parsed) {
            findings_.refuse(sheet.where(row, "opens"), parsed.errors().front().message,
                             say("Écrivez 08:00 et 12:30, ou laissez les deux vides.",
                                 "Write 08:00 and 12:30, or leave both empty."));
            return;
        }
        windows = *parsed;
    }
    const model::WeeklyHours usual = attendance_.of(model::PlaceKind::market).welcome;
    std::string days = sheet.needed_words(row, "days");
    std::replace(days.begin(), days.end(), ';', ' ');
    for (std::size_t at = 0; at < days.size();) {
        const std::size_t end = std::min(days.find(' ', at), days.size());
        const std::string word = days.substr(at, end - at);
        at = end + 1;
        if (word.empty()) {
            continue;
        }
        const auto day = parse_weekday(word);
        if (!day) {
            findings_.refuse(sheet.where(row, "days"),
                             say("« {} » n'est pas un jour.", "\"{}\" is not a day.", word),
                             say("Écrivez Mo;Tu;We;Th;Fr;Sa;Su.", "Write Mo;Tu;We;Th;Fr;Sa;Su."));
            continue;
        }
        const auto index = static_cast<std::size_t>(*day);
        hours.days[index] = windows.empty() ? usual.days[index] : windows;
    }
}

void TableReader::read_markets() {
    Sheet sheet = open("markets", {"id", "name", "commune_code", "days"});
    for (std::size_t row = 0; row < sheet.size(); ++row) {
        model::Place place = new_place(model::PlaceKind::market);
        place.id = model::PlaceId(sheet.words(row, "id"));
        place.name = sheet.needed_words(row, "name");
        if (const std::string spot = sheet.words(row, "place"); !spot.empty()) {
            place.name += ", " + spot;
        }
        const std::string season = sheet.words(row, "season");
        if (!season.empty() && !season.starts_with("toute l")) {
            place.name += " (" + season + ")";
        }
        const bool is_known = has_commune(sheet, row, place.commune);
        place.welcome = {};
        read_market_hours(sheet, row, place.welcome);
        place.source = sheet.words(row, "source");
        place.is_estimated = sheet.words(row, "confidence") == "low";
        const auto position = sheet.position(row);
        if (!sheet.is_new(row, "id") || !is_known) {
            continue;
        }
        place.position = position.value_or(geo::Position());
        tables_.places.push_back({std::move(place), position.has_value(), sheet.where(row)});
        sheet.take();
    }
    sheet.finish();
}

}  // namespace

model::Commune* Tables::find(const model::CommuneCode& code) {
    const auto at = std::lower_bound(
        communes.begin(), communes.end(), code,
        [](const model::Commune& commune, const auto& wanted) { return commune.code < wanted; });
    return at != communes.end() && at->code == code ? &*at : nullptr;
}

Tables read_tables(const TerritoryFolder& folder, const AttendanceParameters& attendance,
                   Findings& findings) {
    return TableReader(folder, attendance, findings).read();
}

}  // namespace halte::planner
