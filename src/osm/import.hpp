// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "osm/merge.hpp"
#include "osm/reader.hpp"
#include "osm/relations.hpp"

namespace halte::osm {

// The passes over the extracts: relations, the nodes that ways need, where those are, the ways.
// Nodes and ways are read apart, so that they may come in any order.
class Import {
public:
    // All references outlive the import.
    Import(std::vector<Extract>& extracts, const Wanted& wanted, const geo::FeatureSink& sink,
           Progress& progress, CancelToken cancel)
        : merge_(extracts, progress, std::move(cancel)),
          wanted_(wanted),
          sink_(sink),
          relations_(wanted) {}

    // Once. Throws Unreadable, Cancelled and what the sink throws.
    ReadReport run();

private:
    struct WayKinds {
        bool is_road = false;
        bool is_line = false;
        bool is_area = false;
        bool any() const { return is_road || is_line || is_area; }
    };

    const Object& choose(Variants variants) const;
    void note_way(const Object& way);
    void take_node(const Object& node);
    void take_way(const Object& way);
    void take_line(const Object& way, bool is_road);
    void take_area(const Object& way);
    WayKinds kinds_of(const Object& way) const;
    bool wants_relations() const;
    std::uint64_t count_missing_nodes();

    Merge merge_;
    const Wanted& wanted_;
    const geo::FeatureSink& sink_;
    Relations relations_;
    ReadReport report_;
    NodePlaces places_;
    NodeIds nodes_of_cut_;  // of all that lacks some node
};

}  // namespace halte::osm
