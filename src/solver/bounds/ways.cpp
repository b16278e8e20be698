// SPDX-License-Identifier: EUPL-1.2
#include "solver/bounds/ways.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace halte::solver {

namespace {

// True when all visits of a series at one hour lie in windows of one factor: the days have the
// same windows, and those of different factors lie too far apart for one hour.
bool has_one_factor(const Problem& problem, std::uint32_t site, const Pattern& days) {
    const std::span<const Window> first = problem.windows(site, days.front());
    const auto is_alike = [](const Window& a, const Window& b) {
        return a.begin_s == b.begin_s && a.end_s == b.end_s && a.factor == b.factor;
    };
    for (const std::uint32_t day : days) {
        const std::span<const Window> here = problem.windows(site, day);
        if (!std::equal(here.begin(), here.end(), first.begin(), first.end(), is_alike)) {
            return false;
        }
    }
    const std::int32_t dwell_s = problem.site(site).dwell.front().dwell_s;
    for (std::size_t i = 1; i < first.size(); ++i) {
        if (first[i].factor != first[i - 1].factor &&
            first[i].begin_s - (first[i - 1].end_s - dwell_s) <=
                2 * problem.spec().rules.tolerance_s) {
            return false;
        }
    }
    return true;
}

bool opens_at(const Problem& problem, std::uint32_t site, std::uint32_t day,
              std::int32_t window_factor) {
    const std::span<const Window> windows = problem.windows(site, day);
    return std::any_of(windows.begin(), windows.end(), [&](const Window& window) {
        return window.factor == window_factor;
    });
}

// What the visits of a series can be when the best of them is of the kind `own`.
class WayOfKind {
public:
    WayOfKind(const Problem& problem, const DayClasses& classes, std::uint32_t site,
              const std::vector<VisitKind>& kinds)
        : problem_(problem), classes_(classes), site_(site), kinds_(kinds) {}

    std::optional<Way> operator()(const Candidate& candidate, bool is_exact,
                                  std::uint32_t own) const {
        const std::int32_t dwell_factor = problem_.site(site_).dwell[kinds_[own].level].factor;
        std::map<std::pair<std::uint32_t, std::vector<std::uint32_t>>, std::uint32_t> count;
        Way way;
        std::size_t nth = 0;
        for (const std::uint32_t day : problem_.pattern(candidate.pattern)) {
            std::vector<std::uint32_t> possible = possible_on(day, is_exact, own);
            if (possible.empty()) {
                return std::nullopt;
            }
            std::int32_t best = 0;
            for (const std::uint32_t kind : possible) {
                best = std::max(best, kinds_[kind].window_factor);
            }
            way.factor += problem_.visit_factor(nth++, best, dwell_factor);
            ++count[{classes_.of_slot[problem_.slot_of(candidate.unit, day)],
                     std::move(possible)}];
        }
        for (const auto& [key, visits] : count) {
            way.shares.push_back({key.first, visits, key.second});
        }
        return way;
    }

private:
    std::vector<std::uint32_t> possible_on(std::uint32_t day, bool is_exact,
                                           std::uint32_t own) const {
        std::vector<std::uint32_t> possible;
        for (std::uint32_t kind = 0; kind < kinds_.size(); ++kind) {
            const bool is_wanted = is_exact ? kind == own
                                            : kinds_[kind].window_factor <=
                                                  kinds_[own].window_factor;
            if (is_wanted && kinds_[kind].level == kinds_[own].level &&
                opens_at(problem_, site_, day, kinds_[kind].window_factor)) {
                possible.push_back(kind);
            }
        }
        return possible;
    }

    const Problem& problem_;
    const DayClasses& classes_;
    std::uint32_t site_;
    const std::vector<VisitKind>& kinds_;
};

}  // namespace

std::vector<VisitKind> visit_kinds(const Problem& problem, std::uint32_t site) {
    std::set<std::int32_t> factors;
    for (const Window& window : problem.site(site).windows) {
        factors.insert(window.factor);
    }
    std::vector<VisitKind> kinds;
    for (std::uint32_t level = 0; level < problem.site(site).dwell.size(); ++level) {
        for (const std::int32_t factor : factors) {
            kinds.push_back({level, factor});
        }
    }
    return kinds;
}

std::vector<Way> ways_of(const Problem& problem, const DayClasses& classes, std::uint32_t site) {
    const std::vector<VisitKind> kinds = visit_kinds(problem, site);
    const WayOfKind way_of(problem, classes, site, kinds);
    std::map<std::vector<Share>, std::int64_t> best;
    for (const Candidate& candidate : problem.candidates(site)) {
        const bool is_exact = has_one_factor(problem, site, problem.pattern(candidate.pattern));
        for (std::uint32_t own = 0; own < kinds.size(); ++own) {
            if (const std::optional<Way> way = way_of(candidate, is_exact, own)) {
                std::int64_t& known = best[way->shares];
                known = std::max(known, way->factor);
            }
        }
    }
    std::vector<Way> ways;
    for (const auto& [shares, factor] : best) {
        ways.push_back({factor, shares});
    }
    return ways;
}

}  // namespace halte::solver
