// SPDX-License-Identifier: EUPL-1.2
#include "osm/objects.hpp"

#include <algorithm>
#include <string>
#include <tuple>

namespace halte::osm {

TagLookup lookup(const Object& object) {
    return [&object](const char* key) {
        for (const auto& [name, value] : object.tags) {
            if (name == key) {
                return value;
            }
        }
        return std::string_view();
    };
}

geo::Tags tags_of(const Object& object) {
    std::vector<std::pair<std::string, std::string>> pairs;
    pairs.reserve(object.tags.size());
    for (const auto& [key, value] : object.tags) {
        pairs.emplace_back(key, value);
    }
    return geo::Tags(std::move(pairs));
}

bool comes_before(std::int64_t a, std::int64_t b) {
    // Negated rather than made positive: the smallest number has no opposite.
    const auto key = [](std::int64_t id) { return std::pair(id > 0, id > 0 ? id : -(id + 1)); };
    return key(a) < key(b);
}

const Object& fullest(Variants variants,
                      const std::function<std::size_t(const NodeIds&)>& count_missing) {
    const auto is_better = [&](const Object& a, const Object& b) {
        if (a.version != b.version) {
            return a.version > b.version;
        }
        const std::size_t a_missing = count_missing(a.nodes);
        const std::size_t b_missing = count_missing(b.nodes);
        const std::size_t a_size = a.nodes.size() + a.members.size();
        const std::size_t b_size = b.nodes.size() + b.members.size();
        return std::tie(a_missing, b_size, b.is_placed, a.position, a.nodes, a.members, a.tags) <
               std::tie(b_missing, a_size, a.is_placed, b.position, b.nodes, b.members, b.tags);
    };
    return **std::min_element(variants.begin(), variants.end(),
                              [&](const Object* a, const Object* b) { return is_better(*a, *b); });
}

}  // namespace halte::osm
