// SPDX-License-Identifier: EUPL-1.2
// What a page waits for: requests a second, latency of the answers for the map, memory at rest.
//
//   http_bench FOLDER   imports the territory, serves it to itself, prints a table
//   http_bench FOLDER --serve P [BUNDLE]  serves on port P until Ctrl-C, with a built desk
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "base/error.hpp"
#include "base/format.hpp"
#include "http/site.hpp"
#include "planner/desk.hpp"
#include "planner/import.hpp"
#include "planner/runs.hpp"
#include "planner/see.hpp"
#include "support/http_client.hpp"
#include "support/memory_store.hpp"

namespace halte {
namespace {

using Clock_ = std::chrono::steady_clock;

double milliseconds_since(Clock_::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock_::now() - begin).count();
}

// Resident memory in MB, from /proc.
double resident_mb() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmRSS:")) {
            return std::strtod(line.c_str() + 6, nullptr) / 1024.0;
        }
    }
    return 0.0;
}

planner::Stock import_folder(const char* folder, const planner::Parameters& parameters) {
    auto imported = planner::import_territory(folder, parameters, silent_progress());
    if (!imported) {
        std::cerr << describe(imported.errors(), Language::english);
        std::exit(1);
    }
    const auto sight = planner::see(imported->territory, imported->networks, parameters,
                                    silent_progress());
    return planner::stock_of(std::move(*imported), sight.value());
}

// The built desk, read from disk; kept for the life of the program.
EmbeddedFiles read_bundle(const char* folder) {
    static std::vector<std::pair<std::string, std::string>> kept;
    static std::vector<EmbeddedFile> files;
    if (folder == nullptr) {
        return {};
    }
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) {
            std::ifstream file(entry.path(), std::ios::binary);
            std::ostringstream bytes;
            bytes << file.rdbuf();
            kept.emplace_back(std::filesystem::relative(entry.path(), folder).generic_string(),
                              bytes.str());
        }
    }
    std::sort(kept.begin(), kept.end());
    for (const auto& [path, bytes] : kept) {
        files.push_back({path, bytes});
    }
    return files;
}

struct Measure {
    std::string name;
    double first_ms = 0.0;
    double median_ms = 0.0;
    double worst_ms = 0.0;
    double per_second = 0.0;
    std::size_t bytes = 0;
};

Measure measure(std::uint16_t port, std::string name, const std::string& request, int rounds) {
    support::RawClient client(port);
    Measure made{std::move(name)};
    std::vector<double> times;
    const auto begin = Clock_::now();
    for (int i = 0; i < rounds; ++i) {
        const auto start = Clock_::now();
        client.send(request);
        made.bytes = client.receive().size();
        times.push_back(milliseconds_since(start));
    }
    made.per_second = rounds * 1000.0 / milliseconds_since(begin);
    made.first_ms = times.front();
    std::sort(times.begin(), times.end());
    made.median_ms = times[times.size() / 2];
    made.worst_ms = times.back();
    return made;
}

std::string get(std::string_view path, std::string_view cookie) {
    return text("GET ", path, " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: br\r\nCookie: ",
                cookie, "\r\n\r\n");
}

std::string sign_in(std::uint16_t port, http::Site& site) {
    const std::string link = site.setup_link("");
    const std::string body =
        text(R"({"code":")", link.substr(link.find('=') + 1),
             R"(","login":"bench","display_name":"Bench","password":"le cafe de la place"})");
    const std::string answer = support::ask(port, "POST", "/api/v1/setup",
                                            "Content-Type: application/json\r\n", body);
    const std::string cookie = support::field_in(answer, "Set-Cookie");
    return cookie.substr(0, cookie.find(';'));
}

void print(const Measure& one) {
    std::cout << text(one.name, ": first ", format_decimal(one.first_ms, 2), " ms, median ",
                      format_decimal(one.median_ms, 2), " ms, worst ",
                      format_decimal(one.worst_ms, 2), " ms, ",
                      format_decimal(one.per_second, 0), " requests/s, ", one.bytes, " bytes\n");
}

void run(const char* folder, const char* serve_port, const char* bundle) {
    const auto parameters = planner::load_parameters().value();
    support::MemoryStore store;
    support::MemoryStore accounts;
    {
        const planner::Stock stock = import_folder(folder, parameters);
        store.save_stock(stock);
        accounts.save_stock({stock.territory, stock.units, {}});
    }
    const SystemClock clock;
    Log log(LogLevel::info, std::cerr, clock);
    auto desk = planner::Desk::open(store, parameters, clock).value();
    planner::Runs runs(*desk);
    http::Site site(*desk, runs, accounts, clock, log,
                    {"", {}, read_bundle(bundle), http::PasswordCost::everyday});
    http::ServerOptions options;
    options.port = serve_port == nullptr
                       ? std::uint16_t{0}
                       : static_cast<std::uint16_t>(std::strtol(serve_port, nullptr, 10));
    http::Server server(options, site.service(), clock, log);
    server.start();
    const auto warming = Clock_::now();
    site.warm_up();
    std::cout << text("warm-up: ", format_decimal(milliseconds_since(warming), 0), " ms\n");
    if (serve_port != nullptr) {
        std::cout << site.setup_link(server.address()) << std::endl;
        server.run_until_signal(http::Milliseconds{5000});
        return;
    }
    const std::string cookie = sign_in(server.port(), site);
    for (const char* path : {"/api/v1/session", "/api/v1/territory", "/api/v1/see/communes",
                             "/api/v1/see/communes.geojson", "/api/v1/see/cells.geojson",
                             "/api/v1/places", "/"}) {
        print(measure(server.port(), path, get(path, cookie), 500));
    }
    std::cout << text("resident: ", format_decimal(resident_mb(), 0),
                      " MB (with the territory held twice more than a server holds it)\n");
}

}  // namespace
}  // namespace halte

int main(int count, char** words) {
    if (count < 2) {
        std::cerr << "http_bench FOLDER [--serve PORT]\n";
        return 2;
    }
    halte::run(words[1], count > 3 ? words[3] : nullptr, count > 4 ? words[4] : nullptr);
    return 0;
}
