// SPDX-License-Identifier: EUPL-1.2
#include <cmath>
#include <map>
#include <ostream>

#include "app/commands.hpp"
#include "app/exit_codes.hpp"
#include "app/network_opening.hpp"
#include "app/table.hpp"
#include "app/text_file.hpp"
#include "base/format.hpp"
#include "formats/csv.hpp"
#include "network/comparison.hpp"
#include "network/table.hpp"

namespace halte::app {
namespace {

using Pair = std::pair<std::uint32_t, std::uint32_t>;

// Times of a table of somebody else, by the numbers of the points; nothing where there is no way.
Result<std::map<Pair, std::optional<double>>> read_times(const std::string& file,
                                                         std::size_t points) {
    const auto bytes = read_text(file);
    if (!bytes) {
        return bytes.errors();
    }
    const auto csv = formats::Csv::parse(file, *bytes);
    if (!csv) {
        return csv.errors();
    }
    constexpr std::array<std::string_view, 3> needed = {"from", "to", "time_s"};
    const auto columns = csv->bind(needed);
    if (!columns) {
        return columns.errors();
    }
    std::map<Pair, std::optional<double>> times;
    Errors errors;
    for (std::size_t row = 0; row < csv->row_count() && errors.size() < 20; ++row) {
        const auto from = csv->number(row, (*columns)[0]);
        const auto to = csv->number(row, (*columns)[1]);
        const auto time = csv->number(row, (*columns)[2]);
        const auto is_point = [points](const Result<std::optional<double>>& number) {
            return number && *number && **number >= 0.0 &&
                   **number < static_cast<double>(points) && **number == std::floor(**number);
        };
        if (!is_point(from) || !is_point(to) || !time) {
            errors.push_back({ErrorCode::invalid,
                              say("cette ligne ne nomme pas deux des {} points, comptés depuis 0",
                                  "this row does not name two of the {} points, counted from 0",
                                  points),
                              csv->where(row),
                              {}});
            continue;
        }
        times[{static_cast<std::uint32_t>(**from), static_cast<std::uint32_t>(**to)}] = *time;
    }
    if (!errors.empty()) {
        return errors;
    }
    return times;
}

std::vector<network::TwoTimes> pair_up(const network::Table& ours, const RoadPoints& points,
                                       const std::map<Pair, std::optional<double>>& theirs) {
    std::vector<network::TwoTimes> pairs;
    for (std::uint32_t row = 0; row < ours.rows; ++row) {
        for (std::uint32_t column = 0; column < ours.columns; ++column) {
            const Pair names{points.ranks[row], points.ranks[column]};
            const auto known = theirs.find(names);
            if (known == theirs.end() || names.first == names.second) {
                continue;
            }
            const std::uint32_t ms = ours.time(row, column);
            const bool is_there = ms != network::Table::no_way;
            pairs.push_back({.from = names.first,
                             .to = names.second,
                             .ours_s = is_there ? std::optional(ms / 1'000.0) : std::nullopt,
                             .theirs_s = known->second,
                             .ours_m = is_there ? ours.distance(row, column) : 0.0});
        }
    }
    return pairs;
}

// A way on the map of OpenStreetMap, to see with one's own eyes.
std::string map_link(geo::Position from, geo::Position to) {
    const auto degrees = [](double value) { return format_decimal(value, 5); };
    return text("https://www.openstreetmap.org/directions?route=", degrees(from.lat()), "%2C",
                degrees(from.lon()), "%3B", degrees(to.lat()), "%2C", degrees(to.lon()));
}

void print(const network::Comparison& found, const RoadPoints& points, const Console& console) {
    const bool is_french = console.language == Language::french;
    const auto number = [](double value) { return format_decimal(value, 3); };
    console.out << console.say(say("{} paires ; rangs (Spearman) {}, Pearson {}, rapport médian "
                                   "(eux / nous) {} ; joignables par nous seuls {}, par eux seuls "
                                   "{}",
                                   "{} pairs; ranks (Spearman) {}, Pearson {}, median ratio "
                                   "(theirs / ours) {}; reachable for us alone {}, for them alone "
                                   "{}",
                                   found.pairs, number(found.spearman), number(found.pearson),
                                   number(found.median_ratio), found.only_ours,
                                   found.only_theirs))
                << "\n";
    TextTable bands({{is_french ? "distance" : "distance"},
                     {is_french ? "paires" : "pairs", Align::right},
                     {"5 %", Align::right},
                     {is_french ? "médiane" : "median", Align::right},
                     {"95 %", Align::right}});
    double from_km = 0.0;
    for (const network::Comparison::Band& band : found.bands) {
        const double below_km = band.below_m / 1'000.0;
        bands.add({std::isfinite(below_km)
                       ? text(format_decimal(from_km, 0), "-", format_decimal(below_km, 0), " km")
                       : text("> ", format_decimal(from_km, 0), " km"),
                   text(band.pairs), number(band.low), number(band.median), number(band.high)});
        from_km = below_km;
    }
    bands.print(console.out);
    for (const network::TwoTimes& pair : found.worst) {
        console.out << text(points.names[pair.from], " -> ", points.names[pair.to], ": ",
                            format_decimal(*pair.ours_s / 60.0, 1), " / ",
                            format_decimal(*pair.theirs_s / 60.0, 1), " min  ",
                            map_link(points.positions[pair.from], points.positions[pair.to]),
                            "\n");
    }
}

}  // namespace

int run_network_compare(CommandLine& line, const Console& console) {
    const OpenedNetwork opened = open_network(line, console, true);
    if (!opened.roads) {
        return opened.exit_code;
    }
    const auto theirs = read_times(line.value_of("--with"), opened.points.names.size());
    if (!theirs) {
        return report(console, theirs.errors());
    }
    const auto ours = network::table(*opened.roads, opened.points.snaps, opened.points.snaps,
                                     network::Measure::time_and_metres, 2, silent_progress(), {});
    const network::Comparison found =
        network::compare(pair_up(*ours, opened.points, *theirs));
    if (console.is_json) {
        console.out << text("{\"pairs\":", found.pairs, ",\"spearman\":",
                            format_decimal(found.spearman, 5), ",\"pearson\":",
                            format_decimal(found.pearson, 5), ",\"median_ratio\":",
                            format_decimal(found.median_ratio, 5), ",\"only_ours\":",
                            found.only_ours, ",\"only_theirs\":", found.only_theirs, "}\n");
    } else {
        print(found, opened.points, console);
    }
    return exit_done;
}

}  // namespace halte::app
