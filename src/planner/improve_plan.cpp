// SPDX-License-Identifier: EUPL-1.2
#include "planner/improve_plan.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "planner/answer.hpp"
#include "planner/make_plan.hpp"
#include "planner/refusal.hpp"

namespace halte::planner {

namespace {

using PatternOf = std::map<model::SeriesId, std::uint32_t>;

// Wishes with a day and an hour are among the series already; the others stay wishes.
model::Request request_of(const model::Plan& plan, const Improving& improving) {
    model::Request request = plan.request;
    request.seconds = improving.seconds;
    request.threads = improving.threads;
    std::erase_if(request.wishes,
                  [](const model::Wish& wish) { return wish.day && wish.starts; });
    return request;
}

// The plan as it stands, every series a pin.
struct Standing {
    Posed posed;
    solver::Solution solution;

    const model::Series& series(const solver::Series& one) const { return posed.pins[one.pin]; }
};

Result<Standing> standing_of(const Setting& setting, const model::Plan& plan) {
    model::Request request = plan.request;
    request.wishes.clear();
    Result<Posed> posed = pose(setting, request,
                               {.objective = plan.objective,
                                .pinned = plan.series,
                                .freedom = Freedom::pins_only});
    if (!posed) {
        return posed.errors();
    }
    solver::Options options;
    options.stop.iterations = 1;
    solver::Outcome outcome = solver::solve(posed->problem, options);
    if (!outcome.conflicts.empty()) {
        const Sentence why = refusal_of(outcome.conflicts.front().reason).message;
        return Error{ErrorCode::conflict,
                     say("ce programme ne tient plus : {}", "this plan no longer holds: {}", why),
                     "id",
                     say("retirez ou déplacez la halte en cause, puis recommencez",
                         "take away or move the stop in question, then start again")};
    }
    return Standing{std::move(*posed), std::move(outcome.solution)};
}

// The rhythm with which a series could be chosen freely as it is, or none: a stay that no search
// would offer, a second series at one place.
std::uint32_t free_pattern(const solver::Problem& problem, const solver::Series& series) {
    const auto& levels = problem.site(series.site).dwell;
    const bool is_level = std::any_of(
        levels.begin(), levels.end(),
        [&](const solver::DwellLevel& level) { return level.dwell_s == series.dwell_s; });
    for (const solver::Candidate& candidate : problem.candidates(series.site)) {
        if (is_level && candidate.unit == series.unit &&
            problem.pattern(candidate.pattern) == series.days) {
            return candidate.pattern;
        }
    }
    return solver::none;
}

// The problem of the rest, and the plan at hand as a solution of it.
struct Rest {
    Posing posing;
    Posed posed;
    solver::Solution start;
};

// False when some series cannot be left free: those are added to `kept`.
bool find_patterns(const Standing& standing, const solver::Problem& problem,
                   std::set<model::SeriesId>& kept, PatternOf& patterns) {
    bool is_whole = true;
    std::set<std::uint32_t> free_sites;
    for (const solver::Series& series : standing.solution.series) {
        const model::SeriesId& id = standing.series(series).id;
        if (kept.count(id) > 0) {
            continue;
        }
        const std::uint32_t pattern = free_pattern(problem, series);
        if (pattern == solver::none || !free_sites.insert(series.site).second) {
            kept.insert(id);
            is_whole = false;
        }
        patterns[id] = pattern;
    }
    return is_whole;
}

solver::Solution start_of(const Standing& standing, const Posed& posed,
                          const PatternOf& patterns) {
    solver::Solution start = standing.solution;
    for (solver::Series& series : start.series) {
        const model::SeriesId& id = standing.series(series).id;
        const auto pin = std::find_if(posed.pins.begin(), posed.pins.end(),
                                      [&](const model::Series& one) { return one.id == id; });
        if (pin != posed.pins.end()) {
            series.pin = static_cast<std::uint32_t>(pin - posed.pins.begin());
        } else {
            series.pin = solver::none;
            series.pattern = patterns.at(id);
        }
    }
    return start;
}

Result<Rest> rest_of(const Setting& setting, const model::Plan& plan,
                     const model::Request& request, const Standing& standing,
                     std::set<model::SeriesId> kept) {
    while (true) {
        Posing posing{.objective = plan.objective};
        for (const model::Series& series : plan.series) {
            if (kept.count(series.id) > 0) {
                posing.pinned.push_back(series);
            }
        }
        Result<Posed> posed = pose(setting, request, posing);
        if (!posed) {
            return posed.errors();
        }
        PatternOf patterns;
        if (find_patterns(standing, posed->problem, kept, patterns)) {
            solver::Solution start = start_of(standing, *posed, patterns);
            return Rest{std::move(posing), std::move(*posed), std::move(start)};
        }
    }
}

}  // namespace

std::vector<model::SeriesId> published_series(const model::Plan& plan,
                                              const std::vector<model::Plan>& published) {
    std::vector<model::SeriesId> found;
    const auto is_told = [&](const model::Tour& tour, const model::Stop& stop) {
        return std::any_of(published.begin(), published.end(), [&](const model::Plan& told) {
            return std::any_of(told.tours.begin(), told.tours.end(), [&](const model::Tour& one) {
                return one.unit == tour.unit && one.day == tour.day &&
                       std::any_of(one.stops.begin(), one.stops.end(),
                                   [&](const model::Stop& other) {
                                       return other.place == stop.place &&
                                              other.opens == stop.opens &&
                                              other.closes == stop.closes;
                                   });
            });
        });
    };
    for (const model::Tour& tour : plan.tours) {
        for (const model::Stop& stop : tour.stops) {
            if (is_told(tour, stop) &&
                std::find(found.begin(), found.end(), stop.series) == found.end()) {
                found.push_back(stop.series);
            }
        }
    }
    return found;
}

Result<model::Plan> improve_plan(const Setting& setting, const model::Plan& plan,
                                 const Improving& improving, Progress& progress,
                                 const CancelToken& cancel,
                                 const std::function<void(double people)>& on_best) {
    const Result<Standing> standing = standing_of(setting, plan);
    if (!standing) {
        return standing.errors();
    }
    std::set<model::SeriesId> kept(improving.frozen.begin(), improving.frozen.end());
    for (const model::Series& series : plan.series) {
        if (series.is_pinned) {
            kept.insert(series.id);
        }
    }
    const model::Request request = request_of(plan, improving);
    Result<Rest> rest = rest_of(setting, plan, request, *standing, std::move(kept));
    if (!rest) {
        return rest.errors();
    }
    solver::Options options = search_options(setting, request, progress, cancel, on_best);
    options.start = std::move(rest->start);
    const solver::Outcome outcome = solver::solve(rest->posed.problem, options);
    if (on_best) {
        on_best(people_of(setting, outcome.solution));
    }
    return plan_with_reasons(setting, request, plan.request, std::move(rest->posing), rest->posed,
                             outcome, progress);
}

}  // namespace halte::planner
