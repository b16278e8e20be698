// SPDX-License-Identifier: EUPL-1.2
#include "app/fill.hpp"

#include <algorithm>
#include <ostream>

#include "app/exit_codes.hpp"
#include "app/interrupts.hpp"
#include "app/json_reports.hpp"
#include "planner/import.hpp"
#include "planner/see.hpp"
#include "store/sqlite_store.hpp"
#include "store/trouble.hpp"

namespace halte::app {
namespace {

using planner::Remark;

// Longer lists are for --json and for the eyes of nobody.
constexpr std::size_t remarks_shown = 20;

std::string count_in(Language language, std::size_t count) {
    return format_count(static_cast<std::int64_t>(count), numbers_of(language));
}

std::string people_in(Language language, double people) {
    return format_number(people, 0, numbers_of(language));
}

// Nobody should wait for an import to learn that its database cannot be written. A database that
// is not there yet is made only when there is something to put in.
Errors look_ahead(const Filling& filling) {
    std::error_code ignored;
    if (std::filesystem::exists(filling.database, ignored)) {
        const auto store = store::SqliteStore::open_or_create(filling.database);
        return filling.may_replace(*store);
    }
    const auto folder = std::filesystem::absolute(filling.database).parent_path();
    if (!std::filesystem::is_directory(folder, ignored)) {
        throw store::StoreFailure(store::Trouble::missing_folder, folder.string());
    }
    return {};
}

void print_remarks(const planner::ImportReport& report, const Console& console) {
    const bool is_french = console.language == Language::french;
    std::size_t rows = 0;
    std::size_t taken = 0;
    for (const planner::FileReport& one : report.files) {
        rows += one.rows;
        taken += one.taken;
    }
    console.out << (is_french ? "Lignes prises : " : "Rows taken: ")
                << count_in(console.language, taken) << (is_french ? " sur " : " of ")
                << count_in(console.language, rows)
                << (is_french ? " ; réparé : " : "; repaired: ")
                << count_in(console.language, report.count(Remark::repaired))
                << (is_french ? " ; estimé : " : "; estimated: ")
                << count_in(console.language, report.count(Remark::estimated))
                << (is_french ? " ; laissé de côté : " : "; left out: ")
                << count_in(console.language, report.count(Remark::left_out)) << "\n";
    std::size_t shown = 0;
    for (const planner::ImportRemark& remark : report.remarks) {
        if (remark.kind == Remark::read) {
            continue;
        }
        if (++shown > remarks_shown) {
            console.out << (is_french ? "  ... la suite avec --json\n"
                                      : "  ... the rest with --json\n");
            return;
        }
        console.out << "  " << remark.where << (is_french ? " : " : ": ")
                    << console.say(remark.message) << "\n";
    }
}

void print_summary(const model::Territory& territory, const planner::AreaSight& total,
                   const Filling& filling, const Console& console) {
    const Language language = console.language;
    const bool is_french = language == Language::french;
    console.out << territory.name << (is_french ? " : " : ": ")
                << count_in(language, territory.communes.size())
                << " communes, " << count_in(language, territory.cells.size())
                << (is_french ? " mailles habitées, " : " populated cells, ")
                << count_in(language, territory.places.size())
                << (is_french ? " lieux possibles, " : " possible places, ")
                << count_in(language, territory.provisions.size())
                << (is_french ? " offres existantes\n" : " existing offers\n");
    console.out << people_in(language, total.unseen.value)
                << (is_french ? " personnes en difficulté avec le numérique que personne "
                                "n'atteint\n(entre "
                              : " persons in digital difficulty whom nobody reaches\n(between ")
                << people_in(language, total.unseen.low) << (is_french ? " et " : " and ")
                << people_in(language, total.unseen.high)
                << (is_french ? ", 8 fois sur 10), pour " : ", 8 times out of 10), of ")
                << people_in(language, total.inhabitants)
                << (is_french ? " habitants.\n" : " inhabitants.\n");
    for (const std::string& words : territory.attribution) {
        console.out << "  " << words << "\n";
    }
    console.out << (is_french ? "Ensuite : halte serve --db " : "Next: halte serve --db ")
                << filling.database << "\n";
}

}  // namespace

int fill(const Filling& filling, const Console& console) {
    if (const Errors problems = look_ahead(filling); !problems.empty()) {
        return report(console, problems);
    }
    const auto parameters = planner::load_parameters(filling.parameters);
    if (!parameters) {
        return report(console, parameters.errors());
    }
    const Interrupts interrupts;
    ProgressBar bar(console);
    auto imported = planner::import_territory(filling.folder, *parameters, bar, interrupts.token());
    auto sight = imported ? planner::see(imported->territory, imported->networks, *parameters, bar,
                                         interrupts.token())
                          : Result<planner::Sight>(imported.errors());
    bar.wipe();
    if (interrupts.token().stop_requested()) {
        return report_interrupted(console);
    }
    if (!sight) {
        return report(console, sight.errors());
    }
    const planner::ImportReport import_report = imported->report;
    const planner::Stock stock = planner::stock_of(std::move(*imported), *sight);
    const auto store = store::SqliteStore::open_or_create(filling.database);
    if (const Errors problems = filling.may_replace(*store); !problems.empty()) {
        return report(console, problems);
    }
    store->save_stock(stock);
    if (console.is_json) {
        console.out << import_json(import_report, stock.territory, sight->total, console.language)
                    << "\n";
    } else {
        print_remarks(import_report, console);
        print_summary(stock.territory, sight->total, filling, console);
    }
    return exit_done;
}

}  // namespace halte::app
