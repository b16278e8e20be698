// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "geo/feature.hpp"
#include "network/graph.hpp"
#include "network/profile.hpp"
#include "network/way_splitter.hpp"

namespace halte::network {

// What became of a restriction.
enum class RestrictionFate : std::uint8_t {
    honoured,
    moot,            // the turn cannot be made anyway: a way is closed in that direction
    unknown_kind,    // neither no_* nor only_*
    member_missing,  // no from, via or to
    member_extra,    // several where there may be one
    way_absent,      // a way outside the extract, or closed to the profile
    apart,           // from, via and to do not meet
    ambiguous,       // they meet in several ways
};
inline constexpr std::size_t restriction_fate_count = 8;
inline constexpr std::array<std::string_view, restriction_fate_count> restriction_fate_names = {
    "honoured",     "moot",       "unknown_kind", "member_missing",
    "member_extra", "way_absent", "apart",        "ambiguous"};
using RestrictionCounts = std::array<std::uint64_t, restriction_fate_count>;

// The kind of turn that the tags of a relation forbid or order to a profile, such as
// "no_left_turn": the value of restriction, or of restriction:<vehicle>, unless `except` names the
// vehicle. Empty when it does not concern the profile; those on foot are concerned by none, and
// restrictions by the hour are not read.
std::string_view restriction_kind(const Profile& profile, const geo::Tags& tags);

// A relation that concerns the profile.
struct TurnRestriction {
    std::string_view kind;
    std::span<const geo::Member> members;
};

// Turns restrictions into forbidden turns: for only_* all others are forbidden; where no_* forbids
// a turn, turning back there is forbidden too while another way goes on, since it would be a way
// round. One forbidden turn is the whole chain over the via ways: whoever comes from elsewhere, or
// leaves it before its end, may turn as he likes.
struct ForbiddenTurns {
    std::vector<ForbiddenTurn> turns;  // sorted, distinct
    RestrictionCounts fates{};
};
ForbiddenTurns forbidden_turns(const Graph& graph, const WayIndex& index,
                               std::span<const TurnRestriction> restrictions);

}  // namespace halte::network
