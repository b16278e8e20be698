// SPDX-License-Identifier: EUPL-1.2
#include "app/commands.hpp"
#include "app/demo_folder.hpp"
#include "app/fill.hpp"

namespace halte::app {
namespace {

// A demonstration must never take the place of real work.
Errors refuse_other_territory(planner::Store& store, const std::string& wanted) {
    const auto territory = store.territory();
    if (!territory || territory->id == wanted) {
        return {};
    }
    return {{ErrorCode::conflict,
             say("cette base contient déjà un territoire : {}",
                 "this database already holds a territory: {}", territory->name),
             "--db",
             say("choisissez un autre fichier pour la démonstration",
                 "choose another file for the demonstration")}};
}

}  // namespace

int run_demo(CommandLine& line, const Console& console) {
    const std::string territory = line.value_of("--territory", "corse");
    if (!line.problems().empty()) {
        return report(console, line.problems());
    }
    const auto folder = find_demo_folder(territory);
    if (!folder) {
        return report(console, folder.errors());
    }
    return fill(
        {.folder = *folder,
         .database = line.value_of("--db"),
         .parameters = line.value_of("--parameters"),
         .may_replace =
             [&](planner::Store& store) { return refuse_other_territory(store, territory); }},
        console);
}

}  // namespace halte::app
