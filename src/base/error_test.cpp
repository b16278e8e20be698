// SPDX-License-Identifier: EUPL-1.2
#include "base/error.hpp"

#include <gtest/gtest.h>

namespace halte {
namespace {

TEST(ErrorCode, has_eight_words_that_read_back) {
    for (int i = 0; i <= static_cast<int>(ErrorCode::internal); ++i) {
        const auto code = static_cast<ErrorCode>(i);
        EXPECT_EQ(parse_error_code(to_string(code)), code);
    }
    EXPECT_EQ(to_string(ErrorCode::malformed), "malformed");
    EXPECT_EQ(to_string(ErrorCode::not_found), "not_found");
    EXPECT_EQ(to_string(ErrorCode::internal), "internal");
    EXPECT_EQ(parse_error_code("teapot"), std::nullopt);
}

TEST(Errors, are_told_one_per_line_with_place_and_hint) {
    const Errors errors = {
        {ErrorCode::invalid, say("L'horizon est passé.", "The horizon is over."), "first_day",
         say("partez d'aujourd'hui", "start today")},
        {ErrorCode::invalid, say("Il n'y a aucun dispositif.", "There is no unit."), "", {}}};
    EXPECT_EQ(describe(errors, Language::english),
              "first_day: The horizon is over. (start today)\nThere is no unit.");
    EXPECT_EQ(describe(errors, Language::french),
              "first_day : L'horizon est passé. (partez d'aujourd'hui)\n"
              "Il n'y a aucun dispositif.");
}

TEST(Errors, learn_where_they_come_from_on_their_way_up) {
    const Errors errors =
        inside("line 3", {{ErrorCode::invalid, say("vide", "empty"), "population", {}},
                          {ErrorCode::malformed, say("coupé", "cut"), "", {}}});
    EXPECT_EQ(errors[0].field, "line 3: population");
    EXPECT_EQ(errors[1].field, "line 3");
}

}  // namespace
}  // namespace halte
