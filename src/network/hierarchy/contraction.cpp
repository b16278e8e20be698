// SPDX-License-Identifier: EUPL-1.2
#include "network/hierarchy/contraction.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace halte::network {

namespace {

constexpr std::uint32_t no_place = std::numeric_limits<std::uint32_t>::max();
// How far a search for a path round a node goes: to rank it, and to take it away.
constexpr std::uint32_t settled_to_rank = 20;
constexpr std::uint32_t settled_to_take = 60;

void erase_link(std::vector<Link>& links, std::uint32_t node) {
    const auto at = std::find_if(links.begin(), links.end(),
                                 [node](const Link& link) { return link.node == node; });
    if (at != links.end()) {
        *at = links.back();
        links.pop_back();
    }
}

// Keeps the better of two parallel links; true when this one is.
bool upsert(std::vector<Link>& links, const Link& link) {
    for (Link& known : links) {
        if (known.node == link.node) {
            if (known.cost <= link.cost) {
                return false;
            }
            known = link;
            return true;
        }
    }
    links.push_back(link);
    return true;
}

}  // namespace

Contraction::Contraction(const Arcs& outward)
    : outward_(outward.first.size() - 1), inward_(outward_.size()), witness_(outward_.size()),
      level_(outward_.size(), 0), priority_(outward_.size(), 0), is_taken_(outward_.size(), 0),
      is_stale_(outward_.size(), 0) {
    for (std::uint32_t node = 0; node < outward_.size(); ++node) {
        for (std::uint32_t arc = outward.first[node]; arc < outward.first[node + 1]; ++arc) {
            add_link(node, outward.head[arc], {outward.head[arc], arc, outward.cost[arc], 1});
        }
    }
}

void Contraction::add_link(std::uint32_t from, std::uint32_t to, const Link& link) {
    if (from != to && upsert(outward_[from], link)) {
        upsert(inward_[to], {from, link.origin, link.cost, link.hops});
    }
}

// Fills `shortcuts_` with what would be needed without the node, and ranks it: few new arcs for
// those that go, few hops under them, and evenly over the map (by level).
std::uint32_t Contraction::examine(std::uint32_t node, std::uint32_t most_settled) {
    shortcuts_.clear();
    std::uint32_t new_hops = 0;
    std::uint32_t old_hops = 0;
    Cost furthest = 0;
    for (const Link& to : outward_[node]) {
        furthest = std::max(furthest, to.cost);
        old_hops += to.hops;
    }
    for (const Link& from : inward_[node]) {
        old_hops += from.hops;
        const bool is_only_back = outward_[node].empty() ||
                                  (outward_[node].size() == 1 &&
                                   outward_[node].front().node == from.node);
        if (is_only_back) {
            continue;
        }
        witness_.run(outward_, from.node, node, from.cost + furthest, most_settled);
        for (const Link& to : outward_[node]) {
            const Cost cost = from.cost + to.cost;
            if (to.node != from.node && witness_.cost(to.node) > cost) {
                shortcuts_.push_back({from.node, to.node, cost, from.hops + to.hops});
                new_hops += from.hops + to.hops;
            }
        }
    }
    const auto old_arcs = static_cast<std::uint32_t>(outward_[node].size() + inward_[node].size());
    const auto new_arcs = static_cast<std::uint32_t>(shortcuts_.size());
    return 1'000 * level_[node] + 1'000 * new_arcs / std::max(1u, old_arcs) +
           1'000 * new_hops / std::max(1u, old_hops);
}

void Contraction::contract(std::uint32_t node) {
    is_taken_[node] = 1;
    for (const Link& link : outward_[node]) {
        erase_link(inward_[link.node], node);
        level_[link.node] = std::max(level_[link.node], level_[node] + 1);
        is_stale_[link.node] = 1;
    }
    for (const Link& link : inward_[node]) {
        erase_link(outward_[link.node], node);
        level_[link.node] = std::max(level_[link.node], level_[node] + 1);
        is_stale_[link.node] = 1;
    }
    for (const Shortcut& shortcut : shortcuts_) {
        add_link(shortcut.from, shortcut.to,
                 {shortcut.to, shortcut_flag | node, shortcut.cost, shortcut.hops});
    }
}

void Contraction::order_all(Progress& progress, const CancelToken& cancel) {
    using Entry = std::pair<std::uint32_t, std::uint32_t>;
    std::vector<Entry> entries;
    const auto count = static_cast<std::uint32_t>(outward_.size());
    for (std::uint32_t node = 0; node < count; ++node) {
        priority_[node] = examine(node, settled_to_rank);
        entries.emplace_back(priority_[node], node);
    }
    std::priority_queue queue(std::greater<>(), std::move(entries));
    std::uint32_t taken = 0;
    while (!queue.empty()) {
        const auto [priority, node] = queue.top();
        queue.pop();
        if (is_taken_[node] != 0 || priority != priority_[node]) {
            continue;
        }
        const std::uint32_t now = examine(node, settled_to_take);
        if (is_stale_[node] != 0 && now > priority && !queue.empty() &&
            now > queue.top().first) {
            is_stale_[node] = 0;
            priority_[node] = now;
            queue.emplace(now, node);
            continue;
        }
        contract(node);
        ++taken;
        if (taken % 4'096 == 0) {
            if (cancel.stop_requested()) {
                return;
            }
            progress.report("ranking the junctions", static_cast<double>(taken) / count);
        }
    }
}

void Contraction::fill_half(const Links& links, const std::vector<std::uint32_t>& node_at,
                            const std::vector<std::uint32_t>& place_of,
                            HierarchyArrays::Half& half) const {
    half.first.push_back(0);
    for (const std::uint32_t node : node_at) {
        std::vector<Link> sorted = links[node];
        std::sort(sorted.begin(), sorted.end(), [&](const Link& a, const Link& b) {
            return place_of[a.node] < place_of[b.node];
        });
        for (const Link& link : sorted) {
            half.place.push_back(place_of[link.node]);
            half.ms.push_back(ms_of(link.cost));
            half.dm.push_back(dm_of(link.cost));
            half.origin.push_back(is_shortcut(link.origin)
                                      ? shortcut_flag | place_of[middle_of(link.origin)]
                                      : link.origin);
        }
        half.first.push_back(static_cast<std::uint32_t>(half.place.size()));
    }
}

HierarchyArrays Contraction::arrays() const {
    std::vector<std::uint32_t> node_at(outward_.size());
    std::iota(node_at.begin(), node_at.end(), 0);
    // Within a level no two nodes are joined: their order is free, so it follows the map.
    std::stable_sort(node_at.begin(), node_at.end(), [this](std::uint32_t a, std::uint32_t b) {
        return level_[a] > level_[b];
    });
    HierarchyArrays made;
    made.place_of.assign(outward_.size(), no_place);
    for (std::uint32_t place = 0; place < node_at.size(); ++place) {
        made.place_of[node_at[place]] = place;
    }
    fill_half(outward_, node_at, made.place_of, made.up);
    fill_half(inward_, node_at, made.place_of, made.down);
    return made;
}

Result<HierarchyArrays> Contraction::run(Progress& progress, const CancelToken& cancel) {
    order_all(progress, cancel);
    if (cancel.stop_requested()) {
        return Error{.code = ErrorCode::unavailable,
                     .message = say("le classement des carrefours a été arrêté",
                                    "the ranking of the junctions was stopped on request"),
                     .field = "",
                     .hint = say("rien n'a été changé ; relancez quand vous voulez",
                                 "nothing was changed; start again when you like")};
    }
    return arrays();
}

}  // namespace halte::network
