// SPDX-License-Identifier: EUPL-1.2
#include <filesystem>
#include <ostream>

#include "app/commands.hpp"
#include "app/exit_codes.hpp"
#include "app/json_reports.hpp"
#include "store/sqlite_store.hpp"

namespace halte::app {

int run_backup(CommandLine& line, const Console& console) {
    if (!line.problems().empty()) {
        return report(console, line.problems());
    }
    const std::string target = line.argument();
    store::SqliteStore::open_existing(line.value_of("--db"))->backup(target);
    const std::uintmax_t bytes = std::filesystem::file_size(target);
    if (console.is_json) {
        const std::array<std::pair<std::string_view, std::string>, 1> facts = {
            std::pair{std::string_view("file"), target}};
        console.out << facts_json(facts) << "\n";
    } else {
        const bool is_french = console.language == Language::french;
        console.out << (is_french ? "Sauvegarde faite : " : "Backup made: ") << target << " ("
                    << format_number(static_cast<double>(bytes) / 1e6, 1,
                                     numbers_of(console.language))
                    << (is_french ? " Mo)\n" : " MB)\n");
    }
    return exit_done;
}

}  // namespace halte::app
