// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "network/network.hpp"

namespace halte::network {

// Takes features one by one, in any order, and keeps only what the profile may use.
class NetworkBuilder {
public:
    NetworkBuilder(Profile profile, SpeedFactors factors);

    // Lines with `nodes` are roads; points with a barrier, a signal or a sign act on the road whose
    // node has their id; all else is ignored.
    void add(const geo::Feature& feature);

    // Leaves the builder empty. Errors: invalid (bad factors, no road that the profile may use),
    // unavailable (cancelled).
    Result<Network> finish(Progress& progress, CancelToken cancel);

private:
    struct Way {
        Passage passage;
        std::uint32_t name = 0;
        std::uint32_t first = 0;  // of its nodes
        std::uint32_t count = 0;
        double stated_m = 0.0;    // 0: measure it
    };

    std::uint32_t name_index(const geo::Tags& tags);
    void number_nodes();
    void split_ways(CancelToken& cancel);
    void add_edge(const Way& way, std::size_t begin, std::size_t end, double way_m);
    std::uint32_t end_node(std::size_t at);
    void add_yield_delays();
    Result<Network> keep_main_part();
    Graph only(const std::vector<std::uint32_t>& part, std::uint32_t main) const;

    Profile profile_;
    SpeedFactors factors_;
    BuildReport report_;
    std::vector<Way> ways_;
    std::vector<std::int64_t> way_nodes_;         // ids, way after way
    std::vector<geo::Position> way_positions_;
    std::unordered_map<std::int64_t, NodeEffect> effects_;
    std::unordered_map<std::string, std::uint32_t> names_;
    std::vector<std::int64_t> ids_;               // sorted, distinct
    std::vector<std::uint32_t> dense_;            // of each of ids_, when it is a junction
    std::vector<std::uint8_t> uses_;              // of each of ids_: 2 makes a junction
    Graph graph_;
};

}  // namespace halte::network
