// SPDX-License-Identifier: EUPL-1.2
#include "osm/file_check.hpp"

#include <gtest/gtest.h>

namespace halte::osm {
namespace {

void expect_error(std::string_view start, std::string_view format, ErrorCode code,
                  const std::string& message) {
    const auto checked = check_start(start, format, "x");
    ASSERT_FALSE(checked) << message;
    EXPECT_EQ(checked.errors()[0].code, code);
    EXPECT_EQ(checked.errors()[0].message, message);
    EXPECT_EQ(checked.errors()[0].field, "x");
    EXPECT_FALSE(checked.errors()[0].hint.empty());
}

TEST(CheckStart, knows_each_format_by_its_first_bytes) {
    EXPECT_TRUE(check_start(std::string_view("\0\0\0\x0d\x0a\x09OSMHeader", 15), "pbf", "x"));
    EXPECT_TRUE(check_start("<?xml version='1.0'?><osm version='0.6'>", "osm", "x"));
    EXPECT_TRUE(check_start("BZh91AY&SY", "osm.bz2", "x"));
    EXPECT_TRUE(check_start("\x1f\x8b\x08", "osm.gz", "x"));
}

TEST(CheckStart, tells_the_common_mistakes_apart) {
    expect_error("", "pbf", ErrorCode::malformed, "x: the file is empty");
    expect_error("<!DOCTYPE html>", "pbf", ErrorCode::invalid,
                 "x: this is a web page, not an extract of OpenStreetMap");
    expect_error("<html>", "osm", ErrorCode::invalid,
                 "x: this is a web page, not an extract of OpenStreetMap");
    expect_error("PK\x03\x04", "osm.bz2", ErrorCode::invalid,
                 "x: the content is not that of an extract of OpenStreetMap (osm.bz2)");
    expect_error("<?xml version='1.0'?><osm>", "pbf", ErrorCode::invalid,
                 "x: the content is not that of an extract of OpenStreetMap (pbf)");
}

TEST(CheckFile, refuses_what_is_not_there_or_not_a_file) {
    EXPECT_EQ(check_file("/nowhere/corse.osm.pbf").errors()[0].code, ErrorCode::not_found);
    EXPECT_EQ(check_file("/").errors()[0].message, "/: this is a folder, not a file");
    EXPECT_EQ(check_file("/dev/null").errors()[0].message,
              "/dev/null: this is a device or a pipe, not a file");
}

}  // namespace
}  // namespace halte::osm
