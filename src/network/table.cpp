// SPDX-License-Identifier: EUPL-1.2
#include "network/table.hpp"

#include <algorithm>
#include <atomic>
#include <numeric>
#include <thread>
#include <unordered_map>

#include "network/hierarchy/many_to_many.hpp"
#include "network/partial.hpp"
#include "network/path_ends.hpp"

namespace halte::network {

namespace {

// One table on its way, written by several threads, each its own rows.
template <typename Value>
class TableMaker {
public:
    TableMaker(const Network& network, std::span<const Snap> sources,
               std::span<const Snap> targets)
        : network_(network), sources_(sources), targets_(targets),
          departures_(path_starts(network, sources)),
          closure_(closure_of(network.hierarchy().down, path_ends(network, targets))),
          order_(sources.size()) {
        // Neighbours share their way up, and edges are numbered along a curve over the map.
        std::iota(order_.begin(), order_.end(), 0);
        std::stable_sort(order_.begin(), order_.end(), [&](std::uint32_t a, std::uint32_t b) {
            return sources[a].edge < sources[b].edge;
        });
        table_.rows = sources.size();
        table_.columns = targets.size();
        table_.time_ms.resize(table_.rows * table_.columns);
        if constexpr (has_metres) {
            table_.distance_m.resize(table_.time_ms.size());
        }
    }

    Table run(unsigned threads, Progress& progress, const CancelToken& cancel) {
        std::atomic<std::size_t> next = 0;
        const auto work = [&](bool tells) {
            ManyToMany<Value> search(network_.hierarchy().up, closure_);
            for (;;) {
                const std::size_t begin = next.fetch_add(lane_count);
                if (begin >= order_.size() || cancel.stop_requested()) {
                    return;
                }
                if (tells) {
                    progress.report("travel times", static_cast<double>(begin) /
                                                        static_cast<double>(order_.size()));
                }
                run_batch(search, begin);
            }
        };
        std::vector<std::jthread> others;
        for (unsigned i = 1; i < std::min<std::size_t>(threads, order_.size() / lane_count + 1);
             ++i) {
            others.emplace_back(work, false);
        }
        work(true);
        others.clear();
        add_shared_edges();
        return std::move(table_);
    }

private:
    static constexpr bool has_metres = sizeof(Value) == 8;

    void run_batch(ManyToMany<Value>& search, std::size_t begin) {
        const std::size_t end = std::min(begin + lane_count, order_.size());
        std::vector<std::span<const Junction>> sources;
        for (std::size_t i = begin; i < end; ++i) {
            sources.push_back(departures_.of(order_[i]));
        }
        search.run(sources, [&](std::size_t target, const Value* values) {
            for (std::size_t lane = 0; lane < end - begin; ++lane) {
                write(std::size_t{order_[begin + lane]} * table_.columns + target, values[lane]);
            }
        });
    }

    void write(std::size_t at, Value value) {
        const bool is_far = value >= far_away<Value>;
        if constexpr (has_metres) {
            const auto cost = is_far ? unreachable : static_cast<Cost>(value);
            table_.time_ms[at] = time_of(cost);
            table_.distance_m[at] = metres_of(cost);
        } else {
            table_.time_ms[at] = is_far ? Table::no_way : static_cast<std::uint32_t>(value);
        }
    }

    // Pairs on one edge may go along it without meeting a junction.
    void add_shared_edges() {
        std::unordered_multimap<std::uint32_t, std::uint32_t> targets_on;
        for (std::uint32_t target = 0; target < targets_.size(); ++target) {
            targets_on.emplace(targets_[target].edge, target);
        }
        for (std::size_t source = 0; source < sources_.size(); ++source) {
            const auto [begin, end] = targets_on.equal_range(sources_[source].edge);
            for (auto each = begin; each != end; ++each) {
                better(source, each->second);
            }
        }
    }

    void better(std::size_t source, std::uint32_t target) {
        const Cost direct = direct_cost(network_, sources_[source], targets_[target]);
        if (direct == unreachable) {
            return;
        }
        const std::size_t at = source * table_.columns + target;
        if constexpr (has_metres) {
            // The tie is decided in metres here, in decimetres elsewhere: a path along one edge is
            // the shortest there is.
            if (std::pair(ms_of(direct), metres_of(direct)) <
                std::pair(table_.time_ms[at], table_.distance_m[at])) {
                table_.distance_m[at] = metres_of(direct);
            }
        }
        table_.time_ms[at] = std::min(table_.time_ms[at], ms_of(direct));
    }

    const Network& network_;
    std::span<const Snap> sources_;
    std::span<const Snap> targets_;
    Endpoints departures_;
    Closure closure_;
    std::vector<std::uint32_t> order_;
    Table table_;
};

}  // namespace

Result<Table> table(const Network& network, std::span<const Snap> sources,
                    std::span<const Snap> targets, Measure measure, unsigned threads,
                    Progress& progress, const CancelToken& cancel) {
    Table made = measure == Measure::time
                     ? TableMaker<std::int32_t>(network, sources, targets)
                           .run(threads, progress, cancel)
                     : TableMaker<std::int64_t>(network, sources, targets)
                           .run(threads, progress, cancel);
    if (cancel.stop_requested()) {
        return Error{.code = ErrorCode::unavailable,
                     .message = say("le calcul des temps de trajet a été arrêté",
                                    "the travel times were stopped on request"),
                     .field = "",
                     .hint = say("rien n'a été changé ; relancez quand vous voulez",
                                 "nothing was changed; start again when you like")};
    }
    return made;
}

}  // namespace halte::network
