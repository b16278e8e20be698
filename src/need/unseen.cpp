// SPDX-License-Identifier: EUPL-1.2
#include "need/unseen.hpp"

#include <algorithm>
#include <cmath>

#include "base/assert.hpp"
#include "base/random.hpp"
#include "need/worlds.hpp"

namespace halte::need {

namespace {

constexpr double low_share = 0.1;
constexpr double high_share = 0.9;

// Quantile of sorted values, straight between two of them.
double quantile(const std::vector<double>& sorted, double share) {
    const double at = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (at - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

// The bounds of the worlds around the best value; `worlds` is sorted on the way.
Estimate estimate(double value, std::vector<double>& worlds) {
    if (worlds.empty()) {
        return {value, value, value};
    }
    std::sort(worlds.begin(), worlds.end());
    return {value, std::min(value, quantile(worlds, low_share)),
            std::max(value, quantile(worlds, high_share))};
}

double normal(Random& random) {
    return normal_quantile(0.5e-9 + random.unit() * (1.0 - 1e-9));
}

bool misses(const std::vector<Input>& missing, Input input) {
    return std::find(missing.begin(), missing.end(), input) != missing.end();
}

// The deviation of one community in one world, in log-odds.
double deviation(const std::vector<Input>& missing, const Scatter& scatter,
                 const NeedValues& values, Random& random) {
    double log_odds = scatter.unexplained_log_odds * normal(random);
    if (misses(missing, Input::ages)) {
        log_odds += scatter.ages_log_odds * normal(random);
    }
    if (misses(missing, Input::poverty)) {
        log_odds += values.poverty_log_odds * scatter.poverty_points * normal(random);
    }
    if (misses(missing, Input::income)) {
        log_odds += values.income_log_odds * scatter.income_log * normal(random);
    }
    if (misses(missing, Input::alone)) {
        log_odds += values.alone_log_odds * scatter.alone_points * normal(random);
    }
    return log_odds;
}

// The cells of each community, community by community.
std::vector<std::vector<std::uint32_t>> cells_by_community(const Scene& scene) {
    std::vector<std::vector<std::uint32_t>> groups(scene.communities.size());
    for (std::size_t cell = 0; cell < scene.cells.size(); ++cell) {
        HALTE_CHECK(scene.cells[cell].community < groups.size());
        groups[scene.cells[cell].community].push_back(static_cast<std::uint32_t>(cell));
    }
    return groups;
}

// Needs and unseen persons of one area in every world.
struct Worldly {
    std::vector<double> need;
    std::vector<double> unseen;
    explicit Worldly(std::size_t draws) : need(draws, 0.0), unseen(draws, 0.0) {}
    void add(const Worldly& other) {
        for (std::size_t w = 0; w < need.size(); ++w) {
            need[w] += other.need[w];
            unseen[w] += other.unseen[w];
        }
    }
};

// Everything that is the same for all communities.
struct Ground {
    const Scene& scene;
    const Parameters& parameters;
    Sampling sampling;
    NeedModel best;
    ReachValues best_reach;
    std::vector<double> best_strengths;
    std::vector<World> worlds;
};

// Inhabitants of each cell in every world: cell_inhabitants[cell][world].
std::vector<std::vector<double>> spread_in_worlds(const Ground& ground,
                                                  std::span<const std::uint32_t> cells,
                                                  Random& random) {
    const std::size_t draws = ground.worlds.size();
    std::vector<std::vector<double>> inhabitants;
    std::vector<double> sums(draws, 0.0);
    double all = 0.0;
    for (const std::uint32_t index : cells) {
        const Cell& cell = ground.scene.cells[index];
        std::vector<double>& row = inhabitants.emplace_back(draws, cell.inhabitants);
        all += cell.inhabitants;
        for (std::size_t w = 0; w < draws; ++w) {
            if (cell.is_estimated) {
                row[w] *= std::exp(ground.parameters.need.scatter.cell_log * normal(random));
            }
            sums[w] += row[w];
        }
    }
    for (std::vector<double>& row : inhabitants) {
        for (std::size_t w = 0; w < draws; ++w) {
            row[w] *= sums[w] > 0.0 ? all / sums[w] : 0.0;
        }
    }
    return inhabitants;
}

// One cell: its best values, and its share of every world of its community.
CellUnseen see_cell(const Ground& ground, std::uint32_t index, double need_per_inhabitant,
                    Worldly& cell_worlds) {
    const Cell& cell = ground.scene.cells[index];
    const auto links = ground.scene.catchments->of(index);
    CellUnseen seen;
    seen.reach = reach_of(links, ground.best_strengths, ground.best_reach);
    const double need = cell.inhabitants * need_per_inhabitant;
    for (std::size_t w = 0; w < ground.worlds.size(); ++w) {
        const World& world = ground.worlds[w];
        const double reach = links.empty() ? 0.0 : reach_of(links, world.strengths, world.reach);
        cell_worlds.unseen[w] = cell_worlds.need[w] * (1.0 - reach) * (1.0 - cell.known);
    }
    seen.need.value = need;
    seen.unseen.value = need * (1.0 - seen.reach) * (1.0 - cell.known);
    return seen;
}

AreaUnseen see_community(const Ground& ground, std::uint32_t index,
                         std::span<const std::uint32_t> cells, std::vector<CellUnseen>& out,
                         Worldly& sums) {
    const Community& community = ground.scene.communities[index];
    const CommunityNeed best = need_of(community, ground.best);
    Random random(ground.sampling.seed * 0x9e3779b97f4a7c15ULL + index + 1);
    std::vector<double> per_inhabitant;
    for (const World& world : ground.worlds) {
        const double log_odds = deviation(best.missing, ground.parameters.need.scatter,
                                          world.need.values, random);
        per_inhabitant.push_back(need_of(community, world.need, log_odds).per_inhabitant());
    }
    const auto inhabitants = spread_in_worlds(ground, cells, random);
    AreaUnseen area;
    area.inhabitants = community.inhabitants;
    area.adults = best.adults;
    area.missing = best.missing;
    double reached = 0.0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        Worldly cell_worlds(ground.worlds.size());
        for (std::size_t w = 0; w < ground.worlds.size(); ++w) {
            cell_worlds.need[w] = inhabitants[i][w] * per_inhabitant[w];
        }
        CellUnseen seen = see_cell(ground, cells[i], best.per_inhabitant(), cell_worlds);
        sums.add(cell_worlds);
        area.need.value += seen.need.value;
        area.unseen.value += seen.unseen.value;
        reached += seen.need.value * seen.reach;
        seen.need = estimate(seen.need.value, cell_worlds.need);
        seen.unseen = estimate(seen.unseen.value, cell_worlds.unseen);
        out[cells[i]] = seen;
    }
    area.reach = area.need.value > 0.0 ? reached / area.need.value : 0.0;
    return area;
}

// Adds best values; `reach` holds persons reached until finish().
void add(const AreaUnseen& area, AreaUnseen& total) {
    total.inhabitants += area.inhabitants;
    total.adults += area.adults;
    total.need.value += area.need.value;
    total.unseen.value += area.unseen.value;
    total.reach += area.need.value * area.reach;
    for (const Input input : area.missing) {
        if (!misses(total.missing, input)) {
            total.missing.push_back(input);
        }
    }
}

}  // namespace

Result<Unseen> find_unseen(const Scene& scene, const Parameters& parameters,
                           const Sampling& sampling, const CancelToken& cancel) {
    HALTE_CHECK(scene.catchments != nullptr && sampling.draws >= 0);
    HALTE_CHECK(scene.catchments->cell_count() == scene.cells.size());
    const ReachValues reach = best_values(parameters.reach);
    const Ground ground{scene, parameters, sampling,
                        calibrate(best_values(parameters.need), parameters.need.country), reach,
                        strengths(scene.offers, reach),
                        draw_worlds(scene, parameters, sampling)};
    const auto groups = cells_by_community(scene);
    Unseen unseen;
    unseen.cells.resize(scene.cells.size());
    Worldly all(ground.worlds.size());
    for (std::uint32_t index = 0; index < groups.size(); ++index) {
        if (cancel.stop_requested()) {
            return Error{ErrorCode::unavailable,
                         say("Le calcul du non-public a été arrêté.",
                             "The computing of the unseen public was stopped."),
                         "",
                         say("Relancez-le quand vous voulez : rien n'a été changé.",
                             "Start it again when you like: nothing was changed.")};
        }
        Worldly sums(ground.worlds.size());
        AreaUnseen area = see_community(ground, index, groups[index], unseen.cells, sums);
        all.add(sums);
        add(area, unseen.total);
        area.need = estimate(area.need.value, sums.need);
        area.unseen = estimate(area.unseen.value, sums.unseen);
        unseen.communities.push_back(std::move(area));
    }
    AreaUnseen& total = unseen.total;
    total.reach = total.need.value > 0.0 ? total.reach / total.need.value : 0.0;
    total.need = estimate(total.need.value, all.need);
    total.unseen = estimate(total.unseen.value, all.unseen);
    std::sort(total.missing.begin(), total.missing.end());
    return unseen;
}

}  // namespace halte::need
