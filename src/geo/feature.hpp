// SPDX-License-Identifier: EUPL-1.2
#pragma once

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

enum class MemberType { node, way, relation };

// What a relation holds: a thing of the same source, and what it does there ("from", "via", "to").
struct Member {
    MemberType type = MemberType::node;
    std::int64_t id = 0;
    std::string role;
    friend bool operator==(const Member&, const Member&) = default;
};

// A thing on the map as any source gives it: OSM, GeoJSON, a grid, a CSV with coordinates.
struct Feature {
    std::int64_t id = 0;  // of the source; 0 when it has none
    Shape shape;
    Tags tags;
    std::vector<std::int64_t> nodes;   // for roads: the node ids behind the points of the line,
                                       // same length; where two features share one, they meet
    std::vector<Member> members = {};  // for relations without a shape: turn restrictions
};

// How sources hand features over: one call each, in file order.
using FeatureSink = std::function<void(Feature&&)>;

}  // namespace halte::geo
