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
    const auto& communes = desk.territory().communes;
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
    const auto& area = desk.sight().communes[index];
    return json_answer(origin_json(
        {found->name, area.need, area.unseen},
        planner::explain_commune(desk.territory(), desk.sight(), desk.parameters(), index),
        desk.territory(), desk.parameters()));
}

Response cell_origin(const planner::Desk& desk, const Request& request) {
    const auto& cells = desk.territory().cells;
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
    const auto& seen = desk.sight().cells[index];
    return json_answer(origin_json(
        {found->square.name(), seen.need, seen.unseen},
        planner::explain_cell(desk.territory(), desk.sight(), desk.parameters(), index),
        desk.territory(), desk.parameters()));
}

}  // namespace

void add_territory_routes(Router& router, const planner::Desk& desk,
                          std::vector<std::shared_ptr<KeptAnswer>>& kept) {
    const auto keep = [&](std::string_view path, std::string_view media_type,
                          std::function<std::string()> make) {
        auto answer = std::make_shared<KeptAnswer>(std::string(media_type), std::move(make));
        kept.push_back(answer);
        router.add({"GET", text(api_root, path), Pace::quick,
                    [answer](const Request& request) { return answer->answer(request); },
                    Access::session});
    };
    constexpr std::string_view json = "application/json";
    constexpr std::string_view geojson = "application/geo+json";
    keep("/territory", json, [&desk] {
        return territory_json(desk.territory(), desk.sight(), desk.units().size());
    });
    keep("/see/communes", json,
         [&desk] { return commune_sights_json(desk.territory(), desk.sight()); });
    keep("/see/communes.geojson", geojson, [&desk] { return commune_map_json(desk.territory()); });
    keep("/see/cells.geojson", geojson,
         [&desk] { return cell_map_json(desk.territory(), desk.sight()); });
    keep("/provisions", json, [&desk] { return provisions_json(desk.territory()); });
    keep("/places", json, [&desk] { return places_json(desk.territory()); });
    keep("/units", json, [&desk] { return units_json(desk.units(), desk.territory()); });
    router.add({"GET", text(api_root, "/see/communes/{code}/origin"), Pace::slow,
                [&desk](const Request& request) { return commune_origin(desk, request); },
                Access::session});
    router.add({"GET", text(api_root, "/see/cells/{name}/origin"), Pace::slow,
                [&desk](const Request& request) { return cell_origin(desk, request); },
                Access::session});
}

}  // namespace halte::http
