// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "geo/box.hpp"
#include "geo/position.hpp"

namespace halte::osm {

using NodeIds = std::vector<std::int64_t>;

// Where the needed nodes are: 16 bytes a node whatever their ids, against one bit per possible id
// (a gigabyte and a half today) for the usual bit map.
class NodePlaces {
public:
    // First every id that is needed, repeats allowed; then freeze; then place and find.
    void need(std::int64_t id) { ids_.push_back(id); }
    void freeze();

    // Ignored when the node is not needed.
    void place(std::int64_t id, geo::Position position);
    // Nothing when the file did not hold that node.
    std::optional<geo::Position> find(std::int64_t id) const;

    geo::Box box() const;

private:
    std::size_t rank(std::int64_t id) const;

    NodeIds ids_;
    std::vector<geo::Position> positions_;
    std::size_t next_ = 0;  // files are sorted by id: the next node is mostly the next rank
};

}  // namespace halte::osm
