// SPDX-License-Identifier: EUPL-1.2
#include "store/backup.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>

#include "store/migration.hpp"
#include "store/sqlite_store.hpp"
#include "store/trouble.hpp"
#include "support/random_territory.hpp"
#include "support/temporary_folder.hpp"

namespace halte::store {
namespace {

class Backup : public testing::Test {
protected:
    Backup() {
        Random random(1);
        stock_ = support::random_stock(random);
        SqliteStore::open_or_create(path_)->save_stock(stock_);
    }
    void make_backup() { SqliteStore::open_existing(path_)->backup(copy_); }
    void save_named(const std::string& name) {
        planner::Stock stock;
        stock.territory.name = name;
        SqliteStore::open_existing(path_)->save_stock(stock);
    }
    std::string stored_name() { return SqliteStore::open_existing(path_)->territory()->name; }
    static std::string file(const std::string& path) {
        std::ifstream in(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    template <typename Work>
    static Trouble trouble_of(Work work) {
        try {
            work();
        } catch (const StoreFailure& failure) {
            return failure.trouble();
        }
        ADD_FAILURE() << "no trouble";
        return Trouble::internal;
    }
    std::vector<std::string> files() const {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(folder_.path())) {
            names.push_back(entry.path().filename().string());
        }
        std::sort(names.begin(), names.end());
        return names;
    }

    support::TemporaryFolder folder_;
    std::string path_ = folder_.path("halte.db");
    std::string copy_ = folder_.path("copy.db");
    planner::Stock stock_;
    const Instant now_{std::chrono::milliseconds{1'795'422'600'000}};  // 2026-11-23 08:30 UTC
};

TEST_F(Backup, is_a_whole_database_taken_while_others_go_on) {
    const auto reader = SqliteStore::open_existing(path_);
    reader->territory();
    make_backup();
    EXPECT_EQ(SqliteStore::open_existing(copy_)->territory(), stock_.territory);
    struct stat facts {};
    ASSERT_EQ(::stat(copy_.c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0777U, 0600U);
}

TEST_F(Backup, never_replaces_a_file) {
    std::ofstream(copy_) << "precious";
    EXPECT_EQ(trouble_of([&] { make_backup(); }), Trouble::target_exists);
    EXPECT_EQ(file(copy_), "precious");
    EXPECT_EQ(trouble_of([&] { SqliteStore::open_existing(path_)->backup(path_); }),
              Trouble::target_exists);
    EXPECT_EQ(files(), (std::vector<std::string>{"copy.db", "halte.db"}));
}

TEST_F(Backup, needs_a_folder_to_go_to) {
    copy_ = folder_.path("usb/copy.db");
    EXPECT_EQ(trouble_of([&] { make_backup(); }), Trouble::missing_folder);
}

TEST_F(Backup, comes_back_and_keeps_aside_what_was_there) {
    make_backup();
    save_named("after the backup");
    const Restored restored = restore(copy_, path_, now_);
    EXPECT_EQ(restored.version, static_cast<int>(known_migrations().size()));
    EXPECT_EQ(restored.kept_aside, path_ + ".before-20261123T083000Z");
    EXPECT_EQ(SqliteStore::open_existing(path_)->territory(), stock_.territory);
    EXPECT_EQ(SqliteStore::open_existing(restored.kept_aside)->territory()->name,
              "after the backup");
    EXPECT_EQ(files(), (std::vector<std::string>{"copy.db", "halte.db",
                                                 "halte.db.before-20261123T083000Z"}));
}

TEST_F(Backup, comes_back_twice_in_a_second_without_losing_anything) {
    make_backup();
    save_named("one");
    restore(copy_, path_, now_);
    save_named("two");
    const Restored again = restore(copy_, path_, now_);
    EXPECT_EQ(again.kept_aside, path_ + ".before-20261123T083000Z-2");
    EXPECT_EQ(SqliteStore::open_existing(again.kept_aside)->territory()->name, "two");
}

TEST_F(Backup, comes_back_where_there_is_no_database) {
    make_backup();
    std::filesystem::remove(path_);
    const Restored restored = restore(copy_, path_, now_);
    EXPECT_EQ(restored.kept_aside, "");
    EXPECT_EQ(SqliteStore::open_existing(path_)->territory(), stock_.territory);
}

TEST_F(Backup, comes_back_over_a_database_that_cannot_be_read_any_more) {
    make_backup();
    std::ofstream(path_) << std::string(10'000, 'x');
    std::ofstream(path_ + "-wal") << "remains of a journal";
    const Restored restored = restore(copy_, path_, now_);
    EXPECT_EQ(SqliteStore::open_existing(path_)->territory(), stock_.territory);
    EXPECT_EQ(file(restored.kept_aside), std::string(10'000, 'x'));
    EXPECT_EQ(file(restored.kept_aside + "-wal"), "remains of a journal");
}

TEST_F(Backup, does_not_come_back_under_the_feet_of_a_program_that_uses_the_database) {
    make_backup();
    save_named("in use");
    const auto user = SqliteStore::open_existing(path_);
    user->territory();
    EXPECT_EQ(trouble_of([&] { restore(copy_, path_, now_); }), Trouble::locked);
    EXPECT_EQ(user->territory()->name, "in use");
    user->save_unit({});
    EXPECT_EQ(user->units().size(), 1U);
    EXPECT_EQ(files().size(), 4U) << "copy, database and its two journals; no remains";
}

TEST_F(Backup, that_is_damaged_is_refused_before_anything_moves) {
    make_backup();
    std::string bytes = file(copy_);
    const std::size_t middle = bytes.size() / 8192 * 4096;
    std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(middle), 4096, '\x55');
    std::ofstream(copy_, std::ios::binary) << bytes;
    const std::string before = file(path_);
    EXPECT_EQ(trouble_of([&] { restore(copy_, path_, now_); }), Trouble::damaged);
    EXPECT_EQ(file(path_), before);
    EXPECT_EQ(files(), (std::vector<std::string>{"copy.db", "halte.db"}));
}

TEST_F(Backup, that_was_cut_or_is_no_backup_is_refused_before_anything_moves) {
    make_backup();
    const std::string bytes = file(copy_);
    const std::string before = file(path_);
    for (const std::size_t length : {std::size_t{0}, std::size_t{50}, bytes.size() / 2,
                                     bytes.size() - 4096}) {
        std::ofstream(copy_, std::ios::binary) << bytes.substr(0, length);
        const Trouble trouble = trouble_of([&] { restore(copy_, path_, now_); });
        EXPECT_TRUE(trouble == Trouble::damaged || trouble == Trouble::not_a_database) << length;
    }
    EXPECT_EQ(trouble_of([&] { restore(folder_.path("none.db"), path_, now_); }),
              Trouble::missing_file);
    EXPECT_EQ(trouble_of([&] { restore(path_, path_, now_); }), Trouble::target_exists);
    EXPECT_EQ(file(path_), before);
    EXPECT_EQ(files(), (std::vector<std::string>{"copy.db", "halte.db"}));
}

TEST_F(Backup, of_a_newer_version_is_refused_before_anything_moves) {
    make_backup();
    Database(copy_, Access::existing).execute("PRAGMA user_version = 999");
    EXPECT_EQ(trouble_of([&] { restore(copy_, path_, now_); }), Trouble::newer_version);
    EXPECT_EQ(SqliteStore::open_existing(path_)->territory(), stock_.territory);
}

TEST_F(Backup, whose_rows_refer_to_missing_ones_is_refused) {
    make_backup();
    {
        Database database(copy_, Access::existing);
        database.execute("PRAGMA foreign_keys = OFF");
        database.execute("INSERT INTO place_needs VALUES (99999, 0, 'step-free')");
    }
    EXPECT_EQ(trouble_of([&] { restore(copy_, path_, now_); }), Trouble::damaged);
}

}  // namespace
}  // namespace halte::store
