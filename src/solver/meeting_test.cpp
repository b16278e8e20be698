// SPDX-License-Identifier: EUPL-1.2
#include "solver/meeting.hpp"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

#include "support/solver_problems.hpp"

namespace halte::solver {
namespace {

class MeetingTest : public testing::Test {
protected:
    MeetingTest() : problem_(test::StraightRoad(1).build()) {}

    std::vector<Meeting::Plan> plans(std::size_t count) const {
        std::vector<Meeting::Plan> plans;
        for (std::size_t i = 0; i < count; ++i) {
            plans.push_back(std::make_shared<const PlanState>(problem_));
        }
        return plans;
    }
    // Tells all of `mine`, then goes; gives what was heard.
    static std::vector<Meeting::Plan> sit(Meeting& meeting, std::uint32_t number,
                                          const std::vector<Meeting::Plan>& mine) {
        Meeting::Seat seat(meeting, number);
        std::vector<Meeting::Plan> heard;
        for (const Meeting::Plan& plan : mine) {
            heard.push_back(seat.exchange(plan));
        }
        return heard;
    }

    Problem problem_;
};

TEST_F(MeetingTest, gives_the_nth_plan_for_the_nth_whoever_is_quicker) {
    const std::vector<Meeting::Plan> ours = plans(500);
    const std::vector<Meeting::Plan> theirs = plans(500);
    Meeting meeting;
    std::vector<Meeting::Plan> heard_there;
    std::thread other([&] { heard_there = sit(meeting, 1, theirs); });
    const std::vector<Meeting::Plan> heard_here = sit(meeting, 0, ours);
    other.join();
    EXPECT_EQ(heard_here, theirs);
    EXPECT_EQ(heard_there, ours);
}

TEST_F(MeetingTest, lets_nobody_wait_for_who_has_left) {
    const std::vector<Meeting::Plan> ours = plans(5);
    const std::vector<Meeting::Plan> theirs = plans(3);
    Meeting meeting;
    std::vector<Meeting::Plan> heard_there;
    std::thread other([&] { heard_there = sit(meeting, 1, theirs); });
    const std::vector<Meeting::Plan> heard_here = sit(meeting, 0, ours);
    other.join();
    EXPECT_EQ(heard_here, (std::vector<Meeting::Plan>{theirs[0], theirs[1], theirs[2], nullptr,
                                                      nullptr}));
    EXPECT_EQ(heard_there, (std::vector<Meeting::Plan>{ours[0], ours[1], ours[2]}));
}

}  // namespace
}  // namespace halte::solver
