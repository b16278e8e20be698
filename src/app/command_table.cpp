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
    OptionSpec{"--request", "FILE"},
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
constexpr std::array improve_options = {database,
                                        OptionSpec{"--seconds", "S"},
                                        OptionSpec{"--threads", "N"},
                                        OptionSpec{"--thaw", ""},
                                        OptionSpec{"--out", "FILE"},
                                        parameters,
                                        json,
                                        help};
constexpr std::array serve_options = {
    database, OptionSpec{"--listen", "HOST:PORT"}, OptionSpec{"--public-address", "URL"},
    OptionSpec{"--log", "LEVEL", false, "debug info warning error"}, parameters, json, help};
constexpr std::array copy_options = {database, json, help};
constexpr std::array version_options = {json, help};
constexpr std::array bare_options = {help};

constexpr OptionSpec points{"--points", "FILE"};
constexpr OptionSpec random{"--random", "N"};
constexpr OptionSpec seed{"--seed", "N"};
constexpr OptionSpec out{"--out", "FILE"};
constexpr OptionSpec direction{"--direction", "WAY", false, "outward inward"};
constexpr std::array network_build_options = {OptionSpec{"--profile", "WORDS", true},
                                              OptionSpec{"--out", "FILE", true},
                                              OptionSpec{"--factors", "WORDS"},
                                              OptionSpec{"--edges", "FILE"},
                                              OptionSpec{"--nodes", "FILE"},
                                              json,
                                              help};
constexpr std::array network_table_options = {points, random, seed, out,
                                              OptionSpec{"--time", ""},
                                              OptionSpec{"--threads", "N"}, json, help};
constexpr std::array network_route_options = {OptionSpec{"--from", "LON,LAT", true},
                                              OptionSpec{"--to", "LON,LAT", true}, out, json,
                                              help};
constexpr std::array network_isochrone_options = {OptionSpec{"--at", "LON,LAT", true},
                                                  OptionSpec{"--minutes", "N,N", true}, direction,
                                                  out, json, help};
constexpr std::array network_catchment_options = {points, random, seed,
                                                  OptionSpec{"--cells", "FILE", true},
                                                  OptionSpec{"--minutes", "N"}, direction, out,
                                                  json, help};
constexpr std::array network_check_options = {OptionSpec{"--pairs", "N"}, seed, json, help};
constexpr std::array network_compare_options = {points, random, seed,
                                                OptionSpec{"--with", "FILE", true}, json, help};

constexpr std::array bench_options = {
    OptionSpec{"--seconds", "S"}, OptionSpec{"--seeds", "K"}, OptionSpec{"--threads", "N"},
    OptionSpec{"--search-threads", "N"}, OptionSpec{"--filter", "WORDS"},
    OptionSpec{"--csv", "FILE"}, OptionSpec{"--tours", "FOLDER"}, OptionSpec{"--trace", "FOLDER"},
    json, help};

constexpr std::array table = {
    CommandSpec{"demo", "", demo_options},
    CommandSpec{"import", "FOLDER", import_options},
    CommandSpec{"see", "", see_options},
    CommandSpec{"plan", "", plan_options},
    CommandSpec{"plan check", "PLAN", check_options},
    CommandSpec{"plan more", "PLAN", check_options},
    CommandSpec{"plan compare", "PLAN", check_options, "", true},
    CommandSpec{"plan diff", "PLAN", check_options, "", true},
    CommandSpec{"plan improve", "PLAN", improve_options},
    CommandSpec{"network build", "EXTRACT", network_build_options, "", true},
    CommandSpec{"network table", "NETWORK", network_table_options},
    CommandSpec{"network route", "NETWORK", network_route_options},
    CommandSpec{"network isochrone", "NETWORK", network_isochrone_options},
    CommandSpec{"network catchment", "NETWORK", network_catchment_options},
    CommandSpec{"network check", "NETWORK", network_check_options},
    CommandSpec{"network compare", "NETWORK", network_compare_options},
    CommandSpec{"bench toptw", "FOLDER", bench_options},
    CommandSpec{"bench top", "FOLDER", bench_options},
    CommandSpec{"bench mctopmtw", "FOLDER", bench_options},
    CommandSpec{"bench op", "FOLDER", bench_options},
    CommandSpec{"bench mclp", "FOLDER", bench_options},
    CommandSpec{"bench pvrp", "FOLDER", bench_options},
    CommandSpec{"bench pcvrptw", "FOLDER", bench_options},
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
