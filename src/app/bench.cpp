// SPDX-License-Identifier: EUPL-1.2
#include <time.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <ostream>
#include <regex>

#include "app/commands.hpp"
#include "app/exit_codes.hpp"
#include "app/interrupts.hpp"
#include "app/text_file.hpp"
#include "base/assert.hpp"
#include "base/format.hpp"
#include "trials/chao_file.hpp"
#include "trials/covering_file.hpp"
#include "trials/mctopmtw_file.hpp"
#include "trials/oplib_file.hpp"
#include "trials/orienteering_trial.hpp"
#include "trials/pcvrptw_file.hpp"
#include "trials/pvrp_file.hpp"
#include "trials/references.hpp"
#include "trials/toptw_file.hpp"
#include "trials/tournament.hpp"

namespace halte::app {
namespace {

double seconds_of(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

// "c101-m2": what --filter is held against, and how the name of a file of tours begins.
std::string name_of(const std::string& instance, std::uint32_t teams) {
    return text(instance, "-m", teams);
}

// How the files of a set are read: each holds one problem or several, some of them by the rows of
// the table of references.
struct Set {
    std::string_view command;
    std::string_view extension;
    Result<trials::Trials> (*read)(const std::string& file, std::string_view bytes,
                                   const trials::References& references);
};

// A file that holds one problem, of that kind.
template <typename Kind, typename Problem>
Result<trials::Trials> trial_of(Result<Problem> problem) {
    if (!problem) {
        return problem.errors();
    }
    trials::Trials trials;
    trials.push_back(std::make_unique<Kind>(*std::move(problem)));
    return trials;
}

template <typename Kind, auto read>
Result<trials::Trials> read_single(const std::string& file, std::string_view bytes,
                                   const trials::References& /*references*/) {
    return trial_of<Kind>(read(file, bytes));
}

Result<trials::Trials> read_toptw(const std::string& file, std::string_view bytes,
                                  const trials::References& /*references*/) {
    trials::Trials trials;
    for (std::uint32_t teams = 1; teams <= 4; ++teams) {
        auto trial = trial_of<trials::OrienteeringTrial>(trials::read_toptw(file, bytes, teams));
        if (!trial) {
            return trial;
        }
        trials.push_back(std::move(trial->front()));
    }
    return trials;
}

constexpr std::array sets = {
    Set{"bench toptw", ".txt", read_toptw},
    Set{"bench top", ".txt", read_single<trials::OrienteeringTrial, trials::read_chao>},
    Set{"bench mctopmtw", ".txt", read_single<trials::OrienteeringTrial, trials::read_mctopmtw>},
    Set{"bench op", ".oplib", read_single<trials::OrienteeringTrial, trials::read_oplib>},
    Set{"bench mclp", ".gz", trials::read_coverings},
    Set{"bench pvrp", ".txt", read_single<trials::DeliveriesTrial, trials::read_pvrp>},
    Set{"bench pcvrptw", ".vrp", read_single<trials::DeliveriesTrial, trials::read_pcvrptw>},
};

// The files of a set: in DIR/instances when there is one, and in the folders inside.
std::vector<std::filesystem::path> files_of(const std::filesystem::path& folder, const Set& set) {
    const std::filesystem::path inside = folder / "instances";
    std::vector<std::filesystem::path> files;
    std::error_code trouble;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(
             std::filesystem::is_directory(inside, trouble) ? inside : folder, trouble)) {
        if (entry.path().extension() == set.extension) {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

// All problems of a set in a folder, those the filter lets through.
class Programme {
public:
    Programme(const Set& set, const std::string& filter) : set_(set), filter_(filter) {}

    Result<trials::Trials> read(const std::filesystem::path& folder,
                                const trials::References& references) {
        trials::Trials problems;
        Errors errors;
        for (const std::filesystem::path& file : files_of(folder, set_)) {
            if (const auto done = read_one(file.string(), references, problems); !done) {
                errors.insert(errors.end(), done.errors().begin(), done.errors().end());
            }
        }
        if (errors.empty() && problems.empty()) {
            errors.push_back({ErrorCode::not_found,
                              say("aucun problème de ce nom dans ce dossier",
                                  "no problem of that name in this folder"),
                              folder.string(),
                              say("les fichiers finissent en {}, ici ou dans instances/",
                                  "files end in {}, here or in instances/", set_.extension)});
        }
        if (!errors.empty()) {
            return errors;
        }
        return problems;
    }

private:
    Result<Done> read_one(const std::string& file, const trials::References& references,
                          trials::Trials& into) const {
        const auto bytes = read_text(file);
        if (!bytes) {
            return bytes.errors();
        }
        auto problems = set_.read(file, *bytes, references);
        if (!problems) {
            return problems.errors();
        }
        for (std::unique_ptr<const trials::Trial>& problem : *problems) {
            if (std::regex_search(name_of(problem->name(), problem->teams()), filter_)) {
                into.push_back(std::move(problem));
            }
        }
        return Done{};
    }

    const Set& set_;
    std::regex filter_;
};

Result<trials::References> references_of(const std::filesystem::path& folder) {
    const std::filesystem::path file = folder / "bks.csv";
    std::error_code trouble;
    if (!std::filesystem::exists(file, trouble)) {
        return trials::References{};
    }
    const auto bytes = read_text(file.string());
    return bytes ? trials::References::read(file.string(), *bytes)
                 : Result<trials::References>(bytes.errors());
}

std::string tours_text(const trials::Score& score) {
    std::string lines = text("# ", score.instance, ", ", score.teams, " teams, seed ",
                             score.attempt.seed, ", ",
                             format_decimal(score.value, score.decimals), "\n");
    for (const std::vector<std::uint32_t>& tour : score.tours) {
        for (std::size_t i = 0; i < tour.size(); ++i) {
            lines += text(i == 0 ? "" : " ", tour[i]);
        }
        lines += "\n";
    }
    return lines;
}

// "c101-m2-s1.txt" in that folder, which is made when need be.
void write_beside(const std::filesystem::path& folder, const trials::Score& score,
                  std::string_view extension, const std::string& content) {
    std::filesystem::create_directories(folder);
    const std::string name = name_of(score.instance, score.teams);
    write_text((folder / text(name, "-s", score.attempt.seed, extension)).string(), content);
}

struct Summary {
    std::size_t attempts = 0;
    std::size_t compared = 0;
    std::size_t reached = 0;  // as good as the reference
    std::size_t broken = 0;
    double gap_sum = 0.0;

    void add(const trials::Score& score, const std::optional<double>& reference) {
        ++attempts;
        broken += score.breach.empty() ? 0 : 1;
        if (reference) {
            ++compared;
            reached += trials::is_reached(score, *reference) ? 1 : 0;
            gap_sum += trials::gap_percent(score, *reference);
        }
    }
    void tell(const Console& console) const {
        const double mean = compared == 0 ? 0.0 : gap_sum / static_cast<double>(compared);
        if (console.is_json) {
            console.out << text("{\"attempts\":", attempts, ",\"compared\":", compared,
                                ",\"reached\":", reached, ",\"infeasible\":", broken,
                                ",\"mean_gap_percent\":", format_decimal(mean, 4), "}\n");
            return;
        }
        console.out << console.say(
                           say("{} essais, {} comparés : écart moyen {} %, {} à la référence ou "
                               "mieux, {} refusés par l'arbitre",
                               "{} attempts, {} compared: mean gap {} %, {} at the reference or "
                               "better, {} refused by the referee",
                               attempts, compared, format_decimal(mean, 3), reached, broken))
                    << "\n";
    }
};

// What came of it, written where the options say.
Summary summary_of(const trials::Standings& standings, const trials::References& references,
                   CommandLine& line) {
    std::string csv(trials::score_heading);
    Summary summary;
    for (const std::optional<trials::Score>& score : standings.scores) {
        if (score) {
            const auto reference = references.of(score->instance, score->teams);
            csv += trials::score_row(*score, reference);
            summary.add(*score, reference);
            if (line.has("--tours")) {
                write_beside(line.value_of("--tours"), *score, ".txt", tours_text(*score));
            }
            if (line.has("--trace")) {
                write_beside(line.value_of("--trace"), *score, ".csv",
                             trials::trace_text(score->trace));
            }
        }
    }
    if (line.has("--csv")) {
        write_text(line.value_of("--csv"), csv);
    }
    return summary;
}

}  // namespace

int run_bench(CommandLine& line, const Console& console) {
    const double seconds = line.number("--seconds", 0.01, 36'000.0, 10.0);
    const auto seeds = static_cast<std::uint64_t>(line.whole("--seeds", 1, 1'000, 1));
    const auto side_by_side = static_cast<unsigned>(line.whole("--threads", 1, 64, 1));
    const auto threads = static_cast<std::uint32_t>(line.whole("--search-threads", 1, 2, 1));
    if (threads > 1 && side_by_side > 1) {
        line.refuse("--search-threads", say("des essais menés ensemble ont un fil chacun",
                                            "attempts side by side have one thread each"),
                    say("ne gardez qu'une des deux options", "keep only one of the two options"));
    }
    std::optional<Programme> programme;
    try {
        const auto* set = std::find_if(sets.begin(), sets.end(), [&](const Set& one) {
            return one.command == line.command()->name;
        });
        HALTE_CHECK(set != sets.end());
        programme.emplace(*set, line.value_of("--filter"));
    } catch (const std::regex_error&) {
        line.refuse("--filter", say("cette expression régulière est mal formée",
                                    "this regular expression is not well formed"),
                    say("par exemple '^pr.*-m1$'", "for example '^pr.*-m1$'"));
    }
    if (!line.problems().empty()) {
        return report(console, line.problems());
    }
    const auto references = references_of(line.argument());
    if (!references) {
        return report(console, references.errors());
    }
    const auto problems = programme->read(line.argument(), *references);
    if (!problems) {
        return report(console, problems.errors());
    }
    const Interrupts interrupts;
    ProgressBar bar(console);
    // One attempt at a time with two threads: what the process spends is what they spend.
    const clockid_t clock = threads > 1 ? CLOCK_PROCESS_CPUTIME_ID : CLOCK_THREAD_CPUTIME_ID;
    const trials::Standings standings = trials::play(
        *problems, seeds, {.seconds = seconds, .threads = threads}, side_by_side,
        [clock] { return seconds_of(clock); }, bar, interrupts.token());
    bar.wipe();
    if (!standings.errors.empty()) {
        return report(console, standings.errors);
    }
    summary_of(standings, *references, line).tell(console);
    return interrupts.token().stop_requested() ? report_interrupted(console) : exit_done;
}

}  // namespace halte::app
