// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "app/language.hpp"

namespace halte::app {

// The name of a step of long work, as engines report it, in the language of the reader; as it is
// when the step is not in the table.
std::string_view step_in(Language language, std::string_view step);
bool is_known_step(std::string_view step);

}  // namespace halte::app
