// SPDX-License-Identifier: EUPL-1.2
#include "solver/problem_check.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace halte::solver {

namespace {

constexpr std::int32_t two_days_s = 172'800;
constexpr std::uint32_t travel_max_s = 1'000'000;
constexpr std::uint32_t distance_max_m = 10'000'000;
constexpr std::int32_t factor_max = 16 * factor_one;
constexpr std::int32_t exposure_max = 64 * exposure_one;
constexpr std::int64_t bonus_max = 1'000'000'000 * person;
constexpr std::int64_t price_max = 1'000'000'000;
constexpr std::uint64_t area_weight_max = std::uint64_t{1} << 30;
constexpr std::uint64_t population_max = std::uint64_t{1} << 40;
constexpr std::uint64_t population_sum_max = std::uint64_t{1} << 50;
constexpr std::uint32_t days_max = 1000;
constexpr std::uint32_t units_max = 1000;

// Collects problems; a field is a path such as "slots[2].rest".
class Checker {
public:
    void expect(bool holds, const std::string& field, const char* message) {
        if (!holds) {
            errors.push_back({ErrorCode::invalid, message, field, ""});
        }
    }
    Errors errors;
};

std::string at(const std::string& list, std::size_t index) {
    return list + "[" + std::to_string(index) + "]";
}

template <typename Number>
bool within(Number value, Number low, Number high) {
    return low <= value && value <= high;
}

void check_matrix(Checker& check, const ProblemSpec& spec, const Matrix& matrix,
                  const std::string& field) {
    const std::size_t size = std::size_t{spec.node_count} * spec.node_count;
    if (matrix.travel_s.size() != size || matrix.distance_m.size() != size) {
        check.expect(false, field, "A travel table needs node_count * node_count entries.");
        return;
    }
    for (std::size_t i = 0; i < size; ++i) {
        const bool no_way = matrix.travel_s[i] == no_road;
        const bool sound =
            no_way ? matrix.distance_m[i] == no_road
                   : matrix.travel_s[i] <= travel_max_s && matrix.distance_m[i] <= distance_max_m;
        if (!sound) {
            check.expect(false, at(field, i),
                         "A leg takes at most 1,000,000 s and 10,000,000 m, or has no road in "
                         "both tables.");
            return;
        }
    }
}

void check_slot(Checker& check, const ProblemSpec& spec, const Slot& slot,
                const std::string& field) {
    check.expect(slot.unit < units_max, field + ".unit", "At most 1,000 units.");
    check.expect(slot.day < spec.days, field + ".day", "The day lies outside the horizon.");
    check.expect(slot.profile < spec.profiles.size(), field + ".profile", "No such profile.");
    check.expect(slot.start_node < spec.node_count && slot.end_node < spec.node_count,
                 field + ".start_node", "The base is not a node of the travel tables.");
    check.expect(0 <= slot.begin_s && slot.begin_s < slot.end_s && slot.end_s <= two_days_s,
                 field + ".begin_s", "A shift begins before it ends, within 48 hours.");
    check.expect(slot.max_distance_m >= 0 && slot.max_driving_s >= 0, field + ".max_distance_m",
                 "A limit is positive, or 0 for none.");
    check.expect(within(slot.setup_s, 0, two_days_s) && within(slot.packing_s, 0, two_days_s),
                 field + ".setup_s", "Setup and packing take between 0 and 48 hours.");
    if (slot.rest) {
        check.expect(slot.rest->duration_s > 0 && slot.rest->begin_s >= 0 &&
                         slot.rest->end_s <= two_days_s &&
                         slot.rest->end_s - slot.rest->begin_s >= slot.rest->duration_s,
                     field + ".rest", "The break does not fit into its own window.");
    }
}

void check_dwell(Checker& check, const Site& site, const std::string& field) {
    check.expect(!site.dwell.empty(), field + ".dwell", "A site needs a length of presence.");
    for (std::size_t i = 0; i < site.dwell.size(); ++i) {
        const DwellLevel& level = site.dwell[i];
        check.expect(within(level.dwell_s, 1, two_days_s), at(field + ".dwell", i),
                     "A presence lasts between 1 s and 48 h.");
        check.expect(within(level.factor, 0, factor_max), at(field + ".dwell", i),
                     "A factor lies between 0 and 16.");
        check.expect(i == 0 || (site.dwell[i - 1].dwell_s < level.dwell_s &&
                                site.dwell[i - 1].factor <= level.factor),
                     at(field + ".dwell", i), "Longer presence must come later and be worth it.");
    }
}

void check_windows(Checker& check, const ProblemSpec& spec, const Site& site,
                   const std::string& field) {
    std::vector<Window> sorted = site.windows;
    std::sort(sorted.begin(), sorted.end(), [](const Window& a, const Window& b) {
        return std::pair(a.day, a.begin_s) < std::pair(b.day, b.begin_s);
    });
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const Window& window = sorted[i];
        check.expect(window.day < spec.days, field + ".windows",
                     "A window lies on a day outside the horizon.");
        check.expect(0 <= window.begin_s && window.begin_s < window.end_s &&
                         window.end_s <= two_days_s,
                     field + ".windows", "A window begins before it ends, within 48 hours.");
        check.expect(within(window.factor, 0, factor_max), field + ".windows",
                     "A factor lies between 0 and 16.");
        check.expect(i == 0 || sorted[i - 1].day != window.day ||
                         sorted[i - 1].end_s <= window.begin_s,
                     field + ".windows", "Two windows of one day overlap.");
    }
}

