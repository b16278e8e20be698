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
constexpr std::int64_t capacity_max = 1'000'000'000'000;
constexpr std::int64_t price_max = 1'000'000'000;
constexpr std::uint64_t area_weight_max = std::uint64_t{1} << 30;
constexpr std::uint64_t population_max = std::uint64_t{1} << 40;
constexpr std::uint64_t population_sum_max = std::uint64_t{1} << 50;
constexpr std::int64_t quota_max = 1'000'000'000'000;
constexpr std::uint32_t days_max = 1000;
constexpr std::uint32_t units_max = 1000;

// Collects problems; a field is a path such as "slots[2].rest".
class Checker {
public:
    void expect(bool holds, const std::string& field, Wording<> fr, Wording<> en) {
        if (!holds) {
            errors.push_back({ErrorCode::invalid, say(fr, en), field, {}});
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
        check.expect(false, field, "Un tableau de parcours a node_count * node_count cases.",
                     "A travel table needs node_count * node_count entries.");
        return;
    }
    for (std::size_t i = 0; i < size; ++i) {
        const bool no_way = matrix.travel_s[i] == no_road;
        const bool sound =
            no_way ? matrix.distance_m[i] == no_road
                   : matrix.travel_s[i] <= travel_max_s && matrix.distance_m[i] <= distance_max_m;
        if (!sound) {
            check.expect(
                false, at(field, i),
                "Un trajet fait au plus 1 000 000 s et 10 000 000 m, ou n'a de route dans aucun "
                "des deux tableaux.",
                "A leg takes at most 1,000,000 s and 10,000,000 m, or has no road in both tables.");
            return;
        }
    }
}

void check_slot(Checker& check, const ProblemSpec& spec, const Slot& slot,
                const std::string& field) {
    check.expect(slot.unit < units_max, field + ".unit", "Au plus 1 000 dispositifs.",
                 "At most 1,000 units.");
    check.expect(slot.day < spec.days, field + ".day", "Ce jour est hors de l'horizon.",
                 "The day lies outside the horizon.");
    check.expect(slot.profile < spec.profiles.size(), field + ".profile", "Ce profil n'existe pas.",
                 "No such profile.");
    check.expect(slot.start_node < spec.node_count && slot.end_node < spec.node_count,
                 field + ".start_node", "La base n'est pas un nœud des tableaux de parcours.",
                 "The base is not a node of the travel tables.");
    check.expect(0 <= slot.begin_s && slot.begin_s < slot.end_s && slot.end_s <= two_days_s,
                 field + ".begin_s", "Un service commence avant de finir, en 48 heures au plus.",
                 "A shift begins before it ends, within 48 hours.");
    check.expect(within(slot.capacity, std::int64_t{0}, capacity_max), field + ".capacity",
                 "Une charge est entre 0 et 10^12.", "A load lies between 0 and 10^12.");
    check.expect(slot.max_distance_m >= 0 && slot.max_driving_s >= 0, field + ".max_distance_m",
                 "Une limite est positive, ou 0 s'il n'y en a pas.",
                 "A limit is positive, or 0 for none.");
    check.expect(within(slot.setup_s, 0, two_days_s) && within(slot.packing_s, 0, two_days_s),
                 field + ".setup_s", "Installer et ranger prennent entre 0 et 48 heures.",
                 "Setup and packing take between 0 and 48 hours.");
    if (slot.rest) {
        check.expect(slot.rest->duration_s > 0 && slot.rest->begin_s >= 0 &&
                         slot.rest->end_s <= two_days_s &&
                         slot.rest->end_s - slot.rest->begin_s >= slot.rest->duration_s,
                     field + ".rest", "La pause ne tient pas dans sa plage.",
                     "The break does not fit into its own window.");
    }
}

void check_dwell(Checker& check, const Site& site, const std::string& field) {
    check.expect(!site.dwell.empty(), field + ".dwell", "Il faut à un lieu une durée de présence.",
                 "A site needs a length of presence.");
    for (std::size_t i = 0; i < site.dwell.size(); ++i) {
        const DwellLevel& level = site.dwell[i];
        check.expect(within(level.dwell_s, 1, two_days_s), at(field + ".dwell", i),
                     "Une présence dure entre 1 s et 48 h.",
                     "A presence lasts between 1 s and 48 h.");
        check.expect(within(level.factor, 0, factor_max), at(field + ".dwell", i),
                     "Un facteur est entre 0 et 16.", "A factor lies between 0 and 16.");
        check.expect(i == 0 || (site.dwell[i - 1].dwell_s < level.dwell_s &&
                                site.dwell[i - 1].factor <= level.factor),
                     at(field + ".dwell", i),
                     "Une présence plus longue vient après, et vaut davantage.",
                     "Longer presence must come later and be worth it.");
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
                     "Une plage est un jour hors de l'horizon.",
                     "A window lies on a day outside the horizon.");
        check.expect(
            0 <= window.begin_s && window.begin_s < window.end_s && window.end_s <= two_days_s,
            field + ".windows", "Une plage commence avant de finir, en 48 heures au plus.",
            "A window begins before it ends, within 48 hours.");
        check.expect(within(window.factor, 0, factor_max), field + ".windows",
                     "Un facteur est entre 0 et 16.", "A factor lies between 0 and 16.");
        check.expect(
            i == 0 || sorted[i - 1].day != window.day || sorted[i - 1].end_s <= window.begin_s,
            field + ".windows", "Deux plages du même jour se chevauchent.",
            "Two windows of one day overlap.");
    }
}

