// SPDX-License-Identifier: EUPL-1.2
#include "need/explain.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/assert.hpp"
#include "need/strata.hpp"

namespace halte::need {

namespace {

constexpr std::size_t most_offers = 5;
// Deviate of the 10 % and 90 % bounds.
constexpr double bound_deviate = 1.2815515655446004;

double need_at(const Bands& persons, const NeedValues& values, double log_odds) {
    double need = 0.0;
    for (std::size_t band = 0; band < band_count; ++band) {
        need += persons[band] * shift(values.rates[band], log_odds);
    }
    return need;
}

// Switches the adjustments on one after the other.
void explain_need(const Community& community, const NeedModel& model, Explanation& out) {
    const CommunityNeed found = need_of(community, model);
    const Stratum whole = whole_of(community, model.country);
    const NeedValues& values = model.values;
    out.inhabitants = community.inhabitants;
    for (std::size_t band = 0; band < band_count; ++band) {
        out.bands.push_back({.persons = found.persons[band],
                             .published_rate = values.rates[band],
                             .rate = found.rates[band],
                             .need = found.persons[band] * found.rates[band]});
    }
    double before = need_at(whole.persons, values, 0.0);
    out.published_need = before;
    double log_odds = 0.0;
    const auto add = [&](Adjustment adjustment, double more) {
        log_odds += more;
        const double after = need_at(whole.persons, values, log_odds);
        out.effects.push_back({adjustment, after - before});
        before = after;
    };
    add(Adjustment::calibration, model.calibration_log_odds);
    add(Adjustment::poverty, values.poverty_log_odds * whole.poverty_points);
    add(Adjustment::income, values.income_log_odds * income_of(community, model.country));
    add(Adjustment::alone, values.alone_log_odds * whole.alone_points);
    out.effects.push_back({Adjustment::quarters, found.need - before});
    out.calibration_factor = std::exp(model.calibration_log_odds);
    out.need = found.need;
}

double uptake_of(const Offer& offer, const ReachValues& values) {
    return offer.is_itinerant ? values.itinerant_uptake : values.fixed_uptake;
}

// Inhabitants-weighted mean of the values that exist.
struct Mean {
    double sum = 0.0;
    double weight = 0.0;
    void add(float value, double persons) {
        if (value != out_of_reach) {
            sum += persons * static_cast<double>(value);
            weight += persons;
        }
    }
    float value() const {
        return weight > 0.0 ? static_cast<float>(sum / weight) : out_of_reach;
    }
};

struct OfferMeans {
    Mean walking_km, driving_km, walking_min, driving_min;
    double reach = 0.0;
};

void explain_offers(const Scene& scene, const ReachValues& values,
                    const std::vector<std::size_t>& cells, Explanation& out) {
    const std::vector<double> strength = strengths(scene.offers, values);
    std::map<std::uint32_t, OfferMeans> means;
    double inhabitants = 0.0;
    for (const std::size_t cell : cells) {
        // A lone empty cell still has its distances.
        const double persons = std::max(scene.cells[cell].inhabitants, 1e-9);
        inhabitants += persons;
        for (const Link& link : scene.catchments->of(cell)) {
            OfferMeans& mean = means[link.offer];
            mean.walking_km.add(link.walking_km, persons);
            mean.driving_km.add(link.driving_km, persons);
            mean.walking_min.add(link.walking_min, persons);
            mean.driving_min.add(link.driving_min, persons);
            mean.reach += persons * reach_of({&link, 1}, strength, values);
        }
    }
    for (const auto& [offer, mean] : means) {
        const Offer& from = scene.offers[offer];
        out.offers.push_back({.link = {offer, mean.walking_km.value(), mean.driving_km.value(),
                                       mean.walking_min.value(), mean.driving_min.value()},
                              .uptake = uptake_of(from, values),
                              .open_share = open_share(from, values),
                              .reach_alone = mean.reach / inhabitants,
                              .hours_known = from.weekly_hours.has_value()});
    }
    std::stable_sort(out.offers.begin(), out.offers.end(), [](const auto& a, const auto& b) {
        return a.reach_alone > b.reach_alone;
    });
    if (out.offers.size() > most_offers) {
        out.offers.resize(most_offers);
    }
}

// Need, reach, known and unseen of some cells together.
struct Sums {
    double need = 0.0;
    double reached = 0.0;
    double known = 0.0;
    double unseen = 0.0;
};

Sums sum_cells(const Scene& scene, const std::vector<std::size_t>& cells,
               std::span<const Offer> offers, const ReachValues& values, double per_inhabitant) {
    const std::vector<double> strength = strengths(offers, values);
    Sums sums;
    for (const std::size_t index : cells) {
        const Cell& cell = scene.cells[index];
        const double need = cell.inhabitants * per_inhabitant;
        const double reach = reach_of(scene.catchments->of(index), strength, values);
        sums.need += need;
        sums.reached += need * reach;
        sums.known += need * cell.known;
        sums.unseen += need * (1.0 - reach) * (1.0 - cell.known);
    }
    return sums;
}

// Log-odds that one standard deviation of a missing input is worth.
double weight_of(Input input, const NeedValues& values, const Scatter& scatter) {
    switch (input) {
        case Input::ages: return scatter.ages_log_odds;
        case Input::poverty: return values.poverty_log_odds * scatter.poverty_points;
        case Input::income: return values.income_log_odds * scatter.income_log;
        case Input::alone: return values.alone_log_odds * scatter.alone_points;
        case Input::opening_hours: return 0.0;
    }
    return 0.0;
}

void explain_missing_inputs(const Community& community, const NeedModel& model,
                            const Scatter& scatter, Explanation& out) {
    for (const Input input : missing_inputs(community)) {
        const double log_odds = bound_deviate * weight_of(input, model.values, scatter);
        MissingTerm term{input, 0.0, 0.0};
        if (out.need > 0.0) {
            const double low = need_of(community, model, -log_odds).per_inhabitant();
            const double high = need_of(community, model, log_odds).per_inhabitant();
            const double now = need_of(community, model).per_inhabitant();
            term.unseen_if_low = out.unseen * std::min(low, high) / now;
            term.unseen_if_high = out.unseen * std::max(low, high) / now;
        }
        out.missing.push_back(term);
    }
}

void explain_missing_hours(const Scene& scene, const ReachParameters& parameters,
                           const std::vector<std::size_t>& cells, double per_inhabitant,
                           Explanation& out) {
    bool is_missing = false;
    for (const std::size_t cell : cells) {
        for (const Link& link : scene.catchments->of(cell)) {
            is_missing = is_missing || !scene.offers[link.offer].weekly_hours;
        }
    }
    if (!is_missing) {
        return;
    }
    ReachValues values = best_values(parameters);
    values.fixed_hours_h = parameters.fixed_hours_h.high;
    values.itinerant_hours_h = parameters.itinerant_hours_h.high;
    const double low = sum_cells(scene, cells, scene.offers, values, per_inhabitant).unseen;
    values.fixed_hours_h = parameters.fixed_hours_h.low;
    values.itinerant_hours_h = parameters.itinerant_hours_h.low;
    const double high = sum_cells(scene, cells, scene.offers, values, per_inhabitant).unseen;
    out.missing.push_back({Input::opening_hours, low, high});
}

Explanation explain(const Scene& scene, const Parameters& parameters, std::uint32_t community,
                    const std::vector<std::size_t>& cells) {
    HALTE_CHECK(community < scene.communities.size());
    const Community& people = scene.communities[community];
    const NeedModel model = calibrate(best_values(parameters.need), parameters.need.country);
    const ReachValues values = best_values(parameters.reach);
    const double per_inhabitant = need_of(people, model).per_inhabitant();
    Explanation out;
    explain_need(people, model, out);
    const Sums sums = sum_cells(scene, cells, scene.offers, values, per_inhabitant);
    out.reach = sums.need > 0.0 ? sums.reached / sums.need : 0.0;
    out.known = sums.need > 0.0 ? sums.known / sums.need : 0.0;
    out.unseen = sums.unseen;
    explain_offers(scene, values, cells, out);
    explain_missing_inputs(people, model, parameters.need.scatter, out);
    explain_missing_hours(scene, parameters.reach, cells, per_inhabitant, out);
    return out;
}

}  // namespace

Explanation explain_community(const Scene& scene, const Parameters& parameters,
                              std::uint32_t community) {
    std::vector<std::size_t> cells;
    for (std::size_t cell = 0; cell < scene.cells.size(); ++cell) {
        if (scene.cells[cell].community == community) {
            cells.push_back(cell);
        }
    }
    return explain(scene, parameters, community, cells);
}

Explanation explain_cell(const Scene& scene, const Parameters& parameters, std::size_t cell) {
    HALTE_CHECK(cell < scene.cells.size());
    const Cell& from = scene.cells[cell];
    Explanation out = explain(scene, parameters, from.community, {cell});
    const double all = scene.communities[from.community].inhabitants;
    const double share = all > 0.0 ? from.inhabitants / all : 0.0;
    out.inhabitants = from.inhabitants;
    out.published_need *= share;
    out.need *= share;
    for (BandTerm& band : out.bands) {
        band.persons *= share;
        band.need *= share;
    }
    for (EffectTerm& effect : out.effects) {
        effect.persons *= share;
    }
    return out;
}

}  // namespace halte::need
