// SPDX-License-Identifier: EUPL-1.2
#include "planner/wanted.hpp"

#include <gtest/gtest.h>

#include "support/three_villages.hpp"

namespace halte::planner {
namespace {

Day day(const char* text) { return parse_day(text).value(); }

// Brando every Tuesday by the van and once, on the Tuesday after, by another unit.
model::Plan plan_of_two() {
    model::Plan plan;
    plan.request.first_day = day("2026-12-07");
    plan.request.weeks = 4;
    model::Series weekly;
    weekly.id = model::SeriesId("weekly");
    weekly.place = model::PlaceId("brando-place");
    weekly.unit = model::UnitId("van");
    weekly.rhythm.rule = model::EveryWeeks{day("2026-12-08"), 1};
    model::Series once = weekly;
    once.id = model::SeriesId("once");
    once.unit = model::UnitId("bike");
    once.rhythm.rule = model::OnDays{{day("2026-12-15")}};
    plan.series = {weekly, once};
    return plan;
}

Wanted after(const model::Plan& plan, const Change& change) {
    static const test::ThreeVillages villages;
    return wanted_after(villages.setting(), plan, change);
}

Change skip_on(const char* text) {
    return {.kind = ChangeKind::skip, .series = model::SeriesId("weekly"), .day = day(text)};
}

TEST(Wanted, on_a_skipped_day_no_unit_goes_to_the_place) {
    const Wanted wanted = after(plan_of_two(), skip_on("2026-12-15"));
    ASSERT_EQ(wanted.series.size(), 1u);
    EXPECT_EQ(wanted.series[0].rhythm.except, std::vector{day("2026-12-15")});
    ASSERT_TRUE(wanted.before);
    EXPECT_EQ(wanted.before->id, model::SeriesId("once"));
    EXPECT_TRUE(wanted.free_place);
}

TEST(Wanted, the_other_days_of_a_skip_stay_and_allowing_gives_the_day_back) {
    model::Plan plan = plan_of_two();
    const Wanted wanted = after(plan, skip_on("2026-12-08"));
    EXPECT_EQ(wanted.series.size(), 2u);
    EXPECT_FALSE(wanted.free_place);
    plan.series = wanted.series;
    plan.request = wanted.request;
    const Wanted again = after(plan, {.kind = ChangeKind::allow,
                                      .place = model::PlaceId("brando-place"),
                                      .day = day("2026-12-08")});
    EXPECT_EQ(again.series, plan_of_two().series);
    EXPECT_EQ(again.request, plan_of_two().request);
}

TEST(Wanted, a_wish_for_a_skipped_day_may_then_come_on_another) {
    model::Plan plan = plan_of_two();
    plan.request.wishes = {{.place = model::PlaceId("brando-place"),
                            .day = day("2026-12-08"),
                            .starts = TimeOfDay(9 * 60)}};
    const Wanted wanted = after(plan, skip_on("2026-12-08"));
    ASSERT_EQ(wanted.request.wishes.size(), 1u);
    EXPECT_FALSE(wanted.request.wishes[0].day);
    EXPECT_FALSE(wanted.request.wishes[0].starts);
}

TEST(Wanted, a_moved_rhythm_goes_on_around_the_days_without_a_visit) {
    model::Plan plan = plan_of_two();
    plan.request.no_visits = {{model::PlaceId("brando-place"), day("2026-12-16")},
                              {model::PlaceId("brando-place"), day("2026-12-23"),
                               model::UnitId("bike")}};
    const Wanted wanted = after(plan, {.kind = ChangeKind::move,
                                       .series = model::SeriesId("weekly"),
                                       .day = day("2026-12-09")});
    EXPECT_EQ(wanted.series[0].rhythm.except, std::vector{day("2026-12-16")});
}

}  // namespace
}  // namespace halte::planner
