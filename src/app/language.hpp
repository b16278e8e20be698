// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "base/format.hpp"
#include "base/language.hpp"

namespace halte::app {

// French when LC_ALL, else LC_MESSAGES, else LANG begins with "fr"; English otherwise.
Language language_of_environment();

// The same words twice.
struct Words {
    std::string_view fr;
    std::string_view en;

    constexpr std::string_view in(Language language) const {
        return language == Language::french ? fr : en;
    }
};

constexpr NumberStyle numbers_of(Language language) {
    return language == Language::french ? french_numbers : english_numbers;
}

}  // namespace halte::app
