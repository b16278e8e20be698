// SPDX-License-Identifier: EUPL-1.2
#include <cmath>
#include <ostream>

#include "app/commands.hpp"
#include "app/exit_codes.hpp"
#include "app/interrupts.hpp"
#include "app/json_reports.hpp"
#include "app/sight_rows.hpp"
#include "app/table.hpp"
#include "planner/holding.hpp"
#include "planner/see.hpp"
#include "store/sqlite_store.hpp"

namespace halte::app {
namespace {

std::string minutes_in(const Console& console, const std::optional<double>& minutes) {
    return minutes ? format_number(*minutes, 0, numbers_of(console.language)) : "-";
}

void print_table(const std::vector<SightRow>& rows, const Console& console, bool by_cell) {
    const bool is_french = console.language == Language::french;
    const NumberStyle style = numbers_of(console.language);
    // A square has a few persons: tenths matter there.
    const int decimals = by_cell ? 1 : 0;
    const auto number = [&](double value) { return format_number(value, decimals, style); };
    const std::string cell_word = is_french ? "maille" : "cell";
    TextTable table({{by_cell ? cell_word : "code"},
                     {"commune"},
                     {is_french ? "habitants" : "inhabitants", Align::right},
                     {is_french ? "besoin" : "need", Align::right},
                     {is_french ? "non-public" : "unseen", Align::right},
                     {is_french ? "de" : "from", Align::right},
                     {is_french ? "à" : "to", Align::right},
                     {is_french ? "pour 1000 hab." : "per 1000", Align::right},
                     {is_french ? "atteint %" : "reached %", Align::right},
                     {is_french ? "à pied min" : "walk min", Align::right},
                     {is_french ? "voiture min" : "drive min", Align::right}});
    for (const SightRow& row : rows) {
        table.add({row.code, row.name, number(row.inhabitants), number(row.need.value),
                   number(row.unseen.value), number(row.unseen.low), number(row.unseen.high),
                   format_number(row.unseen_per_1000(), 0, style),
                   format_number(row.reach * 100.0, 0, style), minutes_in(console, row.walking_min),
                   minutes_in(console, row.driving_min)});
    }
    table.print(console.out);
}

void print_total(const planner::AreaSight& total, const Console& console) {
    const NumberStyle style = numbers_of(console.language);
    const bool is_french = console.language == Language::french;
    const auto people = [&](double value) { return format_number(value, 0, style); };
    console.out << (is_french ? "\nEn tout : " : "\nIn all: ") << people(total.unseen.value)
                << (is_french ? " personnes que personne n'atteint (entre "
                              : " persons whom nobody reaches (between ")
                << people(total.unseen.low) << (is_french ? " et " : " and ")
                << people(total.unseen.high)
                << (is_french ? ", 8 fois sur 10), pour " : ", 8 times out of 10), of ")
                << people(total.need.value)
                << (is_french ? " en difficulté avec le numérique et "
                              : " in digital difficulty and ")
                << people(total.inhabitants) << (is_french ? " habitants.\n" : " inhabitants.\n");
}

// What was seen at the import, or what these parameters make of the same people and roads.
Result<planner::Sight> sight_of(CommandLine& line, planner::Store& store,
                                const model::Territory& territory, const Console& console,
                                const CancelToken& cancel) {
    if (!line.has("--parameters") && !line.has("--keep")) {
        return planner::read_sight(store, territory);
    }
    const auto parameters = planner::load_parameters(line.value_of("--parameters"));
    if (!parameters) {
        return parameters.errors();
    }
    const auto networks = planner::read_networks(store, store.units());
    if (!networks) {
        return networks.errors();
    }
    ProgressBar bar(console);
    return planner::see(territory, *networks, *parameters, bar, cancel);
}

void print(const model::Territory& territory, const planner::Sight& sight, CommandLine& line,
           std::size_t top, const Console& console) {
    const bool by_cell = line.value_of("--by", "commune") == "cell";
    auto rows = by_cell ? rows_by_cell(territory, sight) : rows_by_commune(territory, sight);
    rows.resize(std::min(rows.size(), top));
    if (console.is_json) {
        console.out << sight_json(rows) << "\n";
    } else if (line.has("--csv")) {
        console.out << sight_csv(rows);
    } else {
        print_table(rows, console, by_cell);
        print_total(sight.total, console);
    }
}

}  // namespace

int run_see(CommandLine& line, const Console& console) {
    const auto top = static_cast<std::size_t>(line.whole("--top", 1, 1'000'000, 1'000'000));
    if (!line.problems().empty()) {
        return report(console, line.problems());
    }
    const auto store = store::SqliteStore::open_existing(line.value_of("--db"));
    const auto territory = planner::read_territory(*store);
    if (!territory) {
        return report(console, territory.errors());
    }
    const Interrupts interrupts;
    const auto sight = sight_of(line, *store, *territory, console, interrupts.token());
    if (interrupts.token().stop_requested()) {
        return report_interrupted(console);
    }
    if (!sight) {
        return report(console, sight.errors());
    }
    if (line.has("--keep")) {
        store->save_asset(planner::asset_of(*sight));
    }
    print(*territory, *sight, line, top, console);
    return exit_done;
}

}  // namespace halte::app
