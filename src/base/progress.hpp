// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

namespace halte {

// Where long work tells how far it is. Implementations may be called from one thread at a time.
class Progress {
public:
    virtual ~Progress() = default;
    // `step` names the work in plain words; `share` runs from 0 to 1 within that step.
    virtual void report(std::string_view step, double share) = 0;
};

// Says nothing: the default of every long function.
Progress& silent_progress();

}  // namespace halte
