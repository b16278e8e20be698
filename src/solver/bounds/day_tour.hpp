// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "solver/bounds/ways.hpp"

namespace halte::solver {

// A visit of a relaxed tour: which of DayClass::sites, which of its visit_kinds.
struct PricedVisit {
    std::uint32_t place = 0;
    std::uint32_t kind = 0;
};

struct PricedTour {
    std::int64_t worth = 0;  // no tour of the class brings more, prizes less road and hours
    std::vector<PricedVisit> visits;  // of the tour found, without the pinned ones
};

// The best day that a unit of one class could have if each visit earned a prize. A relaxation:
// clock times are rounded down to whole steps, the limits of driving, range and load are
// left out, and a site may be visited again after another (a q-route; Christofides, Mingozzi and
// Toth 1981). So no feasible tour is worth more than what this finds. Dynamic programming over
// (site, step): each label that survives looks at each site once.
class DayTours {
public:
    // False where visits are too short beside the shift for steps to say anything.
    static bool can_look_at(const Problem& problem, const DayClass& days);

    DayTours(const Problem& problem, const DayClass& days);

    // Largest number of kinds of visits of any site.
    std::uint32_t most_kinds() const { return most_kinds_; }

    // Elementary steps so far, as StopRule::effort.
    std::uint64_t effort() const { return effort_; }

    // `prizes[place * most_kinds() + level]` in value.
    PricedTour best(const std::vector<std::int64_t>& prizes);

private:
    // How a label came about.
    struct Origin {
        std::uint32_t from = 0;  // state
        std::uint16_t step = 0;  // when it was left, or reached
        std::uint16_t kind = 0;
    };
    // The best label of each state at each step; an origin says nothing where there is no label.
    struct Labels {
        std::vector<std::int64_t> worth;  // step * states
        std::vector<Origin> origin;       // idem

        void improve(std::size_t at, std::int64_t better, const Origin& how) {
            if (better > worth[at]) {
                worth[at] = better;
                origin[at] = how;
            }
        }
    };
    struct Stay {
        std::int32_t begin_s = 0;  // window
        std::int32_t end_s = 0;
        std::int32_t dwell_s = 0;
        std::uint32_t kind = 0;
        std::int64_t net = 0;
    };
    struct Place {
        std::uint32_t node = 0;
        std::vector<Stay> stays;
    };

    // A place where some visit earns: later than this no stay can begin.
    struct Active {
        std::uint32_t place = 0;
        std::uint32_t node = 0;
        std::int32_t latest_arrival_s = 0;
    };

    void activate(std::uint32_t place);
    void price(const std::vector<std::int64_t>& prizes);
    void leave(std::uint32_t from, std::int64_t worth, std::size_t step);
    void begin_stay(std::uint32_t state, std::size_t step);
    void end_stay(std::uint32_t state, std::size_t step);
    void go_home(std::uint32_t state, std::int64_t worth, std::size_t step);
    PricedTour unwind() const;
    std::int64_t leg_cost(std::uint32_t travel_s, std::uint32_t distance_m) const;
    // A state is a place before the rest of the day or after it.
    std::size_t states() const { return 2 * places_.size(); }
    std::uint32_t place_of(std::uint32_t state) const {
        const auto count = static_cast<std::uint32_t>(places_.size());
        return state < count ? state : state - count;
    }
    std::uint32_t state_of(std::uint32_t place, bool is_rested) const {
        return place + (is_rested ? static_cast<std::uint32_t>(places_.size()) : 0);
    }
    std::int32_t clock_at(std::size_t step) const {
        return slot_->begin_s + static_cast<std::int32_t>(step) * step_s_;
    }
    std::size_t at(std::uint32_t state, std::size_t step) const {
        return step * states() + state;
    }

    const Problem* problem_;
    const DayClass* days_;
    const Slot* slot_;
    std::uint32_t most_kinds_ = 1;
    std::int32_t step_s_ = 1;
    std::size_t steps_ = 0;
    std::int64_t per_metre_ = 0;   // value, times 2^20
    std::int64_t per_second_ = 0;  // idem, on the road
    std::vector<std::vector<VisitKind>> kinds_;  // of each site of the class
    std::vector<Place> places_;  // the sites of the class, then its pinned visits
    std::vector<Active> active_;
    std::int32_t latest_arrival_s_ = 0;  // of all
    Labels arrivals_;
    Labels done_;
    std::vector<std::int64_t> best_arrival_;  // so far, of each state
    std::vector<std::int64_t> best_done_;
    std::int64_t best_ = 0;
    Origin last_;
    std::uint64_t effort_ = 0;
};

}  // namespace halte::solver
