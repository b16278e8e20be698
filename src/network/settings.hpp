// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace halte::network {

// "height_m=3.2" as a person types it.
struct Setting {
    std::string key;
    std::string value;
};

// The words of a text. Adds an error for each that is no key=value or sets a key again; those are
// left out. `field` says whose settings they are.
std::vector<Setting> settings_of(std::string_view words, std::string_view field, Errors& errors);

// Sets `number`, or adds an error and leaves it.
void read_number(const Setting& setting, std::string field, double& number, Errors& errors);

}  // namespace halte::network
