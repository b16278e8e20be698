// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/result.hpp"
#include "need/unseen.hpp"
#include "planner/ports.hpp"

namespace halte::planner {

// What is seen of one square.
struct CellSight {
    need::Estimate need;    // persons in digital difficulty
    double reach = 0.0;     // share of them the existing offer reaches, 0..1
    need::Estimate unseen;  // persons nobody reaches
    // To the nearest provision; nullopt = no road leads to any within the limits of the search.
    std::optional<double> walking_min;
    std::optional<double> driving_min;
};

// The same for a commune, or for all.
struct AreaSight {
    double inhabitants = 0.0;
    double adults = 0.0;    // of 15 and over
    need::Estimate need;
    double reach = 0.0;
    need::Estimate unseen;
    // Median over the persons in need; nullopt when most of them have no way.
    std::optional<double> walking_min;
    std::optional<double> driving_min;
    std::vector<need::Input> missing;  // inputs taken from the country
    // Unseen persons for 1,000 inhabitants; 0 when there are none.
    double unseen_per_1000() const;
};

// Whom nobody reaches, over a whole territory.
struct Sight {
    std::vector<CellSight> cells;      // in the order of Territory::cells
    std::vector<AreaSight> communes;   // in the order of Territory::communes
    AreaSight total;
    need::Catchments catchments;       // rows: cells; offers: Territory::provisions
    // What was known of the people of each commune, so that a figure can be explained later.
    std::vector<need::Community> communities;
};

// To keep a sight beside its territory (asset "sight"). Little-endian, with a version in front.
inline constexpr std::string_view sight_asset = "sight";
Bytes to_bytes(const Sight& sight);
Asset asset_of(const Sight& sight);
// Errors: malformed (cut, foreign or of another version): see again.
Result<Sight> parse_sight(std::span<const std::uint8_t> bytes);

// Statistical disclosure: a figure may be public only if it stands for at least 11 inhabitants
// (DESIGN section 11). Groups squares of one commune, in their order, until each group has enough;
// a commune with fewer inhabitants than that forms one group of its own, marked as hidden.
struct PublicGroup {
    std::vector<std::uint32_t> cells;  // indices in Territory::cells
    double inhabitants = 0.0;
    double unseen = 0.0;
    bool is_hidden = false;            // too few: show the place, not the figure
};
inline constexpr double public_inhabitants = 11.0;
std::vector<PublicGroup> public_groups(const model::Territory& territory, const Sight& sight);
// The figure of a commune as a public page may show it; nullopt when it must not.
std::optional<double> public_unseen(const AreaSight& area);

}  // namespace halte::planner