void check_site(Checker& check, const ProblemSpec& spec, const Site& site,
                const std::string& field) {
    check.expect(site.node < spec.node_count, field + ".node", "Ce nœud n'existe pas.",
                 "No such node.");
    check_dwell(check, site, field);
    check_windows(check, spec, site, field);
    for (const std::uint32_t pattern : site.patterns) {
        check.expect(pattern < spec.patterns.size(), field + ".patterns", "Ce rythme n'existe pas.",
                     "No such rhythm.");
    }
    check.expect(site.host == none || site.host < spec.hosts.size(), field + ".host",
                 "Cet hôte n'existe pas.", "No such host.");
    check.expect(site.load >= 0, field + ".load", "Une charge est positive ou nulle.",
                 "A load is positive or nil.");
    check.expect(within<std::int64_t>(site.bonus, 0, bonus_max), field + ".bonus",
                 "Une prime est entre 0 et un milliard de personnes.",
                 "A bonus lies between 0 and a thousand million persons.");
    check.expect(within(site.useful_dwell_s, 0, two_days_s), field + ".useful_dwell_s",
                 "Une présence utile dure entre 0 et 48 h.",
                 "A useful presence lasts between 0 and 48 h.");
    std::set<std::uint32_t> seen;
    for (const Reach& reach : site.reach) {
        check.expect(reach.cell < spec.cells.size(), field + ".reach", "Cette maille n'existe pas.",
                     "No such cell.");
        check.expect(within(reach.exposure, 0, exposure_max), field + ".reach",
                     "Une exposition est entre 0 et 64.", "An exposure lies between 0 and 64.");
        check.expect(seen.insert(reach.cell).second, field + ".reach",
                     "Une maille est citée deux fois.", "A cell is listed twice.");
    }
}

void check_quotas(Checker& check, const ProblemSpec& spec) {
    for (std::size_t i = 0; i < spec.quotas.size(); ++i) {
        check.expect(within<std::int64_t>(spec.quotas[i].limit, 0, quota_max), at("quotas", i),
                     "Un quota est entre 0 et 10^12.", "A quota lies between 0 and 10^12.");
    }
    for (std::size_t i = 0; i < spec.sites.size(); ++i) {
        std::set<std::uint32_t> seen;
        for (const Use& use : spec.sites[i].uses) {
            const std::string field = at("sites", i) + ".uses";
            check.expect(use.quota < spec.quotas.size(), field, "Ce quota n'existe pas.",
                         "No such quota.");
            check.expect(within<std::int64_t>(use.amount, 0, quota_max), field,
                         "La part d'un quota est entre 0 et 10^12.",
                         "A share of a quota lies between 0 and 10^12.");
            check.expect(seen.insert(use.quota).second, field, "Un quota est cité deux fois.",
                         "A quota is listed twice.");
        }
    }
}

