// SPDX-License-Identifier: EUPL-1.2
#include "model/words.hpp"

#include <gtest/gtest.h>

namespace halte::model {
namespace {

TEST(Words, stand_in_the_order_of_the_enumerators) {
    EXPECT_EQ(word_of(LeftOutCause::never_open), "never_open");
    EXPECT_EQ(word_of(LeftOutCause::no_room), "no_room");
    EXPECT_EQ(word_of(Objective::road), "road");
    EXPECT_EQ(word_of(PlaceKind::square), "square");
    EXPECT_EQ(word_of(PlaceKind::post_office), "post_office");
    EXPECT_EQ(word_of(PlaceKind::other), "other");
    EXPECT_EQ(word_of(PlanState::published), "published");
    EXPECT_EQ(word_of(ProvisionKind::itinerant), "itinerant");
    EXPECT_EQ(word_of(Role::coordinator), "coordinator");
    EXPECT_EQ(word_of(UnitKind::on_foot), "on_foot");
}

TEST(Words, are_read_back) {
    for (const std::string_view word : words_of<UnitKind>()) {
        ASSERT_TRUE(find_word<UnitKind>(word).has_value()) << word;
        EXPECT_EQ(word_of(*find_word<UnitKind>(word)), word);
    }
}

TEST(Words, of_another_spelling_are_nothing) {
    EXPECT_FALSE(find_word<UnitKind>("Van").has_value());
    EXPECT_FALSE(find_word<UnitKind>("").has_value());
    EXPECT_FALSE(find_word<UnitKind>("spaceship").has_value());
}

}  // namespace
}  // namespace halte::model
