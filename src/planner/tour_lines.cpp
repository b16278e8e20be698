// SPDX-License-Identifier: EUPL-1.2
#include "planner/tour_lines.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include "planner/ways.hpp"

namespace halte::planner {

namespace {

class TourPainter {
public:
    TourPainter(const model::Territory& territory, const std::vector<model::Unit>& units,
                const Networks& roads)
        : territory_(territory), units_(units), finder_(territory, units, roads) {}

    void paint(const model::Tour& tour, std::vector<geo::Feature>& features) {
        const auto unit = std::find_if(units_.begin(), units_.end(),
                                       [&](const model::Unit& one) { return one.id == tour.unit; });
        if (unit == units_.end()) {
            return;
        }
        std::string here = unit->start.text();
        int order = 0;
        for (const model::Stop& stop : tour.stops) {
            if (const auto position = position_of(territory_, stop.place.text())) {
                add_leg(tour, here, stop.place.text(), features);
                here = stop.place.text();
                add_stop(tour, stop, *position, ++order, features);
            }
        }
        add_leg(tour, here, unit->end.text(), features);
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

    void add_leg(const model::Tour& tour, const std::string& from, const std::string& to,
                 std::vector<geo::Feature>& features) {
        // A tour comes back every week or two: its ways are asked once.
        const auto key = std::make_tuple(tour.unit.text(), from, to);
        auto known = lines_.find(key);
        if (known == lines_.end()) {
            const auto way = finder_.find(tour.unit, from, to);
            known = lines_.emplace(key, way ? way->line : geo::Line{}).first;
        }
        if (known->second.points.size() < 2) {
            return;
        }
        geo::Feature feature;
        feature.shape = known->second;
        feature.tags = tags_of(tour);
        feature.tags.set("from", from);
        feature.tags.set("to", to);
        features.push_back(std::move(feature));
    }

    const model::Territory& territory_;
    const std::vector<model::Unit>& units_;
    WayFinder finder_;
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
