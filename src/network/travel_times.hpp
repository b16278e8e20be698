// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <tuple>
#include <vector>

#include "base/cancel.hpp"
#include "base/progress.hpp"
#include "base/result.hpp"
#include "network/query.hpp"

namespace halte::network {

// Tables that remember: a row is computed once per snapped point, so that planning again after a
// change asks for nothing, and adding a point costs one row and one column. May be shared by
// threads: questions wait for each other, the rows of one question are spread over `threads`.
class TravelTimes {
public:
    // Shared because several plans may outlive the import that made the network.
    explicit TravelTimes(std::shared_ptr<const Network> network, unsigned threads = 2);

    const Network& network() const { return *network_; }

    // Every point to every point, in the order given; the same point may come twice.
    // Errors: unavailable (cancelled); what was computed until then is remembered.
    Result<Table> between(std::span<const Snap> points, Progress& progress, CancelToken cancel);

    // For tests and for the curious.
    std::size_t points_known() const;
    std::size_t rows_computed() const;

private:
    struct Key {
        std::uint32_t edge = 0;
        double fraction = 0.0;
        std::uint32_t walk_ms = 0;
        friend auto operator<=>(const Key&, const Key&) = default;
    };

    std::vector<std::uint32_t> number(std::span<const Snap> points);
    std::vector<std::uint32_t> rows_wanting(const std::vector<std::uint32_t>& numbers) const;
    bool compute(const std::vector<std::uint32_t>& rows, Progress& progress,
                 const CancelToken& cancel);

    std::shared_ptr<const Network> network_;
    unsigned threads_;
    mutable std::mutex mutex_;
    std::map<Key, std::uint32_t> numbers_;
    std::vector<Snap> points_;
    std::vector<std::vector<Cost>> rows_;  // as long as points_ was when the row was computed
    std::size_t rows_computed_ = 0;
};

}  // namespace halte::network
