// SPDX-License-Identifier: EUPL-1.2
#include "support/three_villages_house.hpp"

#include "base/zone.hpp"
#include "network/network.hpp"
#include "planner/import.hpp"
#include "planner/see.hpp"
#include "support/three_villages.hpp"

namespace halte::test {

namespace {

// From Albi over Brando to Corsoli, 11 km each.
geo::Feature road() {
    geo::Feature feature;
    feature.id = 1;
    geo::Line line;
    for (int i = 0; i <= 20; ++i) {
        line.points.push_back(geo::Position::at({.lat = 42.0 + 0.01 * i, .lon = 9.0}));
        feature.nodes.push_back(i + 1);
    }
    feature.shape = std::move(line);
    feature.tags.set("highway", "secondary");
    return feature;
}

geo::Area square_around(geo::Position centre) {
    const auto corner = [&](double lat, double lon) {
        return geo::Position::at({.lat = centre.lat() + lat, .lon = centre.lon() + lon});
    };
    return {{geo::Polygon{{corner(-0.04, -0.04), corner(-0.04, 0.04), corner(0.04, 0.04),
                           corner(0.04, -0.04)},
                          {}}}};
}

planner::Imported imported() {
    ThreeVillages villages;
    planner::Imported made;
    made.territory = std::move(villages.territory);
    made.units = std::move(villages.units);
    made.territory.attribution = {"© les contributeurs d’OpenStreetMap"};
    made.territory.sources = {{"roads.osm.pbf", "Routes", "OSMF", "ODbL-1.0",
                               "https://opendatacommons.org/licenses/odbl/", "2026-11-01", "",
                               model::SourceWords{"Roads", "OSMF", "ODbL-1.0", "2026-11-01", ""}}};
    for (std::size_t i = 0; i < made.territory.communes.size(); ++i) {
        made.territory.communes[i].contour = square_around(made.territory.cells[i].centre);
    }
    model::Provision provision;
    provision.id = model::ProvisionId("fs-1");
    provision.name = "France services d’Albi";
    provision.address = "1 cours Paoli";
    provision.phone = "04 95 00 00 00";
    provision.commune = made.territory.communes[0].code;
    provision.position = made.territory.cells[0].centre;
    for (std::size_t day = 0; day < 5; ++day) {
        provision.hours.days[day] = model::parse_windows("09:00-12:00").value();
    }
    made.territory.provisions = {provision};
    const std::vector<geo::Feature> roads = {road()};
    for (const char* profile : {"van", "car", "foot"}) {
        made.networks.emplace(
            profile, std::make_shared<const network::Network>(
                         network::Network::build(roads, network::find_profile(profile).value(), {},
                                                 silent_progress(), {})
                             .value()));
    }
    made.basemap.assign(1000, std::uint8_t{7});
    return made;
}

}  // namespace

ThreeVillagesHouse::ThreeVillagesHouse()
    : clock(parse_instant("2026-11-23T09:00:00+01:00").value()),
      parameters(planner::load_parameters().value()) {
    planner::Imported villages = imported();
    const planner::Sight sight =
        planner::see(villages.territory, villages.networks, parameters, silent_progress())
            .value();
    const planner::Stock stock = planner::stock_of(std::move(villages), sight);
    store.save_stock(stock);
    accounts.save_stock(stock);
    desk = planner::Desk::open(store, parameters, clock).value();
}

}  // namespace halte::test
