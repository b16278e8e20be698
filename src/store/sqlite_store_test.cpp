// SPDX-License-Identifier: EUPL-1.2
#include "store/sqlite_store.hpp"

#include <sys/stat.h>

#include <atomic>
#include <thread>

#include "store/migration.hpp"
#include "store/sqlite.hpp"
#include "store/trouble.hpp"
#include "support/memory_store.hpp"
#include "support/store_conformance.hpp"

namespace halte::store {
namespace {

INSTANTIATE_TEST_SUITE_P(Memory, StoreConformance,
                         testing::Values([](const std::string&) -> std::unique_ptr<planner::Store> {
                             return std::make_unique<support::MemoryStore>();
                         }));
INSTANTIATE_TEST_SUITE_P(
    Sqlite, StoreConformance,
    testing::Values([](const std::string& folder) -> std::unique_ptr<planner::Store> {
        return SqliteStore::open_or_create(folder + "/halte.db");
    }));

using support::TemporaryFolder;

TEST(SqliteStore, notices_that_another_connection_has_changed_the_stock) {
    const TemporaryFolder folder;
    const auto one = SqliteStore::open_or_create(folder.path("halte.db"));
    const auto other = SqliteStore::open_existing(folder.path("halte.db"));
    const std::int64_t before = one->stock_version();
    other->save_stock({});
    EXPECT_NE(one->stock_version(), before);
    EXPECT_EQ(one->stock_version(), other->stock_version());
}

TEST(SqliteStore, opens_a_database_of_its_first_version_with_what_is_in_it) {
    const TemporaryFolder folder;
    {
        Database old(folder.path("halte.db"), Access::create);
        const auto migrations = known_migrations();
        migrate(old, std::span(migrations).first(1));
        old.execute("INSERT INTO territory VALUES (1, 'corse', 'Corse', 'Europe/Paris')");
    }
    const auto store = SqliteStore::open_existing(folder.path("halte.db"));
    EXPECT_EQ(store->territory()->name, "Corse");
    EXPECT_TRUE(store->territory()->districts.empty());
    const std::int64_t before = store->stock_version();
    Random random(2);
    const planner::Stock stock = support::random_stock(random);
    store->save_stock(stock);
    EXPECT_EQ(store->territory(), stock.territory);
    EXPECT_NE(store->stock_version(), before);
}

TEST(SqliteStore, keeps_everything_when_closed_and_opened_again) {
    const TemporaryFolder folder;
    Random random(1);
    const planner::Stock stock = support::random_stock(random);
    model::Plan plan = support::random_plan(random);
    plan.state = model::PlanState::draft;
    {
        const auto store = SqliteStore::open_or_create(folder.path("halte.db"));
        store->save_stock(stock);
        ASSERT_TRUE(store->add_plans(std::vector{plan}).has_value());
    }
    const auto store = SqliteStore::open_existing(folder.path("halte.db"));
    EXPECT_EQ(store->territory(), stock.territory);
    EXPECT_EQ(store->units(), stock.units);
    EXPECT_EQ(store->plan(plan.id), plan);
}

TEST(SqliteStore, leaves_one_file_behind_readable_by_its_owner_only) {
    const TemporaryFolder folder;
    { SqliteStore::open_or_create(folder.path("halte.db"))->save_stock({}); }
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        EXPECT_EQ(entry.path().filename(), "halte.db");
        ++files;
    }
    EXPECT_EQ(files, 1);
    struct stat facts {};
    ASSERT_EQ(::stat(folder.path("halte.db").c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0777U, 0600U);
}

TEST(SqliteStore, shows_one_program_what_another_has_just_stored) {
    const TemporaryFolder folder;
    const auto writer = SqliteStore::open_or_create(folder.path("halte.db"));
    const auto reader = SqliteStore::open_existing(folder.path("halte.db"));
    planner::Stock stock;
    stock.territory.name = "Corse";
    writer->save_stock(stock);
    EXPECT_EQ(reader->territory()->name, "Corse");
}

TEST(SqliteStore, lets_only_one_of_two_changes_of_the_same_version_win) {
    const TemporaryFolder folder;
    Random random(5);
    model::Plan plan = support::random_plan(random);
    plan.version = 1;
    const std::string path = folder.path("halte.db");
    ASSERT_TRUE(SqliteStore::open_or_create(path)->add_plans(std::vector{plan}).has_value());
    std::atomic<int> wins = 0;
    const auto change = [&] {
        const auto store = SqliteStore::open_existing(path);
        for (int version = 2; version <= 20; ++version) {
            model::Plan changed = plan;
            changed.version = version;
            wins += store->replace_plan(changed) ? 1 : 0;
        }
    };
    std::thread other(change);
    change();
    other.join();
    EXPECT_EQ(SqliteStore::open_existing(path)->plan(plan.id)->version, wins + 1);
}

TEST(SqliteStore, reads_a_territory_as_it_was_at_one_moment_while_another_is_imported) {
    const TemporaryFolder folder;
    const std::string path = folder.path("halte.db");
    const auto stock_named = [](const std::string& name) {
        planner::Stock stock;
        stock.territory.name = name;
        for (int i = 0; i < 200; ++i) {
            model::Place place;
            place.id = model::PlaceId(std::to_string(i));
            place.name = name;
            stock.territory.places.push_back(place);
        }
        return stock;
    };
    SqliteStore::open_or_create(path)->save_stock(stock_named("a"));
    std::atomic<bool> is_over = false;
    std::thread importer([&] {
        const auto store = SqliteStore::open_existing(path);
        for (int i = 0; i < 30; ++i) {
            store->save_stock(stock_named(i % 2 == 0 ? "b" : "a"));
        }
        is_over = true;
    });
    const auto store = SqliteStore::open_existing(path);
    while (!is_over) {
        const auto territory = store->territory();
        for (const model::Place& place : territory->places) {
            EXPECT_EQ(place.name, territory->name);
        }
    }
    importer.join();
}

TEST(SqliteStore, names_a_word_it_does_not_know_and_those_it_does) {
    const TemporaryFolder folder;
    const std::string path = folder.path("halte.db");
    Random random(1);
    const auto store = SqliteStore::open_or_create(path);
    store->save_unit(support::random_unit(random, "u"));
    Database(path, Access::existing).execute("UPDATE unit SET kind = 'spaceship'");
    try {
        store->units();
        FAIL() << "a spaceship was taken for a unit";
    } catch (const StoreFailure& failure) {
        EXPECT_EQ(failure.trouble(), Trouble::damaged);
        EXPECT_EQ(failure.error().message.en,
                  "The database \"" + path +
                      "\" is damaged: \"spaceship\" is none of truck, van, "
                      "cargo_bike, e_tricycle, on_foot.");
    }
}

TEST(SqliteStore, says_which_plan_cannot_be_read) {
    const TemporaryFolder folder;
    const std::string path = folder.path("halte.db");
    model::Plan plan;
    plan.id = model::PlanId("P1");
    const auto store = SqliteStore::open_or_create(path);
    ASSERT_TRUE(store->add_plans(std::vector{plan}).has_value());
    Database(path, Access::existing).execute("UPDATE plan SET document = '{'");
    try {
        store->plan(plan.id);
        FAIL();
    } catch (const StoreFailure& failure) {
        EXPECT_EQ(failure.trouble(), Trouble::damaged);
        EXPECT_NE(failure.error().message.en.find("plan P1: "), std::string::npos);
    }
    EXPECT_EQ(store->plans().size(), 1U) << "the list does not need the document";
}

}  // namespace
}  // namespace halte::store
