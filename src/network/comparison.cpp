// SPDX-License-Identifier: EUPL-1.2
#include "network/comparison.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace halte::network {

namespace {

constexpr std::array<double, 4> band_ends_m = {2'000.0, 10'000.0, 30'000.0,
                                               std::numeric_limits<double>::infinity()};

double ratio_of(const TwoTimes& times) {
    return *times.theirs_s / *times.ours_s;
}

double correlation(std::span<const double> a, std::span<const double> b) {
    if (a.size() < 2) {
        return 1.0;
    }
    const auto count = static_cast<double>(a.size());
    const double mean_a = std::accumulate(a.begin(), a.end(), 0.0) / count;
    const double mean_b = std::accumulate(b.begin(), b.end(), 0.0) / count;
    double both = 0.0;
    double own_a = 0.0;
    double own_b = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        both += (a[i] - mean_a) * (b[i] - mean_b);
        own_a += (a[i] - mean_a) * (a[i] - mean_a);
        own_b += (b[i] - mean_b) * (b[i] - mean_b);
    }
    // Two constants agree; a constant and something else tell nothing.
    if (own_a <= 0.0 || own_b <= 0.0) {
        return own_a <= 0.0 && own_b <= 0.0 ? 1.0 : 0.0;
    }
    return both / std::sqrt(own_a * own_b);
}

// Ranks from 1; equal values share the mean of theirs.
std::vector<double> ranks(std::span<const double> values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> rank(values.size());
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin;
        while (end < order.size() && values[order[end]] == values[order[begin]]) {
            ++end;
        }
        const double mean = (static_cast<double>(begin + end) + 1.0) / 2.0;
        for (std::size_t i = begin; i < end; ++i) {
            rank[order[i]] = mean;
        }
        begin = end;
    }
    return rank;
}

// Of sorted values, between neighbours in proportion.
double quantile(const std::vector<double>& sorted, double share) {
    if (sorted.empty()) {
        return 0.0;
    }
    const double at = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (sorted[above] - sorted[below]) * (at - static_cast<double>(below));
}

Comparison::Band band_of(const std::vector<TwoTimes>& pairs, double from_m, double below_m) {
    std::vector<double> ratios;
    for (const TwoTimes& each : pairs) {
        if (each.ours_m >= from_m && each.ours_m < below_m) {
            ratios.push_back(ratio_of(each));
        }
    }
    std::sort(ratios.begin(), ratios.end());
    return {.below_m = below_m, .pairs = ratios.size(), .low = quantile(ratios, 0.05),
            .median = quantile(ratios, 0.5), .high = quantile(ratios, 0.95)};
}

}  // namespace

Comparison compare(std::span<const TwoTimes> times) {
    Comparison found;
    std::vector<TwoTimes> pairs;
    for (const TwoTimes& each : times) {
        found.only_ours += each.ours_s && !each.theirs_s ? 1 : 0;
        found.only_theirs += each.theirs_s && !each.ours_s ? 1 : 0;
        if (each.ours_s && each.theirs_s && *each.ours_s > 0.0 && *each.theirs_s > 0.0) {
            pairs.push_back(each);
        }
    }
    found.pairs = pairs.size();
    std::vector<double> ours;
    std::vector<double> theirs;
    for (const TwoTimes& each : pairs) {
        ours.push_back(*each.ours_s);
        theirs.push_back(*each.theirs_s);
    }
    found.pearson = correlation(ours, theirs);
    found.spearman = correlation(ranks(ours), ranks(theirs));
    double from_m = 0.0;
    for (std::size_t i = 0; i < band_ends_m.size(); ++i) {
        found.bands[i] = band_of(pairs, from_m, band_ends_m[i]);
        from_m = band_ends_m[i];
    }
    found.median_ratio =
        band_of(pairs, 0.0, std::numeric_limits<double>::infinity()).median;
    std::stable_sort(pairs.begin(), pairs.end(), [](const TwoTimes& a, const TwoTimes& b) {
        return std::abs(std::log(ratio_of(a))) > std::abs(std::log(ratio_of(b)));
    });
    pairs.resize(std::min(pairs.size(), Comparison::worst_count));
    found.worst = std::move(pairs);
    return found;
}

}  // namespace halte::network
