// SPDX-License-Identifier: EUPL-1.2
#include <malloc.h>

#include <charconv>
#include <condition_variable>
#include <iostream>
#include <mutex>
#include <stop_token>
#include <thread>

#include "app/commands.hpp"
#include "app/desk_opening.hpp"
#include "app/exit_codes.hpp"
#include "app/json_reports.hpp"
#include "embedded/web_bundle.hpp"
#include "http/site.hpp"
#include "planner/runs.hpp"

namespace halte::app {
namespace {

// Open requests may end; nobody waits longer for a machine to stop.
constexpr http::Milliseconds patience{10'000};

constexpr std::chrono::seconds between_looks{1};
constexpr int looks_between_trims = 30;

// "127.0.0.1:8080", "localhost:0", "[::1]:8080".
http::ServerOptions options_of(CommandLine& line) {
    http::ServerOptions options;
    const std::string typed = line.value_of("--listen", "127.0.0.1:8080");
    const std::size_t colon = typed.rfind(':');
    const std::string port = colon == std::string::npos ? "" : typed.substr(colon + 1);
    options.host = typed.substr(0, colon);
    if (options.host.size() > 2 && options.host.front() == '[' && options.host.back() == ']') {
        options.host = options.host.substr(1, options.host.size() - 2);
    }
    const auto [end, problem] =
        std::from_chars(port.data(), port.data() + port.size(), options.port);
    if (options.host.empty() || port.empty() || problem != std::errc() ||
        end != port.data() + port.size()) {
        line.refuse("--listen",
                    say("« {} » n'est pas une adresse et un port",
                        "\"{}\" is not an address and a port", typed),
                    say("écrivez par exemple 127.0.0.1:8080 ; les ports vont de 0 à 65535",
                        "write for example 127.0.0.1:8080; ports go from 0 to 65535"));
    }
    return options;
}

void print_address(const http::Server& server, http::Site& site, const Console& console) {
    const std::string address = server.address();
    const std::string setup = site.setup_link(address);
    if (console.is_json) {
        const std::array<std::pair<std::string_view, std::string>, 2> facts = {
            std::pair{std::string_view("address"), address},
            std::pair{std::string_view("setup_link"), setup}};
        console.out << facts_json(facts) << std::endl;
        return;
    }
    const bool is_french = console.language == Language::french;
    console.out << (is_french ? "Halte répond à " : "Halte answers at ") << address
                << (is_french ? " (Ctrl-C pour arrêter)\n" : " (Ctrl-C to stop)\n");
    if (!setup.empty()) {
        console.out << (is_french ? "Pour créer le premier compte, ouvrez :\n  "
                                  : "To create the first account, open:\n  ")
                    << setup << "\n";
    }
    console.out << std::flush;
}

// Makes answers ahead, and again when another program has changed the territory. What packing and
// plans have freed goes back to the system: glibc keeps it otherwise, 9 MB on Corsica.
void watch(planner::Desk& desk, http::Site& site, const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any stopping;
    std::unique_lock lock(mutex);
    site.warm_up();
    malloc_trim(0);
    int looks = 0;
    while (!stopping.wait_for(lock, stop, between_looks, [&] { return stop.stop_requested(); })) {
        if (desk.look_again()) {
            site.warm_up();
        }
        if (++looks % looks_between_trims == 0) {
            malloc_trim(0);
        }
    }
}

}  // namespace

int run_serve(CommandLine& line, const Console& console) {
    const http::ServerOptions options = options_of(line);
    const auto level = parse_log_level(line.value_of("--log", "warning"));
    if (!line.problems().empty()) {
        return report(console, line.problems());
    }
    Log log(level.value_or(LogLevel::warning), console.err, console.clock);
    const auto open =
        open_desk(line.value_of("--db"), line.value_of("--parameters"), console.clock, log);
    if (!open) {
        return report(console, open.errors());
    }
    planner::Desk& desk = *(*open)->desk;
    planner::Runs runs(desk);
    // A second door to the same file: accounts never wait for plans.
    const auto accounts = store::SqliteStore::open_existing(line.value_of("--db"));
    http::Site site(desk, runs, *accounts, console.clock, log,
                    {.public_address = line.value_of("--public-address"),
                     .host_names = {},
                     .bundle = embedded::web_bundle(),
                     .password_cost = http::PasswordCost::everyday});
    http::Server server(options, site.service(), console.clock, log);
    server.start();
    const std::jthread watching([&](const std::stop_token& stop) { watch(desk, site, stop); });
    server.run_until_signal(patience, [&] { print_address(server, site, console); });
    return exit_done;
}

}  // namespace halte::app
