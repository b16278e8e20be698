// SPDX-License-Identifier: EUPL-1.2
#include "network/components.hpp"

#include <algorithm>
#include <limits>

namespace halte::network {

namespace {

constexpr std::uint32_t unseen = std::numeric_limits<std::uint32_t>::max();

class Tarjan {
public:
    explicit Tarjan(const Arcs& arcs)
        : arcs_(arcs), count_(static_cast<std::uint32_t>(arcs.first.size() - 1)),
          order_(count_, unseen), low_(count_, 0), part_(count_, unseen), next_(count_, 0) {}

    std::vector<std::uint32_t> run() {
        for (std::uint32_t root = 0; root < count_; ++root) {
            if (order_[root] == unseen) {
                visit_from(root);
            }
        }
        return std::move(part_);
    }

private:
    void enter(std::uint32_t node) {
        order_[node] = low_[node] = clock_++;
        next_[node] = arcs_.first[node];
        open_.push_back(node);
        path_.push_back(node);
    }

    void leave(std::uint32_t node) {
        path_.pop_back();
        if (!path_.empty()) {
            low_[path_.back()] = std::min(low_[path_.back()], low_[node]);
        }
        if (low_[node] != order_[node]) {
            return;
        }
        std::uint32_t member = unseen;
        do {
            member = open_.back();
            open_.pop_back();
            part_[member] = parts_;
        } while (member != node);
        ++parts_;
    }

    void visit_from(std::uint32_t root) {
        enter(root);
        while (!path_.empty()) {
            const std::uint32_t node = path_.back();
            if (next_[node] == arcs_.first[node + 1]) {
                leave(node);
                continue;
            }
            const std::uint32_t head = arcs_.head[next_[node]++];
            if (order_[head] == unseen) {
                enter(head);
            } else if (part_[head] == unseen) {
                low_[node] = std::min(low_[node], order_[head]);
            }
        }
    }

    const Arcs& arcs_;
    std::uint32_t count_;
    std::vector<std::uint32_t> order_;
    std::vector<std::uint32_t> low_;
    std::vector<std::uint32_t> part_;
    std::vector<std::uint32_t> next_;  // next arc to look at
    std::vector<std::uint32_t> open_;  // seen, part not yet known
    std::vector<std::uint32_t> path_;
    std::uint32_t clock_ = 0;
    std::uint32_t parts_ = 0;
};

}  // namespace

std::vector<std::uint32_t> strong_parts(const Arcs& arcs) {
    return Tarjan(arcs).run();
}

}  // namespace halte::network