void check_days(Checker& check, const ProblemSpec& spec) {
    for (std::size_t i = 0; i < spec.patterns.size(); ++i) {
        const Pattern& days = spec.patterns[i];
        bool rising = !days.empty() && days.back() < spec.days;
        for (std::size_t k = 1; k < days.size(); ++k) {
            rising = rising && days[k - 1] < days[k];
        }
        check.expect(rising, at("patterns", i), "Un rythme est une liste de jours croissants.",
                     "A rhythm is a rising list of days.");
    }
    std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
    for (std::size_t i = 0; i < spec.slots.size(); ++i) {
        check.expect(seen.insert({spec.slots[i].unit, spec.slots[i].day}).second, at("slots", i),
                     "Ce dispositif a déjà un créneau ce jour-là.",
                     "This unit already has a slot on this day.");
    }
}

void check_cells(Checker& check, const ProblemSpec& spec) {
    std::vector<std::uint64_t> weights(spec.areas.size());
    for (std::size_t i = 0; i < spec.cells.size(); ++i) {
        const Cell& cell = spec.cells[i];
        check.expect(within(cell.base_exposure, 0, exposure_max), at("cells", i),
                     "Une exposition est entre 0 et 64.", "An exposure lies between 0 and 64.");
        if (cell.area >= spec.areas.size()) {
            check.expect(false, at("cells", i) + ".area", "Cette zone n'existe pas.",
                         "No such area.");
            continue;
        }
        weights[cell.area] += cell.weight;
    }
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < spec.areas.size(); ++i) {
        check.expect(weights[i] <= area_weight_max, at("areas", i),
                     "Plus de 1 073 741 personnes dans une zone ; partagez-la.",
                     "More than 1,073,741 persons in one area; split it.");
        check.expect(spec.areas[i].population <= population_max, at("areas", i) + ".population",
                     "Plus de 1 099 511 627 personnes dans une zone.",
                     "More than 1,099,511,627 persons in one area.");
        sum += std::min(spec.areas[i].population, population_max);
    }
    check.expect(sum <= population_sum_max, "areas", "Trop de personnes en tout.",
                 "Too many persons in all.");
}

void check_budgets(Checker& check, const ProblemSpec& spec) {
    for (std::size_t i = 0; i < spec.budgets.size(); ++i) {
        const Budget& budget = spec.budgets[i];
        check.expect(within<std::int64_t>(budget.max_distance_m, 0, quota_max) &&
                         within<std::int64_t>(budget.max_work_s, 0, quota_max),
                     at("budgets", i), "Un budget est entre 0 et 10^12.",
                     "A budget lies between 0 and 10^12.");
        check.expect(budget.unit == none || !spec.rules.any_unit, at("budgets", i) + ".unit",
                     "Le budget d'un dispositif demande des visites toutes de la même équipe.",
                     "A budget of one unit needs visits that are all of one unit.");
    }
}

