// SPDX-License-Identifier: EUPL-1.2
#include "planner/holding.hpp"

#include <optional>
#include <string>

#include "base/format.hpp"
#include "network/network.hpp"
#include "planner/present_file.hpp"
#include "planner/ports.hpp"
#include "planner/pose.hpp"

namespace halte::planner {

namespace {

Result<Holding> read_now(Store& store, std::int64_t stock_version) {
    auto territory = read_territory(store);
    if (!territory) {
        return territory.errors();
    }
    const auto zone = Zone::find(territory->zone);
    if (!zone) {
        return zone.errors();
    }
    std::vector<model::Unit> units = store.units();
    auto networks = read_networks(store, units);
    if (!networks) {
        return networks.errors();
    }
    auto sight = read_sight(store, *territory);
    if (!sight) {
        return sight.errors();
    }
    auto present = read_present(store);
    if (!present) {
        return present.errors();
    }
    return Holding{.stock_version = stock_version,
                   .territory = std::move(*territory),
                   .units = std::move(units),
                   .networks = std::move(*networks),
                   .sight = std::move(*sight),
                   .present = std::move(*present),
                   .zone = *zone};
}

}  // namespace

Result<model::Territory> read_territory(Store& store) {
    std::optional<model::Territory> territory = store.territory();
    if (!territory) {
        return Error{ErrorCode::not_found,
                     say("cette base ne contient pas encore de territoire",
                         "this database holds no territory yet"),
                     "--db",
                     say("remplissez-la avec : halte demo --db FICHIER, ou halte import DOSSIER "
                         "--db FICHIER",
                         "fill it with: halte demo --db FILE, or halte import FOLDER --db FILE")};
    }
    return std::move(*territory);
}

Result<Networks> read_networks(Store& store, const std::vector<model::Unit>& units) {
    std::vector<std::string_view> profiles{"foot", "car"};
    for (const model::Unit& unit : units) {
        profiles.push_back(profile_of(unit.kind));
    }
    Networks roads;
    for (const std::string_view profile : profiles) {
        const std::string name = text("network/", profile);
        const std::optional<Asset> asset =
            roads.contains(profile) ? std::nullopt : store.asset(name);
        if (!asset) {
            continue;
        }
        auto network = network::Network::over(asset->bytes);
        if (!network) {
            return Error{ErrorCode::unavailable,
                         say("les routes enregistrées ne peuvent pas être relues",
                             "the stored roads cannot be read"),
                         name,
                         say("importez le territoire à nouveau : halte import DOSSIER --db FICHIER",
                             "import the territory again: halte import FOLDER --db FILE")};
        }
        roads.emplace(profile, std::make_shared<const network::Network>(std::move(*network)));
    }
    return roads;
}

Result<Sight> read_sight(Store& store, const model::Territory& territory) {
    const std::optional<Asset> asset = store.asset(sight_asset);
    auto sight = asset ? parse_sight(asset->bytes) : Result<Sight>(Error{});
    if (!sight || sight->cells.size() != territory.cells.size() ||
        sight->communes.size() != territory.communes.size()) {
        return Error{ErrorCode::unavailable,
                     say("ce qui a été vu du territoire ne peut pas être relu",
                         "what was seen of the territory cannot be read"),
                     std::string(sight_asset),
                     say("voyez-le à nouveau : halte see --db FICHIER --keep",
                         "see it again: halte see --db FILE --keep")};
    }
    return sight;
}

Result<std::vector<model::PresentStop>> read_present(Store& store) {
    const std::optional<Asset> asset = store.asset(present_asset);
    if (!asset) {
        return std::vector<model::PresentStop>();
    }
    auto stops = parse_present(asset->bytes);
    if (!stops) {
        return Error{ErrorCode::unavailable,
                     say("les tournées d'aujourd'hui ne peuvent pas être relues",
                         "the tours of today cannot be read"),
                     std::string(present_asset),
                     say("importez le territoire à nouveau : halte import DOSSIER --db FICHIER",
                         "import the territory again: halte import FOLDER --db FILE")};
    }
    return stops;
}

Result<Holding> read_holding(Store& store) {
    while (true) {
        const std::int64_t version = store.stock_version();
        auto holding = read_now(store, version);
        if (store.stock_version() == version) {
            return holding;
        }
    }
}

}  // namespace halte::planner
