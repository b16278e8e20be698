// SPDX-License-Identifier: EUPL-1.2
#include "planner/import.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "base/format.hpp"
#include "formats/basemap.hpp"
#include "geo/index.hpp"
#include "network/network.hpp"
#include "planner/ground.hpp"
#include "planner/import_map.hpp"
#include "planner/import_tables.hpp"
#include "planner/import_tours.hpp"
#include "planner/places.hpp"
#include "planner/present_file.hpp"

namespace halte::planner {

namespace {

// How far a place may be from a road a unit can use.
constexpr Metres place_limit{500.0};
// How far a street may be to give a place its name.
constexpr Metres name_limit{200.0};

// The roads that people and units travel on.
std::vector<std::string> profiles_of(const std::vector<model::Unit>& units) {
    std::vector<std::string> profiles{"foot", "car"};
    for (const model::Unit& unit : units) {
        const std::string profile(profile_of(unit.kind));
        if (std::find(profiles.begin(), profiles.end(), profile) == profiles.end()) {
            profiles.push_back(profile);
        }
    }
    return profiles;
}

// One import under way.
class Import {
public:
    Import(const TerritoryFolder& folder, const Parameters& parameters, Progress& progress,
           const CancelToken& cancel)
        : folder_(folder), parameters_(parameters), progress_(progress), cancel_(cancel) {}

    Result<Imported> run() {
        progress_.report("Lecture des tableaux", 0.0);
        tables_ = read_tables(folder_, parameters_.attendance, findings_);
        read_contours(folder_, tables_, findings_);
        check_positions(folder_, tables_, findings_);
        tours_ = read_tours(folder_, tables_, parameters_.attendance, findings_);
        progress_.report("Lecture de la carte", 0.0);
        map_ = read_map(folder_.road_paths(), {profiles_of(folder_.units), folder_.factors},
                        parameters_.spreading, findings_, progress_, cancel_);
        if (cancel_.stop_requested()) {
            return stopped();
        }
        check_bases();
        if (findings_.unsaid > 0) {
            findings_.errors.push_back(
                {ErrorCode::invalid,
                 say("... et {} autres problèmes.", "... and {} other problems.", findings_.unsaid),
                 folder_.root.filename().string(),
                 say("Corrigez ceux-ci, puis recommencez.", "Mend these, then try again.")});
        }
        if (!findings_.errors.empty()) {
            return findings_.errors;
        }
        fill_territory();
        progress_.report("Répartition des habitants", 0.0);
        spread_people();
        progress_.report("Choix des lieux possibles", 0.0);
        hearts_ = hearts_of(territory_, tables_.facilities);
        place_rows();
        place_tours();
        index_streets();
        add_places();
        progress_.report("Fond de carte", 0.0);
        Bytes basemap = draw_basemap();
        if (cancel_.stop_requested()) {
            return stopped();
        }
        Imported imported;
        imported.territory = std::move(territory_);
        imported.units = folder_.units;
        imported.networks = std::move(map_.networks);
        for (TourRow& row : tours_) {
            imported.present.push_back(std::move(row.stop));
        }
        imported.basemap = std::move(basemap);
        imported.report = std::move(findings_.report);
        return imported;
    }

private:
    static Error stopped() {
        return {ErrorCode::unavailable, say("L'import a été arrêté.", "The import was stopped."),
                "", say("Rien n'a été changé.", "Nothing was changed.")};
    }
    void check_bases();
    void fill_territory();
    void spread_people();
    void place_rows();
    void place_tours();
    void add_places();
    Bytes draw_basemap();
    void index_streets();
    std::string street_name(geo::Position position) const;
    std::optional<RoadSpot> snap(geo::Position position) const;

