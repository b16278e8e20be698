// SPDX-License-Identifier: EUPL-1.2
#include "solver/meeting.hpp"

#include <utility>

namespace halte::solver {

Meeting::Seat::~Seat() {
    {
        const std::lock_guard lock(meeting_.mutex_);
        meeting_.sides_[number_].has_left = true;
    }
    meeting_.news_.notify_all();
}

Meeting::Plan Meeting::Seat::exchange(Plan mine) {
    std::unique_lock lock(meeting_.mutex_);
    Side& own = meeting_.sides_[number_];
    const Side& other = meeting_.sides_[1 - number_];
    const std::uint64_t occasion = own.told++;
    own.plans[occasion % 2] = std::move(mine);
    meeting_.news_.notify_all();
    meeting_.news_.wait(lock, [&] { return other.told > occasion || other.has_left; });
    return other.told > occasion ? other.plans[occasion % 2] : nullptr;
}

}  // namespace halte::solver
