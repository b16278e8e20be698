// SPDX-License-Identifier: EUPL-1.2
#include <benchmark/benchmark.h>

#include "store/sqlite_store.hpp"
#include "support/random_territory.hpp"
#include "support/temporary_folder.hpp"

// A territory the size of Corsica: 360 communes, 14 000 cells, 550 places with their hours.
namespace halte {
namespace {

planner::Stock stock_like_corsica() {
    Random random(1);
    planner::Stock stock = support::random_stock(
        random, {.communes = 360, .cells = 14'000, .places = 550, .provisions = 40});
    stock.assets.push_back({"large", "", planner::Bytes(5'000'000, 7)});
    return stock;
}

void save_stock(benchmark::State& state) {
    const support::TemporaryFolder folder;
    const auto store = store::SqliteStore::open_or_create(folder.path("halte.db"));
    const planner::Stock stock = stock_like_corsica();
    for (auto _ : state) {
        store->save_stock(stock);
    }
}
BENCHMARK(save_stock)->Unit(benchmark::kMillisecond);

void load_territory(benchmark::State& state) {
    const support::TemporaryFolder folder;
    const auto store = store::SqliteStore::open_or_create(folder.path("halte.db"));
    store->save_stock(stock_like_corsica());
    for (auto _ : state) {
        benchmark::DoNotOptimize(store->territory());
    }
}
BENCHMARK(load_territory)->Unit(benchmark::kMillisecond);

void load_asset_of_5_mb(benchmark::State& state) {
    const support::TemporaryFolder folder;
    const auto store = store::SqliteStore::open_or_create(folder.path("halte.db"));
    store->save_stock(stock_like_corsica());
    for (auto _ : state) {
        benchmark::DoNotOptimize(store->asset("large"));
    }
}
BENCHMARK(load_asset_of_5_mb)->Unit(benchmark::kMillisecond);

void open_existing(benchmark::State& state) {
    const support::TemporaryFolder folder;
    { store::SqliteStore::open_or_create(folder.path("halte.db"))->save_stock({}); }
    for (auto _ : state) {
        benchmark::DoNotOptimize(store::SqliteStore::open_existing(folder.path("halte.db")));
    }
}
BENCHMARK(open_existing)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace halte