void check_wishes(Checker& check, const ProblemSpec& spec) {
    for (std::size_t i = 0; i < spec.pins.size(); ++i) {
        const Pin& pin = spec.pins[i];
        check.expect(pin.site < spec.sites.size(), at("pins", i) + ".site", "Ce lieu n'existe pas.",
                     "No such site.");
        const bool known = std::any_of(spec.slots.begin(), spec.slots.end(),
                                       [&](const Slot& slot) { return slot.unit == pin.unit; });
        check.expect(known, at("pins", i) + ".unit", "Ce dispositif n'a aucun créneau.",
                     "This unit has no slot at all.");
        check.expect(!pin.visits.empty(), at("pins", i) + ".visits",
                     "Il faut une visite à ce qui est fixé.", "A pin needs a visit.");
        for (std::size_t k = 0; k < pin.visits.size(); ++k) {
            const PinnedVisit& visit = pin.visits[k];
            check.expect(visit.day < spec.days && (k == 0 || pin.visits[k - 1].day < visit.day),
                         at("pins", i) + ".visits",
                         "Les jours croissent et restent dans l'horizon.",
                         "Days rise and lie in the horizon.");
            check.expect(
                within(visit.start_s, 0, two_days_s) && within(visit.dwell_s, 1, two_days_s),
                at("pins", i) + ".visits", "Le début et la durée tiennent en 48 heures.",
                "Start and length lie within 48 hours.");
        }
    }
    for (std::size_t i = 0; i < spec.exclusions.size(); ++i) {
        const Exclusion& out = spec.exclusions[i];
        check.expect(out.site < spec.sites.size(), at("exclusions", i), "Ce lieu n'existe pas.",
                     "No such site.");
        check.expect(out.day == none || out.day < spec.days, at("exclusions", i),
                     "Ce jour est hors de l'horizon.", "The day lies outside the horizon.");
    }
}

void check_settings(Checker& check, const ProblemSpec& spec) {
    check.expect(within(spec.rules.tolerance_s, 0, 7200), "rules.tolerance_s",
                 "La tolérance est entre 0 et 2 heures.",
                 "The tolerance lies between 0 and 2 hours.");
    check.expect(within(spec.rules.start_step_s, 60, 86'400), "rules.start_step_s",
                 "Le pas des heures est entre 1 minute et un jour.",
                 "The grid of hours lies between 1 minute and a day.");
    check.expect(!spec.rules.ramp.empty(), "rules.ramp", "Il faut un pas à la montée.",
                 "The ramp needs an entry.");
    for (const std::int32_t factor : spec.rules.ramp) {
        check.expect(within(factor, 0, factor_max), "rules.ramp", "Un facteur est entre 0 et 16.",
                     "A factor lies between 0 and 16.");
    }
    check.expect(within(spec.fairness.alpha, 0.0, 8.0), "fairness.alpha", "Alpha est entre 0 et 8.",
                 "Alpha lies between 0 and 8.");
    check.expect(within(spec.fairness.epsilon, 0.001, 1.0), "fairness.epsilon",
                 "Epsilon est entre 0,001 et 1.", "Epsilon lies between 0.001 and 1.");
    const Prices& prices = spec.prices;
    for (const std::int64_t price : {prices.per_km, prices.per_driving_hour, prices.per_work_hour,
                                     prices.per_excess_road_hour, prices.per_short_hour}) {
        check.expect(within<std::int64_t>(price, 0, price_max), "prices",
                     "Un prix est entre 0 et 1 000 personnes.",
                     "A price lies between 0 and 1,000 persons.");
    }
    check.expect(within(prices.road_share_permille, 0, 1000), "prices.road_share_permille",
                 "Une part est entre 0 et 1 000 millièmes.",
                 "A share lies between 0 and 1,000 thousandths.");
}

}  // namespace

Errors check_spec(const ProblemSpec& spec) {
    Checker check;
    check.expect(within<std::uint32_t>(spec.days, 1, days_max), "days",
                 "Un horizon a entre 1 et 1 000 jours.", "A horizon has between 1 and 1,000 days.");
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
        check.expect(spec.hosts[i].capacity >= 1, at("hosts", i), "Un hôte a de la place pour un.",
                     "A host has room for one.");
    }
    check_quotas(check, spec);
    check_budgets(check, spec);
    check_days(check, spec);
    check_cells(check, spec);
    check_wishes(check, spec);
    check_settings(check, spec);
    return std::move(check.errors);
}

}  // namespace halte::solver
