// SPDX-License-Identifier: EUPL-1.2
#include "need/strata.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/assert.hpp"

namespace halte::need {

namespace {

// A neighbourhood may not be more than this of its commune: the two counts have different dates.
constexpr double most_in_quarters = 0.95;
// Poverty of a part cannot be shifted below this: even rich districts have some poor people.
constexpr double least_poverty_percent = 1.0;
constexpr std::size_t first_band_60_plus = 4;

double sum(const Bands& bands) {
    return std::accumulate(bands.begin(), bands.end(), 0.0);
}

double poverty_of(const Community& community, const Community& country) {
    return community.circumstances.poverty_percent.value_or(
        *country.circumstances.poverty_percent);
}

double alone_of(const Community& community, const Community& country) {
    return community.circumstances.alone_percent.value_or(*country.circumstances.alone_percent);
}

double share_60_plus(const Bands& bands) {
    const double all = sum(bands);
    if (all <= 0.0) {
        return 0.0;
    }
    return std::accumulate(bands.begin() + first_band_60_plus, bands.end(), 0.0) / all;
}

// `persons` people with the community's ages, older or younger as the neighbourhood says.
Bands quarter_bands(const Quarter& quarter, const Bands& community, double persons) {
    const double own = share_60_plus(community);
    const double wanted = quarter.age_60_plus_percent ? *quarter.age_60_plus_percent / 100.0 : own;
    const double all = sum(community);
    Bands bands{};
    for (std::size_t band = 0; band < band_count; ++band) {
        double factor = 1.0;
        if (own > 0.0 && own < 1.0) {
            factor = band >= first_band_60_plus ? wanted / own : (1.0 - wanted) / (1.0 - own);
        }
        bands[band] = all > 0.0 ? persons * community[band] / all * factor : 0.0;
    }
    return bands;
}

double country_quarter_poverty(const Community& country) {
    const bool known = !country.quarters.empty() && country.quarters.front().poverty_percent;
    return known ? *country.quarters.front().poverty_percent
                 : *country.circumstances.poverty_percent;
}

// No band may hold more people in neighbourhoods than in the whole community.
void fit_into(const Bands& whole, std::vector<Stratum>& quarters) {
    for (std::size_t band = 0; band < band_count; ++band) {
        double inside = 0.0;
        for (const Stratum& quarter : quarters) {
            inside += quarter.persons[band];
        }
        const double most = whole[band] * most_in_quarters;
        if (inside > most) {
            for (Stratum& quarter : quarters) {
                quarter.persons[band] *= most / inside;
            }
        }
    }
}

// Those who live outside the neighbourhoods, one part for each statistical district.
void add_others(const Community& community, const Community& country, const Bands& whole,
                std::vector<Stratum>& strata) {
    Bands others = whole;
    double poor = poverty_of(community, country) * sum(whole);
    for (const Stratum& quarter : strata) {
        for (std::size_t band = 0; band < band_count; ++band) {
            others[band] -= quarter.persons[band];
        }
        const double points = quarter.poverty_points + *country.circumstances.poverty_percent;
        poor -= points * sum(quarter.persons);
    }
    const double all = sum(others);
    const double mean_poverty =
        all > 0.0 ? std::max(least_poverty_percent, poor / all) : least_poverty_percent;
    std::vector<double> districts = community.iris_poverty_percent;
    if (districts.size() < 2) {
        districts.assign(1, mean_poverty);
    }
    const double count = static_cast<double>(districts.size());
    const double district_mean =
        std::accumulate(districts.begin(), districts.end(), 0.0) / count;
    for (const double poverty : districts) {
        Stratum part;
        for (std::size_t band = 0; band < band_count; ++band) {
            part.persons[band] = others[band] / count;
        }
        part.poverty_points =
            std::max(least_poverty_percent, poverty + mean_poverty - district_mean) -
            *country.circumstances.poverty_percent;
        part.alone_points =
            alone_of(community, country) - *country.circumstances.alone_percent;
        strata.push_back(part);
    }
}

}  // namespace

Bands bands_of(const Community& community, const Community& country) {
    HALTE_CHECK(country.ages.has_value());
    const bool has_own = community.ages && sum(*community.ages) > 0.0;
    Bands bands = has_own ? *community.ages : *country.ages;
    const double factor = std::max(0.0, community.inhabitants) / sum(bands);
    for (double& persons : bands) {
        persons *= factor;
    }
    return bands;
}

Stratum whole_of(const Community& community, const Community& country) {
    Stratum whole;
    whole.persons = bands_of(community, country);
    whole.poverty_points =
        poverty_of(community, country) - *country.circumstances.poverty_percent;
    whole.alone_points = alone_of(community, country) - *country.circumstances.alone_percent;
    return whole;
}

std::vector<Stratum> strata_of(const Community& community, const Community& country) {
    const Bands whole = bands_of(community, country);
    std::vector<Stratum> strata;
    double in_quarters = 0.0;
    for (const Quarter& quarter : community.quarters) {
        in_quarters += quarter.inhabitants;
    }
    const double most = community.inhabitants * most_in_quarters;
    const double fit = in_quarters > most ? most / in_quarters : 1.0;
    for (const Quarter& quarter : community.quarters) {
        Stratum part;
        part.persons = quarter_bands(quarter, whole, quarter.inhabitants * fit);
        part.poverty_points =
            quarter.poverty_percent.value_or(country_quarter_poverty(country)) -
            *country.circumstances.poverty_percent;
        part.alone_points = quarter.alone_percent.value_or(alone_of(community, country)) -
                            *country.circumstances.alone_percent;
        part.is_quarter = true;
        strata.push_back(part);
    }
    fit_into(whole, strata);
    add_others(community, country, whole, strata);
    return strata;
}

double income_of(const Community& community, const Community& country) {
    if (!community.circumstances.median_income_eur) {
        return 0.0;
    }
    return std::log(*community.circumstances.median_income_eur /
                    *country.circumstances.median_income_eur);
}

std::vector<Input> missing_inputs(const Community& community) {
    std::vector<Input> missing;
    if (!community.ages || sum(*community.ages) <= 0.0) {
        missing.push_back(Input::ages);
    }
    if (!community.circumstances.poverty_percent) {
        missing.push_back(Input::poverty);
    }
    if (!community.circumstances.median_income_eur) {
        missing.push_back(Input::income);
    }
    if (!community.circumstances.alone_percent) {
        missing.push_back(Input::alone);
    }
    return missing;
}

}  // namespace halte::need
