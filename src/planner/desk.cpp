// SPDX-License-Identifier: EUPL-1.2
#include "planner/desk.hpp"

#include <algorithm>
#include <mutex>

#include "base/error.hpp"
#include "base/failure.hpp"
#include "base/random.hpp"
#include "base/ulid.hpp"
#include "planner/ground.hpp"
#include "planner/improve_plan.hpp"
#include "planner/make_plan.hpp"
#include "planner/parameters.hpp"
#include "planner/request.hpp"
#include "planner/tour_lines.hpp"

namespace halte::planner {

namespace {

// What the desk holds, and what is surveyed from it at the first plan.
struct Held {
    explicit Held(Holding the_holding) : holding(std::move(the_holding)) {}

    Result<const Ground*> ground_for_plans(const Parameters& parameters, Progress& progress,
                                           const CancelToken& cancel) const {
        const std::lock_guard lock(ground_mutex);
        if (!ground) {
            Result<Ground> found = survey(holding.territory, holding.units, holding.networks,
                                          holding.sight, parameters, progress, cancel);
            if (!found) {
                return found.errors();
            }
            ground = std::make_unique<Ground>(std::move(*found));
        }
        return static_cast<const Ground*>(ground.get());
    }
    Setting setting(const Ground& the_ground, const Parameters& parameters) const {
        return {holding.territory, holding.units, holding.sight, the_ground, parameters};
    }

    const Holding holding;
    mutable std::mutex ground_mutex;
    mutable std::unique_ptr<Ground> ground;
};

}  // namespace

struct Desk::Inside {
    Inside(Store& the_store, const Parameters& the_parameters, const Clock& the_clock, Log& the_log,
           Holding holding)
        : store(the_store),
          parameters(the_parameters),
          clock(the_clock),
          log(the_log),
          seen_version(holding.stock_version),
          current(std::make_shared<const Held>(std::move(holding))),
          random(static_cast<std::uint64_t>(the_clock.now().time_since_epoch().count())),
          ids(the_clock, random) {}

    std::shared_ptr<const Held> held() const {
        const std::lock_guard lock(current_mutex);
        return current;
    }

    void hold(Holding holding) {
        log.info("the territory was changed by another program",
                 {{"territory", holding.territory.name}});
        auto next = std::make_shared<const Held>(std::move(holding));
        const std::lock_guard lock(current_mutex);
        current.swap(next);  // the one of before ends after the lock, with its last reader
    }

