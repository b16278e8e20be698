// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/random.hpp"
#include "solver/insertion.hpp"
#include "solver/meeting.hpp"
#include "solver/moves/recreate.hpp"
#include "solver/moves/vicinity.hpp"
#include "solver/neighbourhood.hpp"
#include "solver/plan_state.hpp"
#include "solver/solve.hpp"

namespace halte::solver {

// Ruin and recreate (Schrimpf et al. 2000) from a lazy-greedy start, with threshold acceptance
// that narrows over the run. One run, one thread, one generator.
class Search {
public:
    // Both outlive the search.
    Search(const Problem& problem, const Options& options);
    // Once. With a seat it hears of the best plan of another search now and then.
    void run(Meeting::Seat* others);
    // Takes over the plan of another search, if it is the better one, and counts its work.
    void join(const Search& other);
    // The best plan, with the last touches. After run().
    Outcome outcome();

private:
    void construct();
    void improve(Meeting::Seat* others);
    void meet(Meeting::Seat& others);
    void round();
    void ruin(PlanState& state);
    bool is_nearly_full(const PlanState& state) const;
    void recreate(PlanState& state);
    bool shorten_some(PlanState& state);
    void accept_or_drop();
    void keep_best();
    void polish();
    bool lengthen_one(PlanState& state);
    double share() const;
    bool is_over() const;
    std::uint64_t effort() const { return finder_.effort() + extra_effort_; }
    // What the search compares: the value, minus a little for every second on the road.
    std::int64_t score(const PlanState& state) const;

    const Problem& problem_;
    const Options& options_;
    Random random_;
    InsertionFinder finder_;
    Neighbourhood neighbourhood_;
    Vicinity vicinity_;
    PlanState current_;
    PlanState trial_;
    PlanState best_;
    Hints hints_;
    std::uint64_t iteration_ = 0;
    std::uint64_t rounds_beside_ = 0;
    std::uint64_t extra_effort_ = 0;
    double share_ = 0.0;
    double told_share_ = -1.0;
    bool untold_ = false;
    std::int64_t mean_net_ = 0;       // value of an average series
    std::int64_t second_worth_ = 0;   // of a unit, on average
    std::int64_t road_second_ = 0;    // weight of the tie-break
};

}  // namespace halte::solver
