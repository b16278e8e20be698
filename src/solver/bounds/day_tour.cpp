// SPDX-License-Identifier: EUPL-1.2
#include "solver/bounds/day_tour.hpp"

#include <algorithm>
#include <limits>

#include "solver/timing.hpp"

namespace halte::solver {

namespace {

constexpr std::int64_t nothing = std::numeric_limits<std::int64_t>::min() / 4;
constexpr std::int32_t longest_step_s = 300;
constexpr std::int32_t most_steps = 400;
constexpr std::uint32_t base = none;  // where a label comes from
// A pinned visit earns so much that no best tour passes it by; it is taken back at the end.
constexpr std::int64_t pin_prize = std::int64_t{1} << 48;
// price_of rounds five parts of a tour down one by one; here their sum is rounded.
constexpr std::int64_t rounding = 5;
constexpr int rate_bits = 20;

// The part of a price that falls on one second or metre, rounded down.
std::int64_t rate(std::int64_t price, std::int64_t unit) { return (price << rate_bits) / unit; }

std::int32_t shortest_service_s(const Problem& problem, const DayClass& days) {
    const Slot& slot = problem.slot(days.slots.front());
    std::int32_t shortest_s = longest_step_s;
    for (const std::uint32_t site : days.sites) {
        shortest_s = std::min(shortest_s, problem.site(site).dwell.front().dwell_s +
                                              slot.setup_s + slot.packing_s);
    }
    for (const auto& [site, visit] : days.pinned) {
        shortest_s = std::min(shortest_s, visit.dwell_s + slot.setup_s + slot.packing_s);
    }
    return shortest_s;
}

}  // namespace

bool DayTours::can_look_at(const Problem& problem, const DayClass& days) {
    const Slot& slot = problem.slot(days.slots.front());
    const std::int32_t step_s = shortest_service_s(problem, days);
    return step_s > 0 && (slot.end_s - slot.begin_s) / step_s < most_steps;
}

DayTours::DayTours(const Problem& problem, const DayClass& days)
    : problem_(&problem), days_(&days), slot_(&problem.slot(days.slots.front())),
      step_s_(shortest_service_s(problem, days)),
      steps_(static_cast<std::size_t>((slot_->end_s - slot_->begin_s) / step_s_) + 1),
      per_metre_(rate(problem.spec().prices.per_km, 1000)),
      per_second_(rate(problem.spec().prices.per_driving_hour, 3600) +
                  rate(problem.spec().prices.per_work_hour, 3600)) {
    for (const std::uint32_t site : days.sites) {
        places_.push_back({.node = problem.site(site).node, .stays = {}});
        kinds_.push_back(visit_kinds(problem, site));
        most_kinds_ = std::max(most_kinds_, static_cast<std::uint32_t>(kinds_.back().size()));
    }
    for (const auto& [site, visit] : days.pinned) {
        places_.push_back({.node = problem.site(site).node, .stays = {}});
    }
}

std::int64_t DayTours::leg_cost(std::uint32_t travel_s, std::uint32_t distance_m) const {
    return (distance_m * per_metre_ + travel_s * per_second_) >> rate_bits;
}

void DayTours::activate(std::uint32_t place) {
    std::int32_t latest_s = slot_->begin_s;
    for (const Stay& stay : places_[place].stays) {
        const std::int32_t until_s = std::min(stay.end_s, slot_->end_s - slot_->packing_s);
        latest_s = std::max(latest_s, until_s - stay.dwell_s - slot_->setup_s);
    }
    active_.push_back({place, places_[place].node, latest_s});
    latest_arrival_s_ = std::max(latest_arrival_s_, latest_s);
}

void DayTours::price(const std::vector<std::int64_t>& prizes) {
    const Prices& prices = problem_->spec().prices;
    const std::int64_t handling_s = slot_->setup_s + slot_->packing_s;
    const auto cost_of_stay = [&](std::uint32_t site, std::int32_t dwell_s) {
        const std::int64_t missing_s =
            std::max(0, problem_->site(site).useful_dwell_s - dwell_s);
        return ((handling_s + dwell_s) * rate(prices.per_work_hour, 3600) +
                missing_s * rate(prices.per_short_hour, 3600)) >> rate_bits;
    };
    active_.clear();
    latest_arrival_s_ = slot_->begin_s;
    for (std::uint32_t place = 0; place < places_.size(); ++place) {
        Place& here = places_[place];
        here.stays.clear();
        if (place >= days_->sites.size()) {
            const auto& [site, visit] = days_->pinned[place - days_->sites.size()];
            here.stays.push_back({visit.start_s, visit.start_s + visit.dwell_s, visit.dwell_s, 0,
                                  pin_prize - cost_of_stay(site, visit.dwell_s)});
            activate(place);
            continue;
        }
        const std::uint32_t site = days_->sites[place];
        for (std::uint32_t kind = 0; kind < kinds_[place].size(); ++kind) {
            const VisitKind& how = kinds_[place][kind];
            const std::int32_t dwell_s = problem_->site(site).dwell[how.level].dwell_s;
            const std::int64_t net =
                prizes[place * most_kinds_ + kind] - cost_of_stay(site, dwell_s);
            for (const Window& window : days_->windows[place]) {
                if (net > 0 && window.factor == how.window_factor &&
                    window.begin_s + dwell_s <= window.end_s) {
                    here.stays.push_back({window.begin_s, window.end_s, dwell_s, kind, net});
                }
            }
        }
        if (!here.stays.empty()) {
            activate(place);
        }
    }
}

PricedTour DayTours::best(const std::vector<std::int64_t>& prizes) {
    price(prizes);
    best_arrival_.assign(states(), nothing);
    best_done_.assign(states(), nothing);
    for (Labels* labels : {&arrivals_, &done_}) {
        labels->worth.assign(steps_ * states(), nothing);
        labels->origin.resize(steps_ * states());
    }
    best_ = days_->pinned.empty() ? 0 : nothing;
    last_ = {.from = base};
    leave(base, 0, 0);
    for (std::size_t step = 0; step < steps_; ++step) {
        for (const bool is_rested : {false, true}) {
            for (const Active& here : active_) {
                end_stay(state_of(here.place, is_rested), step);
            }
        }
        for (const bool is_rested : {false, true}) {
            for (const Active& here : active_) {
                begin_stay(state_of(here.place, is_rested), step);
            }
        }
    }
    return unwind();
}

void DayTours::end_stay(std::uint32_t state, std::size_t step) {
    const std::int64_t worth = done_.worth[at(state, step)];
    if (worth > best_done_[state]) {
        best_done_[state] = worth;
        go_home(state, worth, step);
        leave(state, worth, step);
    }
}

// The rest, if it is still to come, may be taken on the way or not.
void DayTours::leave(std::uint32_t from, std::int64_t worth, std::size_t step) {
    const bool is_rested = from == base ? !slot_->rest : from >= places_.size();
    const std::uint32_t here = from == base ? none : place_of(from);
    const std::size_t row = std::size_t{from == base ? slot_->start_node : places_[here].node} *
                            problem_->spec().node_count;
    const Matrix& matrix = problem_->spec().profiles[slot_->profile];
    const std::uint32_t* travel = matrix.travel_s.data() + row;
    const std::uint32_t* distance = matrix.distance_m.data() + row;
    const std::int32_t now_s = clock_at(step);
    if (now_s > latest_arrival_s_) {
        return;
    }
    const auto arrive = [&](std::uint32_t state, std::int32_t then_s, std::int64_t left) {
        const auto then = static_cast<std::size_t>((then_s - slot_->begin_s) / step_s_);
        arrivals_.improve(at(state, then), left, {from, static_cast<std::uint16_t>(step), 0});
    };
    effort_ += active_.size() / 4 + 1;
    for (const Active& there : active_) {
        if (there.place == here || travel[there.node] == no_road) {
            continue;
        }
        const auto travel_s = static_cast<std::int32_t>(travel[there.node]);
        if (now_s + travel_s > there.latest_arrival_s) {
            continue;
        }
        const std::int64_t left = worth - leg_cost(travel[there.node], distance[there.node]);
        arrive(state_of(there.place, is_rested), now_s + travel_s, left);
        if (!is_rested) {
            const std::int32_t rested_s = arrival_with_rest(*slot_, now_s, travel_s);
            if (rested_s <= there.latest_arrival_s) {
                arrive(state_of(there.place, true), rested_s, left);
            }
        }
    }
}

void DayTours::begin_stay(std::uint32_t state, std::size_t step) {
    const std::int64_t worth = arrivals_.worth[at(state, step)];
    if (worth <= best_arrival_[state]) {
        return;
    }
    best_arrival_[state] = worth;
    const std::int32_t ready_s = clock_at(step) + slot_->setup_s;
    for (const Stay& stay : places_[place_of(state)].stays) {
        const std::int32_t start_s = std::max(ready_s, stay.begin_s);
        const std::int32_t done_s = start_s + stay.dwell_s + slot_->packing_s;
        if (start_s + stay.dwell_s > stay.end_s || done_s > slot_->end_s) {
            continue;
        }
        const auto done = static_cast<std::size_t>((done_s - slot_->begin_s) / step_s_);
        done_.improve(at(state, done), worth + stay.net,
                      {state, static_cast<std::uint16_t>(step),
                       static_cast<std::uint16_t>(stay.kind)});
    }
}

void DayTours::go_home(std::uint32_t state, std::int64_t worth, std::size_t step) {
    const std::uint32_t node = places_[place_of(state)].node;
    const std::uint32_t travel_s = problem_->travel_s(*slot_, node, slot_->end_node);
    if (travel_s == no_road) {
        return;
    }
    const auto way_s = static_cast<std::int32_t>(travel_s);
    const std::int32_t home_s = state >= places_.size() || !slot_->rest
                                    ? clock_at(step) + way_s
                                    : arrival_with_rest(*slot_, clock_at(step), way_s);
    const std::int64_t left =
        worth - leg_cost(travel_s, problem_->distance_m(*slot_, node, slot_->end_node));
    if (home_s <= slot_->end_s && left > best_) {
        best_ = left;
        last_ = {state, static_cast<std::uint16_t>(step), 0};
    }
}

PricedTour DayTours::unwind() const {
    PricedTour tour;
    const auto pins = static_cast<std::int64_t>(days_->pinned.size());
    tour.worth = best_ - pins * pin_prize + rounding;
    Origin way = last_;
    while (way.from != base) {
        const Origin& done = done_.origin[at(way.from, way.step)];
        if (place_of(way.from) < days_->sites.size()) {
            tour.visits.push_back({place_of(way.from), done.kind});
        }
        way = arrivals_.origin[at(way.from, done.step)];
    }
    return tour;
}

}  // namespace halte::solver
