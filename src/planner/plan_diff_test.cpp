// SPDX-License-Identifier: EUPL-1.2
#include "planner/plan_diff.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "planner/make_plan.hpp"
#include "support/three_villages.hpp"

namespace halte::planner {
namespace {

class PlanDiff : public testing::Test {
protected:
    model::Plan changed(Change change) const {
        change.version = announced_.version;
        const Result<Effect> effect = try_change(villages_.setting(), announced_, change);
        EXPECT_TRUE(effect && effect->plan);
        return *effect->plan;
    }
    PlanDifference difference(const model::Plan& to) const {
        return *difference_of(villages_.setting(), announced_, to, {});
    }
    static long count(const PlanDifference& difference, Fate fate) {
        return std::count_if(difference.changes.begin(), difference.changes.end(),
                             [&](const SeriesChange& one) { return one.fate == fate; });
    }
    // Another day of the first series that the desk itself proposes.
    MoveSlot other_day() const {
        const auto slots = *find_move_slots(villages_.setting(), announced_, first().id);
        const Day day = std::get<model::EveryWeeks>(first().rhythm.rule).anchor;
        return *std::find_if(slots.begin(), slots.end(), [&](const MoveSlot& one) {
            return weekday_of(one.day) != weekday_of(day);
        });
    }
    const model::Series& first() const { return announced_.series.front(); }

    test::ThreeVillages villages_;
    model::Plan announced_ = *make_plan(villages_.setting(), villages_.request(),
                                        model::Objective::people, silent_progress(), {}, {});
};

TEST_F(PlanDiff, finds_nothing_between_a_plan_and_itself) {
    const PlanDifference same = difference(announced_);
    EXPECT_EQ(count(same, Fate::unchanged), static_cast<long>(announced_.series.size()));
    EXPECT_EQ(same.changes.size(), announced_.series.size());
    EXPECT_EQ(same.reached_difference, 0.0);
}

TEST_F(PlanDiff, prices_a_stop_that_was_taken_away_at_what_the_plan_lost) {
    const model::Plan after = changed({.kind = ChangeKind::remove, .series = first().id});
    const PlanDifference found = difference(after);
    ASSERT_EQ(count(found, Fate::removed), 1);
    const SeriesChange& removed = found.changes.front();
    EXPECT_EQ(removed.before, first());
    ASSERT_TRUE(removed.price);
    EXPECT_TRUE(removed.price->obstacles.empty());
    // Nothing moved in since: put back, it brings again all that it brought.
    EXPECT_NEAR(removed.price->people, found.reached_difference, 1e-6);
    EXPECT_LT(removed.price->people, 0.0);
    EXPECT_FALSE(removed.price->is_worth_moving());
}

TEST_F(PlanDiff, tells_what_moved_and_what_keeping_it_costs) {
    const MoveSlot slot = other_day();
    const model::Plan after = changed({.kind = ChangeKind::move,
                                       .series = first().id,
                                       .day = slot.day,
                                       .starts = slot.starts});
    const PlanDifference found = difference(after);
    ASSERT_EQ(count(found, Fate::moved), 1);
    const SeriesChange& moved = found.changes.front();
    EXPECT_TRUE(moved.day_moves);
    EXPECT_EQ(moved.hour_moves, slot.starts != first().starts);
    EXPECT_FALSE(moved.unit_moves);
    ASSERT_TRUE(moved.price);
    EXPECT_TRUE(moved.price->gives_way.empty());
    EXPECT_NEAR(moved.price->people, found.reached_difference, 1e-6);
}

TEST_F(PlanDiff, lets_other_stops_make_way_for_the_announced_one) {
    model::Plan after = changed({.kind = ChangeKind::remove, .series = first().id});
    // Another village takes the very day and hour of the stop that was taken away.
    model::Series& other = after.series.front();
    other.rhythm = first().rhythm;
    other.starts = first().starts;
    const PlanDifference found = difference(after);
    const auto removed =
        std::find_if(found.changes.begin(), found.changes.end(),
                     [](const SeriesChange& one) { return one.fate == Fate::removed; });
    ASSERT_NE(removed, found.changes.end());
    ASSERT_TRUE(removed->price);
    EXPECT_EQ(removed->price->gives_way, std::vector<model::PlaceId>{other.place});
}

TEST_F(PlanDiff, does_not_move_what_the_user_keeps) {
    model::Plan after = changed({.kind = ChangeKind::remove, .series = first().id});
    model::Series& other = after.series.front();
    other.rhythm = first().rhythm;
    other.starts = first().starts;
    other.is_pinned = true;
    const PlanDifference found = difference(after);
    const auto removed =
        std::find_if(found.changes.begin(), found.changes.end(),
                     [](const SeriesChange& one) { return one.fate == Fate::removed; });
    ASSERT_NE(removed, found.changes.end());
    EXPECT_FALSE(removed->price->obstacles.empty());
    EXPECT_FALSE(removed->price->is_worth_moving());
}

TEST_F(PlanDiff, refuses_plans_of_other_days) {
    model::Plan later = announced_;
    later.request.first_day += std::chrono::days(7);
    const auto refused = difference_of(villages_.setting(), announced_, later, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.errors().front().field, "from");
}

}  // namespace
}  // namespace halte::planner
