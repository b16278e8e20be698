// SPDX-License-Identifier: EUPL-1.2
#include "planner/evidence.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "network/query.hpp"
#include "planner/desk.hpp"
#include "planner/ground.hpp"
#include "planner/parameters.hpp"

namespace halte::planner {
namespace {

// Those of the survey: beyond these nobody comes to a stop.
constexpr Seconds walking_radius = Minutes(60);
constexpr Seconds driving_radius = Minutes(30);
constexpr Metres cell_snap_limit{1000.0};

// One kind of roads, asked again and again.
class Roads {
public:
    explicit Roads(const network::Network& network) : network_(network), query_(network) {}

    std::optional<Leg> leg(geo::Position from, geo::Position to) {
        if (from == to) {
            return Leg{};
        }
        const auto start = network_.snap(from, snap_limit).snap;
        const auto end = network_.snap(to, snap_limit).snap;
        if (!start || !end) {
            return std::nullopt;
        }
        const network::Table table = query_.table(std::array{*start}, std::array{*end});
        if (table.time(0, 0) == network::Table::no_way) {
            return std::nullopt;
        }
        return Leg{Seconds((table.time(0, 0) + 999) / 1000),
                   Metres{static_cast<double>(table.distance(0, 0))}};
    }

    // Kilometres from each cell within the radius to the place, walks off the road included.
    std::map<std::size_t, float> kilometres(geo::Position place, Seconds radius,
                                            const std::vector<model::Cell>& cells) {
        std::map<std::size_t, float> found;
        const auto stop = network_.snap(place, snap_limit).snap;
        if (!stop) {
            return found;
        }
        snap_cells(cells);
        const auto catchments = query_.catchments(std::array{*stop}, radius, snaps_,
                                                  network::Direction::inward);
        for (const network::Reached& cell : catchments.of(0)) {
            const double off_road_m =
                stop->off_road.count() + snaps_[cell.target].off_road.count();
            found[ranks_[cell.target]] =
                static_cast<float>((cell.distance_m + off_road_m) / 1000.0);
        }
        return found;
    }

private:
    void snap_cells(const std::vector<model::Cell>& cells) {
        for (std::size_t i = snaps_.empty() ? 0 : cells.size(); i < cells.size(); ++i) {
            if (const auto snap = network_.snap(cells[i].centre, cell_snap_limit).snap) {
                snaps_.push_back(*snap);
                ranks_.push_back(i);
            }
        }
    }

    const network::Network& network_;
    network::Query query_;
    std::vector<network::Snap> snaps_;
    std::vector<std::size_t> ranks_;
};

}  // namespace

struct RoadEvidence::Inside {
    explicit Inside(const Desk& the_desk)
        : parameters(the_desk.parameters()),
          holding(the_desk.holding()),
          evidence{.territory = holding->territory,
                   .units = holding->units,
                   .leg_of = [this](model::UnitKind kind, geo::Position from,
                                    geo::Position to) -> std::optional<Leg> {
                       Roads* by_kind = roads_of(profile_of(kind));
                       return by_kind == nullptr ? std::nullopt : by_kind->leg(from, to);
                   },
                   .shares_of = [this](const model::Place& place) { return shares_of(place); },
                   .sight = &holding->sight,
                   .parameters = &parameters} {}

    // Null when the territory has no such roads.
    Roads* roads_of(std::string_view profile) {
        const auto known = roads.find(profile);
        if (known != roads.end()) {
            return &known->second;
        }
        const auto network = holding->networks.find(profile);
        if (network == holding->networks.end()) {
            return nullptr;
        }
        return &roads.emplace(std::string(profile), *network->second).first->second;
    }

    const std::vector<Evidence::CellShare>& shares_of(const model::Place& place) {
        const auto [found, is_new] = shares.try_emplace(place.id);
        if (is_new) {
            found->second = count_shares(place);
        }
        return found->second;
    }

    std::vector<Evidence::CellShare> count_shares(const model::Place& place) {
        const auto& cells = holding->territory.cells;
        std::map<std::size_t, need::Link> links;
        if (Roads* foot = roads_of("foot")) {
            for (const auto& [cell, km] : foot->kilometres(place.position, walking_radius, cells)) {
                links[cell].walking_km = km;
            }
        }
        Roads* car = roads_of("car");
        if (car = car == nullptr ? roads_of("van") : car; car != nullptr) {
            for (const auto& [cell, km] : car->kilometres(place.position, driving_radius, cells)) {
                links[cell].driving_km = km;
            }
        }
        const AttendanceParameters& attendance = parameters.attendance;
        need::ReachValues values = need::best_values(parameters.unseen.reach);
        values.walking_decay_per_km = attendance.stop_decay_walking_per_km;
        values.driving_decay_per_km = attendance.stop_decay_driving_per_km;
        const std::array<double, 1> uptake{
            std::min(0.99, attendance.of(place.kind).uptake.value * place.attraction /
                               attendance.receptive_share)};
        std::vector<Evidence::CellShare> counted;
        double expected = 0.0;
        for (const auto& [cell, link] : links) {
            const double share = need::reach_of(std::array{link}, uptake, values);
            counted.push_back({cell, share});
            const CellSight& seen = holding->sight.cells[cell];
            expected +=
                share * seen.unseen.value * attendance.receptive_of_unseen(seen.reach);
        }
        // A team cannot meet more in one full visit: each person has a lesser chance.
        for (Evidence::CellShare& one : counted) {
            one.share *= std::min(1.0, attendance.full_visit_people / expected);
        }
        return counted;
    }

    const Parameters& parameters;
    const std::shared_ptr<const Holding> holding;
    std::map<std::string, Roads, std::less<>> roads;
    std::map<model::PlaceId, std::vector<Evidence::CellShare>> shares;
    Evidence evidence;
};

RoadEvidence::RoadEvidence(const Desk& desk) : inside_(std::make_unique<Inside>(desk)) {}
RoadEvidence::~RoadEvidence() = default;

const Evidence& RoadEvidence::evidence() const { return inside_->evidence; }

}  // namespace halte::planner
