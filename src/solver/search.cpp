// SPDX-License-Identifier: EUPL-1.2
#include "solver/search.hpp"

#include <algorithm>

#include "solver/moves/ruin.hpp"
#include "solver/moves/shorten.hpp"
#include "solver/schedule.hpp"

namespace halte::solver {

namespace {

// Often enough to hear of a better plan, seldom enough to go different ways meanwhile.
constexpr std::uint64_t rounds_between_meetings = 512;
constexpr std::uint64_t rounds_between_hints = 32;
// Rounds that try sites everywhere: these many in as many as there are sites, at most every other.
constexpr std::uint64_t sites_overlooked = 120;
// Series that a round takes out at most; more where nearly all are served and all go back.
constexpr std::uint64_t ruined = 8;
constexpr std::uint64_t ruined_when_full = 16;
// Where people are shared by so few sites, the best of all is sought in one round of four.
constexpr std::uint64_t few_sites = 128;
constexpr std::uint32_t all_sites = 64;
constexpr double told_step = 1.0 / 2'000;

}  // namespace

Search::Search(const Problem& problem, const Options& options)
    : problem_(problem),
      options_(options),
      random_(options.seed),
      finder_(problem),
      neighbourhood_(problem),
      vicinity_(neighbourhood_),
      current_(problem),
      trial_(current_),
      best_(current_),
      hints_(current_) {}

double Search::share() const {
    const StopRule& stop = options_.stop;
    double share = 0.0;
    if (stop.iterations > 0) {
        share = static_cast<double>(iteration_) / static_cast<double>(stop.iterations);
    }
    if (stop.effort > 0) {
        share = std::max(share, static_cast<double>(effort()) / static_cast<double>(stop.effort));
    }
    if (stop.elapsed_share) {
        share = std::max(share, stop.elapsed_share());
    }
    return std::min(share, 1.0);
}

bool Search::is_over() const {
    return share_ >= 1.0 || options_.stop.cancel.stop_requested();
}

std::int64_t Search::score(const PlanState& state) const {
    return state.total() - road_second_ * state.driving_s();
}

void Search::construct() {
    if (options_.start) {
        current_ = PlanState::from_solution(problem_, *options_.start);
    }
    recreate_greedily(current_, finder_, hints_.able, options_.stop.cancel);
    best_ = current_;
    std::int64_t shift_s = 0;
    for (const Slot& slot : problem_.spec().slots) {
        shift_s += slot.end_s - slot.begin_s;
    }
    const auto count = static_cast<std::int64_t>(current_.served().size());
    mean_net_ = current_.total() / std::max<std::int64_t>(1, count);
    second_worth_ = current_.total() / std::max<std::int64_t>(1, shift_s);
    road_second_ = std::max<std::int64_t>(1, mean_net_ / std::max<std::int64_t>(1, shift_s));
    untold_ = true;
    keep_best();
}

void Search::keep_best() {
    if (current_.total() > best_.total()) {
        best_ = current_;
        untold_ = true;
    }
    if (!untold_ || share_ - told_share_ < told_step) {
        return;
    }
    untold_ = false;
    told_share_ = share_;
    if (options_.listener.on_improvement) {
        const Solution solution = schedule(best_);
        options_.listener.on_improvement({solution, iteration_});
    }
}

void Search::ruin(PlanState& state) {
    const auto served = static_cast<std::uint64_t>(state.served().size());
    const bool is_full = hints_.able.size() - state.served().size() <= served / 8;
    const std::uint64_t most =
        std::clamp<std::uint64_t>(served / 4, 4, is_full ? ruined_when_full : ruined);
    RuinContext context{.state = state, .neighbourhood = neighbourhood_, .random = random_,
                        .effort = extra_effort_,
                        .count = static_cast<std::uint32_t>(1 + random_.below(most))};
    if (is_full) {  // what counts is the way alone
        random_.below(10) == 0 ? ruin_random(context) : ruin_strings(context);
        return;
    }
    switch (random_.below(8)) {
        case 0: ruin_random(context); break;
        case 1: ruin_slot(context); break;
        case 2: ruin_worst(context); break;
        case 3: [[fallthrough]];
        case 4: ruin_coverage(context); break;
        default: ruin_strings(context); break;
    }
}

// Most of what is absent was there a moment ago: it all goes back, and only where matters.
bool Search::is_nearly_full(const PlanState& state) const {
    const std::size_t gone = current_.served().size() - state.served().size();
    const std::size_t absent = hints_.able.size() - state.served().size();
    return absent <= 2 * gone;
}

void Search::recreate(PlanState& state) {
    if (iteration_ % rounds_between_hints == 0) {
        hints_.refresh(current_);
        extra_effort_ += hints_.able.size() * 32;
    }
    if (is_nearly_full(state)) {
        recreate_in_order(state, finder_, hints_, random_, {.is_for_all = true});
        return;
    }
    const auto able = static_cast<std::uint64_t>(hints_.able.size());
    const bool looks_around =
        random_.below(std::max(able, 2 * sites_overlooked)) >= sites_overlooked;
    const bool looks_at_all = able <= few_sites && !problem_.merged_cells().empty() &&
                              random_.below(4) == 0;
    const OrderTaste taste{
        .seconds_worth = static_cast<std::int64_t>(random_.below(3)) * second_worth_ / 2,
        .misses = 20 + static_cast<std::uint32_t>(random_.below(80)),
        .batch = looks_at_all ? all_sites : 1U << (random_.below(6) / 2),
        .among = looks_around ? &vicinity_.of_gone(current_, state) : nullptr};
    recreate_in_order(state, finder_, hints_, random_, taste);
}

// A shorter road makes room for more: only in tours that this round has changed.
bool Search::shorten_some(PlanState& state) {
    bool is_shorter = false;
    for (std::uint32_t slot = 0; slot < problem_.slot_count(); ++slot) {
        if (state.routes()[slot].stops != current_.routes()[slot].stops) {
            is_shorter = shorten(state, slot, extra_effort_) || is_shorter;
        }
    }
    return is_shorter;
}

void Search::accept_or_drop() {
    const double cool = 1.0 - share_;
    const double threshold =
        static_cast<double>(mean_net_) * options_.heat * cool * cool * random_.unit();
    if (score(trial_) > score(current_) - static_cast<std::int64_t>(threshold)) {
        std::swap(current_, trial_);
    }
}

void Search::round() {
    trial_ = current_;
    extra_effort_ += problem_.merged_cells().size() / 16 + problem_.slot_count();
    ruin(trial_);
    if (trial_.is_feasible()) {
        recreate(trial_);
        // Worth the trouble when it is as good as the plan at hand, to a second on the road.
        if (score(trial_) > score(current_) - road_second_ && shorten_some(trial_)) {
            recreate(trial_);
        }
        accept_or_drop();
        keep_best();
    }
}

// Who is behind goes on from where the other is.
void Search::meet(Meeting::Seat& others) {
    const Meeting::Plan theirs = others.exchange(std::make_shared<const PlanState>(best_));
    if (theirs != nullptr && theirs->total() > best_.total()) {
        current_ = *theirs;
        keep_best();
    }
}

void Search::improve(Meeting::Seat* others) {
    share_ = share();
    while (!is_over()) {
        round();
        ++iteration_;
        share_ = share();
        if (others != nullptr && iteration_ % rounds_between_meetings == 0) {
            meet(*others);
        }
        if (options_.listener.on_progress && iteration_ % 64 == 0) {
            options_.listener.on_progress(share_);
        }
    }
}

// Tries the next dwell level for every series; keeps the first that pays.
bool Search::lengthen_one(PlanState& state) {
    Insertion insertion;
    for (const std::uint32_t site : std::vector<std::uint32_t>(state.served())) {
        const Placed placed = state.placed(site);
        const std::vector<DwellLevel>& levels = problem_.site(site).dwell;
        for (std::uint32_t level = 0; level < levels.size(); ++level) {
            if (levels[level].dwell_s <= placed.dwell_s) {
                continue;
            }
            trial_ = state;
            trial_.remove(site);
            if (trial_.is_feasible() &&
                finder_.find_candidate(trial_, site, {placed.unit, placed.pattern},
                                       {.level = level}, insertion)) {
                trial_.insert(insertion);
                if (trial_.total() > state.total()) {
                    std::swap(state, trial_);
                    return true;
                }
            }
        }
    }
    return false;
}

// What is left of the day goes to longer presence, then to whatever still fits.
void Search::polish() {
    while (!options_.stop.cancel.stop_requested() && lengthen_one(best_)) {
    }
    recreate_greedily(best_, finder_, hints_.able, options_.stop.cancel);
}

void Search::run(Meeting::Seat* others) {
    construct();
    if (!current_.served().empty()) {
        improve(others);
    }
}

void Search::join(const Search& other) {
    if (other.best_.total() > best_.total()) {
        best_ = other.best_;
        untold_ = true;
    }
    rounds_beside_ += other.iteration_;
    extra_effort_ += other.effort();
}

Outcome Search::outcome() {
    polish();
    Outcome outcome{.solution = schedule(best_), .conflicts = {},
                    .iterations = iteration_ + rounds_beside_, .effort = effort()};
    if (options_.listener.on_improvement && (untold_ || told_share_ < 0.0)) {
        options_.listener.on_improvement({outcome.solution, iteration_});
    }
    if (options_.listener.on_progress) {
        options_.listener.on_progress(1.0);
    }
    return outcome;
}

}  // namespace halte::solver
