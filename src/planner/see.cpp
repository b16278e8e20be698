// SPDX-License-Identifier: EUPL-1.2
#include "planner/see.hpp"

#include <algorithm>
#include <functional>

#include "network/query.hpp"

namespace halte::planner {

namespace {

// How far the nearest offer is looked for.
constexpr Seconds walking_radius = Minutes(120);
constexpr Seconds driving_radius = Minutes(180);
// Beyond, an offer reaches nobody: 1.07 a km leaves 0.02 % after 8 km on foot, 0.2 a km leaves
// 0.1 % after 35 km by car. Only the nearest is then kept.
constexpr float walking_limit_km = 8.0F;
constexpr float driving_limit_km = 35.0F;
constexpr Metres snap_limit{1000.0};

// Ways of one kind from every cell to every provision, one row per provision.
struct Ways {
    std::vector<std::size_t> cells;       // that have a road, as numbered in the territory
    std::vector<double> cell_walk_m;      // from their centre to it
    std::vector<std::size_t> provisions;
    std::vector<double> provision_walk_m;
    network::Catchments rows;
};

void snap_all(const network::Network& network, std::size_t count,
              const std::function<geo::Position(std::size_t)>& position,
              std::vector<network::Snap>& snaps, std::vector<std::size_t>& taken,
              std::vector<double>& walk_m) {
    for (std::size_t i = 0; i < count; ++i) {
        if (const auto found = network.snap(position(i), snap_limit).snap) {
            snaps.push_back(*found);
            taken.push_back(i);
            walk_m.push_back(found->off_road.count());
        }
    }
}

Ways ways_of(const model::Territory& territory, const network::Network& network,
             Seconds radius) {
    Ways ways;
    std::vector<network::Snap> cells;
    std::vector<network::Snap> provisions;
    snap_all(network, territory.cells.size(),
             [&](std::size_t i) { return territory.cells[i].centre; }, cells, ways.cells,
             ways.cell_walk_m);
    snap_all(network, territory.provisions.size(),
             [&](std::size_t i) { return territory.provisions[i].position; }, provisions,
             ways.provisions, ways.provision_walk_m);
    network::Query query(network);
    ways.rows = query.catchments(provisions, radius, cells, network::Direction::inward);
    return ways;
}

const network::Network* find(const Networks& networks, std::string_view profile) {
    const auto found = networks.find(profile);
    return found == networks.end() ? nullptr : found->second.get();
}

// All the links of the territory, first by cell, then by provision.
class Links {
public:
    explicit Links(std::size_t cells) : links_(cells) {}

    // `set` writes kilometres and minutes into the link of a cell and a provision.
    void add(const Ways& ways, void (*set)(need::Link&, float km, float min)) {
        for (std::size_t row = 0; row < ways.provisions.size(); ++row) {
            for (const network::Reached& cell : ways.rows.of(row)) {
                const double metres = cell.distance_m + ways.cell_walk_m[cell.target] +
                                      ways.provision_walk_m[row];
                set(link(ways.cells[cell.target],
                         static_cast<std::uint32_t>(ways.provisions[row])),
                    static_cast<float>(metres / 1000.0),
                    static_cast<float>(cell.time_s) / 60.0F);
            }
        }
    }
    need::Catchments finish() {
        need::Catchments catchments;
        for (std::vector<need::Link>& row : links_) {
            drop_far(row);
            std::sort(row.begin(), row.end(),
                      [](const auto& a, const auto& b) { return a.offer < b.offer; });
            catchments.links.insert(catchments.links.end(), row.begin(), row.end());
            catchments.close_row();
        }
        return catchments;
    }

private:
    static void drop_far(std::vector<need::Link>& row) {
        float walking = need::out_of_reach;
        float driving = need::out_of_reach;
        for (const need::Link& link : row) {
            walking = std::min(walking, link.walking_min);
            driving = std::min(driving, link.driving_min);
        }
        std::erase_if(row, [&](const need::Link& link) {
            const bool is_nearest =
                (link.walking_min == walking && walking != need::out_of_reach) ||
                (link.driving_min == driving && driving != need::out_of_reach);
            return !is_nearest && link.walking_km > walking_limit_km &&
                   link.driving_km > driving_limit_km;
        });
    }
    need::Link& link(std::size_t cell, std::uint32_t provision) {
        std::vector<need::Link>& row = links_[cell];
        const auto found = std::find_if(row.begin(), row.end(), [&](const need::Link& one) {
            return one.offer == provision;
        });
        if (found != row.end()) {
            return *found;
        }
        row.push_back({.offer = provision});
        return row.back();
    }

