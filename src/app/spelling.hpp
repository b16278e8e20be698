// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace halte::app {

// The nearest of the names, when it is near enough to be meant (two letters wrong at most); empty
// when none is.
std::string_view nearest(std::string_view word, std::span<const std::string_view> names);

// The parts between separators; empty ones are left out.
std::vector<std::string_view> split(std::string_view text, char at);

}  // namespace halte::app
