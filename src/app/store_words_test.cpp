// SPDX-License-Identifier: EUPL-1.2
#include "app/store_words.hpp"

#include <gtest/gtest.h>

#include "store/trouble.hpp"

namespace halte::app {
namespace {

TEST(StoreWords, speak_of_the_database_in_french) {
    const Error error = error_in(Language::french,
                                 store::StoreFailure(store::Trouble::full_disk, "halte.db"));
    EXPECT_EQ(error.message, "Il n'y a plus de place pour écrire « halte.db ».");
    EXPECT_EQ(error.hint, "libérez de la place sur ce disque et recommencez ; ce qui était "
                          "enregistré est intact");
    EXPECT_EQ(error.code, ErrorCode::unavailable);
}

TEST(StoreWords, are_french_for_every_trouble) {
    for (int i = 0; i <= static_cast<int>(store::Trouble::internal); ++i) {
        const store::StoreFailure failure(static_cast<store::Trouble>(i), "f.db", "why");
        const Error french = error_in(Language::french, failure);
        EXPECT_NE(french.message, failure.error().message) << i;
        EXPECT_NE(french.hint, failure.error().hint) << i;
        EXPECT_NE(french.message.find("f.db"), std::string::npos) << i;
        EXPECT_EQ(french.code, failure.error().code) << i;
        EXPECT_EQ(error_in(Language::english, failure), failure.error()) << i;
    }
}

TEST(StoreWords, leave_the_failures_of_others_as_they_are) {
    const Failure failure({ErrorCode::unavailable, "This machine has no time zones.", "", ""});
    EXPECT_EQ(error_in(Language::french, failure), failure.error());
}

}  // namespace
}  // namespace halte::app
