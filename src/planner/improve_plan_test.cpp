// SPDX-License-Identifier: EUPL-1.2
#include "planner/improve_plan.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "planner/changes.hpp"
#include "planner/check_plan.hpp"
#include "planner/make_plan.hpp"
#include "support/three_villages.hpp"

namespace halte::planner {
namespace {

class ImprovePlan : public testing::Test {
protected:
    model::Plan made() const {
        return *make_plan(villages_.setting(), villages_.request(), model::Objective::people,
                          silent_progress(), {}, {});
    }
    // The plan of a beginner: one village only.
    model::Plan poor() const {
        model::Plan plan = made();
        while (plan.series.size() > 1) {
            plan = *try_change(villages_.setting(), plan,
                               {.kind = ChangeKind::remove,
                                .version = plan.version,
                                .series = plan.series.back().id})
                        ->plan;
        }
        plan.request.forbidden.clear();
        return plan;
    }
    model::Plan better(const model::Plan& plan,
                       const Improving& improving = {.seconds = 0.5}) const {
        Result<model::Plan> after =
            improve_plan(villages_.setting(), plan, improving, silent_progress(), {}, {});
        EXPECT_TRUE(after) << after.errors().front().message.en;
        return std::move(*after);
    }
    static bool has(const model::Plan& plan, const model::Series& wanted) {
        return std::any_of(plan.series.begin(), plan.series.end(), [&](const model::Series& one) {
            return one.place == wanted.place && one.unit == wanted.unit &&
                   one.rhythm == wanted.rhythm && one.starts == wanted.starts &&
                   one.stay == wanted.stay;
        });
    }

    test::ThreeVillages villages_;
};

TEST_F(ImprovePlan, finds_what_a_poor_plan_leaves_out) {
    const model::Plan before = poor();
    const model::Plan after = better(before);
    EXPECT_GT(after.figures.reached.value, before.figures.reached.value);
    EXPECT_TRUE(check_plan(after, villages_.evidence()).empty());
    EXPECT_EQ(after.whys.size(), after.series.size());
}

TEST_F(ImprovePlan, leaves_pinned_and_frozen_series_where_they_are) {
    for (const bool is_pinned : {true, false}) {
        model::Plan before = poor();
        before.series.front().is_pinned = is_pinned;
        Improving improving{.seconds = 0.5};
        if (!is_pinned) {
            improving.frozen.push_back(before.series.front().id);
        }
        const model::Plan after = better(before, improving);
        EXPECT_TRUE(has(after, before.series.front()));
        EXPECT_GT(after.series.size(), 1U);
        const auto still =
            std::find_if(after.series.begin(), after.series.end(), [&](const model::Series& one) {
                return one.place == before.series.front().place;
            });
        EXPECT_EQ(still->is_pinned, is_pinned) << "frozen by the search, not by the user";
    }
}

TEST_F(ImprovePlan, never_gives_a_plan_worth_less_even_when_stopped_at_once) {
    const model::Plan before = made();
    CancelSource stopped;
    stopped.request_stop();
    const auto after = improve_plan(villages_.setting(), before, {.seconds = 0.5},
                                    silent_progress(), stopped.get_token(), {});
    ASSERT_TRUE(after);
    EXPECT_GE(after->figures.reached.value.count() + 1e-6,
              before.figures.reached.value.count());
}

TEST_F(ImprovePlan, says_the_same_twice) {
    const model::Plan before = poor();
    EXPECT_EQ(better(before), better(before));
}

TEST_F(ImprovePlan, refuses_a_plan_that_no_longer_holds) {
    model::Plan before = poor();
    before.series.front().starts = TimeOfDay(3 * 60);
    const auto after =
        improve_plan(villages_.setting(), before, {.seconds = 0.5}, silent_progress(), {}, {});
    ASSERT_FALSE(after);
    EXPECT_EQ(after.errors().front().code, ErrorCode::conflict);
}

TEST_F(ImprovePlan, knows_which_series_people_have_been_told_of) {
    const model::Plan told = made();
    EXPECT_EQ(published_series(told, {told}).size(), told.series.size());
    EXPECT_TRUE(published_series(told, {}).empty());
    model::Plan later = told;
    for (model::Tour& tour : later.tours) {
        for (model::Stop& stop : tour.stops) {
            stop.opens += Minutes(15);
        }
    }
    EXPECT_TRUE(published_series(later, {told}).empty());
}

}  // namespace
}  // namespace halte::planner
