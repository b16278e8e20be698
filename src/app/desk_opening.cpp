// SPDX-License-Identifier: EUPL-1.2
#include "app/desk_opening.hpp"

namespace halte::app {

Result<std::unique_ptr<OpenDesk>> open_desk(const std::string& database,
                                            const std::string& parameters, const Clock& clock,
                                            Log& log) {
    auto open = std::make_unique<OpenDesk>();
    open->store = store::SqliteStore::open_existing(database);
    auto loaded = planner::load_parameters(parameters);
    if (!loaded) {
        return loaded.errors();
    }
    open->parameters = std::move(*loaded);
    auto desk = planner::Desk::open(*open->store, open->parameters, clock, log);
    if (!desk) {
        return desk.errors();
    }
    open->desk = std::move(*desk);
    return open;
}

Result<std::unique_ptr<OpenDesk>> open_desk(const CommandLine& line, const Console& console) {
    return open_desk(line.value_of("--db"), line.value_of("--parameters"), console.clock,
                     silent_log());
}

}  // namespace halte::app
