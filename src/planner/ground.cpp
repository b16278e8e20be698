// SPDX-License-Identifier: EUPL-1.2
#include "planner/ground.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>

#include "network/query.hpp"
#include "planner/parameters.hpp"
#include "planner/sight.hpp"

namespace halte::planner {

namespace {

// Beyond these nobody comes to a stop: the decay leaves under half a per cent.
constexpr Seconds walking_radius = Minutes(60);
constexpr Seconds driving_radius = Minutes(30);
constexpr double share_min = 0.0001;
constexpr Metres cell_snap_limit{1000.0};

std::vector<geo::Position> node_positions(const model::Territory& territory) {
    std::vector<geo::Position> positions;
    for (const model::Base& base : territory.bases) {
        positions.push_back(base.position);
    }
    for (const model::Place& place : territory.places) {
        positions.push_back(place.position);
    }
    return positions;
}

// Points that found a road, with their rank among all.
struct Snapped {
    std::vector<network::Snap> snaps;
    std::vector<std::uint32_t> ranks;
};

Snapped snap_cells(const network::Network& network, const std::vector<model::Cell>& cells) {
    Snapped snapped;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (const auto snap = network.snap(cells[i].centre, cell_snap_limit).snap) {
            snapped.snaps.push_back(*snap);
            snapped.ranks.push_back(static_cast<std::uint32_t>(i));
        }
    }
    return snapped;
}

Error off_the_roads(const model::Base& base, const model::Unit& unit, Metres nearest) {
    return {ErrorCode::invalid,
            say("la base « {} » de « {} » est hors des routes : la plus proche est à {} m",
                "the base \"{}\" of \"{}\" is off the roads: {} m from the nearest road", base.name,
                unit.name, std::lround(nearest.count())),
            "bases." + base.id.text(),
            say("mettez la base dans une rue ; lon et lat sont-elles échangées ?",
                "move the base to a street; are its axes swapped?")};
}

class Survey {
public:
    Survey(const model::Territory& territory, const std::vector<model::Unit>& units,
           const Networks& roads, const Sight& sight, const Parameters& parameters)
        : territory_(territory),
          units_(units),
          roads_(roads),
          sight_(sight),
          parameters_(parameters) {
        ground_.base_count = static_cast<std::uint32_t>(territory.bases.size());
        ground_.node_count =
            ground_.base_count + static_cast<std::uint32_t>(territory.places.size());
    }

    Result<Ground> run(Progress& progress, const CancelToken& cancel) {
        for (const model::Unit& unit : units_) {
            add_profile(std::string(profile_of(unit.kind)), progress, cancel);
        }
        if (!errors_.empty()) {
            return errors_;
        }
        progress.report("reach", 0.0);
        add_reach();
        if (cancel.stop_requested()) {
            return cancelled();
        }
        return std::move(ground_);
    }

private:
    static Error cancelled() {
        return {
            ErrorCode::unavailable, say("arrêté à votre demande", "stopped on request"), "", {}};
    }

    void add_profile(const std::string& profile, Progress& progress, const CancelToken& cancel) {
        if (std::count(ground_.profiles.begin(), ground_.profiles.end(), profile) > 0) {
            return;
        }
        const auto roads = roads_.find(profile);
        if (roads == roads_.end()) {
            errors_.push_back({ErrorCode::not_found,
                               say("ce territoire n'a pas de routes pour « {} »",
                                   "this territory has no roads for \"{}\"", profile),
                               "units",
                               say("importez-le à nouveau avec ce dispositif dans territory.toml",
                                   "import it again with this unit in its territory.toml")});
            return;
        }
        progress.report("roads", 0.0);
        const std::vector<geo::Position> positions = node_positions(territory_);
        std::map<std::size_t, Metres> lost;  // by rank, with the nearest road
        Snapped snapped;
        for (std::size_t i = 0; i < positions.size(); ++i) {
            const network::SnapAnswer answer = roads->second->snap(positions[i], snap_limit);
            if (answer.snap) {
                snapped.snaps.push_back(*answer.snap);
                snapped.ranks.push_back(static_cast<std::uint32_t>(i));
            } else {
                lost.emplace(i, answer.nearest);
            }
        }
        check_bases(profile, lost);
        ground_.profiles.push_back(profile);
        const Result<network::Table> table =
            network::table(*roads->second, snapped.snaps, snapped.snaps,
                           network::Measure::time_and_metres, 2, progress, cancel);
        if (!table) {
            errors_ = table.errors();
            return;
        }
        ground_.matrices.push_back(matrix_of(*table, snapped));
    }

    void check_bases(const std::string& profile, const std::map<std::size_t, Metres>& lost) {
        for (const model::Unit& unit : units_) {
            if (profile_of(unit.kind) != profile) {
                continue;
            }
            for (std::size_t i = 0; i < territory_.bases.size(); ++i) {
                const model::Base& base = territory_.bases[i];
                const auto found = lost.find(i);
                if (found != lost.end() && (unit.start == base.id || unit.end == base.id)) {
                    errors_.push_back(off_the_roads(base, unit, found->second));
                }
            }
        }
    }

