// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "network/network.hpp"
#include "network/way_splitter.hpp"

namespace halte::network {

// Takes features one by one, in any order, and keeps only what the profile may use.
class NetworkBuilder {
public:
    NetworkBuilder(Profile profile, SpeedFactors factors);

    // Lines with `nodes` are roads; points with a barrier, a signal or a sign act on the road whose
    // node has their id; relations of type restriction forbid turns; all else is ignored.
    void add(const geo::Feature& feature);

    // Leaves the builder empty. Errors: invalid (bad factors, no road that the profile may use),
    // unavailable (cancelled).
    Result<Network> finish(Progress& progress, CancelToken cancel);

private:
    void add_road(const geo::Feature& feature, const geo::Line& line);
    std::uint32_t name_index(const geo::Tags& tags);
    Result<Network> build(Progress& progress, const CancelToken& cancel);

    Profile profile_;
    SpeedFactors factors_;
    BuildReport report_;
    SourceWays source_;
    std::vector<std::string> names_;
    std::unordered_map<std::string, std::uint32_t> name_numbers_;
    std::vector<std::pair<std::string, std::vector<geo::Member>>> restrictions_;  // kind, members
};

// The roads as they are made by other means: the largest part is found, the rest is left out, and
// all is put in order and ranked. Errors: invalid (nothing that can be driven), unavailable
// (cancelled).
Result<Network> make_network(Graph graph, const Profile& profile, const SpeedFactors& factors,
                             BuildReport report, Progress& progress, const CancelToken& cancel);

}  // namespace halte::network
