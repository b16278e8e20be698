// SPDX-License-Identifier: EUPL-1.2
#include "planner/sight.hpp"

#include <gtest/gtest.h>

namespace halte::planner {
namespace {

TEST(Sight, gives_unseen_persons_for_a_thousand) {
    AreaSight area;
    area.inhabitants = 90.0;
    area.unseen.value = 8.5;
    EXPECT_NEAR(area.unseen_per_1000(), 94.44, 0.01);
    EXPECT_DOUBLE_EQ(AreaSight{}.unseen_per_1000(), 0.0);
}

struct Squares {
    model::Territory territory;
    Sight sight;
    void add(const char* commune, double inhabitants, double unseen) {
        territory.cells.push_back({{}, model::CommuneCode(commune), {}, inhabitants, true});
        sight.cells.push_back({{}, 0.0, {unseen, unseen, unseen}, {}, {}});
    }
};

TEST(PublicGroups, hold_at_least_11_inhabitants_of_one_commune) {
    Squares squares;
    for (const double inhabitants : {5.0, 4.0, 3.0, 20.0, 6.0}) {
        squares.add("2B047", inhabitants, 1.0);
    }
    const auto groups = public_groups(squares.territory, squares.sight);
    ASSERT_EQ(groups.size(), 2u);
    EXPECT_EQ(groups[0].cells, (std::vector<std::uint32_t>{0, 1, 2}));
    EXPECT_EQ(groups[1].cells, (std::vector<std::uint32_t>{3, 4}));  // the rest joins the last
    EXPECT_DOUBLE_EQ(groups[1].inhabitants, 26.0);
    EXPECT_DOUBLE_EQ(groups[1].unseen, 2.0);
    EXPECT_FALSE(groups[1].is_hidden);
}

TEST(PublicGroups, hide_a_commune_of_fewer_than_11) {
    Squares squares;
    squares.add("2B001", 5.0, 2.0);
    squares.add("2B002", 50.0, 8.0);
    const auto groups = public_groups(squares.territory, squares.sight);
    ASSERT_EQ(groups.size(), 2u);
    EXPECT_TRUE(groups[0].is_hidden);
    EXPECT_FALSE(groups[1].is_hidden);
}

TEST(PublicUnseen, is_shown_from_11_inhabitants_on) {
    AreaSight area;
    area.unseen.value = 3.0;
    area.inhabitants = 10.0;
    EXPECT_FALSE(public_unseen(area).has_value());
    area.inhabitants = 11.0;
    EXPECT_EQ(public_unseen(area), 3.0);
}

}  // namespace
}  // namespace halte::planner