    std::vector<std::vector<need::Link>> links_;
};

need::Catchments catchments_of(const model::Territory& territory, const Networks& networks,
                               Progress& progress) {
    Links links(territory.cells.size());
    progress.report("Chemins à pied vers l'offre existante", 0.0);
    if (const network::Network* foot = find(networks, "foot")) {
        links.add(ways_of(territory, *foot, walking_radius),
                  [](need::Link& link, float km, float min) {
                      link.walking_km = km;
                      link.walking_min = min;
                  });
    }
    progress.report("Routes vers l'offre existante", 0.0);
    if (const network::Network* car = find(networks, "car")) {
        links.add(ways_of(territory, *car, driving_radius),
                  [](need::Link& link, float km, float min) {
                      link.driving_km = km;
                      link.driving_min = min;
                  });
    }
    return links.finish();
}

std::size_t commune_index(const model::Territory& territory, const model::CommuneCode& code) {
    const auto at = std::lower_bound(
        territory.communes.begin(), territory.communes.end(), code,
        [](const model::Commune& commune, const auto& wanted) { return commune.code < wanted; });
    HALTE_CHECK(at != territory.communes.end() && at->code == code);
    return static_cast<std::size_t>(at - territory.communes.begin());
}

need::Community community_of(const model::Commune& commune) {
    const model::Population& people = commune.population;
    need::Community community;
    community.inhabitants = people.inhabitants;
    community.ages = people.ages;
    community.circumstances.poverty_percent = people.poverty_rate_percent;
    community.circumstances.median_income_eur = people.median_income_eur;
    if (people.one_person_households && people.family_households) {
        const double all = *people.one_person_households + *people.family_households;
        if (all > 0.0) {
            community.circumstances.alone_percent = 100.0 * *people.one_person_households / all;
        }
    }
    return community;
}

std::vector<need::Community> communities_of(const model::Territory& territory) {
    std::vector<need::Community> communities;
    for (const model::Commune& commune : territory.communes) {
        communities.push_back(community_of(commune));
    }
    for (const model::District& part : territory.districts) {
        if (part.poverty_rate_percent) {
            communities[commune_index(territory, part.commune)].iris_poverty_percent.push_back(
                *part.poverty_rate_percent);
        }
    }
    for (const model::Neighbourhood& part : territory.neighbourhoods) {
        communities[commune_index(territory, part.commune)].quarters.push_back(
            {part.inhabitants, part.poverty_rate_percent, part.age_60_plus_percent,
             part.one_person_households_percent});
    }
    return communities;
}

// The lists that a need::Scene looks at.
struct Stage {
    std::vector<need::Cell> cells;
    std::vector<need::Offer> offers;

