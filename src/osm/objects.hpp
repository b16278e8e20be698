// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "geo/feature.hpp"
#include "osm/node_places.hpp"
#include "osm/wanted.hpp"

namespace halte::osm {

using Kind = geo::Member::Kind;

// A node, a way or a relation as an extract holds it. The tags are views into the extract, good
// until its stream goes on.
struct Object {
    std::int64_t id = 0;
    std::uint32_t version = 0;  // 0 when the extract does not say
    std::vector<std::pair<std::string_view, std::string_view>> tags;
    bool is_placed = false;  // a node with a position
    geo::Position position;
    NodeIds nodes;                     // of a way
    std::vector<geo::Member> members;  // of a relation
};

TagLookup lookup(const Object& object);
geo::Tags tags_of(const Object& object);

// The order in which sorted extracts have their ids: negative ones (of editors) first, then both by
// size without sign.
bool comes_before(std::int64_t a, std::int64_t b);

// What several extracts hold of one object; never empty.
using Variants = std::span<const Object* const>;

// The variant of the newest version. Between equals, the one with the fewest missing nodes, then
// the most nodes and members; then by content, so that the order of the extracts does not matter.
const Object& fullest(Variants variants,
                      const std::function<std::size_t(const NodeIds&)>& count_missing);

}  // namespace halte::osm
