// SPDX-License-Identifier: EUPL-1.2
#include "osm/import.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "osm/rings.hpp"
#include "osm/wanted.hpp"

namespace halte::osm {

namespace {

// The stated length is that of the whole way.
geo::Tags without_length(const geo::Tags& tags) {
    std::vector<std::pair<std::string, std::string>> kept = tags.pairs();
    std::erase_if(kept, [](const auto& tag) { return tag.first == "length_m"; });
    return geo::Tags(std::move(kept));
}

std::uint32_t newest_version(Variants variants) {
    std::uint32_t newest = 0;
    for (const Object* object : variants) {
        newest = std::max(newest, object->version);
    }
    return newest;
}

}  // namespace

bool Import::wants_relations() const {
    return wanted_.buildings || wanted_.landuse || wanted_.water || wanted_.boundaries ||
           wanted_.places || (wanted_.roads && wanted_.turn_restrictions);
}

const Object& Import::choose(Variants variants) const {
    if (variants.size() == 1) {
        return *variants.front();
    }
    return fullest(variants, [this](const NodeIds& nodes) {
        return static_cast<std::size_t>(std::count_if(
            nodes.begin(), nodes.end(), [this](std::int64_t id) { return !places_.find(id); }));
    });
}

Import::WayKinds Import::kinds_of(const Object& way) const {
    const TagLookup tag = lookup(way);
    const bool is_closed = way.nodes.size() >= 4 && way.nodes.front() == way.nodes.back();
    return WayKinds{.is_road = is_wanted_road(tag, wanted_),
                    .is_line = is_wanted_line(tag, wanted_),
                    .is_area = is_closed && is_wanted_area(tag, wanted_)};
}

void Import::note_way(const Object& way) {
    if (relations_.needs(way.id) || kinds_of(way).any()) {
        for (const std::int64_t node : way.nodes) {
            places_.need(node);
        }
    }
}

void Import::take_node(const Object& node) {
    if (!node.is_placed) {
        return;
    }
    places_.place(node.id, node.position);
    if (!node.tags.empty() && is_wanted_point(lookup(node), wanted_)) {
        ++report_.points;
        sink_(geo::Feature{
            .id = node.id, .shape = node.position, .tags = tags_of(node), .nodes = {}});
    }
}

void Import::take_way(const Object& way) {
    relations_.take_way(way);
    const WayKinds kinds = kinds_of(way);
    if (kinds.is_road || kinds.is_line) {
        take_line(way, kinds.is_road);
    }
    if (kinds.is_area) {
        take_area(way);
    }
}

void Import::take_line(const Object& way, bool is_road) {
    std::vector<geo::Feature> pieces(1);
    bool is_cut = false;
    for (const std::int64_t node : way.nodes) {
        const std::optional<geo::Position> position = places_.find(node);
        geo::Feature& piece = pieces.back();
        if (!position) {
            is_cut = true;
            if (!piece.nodes.empty()) {
                pieces.emplace_back();
            }
        } else if (piece.nodes.empty() || piece.nodes.back() != node) {
            if (piece.nodes.empty()) {
                piece.shape = geo::Line{};
            }
            piece.nodes.push_back(node);
            std::get<geo::Line>(piece.shape).points.push_back(*position);
        }
    }
    if (is_cut) {
        report_.roads_cut += is_road ? 1 : 0;
        nodes_of_cut_.insert(nodes_of_cut_.end(), way.nodes.begin(), way.nodes.end());
    }
    for (geo::Feature& piece : pieces) {
        if (piece.nodes.size() < 2) {
            continue;
        }
        piece.id = way.id;
        piece.tags = is_cut ? without_length(tags_of(way)) : tags_of(way);
        if (is_road) {
            ++report_.roads;
            relations_.take_road(way.id);
        }
        sink_(std::move(piece));
    }
}

void Import::take_area(const Object& way) {
    std::optional<geo::Ring> ring =
        make_ring(NodeIds(way.nodes.begin(), way.nodes.end() - 1), places_);
    if (!ring) {
        ++report_.areas_left;
        nodes_of_cut_.insert(nodes_of_cut_.end(), way.nodes.begin(), way.nodes.end());
        return;
    }
    ++report_.areas;
    sink_(geo::Feature{.id = way.id,
                       .shape = geo::Area{{{.outer = std::move(*ring), .holes = {}}}},
                       .tags = tags_of(way),
                       .nodes = {}});
}

std::uint64_t Import::count_missing_nodes() {
    std::erase_if(nodes_of_cut_, [this](std::int64_t id) { return places_.find(id).has_value(); });
    std::sort(nodes_of_cut_.begin(), nodes_of_cut_.end());
    const auto end = std::unique(nodes_of_cut_.begin(), nodes_of_cut_.end());
    return static_cast<std::uint64_t>(end - nodes_of_cut_.begin());
}

ReadReport Import::run() {
    if (wants_relations()) {
        merge_.walk("looking for areas", Kind::relation,
                    [this](Variants variants) { relations_.note(choose(variants)); });
    }
    merge_.walk("looking for roads", Kind::way, [this](Variants variants) {
        // Which of the newest variants has all its nodes is not known yet.
        const std::uint32_t newest = newest_version(variants);
        for (const Object* way : variants) {
            if (way->version == newest) {
                note_way(*way);
            }
        }
    });
    places_.freeze();
    merge_.walk("placing the roads", Kind::node,
                [this](Variants variants) { take_node(choose(variants)); });
    merge_.walk("reading the map", Kind::way,
                [this](Variants variants) { take_way(choose(variants)); });
    relations_.hand_over(places_, sink_, report_, nodes_of_cut_);
    report_.nodes_missing = count_missing_nodes();
    report_.box = places_.box();
    report_.data_as_of = merge_.as_of();
    return std::move(report_);
}

}  // namespace halte::osm
