// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "base/random.hpp"
#include "store/sqlite.hpp"
#include "store/sqlite_store.hpp"
#include "support/temporary_folder.hpp"

// A writer is killed at any moment; what it was told is stored must be there, and nothing by
// halves. Power cuts are a promise of SQLite (full sync) that no test of ours can make.
namespace halte::store {
namespace {

model::Plan plan_of(int version) {
    model::Plan plan;
    plan.id = model::PlanId("P1");
    plan.version = version;
    plan.tours.resize(1);
    plan.tours[0].unit = model::UnitId("van");
    plan.request.name = std::to_string(version);
    return plan;
}

// Everything in it says the same number, in several tables and over many pages.
planner::Stock stock_of(int number) {
    planner::Stock stock;
    const std::string name = std::to_string(number);
    stock.territory.name = name;
    for (int i = 0; i < 50 + number % 100; ++i) {
        model::Place place;
        place.id = model::PlaceId(std::to_string(i));
        place.name = name;
        place.needs = {name, name};
        stock.territory.places.push_back(place);
    }
    stock.assets = {{"sight", name, planner::Bytes(20'000, static_cast<std::uint8_t>(number))}};
    return stock;
}

void check_stock(SqliteStore& store, int number) {
    const planner::Stock expected = stock_of(number);
    EXPECT_EQ(store.territory(), expected.territory);
    EXPECT_EQ(store.asset("sight"), expected.assets[0]);
}

// Stores number after number and tells each one when it is stored, until it is killed.
[[noreturn]] void write_for_ever(const std::string& path, int number, int pipe_end) {
    const auto store = SqliteStore::open_or_create(path);
    for (;; ++number) {
        store->save_stock(stock_of(number));
        if (!store->replace_plan(plan_of(number)) || !store->publish_plan(plan_of(1).id, {}) ||
            ::write(pipe_end, &number, sizeof number) != sizeof number) {
            ::_exit(1);
        }
    }
}

// The last number told before the writer died.
int write_until_killed(const std::string& path, int number, useconds_t lifetime_us) {
    int ends[2];
    EXPECT_EQ(::pipe(ends), 0);
    const pid_t writer = ::fork();
    if (writer == 0) {
        ::close(ends[0]);
        write_for_ever(path, number, ends[1]);
    }
    ::close(ends[1]);
    ::usleep(lifetime_us);
    ::kill(writer, SIGKILL);
    int last = number - 1;
    while (::read(ends[0], &last, sizeof last) > 0) {
    }
    ::close(ends[0]);
    int status = 0;
    ::waitpid(writer, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status)) << "the writer stopped by itself";
    return last;
}

TEST(Crash, loses_nothing_that_was_stored_and_keeps_nothing_by_halves) {
    const support::TemporaryFolder folder;
    const std::string path = folder.path("halte.db");
    {
        const auto store = SqliteStore::open_or_create(path);
        store->save_stock(stock_of(1));
        ASSERT_TRUE(store->add_plans(std::vector{plan_of(1)}).has_value());
    }
    Random random(1);
    int number = 1;
    for (int round = 0; round < 60; ++round) {
        const auto lifetime_us = static_cast<useconds_t>(1'000 + random.below(40'000));
        const int told = write_until_killed(path, number + 1, lifetime_us);
        ASSERT_EQ(Database(path, Access::existing).text_of("PRAGMA integrity_check"), "ok");
        ASSERT_EQ(Database(path, Access::existing)
                      .integer_of("SELECT count(*) FROM pragma_foreign_key_check"), 0);
        const auto store = SqliteStore::open_existing(path);
        const int stored = std::stoi(store->territory()->name);
        ASSERT_TRUE(stored == told || stored == told + 1) << "told " << told;
        check_stock(*store, stored);
        const int version = store->plan(plan_of(1).id)->version;
        ASSERT_TRUE(version == told || version == stored) << "told " << told;
        ASSERT_EQ(store->plan(plan_of(1).id)->request.name, std::to_string(version));
        if (version < stored) {
            ASSERT_TRUE(store->replace_plan(plan_of(stored)).has_value());
        }
        number = stored;
    }
    EXPECT_GT(number, 10) << "the writer was killed before it wrote anything";
}

TEST(Crash, while_the_tables_are_made_leaves_a_file_that_can_be_opened) {
    Random random(2);
    for (int round = 0; round < 40; ++round) {
        const support::TemporaryFolder folder;
        const std::string path = folder.path("halte.db");
        const pid_t maker = ::fork();
        if (maker == 0) {
            SqliteStore::open_or_create(path);
            ::pause();
        }
        ::usleep(static_cast<useconds_t>(random.below(12'000)));
        ::kill(maker, SIGKILL);
        ::waitpid(maker, nullptr, 0);
        SqliteStore::open_or_create(path)->save_stock(stock_of(1));
        ASSERT_EQ(SqliteStore::open_existing(path)->territory()->name, "1");
    }
}

}  // namespace
}  // namespace halte::store
