// SPDX-License-Identifier: EUPL-1.2
#include "network/hierarchy/closure.hpp"

#include <gtest/gtest.h>

#include "network/hierarchy/sample_test.hpp"

namespace halte::network {
namespace {

using namespace hierarchy_test;

TEST(Closure, holds_the_targets_and_all_that_leads_down_to_them) {
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        const HierarchyArrays arrays = contract(random_arcs(seed));
        const auto places = static_cast<std::uint32_t>(arrays.place_of.size());
        Endpoints targets;
        targets.add({static_cast<std::uint32_t>(seed % places), pack(3, 4)});
        targets.close_point();
        const Closure closure = closure_of(arrays.down.view(), targets);
        EXPECT_NE(closure.row_of[seed % places], Closure::no_row);
        EXPECT_EQ(closure.targets.of(0).front().cost, pack(3, 4));
        std::uint32_t rows = 0;
        for (std::uint32_t place = 0; place < places; ++place) {
            const std::uint32_t row = closure.row_of[place];
            if (row == Closure::no_row) {
                continue;
            }
            ASSERT_EQ(row, rows++);  // in the order of the places
            const std::uint32_t begin = arrays.down.first[place];
            ASSERT_EQ(closure.first[row + 1] - closure.first[row],
                      arrays.down.first[place + 1] - begin);
            for (std::uint32_t arc = closure.first[row]; arc < closure.first[row + 1]; ++arc) {
                const std::uint32_t from = begin + arc - closure.first[row];
                ASSERT_EQ(closure.row[arc], closure.row_of[arrays.down.place[from]]);
                ASSERT_EQ(closure.ms[arc], arrays.down.ms[from]);
                ASSERT_LT(closure.row[arc], row);
            }
        }
        ASSERT_EQ(rows, closure.rows());
    }
}

TEST(Closure, of_no_target_is_empty) {
    const HierarchyArrays arrays = contract(random_arcs(5));
    EXPECT_EQ(closure_of(arrays.down.view(), Endpoints()).rows(), 0u);
}

}  // namespace
}  // namespace halte::network
