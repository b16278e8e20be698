// SPDX-License-Identifier: EUPL-1.2
#include "formats/windows_1252.hpp"

#include <gtest/gtest.h>

#include "base/text.hpp"

namespace halte::formats {
namespace {

TEST(Windows1252, becomes_utf_8) {
    EXPECT_EQ(from_windows_1252("S\xe9lestat"), "Sélestat");
    EXPECT_EQ(from_windows_1252("\x8cuvres, 5 \x80, l\x92\xc9t\xe9"), "Œuvres, 5 €, l’Été");
    EXPECT_EQ(from_windows_1252(""), "");
    EXPECT_EQ(from_windows_1252("plain"), "plain");
}

TEST(Windows1252, gives_well_formed_text_for_every_byte) {
    std::string all;
    for (int byte = 0; byte < 256; ++byte) {
        all += static_cast<char>(byte);
    }
    EXPECT_TRUE(is_utf8(from_windows_1252(all)));
    EXPECT_EQ(from_windows_1252("\x81"), "\ufffd");
}

}  // namespace
}  // namespace halte::formats
