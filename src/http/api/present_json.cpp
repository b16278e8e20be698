// SPDX-License-Identifier: EUPL-1.2
#include "http/api/present_json.hpp"

#include "http/json_text.hpp"
#include "planner/plan_json.hpp"

namespace halte::http {

std::string present_json(const planner::PresentMeasure& present, std::size_t rows,
                         Language language) {
    JsonText json;
    json.object().count("rows", static_cast<std::int64_t>(rows));
    json.key("figures").raw(planner::figures_to_json(present.plan.figures));
    json.key("series").array();
    for (const model::Series& series : present.plan.series) {
        json.raw(planner::series_to_json(series));
    }
    json.end_array().key("faults").array();
    for (const planner::PresentFault& fault : present.faults) {
        json.object()
            .member("code", fault.code)
            .member("where", fault.where)
            .member("name", fault.name)
            .member("message", fault.message.in(language))
            .count("times", fault.times)
            .end_object();
    }
    return json.end_array().end_object().take();
}

}  // namespace halte::http
