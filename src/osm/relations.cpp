// SPDX-License-Identifier: EUPL-1.2
#include "osm/relations.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "osm/rings.hpp"
#include "osm/wanted.hpp"

namespace halte::osm {

namespace {

// A damaged file may hold the one number that has no opposite.
std::int64_t opposite(std::int64_t id) {
    return static_cast<std::int64_t>(0 - static_cast<std::uint64_t>(id));
}

}  // namespace

void Relations::note(const Object& relation) {
    const TagLookup tag = lookup(relation);
    const bool is_restriction = is_wanted_restriction(tag, wanted_);
    if (!is_restriction && !is_wanted_relation(tag, wanted_)) {
        return;
    }
    for (const geo::Member& member : relation.members) {
        if (member.kind == Kind::way && is_restriction) {
            turn_ways_[member.id] = false;
        } else if (member.kind == Kind::way) {
            area_ways_[member.id];
        }
    }
    relations_.push_back(Relation{.id = relation.id,
                                  .tags = tags_of(relation),
                                  .members = relation.members,
                                  .is_restriction = is_restriction});
}

void Relations::take_way(const Object& way) {
    if (const auto known = area_ways_.find(way.id); known != area_ways_.end()) {
        known->second = way.nodes;
    }
}

void Relations::take_road(std::int64_t way) {
    if (const auto known = turn_ways_.find(way); known != turn_ways_.end()) {
        known->second = true;
    }
}

bool Relations::is_on_roads(const Relation& restriction, const NodePlaces& places) const {
    bool has_ways = false;
    for (const geo::Member& member : restriction.members) {
        if (member.kind == Kind::way) {
            has_ways = true;
            if (!turn_ways_.at(member.id)) {
                return false;
            }
        } else if (member.kind == Kind::node && member.role == "via" && !places.find(member.id)) {
            return false;
        }
    }
    return has_ways;
}

void Relations::hand_over_area(Relation& relation, const NodePlaces& places,
                               const geo::FeatureSink& sink, ReadReport& report,
                               NodeIds& nodes_of_left) {
    std::vector<NodeIds> outer;
    std::vector<NodeIds> inner;
    for (const geo::Member& member : relation.members) {
        if (member.kind == Kind::way) {
            (member.role == "inner" ? inner : outer).push_back(area_ways_.at(member.id));
        }
    }
    std::optional<geo::Area> area = make_area(outer, inner, places);
    if (!area) {
        ++report.areas_left;
        for (const auto& ways : {std::cref(outer), std::cref(inner)}) {
            for (const NodeIds& way : ways.get()) {
                nodes_of_left.insert(nodes_of_left.end(), way.begin(), way.end());
            }
        }
        return;
    }
    ++report.areas;
    sink(geo::Feature{.id = opposite(relation.id),
                      .shape = std::move(*area),
                      .tags = std::move(relation.tags),
                      .nodes = {}});
}

void Relations::hand_over(const NodePlaces& places, const geo::FeatureSink& sink,
                          ReadReport& report, NodeIds& nodes_of_left) {
    for (Relation& relation : relations_) {
        if (!relation.is_restriction) {
            hand_over_area(relation, places, sink, report, nodes_of_left);
        } else if (is_on_roads(relation, places)) {
            ++report.restrictions;
            sink(geo::Feature{.id = opposite(relation.id),
                              .shape = geo::Line{},
                              .tags = std::move(relation.tags),
                              .nodes = {},
                              .members = std::move(relation.members)});
        } else {
            ++report.restrictions_left;
        }
    }
}

}  // namespace halte::osm
