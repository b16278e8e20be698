// SPDX-License-Identifier: EUPL-1.2
#include "osm/file_check.hpp"

#include <array>
#include <fstream>
#include <optional>
#include <system_error>

namespace halte::osm {

namespace {

Error problem(ErrorCode code, const std::string& name, const Sentence& message, Sentence hint) {
    return Error{.code = code,
                 .message = say("{} : {}", "{}: {}", name, message),
                 .field = name,
                 .hint = std::move(hint)};
}

std::optional<std::string> format_of_name(std::string_view name) {
    if (name.ends_with(".pbf")) {
        return "pbf";
    }
    for (const char* format : {"osm", "osm.bz2", "osm.gz"}) {
        if (name.ends_with(std::string(".") + format)) {
            return format;
        }
    }
    return std::nullopt;
}

bool begins_as(std::string_view start, std::string_view format) {
    if (format == "pbf") {
        // Four bytes of length, then a BlobHeader whose first field is the string "OSMHeader".
        return start.size() >= 15 && start.substr(4, 11) == "\x0a\x09OSMHeader";
    }
    if (format == "osm.bz2") {
        return start.starts_with("BZh");
    }
    if (format == "osm.gz") {
        return start.starts_with("\x1f\x8b");
    }
    return start.find("<osm") != std::string_view::npos;
}

bool looks_like_a_web_page(std::string_view start) {
    return start.find("<html") != std::string_view::npos ||
           start.find("<!DOCTYPE") != std::string_view::npos ||
           start.find("<!doctype") != std::string_view::npos;
}

}  // namespace

Result<Done> check_start(std::string_view start, std::string_view format,
                         const std::string& name) {
    if (start.empty()) {
        return problem(ErrorCode::malformed, name, say("le fichier est vide", "the file is empty"),
                       say("téléchargez l'extrait à nouveau", "download the extract again"));
    }
    if (begins_as(start, format)) {
        return Done{};
    }
    if (looks_like_a_web_page(start)) {
        return problem(ErrorCode::invalid, name,
                       say("c'est une page web, pas un extrait d'OpenStreetMap",
                           "this is a web page, not an extract of OpenStreetMap"),
                       say("l'adresse menait à une page : suivez son lien de téléchargement, puis "
                           "recommencez",
                           "the address led to a page: follow its download link and try again"));
    }
    return problem(ErrorCode::invalid, name,
                   say("le contenu n'est pas celui d'un extrait d'OpenStreetMap ({})",
                       "the content is not that of an extract of OpenStreetMap ({})", format),
                   say("donnez un fichier .osm.pbf, .osm, .osm.bz2 ou .osm.gz sous sa vraie "
                       "terminaison",
                       "give an .osm.pbf, .osm, .osm.bz2 or .osm.gz file under its true ending"));
}

Result<CheckedFile> check_file(const std::filesystem::path& path) {
    const std::string name = path.filename().empty() ? path.string() : path.filename().string();
    std::error_code code;
    const auto status = std::filesystem::status(path, code);
    if (!std::filesystem::exists(status)) {
        return problem(ErrorCode::not_found, path.string(),
                       say("ce fichier n'existe pas", "there is no such file"),
                       say("vérifiez le chemin ; download.geofabrik.de donne des extraits",
                           "check the path; extracts can be had from download.geofabrik.de"));
    }
    if (std::filesystem::is_directory(status)) {
        return problem(ErrorCode::invalid, path.string(),
                       say("c'est un dossier, pas un fichier", "this is a folder, not a file"),
                       say("nommez l'extrait qu'il contient, par exemple corse-latest.osm.pbf",
                           "name the extract inside it, such as corse-latest.osm.pbf"));
    }
    if (!std::filesystem::is_regular_file(status)) {
        return problem(ErrorCode::invalid, path.string(),
                       say("c'est un périphérique ou un tube, pas un fichier",
                           "this is a device or a pipe, not a file"),
                       say("un extrait est lu plusieurs fois : enregistrez-le d'abord",
                           "an extract is read several times: save it as a file first"));
    }
    const std::optional<std::string> format = format_of_name(name);
    if (!format) {
        return problem(
            ErrorCode::invalid, name,
            say("la terminaison du nom est inconnue", "the ending of the name is not known"),
            say("un extrait finit par .osm.pbf, .osm, .osm.bz2 ou .osm.gz",
                "extracts end with .osm.pbf, .osm, .osm.bz2 or .osm.gz"));
    }
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return problem(ErrorCode::unavailable, path.string(),
                       say("le fichier ne peut pas être ouvert", "the file may not be opened"),
                       say("vérifiez que vous avez le droit de le lire",
                           "check that you have the right to read it"));
    }
    std::array<char, 1024> start{};
    file.read(start.data(), start.size());
    const std::string_view seen(start.data(), static_cast<std::size_t>(file.gcount()));
    const Result<Done> checked = check_start(seen, *format, name);
    if (!checked) {
        return checked.errors();
    }
    const auto bytes = std::filesystem::file_size(path, code);
    return CheckedFile{.format = *format, .bytes = code ? 0 : bytes};
}

}  // namespace halte::osm
