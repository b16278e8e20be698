// SPDX-License-Identifier: EUPL-1.2
#include <ostream>

#include "app/commands.hpp"
#include "app/desk_opening.hpp"
#include "app/exit_codes.hpp"
#include "app/plan_file.hpp"
#include "app/table.hpp"
#include "base/format.hpp"
#include "http/api/present_json.hpp"
#include "http/json_text.hpp"
#include "planner/desk.hpp"
#include "planner/plan_json.hpp"
#include "planner/present.hpp"

namespace halte::app {
namespace {

// Figures of a plan, or of what it has more than another.
struct Line {
    double reached = 0.0;
    double evenness = 0.0;
    double km = 0.0;
    double road_h = 0.0;
    double presence_h = 0.0;
    int stops = 0;
    int communes = 0;
};

Line line_of(const model::Figures& figures) {
    return {figures.reached.value.count(),
            figures.evenness,
            figures.distance.count() / 1000.0,
            static_cast<double>(figures.driving.count()) / 3600.0,
            static_cast<double>(figures.presence.count()) / 3600.0,
            figures.stops,
            figures.communes_visited};
}

Line difference(const Line& plan, const Line& today) {
    return {plan.reached - today.reached,       plan.evenness - today.evenness,
            plan.km - today.km,                 plan.road_h - today.road_h,
            plan.presence_h - today.presence_h, plan.stops - today.stops,
            plan.communes - today.communes};
}

class Report {
public:
    explicit Report(const Console& console)
        : console_(console),
          style_(numbers_of(console.language)),
          table_({{"plan"},
                  {word("personnes", "persons"), Align::right},
                  {word("équité", "evenness"), Align::right},
                  {word("haltes", "stops"), Align::right},
                  {"communes", Align::right},
                  {"km", Align::right},
                  {word("route h", "road h"), Align::right},
                  {word("présence h", "presence h"), Align::right}}) {}

    void add(const std::string& name, const Line& line, bool is_difference) {
        const auto number = [&](double value, int decimals) {
            const std::string written = format_number(value, decimals, style_);
            return is_difference && value > 0.0 ? "+" + written : written;
        };
        table_.add({name, number(line.reached, 0), number(line.evenness, 2),
                    number(line.stops, 0), number(line.communes, 0), number(line.km, 0),
                    number(line.road_h, 0), number(line.presence_h, 0)});
    }
    void print(const planner::PresentMeasure& today) const {
        table_.print(console_.out);
        if (!today.faults.empty()) {
            console_.out << word("Ce qui ne tient pas aujourd'hui, compté quand même :\n",
                                 "What does not hold today, counted all the same:\n");
        }
        for (const planner::PresentFault& fault : today.faults) {
            console_.out << "  " << fault.where << ", " << fault.name << word(" : ", ": ")
                         << console_.say(fault.message);
            if (fault.times > 1) {
                console_.out << " (" << fault.times << word(" jours)", " days)");
            }
            console_.out << "\n";
        }
    }
    std::string word(const char* fr, const char* en) const {
        return console_.language == Language::french ? fr : en;
    }

private:
    const Console& console_;
    NumberStyle style_;
    TextTable table_;
};

std::string comparison_json(const planner::PresentMeasure& today, std::size_t rows,
                            const std::vector<std::string>& files,
                            const std::vector<model::Plan>& plans, Language language) {
    http::JsonText json;
    json.object().key("present").raw(http::present_json(today, rows, language));
    json.key("plans").array();
    for (std::size_t i = 0; i < plans.size(); ++i) {
        const Line more = difference(line_of(plans[i].figures), line_of(today.plan.figures));
        json.object().member("file", files[i]);
        json.key("figures").raw(planner::figures_to_json(plans[i].figures));
        json.number("reached_difference", more.reached, 2);
        json.number("evenness_difference", more.evenness, 4);
        json.number("distance_difference_m", more.km * 1000.0, 0);
        json.end_object();
    }
    return json.end_array().end_object().take();
}

Error no_present_tours() {
    return {ErrorCode::not_found,
            say("ce territoire ne dit rien des tournées d'aujourd'hui",
                "this territory tells nothing of the tours of today"),
            "tours",
            say("ajoutez un tableau « tours » au dossier du territoire et importez-le à nouveau "
                "(docs/formats/territory-folder.md)",
                "add a table `tours` to the territory folder and import it again "
                "(docs/formats/territory-folder.md)")};
}

}  // namespace

int run_compare(CommandLine& line, const Console& console) {
    if (!line.problems().empty()) {
        return report(console, line.problems());
    }
    const std::vector<std::string> files(line.arguments().begin(), line.arguments().end());
    std::vector<model::Plan> plans;
    for (const std::string& file : files) {
        auto plan = read_plan(file);
        if (!plan) {
            return report(console, plan.errors());
        }
        plans.push_back(std::move(*plan));
    }
    const auto open = open_desk(line, console);
    if (!open) {
        return report(console, open.errors());
    }
    const planner::Desk& desk = *(*open)->desk;
    const auto holding = desk.holding();
    if (holding->present.empty()) {
        return report(console, Errors{no_present_tours()});
    }
    const auto today =
        desk.ask([&](const planner::Setting& setting) -> Result<planner::PresentMeasure> {
            return planner::measure_present(setting, holding->present, plans.front().request);
        });
    if (!today) {
        return report(console, today.errors());
    }
    if (console.is_json) {
        console.out << comparison_json(*today, holding->present.size(), files, plans,
                                       console.language)
                    << "\n";
        return exit_done;
    }
    Report report_lines(console);
    const Line now = line_of(today->plan.figures);
    report_lines.add(report_lines.word("tournées d'aujourd'hui", "tours of today"), now, false);
    for (std::size_t i = 0; i < plans.size(); ++i) {
        const Line then = line_of(plans[i].figures);
        report_lines.add(files[i], then, false);
        report_lines.add(report_lines.word("  de plus qu'aujourd'hui", "  more than today"),
                         difference(then, now), true);
    }
    report_lines.print(*today);
    return exit_done;
}

}  // namespace halte::app
