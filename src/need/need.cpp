// SPDX-License-Identifier: EUPL-1.2
#include "need/need.hpp"

#include <cmath>

#include "base/assert.hpp"
#include "need/strata.hpp"

namespace halte::need {

namespace {

// Half-width of the search for the calibration, in log-odds: odds times or over 20,000.
constexpr double widest_calibration = 10.0;
constexpr int bisections = 60;

double rate_of(const Community& country, const NeedModel& model) {
    const CommunityNeed found = need_of(country, model);
    return found.adults > 0.0 ? found.need / found.adults : 0.0;
}

}  // namespace

double logit(double share) {
    return std::log(share / (1.0 - share));
}

double shift(double share, double log_odds) {
    if (share <= 0.0) {
        return 0.0;
    }
    if (share >= 1.0) {
        return 1.0;
    }
    return 1.0 / (1.0 + std::exp(-(logit(share) + log_odds)));
}

double CommunityNeed::per_inhabitant() const {
    double inhabitants = 0.0;
    for (const double band : persons) {
        inhabitants += band;
    }
    return inhabitants > 0.0 ? need / inhabitants : 0.0;
}

NeedValues best_values(const NeedParameters& parameters) {
    NeedValues values;
    for (std::size_t band = 0; band < band_count; ++band) {
        for (std::size_t age = 0; age < survey_age_count; ++age) {
            values.rates[band] += parameters.splits[band][age] * parameters.rates[age].value;
        }
    }
    values.poverty_log_odds = parameters.poverty_log_odds.value;
    values.income_log_odds = parameters.income_log_odds.value;
    values.alone_log_odds = parameters.alone_log_odds.value;
    values.quarter_log_odds = parameters.quarter_log_odds.value;
    values.country_rate = parameters.country_rate.value;
    return values;
}

NeedModel calibrate(const NeedValues& values, const Community& country) {
    HALTE_CHECK(country.ages && country.circumstances.poverty_percent &&
                country.circumstances.median_income_eur && country.circumstances.alone_percent);
    NeedModel model{values, country, 0.0};
    double low = -widest_calibration;
    double high = widest_calibration;
    for (int i = 0; i < bisections; ++i) {
        model.calibration_log_odds = (low + high) / 2.0;
        if (rate_of(country, model) < values.country_rate) {
            low = model.calibration_log_odds;
        } else {
            high = model.calibration_log_odds;
        }
    }
    return model;
}

CommunityNeed need_of(const Community& community, const NeedModel& model, double extra_log_odds) {
    CommunityNeed found;
    found.missing = missing_inputs(community);
    const NeedValues& values = model.values;
    const double common = model.calibration_log_odds + extra_log_odds +
                          values.income_log_odds * income_of(community, model.country);
    Bands needs{};
    for (const Stratum& part : strata_of(community, model.country)) {
        const double log_odds = common + values.poverty_log_odds * part.poverty_points +
                                values.alone_log_odds * part.alone_points +
                                (part.is_quarter ? values.quarter_log_odds : 0.0);
        for (std::size_t band = 0; band < band_count; ++band) {
            found.persons[band] += part.persons[band];
            needs[band] += part.persons[band] * shift(values.rates[band], log_odds);
        }
    }
    for (std::size_t band = 0; band < band_count; ++band) {
        found.rates[band] = found.persons[band] > 0.0
                                ? needs[band] / found.persons[band]
                                : shift(values.rates[band], common);
        found.need += needs[band];
        if (band > 0) {
            found.adults += found.persons[band];
        }
    }
    return found;
}

}  // namespace halte::need
