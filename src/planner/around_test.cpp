// SPDX-License-Identifier: EUPL-1.2
#include "planner/around.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "support/three_villages_house.hpp"

namespace halte::planner {
namespace {

// 500 people in each of three villages, 11 km apart along one road.
class AroundAPoint : public testing::Test {
protected:
    Result<Around> around(double lat, const char* profile, std::vector<Minutes> limits,
                          double lon = 9.0) {
        return look_around(*held_, {geo::Position::at({.lat = lat, .lon = lon}), profile,
                                    std::move(limits)});
    }
    static std::string told(const Result<Around>& around) {
        return around ? "an answer" : describe(around.errors(), Language::english);
    }

    test::ThreeVillagesHouse house_;
    std::shared_ptr<const Holding> held_ = house_.desk->holding();
};

TEST_F(AroundAPoint, only_the_village_comes_on_foot) {
    const auto found = around(42.1, "foot", {Minutes(5), Minutes(15)});
    ASSERT_TRUE(found) << told(found);
    ASSERT_EQ(found->crowds.size(), 2u);
    EXPECT_DOUBLE_EQ(found->crowds[0].inhabitants, 500.0);
    EXPECT_DOUBLE_EQ(found->crowds[1].inhabitants, 500.0);
    EXPECT_NEAR(found->crowds[0].unseen, held_->sight.cells[1].unseen.value, 1e-9);
    ASSERT_EQ(found->neighbours.size(), 1u);
    EXPECT_EQ(found->neighbours[0].cell, 1u);
    EXPECT_LT(geo::surface_m2(found->crowds[0].area), geo::surface_m2(found->crowds[1].area));
    EXPECT_TRUE(geo::contains(found->crowds[0].area, geo::Position::at({.lat = 42.1, .lon = 9.0})));
}

TEST_F(AroundAPoint, the_others_come_by_car_and_each_limit_holds_those_within_it) {
    const auto found = around(42.0, "car", {Minutes(5), Minutes(20), Minutes(60)});
    ASSERT_TRUE(found) << told(found);
    std::vector<double> inhabitants;
    for (const Crowd& crowd : found->crowds) {
        inhabitants.push_back(crowd.inhabitants);
        for (const Neighbour& one : found->neighbours) {
            EXPECT_EQ(one.time <= crowd.limit,
                      geo::contains(crowd.area, held_->territory.cells[one.cell].centre))
                << crowd.limit.count() << " min, cell " << one.cell;
        }
    }
    EXPECT_EQ(inhabitants, (std::vector{500.0, 1'000.0, 1'500.0}));
}

TEST_F(AroundAPoint, says_what_cannot_be_asked) {
    const std::string limits =
        "minutes: one to four durations of 1 to 60 minutes are needed, the shortest first "
        "(for example 5,10,15)";
    EXPECT_EQ(told(around(42.0, "foot", {})), limits);
    EXPECT_EQ(told(around(42.0, "foot", {Minutes(0)})), limits);
    EXPECT_EQ(told(around(42.0, "foot", {Minutes(10), Minutes(10)})), limits);
    EXPECT_EQ(told(around(42.0, "foot", {Minutes(10), Minutes(61)})), limits);
    EXPECT_EQ(told(around(42.0, "balloon", {Minutes(10)})),
              "profile: this territory has no roads for \"balloon\" (foot or car, for example)");
    const auto off = around(42.0, "foot", {Minutes(10)}, 9.2);
    ASSERT_FALSE(off);
    EXPECT_EQ(off.errors().front().field, "at");
}

}  // namespace
}  // namespace halte::planner
