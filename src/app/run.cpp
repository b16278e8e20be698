// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <ostream>

#include "app/commands.hpp"
#include "app/exit_codes.hpp"
#include "base/assert.hpp"
#include "embedded/help.hpp"

namespace halte::app {
namespace {

struct Command {
    std::string_view name;
    int (*run)(CommandLine&, const Console&);
};

constexpr std::array runners = {
    Command{"demo", run_demo},       Command{"import", run_import},
    Command{"see", run_see},         Command{"plan", run_plan},
    Command{"plan check", run_check}, Command{"serve", run_serve},
    Command{"plan more", run_more},  Command{"plan compare", run_compare},
    Command{"plan diff", run_diff},  Command{"plan improve", run_improve},
    Command{"backup", run_backup},   Command{"restore", run_restore},
    Command{"version", run_version}, Command{"completion", run_completion},
    Command{"network build", run_network_build},
    Command{"network table", run_network_table},
    Command{"network route", run_network_route},
    Command{"network isochrone", run_network_isochrone},
    Command{"network catchment", run_network_catchment},
    Command{"network check", run_network_check},
    Command{"network compare", run_network_compare},
    Command{"bench toptw", run_bench}, Command{"bench top", run_bench},
    Command{"bench mctopmtw", run_bench},
    Command{"bench op", run_bench},
    Command{"bench mclp", run_bench}, Command{"bench pvrp", run_bench},
    Command{"bench pcvrptw", run_bench},
};

int run_command(CommandLine& line, const Console& console) {
    const auto* runner = std::find_if(runners.begin(), runners.end(), [&](const Command& one) {
        return one.name == line.command()->name;
    });
    HALTE_CHECK(runner != runners.end());
    try {
        return runner->run(line, console);
    } catch (const Failure& failure) {
        return report(console, failure);
    } catch (const std::exception& problem) {
        return report(console,
                      Errors{{ErrorCode::internal,
                              say("une erreur de Halte a interrompu la commande : {}",
                                  "a mistake in Halte stopped the command: {}", problem.what()),
                              "",
                              say("merci de le signaler avec ce que vous avez tapé",
                                  "please report it, with what you typed")}});
    }
}

}  // namespace

std::string_view help_of(const CommandSpec* command, Language language) {
    std::string page = language == Language::french ? "fr/" : "en/";
    page += command == nullptr ? "halte" : std::string(command->name);
    std::replace(page.begin(), page.end(), ' ', '-');
    const EmbeddedFile* file = find_embedded(embedded::help(), page + ".txt");
    HALTE_CHECK(file != nullptr);
    return file->bytes;
}

int run(std::span<const std::string> words, Console console) {
    console.is_json = std::find(words.begin(), words.end(), "--json") != words.end();
    CommandLine line(words);
    if (line.wants_help() && (line.command() != nullptr || line.problems().empty())) {
        console.out << help_of(line.command(), console.language);
        return exit_done;
    }
    if (line.command() != nullptr) {
        return run_command(line, console);
    }
    if (line.problems().empty()) {
        console.err << help_of(nullptr, console.language);
        return exit_wrong_input;
    }
    return report(console, line.problems());
}

}  // namespace halte::app
