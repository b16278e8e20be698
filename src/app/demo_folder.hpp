// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string_view>

#include "base/result.hpp"

namespace halte::app {

// Where the shipped territory of that name lies: in $HALTE_DATA/demo, else in ../share/halte/demo
// beside the program, else in the source folder it was built from. Error: not_found, with all
// the folders that were looked into.
Result<std::filesystem::path> find_demo_folder(std::string_view territory);

}  // namespace halte::app
