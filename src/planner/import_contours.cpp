// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>
#include <limits>

#include "base/format.hpp"
#include "formats/geojson.hpp"
#include "geo/index.hpp"
#include "planner/import_tables.hpp"

namespace halte::planner {

namespace {

// Contours are simplified and addresses are found by street: nearer than this is no mistake.
constexpr double far_m = 3000.0;
// The middle of a commune may fall outside a crescent.
constexpr double far_middle_m = 5000.0;
constexpr Metres outside_tolerance{1000.0};
// Rows named one by one before the rest is only counted.
constexpr std::size_t most_named = 100;

std::string in_words(geo::Position position) {
    return text("(lon ", format_decimal(position.lon(), 5), ", lat ",
                format_decimal(position.lat(), 5), ")");
}

// From a position to the nearest border; 0 inside.
double distance_m(const geo::Area& area, geo::Position position) {
    if (geo::contains(area, position)) {
        return 0.0;
    }
    double nearest = std::numeric_limits<double>::infinity();
    const auto look = [&](const geo::Ring& ring) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const auto found = geo::project(position, ring[i], ring[(i + 1) % ring.size()]);
            nearest = std::min(nearest, found.distance.count());
        }
    };
    for (const geo::Polygon& polygon : area.polygons) {
        look(polygon.outer);
        std::for_each(polygon.holes.begin(), polygon.holes.end(), look);
    }
    return nearest;
}

void check(const std::string& where, const model::Commune& commune, geo::Position position,
           double limit_m, Findings& findings) {
    const double distance = far_from(commune, position);
    if (distance > limit_m) {
        findings.refuse(
            where,
            say("Cette position {} est à {} km de {} ({}).",
                "This position {} is {} km from {} ({}).", in_words(position),
                std::lround(distance / 1000.0), commune.name, commune.code.text()),
            say("Corrigez la commune ou la position ; lon et lat sont-elles échangées ?",
                "Correct the commune or the position; are lon and lat swapped?"));
    }
}

void add_repairs(const std::string& file, const formats::GeoJsonRepairs& repairs,
                 Findings& findings) {
    const auto tell = [&](std::uint64_t count, Wording<1> fr, Wording<1> en) {
        if (count > 0) {
            findings.remark(Remark::repaired, file, say(fr, en, count));
        }
    };
    tell(repairs.rings_turned, "{} contours tournaient dans le mauvais sens : retournés.",
         "{} rings ran in the wrong order: turned.");
    tell(repairs.rings_closed, "{} contours n'étaient pas fermés : fermés.",
         "{} rings were not closed: closed.");
    tell(repairs.holes_dropped, "{} trous sans surface : retirés.",
         "{} holes without surface: removed.");
    tell(repairs.points_dropped, "{} positions répétées : retirées.",
         "{} repeated positions: removed.");
}

}  // namespace

void read_contours(const TerritoryFolder& folder, Tables& tables, Findings& findings) {
    const std::string& file = folder.name("communes_contours");
    const auto bytes = read_bytes(folder.path("communes_contours"));
    if (!bytes) {
        findings.refuse(bytes.errors());
        return;
    }
    auto map = formats::read_geojson(file, *bytes);
    if (!map) {
        findings.refuse(map.errors());
        return;
    }
    add_repairs(file, map->repairs, findings);
    if (tables.communes.empty()) {
        return;
    }
    std::uint64_t taken = 0;
    for (std::size_t i = 0; i < map->features.size(); ++i) {
        const std::string where = text(file, ": ", map->names[i]);
        geo::Feature& feature = map->features[i];
        const model::CommuneCode code{std::string(feature.tags["code"])};
        model::Commune* commune = tables.find(code);
        geo::Area* area = std::get_if<geo::Area>(&feature.shape);
        if (commune == nullptr) {
            findings.refuse(where,
                            code.is_empty()
                                ? say("Ce contour n'a pas de code de commune.",
                                      "This contour has no commune code.")
                                : say("La commune {} n'est pas dans {} : population inconnue.",
                                      "The commune {} is not in {}: population unknown.",
                                      code.text(), folder.name("communes")),
                            say("Ajoutez la ligne, ou retirez le contour.",
                                "Add the line, or remove the contour."));
        } else if (area == nullptr) {
            findings.refuse(where, say("Un contour de commune est un polygone.",
                                       "A contour of a commune is a polygon."));
        } else if (!commune->contour.polygons.empty()) {
            findings.refuse(where,
                            say("La commune {} a déjà un contour.",
                                "The commune {} has a contour already.", code.text()),
                            say("Réunissez ses morceaux en un seul multipolygone.",
                                "Join its parts into a single multipolygon."));
        } else {
            commune->contour = std::move(*area);
            commune->contour_is_estimated = feature.tags["estimated"] == "true";
            ++taken;
        }
    }
    for (const model::Commune& commune : tables.communes) {
        if (commune.contour.polygons.empty()) {
            findings.refuse(
                tables.lines.at(commune.code),
                say("{} ({}) n'a pas de contour dans {}.", "{} ({}) has no contour in {}.",
                    commune.name, commune.code.text(), file),
                say("Ajoutez son contour, ou retirez la ligne.",
                    "Add its contour, or remove the line."));
        }
    }
    findings.report.files.push_back({file, map->features.size(), taken});
}

double far_from(const model::Commune& commune, geo::Position position) {
    return commune.contour.polygons.empty() ? 0.0 : distance_m(commune.contour, position);
}

void check_positions(const TerritoryFolder& folder, Tables& tables, Findings& findings) {
    if (tables.communes.empty()) {
        return;
    }
    for (const auto& [code, middle] : tables.middles) {
        check(tables.lines.at(code), *tables.find(code), middle, far_middle_m, findings);
    }
    for (const model::Base& base : folder.head.bases) {
        const std::string where = text("territory.toml: bases.", base.id.text());
        const model::Commune* commune = tables.find(base.commune);
        if (commune == nullptr) {
            findings.refuse(where,
                            say("La commune {} n'est pas dans {}.", "The commune {} is not in {}.",
                                base.commune.text(), folder.name("communes")));
        } else {
            check(where, *commune, base.position, far_m, findings);
        }
    }
    for (const auto& row : tables.provisions) {
        if (row.has_position) {
            check(row.where, *tables.find(row.thing.commune), row.thing.position, far_m,
                  findings);
        }
    }
    for (const auto& row : tables.places) {
        if (row.has_position) {
            check(row.where, *tables.find(row.thing.commune), row.thing.position, far_m,
                  findings);
        }
    }
    if (tables.facilities.empty()) {
        return;
    }
    std::vector<geo::Area> contours;
    for (const model::Commune& commune : tables.communes) {
        contours.push_back(commune.contour);
    }
    const geo::AreaIndex index(std::move(contours));
    std::size_t dropped = 0;
    std::erase_if(tables.facilities, [&](const Facility& facility) {
        if (index.find_near(facility.position, outside_tolerance)) {
            return false;
        }
        if (++dropped <= most_named) {
            findings.remark(Remark::left_out, folder.name("facilities"),

                            say("Lieu hors des communes {}.", "A place outside the communes {}.",
                                in_words(facility.position)));
        }
        return true;
    });
    if (dropped > most_named) {
        findings.remark(Remark::left_out, folder.name("facilities"),

                        say("... et {} autres lieux hors des communes.",
                            "... and {} other places outside the communes.", dropped - most_named));
    }
}

}  // namespace halte::planner
