// SPDX-License-Identifier: EUPL-1.2
#include "app/plan_file.hpp"

#include "app/text_file.hpp"
#include "base/error.hpp"
#include "planner/plan_json.hpp"

namespace halte::app {

Result<model::Plan> read_plan(const std::string& path) {
    const auto written = read_text(path);
    if (!written) {
        return written.errors();
    }
    auto plan = planner::plan_from_json(*written);
    if (!plan) {
        return inside(path, plan.errors());
    }
    return plan;
}

}  // namespace halte::app
