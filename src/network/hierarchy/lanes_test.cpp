// SPDX-License-Identifier: EUPL-1.2
#include "network/hierarchy/lanes.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "base/random.hpp"

namespace halte::network {
namespace {

// Rows that are read from earlier ones, with random arcs and values.
template <typename Value>
struct Bench {
    std::uint32_t rows = 50;
    std::vector<std::uint32_t> first = {0};
    std::vector<std::uint32_t> place, ms, dm;
    std::vector<Value> lanes;
    std::vector<std::uint8_t> states;

    explicit Bench(std::uint64_t seed) {
        Random random(seed);
        for (std::uint32_t row = 0; row < rows; ++row) {
            for (std::uint64_t arc = row == 0 ? 0 : random.below(5); arc > 0; --arc) {
                place.push_back(static_cast<std::uint32_t>(random.below(row)));
                ms.push_back(static_cast<std::uint32_t>(random.below(1'000)));
                dm.push_back(static_cast<std::uint32_t>(random.below(1'000)));
            }
            first.push_back(static_cast<std::uint32_t>(place.size()));
            states.push_back(row == 0 || random.below(4) == 0 ? lane_seeded : lane_idle);
        }
        for (std::size_t i = 0; i < rows * lane_count; ++i) {
            lanes.push_back(random.below(3) == 0 ? far_away<Value>
                                                 : value(random.below(2'000), random.below(99)));
        }
    }
    static Value value(std::uint64_t ms, std::uint64_t dm) {
        return sizeof(Value) == 4 ? static_cast<Value>(ms) : static_cast<Value>(ms << 32 | dm);
    }
    LaneArcs arcs() const { return {first.data(), place.data(), ms.data(), dm.data()}; }
    Value cost(std::uint32_t arc) const { return value(ms[arc], dm[arc]); }

    // Lane by lane, one comparison at a time.
    std::vector<Value> slow_sweep() const {
        std::vector<Value> best = lanes;
        for (std::uint32_t row = 0; row < rows; ++row) {
            for (std::size_t lane = 0; lane < lane_count; ++lane) {
                Value& own = best[row * lane_count + lane];
                own = states[row] == lane_seeded ? own : far_away<Value>;
                for (std::uint32_t arc = first[row]; arc < first[row + 1]; ++arc) {
                    own = std::min(own, static_cast<Value>(best[place[arc] * lane_count + lane] +
                                                           cost(arc)));
                }
            }
        }
        return best;
    }
};

template <typename Value>
std::vector<LaneKernels<Value>> every_kind() {
    return {portable_lane_kernels<Value>(), lane_kernels<Value>()};
}

template <typename Value>
void sweeps_as_the_slow_one() {
    for (const LaneKernels<Value>& kernels : every_kind<Value>()) {
        for (std::uint64_t seed = 1; seed <= 50; ++seed) {
            Bench<Value> bench(seed);
            const std::vector<Value> expected = bench.slow_sweep();
            kernels.sweep(bench.arcs(), bench.rows, bench.lanes.data(), bench.states.data());
            ASSERT_EQ(bench.lanes, expected) << "seed " << seed;
            ASSERT_EQ(bench.states, std::vector<std::uint8_t>(bench.rows, lane_idle));
        }
    }
}

TEST(Lanes, sweep_like_sixteen_slow_searches) {
    sweeps_as_the_slow_one<std::int32_t>();
    sweeps_as_the_slow_one<std::int64_t>();
}

template <typename Value>
void sweeps_within_as_the_slow_one() {
    for (const LaneKernels<Value>& kernels : every_kind<Value>()) {
        for (std::uint64_t seed = 1; seed <= 50; ++seed) {
            Bench<Value> bench(seed);
            const std::vector<Value> expected = bench.slow_sweep();
            const Value limit = Bench<Value>::value(400, 50);
            std::vector<std::uint32_t> found(bench.rows);
            found.resize(kernels.sweep_within(bench.arcs(), bench.rows, limit, bench.lanes.data(),
                                              bench.states.data(), found.data()));
            for (std::uint32_t row = 0; row < bench.rows; ++row) {
                bool is_within = false;
                for (std::size_t lane = 0; lane < lane_count; ++lane) {
                    const Value right = expected[row * lane_count + lane];
                    if (right <= limit) {
                        is_within = true;
                        ASSERT_EQ(bench.lanes[row * lane_count + lane], right);
                    }
                }
                ASSERT_EQ(is_within, std::count(found.begin(), found.end(), row) == 1);
                ASSERT_EQ(bench.states[row], is_within ? lane_active : lane_idle);
            }
        }
    }
}

TEST(Lanes, sweep_within_a_limit_what_lies_within_it) {
    sweeps_within_as_the_slow_one<std::int32_t>();
    sweeps_within_as_the_slow_one<std::int64_t>();
}

TEST(Lanes, push_and_offer_keep_the_lesser) {
    const std::vector<std::uint32_t> first = {0, 0, 1}, place = {0}, ms = {5}, dm = {7};
    const LaneArcs arcs{first.data(), place.data(), ms.data(), dm.data()};
    for (const auto& kernels : every_kind<std::int32_t>()) {
        std::vector<std::int32_t> lanes(2 * lane_count, 10);
        lanes[3] = 2;                // of row 0
        lanes[lane_count + 4] = 1;   // of row 1
        kernels.push(arcs, 1, lanes.data());
        EXPECT_EQ(lanes[3], 2);
        EXPECT_EQ(lanes[4], 6);
        EXPECT_EQ(lanes[5], 10);
        std::vector<std::int32_t> best(lane_count, 8);
        kernels.offer(lanes.data(), 1, best.data());
        EXPECT_EQ(best[3], 3);
        EXPECT_EQ(best[4], 7);
        EXPECT_EQ(best[5], 8);
    }
}

}  // namespace
}  // namespace halte::network
