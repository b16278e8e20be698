// SPDX-License-Identifier: EUPL-1.2
#include "base/embedded.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "embedded/fuzz_corpus.hpp"
#include "embedded/nothing.hpp"

namespace halte {
namespace {

TEST(Embedded, carries_the_bytes_of_each_file) {
    const std::string folder = HALTE_SOURCE_DIR "/tests/fuzz/corpus/";
    ASSERT_FALSE(embedded::fuzz_corpus().empty());
    for (const EmbeddedFile& file : embedded::fuzz_corpus()) {
        std::ifstream stream(folder + std::string(file.path), std::ios::binary);
        ASSERT_TRUE(stream) << file.path;
        EXPECT_EQ(file.bytes, std::string(std::istreambuf_iterator<char>(stream), {}));
        EXPECT_EQ(file.bytes.data()[file.bytes.size()], '\0');
    }
}

TEST(Embedded, finds_a_file_by_its_path) {
    const EmbeddedFile* found = find_embedded(embedded::fuzz_corpus(), "time/day");
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->bytes, "2026-11-23");
    EXPECT_EQ(find_embedded(embedded::fuzz_corpus(), "time/da"), nullptr);
    EXPECT_EQ(find_embedded(embedded::fuzz_corpus(), "zzz"), nullptr);
}

TEST(Embedded, is_empty_for_a_folder_that_does_not_exist) {
    EXPECT_TRUE(embedded::nothing().empty());
    EXPECT_EQ(find_embedded(embedded::nothing(), "index.html"), nullptr);
}

}  // namespace
}  // namespace halte
