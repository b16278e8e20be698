// SPDX-License-Identifier: EUPL-1.2
#include "planner/plan_diff.hpp"

#include <algorithm>

#include "planner/answer.hpp"
#include "planner/make_plan.hpp"
#include "planner/pose_draft.hpp"
#include "planner/refusal.hpp"

namespace halte::planner {

namespace {

// Enough for the few stops that gave way: their construction finds the best room already.
constexpr std::uint64_t rounds = 20;

std::vector<Day> visit_days(const model::Series& series, const model::Request& request) {
    return days_of(series.rhythm, request.first_day,
                   request.first_day + std::chrono::weeks(request.weeks));
}

bool is_same(const model::Series& a, const model::Series& b, const model::Request& request) {
    return a.place == b.place && a.unit == b.unit && a.starts == b.starts && a.stay == b.stay &&
           visit_days(a, request) == visit_days(b, request);
}

SeriesChange move_of(const model::Series& before, const model::Series& after,
                     const model::Request& request) {
    SeriesChange change{.fate = Fate::moved, .before = before, .after = after};
    const std::vector<Day> old_days = visit_days(before, request);
    const std::vector<Day> new_days = visit_days(after, request);
    const auto weekday = [](const std::vector<Day>& days) {
        return days.empty() ? std::optional<Weekday>() : weekday_of(days.front());
    };
    change.rhythm_moves = old_days.size() != new_days.size();
    change.day_moves = weekday(old_days) != weekday(new_days) ||
                       (!change.rhythm_moves && old_days != new_days);
    change.hour_moves = before.starts != after.starts;
    change.unit_moves = before.unit != after.unit;
    change.stay_moves = before.stay != after.stay;
    return change;
}

// Takes one series out of `rest` that `fits`.
template <typename Fits>
std::optional<model::Series> take(std::vector<model::Series>& rest, const Fits& fits) {
    const auto found = std::find_if(rest.begin(), rest.end(), fits);
    if (found == rest.end()) {
        return std::nullopt;
    }
    model::Series series = std::move(*found);
    rest.erase(found);
    return series;
}

std::vector<SeriesChange> changes_of(const model::Plan& from, const model::Plan& to) {
    std::vector<SeriesChange> kept;
    std::vector<SeriesChange> changes;
    std::vector<model::Series> old_series;
    std::vector<model::Series> new_series = to.series;
    for (const model::Series& one : from.series) {
        if (auto same = take(new_series, [&](const model::Series& other) {
                return is_same(one, other, from.request);
            })) {
            kept.push_back({.fate = Fate::unchanged, .before = one, .after = std::move(*same)});
        } else {
            old_series.push_back(one);
        }
    }
    std::vector<SeriesChange> removed;
    for (const model::Series& one : old_series) {
        // At a place visited twice, the visits of the same unit belong together.
        auto counterpart = take(new_series, [&](const model::Series& other) {
            return other.place == one.place && other.unit == one.unit;
        });
        if (!counterpart) {
            counterpart = take(new_series, [&](const model::Series& other) {
                return other.place == one.place;
            });
        }
        if (counterpart) {
            changes.push_back(move_of(one, *counterpart, from.request));
        } else {
            removed.push_back({.fate = Fate::removed, .before = one});
        }
    }
    changes.insert(changes.end(), removed.begin(), removed.end());
    for (model::Series& one : new_series) {
        changes.push_back({.fate = Fate::added, .after = std::move(one)});
    }
    changes.insert(changes.end(), kept.begin(), kept.end());
    return changes;
}

// Puts one announced stop back into the new plan.
class Keeping {
public:
    Keeping(const Setting& setting, const model::Plan& to, const SeriesChange& change)
        : setting_(setting), to_(to), old_(*change.before), request_(to.request) {
        request_.wishes.clear();
        std::erase(request_.forbidden, old_.place);
        std::erase_if(request_.no_visits,
                      [&](const model::NoVisit& no) { return no.place == old_.place; });
        posing_ = {.objective = to.objective, .pinned = to.series,
                   .freedom = Freedom::pins_only};
        std::erase_if(posing_.pinned, [&](const model::Series& one) {
            return change.after && one.id == change.after->id;
        });
        posing_.pinned.push_back(old_);
    }

