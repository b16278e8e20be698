// SPDX-License-Identifier: EUPL-1.2
#include "network/travel_times.hpp"

#include <algorithm>
#include <atomic>
#include <thread>

namespace halte::network {

TravelTimes::TravelTimes(std::shared_ptr<const Network> network, unsigned threads)
    : network_(std::move(network)), threads_(std::max(1u, threads)) {
    HALTE_CHECK(network_ != nullptr);
}

std::size_t TravelTimes::points_known() const {
    const std::lock_guard lock(mutex_);
    return points_.size();
}

std::size_t TravelTimes::rows_computed() const {
    const std::lock_guard lock(mutex_);
    return rows_computed_;
}

std::vector<std::uint32_t> TravelTimes::number(std::span<const Snap> points) {
    std::vector<std::uint32_t> numbers;
    numbers.reserve(points.size());
    for (const Snap& snap : points) {
        const auto [at, is_new] =
            numbers_.emplace(Key{snap.edge, snap.fraction, snap.walk_ms},
                             static_cast<std::uint32_t>(points_.size()));
        if (is_new) {
            points_.push_back(snap);
            rows_.emplace_back();
        }
        numbers.push_back(at->second);
    }
    return numbers;
}

// A row that is too short lacks some of the points asked for.
std::vector<std::uint32_t> TravelTimes::rows_wanting(
    const std::vector<std::uint32_t>& numbers) const {
    if (numbers.empty()) {
        return {};
    }
    const std::size_t length = *std::max_element(numbers.begin(), numbers.end()) + std::size_t{1};
    std::vector<std::uint32_t> wanting;
    for (const std::uint32_t number : numbers) {
        if (rows_[number].size() < length) {
            wanting.push_back(number);
        }
    }
    std::sort(wanting.begin(), wanting.end());
    wanting.erase(std::unique(wanting.begin(), wanting.end()), wanting.end());
    return wanting;
}

bool TravelTimes::compute(const std::vector<std::uint32_t>& rows, Progress& progress,
                          const CancelToken& cancel) {
    const Targets targets(*network_, points_, Direction::outward);
    std::atomic<std::size_t> next = 0;
    std::atomic<std::size_t> finished = 0;
    const auto work = [&](bool reports) {
        Query query(*network_);
        for (std::size_t at = next++; at < rows.size() && !cancel.stop_requested(); at = next++) {
            std::vector<Cost> row(points_.size());
            query.row(points_[rows[at]], targets, row);
            rows_[rows[at]] = std::move(row);
            const std::size_t done = ++finished;
            if (reports) {
                progress.report("travel times",
                                static_cast<double>(done) / static_cast<double>(rows.size()));
            }
        }
    };
    {
        std::vector<std::jthread> others;
        for (unsigned i = 1; i < threads_ && i < rows.size(); ++i) {
            others.emplace_back(work, false);
        }
        work(true);
    }
    rows_computed_ += finished;
    return finished == rows.size();
}

Result<Table> TravelTimes::between(std::span<const Snap> points, Progress& progress,
                                   CancelToken cancel) {
    const std::lock_guard lock(mutex_);
    const std::vector<std::uint32_t> numbers = number(points);
    const std::vector<std::uint32_t> wanting = rows_wanting(numbers);
    if (!wanting.empty() && !compute(wanting, progress, cancel)) {
        return Error{.code = ErrorCode::unavailable,
                     .message = say("le calcul des temps de parcours a été arrêté",
                                    "the computing of travel times was stopped on request"),
                     .field = "",
                     .hint = say("relancez : ce qui a été calculé est gardé",
                                 "start again: what was computed is kept")};
    }
    Table table{.rows = numbers.size(), .columns = numbers.size(), .time_ms = {}, .distance_m = {}};
    table.time_ms.reserve(numbers.size() * numbers.size());
    table.distance_m.reserve(numbers.size() * numbers.size());
    for (const std::uint32_t from : numbers) {
        for (const std::uint32_t to : numbers) {
            const Cost cost = rows_[from][to];
            table.time_ms.push_back(time_of(cost));
            table.distance_m.push_back(metres_of(cost));
        }
    }
    return table;
}

}  // namespace halte::network
