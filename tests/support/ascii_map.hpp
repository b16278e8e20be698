// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/assert.hpp"
#include "geo/feature.hpp"

namespace halte::test {

// A road map drawn as text, after the idea of valhalla's gurka tests. Letters and digits are
// nodes; every other character is only drawing. A column or a row is `spacing_m` wide; the first
// row is the northernmost, the corner is at 42 N 9 E.
//
//     const AsciiMap map(R"(
//         A---B
//             |
//             C )", 100.0, {{"AB", "highway=primary"}, {"BC", "highway=residential oneway=yes"}});
class AsciiMap {
public:
    using Way = std::pair<std::string_view, std::string_view>;  // nodes in order, tags

    AsciiMap(std::string_view drawing, double spacing_m, std::initializer_list<Way> ways,
             std::initializer_list<Way> points = {}, std::initializer_list<Way> relations = {})
        : spacing_m_(spacing_m) {
        read(drawing);
        for (const auto& [node, tags] : points) {
            HALTE_CHECK(node.size() == 1);
            features_.push_back(geo::Feature{
                .id = node[0], .shape = at(node[0]), .tags = tags_of(tags), .nodes = {}});
        }
        std::int64_t id = 1;
        for (const auto& [nodes, tags] : ways) {
            geo::Line line;
            std::vector<std::int64_t> ids;
            for (const char node : nodes) {
                line.points.push_back(at(node));
                ids.push_back(node);
            }
            features_.push_back(geo::Feature{
                .id = id++, .shape = line, .tags = tags_of(tags), .nodes = std::move(ids)});
            ways_[nodes] = id - 1;
        }
        for (const auto& [members, tags] : relations) {
            add_restriction(members, tags);
        }
    }

    geo::Position at(char node) const {
        const auto found = nodes_.find(node);
        HALTE_CHECK(found != nodes_.end());
        return found->second;
    }
    const std::vector<geo::Feature>& features() const { return features_; }

private:
    void read(std::string_view drawing) {
        // Metres to degrees near 42 N: 111,195 m a degree of latitude, 82,634 m of longitude.
        double row = 0.0;
        double column = 0.0;
        for (const char drawn : drawing) {
            const bool is_node = (drawn >= 'A' && drawn <= 'Z') || (drawn >= 'a' && drawn <= 'z') ||
                                 (drawn >= '0' && drawn <= '9');
            if (is_node) {
                HALTE_CHECK(!nodes_.contains(drawn));
                nodes_[drawn] =
                    geo::Position::at({.lat = 42.0 - row * spacing_m_ / 111'195.08,
                                       .lon = 9.0 + column * spacing_m_ / 82'634.05});
            }
            column = drawn == '\n' ? 0.0 : column + 1.0;
            row += drawn == '\n' ? 1.0 : 0.0;
        }
    }

    // "AB B BC": from, via and to; ways are called by their nodes. All between the first and the
    // last are via.
    void add_restriction(std::string_view members, std::string_view tags) {
        geo::Feature relation{.id = -static_cast<std::int64_t>(features_.size()),
                              .shape = {},
                              .tags = tags_of(tags),
                              .nodes = {}};
        relation.tags.set("type", "restriction");
        while (!members.empty()) {
            const std::string_view name = members.substr(0, members.find(' '));
            const bool is_first = relation.members.empty();
            members.remove_prefix(std::min(members.size(), name.size() + 1));
            const char* const role = is_first ? "from" : members.empty() ? "to" : "via";
            if (name.size() == 1) {
                relation.members.push_back({geo::Member::Kind::node, name[0], role});
            } else {
                HALTE_CHECK(ways_.contains(name));
                relation.members.push_back({geo::Member::Kind::way, ways_[name], role});
            }
        }
        features_.push_back(std::move(relation));
    }

    // "highway=primary name=Rue_Haute": blanks separate tags, underscores after name= are blanks.
    static geo::Tags tags_of(std::string_view text) {
        geo::Tags tags;
        while (!text.empty()) {
            const std::string_view tag = text.substr(0, text.find(' '));
            const std::size_t equals = tag.find('=');
            HALTE_CHECK(equals != std::string_view::npos);
            std::string value(tag.substr(equals + 1));
            if (tag.starts_with("name=")) {
                for (char& letter : value) {
                    letter = letter == '_' ? ' ' : letter;
                }
            }
            tags.set(std::string(tag.substr(0, equals)), std::move(value));
            text.remove_prefix(std::min(text.size(), tag.size() + 1));
        }
        return tags;
    }

    double spacing_m_;
    std::map<char, geo::Position> nodes_;
    std::map<std::string_view, std::int64_t> ways_;
    std::vector<geo::Feature> features_;
};

}  // namespace halte::test
