// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/cancel.hpp"
#include "base/clock.hpp"
#include "base/log.hpp"
#include "base/progress.hpp"
#include "base/result.hpp"
#include "geo/feature.hpp"
#include "model/plan.hpp"
#include "model/territory.hpp"
#include "model/unit.hpp"
#include "planner/changes.hpp"
#include "planner/holding.hpp"
#include "planner/improve_plan.hpp"
#include "planner/ports.hpp"
#include "planner/runs.hpp"

namespace halte::planner {

struct Parameters;

// The desk of a coordinator: one territory, with its roads and its sight in memory, and everything
// that can be asked about plans. Thread-safe: reading is shared, changing a plan is one at a time.
// The store passed in is used under the desk's own lock only.
class Desk {
public:
    // Errors: not_found when the store holds no territory (hint: `halte demo` or `halte import`).
    // The store, the clock and the log outlive the desk.
    static Result<std::unique_ptr<Desk>> open(Store& store, const Parameters& parameters,
                                              const Clock& clock, Log& log = silent_log());
    ~Desk();

    // What the desk holds now. Whoever answers keeps the pointer until done: another may come.
    std::shared_ptr<const Holding> holding() const;
    // Takes what another program has stored since, whole, and says whether there was something.
    // What cannot be read is told to the log, and what was held stays. To be called every second.
    bool look_again();
    const Parameters& parameters() const;
    const Clock& clock() const;
    Log& log() const;
    Day today() const;  // in the zone of the territory
    // A new name, sorted by time.
    std::string new_id();

    // All problems of a request, each with its field; empty when it can be planned.
    Errors problems_with(const model::Request& request) const;
    // The plan of one objective; anytime: a cancelled search returns its best plan so far.
    // `on_best` hears the persons reached by each better plan.
    using OnBest = std::function<void(double people)>;
    Result<model::Plan> make_plan(const model::Request& request, model::Objective objective,
                                  Progress& progress, CancelToken cancel, const OnBest& on_best);
    // The rest of a plan made better, see improve_plan.hpp; what is published stays where it was
    // announced unless `thaws`. Anytime, like make_plan(). Errors: what is wrong with its request.
    Result<model::Plan> improve(const model::Plan& plan, Improving improving, bool thaws,
                                Progress& progress, const CancelToken& cancel,
                                const OnBest& on_best);
    // Keeps the plans of one run under one new proposal id, in the order given.
    Result<std::vector<model::PlanId>> keep_plans(std::vector<model::Plan> plans);

    std::vector<PlanSummary> plans() const;
    std::optional<model::Plan> plan(const model::PlanId& id) const;
    // All that people have been told, newest first.
    std::vector<model::Plan> published_plans() const;
    Result<Done> delete_plan(const model::PlanId& id);
    // What a change would bring; with `keep`, the changed plan is stored as the next version.
    // Errors: not_found, conflict (stale version), invalid (no such series, place, day).
    Result<Effect> change(const model::PlanId& id, const Change& change, bool keep);
    // Days and hours to which a series could move, best first, at most 40.
    Result<std::vector<MoveSlot>> move_slots(const model::PlanId& id,
                                             const model::SeriesId& series);
    // What `question` says of all that plans stand on, as the desk holds it now: ask_more() and the
    // like. It gives a Result. Errors: those of survey(), and its own.
    template <typename Question>
    auto ask(const Question& question) const
        -> std::invoke_result_t<const Question&, const Setting&> {
        std::optional<std::invoke_result_t<const Question&, const Setting&>> answer;
        const Result<Done> done =
            with_setting([&](const Setting& setting) { answer.emplace(question(setting)); });
        if (!done) {
            return done.errors();
        }
        return std::move(*answer);
    }
    Result<model::Plan> publish(const model::PlanId& id);
    Result<model::Plan> unpublish(const model::PlanId& id);
    std::vector<PublicStop> public_stops(Day from, Day until) const;

    // True road geometry: one line per tour leg chain with tags unit, day, weekday, from, to; one
    // point per stop with tags series, place, order, day.
    std::vector<geo::Feature> tour_features(const model::Plan& plan);

private:
    // A plan made on the setting of now, when the request has no problems.
    Result<model::Plan> search(const model::Request& request, Progress& progress,
                               const CancelToken& cancel,
                               const std::function<Result<model::Plan>(const Setting&)>& plan_on);

    struct Inside;
    Result<Done> with_setting(const std::function<void(const Setting&)>& use) const;
    explicit Desk(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

}  // namespace halte::planner
