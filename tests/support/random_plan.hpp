// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "base/random.hpp"
#include "model/plan.hpp"

// Plans that mean nothing but use every field, for round trips: the same seed, the same plan.
namespace halte::support {

inline int random_int(Random& random, int low, int high) {
    const std::int64_t count = std::int64_t{high} - low + 1;
    return static_cast<int>(low + static_cast<std::int64_t>(
                                      random.below(static_cast<std::uint64_t>(count))));
}
inline bool random_bool(Random& random) { return random.below(2) == 0; }

// Letters that break careless writers: quotes, backslashes, accents, line ends, emoji.
inline std::string random_text(Random& random, int longest = 12) {
    static const std::vector<std::string> letters = {"a", "Z",  "é", "œ",  "\"", "\\", "\n", "\t",
                                                     "0", " ",  "'", "<",  "&",  "🚐", "ع",  ";",
                                                     "%", "--", ",", "\r", "/",  "{",  "]",
                                                     "\x01"};
    std::string text;
    for (int i = random_int(random, 0, longest); i > 0; --i) {
        text += letters[random.below(letters.size())];
    }
    return text;
}

template <typename Thing>
Id<Thing> random_id(Random& random) {
    return Id<Thing>("x" + random_text(random, 6));
}

// Any finite double, from subnormal to huge, and often a plain one.
inline double random_number(Random& random) {
    switch (random.below(5)) {
        case 0: return 0.0;
        case 1: return static_cast<double>(random_int(random, -1000, 1000));
        case 2: return random.unit();
        case 3: return random.unit() * 1e300 - 5e299;
        default: return random.unit() * 1e-308;
    }
}

inline Day random_day(Random& random) {
    return Day{std::chrono::days{random_int(random, 0, 40'000)}};
}
inline TimeOfDay random_hour(Random& random) { return TimeOfDay{random_int(random, 0, 1440)}; }
inline Minutes random_minutes(Random& random) { return Minutes{random_int(random, 0, 600)}; }
inline Seconds random_seconds(Random& random) { return Seconds{random_int(random, 0, 90'000)}; }

template <typename Make>
auto random_list(Random& random, int longest, Make make) {
    std::vector<decltype(make(random))> list;
    for (int i = random_int(random, 0, longest); i > 0; --i) {
        list.push_back(make(random));
    }
    return list;
}

template <typename Make>
auto random_optional(Random& random, Make make) {
    return random_bool(random) ? std::optional(make(random)) : std::nullopt;
}

inline model::Estimate random_estimate(Random& random) {
    return {People{random_number(random)}, People{random_number(random)},
            People{random_number(random)}};
}

inline model::MonthlyWeekday random_monthly(Random& random) {
    return {static_cast<Weekday>(random.below(7)), random_int(random, 1, 5)};
}

inline model::Wish random_wish(Random& random) {
    model::Wish wish;
    wish.place = random_id<model::Place>(random);
    wish.unit = random_optional(random, random_id<model::Unit>);
    wish.day = random_optional(random, random_day);
    wish.starts = random_optional(random, random_hour);
    wish.stay = random_optional(random, random_minutes);
    wish.every_weeks = random_optional(random, [](Random& dice) { return 1 << dice.below(3); });
    wish.monthly = random_optional(random, random_monthly);
    return wish;
}

inline model::NoVisit random_no_visit(Random& random) {
    return {random_id<model::Place>(random), random_day(random),
            random_optional(random, random_id<model::Unit>)};
}

inline model::Budget random_budget(Random& random) {
    model::Budget budget;
    budget.unit = random_optional(random, random_id<model::Unit>);
    budget.distance = random_optional(
        random, [](Random& dice) { return Metres{1'000.0 + 1e6 * dice.unit()}; });
    budget.work =
        random_optional(random, [](Random& dice) { return Minutes{random_int(dice, 60, 9'000)}; });
    return budget;
}

// Within the limits of the schema.
inline model::Request random_request(Random& random) {
    model::Request request;
    request.name = random_text(random);
    request.units = random_list(random, 3, random_id<model::Unit>);
    request.first_day = random_day(random);
    request.weeks = random_int(random, 1, 13);
    request.days_off = random_list(random, 4, random_day);
    request.wishes = random_list(random, 3, random_wish);
    request.forbidden = random_list(random, 3, random_id<model::Place>);
    request.no_visits = random_list(random, 3, random_no_visit);
    request.budgets = random_list(random, 2, random_budget);
    request.either_or = random_list(random, 2, [](Random& dice) {
        return model::EitherOr{random_id<model::Place>(dice), random_id<model::Place>(dice)};
    });
    request.seed = random.next();
    request.seconds = 0.5 + 500.0 * random.unit();
    request.threads = random_int(random, 1, 2);
    return request;
}

inline model::Rhythm random_rhythm(Random& random) {
    model::Rhythm rhythm;
    switch (random.below(3)) {
        case 0:
            rhythm.rule = model::EveryWeeks{random_day(random), random_int(random, 1, 8)};
            break;
        case 1:
            rhythm.rule = random_monthly(random);
            break;
        default: rhythm.rule = model::OnDays{random_list(random, 5, random_day)}; break;
    }
    rhythm.except = random_list(random, 3, random_day);
    return rhythm;
}

inline model::Series random_series(Random& random) {
    return {random_id<model::Series>(random), random_id<model::Place>(random),
            random_id<model::Unit>(random),   random_rhythm(random),
            random_hour(random),              random_minutes(random),
            random_bool(random)};
}

inline model::Stop random_stop(Random& random) {
    return {random_id<model::Series>(random), random_id<model::Place>(random),
            random_hour(random),              random_hour(random),
            random_hour(random),              random_seconds(random),
            Metres{random_number(random)}};
}

inline model::Tour random_tour(Random& random) {
    model::Tour tour;
    tour.unit = random_id<model::Unit>(random);
    tour.day = random_day(random);
    tour.departs = random_hour(random);
    tour.returns = random_hour(random);
    tour.pause = random_optional(random, [](Random& dice) {
        return model::TimeWindow{random_hour(dice), random_hour(dice)};
    });
    tour.stops = random_list(random, 4, random_stop);
    tour.travel_back = random_seconds(random);
    tour.distance_back = Metres{random_number(random)};
    return tour;
}

inline model::Figures random_figures(Random& random) {
    model::Figures figures;
    figures.reached = random_estimate(random);
    figures.nearby = People{random_number(random)};
    figures.at_most = People{random_number(random)};
    figures.bound_name = random_text(random);
    figures.evenness = random_number(random);
    figures.worst_fifth_ratio = random_number(random);
    figures.distance = Metres{random_number(random)};
    figures.driving = random_seconds(random);
    figures.presence = random_seconds(random);
    figures.road_share = random_number(random);
    figures.stops = random_int(random, 0, 500);
    figures.communes_visited = random_int(random, 0, 500);
    figures.areas = random_list(random, 5, [](Random& dice) {
        return model::AreaReach{random_id<model::Commune>(dice), People{random_number(dice)},
                                People{random_number(dice)}};
    });
    return figures;
}

inline model::WhySeries random_why(Random& random) {
    model::WhySeries why;
    why.series = random_id<model::Series>(random);
    why.visits = random_int(random, 0, 100);
    why.reached = random_estimate(random);
    why.nearby = People{random_number(random)};
    why.lost_without = People{random_number(random)};
    why.next_best = random_optional(random, random_id<model::Place>);
    why.next_best_difference = People{random_number(random)};
    why.nearest_provision = random_optional(random, random_id<model::Provision>);
    why.nearest_provision_drive = random_minutes(random);
    return why;
}

inline model::LeftOut random_left_out(Random& random) {
    model::LeftOut left_out;
    left_out.place = random_id<model::Place>(random);
    left_out.cause = static_cast<model::LeftOutCause>(random.below(8));
    left_out.could_reach = People{random_number(random)};
    left_out.because_of = random_optional(random, random_id<model::Place>);
    left_out.needed = random_minutes(random);
    left_out.available = random_bool(random) ? Minutes{0} : random_minutes(random);
    return left_out;
}

inline model::Plan random_plan(Random& random) {
    model::Plan plan;
    plan.id = random_id<model::Plan>(random);
    plan.proposal = random_id<model::Plan>(random);
    plan.version = random_int(random, 1, 1000);
    plan.state = random_bool(random) ? model::PlanState::draft : model::PlanState::published;
    plan.objective = static_cast<model::Objective>(random.below(3));
    plan.request = random_request(random);
    plan.made_at = Instant{std::chrono::milliseconds{
        static_cast<std::int64_t>(random.below(4'000'000'000'000))}};
    plan.series = random_list(random, 4, random_series);
    plan.tours = random_list(random, 4, random_tour);
    plan.figures = random_figures(random);
    plan.whys = random_list(random, 4, random_why);
    plan.left_out = random_list(random, 4, random_left_out);
    return plan;
}

}  // namespace halte::support