    explicit Stage(const model::Territory& territory) {
        for (const model::Cell& cell : territory.cells) {
            cells.push_back(
                {static_cast<std::uint32_t>(commune_index(territory, cell.commune)),
                 cell.inhabitants, 0.0, cell.is_estimated});
        }
        for (const model::Provision& provision : territory.provisions) {
            need::Offer offer;
            offer.is_itinerant = provision.kind == model::ProvisionKind::itinerant;
            if (!provision.hours.is_empty()) {
                offer.weekly_hours =
                    static_cast<double>(provision.hours.weekly_total().count()) / 60.0;
            }
            offers.push_back(offer);
        }
    }
};

// Median by weight of the values that exist; nothing when they hold less than half of the weight.
std::optional<double> median(std::vector<std::pair<double, double>> values, double all) {
    std::sort(values.begin(), values.end());
    double sum = 0.0;
    for (const auto& [value, weight] : values) {
        sum += weight;
        if (sum >= all / 2.0) {
            return value;
        }
    }
    return std::nullopt;
}

void add_minutes(AreaSight& area, const std::vector<const CellSight*>& cells) {
    std::vector<std::pair<double, double>> walking;
    std::vector<std::pair<double, double>> driving;
    double all = 0.0;
    for (const CellSight* cell : cells) {
        all += cell->need.value;
        if (cell->walking_min) {
            walking.emplace_back(*cell->walking_min, cell->need.value);
        }
        if (cell->driving_min) {
            driving.emplace_back(*cell->driving_min, cell->need.value);
        }
    }
    area.walking_min = median(std::move(walking), all);
    area.driving_min = median(std::move(driving), all);
}

AreaSight area_of(const need::AreaUnseen& from) {
    return {.inhabitants = from.inhabitants,
            .adults = from.adults,
            .need = from.need,
            .reach = from.reach,
            .unseen = from.unseen,
            .walking_min = std::nullopt,
            .driving_min = std::nullopt,
            .missing = from.missing};
}

Sight sight_of(const need::Unseen& unseen, const Stage& stage,
               const need::Parameters& parameters, Sight sight) {
    const std::vector<double> strengths =
        need::strengths(stage.offers, need::best_values(parameters.reach));
    std::vector<std::vector<const CellSight*>> of_commune(unseen.communities.size());
    std::vector<const CellSight*> all;
    sight.cells.reserve(unseen.cells.size());
    for (std::size_t i = 0; i < unseen.cells.size(); ++i) {
        const need::CellUnseen& from = unseen.cells[i];
        const need::Nearest nearest = need::nearest_of(sight.catchments.of(i), strengths);
        sight.cells.push_back(
            {from.need, from.reach, from.unseen, nearest.walking_min, nearest.driving_min});
        of_commune[stage.cells[i].community].push_back(&sight.cells.back());
        all.push_back(&sight.cells.back());
    }
    for (std::size_t i = 0; i < unseen.communities.size(); ++i) {
        sight.communes.push_back(area_of(unseen.communities[i]));
        add_minutes(sight.communes.back(), of_commune[i]);
    }
    sight.total = area_of(unseen.total);
    add_minutes(sight.total, all);
    return sight;
}

need::Scene scene_of(const Sight& sight, const Stage& stage) {
    return {sight.communities, stage.cells, stage.offers, &sight.catchments};
}

}  // namespace

Result<Sight> see(const model::Territory& territory, const Networks& networks,
                  const Parameters& parameters, Progress& progress, CancelToken cancel) {
    Sight sight;
    sight.communities = communities_of(territory);
    sight.catchments = catchments_of(territory, networks, progress);
    const Stage stage(territory);
    progress.report("Besoin, portée de l'offre et non-public", 0.0);
    const auto unseen =
        need::find_unseen(scene_of(sight, stage), parameters.unseen, need::Sampling{}, cancel);
    if (!unseen) {
        return unseen.errors();
    }
    return sight_of(*unseen, stage, parameters.unseen, std::move(sight));
}

need::Explanation explain_commune(const model::Territory& territory, const Sight& sight,
                                  const Parameters& parameters, std::uint32_t commune) {
    return need::explain_community(scene_of(sight, Stage(territory)), parameters.unseen, commune);
}

need::Explanation explain_cell(const model::Territory& territory, const Sight& sight,
                               const Parameters& parameters, std::uint32_t cell) {
    return need::explain_cell(scene_of(sight, Stage(territory)), parameters.unseen, cell);
}

}  // namespace halte::planner
