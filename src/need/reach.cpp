// SPDX-License-Identifier: EUPL-1.2
#include "need/reach.hpp"

#include <algorithm>
#include <cmath>

#include "base/assert.hpp"

namespace halte::need {

namespace {

// Decay of one link for the four kinds of persons.
struct Decays {
    double foot = 0.0;
    double car = 0.0;
    double reduced_foot = 0.0;
    double reduced_car = 0.0;
};

double decay(double per_km, float km) {
    return km == out_of_reach ? 0.0 : std::exp(-per_km * static_cast<double>(km));
}

Decays decays_of(const Link& link, const ReachValues& values) {
    const double factor = values.reduced_mobility_factor;
    Decays decays;
    decays.foot = decay(values.walking_decay_per_km, link.walking_km);
    decays.reduced_foot = decay(values.walking_decay_per_km * factor, link.walking_km);
    decays.car = std::max(decays.foot, decay(values.driving_decay_per_km, link.driving_km));
    decays.reduced_car = std::max(decays.reduced_foot,
                                  decay(values.driving_decay_per_km * factor, link.driving_km));
    return decays;
}

}  // namespace

ReachValues best_values(const ReachParameters& parameters) {
    return {.fixed_uptake = parameters.fixed_uptake.value,
            .itinerant_uptake = parameters.itinerant_uptake.value,
            .walking_decay_per_km = parameters.walking_decay_per_km.value,
            .driving_decay_per_km = parameters.driving_decay_per_km.value,
            .reduced_mobility_factor = parameters.reduced_mobility_factor.value,
            .reduced_mobility_share = parameters.reduced_mobility_share.value,
            .car_share = parameters.car_share.value,
            .opening_scale_h = parameters.opening_scale_h.value,
            .fixed_hours_h = parameters.fixed_hours_h.value,
            .itinerant_hours_h = parameters.itinerant_hours_h.value};
}

double open_share(const Offer& offer, const ReachValues& values) {
    const double usual = offer.is_itinerant ? values.itinerant_hours_h : values.fixed_hours_h;
    return 1.0 - std::exp(-offer.weekly_hours.value_or(usual) / values.opening_scale_h);
}

std::vector<double> strengths(std::span<const Offer> offers, const ReachValues& values) {
    std::vector<double> all;
    all.reserve(offers.size());
    for (const Offer& offer : offers) {
        const double uptake = offer.is_itinerant ? values.itinerant_uptake : values.fixed_uptake;
        all.push_back(uptake * open_share(offer, values));
    }
    return all;
}

double reach_of(std::span<const Link> links, std::span<const double> strengths,
                const ReachValues& values) {
    Decays missed{1.0, 1.0, 1.0, 1.0};
    for (const Link& link : links) {
        const double strength = strengths[link.offer];
        const Decays near = decays_of(link, values);
        missed.foot *= 1.0 - strength * near.foot;
        missed.car *= 1.0 - strength * near.car;
        missed.reduced_foot *= 1.0 - strength * near.reduced_foot;
        missed.reduced_car *= 1.0 - strength * near.reduced_car;
    }
    const double car = values.car_share;
    const double ordinary = car * missed.car + (1.0 - car) * missed.foot;
    const double reduced = car * missed.reduced_car + (1.0 - car) * missed.reduced_foot;
    const double share = values.reduced_mobility_share;
    // Rounding may leave a few 1e-17 below zero.
    return std::max(0.0, 1.0 - (1.0 - share) * ordinary - share * reduced);
}

ReachMap::ReachMap(const Catchments& catchments, std::vector<double> strengths,
                   const ReachValues& values)
    : catchments_(&catchments), values_(values), strengths_(std::move(strengths)),
      reach_(catchments.cell_count()), cell_starts_(strengths_.size() + 1, 0),
      cells_(catchments.links.size()) {
    for (const Link& link : catchments.links) {
        HALTE_CHECK(link.offer < strengths_.size());
        ++cell_starts_[link.offer + 1];
    }
    for (std::size_t offer = 1; offer < cell_starts_.size(); ++offer) {
        cell_starts_[offer] += cell_starts_[offer - 1];
    }
    std::vector<std::uint32_t> next(cell_starts_.begin(), cell_starts_.end() - 1);
    for (std::size_t cell = 0; cell < catchments.cell_count(); ++cell) {
        for (const Link& link : catchments.of(cell)) {
            cells_[next[link.offer]++] = static_cast<std::uint32_t>(cell);
        }
        reach_[cell] = reach_of(catchments.of(cell), strengths_, values_);
    }
}

void ReachMap::set_strength(std::uint32_t offer, double strength) {
    HALTE_CHECK(offer < strengths_.size() && strength >= 0.0 && strength <= 1.0);
    strengths_[offer] = strength;
    for (std::uint32_t i = cell_starts_[offer]; i < cell_starts_[offer + 1]; ++i) {
        reach_[cells_[i]] = reach_of(catchments_->of(cells_[i]), strengths_, values_);
    }
}

Nearest nearest_of(std::span<const Link> links, std::span<const double> strengths) {
    Nearest nearest;
    for (const Link& link : links) {
        if (strengths[link.offer] <= 0.0) {
            continue;
        }
        const double walking = static_cast<double>(link.walking_min);
        const double driving = static_cast<double>(link.driving_min);
        if (link.walking_min != out_of_reach &&
            (!nearest.walking_min || walking < *nearest.walking_min)) {
            nearest.walking_min = walking;
            nearest.by_foot = link.offer;
        }
        if (link.driving_min != out_of_reach &&
            (!nearest.driving_min || driving < *nearest.driving_min)) {
            nearest.driving_min = driving;
            nearest.by_car = link.offer;
        }
    }
    return nearest;
}

}  // namespace halte::need
