// SPDX-License-Identifier: EUPL-1.2
#include "solver/bounds/tour_bound.hpp"

#include <algorithm>
#include <limits>
#include <map>

#include "solver/bounds/coverage_plane.hpp"
#include "solver/bounds/day_tour.hpp"
#include "solver/bounds/ways.hpp"
#include "solver/plan_state.hpp"

namespace halte::solver {

namespace {

// Shares of Polyak's step: at the start, and when the effort is used up; between them it falls with
// the square of what is left.
constexpr double first_pace = 1.5;
constexpr double last_pace = 0.002;
constexpr double most_rounds = 400.0;
constexpr double rounded = person / 100;  // nothing is open any more
// How far the guess of what sites take follows the latest round, at least.
constexpr double least_weight = 0.02;
// The two ways of bounding a cell are mixed where they differ by less than this share.
constexpr double mixed_within = 0.1;

// Where the plane touches: the mean of what the sites took so far.
class Guess {
public:
    explicit Guess(const PlanState& guide) : problem_(guide.problem()) {
        point_.start = exposure_of_pins(problem_);
        point_.exposure = guide.coverage().exposure();
        point_.alone.resize(point_.start.size());
        mean_alone_.resize(point_.start.size());
        forget();
        for (const std::uint32_t site : guide.served()) {
            add(site, guide.factor(site));
        }
        mean_alone_ = alone_;
        mix();
    }

    const TouchingPoint& point() const { return point_; }

    void forget() {
        taken_ = point_.start;
        alone_.assign(taken_.size(), 0.0);
    }

    void add(std::uint32_t site, std::int64_t factor) {
        for (const MergedReach& reach : problem_.reach(site)) {
            const std::int64_t start = point_.start[reach.cell];
            const std::int64_t added = contribution(reach.exposure, factor);
            taken_[reach.cell] += added;
            alone_[reach.cell] += won(start, start + added);
        }
    }

    void follow(double weight) {
        for (std::size_t cell = 0; cell < taken_.size(); ++cell) {
            point_.exposure[cell] += static_cast<std::int64_t>(
                weight * static_cast<double>(taken_[cell] - point_.exposure[cell]));
            mean_alone_[cell] += weight * (alone_[cell] - mean_alone_[cell]);
        }
        mix();
    }

private:
    static double won(std::int64_t from, std::int64_t to) {
        return static_cast<double>(met_probability(to) - met_probability(from));
    }

    void mix() {
        for (std::size_t cell = 0; cell < mean_alone_.size(); ++cell) {
            const double together = won(point_.start[cell], point_.exposure[cell]);
            const double share = 0.5 + (together - mean_alone_[cell]) /
                                           (2.0 * mixed_within * together + 1.0);
            point_.alone[cell] =
                static_cast<std::int32_t>(std::clamp(share, 0.0, 1.0) * factor_one);
        }
    }

    const Problem& problem_;
    TouchingPoint point_;
    std::vector<double> mean_alone_;
    std::vector<std::int64_t> taken_;  // this round
    std::vector<double> alone_;        // idem
};

// One price for each (class of days, site, kind of visit), and what sites and tours do at these
// prices. Where sites want more visits than the tours make, prices rise; else they fall.
class Market {
public:
    Market(const DayClasses& classes, const PlanState& guide)
        : problem_(guide.problem()), classes_(classes), guess_(guide),
          reached_already_(static_cast<double>(guide.total())) {
        for (const DayClass& days : classes.list) {
            tours_.emplace_back(problem_, days);
            kinds_ = std::max(kinds_, tours_.back().most_kinds());
        }
        for (std::uint32_t site = 0; site < problem_.site_count(); ++site) {
            const bool is_free = !problem_.has_pin(site);
            ways_.push_back(is_free ? ways_of(problem_, classes, site) : std::vector<Way>{});
        }
        price_.resize(classes.list.size() * problem_.site_count() * kinds_);
        surplus_.resize(price_.size());
        set_first_prices();
    }

    std::int64_t least_bound(const BoundLimits& limits) {
        std::int64_t best = std::numeric_limits<std::int64_t>::max();
        for (int round = 0;; ++round) {
            const std::int64_t now = look();
            best = std::min(best, now);
            const double left =
                1.0 - std::max(static_cast<double>(round) / most_rounds,
                               static_cast<double>(effort()) / static_cast<double>(limits.effort));
            if (left <= 0.0 || limits.cancel.stop_requested() ||
                static_cast<double>(best) <= reached_already_ + rounded) {
                break;
            }
            guess_.follow(std::max(least_weight, 1.0 / (round + 3.0)));
            change_prices((first_pace * left * left + last_pace) *
                          (static_cast<double>(now) - reached_already_));
        }
        return best;
    }

private:
    std::size_t at(std::uint32_t day_class, std::uint32_t site, std::uint32_t kind) const {
        return (std::size_t{day_class} * problem_.site_count() + site) * kinds_ + kind;
    }

    std::size_t cheapest(const Share& share, std::uint32_t site) const {
        std::size_t best = at(share.day_class, site, share.kinds.front());
        for (const std::uint32_t kind : share.kinds) {
            const std::size_t other = at(share.day_class, site, kind);
            best = price_[other] < price_[best] ? other : best;
        }
        return best;
    }

