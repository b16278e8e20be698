// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <queue>
#include <utility>
#include <vector>

#include "network/query.hpp"

namespace halte::test {

// The slow twin of a Query, which knows of edges and rules and of nothing that was made to be fast:
// labels are settled by (junction, the last ways driven, what kind of roads they were).
class SlowRoads {
public:
    SlowRoads(const std::vector<network::Edge>& edges, std::vector<network::ForbiddenTurn> turns)
        : edges_(edges), turns_(std::move(turns)) {
        for (const network::ForbiddenTurn& turn : turns_) {
            memory_ = std::max(memory_, turn.size() - 1);
        }
        for (std::uint32_t way = 0; way < 2 * edges_.size(); ++way) {
            leaving_[tail(way)].push_back(way);
        }
    }

    network::Table table(const std::vector<network::Snap>& points) {
        network::Table table{
            .rows = points.size(), .columns = points.size(), .time_ms = {}, .distance_m = {}};
        for (const network::Snap& from : points) {
            search(from);
            for (const network::Snap& to : points) {
                const auto [ms, dm] = best_to(from, to);
                const bool is_there = ms < never.first;
                table.time_ms.push_back(
                    is_there ? static_cast<std::uint32_t>(ms + from.walk_ms + to.walk_ms)
                             : network::Table::no_way);
                table.distance_m.push_back(is_there ? static_cast<std::uint32_t>((dm + 5) / 10)
                                                    : network::Table::no_way);
            }
        }
        return table;
    }

private:
    using Price = std::pair<std::int64_t, std::int64_t>;  // milliseconds, decimetres
    static constexpr Price never{1'000'000'000'000, 0};
    enum Phase { private_first, on_public, private_last };
    struct State {
        std::uint32_t junction = 0;
        std::vector<std::uint32_t> last_ways;
        Phase phase = on_public;
        friend auto operator<=>(const State&, const State&) = default;
    };

    const network::Edge& edge(std::uint32_t way) const { return edges_[way / 2]; }
    std::uint32_t tail(std::uint32_t way) const {
        return way % 2 == 0 ? edge(way).from : edge(way).to;
    }
    std::uint32_t head(std::uint32_t way) const { return tail(way ^ 1u); }
    std::uint32_t ms(std::uint32_t way) const {
        return way % 2 == 0 ? edge(way).forward_ms : edge(way).backward_ms;
    }
    bool is_closed(std::uint32_t way) const { return ms(way) == network::closed_ms; }
    bool is_private(std::uint32_t way) const {
        return edge(way).use == network::EdgeUse::ends_only;
    }
    bool is_cut_off(std::uint32_t way) const { return edge(way).use == network::EdgeUse::cut_off; }

    static std::int64_t part(std::uint32_t whole, double share) {
        return static_cast<std::int64_t>(static_cast<double>(whole) * share + 0.5);
    }
    // Along a way between two points given as shares of its edge.
    Price along(std::uint32_t way, double from, double to) const {
        return {std::abs(part(ms(way), to) - part(ms(way), from)),
                std::abs(part(edge(way).length_dm, to) - part(edge(way).length_dm, from))};
    }
    static double begin(std::uint32_t way) { return way % 2 == 0 ? 0.0 : 1.0; }
    static double end(std::uint32_t way) { return 1.0 - begin(way); }

    bool is_forbidden(const std::vector<std::uint32_t>& driven) const {
        return std::any_of(turns_.begin(), turns_.end(), [&](const network::ForbiddenTurn& turn) {
            return turn.size() <= driven.size() &&
                   std::equal(turn.rbegin(), turn.rend(), driven.rbegin());
        });
    }
    bool may_drive(const State& state, std::uint32_t way) const {
        std::vector<std::uint32_t> driven = state.last_ways;
        driven.push_back(way);
        return !is_closed(way) && !is_cut_off(way) && !is_forbidden(driven) &&
               (is_private(way) || state.phase != private_last);
    }
    State after(State state, std::uint32_t way) const {
        state.junction = head(way);
        state.last_ways.push_back(way);
        if (state.last_ways.size() > memory_) {
            state.last_ways.erase(state.last_ways.begin());
        }
        if (!is_private(way)) {
            state.phase = on_public;
        } else if (state.phase != private_first) {
            state.phase = private_last;
        }
        return state;
    }

    void search(const network::Snap& from) {
        settled_.clear();
        std::priority_queue<std::pair<Price, State>, std::vector<std::pair<Price, State>>,
                            std::greater<>>
            open;
        for (const std::uint32_t way : {2 * from.edge, 2 * from.edge + 1}) {
            const State start{.junction = tail(way),
                              .last_ways = {},
                              .phase = is_private(way) ? private_first : on_public};
            if (!is_closed(way)) {
                open.push({along(way, from.fraction, end(way)), after(start, way)});
            } else if (from.fraction == end(way)) {
                open.push({{0, 0}, State{head(way), {}, start.phase}});
            }
        }
        while (!open.empty()) {
            const auto [price, state] = open.top();
            open.pop();
            if (!settled_.emplace(state, price).second) {
                continue;
            }
            for (const std::uint32_t way : leaving_[state.junction]) {
                if (may_drive(state, way)) {
                    const Price whole = along(way, 0.0, 1.0);
                    open.push({{price.first + whole.first, price.second + whole.second},
                               after(state, way)});
                }
            }
        }
    }

    Price best_to(const network::Snap& from, const network::Snap& to) const {
        Price best = never;
        for (const std::uint32_t way : {2 * to.edge, 2 * to.edge + 1}) {
            const bool is_ahead =
                way % 2 == 0 ? from.fraction < to.fraction : from.fraction > to.fraction;
            if (from.edge == to.edge && from.fraction == to.fraction) {
                return {0, 0};
            }
            if (from.edge == to.edge && is_ahead && !is_closed(way)) {
                best = std::min(best, along(way, from.fraction, to.fraction));
            }
        }
        for (const auto& [state, price] : settled_) {
            for (const std::uint32_t way : {2 * to.edge, 2 * to.edge + 1}) {
                const bool is_here = state.junction == tail(way) && to.fraction == begin(way) &&
                                     is_closed(way) &&
                                     (is_private(way) || state.phase != private_last);
                if (is_here) {
                    best = std::min(best, price);
                } else if (state.junction == tail(way) && may_drive(state, way)) {
                    const Price rest = along(way, begin(way), to.fraction);
                    best = std::min(best, {price.first + rest.first, price.second + rest.second});
                }
            }
        }
        return best;
    }

    const std::vector<network::Edge>& edges_;
    std::vector<network::ForbiddenTurn> turns_;
    std::size_t memory_ = 0;  // so many last ways matter
    std::map<std::uint32_t, std::vector<std::uint32_t>> leaving_;
    std::map<State, Price> settled_;
};

}  // namespace halte::test
