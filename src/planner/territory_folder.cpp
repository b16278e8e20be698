// SPDX-License-Identifier: EUPL-1.2
#include "planner/territory_folder.hpp"

#include <cmath>
#include <fstream>
#include <set>
#include <sstream>

#include "base/format.hpp"
#include "base/zone.hpp"
#include "model/words.hpp"
#include "planner/toml_document.hpp"

namespace halte::planner {

namespace {

constexpr const char* manifest = "territory.toml";
constexpr const char* needed_files[] = {"communes_contours", "communes"};
constexpr const char* other_files[] = {"facilities", "provision", "care_homes",
                                       "markets",    "qpv",       "iris",
                                       "tours"};
constexpr const char* weekdays[] = {"mo", "tu", "we", "th", "fr", "sa", "su"};

class Manifest {
public:
    Manifest(TomlDocument document, const std::filesystem::path& root)
        : document_(std::move(document)) {
        folder_.root = root;
    }

    Result<TerritoryFolder> read() {
        read_head();
        read_files();
        for (std::size_t i = 0; i < document_.count("bases"); ++i) {
            read_base(text("bases[", i, "]"));
        }
        if (folder_.head.bases.empty()) {
            document_.report("bases",
                             say("Il faut au moins une base, d'où partent les tournées.",
                                 "At least one base is needed, from which the tours leave."),
                             say("Ajoutez [[bases]] avec id, name, commune_code, lon et lat.",
                                 "Add [[bases]] with id, name, commune_code, lon and lat."));
        }
        for (std::size_t i = 0; i < document_.count("units"); ++i) {
            read_unit(text("units[", i, "]"));
        }
        for (std::size_t i = 0; i < document_.count("sources"); ++i) {
            read_source(text("sources[", i, "]"));
        }
        document_.report_unasked();
        Errors problems = document_.take_problems();
        if (!problems.empty()) {
            return problems;
        }
        return std::move(folder_);
    }

private:
    void read_head();
    void read_files();
    void read_roads();
    void read_factors();
    bool is_here(const char* key, const std::string& name);
    void read_base(const std::string& path);
    void read_unit(const std::string& path);
    void read_source(const std::string& path);
    model::WeeklyHours read_shift(const std::string& path);
    void read_break(const std::string& path, model::Unit& unit);
    Minutes minutes(const std::string& path, double otherwise);
    geo::Position position(const std::string& path);

