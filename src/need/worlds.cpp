// SPDX-License-Identifier: EUPL-1.2
#include "need/worlds.hpp"

#include <algorithm>

#include "base/random.hpp"

namespace halte::need {

namespace {

// Smallest values a draw may give to a decay or an hour, which must stay above zero.
constexpr double least_decay = 0.01;
constexpr double least_hours = 0.1;

// Deviates of one parameter in every world.
std::vector<double> deviates(int draws, Random& random) {
    const auto count = static_cast<std::size_t>(draws);
    std::vector<double> all(count);
    for (std::size_t i = 0; i < count; ++i) {
        // The unit draw keeps off 0 and 1, where the quantile is infinite.
        const double within = 0.001 + 0.998 * random.unit();
        all[i] = normal_quantile((static_cast<double>(i) + within) / static_cast<double>(count));
    }
    for (std::size_t i = count; i > 1; --i) {
        std::swap(all[i - 1], all[random.below(i)]);
    }
    return all;
}

class Drawer {
public:
    Drawer(const Sampling& sampling) : draws_(sampling.draws), random_(sampling.seed) {}

    // One value of `figure` a world, held within [low, high].
    std::vector<double> draw(const Figure& figure, double low, double high) {
        std::vector<double> values = deviates(draws_, random_);
        for (double& value : values) {
            value = std::clamp(figure.at(value), low, high);
        }
        return values;
    }
    std::vector<double> share(const Figure& figure) { return draw(figure, 0.0, 1.0); }
    std::vector<double> any(const Figure& figure) { return draw(figure, -100.0, 100.0); }

private:
    int draws_;
    Random random_;
};

std::vector<NeedValues> draw_need(const NeedParameters& parameters, int draws, Drawer& drawer) {
    std::vector<NeedValues> worlds(static_cast<std::size_t>(draws));
    for (std::size_t age = 0; age < survey_age_count; ++age) {
        const std::vector<double> rates = drawer.share(parameters.rates[age]);
        for (std::size_t w = 0; w < worlds.size(); ++w) {
            for (std::size_t band = 0; band < band_count; ++band) {
                worlds[w].rates[band] += parameters.splits[band][age] * rates[w];
            }
        }
    }
    const std::vector<double> poverty = drawer.any(parameters.poverty_log_odds);
    const std::vector<double> income = drawer.any(parameters.income_log_odds);
    const std::vector<double> alone = drawer.any(parameters.alone_log_odds);
    const std::vector<double> quarter = drawer.any(parameters.quarter_log_odds);
    const std::vector<double> country = drawer.draw(parameters.country_rate, 0.001, 0.999);
    for (std::size_t w = 0; w < worlds.size(); ++w) {
        worlds[w].poverty_log_odds = poverty[w];
        worlds[w].income_log_odds = income[w];
        worlds[w].alone_log_odds = alone[w];
        worlds[w].quarter_log_odds = quarter[w];
        worlds[w].country_rate = country[w];
    }
    return worlds;
}

std::vector<ReachValues> draw_reach(const ReachParameters& parameters, int draws,
                                    Drawer& drawer) {
    const auto fixed = drawer.share(parameters.fixed_uptake);
    const auto itinerant = drawer.share(parameters.itinerant_uptake);
    const auto walking = drawer.draw(parameters.walking_decay_per_km, least_decay, 100.0);
    const auto driving = drawer.draw(parameters.driving_decay_per_km, least_decay, 100.0);
    const auto factor = drawer.draw(parameters.reduced_mobility_factor, 1.0, 100.0);
    const auto reduced = drawer.share(parameters.reduced_mobility_share);
    const auto car = drawer.share(parameters.car_share);
    const auto scale = drawer.draw(parameters.opening_scale_h, least_hours, 168.0);
    const auto fixed_hours = drawer.draw(parameters.fixed_hours_h, 0.0, 168.0);
    const auto itinerant_hours = drawer.draw(parameters.itinerant_hours_h, 0.0, 168.0);
    std::vector<ReachValues> worlds;
    for (std::size_t w = 0; w < static_cast<std::size_t>(draws); ++w) {
        worlds.push_back({.fixed_uptake = fixed[w],
                          .itinerant_uptake = itinerant[w],
                          .walking_decay_per_km = walking[w],
                          .driving_decay_per_km = driving[w],
                          .reduced_mobility_factor = factor[w],
                          .reduced_mobility_share = reduced[w],
                          .car_share = car[w],
                          .opening_scale_h = scale[w],
                          .fixed_hours_h = fixed_hours[w],
                          .itinerant_hours_h = itinerant_hours[w]});
    }
    return worlds;
}

}  // namespace

std::vector<World> draw_worlds(const Scene& scene, const Parameters& parameters,
                               const Sampling& sampling) {
    Drawer drawer(sampling);
    const auto needs = draw_need(parameters.need, sampling.draws, drawer);
    const auto reaches = draw_reach(parameters.reach, sampling.draws, drawer);
    std::vector<World> worlds;
    worlds.reserve(needs.size());
    for (std::size_t w = 0; w < needs.size(); ++w) {
        worlds.push_back({calibrate(needs[w], parameters.need.country), reaches[w],
                          strengths(scene.offers, reaches[w])});
    }
    return worlds;
}

}  // namespace halte::need