    solver::Matrix matrix_of(const network::Table& table, const Snapped& snapped) const {
        solver::Matrix matrix;
        const std::size_t count = ground_.node_count;
        matrix.travel_s.assign(count * count, solver::no_road);
        matrix.distance_m.assign(count * count, solver::no_road);
        for (std::size_t row = 0; row < table.rows; ++row) {
            for (std::size_t column = 0; column < table.columns; ++column) {
                if (table.time(row, column) == network::Table::no_way) {
                    continue;
                }
                const std::size_t at = snapped.ranks[row] * count + snapped.ranks[column];
                // Whole minutes, rounded up: clocks of a plan show minutes, and a plan that is
                // true to the minute can be kept.
                matrix.travel_s[at] = (table.time(row, column) + 59'999) / 60'000 * 60;
                matrix.distance_m[at] = table.distance(row, column);
            }
        }
        for (std::size_t node = 0; node < count; ++node) {
            matrix.travel_s[node * count + node] = 0;
            matrix.distance_m[node * count + node] = 0;
        }
        return matrix;
    }

    struct Way {
        float walking_km = need::out_of_reach;
        float driving_km = need::out_of_reach;
        bool is_near = false;
    };

    // Kilometres from each place to the cells around it, on one kind of roads.
    void add_ways(std::string_view profile, Seconds radius, float Way::*km,
                  std::vector<std::map<std::uint32_t, Way>>& ways) const {
        const auto roads = roads_.find(profile);
        if (roads == roads_.end()) {
            return;
        }
        const Snapped cells = snap_cells(*roads->second, territory_.cells);
        Snapped places;
        for (std::size_t i = 0; i < territory_.places.size(); ++i) {
            const auto snap = roads->second->snap(territory_.places[i].position, snap_limit).snap;
            if (snap) {
                places.snaps.push_back(*snap);
                places.ranks.push_back(static_cast<std::uint32_t>(i));
            }
        }
        const network::Catchments found =
            network::Query(*roads->second)
                .catchments(places.snaps, radius, cells.snaps, network::Direction::inward);
        for (std::size_t row = 0; row < found.source_count(); ++row) {
            for (const network::Reached& cell : found.of(row)) {
                const double off_road_m = places.snaps[row].off_road.count() +
                                          cells.snaps[cell.target].off_road.count();
                Way& way = ways[places.ranks[row]][cells.ranks[cell.target]];
                way.*km = static_cast<float>((cell.distance_m + off_road_m) / 1000.0);
                way.is_near = way.is_near || Seconds(cell.time_s) <= near_time;
            }
        }
    }

    void add_reach() {
        std::vector<std::map<std::uint32_t, Way>> ways(territory_.places.size());
        add_ways("foot", walking_radius, &Way::walking_km, ways);
        add_ways(roads_.contains("car") ? "car" : "van", driving_radius, &Way::driving_km, ways);
        const AttendanceParameters& attendance = parameters_.attendance;
        need::ReachValues values = need::best_values(parameters_.unseen.reach);
        values.walking_decay_per_km = attendance.stop_decay_walking_per_km;
        values.driving_decay_per_km = attendance.stop_decay_driving_per_km;
        ground_.reach_begin.push_back(0);
        ground_.near_begin.push_back(0);
        for (std::size_t i = 0; i < ways.size(); ++i) {
            add_reach_of(territory_.places[i], ways[i], values);
        }
    }

    void add_reach_of(const model::Place& place, const std::map<std::uint32_t, Way>& ways,
                      const need::ReachValues& values) {
        const AttendanceParameters& attendance = parameters_.attendance;
        const std::array<double, 1> uptake{
            std::min(0.99, attendance.of(place.kind).uptake.value * place.attraction /
                               attendance.receptive_share)};
        std::vector<std::pair<std::uint32_t, double>> shares;
        double expected = 0.0;
        for (const auto& [cell, way] : ways) {
            if (way.is_near) {
                ground_.near.push_back(cell);
            }
            const std::array<need::Link, 1> link{
                need::Link{0, way.walking_km, way.driving_km, 0.0F, 0.0F}};
            const double share = need::reach_of(link, uptake, values);
            if (share >= share_min) {
                shares.emplace_back(cell, share);
                expected += share * sight_.cells[cell].unseen.value *
                            attendance.receptive_of_unseen(sight_.cells[cell].reach);
            }
        }
        // In a town more people would come than a team can meet: each has a lesser chance.
        const double crowding = std::min(1.0, attendance.full_visit_people / expected);
        for (const auto& [cell, share] : shares) {
            ground_.reach.push_back(
                {cell, static_cast<std::int32_t>(
                           std::lround(-std::log1p(-share * crowding) * solver::exposure_one))});
        }
        ground_.reach_begin.push_back(static_cast<std::uint32_t>(ground_.reach.size()));
        ground_.near_begin.push_back(static_cast<std::uint32_t>(ground_.near.size()));
    }

    const model::Territory& territory_;
    const std::vector<model::Unit>& units_;
    const Networks& roads_;
    const Sight& sight_;
    const Parameters& parameters_;
    Ground ground_;
    Errors errors_;
};

}  // namespace

std::string_view profile_of(model::UnitKind kind) {
    switch (kind) {
        case model::UnitKind::truck:
            return "truck";
        case model::UnitKind::van:
            return "van";
        case model::UnitKind::cargo_bike:
            return "cargo_bike";
        case model::UnitKind::e_tricycle:
            return "e_tricycle";
        case model::UnitKind::on_foot:
            return "foot";
    }
    return "van";
}

Result<Ground> survey(const model::Territory& territory, const std::vector<model::Unit>& units,
                      const Networks& roads, const Sight& sight, const Parameters& parameters,
                      Progress& progress, const CancelToken& cancel) {
    return Survey(territory, units, roads, sight, parameters).run(progress, cancel);
}

}  // namespace halte::planner
