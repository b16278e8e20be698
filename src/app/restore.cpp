// SPDX-License-Identifier: EUPL-1.2
#include <ostream>

#include "app/commands.hpp"
#include "app/exit_codes.hpp"
#include "app/json_reports.hpp"
#include "store/backup.hpp"

namespace halte::app {

int run_restore(CommandLine& line, const Console& console) {
    if (!line.problems().empty()) {
        return report(console, line.problems());
    }
    const std::string database = line.value_of("--db");
    const auto restored = store::restore(line.argument(), database, console.clock.now());
    if (console.is_json) {
        const std::array<std::pair<std::string_view, std::string>, 2> facts = {
            std::pair{std::string_view("database"), database},
            std::pair{std::string_view("kept_aside"), restored.kept_aside}};
        console.out << facts_json(facts) << "\n";
        return exit_done;
    }
    const bool is_french = console.language == Language::french;
    console.out << (is_french ? "Base rétablie : " : "Database restored: ") << database << "\n";
    if (!restored.kept_aside.empty()) {
        console.out << (is_french ? "Celle d'avant est gardée : " : "The one of before is kept: ")
                    << restored.kept_aside << "\n";
    }
    return exit_done;
}

}  // namespace halte::app
