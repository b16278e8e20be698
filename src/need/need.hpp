// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "need/figure.hpp"

namespace halte::need {

// Census bands: 0-14, 15-29, 30-44, 45-59, 60-74, 75-89, 90 and more.
inline constexpr std::size_t band_count = 7;
using Bands = std::array<double, band_count>;
// Ages of the survey that publishes the rates: 15-24, 25-39, 40-59, 60-74, 75 and more.
inline constexpr std::size_t survey_age_count = 5;

// What is known of the people of an area. nullopt = not known, never zero.
struct Circumstances {
    std::optional<double> poverty_percent;    // persons under 60 % of the national median
    std::optional<double> median_income_eur;  // per consumption unit and year
    std::optional<double> alone_percent;      // one-person households among households
};

// A priority neighbourhood (QPV) of a community; its people are spread over the community.
struct Quarter {
    double inhabitants = 0.0;
    std::optional<double> poverty_percent;
    std::optional<double> age_60_plus_percent;
    std::optional<double> alone_percent;
};

// The people the age bands speak of: a commune, or the whole country.
struct Community {
    double inhabitants = 0.0;
    std::optional<Bands> ages;  // persons by band; scaled so that they sum to `inhabitants`
    Circumstances circumstances;
    std::vector<Quarter> quarters;
    std::vector<double> iris_poverty_percent;  // of its statistical districts (IRIS), two or more
};

// Inputs that may be missing, each replaced by the country's value and said on the screen.
enum class Input : std::uint8_t { ages, poverty, income, alone, opening_hours };

// How much communities differ from the country in an input, as a standard deviation: what a
// missing input widens the interval by.
struct Scatter {
    double ages_log_odds = 0.0;
    double poverty_points = 0.0;
    double income_log = 0.0;
    double alone_points = 0.0;
    double unexplained_log_odds = 0.0;  // what no input says, for every community
    double cell_log = 0.0;              // of the inhabitants of one estimated cell
};

// Every figure of data/model/need.toml.
struct NeedParameters {
    std::array<Figure, survey_age_count> rates;  // share in digital difficulty, by survey age
    // Share of each census band that falls in each survey age; a row sums to 1, and to 0 for the
    // band 0-14: the survey asks from 15 on, and a child's procedures are its parents'.
    std::array<std::array<double, survey_age_count>, band_count> splits{};
    Figure poverty_log_odds;  // per point of poverty above the country
    Figure income_log_odds;   // per unit of ln(median income / the country's)
    Figure alone_log_odds;    // per point of one-person households above the country
    Figure quarter_log_odds;  // living in a priority neighbourhood, poverty set apart
    Scatter scatter;
    Community country;        // complete: no missing input
    Figure country_rate;      // share of the persons of 15 and over: 0.154
};

// The same with one value each: the best ones, or one draw.
struct NeedValues {
    Bands rates{};  // by census band, splits applied
    double poverty_log_odds = 0.0;
    double income_log_odds = 0.0;
    double alone_log_odds = 0.0;
    double quarter_log_odds = 0.0;
    double country_rate = 0.0;
};
NeedValues best_values(const NeedParameters& parameters);

// The rates, shifted so that the country gives its published rate.
struct NeedModel {
    NeedValues values;
    Community country;
    double calibration_log_odds = 0.0;
};
// Solves for the shift by bisection; the country's rate is then right within 1e-9.
NeedModel calibrate(const NeedValues& values, const Community& country);

struct CommunityNeed {
    Bands persons{};  // by band; the country's structure when `ages` is missing
    Bands rates{};    // adjusted, mean over the community
    double adults = 0.0;  // persons of 15 and over
    double need = 0.0;    // expected persons in digital difficulty
    std::vector<Input> missing;
    // Need per inhabitant; 0 for an empty community.
    double per_inhabitant() const;
};

// need = sum over bands of persons * rate, where
//   logit(rate) = logit(published rate of the band) + calibration
//               + poverty * (points above the country) + income * ln(income / the country's)
//               + alone * (points above the country) [+ quarter]
// and the persons are taken apart in strata: each priority neighbourhood with its own poverty and
// ages, and the others, one stratum per IRIS where there are two or more, their poverty shifted
// so that the mean over all strata is the community's. `extra_log_odds` moves every rate.
//
// Worked example: 100 persons of 60-74, rate 0.24, everything as in the country, calibration 0:
// need = 24. With 10 points more poverty at 0.02 a point: logit(0.24) + 0.2 = -0.953, rate
// 0.2783, need = 27.8.
CommunityNeed need_of(const Community& community, const NeedModel& model,
                      double extra_log_odds = 0.0);

// log(p / (1 - p)) and its inverse; a share of exactly 0 stays 0.
double logit(double share);
double shift(double share, double log_odds);

}  // namespace halte::need
