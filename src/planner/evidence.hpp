// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>

#include "planner/check_plan.hpp"
#include "planner/networks.hpp"

namespace halte::planner {

class Desk;

// What check_plan needs, asked from the roads and the formulas themselves and not from the survey
// the search stood on. One thread at a time; the desk outlives it.
class RoadEvidence {
public:
    explicit RoadEvidence(const Desk& desk);
    ~RoadEvidence();

    // Lives as long as this.
    const Evidence& evidence() const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace halte::planner
