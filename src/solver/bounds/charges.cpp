// SPDX-License-Identifier: EUPL-1.2
#include "solver/bounds/charges.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

#include "solver/timing.hpp"

namespace halte::solver {

namespace {

// The least that a visit adds to the road of its tour.
struct LeastRoad {
    std::int64_t inbound_s = -1;  // from the nearest place the unit could come from
    std::int64_t inbound_m = 0;
    std::int64_t handling_s = 0;  // setup and packing
    std::int64_t share_s = 0;     // of a way out and home again that serves as many as can be
};

std::int32_t best_window_factor(const Problem& problem, std::uint32_t site, std::uint32_t day) {
    std::int32_t best = 0;
    for (const Window& window : problem.windows(site, day)) {
        best = std::max(best, window.factor);
    }
    return best;
}

// What every visit is charged at least, for all sites of one problem.
class Charges {
public:
    explicit Charges(const Problem& problem) : problem_(problem) {
        for (std::uint32_t slot = 0; slot < problem.slot_count(); ++slot) {
            const Slot& today = problem.slot(slot);
            out_.push_back(&ways_[{today.profile, today.start_node, false}]);
            home_.push_back(&ways_[{today.profile, today.end_node, true}]);
        }
        for (auto& [key, lengths] : ways_) {
            lengths = shortest_ways(std::get<0>(key), std::get<1>(key), std::get<2>(key));
        }
    }

    std::vector<Choice> choices_of(std::uint32_t site) {
        std::vector<LeastRoad> roads(problem_.slot_count());
        std::vector<Choice> choices;
        for (const Candidate& candidate : problem_.candidates(site)) {
            for (const DwellLevel& level : problem_.site(site).dwell) {
                Choice choice;
                std::size_t nth = 0;
                for (const std::uint32_t day : problem_.pattern(candidate.pattern)) {
                    charge(choice, level.dwell_s,
                           candidate.unit == none
                               ? least_of_day(site, day, roads)
                               : least_of_slot(site, problem_.slot_of(candidate.unit, day), roads));
                    choice.factor += problem_.visit_factor(
                        nth++, best_window_factor(problem_, site, day), level.factor);
                }
                choices.push_back(choice);
            }
        }
        return choices;
    }

private:
    const LeastRoad& least_of_slot(std::uint32_t site, std::uint32_t slot,
                                   std::vector<LeastRoad>& roads) {
        if (roads[slot].inbound_s < 0) {
            roads[slot] = least_road(site, slot);
        }
        return roads[slot];
    }

    // Of a visit that any unit may make: the least of each part may come from different tours.
    LeastRoad least_of_day(std::uint32_t site, std::uint32_t day, std::vector<LeastRoad>& roads) {
        LeastRoad least;
        for (const std::uint32_t slot : problem_.slots_on(day)) {
            if (problem_.twin_of(slot) != slot) {
                continue;
            }
            const LeastRoad& road = least_of_slot(site, slot, roads);
            if (least.inbound_s < 0) {
                least = road;
            }
            least.inbound_s = std::min(least.inbound_s, road.inbound_s);
            least.inbound_m = std::min(least.inbound_m, road.inbound_m);
            least.share_s = std::min(least.share_s, road.share_s);
            least.handling_s = std::min(least.handling_s, road.handling_s);
        }
        return least;
    }

    void charge(Choice& choice, std::int32_t dwell_s, const LeastRoad& road) const {
        const std::int64_t service_s = road.handling_s + dwell_s;
        const std::array<std::int64_t, mixes> travel_s{
            road.inbound_s, (road.inbound_s + road.share_s) / 2, road.share_s};
        for (std::size_t mix = 0; mix < mixes; ++mix) {
            const Value price = price_of({.distance_m = road.inbound_m,
                                          .driving_s = travel_s[mix], .service_s = service_s},
                                         problem_.spec().prices);
            choice.time_s[mix] += service_s + travel_s[mix];
            choice.cost[mix] += price.road + price.hours;
        }
    }

