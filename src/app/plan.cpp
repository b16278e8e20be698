// SPDX-License-Identifier: EUPL-1.2
#include <filesystem>
#include <ostream>

#include "app/commands.hpp"
#include "app/desk_opening.hpp"
#include "app/exit_codes.hpp"
#include "app/interrupts.hpp"
#include "app/json_reports.hpp"
#include "app/plan_file.hpp"
#include "app/table.hpp"
#include "app/text_file.hpp"
#include "model/words.hpp"
#include "planner/plan_json.hpp"
#include "store/trouble.hpp"

namespace halte::app {
namespace {

using model::Objective;

// The options of the line go before what the file says.
Result<model::Request> request_of(CommandLine& line) {
    model::Request request;
    request.first_day = Day{};
    if (line.has("--request")) {
        auto written = read_request(line.value_of("--request"));
        if (!written) {
            return written.errors();
        }
        request = std::move(*written);
    }
    request.name = line.value_of("--name", request.name);
    request.first_day = line.day("--first-day").value_or(request.first_day);
    request.weeks = static_cast<int>(line.whole("--weeks", 1, 13, request.weeks));
    request.seconds = line.number("--seconds", 0.5, 600.0, request.seconds);
    request.seed = line.natural("--seed", request.seed);
    request.threads = static_cast<int>(line.whole("--threads", 1, 2, request.threads));
    if (line.has("--units")) {
        request.units.clear();
    }
    for (const std::string& id : line.list("--units")) {
        request.units.emplace_back(id);
    }
    if (!line.problems().empty()) {
        return line.problems();
    }
    return request;
}

std::vector<Objective> objectives_of(const CommandLine& line) {
    const auto one = model::find_word<Objective>(line.value_of("--objective", "all"));
    if (one) {
        return {*one};
    }
    return {model::all_objectives.begin(), model::all_objectives.end()};
}

std::string name_of(Objective objective, Language language) {
    const bool is_french = language == Language::french;
    switch (objective) {
        case Objective::people: return is_french ? "le plus de monde" : "most people";
        case Objective::even: return is_french ? "le plus équitable" : "most even";
        case Objective::road: break;
    }
    return is_french ? "le moins de route" : "least road";
}

// plan.json stays plan.json for one plan; of three, the first is plan.people.json.
std::string file_of(const std::string& wanted, Objective objective, std::size_t count) {
    if (count == 1) {
        return wanted;
    }
    const std::size_t slash = wanted.rfind('/');
    const std::size_t dot = wanted.rfind('.');
    const bool has_ending =
        dot != std::string::npos && (slash == std::string::npos || dot > slash + 1);
    const std::size_t at = has_ending ? dot : wanted.size();
    return wanted.substr(0, at) + "." + std::string(model::word_of(objective)) +
           wanted.substr(at);
}

// The bar of one search among several.
class Stage final : public Progress {
public:
    Stage(ProgressBar& bar, std::string name, std::size_t rank, std::size_t count)
        : bar_(bar), name_(std::move(name)), rank_(rank), count_(count) {}
    void report(std::string_view, double share) override {
        bar_.report(name_, (static_cast<double>(rank_) + share) / static_cast<double>(count_));
    }

private:
    ProgressBar& bar_;
    std::string name_;
    std::size_t rank_;
    std::size_t count_;
};

void print_plans(const std::vector<model::Plan>& plans, const std::vector<std::string>& files,
                 const Console& console) {
    const bool is_french = console.language == Language::french;
    const NumberStyle style = numbers_of(console.language);
    const auto number = [&](double value) { return format_number(value, 0, style); };
    TextTable table({{"plan"},
                     {is_french ? "numéro" : "id"},
                     {is_french ? "personnes" : "persons", Align::right},
                     {is_french ? "de" : "from", Align::right},
                     {is_french ? "à" : "to", Align::right},
                     {is_french ? "au plus" : "at most", Align::right},
                     {is_french ? "équité" : "evenness", Align::right},
                     {is_french ? "haltes" : "stops", Align::right},
                     {"communes", Align::right},
                     {"km", Align::right},
                     {is_french ? "route h" : "road h", Align::right},
                     {is_french ? "présence h" : "presence h", Align::right}});
    for (const model::Plan& plan : plans) {
        const model::Figures& figures = plan.figures;
        table.add({name_of(plan.objective, console.language), plan.id.text(),
                   number(figures.reached.value.count()), number(figures.reached.low.count()),
                   number(figures.reached.high.count()), number(figures.at_most.count()),
                   format_number(figures.evenness, 2, style), std::to_string(figures.stops),
                   std::to_string(figures.communes_visited),
                   number(figures.distance.count() / 1000.0),
                   number(static_cast<double>(figures.driving.count()) / 3600.0),
                   number(static_cast<double>(figures.presence.count()) / 3600.0)});
    }
    table.print(console.out);
    for (const std::string& file : files) {
        console.out << (is_french ? "Écrit : " : "Written: ") << file << "\n";
    }
}

// Half a minute of search must not end with a folder that is not there.
void check_folder_of(const std::string& file) {
    const auto folder = std::filesystem::absolute(file).parent_path();
    std::error_code ignored;
    if (!std::filesystem::is_directory(folder, ignored)) {
        throw store::StoreFailure(store::Trouble::missing_folder, folder.string());
    }
}

Result<std::vector<model::Plan>> make_plans(planner::Desk& desk, const model::Request& request,
                                            const std::vector<Objective>& objectives,
                                            const Console& console, const CancelToken& cancel) {
    ProgressBar bar(console);
    std::vector<model::Plan> plans;
    for (std::size_t i = 0; i < objectives.size() && !cancel.stop_requested(); ++i) {
        Stage stage(bar, name_of(objectives[i], console.language), i, objectives.size());
        auto plan = desk.make_plan(request, objectives[i], stage, cancel, [](double) {});
        if (!plan) {
            return plan.errors();
        }
        plans.push_back(std::move(*plan));
    }
    return plans;
}

}  // namespace

int run_plan(CommandLine& line, const Console& console) {
    const auto asked = request_of(line);
    const std::vector<Objective> objectives = objectives_of(line);
    if (!asked || !line.problems().empty()) {
        return report(console, asked ? line.problems() : asked.errors());
    }
    model::Request request = *asked;
    auto open = open_desk(line, console);
    if (!open) {
        return report(console, open.errors());
    }
    planner::Desk& desk = *(*open)->desk;
    if (request.first_day == Day{}) {
        request.first_day = monday_of(add_days(desk.today(), 7));
    }
    if (const Errors problems = desk.problems_with(request); !problems.empty()) {
        return report(console, problems);
    }
    if (line.has("--out")) {
        check_folder_of(line.value_of("--out"));
    }
    const Interrupts interrupts;
    auto plans = make_plans(desk, request, objectives, console, interrupts.token());
    if (interrupts.token().stop_requested()) {
        return report_interrupted(console);
    }
    if (!plans) {
        return report(console, plans.errors());
    }
    const auto ids = desk.keep_plans(*plans);
    if (!ids) {
        return report(console, ids.errors());
    }
    std::vector<model::Plan> kept;
    std::vector<std::string> files;
    for (const model::PlanId& id : *ids) {
        kept.push_back(desk.plan(id).value());
        if (line.has("--out")) {
            files.push_back(file_of(line.value_of("--out"), kept.back().objective, ids->size()));
            write_text(files.back(), planner::plan_to_json(kept.back()) + "\n");
        }
    }
    if (console.is_json) {
        console.out << plans_json(kept, files) << "\n";
    } else {
        print_plans(kept, files, console);
    }
    return exit_done;
}

}  // namespace halte::app
