// SPDX-License-Identifier: EUPL-1.2
#include "network/nearest.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace halte::network {

namespace {

// The best few of what was offered, in order.
class Best {
public:
    Best(std::size_t count, Cost limit) : count_(count), limit_(limit) {}

    void offer(std::uint32_t target, Cost cost) {
        if (cost > limit_) {
            return;
        }
        const auto known = std::find_if(best_.begin(), best_.end(),
                                        [&](const Entry& entry) { return entry.target == target; });
        if (known != best_.end()) {
            if (known->cost <= cost) {
                return;
            }
            best_.erase(known);
        }
        const Entry entry{cost, target};
        best_.insert(std::upper_bound(best_.begin(), best_.end(), entry), entry);
        if (best_.size() > count_) {
            best_.pop_back();
        }
        if (best_.size() == count_) {
            limit_ = pack(ms_of(best_.back().cost), 0xffff'ffffu);
        }
    }

    // What costs more can change nothing.
    Cost limit() const { return limit_; }

    std::vector<Near> in_order() const {
        std::vector<Near> nearest;
        for (const Entry& entry : best_) {
            nearest.push_back({.target = entry.target,
                               .time_ms = time_of(entry.cost),
                               .distance_m = metres_of(entry.cost)});
        }
        return nearest;
    }

private:
    struct Entry {
        Cost cost = 0;
        std::uint32_t target = 0;
        // The number decides between equal times, whatever the metres.
        friend bool operator<(const Entry& a, const Entry& b) {
            return std::pair(ms_of(a.cost), a.target) < std::pair(ms_of(b.cost), b.target);
        }
    };

    std::size_t count_;
    Cost limit_;
    std::vector<Entry> best_;
};

}  // namespace

std::vector<Near> nearest(Flood& flood, const Snap& source, const Targets& targets,
                          std::size_t count, Seconds within) {
    if (count == 0 || within.count() < 0) {
        return {};
    }
    Best best(count, limit_of(within));
    flood.start(std::span(&source, 1));
    for (const std::uint32_t target : targets.on_edge(source.edge)) {
        best.offer(target, flood.cost_of(targets.snaps()[target]));
    }
    while (flood.step(best.limit())) {
        for (const Targets::Entrance& entrance : targets.at(flood.settled_node())) {
            const Cost walk = pack(targets.snaps()[entrance.target].walk_ms, 0);
            best.offer(entrance.target, flood.settled_cost() + entrance.cost + walk);
        }
    }
    return best.in_order();
}

}  // namespace halte::network
