// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/format.hpp"
#include "http/api/routes.hpp"
#include "http/api/sight_json.hpp"
#include "http/api/territory_json.hpp"
#include "http/error_status.hpp"
#include "planner/desk.hpp"
#include "planner/see.hpp"
#include "planner/sight.hpp"

namespace halte::http {

namespace {

Response commune_origin(const planner::Desk& desk, const Request& request) {
    const auto held = desk.holding();
    const auto& communes = held->territory.communes;
    const std::string& code = request.parameter("code");
    const auto found = std::find_if(communes.begin(), communes.end(), [&](const auto& commune) {
        return commune.code.text() == code;
    });
    if (found == communes.end()) {
        return problem(Error{ErrorCode::not_found,
                             say("Aucune commune n’a le code « {} ».",
                                 "No commune has the code \"{}\".", code),
                             "code",
                             {}},
                       request);
    }
    const auto index = static_cast<std::uint32_t>(found - communes.begin());
    const auto& area = held->sight.communes[index];
    return json_answer(origin_json(
        {found->name, area.need, area.unseen},
        planner::explain_commune(held->territory, held->sight, desk.parameters(), index),
        held->territory, desk.parameters()));
}

Response cell_origin(const planner::Desk& desk, const Request& request) {
    const auto held = desk.holding();
    const auto& cells = held->territory.cells;
    const auto square = geo::GridCell::parse(request.parameter("name"));
    if (!square) {
        return problem(square.errors(), request);
    }
    const auto found = std::lower_bound(
        cells.begin(), cells.end(), *square,
        [](const model::Cell& cell, const geo::GridCell& wanted) { return cell.square < wanted; });
    if (found == cells.end() || found->square != *square) {
        return problem(Error{ErrorCode::not_found,
                             say("Personne n’habite ce carré.", "Nobody lives in this square."),
                             "name",
                             {}},
                       request);
    }
    const auto index = static_cast<std::uint32_t>(found - cells.begin());
    const auto& seen = held->sight.cells[index];
    return json_answer(
        origin_json({found->square.name(), seen.need, seen.unseen},
                    planner::explain_cell(held->territory, held->sight, desk.parameters(), index),
                    held->territory, desk.parameters()));
}

}  // namespace

void add_territory_routes(Router& router, const planner::Desk& desk,
                          std::vector<std::shared_ptr<KeptAnswer>>& kept) {
    const auto keep = [&](std::string_view path, std::string_view media_type,
                          KeptAnswer::Make make) {
        auto answer = std::make_shared<KeptAnswer>(desk, std::string(media_type), std::move(make));
        kept.push_back(answer);
        router.add({"GET", text(api_root, path), Pace::quick,
                    [answer](const Request& request) { return answer->answer(request); },
                    Access::session});
    };
    using planner::Holding;
    constexpr std::string_view json = "application/json";
    constexpr std::string_view geojson = "application/geo+json";
    keep("/territory", json, [](const Holding& held) {
        return territory_json(held.territory, held.sight, held.units.size());
    });
    keep("/see/communes", json,
         [](const Holding& held) { return commune_sights_json(held.territory, held.sight); });
    keep("/see/communes.geojson", geojson,
         [](const Holding& held) { return commune_map_json(held.territory); });
    keep("/see/cells.geojson", geojson,
         [](const Holding& held) { return cell_map_json(held.territory, held.sight); });
    keep("/provisions", json, [](const Holding& held) { return provisions_json(held.territory); });
    keep("/places", json, [](const Holding& held) { return places_json(held.territory); });
    keep("/units", json,
         [](const Holding& held) { return units_json(held.units, held.territory); });
    router.add({"GET", text(api_root, "/see/communes/{code}/origin"), Pace::slow,
                [&desk](const Request& request) { return commune_origin(desk, request); },
                Access::session});
    router.add({"GET", text(api_root, "/see/cells/{name}/origin"), Pace::slow,
                [&desk](const Request& request) { return cell_origin(desk, request); },
                Access::session});
}

}  // namespace halte::http
