// SPDX-License-Identifier: EUPL-1.2
#include "app/desk_opening.hpp"

#include <cstdlib>

#include "app/typed_test.hpp"
#include "support/hamlet.hpp"

namespace halte::app {
namespace {

TEST_F(Typed, an_open_desk_notices_an_import_of_another_program) {
    import_hamlet();
    const auto open = open_desk(db_, "", clock_, silent_log());
    ASSERT_TRUE(open);
    planner::Desk& desk = *(*open)->desk;
    const support::Hamlet other;
    other.replace("territory.toml", "Le Hameau", "Le Bourg");
    // The program itself: SQLite does not bear a fork of a process that has a file open.
    const std::string command = HALTE_BINARY_DIR "/src/app/halte import " + other.path() +
                                " --db " + db_ + " --json > /dev/null";
    ASSERT_EQ(std::system(command.c_str()), 0);
    EXPECT_EQ(desk.holding()->territory.name, "Le Hameau");
    EXPECT_TRUE(desk.look_again());
    EXPECT_EQ(desk.holding()->territory.name, "Le Bourg");
    ASSERT_EQ(type(plan_words()), 0) << err_.str();
    EXPECT_EQ(desk.plans().size(), 3U) << "plans of others are read from the file";
    EXPECT_FALSE(desk.look_again());
}

}  // namespace
}  // namespace halte::app
