// SPDX-License-Identifier: EUPL-1.2
#include "planner/refusal.hpp"

#include <gtest/gtest.h>

namespace halte::planner {
namespace {

TEST(Refusal, says_what_would_be_broken_in_both_languages) {
    const Refusal refusal = refusal_of(solver::Breach::range);
    EXPECT_EQ(refusal.code, "range");
    EXPECT_EQ(refusal.message, say("c'est au-delà de l'autonomie du dispositif",
                                   "it is beyond the range of the unit"));
}

TEST(Refusal, names_a_shift_whichever_end_is_missed) {
    EXPECT_EQ(refusal_of(solver::Breach::too_early).code, "shift");
    EXPECT_EQ(refusal_of(solver::Breach::too_late).code, "shift");
    EXPECT_EQ(refusal_of(solver::Breach::wrong_slot).code, "shift");
}

TEST(Refusal, does_not_fall_silent_where_no_words_are_known) {
    EXPECT_EQ(refusal_of(solver::Breach::totals).code, "impossible");
}

}  // namespace
}  // namespace halte::planner
