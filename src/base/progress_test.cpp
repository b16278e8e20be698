// SPDX-License-Identifier: EUPL-1.2
#include "base/progress.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/cancel.hpp"

namespace halte {
namespace {

class Heard final : public Progress {
public:
    void report(std::string_view step, double) override { steps.emplace_back(step); }
    std::vector<std::string> steps;
};

// The shape of every long function: looks at the token, tells how far it is.
int count_to(int goal, Progress& progress, const CancelToken& cancel) {
    int done = 0;
    for (; done < goal && !cancel.stop_requested(); ++done) {
        progress.report("counting", static_cast<double>(done) / goal);
    }
    return done;
}

TEST(Progress, may_be_silent) {
    EXPECT_EQ(count_to(3, silent_progress(), CancelToken()), 3);
}

TEST(Progress, is_told_until_the_work_is_cancelled) {
    Heard heard;
    CancelSource source;
    EXPECT_EQ(count_to(2, heard, source.get_token()), 2);
    source.request_stop();
    EXPECT_EQ(count_to(2, heard, source.get_token()), 0);
    EXPECT_EQ(heard.steps, (std::vector<std::string>{"counting", "counting"}));
}

}  // namespace
}  // namespace halte
