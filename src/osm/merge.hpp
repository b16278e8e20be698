// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "base/cancel.hpp"
#include "base/progress.hpp"
#include "osm/extract.hpp"

namespace halte::osm {

struct Cancelled {};

// Walks through several extracts as if they were one, kind by kind.
class Merge {
public:
    // The extracts outlive the walk.
    Merge(std::vector<Extract>& extracts, Progress& progress, CancelToken cancel)
        : extracts_(extracts), progress_(progress), cancel_(std::move(cancel)) {}

    // Each id once, with all variants of it. A single extract is read as it comes, several in the
    // order of their ids: the order of the extracts themselves does not matter. Throws Unreadable
    // and Cancelled.
    void walk(std::string_view step, Kind kind, const std::function<void(Variants)>& visit);

    // Of the oldest extract that says it (RFC 3339); empty before the first walk.
    const std::string& as_of() const { return data_as_of_; }

private:
    std::vector<ObjectStream> open(Kind kind);
    void look_at_order();
    void report(std::string_view step, const std::vector<ObjectStream>& streams);
    void stop_when_asked() const;

    std::vector<Extract>& extracts_;
    Progress& progress_;
    CancelToken cancel_;
    bool knows_order_ = false;
    std::string data_as_of_;
};

}  // namespace halte::osm
