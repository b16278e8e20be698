// SPDX-License-Identifier: EUPL-1.2
#include "solver/explain.hpp"

#include <algorithm>
#include <optional>

#include "solver/insertion.hpp"
#include "solver/left_out.hpp"
#include "solver/plan_state.hpp"

namespace halte::solver {

namespace {

class Explainer {
public:
    Explainer(const Problem& problem, const Solution& solution, const CancelToken& cancel)
        : problem_(problem),
          solution_(solution),
          cancel_(cancel),
          state_(PlanState::from_solution(problem, solution)),
          untouched_(problem),
          finder_(problem) {}

    Explanation run() {
        list_left_out();
        for (std::uint32_t i = 0; i < solution_.series.size(); ++i) {
            SeriesReason reason{.series = i};
            if (!cancel_.stop_requested()) {
                explain_series(reason);
            }
            result_.series.push_back(reason);
        }
        return std::move(result_);
    }

private:
    // Best insertion by net value over all dwell levels.
    std::optional<Insertion> best_insertion(const PlanState& state, std::uint32_t site) {
        std::optional<Insertion> best;
        Insertion trial;
        lacks_budget_ = false;
        for (std::uint32_t level = 0; level < problem_.site(site).dwell.size(); ++level) {
            if (finder_.find(state, site, {.level = level}, trial) &&
                (!best || trial.net() > best->net())) {
                best = trial;
            }
            lacks_budget_ = lacks_budget_ || finder_.was_over_budget();
        }
        return best;
    }

    // The same, where without the series there is room that the plan has not: only what meets one
    // of its slots can be new, unless both stand at one host or a quota or a budget was in the
    // way.
    std::optional<Insertion> best_in_place_of(const Series& series, const PlanState& rest,
                                              const LeftOutReason& absent) {
        const std::uint32_t site = absent.site;
        const std::uint32_t host = problem_.site(site).host;
        if ((host != none && host == problem_.site(series.site).host) ||
            absent.reason == LeftOut::budget_spent || !state_.has_quota_for(site)) {
            return best_insertion(rest, site);
        }
        std::optional<Insertion> best;
        for (std::uint32_t level = 0; level < problem_.site(site).dwell.size(); ++level) {
            std::optional<Insertion> here;
            Insertion trial;
            for (const Candidate& candidate : problem_.candidates(site)) {
                if (candidate.unit == series.unit &&
                    share_a_day(problem_.pattern(candidate.pattern), series.days) &&
                    finder_.find_candidate(rest, site, candidate, {.level = level}, trial) &&
                    (!here || trial.net() > here->net() ||
                     (trial.net() == here->net() && trial.time_s < here->time_s))) {
                    here = trial;
                }
            }
            if (here && (!best || here->net() > best->net())) {
                best = here;
            }
        }
        return best;
    }

    // Both lists rise.
    static bool share_a_day(const Pattern& one, const Pattern& other) {
        auto at = other.begin();
        for (const std::uint32_t day : one) {
            at = std::lower_bound(at, other.end(), day);
            if (at != other.end() && *at == day) {
                return true;
            }
        }
        return false;
    }

    // Factor of the strongest rhythm a site may have.
    std::int64_t strongest(std::uint32_t site) const {
        std::int64_t strongest = 0;
        const std::int32_t dwell_factor = problem_.site(site).dwell.back().factor;
        for (const Candidate& candidate : problem_.candidates(site)) {
            std::int64_t factor = 0;
            std::size_t nth = 0;
            for (const std::uint32_t day : problem_.pattern(candidate.pattern)) {
                std::int32_t best = 0;
                for (const Window& window : problem_.windows(site, day)) {
                    best = std::max(best, window.factor);
                }
                factor += problem_.visit_factor(nth++, best, dwell_factor);
            }
            strongest = std::max(strongest, factor);
        }
        return strongest;
    }

    void list_left_out() {
        for (std::uint32_t site = 0; site < problem_.site_count(); ++site) {
            if (problem_.has_pin(site) || state_.placed(site).is_there()) {
                continue;
            }
            LeftOutReason reason{.site = site};
            if (problem_.candidates(site).empty()) {
                reason.reason = obstacle_of(problem_, site);
            } else if (!cancel_.stop_requested()) {
                weigh(reason);
            }
            result_.left_out.push_back(reason);
        }
    }