void check_site(Checker& check, const ProblemSpec& spec, const Site& site,
                const std::string& field) {
    check.expect(site.node < spec.node_count, field + ".node", "No such node.");
    check_dwell(check, site, field);
    check_windows(check, spec, site, field);
    for (const std::uint32_t pattern : site.patterns) {
        check.expect(pattern < spec.patterns.size(), field + ".patterns", "No such rhythm.");
    }
    check.expect(site.host == none || site.host < spec.hosts.size(), field + ".host",
                 "No such host.");
    check.expect(within<std::int64_t>(site.bonus, 0, bonus_max), field + ".bonus",
                 "A bonus lies between 0 and a thousand million persons.");
    check.expect(within(site.useful_dwell_s, 0, two_days_s), field + ".useful_dwell_s",
                 "A useful presence lasts between 0 and 48 h.");
    std::set<std::uint32_t> seen;
    for (const Reach& reach : site.reach) {
        check.expect(reach.cell < spec.cells.size(), field + ".reach", "No such cell.");
        check.expect(within(reach.exposure, 0, exposure_max), field + ".reach",
                     "An exposure lies between 0 and 64.");
        check.expect(seen.insert(reach.cell).second, field + ".reach",
                     "A cell is listed twice.");
    }
}

void check_days(Checker& check, const ProblemSpec& spec) {
    for (std::size_t i = 0; i < spec.patterns.size(); ++i) {
        const Pattern& days = spec.patterns[i];
        bool rising = !days.empty() && days.back() < spec.days;
        for (std::size_t k = 1; k < days.size(); ++k) {
            rising = rising && days[k - 1] < days[k];
        }
        check.expect(rising, at("patterns", i), "A rhythm is a rising list of days.");
    }
    std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
    for (std::size_t i = 0; i < spec.slots.size(); ++i) {
        check.expect(seen.insert({spec.slots[i].unit, spec.slots[i].day}).second, at("slots", i),
                     "This unit already has a slot on this day.");
    }
}

void check_cells(Checker& check, const ProblemSpec& spec) {
    std::vector<std::uint64_t> weights(spec.areas.size());
    for (std::size_t i = 0; i < spec.cells.size(); ++i) {
        const Cell& cell = spec.cells[i];
        check.expect(within(cell.base_exposure, 0, exposure_max), at("cells", i),
                     "An exposure lies between 0 and 64.");
        if (cell.area >= spec.areas.size()) {
            check.expect(false, at("cells", i) + ".area", "No such area.");
            continue;
        }
        weights[cell.area] += cell.weight;
    }
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < spec.areas.size(); ++i) {
        check.expect(weights[i] <= area_weight_max, at("areas", i),
                     "More than 1,073,741 persons in one area; split it.");
        check.expect(spec.areas[i].population <= population_max, at("areas", i) + ".population",
                     "More than 1,099,511,627 persons in one area.");
        sum += std::min(spec.areas[i].population, population_max);
    }
    check.expect(sum <= population_sum_max, "areas", "Too many persons in all.");
}