    Store& store;
    const Parameters parameters;
    const Clock& clock;
    Log& log;
    std::mutex store_mutex;
    std::int64_t seen_version;  // of the stock; under the lock of the store
    mutable std::mutex current_mutex;
    std::shared_ptr<const Held> current;
    std::mutex ids_mutex;
    Random random;
    UlidMaker ids;
};

namespace {

std::vector<PublicStop> public_stops_of(const model::Plan& plan, const model::Territory& territory,
                                        const std::vector<model::Unit>& units) {
    std::vector<PublicStop> stops;
    for (const model::Tour& tour : plan.tours) {
        const auto unit = std::find_if(units.begin(), units.end(),
                                       [&](const model::Unit& one) { return one.id == tour.unit; });
        for (const model::Stop& stop : tour.stops) {
            const auto place =
                std::find_if(territory.places.begin(), territory.places.end(),
                             [&](const model::Place& one) { return one.id == stop.place; });
            if (place == territory.places.end()) {
                continue;
            }
            const auto commune =
                std::find_if(territory.communes.begin(), territory.communes.end(),
                             [&](const model::Commune& one) { return one.code == place->commune; });
            stops.push_back({plan.id, place->id, place->name, place->commune,
                             commune == territory.communes.end() ? "" : commune->name,
                             place->position, unit == units.end() ? "" : unit->name, tour.day,
                             stop.opens, stop.closes});
        }
    }
    return stops;
}

}  // namespace

Desk::Desk(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Desk::~Desk() = default;

Result<std::unique_ptr<Desk>> Desk::open(Store& store, const Parameters& parameters,
                                         const Clock& clock, Log& log) {
    Result<Holding> holding = read_holding(store);
    if (!holding) {
        return holding.errors();
    }
    return std::unique_ptr<Desk>(
        new Desk(std::make_unique<Inside>(store, parameters, clock, log, std::move(*holding))));
}

std::shared_ptr<const Holding> Desk::holding() const {
    const std::shared_ptr<const Held> held = inside_->held();
    return {held, &held->holding};
}

bool Desk::look_again() {
    const auto tell = [&](const Errors& why) {
        inside_->log.error("the territory has changed and cannot be read; the one of before stays",
                           {{"why", describe(why, Language::english)}});
        return false;
    };
    try {
        const std::lock_guard lock(inside_->store_mutex);
        const std::int64_t version = inside_->store.stock_version();
        if (version == inside_->seen_version) {
            return false;
        }
        inside_->seen_version = version;
        Result<Holding> found = read_holding(inside_->store);
        if (!found) {
            return tell(found.errors());
        }
        inside_->seen_version = found->stock_version;
        inside_->hold(std::move(*found));
        return true;
    } catch (const Failure& failure) {
        return tell({failure.error()});
    }
}

const Parameters& Desk::parameters() const {
    return inside_->parameters;
}
const Clock& Desk::clock() const {
    return inside_->clock;
}
Log& Desk::log() const {
    return inside_->log;
}

Day Desk::today() const {
    return holding()->zone.to_local(inside_->clock.now()).day;
}

std::string Desk::new_id() {
    const std::lock_guard lock(inside_->ids_mutex);
    return inside_->ids.next();
}

Errors Desk::problems_with(const model::Request& request) const {
    const auto held = holding();
    return problems_of_request(request, held->territory, held->units, today());
}

Result<model::Plan> Desk::search(
    const model::Request& request, Progress& progress, const CancelToken& cancel,
    const std::function<Result<model::Plan>(const Setting&)>& plan_on) {
    Errors problems = problems_with(request);
    if (!problems.empty()) {
        return problems;
    }
    const auto held = inside_->held();
    const auto ground = held->ground_for_plans(inside_->parameters, progress, cancel);
    if (!ground) {
        return ground.errors();
    }
    Result<model::Plan> plan = plan_on(held->setting(**ground, inside_->parameters));
    if (plan) {
        plan->made_at = inside_->clock.now();
    }
    return plan;
}

Result<model::Plan> Desk::make_plan(const model::Request& request, model::Objective objective,
                                    Progress& progress, CancelToken cancel, const OnBest& on_best) {
    return search(request, progress, cancel, [&](const Setting& setting) {
        return planner::make_plan(setting, request, objective, progress, cancel, on_best);
    });
}

Result<model::Plan> Desk::improve(const model::Plan& plan, Improving improving, bool thaws,
                                  Progress& progress, const CancelToken& cancel,
                                  const OnBest& on_best) {
    model::Request request = plan.request;
    request.seconds = improving.seconds;
    request.threads = improving.threads;
    return search(request, progress, cancel, [&](const Setting& setting) {
        if (!thaws) {
            improving.frozen = published_series(plan, published_plans());
        }
        return improve_plan(setting, plan, improving, progress, cancel, on_best);
    });
}

Result<std::vector<model::PlanId>> Desk::keep_plans(std::vector<model::Plan> plans) {
    const model::PlanId proposal(new_id());
    std::vector<model::PlanId> ids;
    for (model::Plan& plan : plans) {
        plan.id = model::PlanId(new_id());
        plan.proposal = proposal;
        ids.push_back(plan.id);
    }
    const std::lock_guard lock(inside_->store_mutex);
    const Result<Done> kept = inside_->store.add_plans(plans);
    if (!kept) {
        return kept.errors();
    }
    return ids;
}

std::vector<PlanSummary> Desk::plans() const {
    const std::lock_guard lock(inside_->store_mutex);
    return inside_->store.plans();
}

std::optional<model::Plan> Desk::plan(const model::PlanId& id) const {
    const std::lock_guard lock(inside_->store_mutex);
    return inside_->store.plan(id);
}

std::vector<model::Plan> Desk::published_plans() const {
    const std::lock_guard lock(inside_->store_mutex);
    std::vector<model::Plan> published;
    for (const PlanSummary& one : inside_->store.plans()) {
        if (one.state == model::PlanState::published) {
            published.push_back(inside_->store.plan(one.id).value());
        }
    }
    return published;
}

Result<Done> Desk::delete_plan(const model::PlanId& id) {
    const std::lock_guard lock(inside_->store_mutex);
    return inside_->store.delete_plan(id);
}

namespace {

Error no_such_plan(const model::PlanId& id) {
    return {
        ErrorCode::not_found, say("il n'y a pas de programme {}", "there is no plan {}", id.text()),
        "id",
        say("choisissez-en un dans la liste des programmes", "choose one from the list of plans")};
}

}  // namespace

Result<Effect> Desk::change(const model::PlanId& id, const Change& change, bool keep) {
    const std::optional<model::Plan> before = plan(id);
    if (!before) {
        return no_such_plan(id);
    }
    const auto held = inside_->held();
    const auto ground = held->ground_for_plans(inside_->parameters, silent_progress(), {});
    if (!ground) {
        return ground.errors();
    }
    Result<Effect> effect =
        try_change(held->setting(**ground, inside_->parameters), *before, change);
    if (!effect || !keep || !effect->plan) {
        return effect;
    }
    const std::lock_guard lock(inside_->store_mutex);
    Result<Done> kept = inside_->store.replace_plan(*effect->plan);
    if (kept && effect->plan->state == model::PlanState::published) {
        kept = inside_->store.publish_plan(
            id, public_stops_of(*effect->plan, held->holding.territory, held->holding.units));
    }
    if (!kept) {
        return kept.errors();
    }
    return effect;
}

Result<std::vector<MoveSlot>> Desk::move_slots(const model::PlanId& id,
                                               const model::SeriesId& series) {
    const std::optional<model::Plan> before = plan(id);
    if (!before) {
        return no_such_plan(id);
    }
    const auto held = inside_->held();
    const auto ground = held->ground_for_plans(inside_->parameters, silent_progress(), {});
    if (!ground) {
        return ground.errors();
    }
    return find_move_slots(held->setting(**ground, inside_->parameters), *before, series);
}

Result<Done> Desk::with_setting(const std::function<void(const Setting&)>& use) const {
    const auto held = inside_->held();
    const auto ground = held->ground_for_plans(inside_->parameters, silent_progress(), {});
    if (!ground) {
        return ground.errors();
    }
    use(held->setting(**ground, inside_->parameters));
    return Done{};
}

Result<model::Plan> Desk::publish(const model::PlanId& id) {
    const std::optional<model::Plan> found = plan(id);
    if (!found) {
        return no_such_plan(id);
    }
    const auto held = holding();
    const std::lock_guard lock(inside_->store_mutex);
    const Result<Done> done =
        inside_->store.publish_plan(id, public_stops_of(*found, held->territory, held->units));
    if (!done) {
        return done.errors();
    }
    return *inside_->store.plan(id);
}

Result<model::Plan> Desk::unpublish(const model::PlanId& id) {
    const std::lock_guard lock(inside_->store_mutex);
    const Result<Done> done = inside_->store.unpublish_plan(id);
    if (!done) {
        return done.errors();
    }
    return *inside_->store.plan(id);
}

std::vector<PublicStop> Desk::public_stops(Day from, Day until) const {
    const std::lock_guard lock(inside_->store_mutex);
    return inside_->store.public_stops(from, until);
}

std::vector<geo::Feature> Desk::tour_features(const model::Plan& plan) {
    const auto held = holding();
    return tour_lines(plan, held->territory, held->units, held->networks);
}

}  // namespace halte::planner
