// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/format.hpp"
#include "geo/feature.hpp"

namespace halte::support {

// One object of an extract of OpenStreetMap, as XML.
struct OsmText {
    using Tags = std::vector<std::pair<std::string, std::string>>;

    std::string text;

    // At 42 N 9 E, so many thousandths of a degree to the north and to the east.
    static OsmText node(std::int64_t id, int north, int east, const Tags& tags = {},
                        int version = 1) {
        return {halte::text("<node", head(id, version), " lat='",
                            format_decimal(42 + north * 1e-3, 4), "' lon='",
                            format_decimal(9 + east * 1e-3, 4), "'>", words(tags), "</node>\n")};
    }

    static OsmText way(std::int64_t id, const std::vector<std::int64_t>& nodes, const Tags& tags,
                       int version = 1) {
        std::string all = halte::text("<way", head(id, version), ">");
        for (const std::int64_t node : nodes) {
            all += halte::text("<nd ref='", node, "'/>");
        }
        return {all + words(tags) + "</way>\n"};
    }

    static OsmText relation(std::int64_t id, const std::vector<geo::Member>& members,
                            const Tags& tags, int version = 1) {
        constexpr const char* kinds[] = {"node", "way", "relation"};
        std::string all = halte::text("<relation", head(id, version), ">");
        for (const geo::Member& member : members) {
            all += halte::text("<member type='", kinds[static_cast<int>(member.kind)], "' ref='",
                               member.id, "' role='", member.role, "'/>");
        }
        return {all + words(tags) + "</relation>\n"};
    }

private:
    static std::string head(std::int64_t id, int version) {
        return halte::text(" id='", id, "' version='", version, "'");
    }
    static std::string words(const Tags& tags) {
        std::string all;
        for (const auto& [key, value] : tags) {
            all += halte::text("<tag k='", key, "' v='", value, "'/>");
        }
        return all;
    }
};

inline std::string osm_extract(const std::vector<OsmText>& objects) {
    std::string all = "<?xml version='1.0'?><osm version='0.6'>\n";
    for (const OsmText& object : objects) {
        all += object.text;
    }
    return all + "</osm>\n";
}

}  // namespace halte::support
