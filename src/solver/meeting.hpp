// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>

#include "solver/plan_state.hpp"

namespace halte::solver {

// Where two searches on two threads tell each other their best plans. They meet when each has
// done its rounds, not at a time of day, so what they hear never depends on who was quicker.
class Meeting {
public:
    using Plan = std::shared_ptr<const PlanState>;

    // A place at the meeting, kept while a search goes on: given up, nobody waits for it any more.
    class Seat {
    public:
        // `number` is 0 or 1, each taken once.
        Seat(Meeting& meeting, std::uint32_t number) : meeting_(meeting), number_(number) {}
        ~Seat();
        Seat(const Seat&) = delete;
        Seat& operator=(const Seat&) = delete;

        // Tells `mine` and waits for what the other tells on the same occasion: its n-th plan in
        // return for the n-th of ours; nullptr when the other left before.
        Plan exchange(Plan mine);

    private:
        Meeting& meeting_;
        std::uint32_t number_;
    };

private:
    struct Side {
        std::uint64_t told = 0;
        std::array<Plan, 2> plans;  // the last two: nobody is ever further ahead
        bool has_left = false;
    };

    std::mutex mutex_;
    std::condition_variable news_;
    std::array<Side, 2> sides_;
};

}  // namespace halte::solver