void check_wishes(Checker& check, const ProblemSpec& spec) {
    for (std::size_t i = 0; i < spec.pins.size(); ++i) {
        const Pin& pin = spec.pins[i];
        check.expect(pin.site < spec.sites.size(), at("pins", i) + ".site", "No such site.");
        const bool known = std::any_of(spec.slots.begin(), spec.slots.end(),
                                       [&](const Slot& slot) { return slot.unit == pin.unit; });
        check.expect(known, at("pins", i) + ".unit", "This unit has no slot at all.");
        check.expect(!pin.visits.empty(), at("pins", i) + ".visits", "A pin needs a visit.");
        for (std::size_t k = 0; k < pin.visits.size(); ++k) {
            const PinnedVisit& visit = pin.visits[k];
            check.expect(visit.day < spec.days && (k == 0 || pin.visits[k - 1].day < visit.day),
                         at("pins", i) + ".visits", "Days rise and lie in the horizon.");
            check.expect(within(visit.start_s, 0, two_days_s) &&
                             within(visit.dwell_s, 1, two_days_s),
                         at("pins", i) + ".visits", "Start and length lie within 48 hours.");
        }
    }
    for (std::size_t i = 0; i < spec.exclusions.size(); ++i) {
        const Exclusion& out = spec.exclusions[i];
        check.expect(out.site < spec.sites.size(), at("exclusions", i), "No such site.");
        check.expect(out.day == none || out.day < spec.days, at("exclusions", i),
                     "The day lies outside the horizon.");
    }
}

void check_settings(Checker& check, const ProblemSpec& spec) {
    check.expect(within(spec.rules.tolerance_s, 0, 7200), "rules.tolerance_s",
                 "The tolerance lies between 0 and 2 hours.");
    check.expect(within(spec.rules.start_step_s, 60, 86'400), "rules.start_step_s",
                 "The grid of hours lies between 1 minute and a day.");
    check.expect(!spec.rules.ramp.empty(), "rules.ramp", "The ramp needs an entry.");
    for (const std::int32_t factor : spec.rules.ramp) {
        check.expect(within(factor, 0, factor_max), "rules.ramp",
                     "A factor lies between 0 and 16.");
    }
    check.expect(within(spec.fairness.alpha, 0.0, 8.0), "fairness.alpha",
                 "Alpha lies between 0 and 8.");
    check.expect(within(spec.fairness.epsilon, 0.001, 1.0), "fairness.epsilon",
                 "Epsilon lies between 0.001 and 1.");
    const Prices& prices = spec.prices;
    for (const std::int64_t price : {prices.per_km, prices.per_driving_hour, prices.per_work_hour,
                                     prices.per_excess_road_hour, prices.per_short_hour}) {
        check.expect(within<std::int64_t>(price, 0, price_max), "prices",
                     "A price lies between 0 and 1,000 persons.");
    }
    check.expect(within(prices.road_share_permille, 0, 1000), "prices.road_share_permille",
                 "A share lies between 0 and 1,000 thousandths.");
}

}  // namespace

Errors check_spec(const ProblemSpec& spec) {
    Checker check;
    check.expect(within<std::uint32_t>(spec.days, 1, days_max), "days",
                 "A horizon has between 1 and 1,000 days.");
    for (std::size_t i = 0; i < spec.profiles.size(); ++i) {
        check_matrix(check, spec, spec.profiles[i], at("profiles", i));
    }
    for (std::size_t i = 0; i < spec.slots.size(); ++i) {
        check_slot(check, spec, spec.slots[i], at("slots", i));
    }
    for (std::size_t i = 0; i < spec.sites.size(); ++i) {
        check_site(check, spec, spec.sites[i], at("sites", i));
    }
    for (std::size_t i = 0; i < spec.hosts.size(); ++i) {
        check.expect(spec.hosts[i].capacity >= 1, at("hosts", i), "A host has room for one.");
    }
    check_days(check, spec);
    check_cells(check, spec);
    check_wishes(check, spec);
    check_settings(check, spec);
    return std::move(check.errors);
}

}  // namespace halte::solver
