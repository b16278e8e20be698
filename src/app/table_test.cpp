// SPDX-License-Identifier: EUPL-1.2
#include "app/table.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace halte::app {
namespace {

TEST(TextTable, aligns_by_letters_and_not_by_bytes) {
    TextTable table({{"commune"}, {"n", Align::right}});
    table.add({"Évisa", "7"});
    table.add({"Corte", "1\u202f000"});
    std::ostringstream out;
    table.print(out);
    EXPECT_EQ(out.str(), "commune      n\n"
                         "Évisa        7\n"
                         "Corte    1\u202f000\n");
}

TEST(TextTable, leaves_no_space_at_the_end_of_a_line) {
    TextTable table({{"a"}, {"b"}});
    table.add({"long word", ""});
    std::ostringstream out;
    table.print(out);
    EXPECT_EQ(out.str(), "a          b\nlong word\n");
}

}  // namespace
}  // namespace halte::app
