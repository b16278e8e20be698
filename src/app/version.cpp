// SPDX-License-Identifier: EUPL-1.2
#include <ostream>

#include "app/commands.hpp"
#include "app/exit_codes.hpp"
#include "app/json_reports.hpp"
#include "store/migration.hpp"

namespace halte::app {

int run_version(CommandLine& line, const Console& console) {
    if (!line.problems().empty()) {
        return report(console, line.problems());
    }
    const std::string tables = std::to_string(store::known_migrations().size());
    if (console.is_json) {
        const std::array<std::pair<std::string_view, std::string>, 3> facts = {
            std::pair{std::string_view("version"), std::string(HALTE_VERSION)},
            std::pair{std::string_view("database_version"), tables},
            std::pair{std::string_view("licence"), std::string("EUPL-1.2")}};
        console.out << facts_json(facts) << "\n";
        return exit_done;
    }
    console.out << "halte " << HALTE_VERSION << "\n"
                << console.say(Words{"Version des bases de données : ", "Version of databases: "})
                << tables << "\n"
                << console.say(Words{"Licence : EUPL-1.2\n", "Licence: EUPL-1.2\n"});
    return exit_done;
}

}  // namespace halte::app
