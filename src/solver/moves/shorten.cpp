// SPDX-License-Identifier: EUPL-1.2
#include "solver/moves/shorten.hpp"

#include <algorithm>

namespace halte::solver {

namespace {

constexpr std::size_t fewest_stops = 3;
constexpr std::size_t longest_run = 3;

class Shortener {
public:
    Shortener(PlanState& state, std::uint32_t slot_index, std::uint64_t& effort)
        : state_(state), problem_(state.problem()), slot_(problem_.slot(slot_index)),
          slot_index_(slot_index), effort_(effort) {}

    bool run() {
        bool is_shorter = false;
        while (read_nodes() && (move_a_run() || turn_a_part())) {
            is_shorter = true;
        }
        return is_shorter;
    }

private:
    // Nodes of the tour, base to base; false when there is nothing to put in order.
    bool read_nodes() {
        const Route& route = state_.routes()[slot_index_];
        if (route.stops.size() < fewest_stops) {
            return false;
        }
        nodes_.clear();
        for (const Gap& gap : route.gaps) {
            nodes_.push_back(gap.before);
        }
        nodes_.push_back(route.gaps.back().after);
        return true;
    }

    std::int64_t road(std::size_t from, std::size_t to) const {
        return slot_.max_distance_m > 0 ? problem_.distance_m(slot_, nodes_[from], nodes_[to])
                                        : problem_.travel_s(slot_, nodes_[from], nodes_[to]);
    }

    // In nodes_ the k-th stop is k + 1, and gap g lies between g and g + 1.
    bool move_a_run() {
        const std::size_t count = nodes_.size() - 2;
        for (std::size_t length = 1; length <= std::min(longest_run, count - 1); ++length) {
            for (std::size_t first = 1; first + length <= count + 1; ++first) {
                const std::size_t last = first + length - 1;
                const std::int64_t saved =
                    road(first - 1, first) + road(last, last + 1) - road(first - 1, last + 1);
                if (saved > 0 && place_elsewhere(first, last, saved)) {
                    return true;
                }
            }
        }
        return false;
    }

    bool place_elsewhere(std::size_t first, std::size_t last, std::int64_t saved) {
        for (std::size_t gap = 0; gap + 1 < nodes_.size(); ++gap) {
            if (gap + 1 >= first && gap <= last) {
                continue;
            }
            effort_ += 1;
            const std::int64_t there = road(gap, gap + 1);
            const std::int64_t along = road(gap, first) + road(last, gap + 1) - there;
            const std::int64_t back = road(gap, last) + road(first, gap + 1) - there;
            if ((along < saved && take(moved(first, last, gap, false))) ||
                (last > first && back < saved && take(moved(first, last, gap, true)))) {
                return true;
            }
        }
        return false;
    }

    std::vector<Stop> moved(std::size_t first, std::size_t last, std::size_t gap, bool turned) {
        std::vector<Stop> stops = state_.routes()[slot_index_].stops;
        const auto at = [&](std::size_t index) {
            return stops.begin() + static_cast<std::ptrdiff_t>(index);
        };
        if (turned) {
            std::reverse(at(first - 1), at(last));
        }
        if (gap > last) {
            std::rotate(at(first - 1), at(last), at(gap));
        } else {
            std::rotate(at(gap), at(first - 1), at(last));
        }
        return stops;
    }

    bool turn_a_part() {
        for (std::size_t first = 1; first + 2 < nodes_.size(); ++first) {
            for (std::size_t last = first + 1; last + 1 < nodes_.size(); ++last) {
                effort_ += 1;
                if (road(first - 1, last) + road(first, last + 1) >=
                    road(first - 1, first) + road(last, last + 1)) {
                    continue;
                }
                std::vector<Stop> stops = state_.routes()[slot_index_].stops;
                std::reverse(stops.begin() + static_cast<std::ptrdiff_t>(first - 1),
                             stops.begin() + static_cast<std::ptrdiff_t>(last));
                if (take(std::move(stops))) {
                    return true;
                }
            }
        }
        return false;
    }

    // Keeps this order if the whole tour is shorter by it.
    bool take(std::vector<Stop> stops) {
        const Route& old = state_.routes()[slot_index_];
        effort_ += stops.size() / 4;
        Route route;
        route.stops = std::move(stops);
        retime(problem_, slot_index_, route);
        const bool is_shorter = slot_.max_distance_m > 0
                                    ? route.totals.distance_m < old.totals.distance_m
                                    : route.totals.driving_s < old.totals.driving_s;
        // The tour that drives less may well be the longer one.
        const std::int64_t extra_m = route.totals.distance_m - old.totals.distance_m;
        const std::int64_t extra_s = route.totals.driving_s - old.totals.driving_s;
        if (!route.is_feasible || !is_shorter || route.cost > old.cost ||
            !state_.has_budget_for(slot_.unit, extra_m, extra_s)) {
            return false;
        }
        state_.reorder(slot_index_, std::move(route));
        return true;
    }

    PlanState& state_;
    const Problem& problem_;
    const Slot& slot_;
    std::uint32_t slot_index_;
    std::uint64_t& effort_;
    std::vector<std::uint32_t> nodes_;
};

}  // namespace

bool shorten(PlanState& state, std::uint32_t slot, std::uint64_t& effort) {
    return Shortener(state, slot, effort).run();
}

}  // namespace halte::solver
