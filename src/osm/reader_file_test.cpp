// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "osm/reader.hpp"

namespace halte::osm {
namespace {

namespace fs = std::filesystem;

class ReadOsmFile : public ::testing::Test {
protected:
    void SetUp() override {
        std::string name = (fs::temp_directory_path() / "halte-osm-XXXXXX").string();
        ASSERT_NE(mkdtemp(name.data()), nullptr);
        folder_ = name;
    }
    void TearDown() override { fs::remove_all(folder_); }

    fs::path write(const std::string& name, const std::string& content) const {
        std::ofstream(folder_ / name, std::ios::binary) << content;
        return folder_ / name;
    }
    static Result<ReadReport> read(const fs::path& path) {
        return read_osm(path, {}, [](geo::Feature&&) {}, silent_progress(), {});
    }
    static std::string extract() {
        std::ifstream file(HALTE_SOURCE_DIR "/tests/data/pont-de-veyle.osm.pbf", std::ios::binary);
        std::ostringstream content;
        content << file.rdbuf();
        return content.str();
    }
    static void expect_error(const fs::path& path, ErrorCode code, const std::string& words) {
        const auto result = read(path);
        ASSERT_FALSE(result) << path;
        ASSERT_EQ(result.errors().size(), 1u);
        EXPECT_EQ(result.errors()[0].code, code) << result.errors()[0].message.en;
        EXPECT_NE(result.errors()[0].message.en.find(words), std::string::npos)
            << result.errors()[0].message.en;
        EXPECT_FALSE(result.errors()[0].hint.empty());
    }
    const fs::path& folder() const { return folder_; }

private:
    fs::path folder_;
};

TEST_F(ReadOsmFile, says_when_there_is_no_such_file) {
    expect_error(folder() / "nowhere.osm.pbf", ErrorCode::not_found, "there is no such file");
}

TEST_F(ReadOsmFile, says_when_it_is_a_folder) {
    expect_error(folder(), ErrorCode::invalid, "this is a folder");
}

TEST_F(ReadOsmFile, says_when_the_file_is_empty) {
    expect_error(write("empty.osm.pbf", ""), ErrorCode::malformed,
                 "empty.osm.pbf: the file is empty");
}

TEST_F(ReadOsmFile, says_when_a_web_page_was_saved_instead) {
    expect_error(write("page.osm.pbf", "<!DOCTYPE html><html><body>404"), ErrorCode::invalid,
                 "this is a web page");
}

TEST_F(ReadOsmFile, says_when_it_is_another_kind_of_file) {
    expect_error(write("photo.osm.pbf", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)),
                 ErrorCode::invalid, "not that of an extract");
    expect_error(write("notes.txt", "hello"), ErrorCode::invalid, "the ending of the name");
    expect_error(write("zip.osm.bz2", "PK\x03\x04"), ErrorCode::invalid, "not that of an extract");
}

TEST_F(ReadOsmFile, reads_a_real_village) {
    std::size_t lines = 0;
    const auto report = read_osm(
        HALTE_SOURCE_DIR "/tests/data/pont-de-veyle.osm.pbf", {.buildings = true, .places = true},
        [&](geo::Feature&& feature) {
            const auto* line = std::get_if<geo::Line>(&feature.shape);
            if (line != nullptr) {
                ++lines;
                ASSERT_EQ(line->points.size(), feature.nodes.size());
                ASSERT_GE(line->points.size(), 2u);
            }
        },
        silent_progress(), {});
    ASSERT_TRUE(report);
    EXPECT_EQ(lines, report->roads);
    EXPECT_NEAR(static_cast<double>(report->roads), 270.0, 10.0);
    EXPECT_GT(report->areas, 1'500u);
    EXPECT_NEAR(report->box.centre().lat(), 46.2, 0.2);
}

TEST_F(ReadOsmFile, says_that_a_truncated_extract_is_not_complete_wherever_it_is_cut) {
    const std::string whole = extract();
    ASSERT_GT(whole.size(), 100'000u);
    for (const double share : {0.01, 0.3, 0.5, 0.77, 0.9, 0.999}) {
        const auto size = static_cast<std::size_t>(share * static_cast<double>(whole.size()));
        expect_error(write("cut.osm.pbf", whole.substr(0, size)), ErrorCode::malformed,
                     "cut.osm.pbf: the file is damaged or not complete");
    }
}

TEST_F(ReadOsmFile, never_crashes_on_a_damaged_extract) {
    const std::string whole = extract();
    ASSERT_GT(whole.size(), 100'000u);
    std::size_t refused = 0;
    for (std::size_t i = 0; i < 60; ++i) {
        std::string damaged = whole;
        const std::size_t at = 20 + i * (whole.size() - 40) / 60;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
        const auto result = read(write("damaged.osm.pbf", damaged));
        refused += result ? 0 : 1;
    }
    // Most of the file is deflated data with a checksum: nearly every change is noticed.
    EXPECT_GT(refused, 50u);
}

}  // namespace
}  // namespace halte::osm
