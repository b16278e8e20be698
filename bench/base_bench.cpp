// SPDX-License-Identifier: EUPL-1.2
// What every other module does a million times: fold a name, compare two, find a local hour.
#include <benchmark/benchmark.h>

#include "base/random.hpp"
#include "base/text.hpp"
#include "base/ulid.hpp"
#include "base/zone.hpp"

namespace {

void fold_accents(benchmark::State& state) {
    for (auto _ : state) {
        benchmark::DoNotOptimize(halte::fold("L’Haÿ-les-Roses"));
    }
}
BENCHMARK(fold_accents);

void fold_plain(benchmark::State& state) {
    for (auto _ : state) {
        benchmark::DoNotOptimize(halte::fold("Santa Maria di Lota"));
    }
}
BENCHMARK(fold_plain);

void compare_names(benchmark::State& state) {
    for (auto _ : state) {
        benchmark::DoNotOptimize(halte::compare_french("Évisa", "Évisa-Plage"));
    }
}
BENCHMARK(compare_names);

void local_hour(benchmark::State& state) {
    const halte::Zone paris = halte::Zone::find("Europe/Paris").value();
    const halte::Instant now = halte::parse_instant("2026-11-23T08:30:00Z").value();
    for (auto _ : state) {
        benchmark::DoNotOptimize(paris.to_local(now));
    }
}
BENCHMARK(local_hour);

void make_ulid(benchmark::State& state) {
    const halte::SystemClock clock;
    halte::Random random(1);
    halte::UlidMaker ulids(clock, random);
    for (auto _ : state) {
        benchmark::DoNotOptimize(ulids.next());
    }
}
BENCHMARK(make_ulid);

void draw_below(benchmark::State& state) {
    halte::Random random(1);
    for (auto _ : state) {
        benchmark::DoNotOptimize(random.below(1000));
    }
}
BENCHMARK(draw_below);

}  // namespace
