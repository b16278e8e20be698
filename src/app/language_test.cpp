// SPDX-License-Identifier: EUPL-1.2
#include "app/language.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

namespace halte::app {
namespace {

class LanguageTest : public testing::Test {
protected:
    LanguageTest() {
        for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            ::unsetenv(name);
        }
    }
};

TEST_F(LanguageTest, is_french_when_the_environment_is) {
    EXPECT_EQ(language_of_environment(), Language::english);
    ::setenv("LANG", "fr_FR.UTF-8", 1);
    EXPECT_EQ(language_of_environment(), Language::french);
    ::setenv("LANG", "C", 1);
    EXPECT_EQ(language_of_environment(), Language::english);
}

TEST_F(LanguageTest, listens_to_the_first_variable_that_says_something) {
    ::setenv("LANG", "en_GB.UTF-8", 1);
    ::setenv("LC_MESSAGES", "fr_BE", 1);
    EXPECT_EQ(language_of_environment(), Language::french);
    ::setenv("LC_ALL", "C.UTF-8", 1);
    EXPECT_EQ(language_of_environment(), Language::english);
    ::setenv("LC_ALL", "", 1);
    EXPECT_EQ(language_of_environment(), Language::french);
}

}  // namespace
}  // namespace halte::app