    void weigh(LeftOutReason& reason) {
        const std::uint32_t site = reason.site;
        const std::int64_t bonus = problem_.site(site).bonus;
        const std::optional<Insertion> insertion = best_insertion(state_, site);
        const std::int64_t factor = insertion ? insertion->factor : strongest(site);
        const std::int64_t alone = untouched_.gain(site, 0, factor);
        reason.reached = state_.coverage().reached(site, 0, factor);
        reason.gain = state_.coverage().gain(site, 0, factor) + bonus;
        reason.cost = insertion ? insertion->cost : 0;
        if (insertion && insertion->net() > 0) {
            reason.reason = LeftOut::cut_short;
            return;
        }
        // Most of its people are met already, and what is left does not pay or is nothing.
        if ((insertion || reason.gain == 0) && alone > 2 * (reason.gain - bonus)) {
            reason.reason = LeftOut::already_covered;
            reason.by_series = strongest_neighbour(site);
            return;
        }
        if (reason.gain > 0 && !state_.has_quota_for(site)) {
            reason.reason = LeftOut::group_full;
            return;
        }
        if (reason.gain > 0 && !insertion && lacks_budget_) {
            reason.reason = LeftOut::budget_spent;
            return;
        }
        reason.reason =
            insertion || reason.gain == 0 ? LeftOut::gain_below_cost : LeftOut::no_room;
    }

    // The series that does most to the cells of a site.
    std::uint32_t strongest_neighbour(std::uint32_t site) {
        weight_.assign(problem_.merged_cells().size(), 0);
        for (const MergedReach& reach : problem_.reach(site)) {
            weight_[reach.cell] =
                static_cast<std::int64_t>(problem_.merged_cells()[reach.cell].weight);
        }
        std::uint32_t strongest = none;
        std::int64_t most = 0;
        for (std::uint32_t i = 0; i < solution_.series.size(); ++i) {
            const std::uint32_t other = solution_.series[i].site;
            std::int64_t sum = 0;
            for (const MergedReach& reach : problem_.reach(other)) {
                sum += weight_[reach.cell] *
                       (contribution(reach.exposure, state_.factor(other)) >> 10);
            }
            if (sum > most) {
                most = sum;
                strongest = i;
            }
        }
        return strongest;
    }

    void explain_series(SeriesReason& reason) {
        const Series& series = solution_.series[reason.series];
        const std::int64_t with = state_.factor(series.site);
        const std::int64_t without = series.pin == none ? 0 : factor_without_pin(series);
        reason.reached_alone = untouched_.reached(series.site, 0, with - without);
        reason.reached_here = -state_.coverage().reached(series.site, with, without);
        if (series.pin != none) {
            reason.value_loss = -state_.coverage().gain(series.site, with, without) -
                                saved_without_pin(series) +
                                (without == 0 ? problem_.site(series.site).bonus : 0);
            return;
        }
        PlanState rest = state_;
        rest.remove(series.site);
        reason.value_loss = state_.total() - rest.total();
        if (rest.is_feasible()) {
            compare_with_absent(rest, reason);
        }
    }

    // Who could come in its stead, and whom it keeps out.
    void compare_with_absent(const PlanState& rest, SeriesReason& reason) {
        for (LeftOutReason& absent : result_.left_out) {
            const bool could_come = absent.reason == LeftOut::no_room ||
                                    absent.reason == LeftOut::group_full ||
                                    absent.reason == LeftOut::budget_spent;
            if (!could_come || cancel_.stop_requested()) {
                continue;
            }
            const std::optional<Insertion> insertion =
                best_in_place_of(solution_.series[reason.series], rest, absent);
            if (!insertion) {
                continue;
            }
            const std::int64_t loss = reason.value_loss - insertion->net();
            if (reason.next_best_site == none || loss < reason.next_best_value_loss) {
                reason.next_best_site = absent.site;
                reason.next_best_value_loss = loss;
            }
            if (absent.displaced_series == none || loss < absent.displaced_loss) {
                absent.displaced_series = reason.series;
                absent.displaced_loss = loss;
                absent.cost = insertion->cost;
            }
        }
    }

    std::int64_t factor_without_pin(const Series& series) const {
        return pinned_factor(problem_, series.site, series.pin);
    }

    std::int64_t saved_without_pin(const Series& series) const {
        std::int64_t saved = 0;
        for (const std::uint32_t day : series.days) {
            const std::uint32_t slot = problem_.slot_of(series.unit, day);
            Route route = state_.routes()[slot];
            saved += route.cost;
            std::erase_if(route.stops, [&](const Stop& stop) { return stop.pin == series.pin; });
            retime(problem_, slot, route);
            saved -= route.cost;
        }
        return saved;
    }

    const Problem& problem_;
    const Solution& solution_;
    const CancelToken& cancel_;
    PlanState state_;
    Coverage untouched_;
    InsertionFinder finder_;
    std::vector<std::int64_t> weight_;
    bool lacks_budget_ = false;  // of the last best_insertion
    Explanation result_;
};

}  // namespace

Explanation explain(const Problem& problem, const Solution& solution, const CancelToken& cancel) {
    return Explainer(problem, solution, cancel).run();
}

}  // namespace halte::solver
