// SPDX-License-Identifier: EUPL-1.2
#include "app/command_table.hpp"

#include <array>

namespace halte::app {
namespace {

constexpr OptionSpec help{"--help", ""};
constexpr OptionSpec json{"--json", ""};
constexpr OptionSpec database{"--db", "FILE", true};
constexpr OptionSpec parameters{"--parameters", "FOLDER"};

constexpr std::array demo_options = {
    database, OptionSpec{"--territory", "NAME", false, "corse monaco"}, parameters, json, help};
constexpr std::array import_options = {database, parameters, json, help};
constexpr std::array see_options = {database,
                                    OptionSpec{"--by", "WHAT", false, "commune cell"},
                                    OptionSpec{"--top", "N"},
                                    OptionSpec{"--csv", ""},
                                    parameters,
                                    OptionSpec{"--keep", ""},
                                    json,
                                    help};
constexpr std::array plan_options = {
    database,
    OptionSpec{"--first-day", "DAY"},
    OptionSpec{"--weeks", "N"},
    OptionSpec{"--units", "ID,ID"},
    OptionSpec{"--objective", "WHAT", false, "people even road all"},
    OptionSpec{"--seconds", "S"},
    OptionSpec{"--seed", "N"},
    OptionSpec{"--threads", "N"},
    OptionSpec{"--name", "TEXT"},
    OptionSpec{"--out", "FILE"},
    parameters,
    json,
    help};
constexpr std::array check_options = {database, parameters, json, help};
constexpr std::array serve_options = {
    database, OptionSpec{"--listen", "HOST:PORT"}, OptionSpec{"--public-address", "URL"},
    OptionSpec{"--log", "LEVEL", false, "debug info warning error"}, parameters, json, help};
constexpr std::array copy_options = {database, json, help};
constexpr std::array version_options = {json, help};
constexpr std::array bare_options = {help};

constexpr std::array table = {
    CommandSpec{"demo", "", demo_options},
    CommandSpec{"import", "FOLDER", import_options},
    CommandSpec{"see", "", see_options},
    CommandSpec{"plan", "", plan_options},
    CommandSpec{"plan check", "PLAN", check_options},
    CommandSpec{"serve", "", serve_options},
    CommandSpec{"backup", "TARGET", copy_options},
    CommandSpec{"restore", "BACKUP", copy_options},
    CommandSpec{"version", "", version_options},
    CommandSpec{"completion", "SHELL", bare_options, "bash zsh fish"},
};

}  // namespace

std::span<const CommandSpec> commands() { return table; }

const CommandSpec* find_command(std::string_view name) {
    for (const CommandSpec& command : table) {
        if (command.name == name) {
            return &command;
        }
    }
    return nullptr;
}

}  // namespace halte::app
