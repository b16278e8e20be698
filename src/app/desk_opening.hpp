// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <string>

#include "app/command_line.hpp"
#include "app/console.hpp"
#include "base/clock.hpp"
#include "base/log.hpp"
#include "base/result.hpp"
#include "planner/desk.hpp"
#include "planner/parameters.hpp"
#include "store/sqlite_store.hpp"

namespace halte::app {

// A desk with what it stands on; never moved, because the desk refers to the rest.
struct OpenDesk {
    std::unique_ptr<store::SqliteStore> store;
    planner::Parameters parameters;
    std::unique_ptr<planner::Desk> desk;
};

// `parameters` is the folder of a team's own figures; empty: those of the product. The clock and
// the log outlive the desk. Errors: those of load_parameters and Desk::open.
Result<std::unique_ptr<OpenDesk>> open_desk(const std::string& database,
                                            const std::string& parameters, const Clock& clock,
                                            Log& log);

// The same with --db and --parameters of a command, quietly.
Result<std::unique_ptr<OpenDesk>> open_desk(const CommandLine& line, const Console& console);

}  // namespace halte::app