    TomlDocument document_;
    TerritoryFolder folder_;
    std::set<std::string> ids_;
};

void Manifest::read_head() {
    model::Territory& head = folder_.head;
    head.id = document_.need_words("id");
    head.name = document_.need_words("name");
    head.zone = document_.need_words("zone");
    document_.words("language");
    if (!head.zone.empty()) {
        if (const auto zone = Zone::find(head.zone); !zone) {
            document_.report("zone", zone.errors().front().message, zone.errors().front().hint);
        }
    }
    head.attribution = document_.list("attribution").value_or(std::vector<std::string>());
    if (head.attribution.empty()) {
        document_.report("attribution",
                         say("Il faut dire d'où viennent les données.",
                             "It must be said where the data come from."),
                         say("Par exemple : \"© les contributeurs d'OpenStreetMap (ODbL)\".",
                             "For example: \"© OpenStreetMap contributors (ODbL)\"."));
    }
}

// Otherwise it is reported.
bool Manifest::is_here(const char* key, const std::string& name) {
    const std::filesystem::path path(name);
    if (path.has_parent_path() || name == ".." || name.empty()) {
        document_.report(key,
                         say("Un fichier se nomme seul, sans dossier.",
                             "A file is named alone, without a folder."),
                         say("Mettez-le à côté de territory.toml.",
                             "Put it beside territory.toml."));
        return false;
    }
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(folder_.root / path, ignored)) {
        document_.report(
            key,
            say("Le fichier « {} » n'est pas dans le dossier.",
                "The file \"{}\" is not in the folder.", name),
            say("Ajoutez-le, ou retirez cette clé.", "Add it, or remove this key."));
        return false;
    }
    return true;
}

void Manifest::read_roads() {
    const auto names = document_.one_or_list("roads");
    const bool is_missing = names ? names->empty() : !document_.has("roads");
    if (is_missing) {
        document_.report(
            "roads",
            say("Il faut au moins un extrait d'OpenStreetMap.",
                "At least one extract of OpenStreetMap is needed."),
            say("Nommez un fichier .osm.pbf, ou plusieurs : [\"a.osm.pbf\", \"b.osm.pbf\"].",
                "Name a .osm.pbf file, or several: [\"a.osm.pbf\", \"b.osm.pbf\"]."));
        return;
    }
    for (const std::string& name : names.value_or(std::vector<std::string>())) {
        if (is_here("roads", name)) {
            folder_.roads.push_back(name);
        }
    }
}

void Manifest::read_factors() {
    const auto words = document_.words("speed_factors");
    const auto factors = network::read_speed_factors(words.value_or(""));
    if (factors) {
        folder_.factors = *factors;
        return;
    }
    for (const Error& problem : factors.errors()) {
        document_.report("speed_factors", problem.message, problem.hint);
    }
}

void Manifest::read_files() {
    const auto keep = [&](const char* key, const std::string& name) {
        if (is_here(key, name)) {
            folder_.files.emplace(key, name);
        }
    };
    read_roads();
    read_factors();
    for (const char* key : needed_files) {
        if (const std::string name = document_.need_words(key); !name.empty()) {
            keep(key, name);
        }
    }
    for (const char* key : other_files) {
        if (const auto name = document_.words(key)) {
            keep(key, *name);
        }
    }
}

geo::Position Manifest::position(const std::string& path) {
    const double lon = document_.need_number(path + ".lon");
    const double lat = document_.need_number(path + ".lat");
    const auto position = geo::Position::from_degrees({.lat = lat, .lon = lon});
    if (!position) {
        document_.report(
            path + ".lon",
            say("Cette position n'est pas sur la Terre.", "This position is not on the Earth."),
            say("lon va de -180 à 180, lat de -90 à 90 ; sont-elles échangées ?",
                "lon runs from -180 to 180, lat from -90 to 90; are they swapped?"));
        return {};
    }
    return *position;
}

void Manifest::read_base(const std::string& path) {
    model::Base base;
    base.id = model::BaseId(document_.need_words(path + ".id"));
    base.name = document_.need_words(path + ".name");
    base.commune = model::CommuneCode(document_.need_words(path + ".commune_code"));
    base.position = position(path);
    if (!ids_.insert("base " + base.id.text()).second) {
        document_.report(path + ".id",
                         say("Deux bases portent cet identifiant.", "Two bases have this id."));
    }
    folder_.head.bases.push_back(std::move(base));
}

Minutes Manifest::minutes(const std::string& path, double otherwise) {
    const double value = document_.number(path).value_or(otherwise);
    if (!(value >= 0.0 && value <= 1440.0)) {
        document_.report(path, say("Il faut entre 0 et 1440 minutes.",
                                   "Between 0 and 1440 minutes are needed."));
        return Minutes(0);
    }
    return Minutes(std::lround(value));
}

model::WeeklyHours Manifest::read_shift(const std::string& path) {
    model::WeeklyHours shift;
    for (std::size_t day = 0; day < 7; ++day) {
        const std::string key = text(path, ".", weekdays[day]);
        if (const auto words = document_.words(key)) {
            const auto windows = model::parse_windows(*words);
            if (windows) {
                shift.days[day] = *windows;
            } else {
                document_.report(
                    key, windows.errors().front().message,
                    say("Écrivez 08:30-17:30, par exemple.", "Write 08:30-17:30, for example."));
            }
        }
    }
    return shift;
}

void Manifest::read_break(const std::string& path, model::Unit& unit) {
    if (!document_.has(path + ".break_min")) {
        return;
    }
    model::Break pause;
    pause.duration = minutes(path + ".break_min", 45.0);
    const std::string words = document_.need_words(path + ".break_window");
    const auto windows = model::parse_windows(words);
    if (!words.empty() && (!windows || windows->size() != 1)) {
        document_.report(path + ".break_window", say("Il faut une seule plage : 12:00-14:00.",
                                                     "A single window is needed: 12:00-14:00."));
    } else if (!words.empty()) {
        pause.window = windows->front();
        if (pause.window.closes - pause.window.opens < pause.duration) {
            document_.report(path + ".break_window",
                             say("La pause ne tient pas dans sa plage.",
                                 "The break does not fit into its window."));
        }
    }
    unit.pause = pause;
}

void Manifest::read_unit(const std::string& path) {
    model::Unit unit;
    unit.id = model::UnitId(document_.need_words(path + ".id"));
    unit.name = document_.need_words(path + ".name");
    const std::string kind = document_.need_words(path + ".kind");
    if (const auto found = model::find_word<model::UnitKind>(kind)) {
        unit.kind = *found;
    } else if (!kind.empty()) {
        document_.report(
            path + ".kind",
            say("Le dispositif « {} » est inconnu.", "The unit \"{}\" is unknown.", kind),
            say("Choisissez truck, van, cargo_bike, e_tricycle ou on_foot.",
                "Choose truck, van, cargo_bike, e_tricycle or on_foot."));
    }
    unit.start = unit.end = model::BaseId(document_.need_words(path + ".base"));
    if (!unit.start.is_empty() && !ids_.contains("base " + unit.start.text())) {
        document_.report(
            path + ".base",

            say("La base « {} » n'existe pas.", "There is no base \"{}\".", unit.start.text()));
    }
    if (!ids_.insert("unit " + unit.id.text()).second) {
        document_.report(path + ".id", say("Deux dispositifs portent cet identifiant.",
                                           "Two units have this id."));
    }
    unit.setup = minutes(path + ".setup_min", 30.0);
    unit.packing = minutes(path + ".packing_min", 20.0);
    read_break(path, unit);
    unit.range = Metres(1000.0 * document_.number(path + ".range_km").value_or(0.0));
    unit.driving_limit = minutes(path + ".driving_limit_min", 0.0);
    unit.seats = static_cast<int>(document_.number(path + ".seats").value_or(0.0));
    unit.skills = document_.list(path + ".skills").value_or(std::vector<std::string>());
    unit.equipment = document_.list(path + ".equipment").value_or(std::vector<std::string>());
    unit.shifts = read_shift(path + ".shift");
    if (unit.shifts.is_empty()) {
        document_.report(path + ".shift",
                         say("Ce dispositif ne sort jamais.", "This unit never goes out."),
                         say("Donnez au moins un jour : mo = \"08:30-17:30\".",
                             "Give at least one day: mo = \"08:30-17:30\"."));
    }
    folder_.units.push_back(std::move(unit));
}

void Manifest::read_source(const std::string& path) {
    model::Source source{.file = document_.need_words(path + ".file"),
                         .title = document_.need_words(path + ".title"),
                         .publisher = document_.need_words(path + ".publisher"),
                         .licence = document_.need_words(path + ".licence"),
                         .licence_url = document_.words(path + ".licence_url").value_or(""),
                         .date = document_.words(path + ".date").value_or(""),
                         .note = document_.words(path + ".note").value_or("")};
    if (const std::string english = path + ".en"; document_.has(english)) {
        const auto words = [&](const char* key, const std::string& otherwise) {
            return document_.words(english + key).value_or(otherwise);
        };
        source.english = {.title = words(".title", source.title),
                          .publisher = words(".publisher", source.publisher),
                          .licence = words(".licence", source.licence),
                          .date = words(".date", source.date),
                          .note = words(".note", source.note)};
    }
    folder_.head.sources.push_back(std::move(source));
}

}  // namespace

