// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "http/pages/words.hpp"
#include "model/territory.hpp"
#include "planner/ports.hpp"

namespace halte::http {

// What the public may know of a territory: communes, stops that are published and still to come,
// and places that welcome. No figure about people is in here, so none can leak.
class PublicBoard {
public:
    explicit PublicBoard(std::shared_ptr<const model::Territory> territory);

    const model::Territory& territory() const { return *territory_; }
    const model::Commune* find(std::string_view code) const;
    // Where the people of a commune live on average; the middle of its contour when unknown.
    geo::Position centre(const model::Commune& commune) const;
    // Communes whose name begins like that, then those that contain it; accents and case do not
    // matter. In the order of a dictionary, at most 20.
    std::vector<const model::Commune*> search(std::string_view words) const;

    struct NearProvision {
        const model::Provision* provision = nullptr;
        Metres distance{0.0};  // as the crow flies
    };
    // Fixed places with a phone, the nearest first.
    std::vector<NearProvision> provisions_near(geo::Position here, std::size_t count) const;

private:
    std::shared_ptr<const model::Territory> territory_;
    std::vector<geo::Position> centres_;
    std::vector<std::string> folded_names_;
};

// Now, for a page: the stops that are not over, by day and hour.
struct PublicNow {
    Day today;
    TimeOfDay time{0};
    Visitor visitor = Visitor::team;
    std::vector<planner::PublicStop> stops;
};
// Leaves out what is over.
PublicNow public_now(std::vector<planner::PublicStop> stops, Day today, TimeOfDay time,
                     Visitor visitor);

struct NearStop {
    const planner::PublicStop* stop = nullptr;  // the next one of its commune
    Metres distance{0.0};
};
std::vector<const planner::PublicStop*> stops_in(const PublicNow& now, std::string_view commune);
// The next stop of each other commune within `limit`, the nearest first, at most `count`.
std::vector<NearStop> stops_near(const PublicNow& now, geo::Position here,
                                 std::string_view commune, Metres limit, std::size_t count);

}  // namespace halte::http
