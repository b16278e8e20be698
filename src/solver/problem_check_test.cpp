// SPDX-License-Identifier: EUPL-1.2
#include "solver/problem_check.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <limits>

#include "support/solver_problems.hpp"

namespace halte::solver {
namespace {

ProblemSpec sound() {
    test::StraightRoad road(2);
    road.add_unit(8, 12);
    road.add_site(10, 100);
    return road.finished();
}

TEST(CheckSpec, finds_nothing_wrong_with_a_sound_problem) {
    EXPECT_TRUE(check_spec(sound()).empty());
}

struct Fault {
    const char* field;
    std::function<void(ProblemSpec&)> make;
};

TEST(CheckSpec, names_the_field_of_every_fault) {
    const std::vector<Fault> faults = {
        {"days", [](auto& s) { s.days = 0; }},
        {"profiles[0]", [](auto& s) { s.profiles[0].travel_s.pop_back(); }},
        {"profiles[0][1]", [](auto& s) { s.profiles[0].travel_s[1] = 2'000'000; }},
        {"profiles[0][1]", [](auto& s) { s.profiles[0].distance_m[1] = no_road; }},
        {"slots[1].day", [](auto& s) { s.slots[1].day = 9; }},
        {"slots[1]", [](auto& s) { s.slots[1].day = 0; }},
        {"slots[0].capacity", [](auto& s) { s.slots[0].capacity = -1; }},
        {"sites[0].load", [](auto& s) { s.sites[0].load = -1; }},
        {"slots[0].profile", [](auto& s) { s.slots[0].profile = 1; }},
        {"slots[0].start_node", [](auto& s) { s.slots[0].end_node = 7; }},
        {"slots[0].begin_s", [](auto& s) { s.slots[0].end_s = s.slots[0].begin_s; }},
        {"slots[0].setup_s", [](auto& s) { s.slots[0].packing_s = -1; }},
        {"slots[0].max_distance_m", [](auto& s) { s.slots[0].max_distance_m = -5; }},
        {"slots[0].rest", [](auto& s) { s.slots[0].rest = Break{3600, 3600, 5400}; }},
        {"sites[0].node", [](auto& s) { s.sites[0].node = 99; }},
        {"sites[0].dwell", [](auto& s) { s.sites[0].dwell.clear(); }},
        {"sites[0].dwell[1]", [](auto& s) { s.sites[0].dwell.push_back({60, factor_one}); }},
        {"sites[0].dwell[0]", [](auto& s) { s.sites[0].dwell[0].factor = -1; }},
        {"sites[0].windows", [](auto& s) { s.sites[0].windows[0].day = 2; }},
        {"sites[0].windows", [](auto& s) { s.sites[0].windows[1].day = 0; }},
        {"sites[0].patterns", [](auto& s) { s.sites[0].patterns = {5}; }},
        {"sites[0].host", [](auto& s) { s.sites[0].host = 0; }},
        {"sites[0].bonus", [](auto& s) { s.sites[0].bonus = -1; }},
        {"sites[0].reach", [](auto& s) { s.sites[0].reach.push_back({0, 5}); }},
        {"sites[0].reach", [](auto& s) { s.sites[0].reach[0].cell = 4; }},
        {"patterns[0]", [](auto& s) { s.patterns[0] = {1, 0}; }},
        {"patterns[1]", [](auto& s) { s.patterns[1] = {}; }},
        {"cells[0].area", [](auto& s) { s.cells[0].area = 3; }},
        {"cells[0]", [](auto& s) { s.cells[0].base_exposure = -1; }},
        {"areas[0]", [](auto& s) { s.cells[0].weight = (1U << 30) + 1; }},
        {"areas[0].population", [](auto& s) { s.areas[0].population = 1ULL << 41; }},
        {"hosts[0]", [](auto& s) { s.hosts.push_back({.capacity = 0}); }},
        {"pins[0].unit", [](auto& s) { s.pins = {{0, 5, {{0, 3600, 60}}}}; }},
        {"pins[0].visits", [](auto& s) { s.pins = {{0, 0, {{1, 3600, 60}, {0, 3600, 60}}}}; }},
        {"exclusions[0]", [](auto& s) { s.exclusions = {{.site = 4}}; }},
        {"rules.tolerance_s", [](auto& s) { s.rules.tolerance_s = -1; }},
        {"rules.start_step_s", [](auto& s) { s.rules.start_step_s = 0; }},
        {"rules.ramp", [](auto& s) { s.rules.ramp.clear(); }},
        {"fairness.alpha", [](auto& s) { s.fairness.alpha = -0.1; }},
        {"fairness.alpha",
         [](auto& s) { s.fairness.alpha = std::numeric_limits<double>::quiet_NaN(); }},
        {"fairness.epsilon", [](auto& s) { s.fairness.epsilon = 0.0; }},
        {"prices", [](auto& s) { s.prices.per_km = -1; }},
        {"prices.road_share_permille", [](auto& s) { s.prices.road_share_permille = 1001; }},
    };
    for (const Fault& fault : faults) {
        ProblemSpec spec = sound();
        fault.make(spec);
        const Errors errors = check_spec(spec);
        EXPECT_TRUE(std::any_of(errors.begin(), errors.end(), [&](const Error& error) {
            return error.field == fault.field && error.code == ErrorCode::invalid;
        })) << fault.field;
        EXPECT_FALSE(Problem::build(spec).has_value());
    }
}

TEST(CheckSpec, names_the_field_of_a_faulty_quota) {
    const auto field_of = [](std::int64_t limit, std::vector<Use> uses) {
        ProblemSpec spec = sound();
        spec.quotas = {{.limit = limit}};
        spec.sites[0].uses = std::move(uses);
        const Errors errors = check_spec(spec);
        return errors.empty() ? std::string() : errors.front().field;
    };
    EXPECT_EQ(field_of(2, {{.quota = 0, .amount = 3}}), "");
    EXPECT_EQ(field_of(-1, {}), "quotas[0]");
    EXPECT_EQ(field_of(2, {{.quota = 1, .amount = 1}}), "sites[0].uses");
    EXPECT_EQ(field_of(2, {{.quota = 0, .amount = -1}}), "sites[0].uses");
    EXPECT_EQ(field_of(2, {{0, 1}, {0, 1}}), "sites[0].uses");
}

TEST(CheckSpec, names_the_field_of_a_faulty_budget) {
    const auto field_of = [](Budget budget, bool any_unit) {
        ProblemSpec spec = sound();
        spec.budgets = {budget};
        spec.rules.any_unit = any_unit;
        const Errors errors = check_spec(spec);
        return errors.empty() ? std::string() : errors.front().field;
    };
    EXPECT_EQ(field_of({.unit = 0, .max_distance_m = 5'000}, false), "");
    EXPECT_EQ(field_of({.max_work_s = 3'600}, true), "");
    EXPECT_EQ(field_of({.max_distance_m = -1}, false), "budgets[0]");
    EXPECT_EQ(field_of({.max_work_s = 1LL << 41}, false), "budgets[0]");
    EXPECT_EQ(field_of({.unit = 0, .max_work_s = 3'600}, true), "budgets[0].unit");
}

TEST(CheckSpec, tells_all_faults_at_once) {
    ProblemSpec spec = sound();
    spec.slots[0].profile = 3;
    spec.sites[0].dwell.clear();
    spec.prices.per_km = -1;
    EXPECT_EQ(check_spec(spec).size(), 3U);
}

}  // namespace
}  // namespace halte::solver
