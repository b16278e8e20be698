// SPDX-License-Identifier: EUPL-1.2
#include <sys/resource.h>

#include <chrono>
#include <ostream>

#include "app/commands.hpp"
#include "app/exit_codes.hpp"
#include "app/interrupts.hpp"
#include "app/network_opening.hpp"
#include "app/text_file.hpp"
#include "base/format.hpp"
#include "formats/npy.hpp"
#include "network/table.hpp"

namespace halte::app {
namespace {

// FNV-1a (Fowler, Noll, Vo) over the times, four bytes at a time.
std::uint64_t checksum_of(const network::Table& table) {
    std::uint64_t sum = 14'695'981'039'346'656'037ULL;
    for (const std::uint32_t time : table.time_ms) {
        sum = (sum ^ time) * 1'099'511'628'211ULL;
    }
    return sum;
}

std::string in_hex(std::uint64_t number) {
    std::string digits;
    for (int shift = 60; shift >= 0; shift -= 4) {
        digits += "0123456789abcdef"[number >> shift & 15];
    }
    return digits;
}

// from,to,time_s,distance_m with the names of the points; nothing where there is no way.
std::string table_csv(const network::Table& table, const RoadPoints& points) {
    std::vector<std::uint32_t> snap_of(points.names.size(), network::Table::no_way);
    for (std::uint32_t i = 0; i < points.ranks.size(); ++i) {
        snap_of[points.ranks[i]] = i;
    }
    std::string csv = "from,to,time_s,distance_m\n";
    for (std::size_t from = 0; from < points.names.size(); ++from) {
        for (std::size_t to = 0; to < points.names.size(); ++to) {
            csv += text(points.names[from], ",", points.names[to], ",");
            const bool is_known = snap_of[from] != network::Table::no_way &&
                                  snap_of[to] != network::Table::no_way;
            const std::uint32_t ms =
                is_known ? table.time(snap_of[from], snap_of[to]) : network::Table::no_way;
            csv += ms == network::Table::no_way
                       ? ",\n"
                       : text(format_decimal(ms / 1'000.0, 3), ",",
                              table.distance(snap_of[from], snap_of[to]), "\n");
        }
    }
    return csv;
}

void tell(const network::Table& table, double seconds, const Console& console) {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const double peak_mb = static_cast<double>(used.ru_maxrss) / 1'024.0;
    const std::string sum = in_hex(checksum_of(table));
    if (console.is_json) {
        console.out << text("{\"rows\":", table.rows, ",\"columns\":", table.columns,
                            ",\"kernel_s\":", format_decimal(seconds, 4), ",\"peak_mb\":",
                            format_decimal(peak_mb, 1), ",\"checksum\":\"", sum, "\"}\n");
        return;
    }
    console.out << console.say(say("{} x {} : {} s de calcul, {} Mo au plus, somme {}",
                                   "{} x {}: {} s of computing, {} MB at most, checksum {}",
                                   table.rows, table.columns, format_decimal(seconds, 4),
                                   format_decimal(peak_mb, 1), sum))
                << "\n";
}

bool ends_in_npy(const std::string& file) { return file.ends_with(".npy"); }

}  // namespace

int run_network_table(CommandLine& line, const Console& console) {
    const auto threads = static_cast<unsigned>(line.whole("--threads", 1, 64, 1));
    const OpenedNetwork opened = open_network(line, console, true);
    if (!opened.roads) {
        return opened.exit_code;
    }
    const std::string out = line.value_of("--out");
    const bool needs_metres = line.has("--out") && !ends_in_npy(out);
    const Interrupts interrupts;
    ProgressBar bar(console);
    const auto begun = std::chrono::steady_clock::now();
    const auto table = network::table(
        *opened.roads, opened.points.snaps, opened.points.snaps,
        needs_metres ? network::Measure::time_and_metres : network::Measure::time, threads, bar,
        interrupts.token());
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begun;
    bar.wipe();
    if (!table) {
        return interrupts.token().stop_requested() ? report_interrupted(console)
                                                   : report(console, table.errors());
    }
    if (line.has("--out")) {
        write_text(out, ends_in_npy(out)
                            ? formats::write_npy(table->time_ms, table->rows, table->columns)
                            : table_csv(*table, opened.points));
    }
    tell(*table, taken.count(), console);
    return exit_done;
}

}  // namespace halte::app
