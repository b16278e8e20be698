// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "app/console.hpp"
#include "planner/ports.hpp"

namespace halte::app {

// What `halte demo` and `halte import` share: reads a territory folder, sees whom nobody reaches,
// and replaces the territory of the database in one transaction. `may_replace` looks at the
// database before the long work, and again just before storing.
struct Filling {
    std::filesystem::path folder;
    std::string database;
    std::filesystem::path parameters;  // empty: those of the product
    std::function<Errors(planner::Store&)> may_replace;
};
int fill(const Filling& filling, const Console& console);

}  // namespace halte::app