    Result<KeepingPrice> price() {
        while (true) {
            const Result<Posed> posed = pose(setting_, request_, posing_);
            if (!posed) {
                return posed.errors();
            }
            solver::Options options;
            options.seed = request_.seed;
            options.stop.iterations = rounds;
            const solver::Outcome outcome = solver::solve(posed->problem, options);
            if (outcome.conflicts.empty()) {
                return reckoned(*posed, outcome.solution);
            }
            for (const solver::Conflict& conflict : outcome.conflicts) {
                if (!make_way(*posed, conflict)) {
                    Refusal refusal = refusal_of(conflict.reason);
                    return KeepingPrice{
                        .obstacles = {{std::move(refusal.code), std::move(refusal.message)}}};
                }
            }
        }
    }

private:
    // One stop of the new plan that is in the way becomes free; false when there is none but
    // those that the user keeps.
    bool make_way(const Posed& posed, const solver::Conflict& conflict) {
        for (const std::uint32_t pin : conflict.pins) {
            const model::Series& series = posed.pins[pin];
            if (series == old_) {
                continue;
            }
            const auto found = std::find_if(
                posing_.pinned.begin(), posing_.pinned.end(),
                [&](const model::Series& one) { return one == series && !one.is_pinned; });
            if (found != posing_.pinned.end()) {
                posing_.also_free.push_back(site_of(setting_, found->place));
                price_.gives_way.push_back(found->place);
                posing_.pinned.erase(found);
                return true;
            }
        }
        return false;
    }

    KeepingPrice reckoned(const Posed& posed, const solver::Solution& solution) {
        const model::Plan plan =
            plan_of(setting_, request_, to_.objective, posed, solution);
        price_.people = (to_.figures.reached.value - plan.figures.reached.value).count();
        price_.distance_m = (to_.figures.distance - plan.figures.distance).count();
        return std::move(price_);
    }

    const Setting& setting_;
    const model::Plan& to_;
    const model::Series& old_;
    model::Request request_;
    Posing posing_;
    KeepingPrice price_;
};

}  // namespace

Result<PlanDifference> difference_of(const Setting& setting, const model::Plan& from,
                                     const model::Plan& to, const CancelToken& cancel) {
    if (from.request.first_day != to.request.first_day ||
        from.request.weeks != to.request.weeks) {
        return Error{ErrorCode::invalid,
                     say("les deux programmes ne sont pas des mêmes jours",
                         "the two plans are not of the same days"),
                     "from",
                     say("choisissez un programme de {} semaines qui commence le {}",
                         "choose a plan of {} weeks that begins on {}", to.request.weeks,
                         format_day(to.request.first_day))};
    }
    PlanDifference difference;
    difference.changes = changes_of(from, to);
    difference.reached_difference =
        (to.figures.reached.value - from.figures.reached.value).count();
    difference.distance_difference_m = (to.figures.distance - from.figures.distance).count();
    difference.driving_difference = to.figures.driving - from.figures.driving;
    difference.presence_difference = to.figures.presence - from.figures.presence;
    difference.evenness_difference = to.figures.evenness - from.figures.evenness;
    for (SeriesChange& change : difference.changes) {
        const bool has_price = change.fate == Fate::moved || change.fate == Fate::removed;
        if (!has_price || cancel.stop_requested()) {
            continue;
        }
        Result<KeepingPrice> price = Keeping(setting, to, change).price();
        if (!price) {
            return price.errors();
        }
        change.price = std::move(*price);
    }
    return difference;
}

}  // namespace halte::planner
