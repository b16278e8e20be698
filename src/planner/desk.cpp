// SPDX-License-Identifier: EUPL-1.2
#include "planner/desk.hpp"

#include <algorithm>
#include <mutex>
#include <shared_mutex>

#include "base/random.hpp"
#include "base/ulid.hpp"
#include "base/zone.hpp"
#include "network/network.hpp"
#include "planner/ground.hpp"
#include "planner/make_plan.hpp"
#include "planner/parameters.hpp"
#include "planner/request.hpp"
#include "planner/sight.hpp"
#include "planner/tour_lines.hpp"

namespace halte::planner {

struct Desk::Inside {
    Inside(Store& the_store, const Parameters& the_parameters, const Clock& the_clock, Log& the_log)
        : store(the_store),
          parameters(the_parameters),
          clock(the_clock),
          log(the_log),
          random(static_cast<std::uint64_t>(the_clock.now().time_since_epoch().count())),
          ids(the_clock, random) {}

    // Surveyed at the first plan, then kept: the territory does not change under a desk.
    Result<const Ground*> ground_for_plans(Progress& progress, const CancelToken& cancel) {
        const std::lock_guard lock(ground_mutex);
        if (!ground) {
            Result<Ground> found =
                survey(territory, units, networks, sight, parameters, progress, cancel);
            if (!found) {
                return found.errors();
            }
            ground = std::make_unique<Ground>(std::move(*found));
        }
        return static_cast<const Ground*>(ground.get());
    }

    Setting setting(const Ground& the_ground) const {
        return {territory, units, sight, the_ground, parameters};
    }

    Store& store;
    Parameters parameters;
    const Clock& clock;
    Log& log;
    model::Territory territory;
    std::vector<model::Unit> units;
    Sight sight;
    Networks networks;
    std::optional<Zone> zone;  // set once open

    std::mutex store_mutex;
    std::mutex ground_mutex;
    std::unique_ptr<Ground> ground;
    std::mutex ids_mutex;
    Random random;
    UlidMaker ids;
};

namespace {

Errors unreadable(const std::string& asset) {
    return {{ErrorCode::unavailable, "the stored " + asset + " cannot be read", asset,
             "import the territory again: halte import FOLDER --db FILE"}};
}

Result<Networks> stored_networks(Store& store, const model::Territory& territory,
                                 const std::vector<model::Unit>& units) {
    Networks roads;
    std::vector<std::string_view> profiles{"foot", "car"};
    for (const model::Unit& unit : units) {
        profiles.push_back(profile_of(unit.kind));
    }
    for (const std::string_view profile : profiles) {
        if (roads.contains(profile)) {
            continue;
        }
        const std::optional<Asset> asset = store.asset("network/" + std::string(profile));
        if (!asset) {
            continue;
        }
        Result<network::Network> network = network::Network::over(asset->bytes);
        if (!network) {
            return unreadable("road network of " + territory.name);
        }
        roads.emplace(profile, std::make_shared<const network::Network>(std::move(*network)));
    }
    return roads;
}

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
    auto inside = std::make_unique<Inside>(store, parameters, clock, log);
    std::optional<model::Territory> territory = store.territory();
    if (!territory) {
        return Error{ErrorCode::not_found, "this database holds no territory yet", "db",
                     "fill it with: halte demo --db FILE, or halte import FOLDER --db FILE"};
    }
    inside->territory = std::move(*territory);
    inside->units = store.units();
    Result<Zone> zone = Zone::find(inside->territory.zone);
    if (!zone) {
        return zone.errors();
    }
    inside->zone = *zone;
    Result<Networks> roads = stored_networks(store, inside->territory, inside->units);
    if (!roads) {
        return roads.errors();
    }
    inside->networks = std::move(*roads);
    const std::optional<Asset> sight = store.asset(sight_asset);
    Result<Sight> parsed = sight ? parse_sight(sight->bytes) : unreadable("sight");
    if (!parsed || parsed->cells.size() != inside->territory.cells.size() ||
        parsed->communes.size() != inside->territory.communes.size()) {
        return unreadable("sight");
    }
    inside->sight = std::move(*parsed);
    return std::unique_ptr<Desk>(new Desk(std::move(inside)));
}

const model::Territory& Desk::territory() const {
    return inside_->territory;
}
const Sight& Desk::sight() const {
    return inside_->sight;
}
const Parameters& Desk::parameters() const {
    return inside_->parameters;
}
const std::vector<model::Unit>& Desk::units() const {
    return inside_->units;
}
const Clock& Desk::clock() const {
    return inside_->clock;
}
Log& Desk::log() const {
    return inside_->log;
}
const Networks& Desk::networks() const {
    return inside_->networks;
}

Day Desk::today() const {
    return inside_->zone->to_local(inside_->clock.now()).day;
}

std::string Desk::new_id() {
    const std::lock_guard lock(inside_->ids_mutex);
    return inside_->ids.next();
}

Errors Desk::problems_with(const model::Request& request) const {
    return problems_of_request(request, inside_->territory, inside_->units, today());
}

Result<model::Plan> Desk::make_plan(const model::Request& request, model::Objective objective,
                                    Progress& progress, CancelToken cancel, const OnBest& on_best) {
    Errors problems = problems_with(request);
    if (!problems.empty()) {
        return problems;
    }
    const Result<const Ground*> ground = inside_->ground_for_plans(progress, cancel);
    if (!ground) {
        return ground.errors();
    }
    Result<model::Plan> plan = planner::make_plan(inside_->setting(**ground), request, objective,
                                                  progress, cancel, on_best);
    if (plan) {
        plan->made_at = inside_->clock.now();
    }
    return plan;
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

Result<Done> Desk::delete_plan(const model::PlanId& id) {
    const std::lock_guard lock(inside_->store_mutex);
    return inside_->store.delete_plan(id);
}

namespace {

Error no_such_plan(const model::PlanId& id) {
    return {ErrorCode::not_found, "there is no plan " + id.text(), "id",
            "choose one from the list of plans"};
}

}  // namespace

Result<Effect> Desk::change(const model::PlanId& id, const Change& change, bool keep) {
    const std::optional<model::Plan> before = plan(id);
    if (!before) {
        return no_such_plan(id);
    }
    const Result<const Ground*> ground = inside_->ground_for_plans(silent_progress(), {});
    if (!ground) {
        return ground.errors();
    }
    Result<Effect> effect = try_change(inside_->setting(**ground), *before, change);
    if (!effect || !keep || !effect->plan) {
        return effect;
    }
    const std::lock_guard lock(inside_->store_mutex);
    Result<Done> kept = inside_->store.replace_plan(*effect->plan);
    if (kept && effect->plan->state == model::PlanState::published) {
        kept = inside_->store.publish_plan(
            id, public_stops_of(*effect->plan, inside_->territory, inside_->units));
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
    const Result<const Ground*> ground = inside_->ground_for_plans(silent_progress(), {});
    if (!ground) {
        return ground.errors();
    }
    return find_move_slots(inside_->setting(**ground), *before, series);
}

Result<model::Plan> Desk::publish(const model::PlanId& id) {
    const std::optional<model::Plan> found = plan(id);
    if (!found) {
        return no_such_plan(id);
    }
    const std::lock_guard lock(inside_->store_mutex);
    const Result<Done> done = inside_->store.publish_plan(
        id, public_stops_of(*found, inside_->territory, inside_->units));
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
    return tour_lines(plan, inside_->territory, inside_->units, inside_->networks);
}

}  // namespace halte::planner
