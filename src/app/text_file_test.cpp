// SPDX-License-Identifier: EUPL-1.2
#include "app/text_file.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "store/trouble.hpp"
#include "support/temporary_folder.hpp"

namespace halte::app {
namespace {

TEST(TextFile, gives_back_what_was_written) {
    const support::TemporaryFolder folder;
    const std::string words("a\0\r\né", 6);
    write_text(folder.path("f"), words);
    EXPECT_EQ(*read_text(folder.path("f")), words);
    write_text(folder.path("f"), "shorter");
    EXPECT_EQ(*read_text(folder.path("f")), "shorter");
    EXPECT_FALSE(std::filesystem::exists(folder.path("f.partial")));
}

TEST(TextFile, that_is_not_there_is_named) {
    const support::TemporaryFolder folder;
    const auto text = read_text(folder.path("none"));
    ASSERT_FALSE(text.has_value());
    EXPECT_EQ(text.errors()[0].code, ErrorCode::not_found);
    EXPECT_EQ(text.errors()[0].field, folder.path("none"));
    EXPECT_THROW(static_cast<void>(read_text(folder.path())), store::StoreFailure);
}

TEST(TextFile, that_cannot_be_written_keeps_what_was_there) {
    EXPECT_THROW(write_text("/dev/full/f", "words"), store::StoreFailure);
    const support::TemporaryFolder folder;
    write_text(folder.path("f"), "before");
    std::filesystem::create_directory(folder.path("f.partial"));
    EXPECT_THROW(write_text(folder.path("f"), "after"), store::StoreFailure);
    EXPECT_EQ(*read_text(folder.path("f")), "before");
}

TEST(NewText, replaces_the_file_when_kept_and_leaves_no_trace_otherwise) {
    const support::TemporaryFolder folder;
    write_text(folder.path("f"), "before");
    {
        NewText file(folder.path("f"));
        file.out() << "half";
    }
    EXPECT_EQ(*read_text(folder.path("f")), "before");
    EXPECT_FALSE(std::filesystem::exists(folder.path("f.partial")));
    NewText file(folder.path("f"));
    file.out() << "first, " << "second";
    EXPECT_EQ(*read_text(folder.path("f")), "before");
    file.keep();
    EXPECT_EQ(*read_text(folder.path("f")), "first, second");
}

TEST(NewText, says_why_the_disk_refused_it_halfway) {
    const support::TemporaryFolder folder;
    std::filesystem::create_symlink("/dev/full", folder.path("f.partial"));
    NewText file(folder.path("f"));
    file.out() << std::string(1 << 20, 'x') << std::flush;
    file.out() << "more";
    try {
        file.keep();
        FAIL() << "a full disk takes nothing";
    } catch (const store::StoreFailure& failure) {
        EXPECT_EQ(failure.trouble(), store::Trouble::full_disk);
    }
}

}  // namespace
}  // namespace halte::app
