// SPDX-License-Identifier: EUPL-1.2
#include "planner/request.hpp"

#include <algorithm>
#include <string>

namespace halte::planner {

namespace {

constexpr int weeks_max = 13;
constexpr double seconds_min = 0.5;
constexpr double seconds_max = 600.0;
constexpr int threads_max = 2;

class RequestCheck {
public:
    RequestCheck(const model::Request& request, const model::Territory& territory,
                 const std::vector<model::Unit>& units)
        : request_(request), territory_(territory), units_(units) {}

    Errors run(Day today) {
        check_span(today);
        check_search();
        check_units();
        for (std::size_t i = 0; i < request_.forbidden.size(); ++i) {
            place(request_.forbidden[i], "forbidden[" + std::to_string(i) + "]");
        }
        for (std::size_t i = 0; i < request_.wishes.size(); ++i) {
            check_wish(request_.wishes[i], "wishes[" + std::to_string(i) + "]");
        }
        return std::move(errors_);
    }

private:
    void add(std::string message, std::string field, std::string hint) {
        errors_.push_back(
            {ErrorCode::invalid, std::move(message), std::move(field), std::move(hint)});
    }

    void check_span(Day today) {
        if (request_.first_day < today) {
            add("the first day, " + format_day(request_.first_day) + ", is in the past",
                "first_day", "choose " + format_day(today) + " or later");
        }
        if (request_.weeks < 1 || request_.weeks > weeks_max) {
            add("a plan of " + std::to_string(request_.weeks) + " weeks", "weeks",
                "choose from 1 to " + std::to_string(weeks_max) + " weeks");
        }
    }

    void check_search() {
        if (!(request_.seconds >= seconds_min && request_.seconds <= seconds_max)) {
            add("the search time is out of range", "seconds", "choose from 0.5 to 600 seconds");
        }
        if (request_.threads < 1 || request_.threads > threads_max) {
            add("the number of threads is out of range", "threads", "choose 1 or 2");
        }
    }

    void check_units() {
        if (units_.empty()) {
            add("the territory has no unit", "units",
                "add a truck, a van, a tricycle or a team on foot first");
        }
        for (std::size_t i = 0; i < request_.units.size(); ++i) {
            unit(request_.units[i], "units[" + std::to_string(i) + "]");
        }
    }

    void unit(const model::UnitId& id, const std::string& field) {
        if (std::none_of(units_.begin(), units_.end(),
                         [&](const model::Unit& one) { return one.id == id; })) {
            std::string known;
            for (const model::Unit& one : units_) {
                known += (known.empty() ? "" : ", ") + one.id.text();
            }
            add("there is no unit \"" + id.text() + "\"", field, "known units: " + known);
        }
    }

    const model::Place* place(const model::PlaceId& id, const std::string& field) {
        const auto found = std::find_if(territory_.places.begin(), territory_.places.end(),
                                        [&](const model::Place& one) { return one.id == id; });
        if (found == territory_.places.end()) {
            add("there is no place \"" + id.text() + "\"", field,
                "take the id from the list of places");
            return nullptr;
        }
        return &*found;
    }

    void check_wish(const model::Wish& wish, const std::string& field) {
        place(wish.place, field + ".place");
        if (wish.unit) {
            unit(*wish.unit, field + ".unit");
            const bool is_used =
                request_.units.empty() ||
                std::count(request_.units.begin(), request_.units.end(), *wish.unit) > 0;
            if (!is_used) {
                add("the wish is for a unit that is not planned", field + ".unit",
                    "add the unit to the request");
            }
        }
        const Day until = request_.first_day + std::chrono::weeks(request_.weeks);
        if (wish.day && (*wish.day < request_.first_day || *wish.day >= until)) {
            add("the wish is for " + format_day(*wish.day) + ", outside the plan", field + ".day",
                "choose a day from " + format_day(request_.first_day) + " on, before " +
                    format_day(until));
        }
        if (wish.day.has_value() != wish.starts.has_value()) {
            add("a wish has both a day and an hour, or neither",
                field + (wish.day ? ".starts" : ".day"),
                "give the missing one, or leave both to the plan");
        }
        if (wish.every_weeks && *wish.every_weeks != 1 && *wish.every_weeks != 2 &&
            *wish.every_weeks != 4) {
            add("every " + std::to_string(*wish.every_weeks) + " weeks is not a rhythm we plan",
                field + ".every_weeks", "choose 1, 2 or 4");
        }
        if (wish.stay && (*wish.stay < Minutes(10) || *wish.stay > Minutes(600))) {
            add("a stay of " + std::to_string(wish.stay->count()) + " minutes", field + ".stay_min",
                "choose from 10 to 600 minutes");
        }
    }

    const model::Request& request_;
    const model::Territory& territory_;
    const std::vector<model::Unit>& units_;
    Errors errors_;
};

}  // namespace

Errors problems_of_request(const model::Request& request, const model::Territory& territory,
                           const std::vector<model::Unit>& units, Day today) {
    return RequestCheck(request, territory, units).run(today);
}

}  // namespace halte::planner
