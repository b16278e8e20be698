// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <queue>
#include <utility>
#include <vector>

#include "base/cancel.hpp"
#include "base/progress.hpp"
#include "base/result.hpp"
#include "network/graph.hpp"
#include "network/hierarchy/hierarchy.hpp"
#include "network/hierarchy/witness.hpp"

namespace halte::network {

// Takes the nodes of a network away one by one, the least important first, and puts shortcuts
// where a quickest path led over them. One run, one thread; the result depends on the arcs alone.
class Contraction {
public:
    explicit Contraction(const Arcs& outward);

    // Errors: unavailable (cancelled).
    Result<HierarchyArrays> run(Progress& progress, const CancelToken& cancel);

private:
    struct Shortcut {
        std::uint32_t from = 0;
        std::uint32_t to = 0;
        Cost cost = 0;
        std::uint32_t hops = 0;
    };
    void add_link(std::uint32_t from, std::uint32_t to, const Link& link);
    std::uint32_t examine(std::uint32_t node, std::uint32_t most_settled);
    void contract(std::uint32_t node);
    void order_all(Progress& progress, const CancelToken& cancel);
    HierarchyArrays arrays() const;
    void fill_half(const Links& links, const std::vector<std::uint32_t>& node_at,
                   const std::vector<std::uint32_t>& place_of,
                   HierarchyArrays::Half& half) const;

    Links outward_;
    Links inward_;
    WitnessSearch witness_;
    std::vector<Shortcut> shortcuts_;  // of the node examined last
    std::vector<std::uint32_t> level_;
    std::vector<std::uint32_t> priority_;
    std::vector<std::uint8_t> is_taken_;
    std::vector<std::uint8_t> is_stale_;
};

}  // namespace halte::network