    // A visit is worth its even share of the best series it can be part of.
    void set_first_prices() {
        const CoveragePlane plane = touching_plane(problem_, guess_.point());
        for (std::uint32_t site = 0; site < problem_.site_count(); ++site) {
            for (const Way& way : ways_[site]) {
                std::int64_t visits = 0;
                for (const Share& share : way.shares) {
                    visits += share.count;
                }
                const std::int64_t gain = to_value(gain_of(problem_, plane, site, way.factor));
                for (const Share& share : way.shares) {
                    for (const std::uint32_t kind : share.kinds) {
                        std::int64_t& price = price_[at(share.day_class, site, kind)];
                        price = std::max(price, (gain + problem_.site(site).bonus) / visits);
                    }
                }
            }
        }
    }

    // The bound at the prices and the plane of now.
    std::int64_t look() {
        const CoveragePlane plane = touching_plane(problem_, guess_.point());
        std::int64_t bound = to_value(plane.constant);
        std::fill(surplus_.begin(), surplus_.end(), 0);
        guess_.forget();
        for (std::uint32_t site = 0; site < problem_.site_count(); ++site) {
            bound += problem_.has_pin(site) ? problem_.site(site).bonus : take_series(plane, site);
        }
        for (std::uint32_t day_class = 0; day_class < tours_.size(); ++day_class) {
            bound += make_tours(day_class);
        }
        return bound;
    }

    std::int64_t take_series(const CoveragePlane& plane, std::uint32_t site) {
        std::map<std::int64_t, std::int64_t> gains;  // by factor
        const Way* best = nullptr;
        std::int64_t most = 0;
        for (const Way& way : ways_[site]) {
            const auto [gain, is_new] = gains.try_emplace(way.factor, 0);
            if (is_new) {
                gain->second = to_value(gain_of(problem_, plane, site, way.factor)) +
                               problem_.site(site).bonus;
            }
            std::int64_t left = gain->second;
            for (const Share& share : way.shares) {
                left -= price_[cheapest(share, site)] * share.count;
            }
            if (left > most) {
                most = left;
                best = &way;
            }
        }
        if (best != nullptr) {
            for (const Share& share : best->shares) {
                surplus_[cheapest(share, site)] -= share.count;
            }
            guess_.add(site, best->factor);
        }
        return most;
    }

    std::int64_t make_tours(std::uint32_t day_class) {
        const DayClass& days = classes_.list[day_class];
        DayTours& tours = tours_[day_class];
        std::vector<std::int64_t> prizes;
        for (const std::uint32_t site : days.sites) {
            const auto first = price_.begin() + static_cast<std::ptrdiff_t>(at(day_class, site, 0));
            prizes.insert(prizes.end(), first, first + tours.most_kinds());
        }
        const PricedTour tour = tours.best(prizes);
        const auto slots = static_cast<std::int64_t>(days.slots.size());
        for (const PricedVisit& visit : tour.visits) {
            surplus_[at(day_class, days.sites[visit.place], visit.kind)] += slots;
        }
        return tour.worth * slots;
    }

    void change_prices(double step) {
        double square = 0.0;
        for (const std::int64_t surplus : surplus_) {
            square += static_cast<double>(surplus * surplus);
        }
        if (square == 0.0) {
            return;
        }
        for (std::size_t i = 0; i < price_.size(); ++i) {
            const double change = step / square * static_cast<double>(surplus_[i]);
            price_[i] = std::max<std::int64_t>(0, price_[i] - static_cast<std::int64_t>(change));
        }
    }

    std::uint64_t effort() const {
        std::uint64_t sum = 0;
        for (const DayTours& tours : tours_) {
            sum += tours.effort();
        }
        return sum;
    }

    const Problem& problem_;
    const DayClasses& classes_;
    Guess guess_;
    double reached_already_;
    std::vector<DayTours> tours_;
    std::uint32_t kinds_ = 1;
    std::vector<std::vector<Way>> ways_;
    std::vector<std::int64_t> price_;
    std::vector<std::int64_t> surplus_;  // visits made less visits wanted
};

// About what one look takes when a few labels survive at each site.
std::uint64_t effort_of_a_look(const DayClasses& classes) {
    std::uint64_t effort = 0;
    for (const DayClass& days : classes.list) {
        effort += std::uint64_t{days.sites.size()} * days.sites.size();
    }
    return effort;
}

}  // namespace

std::optional<std::int64_t> tour_bound(const PlanState& guide, const BoundLimits& limits) {
    const Problem& problem = guide.problem();
    if (problem.spec().rules.any_unit) {
        return std::nullopt;
    }
    const DayClasses classes = group_days(problem);
    const bool is_possible =
        std::all_of(classes.list.begin(), classes.list.end(), [&](const DayClass& days) {
            return DayTours::can_look_at(problem, days);
        });
    if (!is_possible || effort_of_a_look(classes) > limits.effort) {
        return std::nullopt;
    }
    return Market(classes, guide).least_bound(limits);
}

}  // namespace halte::solver
