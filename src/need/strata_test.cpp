// SPDX-License-Identifier: EUPL-1.2
#include "need/strata.hpp"

#include <gtest/gtest.h>

#include "base/random.hpp"
#include "need/sample_test.hpp"

namespace halte::need {
namespace {

double mean_poverty(const std::vector<Stratum>& strata) {
    double persons = 0.0;
    double poor = 0.0;
    for (const Stratum& part : strata) {
        for (const double band : part.persons) {
            persons += band;
            poor += band * part.poverty_points;
        }
    }
    return poor / persons;
}

TEST(Strata, conserve_persons_and_poverty_with_neighbourhoods_and_districts) {
    Community community = sample::ordinary(10000.0);
    community.circumstances.poverty_percent = 20.0;
    community.quarters = {{1500.0, 45.0, 15.0, 30.0}, {500.0, std::nullopt, std::nullopt, {}}};
    community.iris_poverty_percent = {10.0, 15.0, 30.0, 22.0};
    const NeedParameters p = sample::need_parameters();
    const auto strata = strata_of(community, p.country);
    ASSERT_EQ(strata.size(), 6u);
    Bands bands{};
    for (const Stratum& part : strata) {
        for (std::size_t band = 0; band < band_count; ++band) {
            EXPECT_GE(part.persons[band], 0.0);
            bands[band] += part.persons[band];
        }
    }
    const Bands whole = bands_of(community, p.country);
    for (std::size_t band = 0; band < band_count; ++band) {
        EXPECT_NEAR(bands[band], whole[band], 1e-9);
    }
    EXPECT_NEAR(mean_poverty(strata), 5.0, 1e-9);
}

TEST(Strata, conserve_persons_for_any_numbers) {
    Random random(20261123);
    const NeedParameters p = sample::need_parameters();
    for (int round = 0; round < 300; ++round) {
        Community community;
        community.inhabitants = random.unit() * 5000.0;
        community.ages.emplace();
        for (double& band : *community.ages) {
            band = random.unit() < 0.2 ? 0.0 : random.unit() * 100.0;
        }
        for (std::uint64_t i = random.below(4); i > 0; --i) {
            community.quarters.push_back({random.unit() * 3000.0, random.unit() * 60.0,
                                          random.unit() * 100.0, random.unit() * 60.0});
        }
        double persons = 0.0;
        for (const Stratum& part : strata_of(community, p.country)) {
            for (const double band : part.persons) {
                ASSERT_GE(band, -1e-9) << "round " << round;
                persons += band;
            }
        }
        ASSERT_NEAR(persons, community.inhabitants, 1e-6) << "round " << round;
    }
}

}  // namespace
}  // namespace halte::need
