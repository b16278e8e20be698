// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>

#include "base/clock.hpp"
#include "planner/desk.hpp"
#include "planner/parameters.hpp"
#include "support/memory_store.hpp"

namespace halte::test {

// The three villages of three_villages.hpp with one true road through them, seen and stored as an
// import would do, and a desk opened on it. It is Monday 23 November 2026, 9:00 in Paris.
struct ThreeVillagesHouse {
    ThreeVillagesHouse();

    support::MemoryStore store;      // of the desk
    support::MemoryStore accounts;   // of the site
    FixedClock clock;
    planner::Parameters parameters;
    std::unique_ptr<planner::Desk> desk;
};

}  // namespace halte::test