    const TerritoryFolder& folder_;
    const Parameters& parameters_;
    Progress& progress_;
    const CancelToken& cancel_;
    Findings findings_;
    Tables tables_;
    std::vector<TourRow> tours_;
    MapYield map_;
    model::Territory territory_;
    std::vector<std::optional<geo::Position>> hearts_;  // of each commune
    std::map<model::PlaceId, std::string> place_lines_;  // "care_homes.csv:12"
    geo::SegmentIndex named_streets_;                   // owners: features of the map
};

// A unit that cannot leave its base would find every place out of reach.
void Import::check_bases() {
    for (const model::Unit& unit : folder_.units) {
        const auto network = map_.networks.find(profile_of(unit.kind));
        const auto base = std::find_if(
            folder_.head.bases.begin(), folder_.head.bases.end(),
            [&](const model::Base& one) { return one.id == unit.start; });
        if (network == map_.networks.end() || base == folder_.head.bases.end()) {
            continue;
        }
        const network::SnapAnswer found = network->second->snap(base->position, place_limit);
        if (!found.snap) {
            findings_.refuse(
                text("territory.toml: bases.", base->id.text()),
                say("La base de {} est à {} m de la route la plus proche qui lui est "
                    "ouverte.",
                    "The base of {} is {} m from the nearest road open to it.", unit.name,
                    std::lround(found.nearest.count())),
                say("Mettez-la au bord d'une route ; lon et lat sont-elles échangées ?",
                    "Put it beside a road; are lon and lat swapped?"));
        }
    }
}

void Import::fill_territory() {
    territory_ = folder_.head;
    territory_.communes = tables_.communes;
    territory_.neighbourhoods = tables_.neighbourhoods;
    territory_.districts = tables_.districts;
}

void Import::spread_people() {
    std::vector<need::Parish> parishes;
    for (const model::Commune& commune : territory_.communes) {
        parishes.push_back({commune.population.inhabitants, commune.contour});
    }
    for (const Facility& facility : tables_.facilities) {
        map_.traces.push_back({need::TraceKind::facility, facility.position,
                               parameters_.spreading.facility_m});
    }
    for (const need::PeopledCell& cell :
         need::spread(parishes, map_.traces, parameters_.spreading)) {
        const model::Commune& commune = territory_.communes[cell.parish];
        territory_.cells.push_back(
            {cell.square, commune.code, cell.centre, cell.inhabitants, true});
        if (cell.is_fallback) {
            findings_.remark(Remark::estimated, tables_.lines.at(commune.code),
                             say("{} : ni rue ni bâtiment connus, habitants mis en un point.",
                                 "{}: no known street or building, inhabitants put in one point.",
                                 commune.name));
        }
    }
    map_.traces.clear();
    map_.traces.shrink_to_fit();
}

// Positions that the tables leave blank: the heart of the commune.
void Import::place_rows() {
    const auto place = [&](auto& row) {
        if (row.has_position) {
            return true;
        }
        const auto commune = static_cast<std::size_t>(tables_.find(row.thing.commune) -
                                                      tables_.communes.data());
        const auto heart = hearts_[commune];
        if (!heart) {
            findings_.remark(Remark::left_out, row.where,

                             say("{} : ni position ni habitants autour.",
                                 "{}: neither a position nor inhabitants around.", row.thing.name));
            return false;
        }
        row.thing.position = *heart;
        findings_.remark(
            Remark::estimated, row.where,
            say("{} : sans position, mis au centre de la commune.",
                "{}: without a position, put at the centre of the commune.", row.thing.name));
        return true;
    };
    for (auto& row : tables_.provisions) {
        if (place(row)) {
            territory_.provisions.push_back(std::move(row.thing));
        }
    }
    for (auto& row : tables_.places) {
        const bool was_known = row.has_position;
        if (place(row)) {
            row.thing.is_estimated = row.thing.is_estimated || !was_known;
            place_lines_.emplace(row.thing.id, row.where);
            territory_.places.push_back(std::move(row.thing));
        }
    }
}

// The spots of today's tours are places too: a plan may go there, or elsewhere.
void Import::place_tours() {
    std::set<model::PlaceId> known;
    for (TourRow& row : tours_) {
        const auto commune = static_cast<std::size_t>(tables_.find(row.place.commune) -
                                                      tables_.communes.data());
        row.place.position = row.has_position ? row.place.position
                                              : hearts_[commune].value_or(geo::Position());
        row.place.is_estimated = !row.has_position;
        if (known.insert(row.place.id).second) {
            place_lines_.emplace(row.place.id, row.stop.where);
            territory_.places.push_back(row.place);
        }
    }
}

void Import::index_streets() {
    std::vector<geo::SegmentIndex::Segment> segments;
    for (std::size_t i = 0; i < map_.features.size(); ++i) {
        const geo::Feature& feature = map_.features[i];
        const auto* line = std::get_if<geo::Line>(&feature.shape);
        if (line == nullptr || !feature.tags.has("highway") || !feature.tags.has("name")) {
            continue;
        }
        for (std::size_t n = 1; n < line->points.size(); ++n) {
            segments.push_back({line->points[n - 1], line->points[n],
                                static_cast<std::uint32_t>(i)});
        }
    }
    named_streets_ = geo::SegmentIndex(std::move(segments));
}

std::string Import::street_name(geo::Position position) const {
    const auto hit = named_streets_.nearest(position, name_limit);
    return hit ? std::string(map_.features[hit->owner].tags["name"]) : std::string();
}

std::optional<RoadSpot> Import::snap(geo::Position position) const {
    // A place is good if any unit, or a van of a later day, can come.
    for (const char* profile : {"van", "truck", "e_tricycle", "cargo_bike", "foot"}) {
        const auto network = map_.networks.find(profile);
        if (network == map_.networks.end()) {
            continue;
        }
        if (const auto found = network->second->snap(position, place_limit).snap) {
            return RoadSpot{found->on_road, street_name(found->on_road)};
        }
    }
    return std::nullopt;
}

void Import::add_places() {
    const std::vector<model::Place> known = std::move(territory_.places);
    territory_.places.clear();
    PlaceSources sources{.territory = &territory_,
                         .known = known,
                         .facilities = tables_.facilities,
                         .features = map_.features,
                         .snap = [&](geo::Position position) { return snap(position); }};
    FoundPlaces found = find_places(sources, parameters_.attendance);
    territory_.places = std::move(found.places);
    settle_tours(tours_, territory_.places);
    for (const model::PlaceId& id : found.off_road) {
        findings_.remark(Remark::left_out, place_lines_.at(id),
                         say("Aucune route à moins de 500 m de ce lieu.",
                             "No road within 500 m of this place."));
    }
    std::set<model::CommuneCode> served;
    for (const model::Place& place : territory_.places) {
        served.insert(place.commune);
    }
    for (const model::Commune& commune : territory_.communes) {
        if (commune.population.inhabitants > 0.0 && !served.contains(commune.code)) {
            findings_.remark(Remark::left_out, tables_.lines.at(commune.code),
                             say("{} : aucun lieu possible, faute de route.",
                                 "{}: no possible place, for want of a road.", commune.name));
        }
    }
}

// A territory without a background map is poorer, not wrong: a remark, and no bytes.
Bytes Import::draw_basemap() {
    std::vector<formats::BasemapCommune> communes;
    for (std::size_t i = 0; i < territory_.communes.size(); ++i) {
        const model::Commune& commune = territory_.communes[i];
        communes.push_back({commune.name, commune.contour,
                            hearts_[i].value_or(geo::centroid(commune.contour)),
                            commune.population.inhabitants});
    }
    std::string attribution;
    for (const std::string& owner : territory_.attribution) {
        attribution += (attribution.empty() ? "" : " · ") + owner;
    }
    const formats::BasemapSource source{.name = territory_.name,
                                        .attribution = attribution,
                                        .communes = communes,
                                        .features = map_.features};
    const auto basemap = formats::write_basemap(source, progress_, cancel_);
    if (!basemap) {
        findings_.remark(
            Remark::left_out, folder_.roads.front(),
            say("Pas de fond de carte : {}", "No basemap: {}", basemap.errors().front().message));
        return {};
    }
    return Bytes(basemap->pmtiles.begin(), basemap->pmtiles.end());
}

}  // namespace

std::size_t ImportReport::count(Remark kind) const {
    return static_cast<std::size_t>(
        std::count_if(remarks.begin(), remarks.end(),
                      [&](const ImportRemark& remark) { return remark.kind == kind; }));
}

Result<Imported> import_territory(const std::filesystem::path& folder,
                                  const Parameters& parameters, Progress& progress,
                                  CancelToken cancel) {
    const auto read = read_territory_folder(folder);
    if (!read) {
        return read.errors();
    }
    return Import(*read, parameters, progress, cancel).run();
}

Stock stock_of(Imported imported, const Sight& sight) {
    Stock stock;
    stock.territory = std::move(imported.territory);
    stock.units = std::move(imported.units);
    for (const auto& [profile, network] : imported.networks) {
        stock.assets.push_back({text("network/", profile), "application/octet-stream",
                                Bytes(network->bytes().begin(), network->bytes().end())});
    }
    if (!imported.basemap.empty()) {
        stock.assets.push_back(
            {"basemap", "application/vnd.pmtiles", std::move(imported.basemap)});
    }
    stock.assets.push_back(asset_of(sight));
    if (!imported.present.empty()) {
        stock.assets.push_back(asset_of(imported.present));
    }
    return stock;
}

}  // namespace halte::planner
