// SPDX-License-Identifier: EUPL-1.2
#include "app/demo_folder.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "support/temporary_folder.hpp"

namespace halte::app {
namespace {

TEST(DemoFolder, is_found_in_the_sources_it_was_built_from) {
    ::unsetenv("HALTE_DATA");
    for (const char* territory : {"corse", "monaco"}) {
        const auto folder = find_demo_folder(territory);
        ASSERT_TRUE(folder.has_value()) << territory;
        EXPECT_TRUE(std::filesystem::exists(*folder / "territory.toml"));
    }
}

TEST(DemoFolder, is_looked_for_only_where_the_operator_says) {
    const support::TemporaryFolder folder;
    ::setenv("HALTE_DATA", folder.path().c_str(), 1);
    const auto absent = find_demo_folder("corse");
    std::filesystem::create_directories(folder.path("demo/corse"));
    std::ofstream(folder.path("demo/corse/territory.toml")) << "";
    const auto present = find_demo_folder("corse");
    ::unsetenv("HALTE_DATA");
    ASSERT_FALSE(absent.has_value());
    EXPECT_EQ(absent.errors()[0].code, ErrorCode::not_found);
    EXPECT_EQ(absent.errors()[0].hint.en, "looked into: " + folder.path("demo/corse") +
                                              "; the variable HALTE_DATA can name their folder");
    ASSERT_TRUE(present.has_value());
    EXPECT_EQ(*present, folder.path("demo/corse"));
}

}  // namespace
}  // namespace halte::app