std::vector<std::filesystem::path> TerritoryFolder::road_paths() const {
    std::vector<std::filesystem::path> paths;
    for (const std::string& name : roads) {
        paths.push_back(root / name);
    }
    return paths;
}

Result<std::string> read_bytes(const std::filesystem::path& path) {
    const std::string name = path.filename().string();
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) {
        return Error{ErrorCode::not_found,
                     say("Ce fichier n'existe pas.", "This file does not exist."), name,
                     say("Vérifiez son nom et son dossier.", "Check its name and its folder.")};
    }
    std::ifstream file(path, std::ios::binary);
    std::ostringstream content;
    if (!file || !std::filesystem::is_regular_file(path, ignored)) {
        return Error{ErrorCode::unavailable,
                     say("Ce fichier ne peut pas être lu.", "This file cannot be read."), name,
                     say("Vérifiez vos droits sur ce fichier.", "Check your rights on this file.")};
    }
    content << file.rdbuf();
    return std::move(content).str();
}

Result<TerritoryFolder> read_territory_folder(const std::filesystem::path& root) {
    std::error_code ignored;
    if (!std::filesystem::is_directory(root, ignored)) {
        return Error{
            ErrorCode::not_found,
            say("Ce dossier de territoire n'existe pas.", "This territory folder does not exist."),
            root.string(),
            say("Donnez un dossier qui contient territory.toml.",
                "Give a folder that holds territory.toml.")};
    }
    auto content = read_bytes(root / manifest);
    if (!content) {
        return content.errors();
    }
    auto document = TomlDocument::parse(manifest, *content);
    if (!document) {
        return document.errors();
    }
    return Manifest(*std::move(document), root).read();
}

}  // namespace halte::planner
