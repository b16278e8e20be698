// SPDX-License-Identifier: EUPL-1.2
#include "planner/present.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "planner/make_plan.hpp"
#include "planner/present_file.hpp"
#include "support/three_villages.hpp"

namespace halte::planner {
namespace {

using model::PresentStop;
using test::ThreeVillages;

const ThreeVillages& villages() {
    static const ThreeVillages made;
    return made;
}

PresentStop stop(const char* place, Weekday weekday, const char* opens, const char* closes) {
    PresentStop made;
    made.unit = model::UnitId("van");
    made.place = model::PlaceId(place);
    made.name = place;
    made.weekday = weekday;
    made.opens = parse_time_of_day(opens).value();
    made.closes = parse_time_of_day(closes).value();
    made.where = std::string("tours.csv:") + place;
    return made;
}

PresentMeasure measured(const std::vector<PresentStop>& stops) {
    return measure_present(villages().setting(), stops, villages().request());
}

std::vector<std::string> codes(const PresentMeasure& measure) {
    std::vector<std::string> found;
    for (const PresentFault& fault : measure.faults) {
        found.push_back(fault.code);
    }
    return found;
}

TEST(PresentTours, a_plan_written_down_as_tours_of_today_measures_the_same) {
    const model::Plan plan = make_plan(villages().setting(), villages().request(),
                                       model::Objective::people, silent_progress(), {}, {})
                                 .value();
    std::vector<PresentStop> stops;
    for (const model::Tour& tour : plan.tours) {
        for (const model::Stop& one : tour.stops) {
            PresentStop today =
                stop(one.place.text().c_str(), weekday_of(tour.day), "00:00", "00:01");
            today.opens = one.opens;
            today.closes = one.closes;
            today.every_weeks = 52;  // each visit a row of its own
            today.anchor = tour.day;
            stops.push_back(today);
        }
    }
    const PresentMeasure today = measured(stops);
    EXPECT_TRUE(today.faults.empty()) << today.faults.front().message.en;
    EXPECT_NEAR(today.plan.figures.reached.value.count(), plan.figures.reached.value.count(), 0.1);
    EXPECT_NEAR(today.plan.figures.evenness, plan.figures.evenness, 1e-3);
    EXPECT_EQ(today.plan.figures.distance, plan.figures.distance);
    EXPECT_EQ(today.plan.figures.driving, plan.figures.driving);
    EXPECT_EQ(today.plan.figures.presence, plan.figures.presence);
    EXPECT_EQ(today.plan.figures.stops, plan.figures.stops);
}

TEST(PresentTours, what_cannot_be_driven_is_told_and_counted_all_the_same) {
    const PresentMeasure today =
        measured({stop("brando-place", Weekday::tuesday, "09:30", "12:00"),
                  stop("corsoli-place", Weekday::tuesday, "12:30", "15:00")});
    EXPECT_EQ(codes(today), std::vector<std::string>{"too_fast"});
    EXPECT_EQ(today.faults[0].times, 2) << "on both Tuesdays of the two weeks";
    EXPECT_EQ(today.faults[0].message.en,
              "30 min to pack, drive and set up, 75 are needed");
    EXPECT_EQ(today.plan.figures.stops, 4);
    EXPECT_GT(today.plan.figures.reached.value.count(), 50.0);
}

TEST(PresentTours, hours_outside_the_shift_are_told_with_the_hour_of_leaving_or_returning) {
    const PresentMeasure early =
        measured({stop("brando-place", Weekday::tuesday, "08:45", "12:00")});
    ASSERT_EQ(codes(early), std::vector<std::string>{"outside_shift"});
    EXPECT_EQ(early.faults[0].message.en,
              "one would have to leave at 07:55, the shift begins at 08:30");
    const PresentMeasure sunday =
        measured({stop("brando-place", Weekday::sunday, "10:00", "12:00")});
    EXPECT_EQ(codes(sunday), std::vector<std::string>{"outside_shift"});
}

TEST(PresentTours, a_stop_without_a_road_meets_nobody_and_is_not_forgotten) {
    const PresentMeasure today = measured({stop("", Weekday::tuesday, "10:00", "12:00")});
    EXPECT_EQ(codes(today), std::vector<std::string>{"off_road"});
    EXPECT_EQ(today.plan.figures.stops, 0);
    EXPECT_EQ(today.plan.figures.reached.value.count(), 0.0);
}

TEST(PresentTours, morning_and_afternoon_in_one_place_need_no_way_between_them) {
    const PresentMeasure today =
        measured({stop("brando-place", Weekday::monday, "13:30", "15:30"),
                  stop("brando-place", Weekday::monday, "09:30", "12:30")});
    EXPECT_TRUE(today.faults.empty());
    EXPECT_EQ(today.plan.figures.distance.count(), 2 * 2 * 20'000.0) << "there and back, twice";
    EXPECT_EQ(today.plan.figures.presence, Minutes(2 * 300));
}

TEST(PresentTours, two_stops_at_once_and_days_off_are_as_they_are) {
    const std::vector<PresentStop> stops = {
        stop("brando-place", Weekday::monday, "10:00", "12:00"),
        stop("albi-place", Weekday::monday, "11:00", "12:30")};
    EXPECT_EQ(codes(measured(stops)), std::vector<std::string>{"overlap"});
    model::Request request = villages().request();
    request.days_off = {request.first_day};
    const PresentMeasure half = measure_present(villages().setting(), stops, request);
    EXPECT_EQ(half.plan.figures.stops, 2);
    EXPECT_EQ(half.faults[0].times, 1);
}

TEST(PresentTours, are_read_back_from_the_store_as_they_were) {
    std::vector<PresentStop> stops = {stop("brando-place", Weekday::monday, "10:00", "12:00"),
                                      stop("", Weekday::sunday, "08:00", "09:00")};
    stops[0].weeks = model::IsoWeeks::odd;
    stops[1].anchor = villages().request().first_day;
    stops[1].every_weeks = 4;
    stops[1].is_misplaced = true;
    const auto back = parse_present(asset_of(stops).bytes);
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, stops);
    EXPECT_FALSE(parse_present(Bytes{'{'}));
}

}  // namespace
}  // namespace halte::planner