    // Dijkstra on the full table: rounding may have broken the triangle inequality.
    std::vector<std::int64_t> shortest_ways(std::uint32_t profile, std::uint32_t from,
                                            bool backwards) const {
        const std::size_t count = problem_.spec().node_count;
        const std::vector<std::uint32_t>& table = problem_.spec().profiles[profile].travel_s;
        std::vector<std::int64_t> length(count, no_road);
        std::vector<bool> is_done(count);
        length[from] = 0;
        for (std::size_t round = 0; round < count; ++round) {
            std::size_t next = count;
            for (std::size_t i = 0; i < count; ++i) {
                if (!is_done[i] && (next == count || length[i] < length[next])) {
                    next = i;
                }
            }
            is_done[next] = true;
            for (std::size_t i = 0; i < count; ++i) {
                const std::uint32_t leg = backwards ? table[i * count + next]
                                                    : table[next * count + i];
                length[i] = std::min(length[i], length[next] + leg);
            }
        }
        return length;
    }

    // Shortest time and least distance may come from two different places.
    LeastRoad least_road(std::uint32_t site, std::uint32_t slot_index) {
        const Slot& slot = problem_.slot(slot_index);
        const std::uint32_t node = problem_.site(site).node;
        LeastRoad road{.inbound_s = problem_.travel_s(slot, slot.start_node, node),
                       .inbound_m = problem_.distance_m(slot, slot.start_node, node),
                       .handling_s = std::int64_t{slot.setup_s} + slot.packing_s};
        for (std::uint32_t other = 0; other < problem_.site_count(); ++other) {
            if (other != site &&
                (problem_.fits_alone(other, slot_index) || problem_.has_pin(other))) {
                const std::uint32_t from = problem_.site(other).node;
                road.inbound_s = std::min<std::int64_t>(road.inbound_s,
                                                        problem_.travel_s(slot, from, node));
                road.inbound_m = std::min<std::int64_t>(road.inbound_m,
                                                        problem_.distance_m(slot, from, node));
            }
        }
        const std::int64_t there_and_home_s =
            (*out_[slot_index])[node] + (*home_[slot_index])[node];
        road.share_s = there_and_home_s / most_visits(slot_index);
        return road;
    }

    // No tour of this slot has more visits: a day among sites without distance, each with the
    // shortest presence and the windows of all. Leaving out the rest only allows more.
    std::int64_t most_visits(std::uint32_t slot_index) {
        std::int64_t& known = most_visits_[slot_index];
        if (known != 0) {
            return known;
        }
        const Slot& slot = problem_.slot(slot_index);
        std::int32_t dwell_s = std::numeric_limits<std::int32_t>::max();
        std::vector<Window> windows;
        for (std::uint32_t site = 0; site < problem_.site_count(); ++site) {
            if (problem_.fits_alone(site, slot_index)) {
                dwell_s = std::min(dwell_s, problem_.site(site).dwell.front().dwell_s);
                const auto own = problem_.windows(site, slot.day);
                windows.insert(windows.end(), own.begin(), own.end());
            }
        }
        for (const Pin& pin : problem_.spec().pins) {
            for (const PinnedVisit& visit : pin.visits) {
                if (pin.unit == slot.unit && visit.day == slot.day) {
                    dwell_s = std::min(dwell_s, visit.dwell_s);
                    windows.push_back({visit.day, visit.start_s, visit.start_s + visit.dwell_s});
                }
            }
        }
        std::int32_t now_s = slot.begin_s;
        while (true) {
            std::int32_t start_s = never_early;
            for (const Window& window : windows) {
                const std::int32_t here_s = std::max(window.begin_s, now_s + slot.setup_s);
                if (here_s + dwell_s <= window.end_s) {
                    start_s = std::min(start_s, here_s);
                }
            }
            now_s = start_s + dwell_s + slot.packing_s;
            if (start_s == never_early || now_s > slot.end_s) {
                known = std::max<std::int64_t>(1, known);
                return known;
            }
            ++known;
        }
    }

    using Ways = std::map<std::tuple<std::uint32_t, std::uint32_t, bool>,
                          std::vector<std::int64_t>>;
    const Problem& problem_;
    Ways ways_;  // profile, node, backwards
    std::vector<const std::vector<std::int64_t>*> out_;
    std::vector<const std::vector<std::int64_t>*> home_;
    std::map<std::uint32_t, std::int64_t> most_visits_;
};

}  // namespace

std::vector<std::vector<Choice>> cheapest_choices(const Problem& problem) {
    Charges charges(problem);
    std::vector<std::vector<Choice>> choices;
    for (std::uint32_t site = 0; site < problem.site_count(); ++site) {
        choices.push_back(charges.choices_of(site));
    }
    return choices;
}

}  // namespace halte::solver
