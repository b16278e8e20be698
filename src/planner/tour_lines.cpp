// SPDX-License-Identifier: EUPL-1.2
#include "planner/tour_lines.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "network/query.hpp"
#include "planner/ground.hpp"

namespace halte::planner {

namespace {

struct End {
    std::string id;
    geo::Position position;
};

class TourPainter {
public:
    TourPainter(const model::Territory& territory, const std::vector<model::Unit>& units,
                const Networks& roads)
        : units_(units), roads_(roads) {
        for (const model::Base& base : territory.bases) {
            bases_.emplace(base.id, End{base.id.text(), base.position});
        }
        for (const model::Place& place : territory.places) {
            places_.emplace(place.id, End{place.id.text(), place.position});
        }
    }

    void paint(const model::Tour& tour, std::vector<geo::Feature>& features) {
        const auto unit = std::find_if(units_.begin(), units_.end(),
                                       [&](const model::Unit& one) { return one.id == tour.unit; });
        if (unit == units_.end() || !bases_.contains(unit->start)) {
            return;
        }
        End here = bases_.at(unit->start);
        int order = 0;
        for (const model::Stop& stop : tour.stops) {
            if (const auto place = places_.find(stop.place); place != places_.end()) {
                add_leg(tour, *unit, here, place->second, features);
                here = place->second;
                add_stop(tour, stop, here.position, ++order, features);
            }
        }
        if (const auto home = bases_.find(unit->end); home != bases_.end()) {
            add_leg(tour, *unit, here, home->second, features);
        }
    }

private:
    static geo::Tags tags_of(const model::Tour& tour) {
        geo::Tags tags;
        tags.set("unit", tour.unit.text());
        tags.set("day", format_day(tour.day));
        tags.set("weekday", std::to_string(static_cast<int>(weekday_of(tour.day))));
        return tags;
    }

    static void add_stop(const model::Tour& tour, const model::Stop& stop, geo::Position position,
                         int order, std::vector<geo::Feature>& features) {
        geo::Feature feature;
        feature.shape = position;
        feature.tags = tags_of(tour);
        feature.tags.set("series", stop.series.text());
        feature.tags.set("place", stop.place.text());
        feature.tags.set("order", std::to_string(order));
        features.push_back(std::move(feature));
    }

    void add_leg(const model::Tour& tour, const model::Unit& unit, const End& from, const End& to,
                 std::vector<geo::Feature>& features) {
        const auto roads = roads_.find(profile_of(unit.kind));
        if (roads == roads_.end() || from.position == to.position) {
            return;
        }
        // A tour comes back every week or two: its ways are asked once.
        const auto key = std::make_tuple(std::string(roads->first), from.id, to.id);
        auto known = lines_.find(key);
        if (known == lines_.end()) {
            known = lines_.emplace(key, line_between(*roads->second, from, to)).first;
        }
        if (known->second.points.size() < 2) {
            return;
        }
        geo::Feature feature;
        feature.shape = known->second;
        feature.tags = tags_of(tour);
        feature.tags.set("from", from.id);
        feature.tags.set("to", to.id);
        features.push_back(std::move(feature));
    }

    geo::Line line_between(const network::Network& network, const End& from, const End& to) {
        const auto start = network.snap(from.position, snap_limit).snap;
        const auto end = network.snap(to.position, snap_limit).snap;
        if (!start || !end) {
            return {};
        }
        const std::optional<network::Route> route = network::Query(network).route(*start, *end);
        return route ? route->line : geo::Line{};
    }

    const std::vector<model::Unit>& units_;
    const Networks& roads_;
    std::map<model::BaseId, End> bases_;
    std::map<model::PlaceId, End> places_;
    std::map<std::tuple<std::string, std::string, std::string>, geo::Line> lines_;
};

}  // namespace

std::vector<geo::Feature> tour_lines(const model::Plan& plan, const model::Territory& territory,
                                     const std::vector<model::Unit>& units, const Networks& roads) {
    TourPainter painter(territory, units, roads);
    std::vector<geo::Feature> features;
    for (const model::Tour& tour : plan.tours) {
        painter.paint(tour, features);
    }
    return features;
}

}  // namespace halte::planner
