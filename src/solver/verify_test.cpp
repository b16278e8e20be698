// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "solver/solution.hpp"
#include "solver/solve.hpp"
#include "support/solver_problems.hpp"

namespace halte::solver {
namespace {

using test::hour;
using test::minute;

// A day with a rest, a pin, a series of two days, and a host shared by two units.
test::StraightRoad full_plan() {
    test::StraightRoad road(2);
    road.add_unit(8, 18);
    road.add_unit(8, 18);
    road.spec.hosts.push_back({.capacity = 1});
    for (Slot& slot : road.spec.slots) {
        slot.rest = Break{hour, 12 * hour, 14 * hour};
        slot.max_distance_m = 100'000;
        slot.max_driving_s = 2 * hour;
        slot.capabilities = 1;
    }
    const std::uint32_t series = road.add_site(20, 500);
    const std::uint32_t both = road.allow_pattern(series, {0, 1});
    road.spec.sites[series].patterns = {both};
    road.pin(road.add_site(10, 50), 0, 0, 9 * hour);
    road.open(road.add_site(15, 300), 15, 18);
    return road;
}

struct Fault {
    Breach breach;
    std::function<void(Solution&)> make;
};

Visit& first_of(Solution& solution, std::uint32_t site) {
    for (Tour& tour : solution.tours) {
        for (Visit& visit : tour.visits) {
            if (visit.site == site) {
                return visit;
            }
        }
    }
    ADD_FAILURE() << "site " << site << " is not served";
    return solution.tours[0].visits[0];
}

TEST(Verify, finds_every_kind_of_fault) {
    const Problem problem = full_plan().build();
    Options options;
    options.stop.iterations = 50;
    const Solution sound = solve(problem, options).solution;
    ASSERT_TRUE(verify(problem, sound).empty());
    const std::vector<Fault> faults = {
        {Breach::wrong_slot, [](auto& s) { s.tours.pop_back(); }},
        {Breach::closed, [](auto& s) { first_of(s, 2).start_s = 14 * hour; }},
        {Breach::hour_differs, [](auto& s) { first_of(s, 0).start_s += 16 * minute; }},
        {Breach::pin_moved, [](auto& s) { first_of(s, 1).start_s += 1; }},
        {Breach::pin_moved, [](auto& s) { first_of(s, 1).dwell_s += 1; }},
        {Breach::dwell, [](auto& s) { first_of(s, 0).dwell_s = 30 * minute; }},
        {Breach::not_enough_travel, [](auto& s) { first_of(s, 0).arrival_s -= 1; }},
        {Breach::rhythm, [](auto& s) { s.series[0].days = {0}; }},
        {Breach::rhythm, [](auto& s) { s.series[0].unit ^= 1U; }},
        {Breach::second_series, [](auto& s) { s.series.push_back(s.series[0]); }},
        {Breach::value, [](auto& s) { s.value.coverage += 1; }},
        {Breach::value, [](auto& s) { s.cell_exposure[0] += 1; }},
        {Breach::totals, [](auto& s) { s.totals.distance_m += 1; }},
        {Breach::totals, [](auto& s) { s.tours[0].totals.driving_s += 1; }},
        {Breach::too_early, [](auto& s) { s.tours[0].departure_s = 7 * hour; }},
        {Breach::too_late, [](auto& s) { s.tours[0].return_s = 18 * hour + 1; }},
        {Breach::no_rest, [](auto& s) { s.tours[0].rest_start_s = -1; }},
        {Breach::no_rest, [](auto& s) { s.tours[0].rest_start_s = 9 * hour + 10 * minute; }},
    };
    for (std::size_t i = 0; i < faults.size(); ++i) {
        Solution broken = sound;
        faults[i].make(broken);
        const std::vector<Violation> found = verify(problem, broken);
        EXPECT_TRUE(std::any_of(found.begin(), found.end(), [&](const Violation& violation) {
            return violation.breach == faults[i].breach;
        })) << "fault " << i;
    }
}

// The same plan under a stricter problem.
TEST(Verify, finds_what_a_stricter_problem_forbids) {
    test::StraightRoad road = full_plan();
    Options options;
    options.stop.iterations = 50;
    const Solution sound = solve(road.build(), options).solution;
    const auto breaches = [&](const std::function<void(ProblemSpec&)>& change) {
        test::StraightRoad strict = road;
        change(strict.spec);
        std::vector<Breach> list;
        for (const Violation& violation : verify(strict.build(), sound)) {
            list.push_back(violation.breach);
        }
        return list;
    };
    const auto has = [](const std::vector<Breach>& list, Breach breach) {
        return std::find(list.begin(), list.end(), breach) != list.end();
    };
    EXPECT_TRUE(has(breaches([](auto& s) { s.slots[0].max_distance_m = 100; }), Breach::range));
    EXPECT_TRUE(has(breaches([](auto& s) { s.slots[0].max_driving_s = 60; }), Breach::driving));
    EXPECT_TRUE(has(breaches([](auto& s) {
                        s.slots[0].capacity = 3;
                        s.sites[0].load = 4;
                    }),
                    Breach::overload));
    EXPECT_TRUE(has(breaches([](auto& s) { s.rules.any_unit = true; }), Breach::rhythm));
    EXPECT_TRUE(has(breaches([](auto& s) { s.sites[0].required_capabilities = 2; }),
                    Breach::capability));
    EXPECT_TRUE(has(breaches([](auto& s) { s.exclusions = {{.site = 0, .day = 1}}; }),
                    Breach::excluded));
    EXPECT_TRUE(has(breaches([](auto& s) { s.slots[0].setup_s = 3 * hour; }),
                    Breach::not_enough_travel));
}

TEST(Verify, counts_a_site_once_in_a_quota_however_often_it_is_visited) {
    test::StraightRoad road(2);
    road.add_unit(8, 12);
    const std::uint32_t twice = road.add_site(10, 10);
    road.pin(twice, 0, 0, 9 * hour);
    road.pin(twice, 0, 1, 9 * hour);
    road.pin(road.add_site(20, 10), 0, 0, 10 * hour + 30 * minute);
    road.spec.quotas = {{.limit = 7}};
    road.spec.sites[0].uses = {{.quota = 0, .amount = 4}};
    road.spec.sites[1].uses = {{.quota = 0, .amount = 3}};
    const Solution sound = solve(road.build(), {}).solution;
    EXPECT_EQ(sound.series.size(), 3U);
    EXPECT_TRUE(verify(road.build(), sound).empty());
    road.spec.quotas = {{.limit = 6}};
    EXPECT_EQ(verify(road.build(), sound), (std::vector<Violation>{{.breach = Breach::quota}}));
}

TEST(Verify, counts_all_tours_of_a_budget) {
    test::StraightRoad road(2);
    road.add_unit(8, 12);
    const std::uint32_t site = road.add_site(10, 10);
    road.pin(site, 0, 0, 9 * hour);
    road.pin(site, 0, 1, 9 * hour);
    const Solution sound = solve(road.build(), {}).solution;
    const auto within = [&](Budget budget) {
        road.spec.budgets = {budget};
        return verify(road.build(), sound);
    };
    const TourTotals& all = sound.totals;
    EXPECT_TRUE(within({.unit = 0, .max_distance_m = all.distance_m}).empty());
    EXPECT_TRUE(within({.max_work_s = all.driving_s + all.service_s}).empty());
    const std::vector<Violation> broken{{.breach = Breach::budget}};
    EXPECT_EQ(within({.max_distance_m = all.distance_m - 1}), broken);
    EXPECT_EQ(within({.unit = 0, .max_work_s = all.driving_s + all.service_s - 1}), broken);
}

TEST(Verify, counts_units_at_a_host) {
    test::StraightRoad road(1);
    road.add_unit(8, 12);
    road.add_unit(8, 12);
    for (const std::uint32_t unit : {0U, 1U}) {
        road.pin(road.add_site(10, 10), unit, 0, 9 * hour + static_cast<std::int32_t>(unit) * 60);
        road.spec.sites[unit].host = 0;
    }
    road.spec.hosts = {{.capacity = 2}};
    const Solution sound = solve(road.build(), {}).solution;
    EXPECT_TRUE(verify(road.build(), sound).empty());
    road.spec.hosts = {{.capacity = 1}};
    const std::vector<Violation> found = verify(road.build(), sound);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].breach, Breach::host_full);
}

}  // namespace
}  // namespace halte::solver
