// SPDX-License-Identifier: EUPL-1.2
#include "planner/changes.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "planner/check_plan.hpp"
#include "planner/make_plan.hpp"
#include "support/three_villages.hpp"

namespace halte::planner {
namespace {

using test::ThreeVillages;

const ThreeVillages& villages() {
    static const ThreeVillages made;
    return made;
}

const model::Plan& good_plan() {
    static const model::Plan plan = make_plan(villages().setting(), villages().request(),
                                              model::Objective::people, silent_progress(), {}, {})
                                        .value();
    return plan;
}

const model::Series& at_place(const model::Plan& plan, const char* place) {
    const auto found =
        std::find_if(plan.series.begin(), plan.series.end(),
                     [&](const model::Series& one) { return one.place == model::PlaceId(place); });
    EXPECT_NE(found, plan.series.end()) << place;
    return *found;
}

Effect tried(const Change& change, const model::Plan& plan = good_plan()) {
    Result<Effect> effect = try_change(villages().setting(), plan, change);
    EXPECT_TRUE(effect) << effect.errors().front().message.en;
    return std::move(*effect);
}

bool holds(const model::Plan& plan) {
    const std::vector<Breach> breaches = check_plan(plan, villages().evidence());
    for (const Breach& breach : breaches) {
        ADD_FAILURE() << breach.code << " " << breach.where << ": " << breach.message.en;
    }
    return breaches.empty();
}

TEST(Changes, pinning_changes_nothing_but_the_promise) {
    const model::Series& series = at_place(good_plan(), "brando-place");
    const Effect effect = tried({.kind = ChangeKind::pin, .version = 1, .series = series.id});
    ASSERT_TRUE(effect.plan);
    EXPECT_TRUE(at_place(*effect.plan, "brando-place").is_pinned);
    EXPECT_EQ(effect.plan->tours, good_plan().tours);
    EXPECT_EQ(effect.plan->version, 2);
    EXPECT_EQ(effect.reached_difference, 0.0);
    const Effect back =
        tried({.kind = ChangeKind::unpin, .version = 2, .series = series.id}, *effect.plan);
    EXPECT_EQ(back.plan->series, good_plan().series);
}

TEST(Changes, removing_a_stop_loses_what_was_announced_and_leaves_the_others) {
    const model::Series& series = at_place(good_plan(), "corsoli-place");
    const auto why =
        std::find_if(good_plan().whys.begin(), good_plan().whys.end(),
                     [&](const model::WhySeries& one) { return one.series == series.id; });
    const Effect effect = tried({.kind = ChangeKind::remove, .version = 1, .series = series.id});
    ASSERT_TRUE(effect.plan);
    EXPECT_NEAR(effect.reached_difference, -why->lost_without.count(), 0.01);
    EXPECT_LT(effect.distance_difference_m, 0.0);
    EXPECT_EQ(effect.plan->series.size(), good_plan().series.size() - 1);
    EXPECT_TRUE(holds(*effect.plan));
    EXPECT_EQ(effect.plan->request.forbidden, std::vector{series.place});
    for (const model::Series& kept : effect.plan->series) {
        EXPECT_EQ(kept.starts, at_place(good_plan(), kept.place.text().c_str()).starts);
    }
}

TEST(Changes, a_removed_place_can_be_added_again) {
    const model::Series& series = at_place(good_plan(), "corsoli-place");
    const Effect without = tried({.kind = ChangeKind::remove, .version = 1, .series = series.id});
    const Effect again =
        tried({.kind = ChangeKind::add, .version = 2, .place = series.place}, *without.plan);
    ASSERT_TRUE(again.plan);
    EXPECT_GT(again.reached_difference, 0.0);
    EXPECT_TRUE(again.plan->request.forbidden.empty());
    EXPECT_TRUE(holds(*again.plan));
}

std::vector<Day> visits_to(const model::Plan& plan, const char* place) {
    std::vector<Day> days;
    for (const model::Tour& tour : plan.tours) {
        for (const model::Stop& stop : tour.stops) {
            if (stop.place == model::PlaceId(place)) {
                days.push_back(tour.day);
            }
        }
    }
    return days;
}

Effect skipped(const model::Plan& plan, const char* place, Day day) {
    return tried({.kind = ChangeKind::skip,
                  .version = plan.version,
                  .series = at_place(plan, place).id,
                  .day = day},
                 plan);
}

TEST(Changes, a_stop_skips_one_day_keeps_the_others_and_comes_back_when_allowed) {
    const std::vector<Day> days = visits_to(good_plan(), "brando-place");
    ASSERT_GT(days.size(), 1u);
    for (const Day day : {days.front(), days.back()}) {
        const Effect without = skipped(good_plan(), "brando-place", day);
        ASSERT_TRUE(without.plan);
        EXPECT_TRUE(holds(*without.plan));
        EXPECT_LT(without.reached_difference, 0.0);
        std::vector<Day> left = days;
        std::erase(left, day);
        EXPECT_EQ(visits_to(*without.plan, "brando-place"), left);
        EXPECT_EQ(at_place(*without.plan, "brando-place").starts,
                  at_place(good_plan(), "brando-place").starts);
        const Effect again = tried({.kind = ChangeKind::allow,
                                    .version = 2,
                                    .place = model::PlaceId("brando-place"),
                                    .day = day},
                                   *without.plan);
        ASSERT_TRUE(again.plan);
        EXPECT_EQ(again.plan->series, good_plan().series);
        EXPECT_EQ(again.plan->tours, good_plan().tours);
        EXPECT_EQ(again.plan->request, good_plan().request);
    }
}

TEST(Changes, a_stop_that_skips_its_last_day_goes_to_another_or_drops_out) {
    model::Plan plan = good_plan();
    const std::vector<Day> days = visits_to(plan, "brando-place");
    for (const Day day : days) {
        plan = *skipped(plan, "brando-place", day).plan;
        EXPECT_TRUE(holds(plan));
    }
    for (const Day day : visits_to(plan, "brando-place")) {
        EXPECT_EQ(std::count(days.begin(), days.end(), day), 0) << format_day(day);
    }
    EXPECT_EQ(plan.request.no_visits.size(), days.size());
}

TEST(Changes, a_stop_is_not_moved_to_a_day_it_skips) {
    const Day day = visits_to(good_plan(), "brando-place").front();
    const model::Plan plan = *skipped(good_plan(), "brando-place", day).plan;
    const Effect effect = tried({.kind = ChangeKind::move,
                                 .version = 2,
                                 .series = at_place(plan, "brando-place").id,
                                 .day = day},
                                plan);
    ASSERT_EQ(effect.obstacles.size(), 1u);
    EXPECT_EQ(effect.obstacles[0].code, "day_forbidden");
}

TEST(Changes, a_day_without_a_visit_is_remembered_and_moves_nothing) {
    const Day day = good_plan().request.first_day;
    ASSERT_NE(visits_to(good_plan(), "brando-place").front(), day);
    const Effect effect = skipped(good_plan(), "brando-place", day);
    ASSERT_TRUE(effect.plan);
    EXPECT_EQ(effect.plan->tours, good_plan().tours);
    EXPECT_EQ(effect.plan->request.no_visits.size(), 1u);
}

TEST(Changes, a_skip_names_its_day) {
    const auto effect = try_change(villages().setting(), good_plan(),
                                   {.kind = ChangeKind::skip,
                                    .version = 1,
                                    .series = at_place(good_plan(), "brando-place").id});
    ASSERT_FALSE(effect);
    EXPECT_EQ(effect.errors()[0].field, "day");
}

TEST(Changes, every_offered_slot_can_be_taken) {
    const model::Series& series = at_place(good_plan(), "corsoli-place");
    const auto slots = find_move_slots(villages().setting(), good_plan(), series.id);
    ASSERT_TRUE(slots);
    ASSERT_FALSE(slots->empty());
    for (const MoveSlot& slot : *slots) {
        const Effect effect = tried({.kind = ChangeKind::move,
                                     .version = 1,
                                     .series = series.id,
                                     .day = slot.day,
                                     .starts = slot.starts,
                                     .unit = slot.unit});
        ASSERT_TRUE(effect.plan) << format_day(slot.day) << " " << format_time_of_day(slot.starts);
        EXPECT_TRUE(holds(*effect.plan));
        EXPECT_TRUE(at_place(*effect.plan, "corsoli-place").is_pinned);
    }
}

TEST(Changes, a_move_to_closing_time_says_why_not) {
    const model::Series& series = at_place(good_plan(), "corsoli-place");
    const Effect effect = tried({.kind = ChangeKind::move,
                                 .version = 1,
                                 .series = series.id,
                                 .starts = TimeOfDay(16 * 60 + 30)});
    EXPECT_FALSE(effect.plan);
    ASSERT_EQ(effect.obstacles.size(), 1u);
    EXPECT_EQ(effect.obstacles[0].code, "closed");
}

TEST(Changes, a_stale_change_is_refused) {
    const auto effect =
        try_change(villages().setting(), good_plan(),
                   {.kind = ChangeKind::pin, .version = 3, .series = good_plan().series[0].id});
    ASSERT_FALSE(effect);
    EXPECT_EQ(effect.errors()[0].code, ErrorCode::conflict);
}

TEST(Changes, names_everything_wrong_at_once) {
    const auto effect = try_change(villages().setting(), good_plan(),
                                   {.kind = ChangeKind::move,
                                    .version = 1,
                                    .series = model::SeriesId("ghost"),
                                    .day = parse_day("2025-01-01").value(),
                                    .unit = model::UnitId("bicycle")});
    ASSERT_FALSE(effect);
    ASSERT_EQ(effect.errors().size(), 3u);
    EXPECT_EQ(effect.errors()[0].field, "series");
    EXPECT_EQ(effect.errors()[1].field, "day");
    EXPECT_EQ(effect.errors()[2].field, "unit");
}

TEST(Changes, no_slot_for_a_series_that_is_not_there) {
    EXPECT_FALSE(find_move_slots(villages().setting(), good_plan(), model::SeriesId("ghost")));
}

}  // namespace
}  // namespace halte::planner
