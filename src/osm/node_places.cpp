// SPDX-License-Identifier: EUPL-1.2
#include "osm/node_places.hpp"

#include <algorithm>
#include <limits>

namespace halte::osm {

namespace {

// No position of the Earth: longitudes end at 1.8e9.
const geo::Position unknown = geo::Position::from_e7(std::numeric_limits<std::int32_t>::max(),
                                                     std::numeric_limits<std::int32_t>::max());

}  // namespace

void NodePlaces::freeze() {
    std::sort(ids_.begin(), ids_.end());
    ids_.erase(std::unique(ids_.begin(), ids_.end()), ids_.end());
    ids_.shrink_to_fit();
    positions_.assign(ids_.size(), unknown);
}

std::size_t NodePlaces::rank(std::int64_t id) const {
    const auto at = std::lower_bound(ids_.begin(), ids_.end(), id);
    return static_cast<std::size_t>(at - ids_.begin());
}

void NodePlaces::place(std::int64_t id, geo::Position position) {
    if (next_ >= ids_.size() || ids_[next_] < id || (next_ > 0 && id <= ids_[next_ - 1])) {
        next_ = rank(id);
    }
    if (next_ < ids_.size() && ids_[next_] == id) {
        positions_[next_++] = position;
    }
}

std::optional<geo::Position> NodePlaces::find(std::int64_t id) const {
    const std::size_t at = rank(id);
    if (at == ids_.size() || ids_[at] != id || positions_[at] == unknown) {
        return std::nullopt;
    }
    return positions_[at];
}

geo::Box NodePlaces::box() const {
    geo::Box box;
    for (const geo::Position position : positions_) {
        if (position != unknown) {
            box.add(position);
        }
    }
    return box;
}

}  // namespace halte::osm
