// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "geo/shape.hpp"

namespace halte::geo {

// Key and value pairs in the order of the file, keys unique. Few per feature, so a flat vector.
class Tags {
public:
    Tags() = default;
    explicit Tags(std::vector<std::pair<std::string, std::string>> pairs)
        : pairs_(std::move(pairs)) {}
    // Empty when the key is absent.
    std::string_view operator[](std::string_view key) const;
    bool has(std::string_view key) const;
    void set(std::string key, std::string value);
    const std::vector<std::pair<std::string, std::string>>& pairs() const { return pairs_; }
    friend bool operator==(const Tags&, const Tags&) = default;

private:
    std::vector<std::pair<std::string, std::string>> pairs_;
};

// What a relation refers to, and what for: {way, 123, "from"} of a turn restriction.
struct Member {
    enum class Kind { node, way, relation };
    Kind kind = Kind::node;
    std::int64_t id = 0;  // of the source, never negated
    std::string role;
    friend auto operator<=>(const Member&, const Member&) = default;
};

// A thing on the map as any source gives it: OSM, GeoJSON, a grid, a CSV with coordinates.
struct Feature {
    std::int64_t id = 0;  // of the source; 0 when it has none
    Shape shape;
    Tags tags;
    std::vector<std::int64_t> nodes;   // for roads: the node ids behind the points of the line,
                                       // same length; where two features share one, they meet
    std::vector<Member> members = {};  // for relations that are no surface, such as turn
                                       // restrictions: in order; the shape is an empty line
    friend bool operator==(const Feature&, const Feature&) = default;
};

// How sources hand features over: one call each, in file order.
using FeatureSink = std::function<void(Feature&&)>;

}  // namespace halte::geo
