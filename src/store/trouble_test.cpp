// SPDX-License-Identifier: EUPL-1.2
#include "store/trouble.hpp"

#include <gtest/gtest.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>
#include <fstream>

#include "store/migration.hpp"
#include "store/sqlite.hpp"
#include "store/sqlite_store.hpp"
#include "support/child_process.hpp"
#include "support/random_territory.hpp"
#include "support/temporary_folder.hpp"

// Each thing that can go wrong with the file, the words the operator gets, and the data after it.
namespace halte::store {
namespace {

class StoreTrouble : public testing::Test {
protected:
    static std::string words_of(const Failure& failure) {
        return failure.error().message.en + " | " + failure.error().hint.en;
    }
    static std::string opening(const std::string& path) {
        try {
            SqliteStore::open_existing(path);
            return "no trouble";
        } catch (const Failure& failure) {
            return words_of(failure);
        }
    }
    static std::string creating(const std::string& path) {
        try {
            SqliteStore::open_or_create(path);
            return "no trouble";
        } catch (const Failure& failure) {
            return words_of(failure);
        }
    }
    void write_file(const std::string& text) const { std::ofstream(path_) << text; }
    std::string file() const {
        std::ifstream in(path_, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    static planner::Stock named(const std::string& name, std::size_t asset_bytes = 0) {
        planner::Stock stock;
        stock.territory.name = name;
        stock.assets = {{"sight", "", planner::Bytes(asset_bytes, 7)}};
        return stock;
    }

    support::TemporaryFolder folder_;
    std::string path_ = folder_.path("halte.db");
};

TEST_F(StoreTrouble, names_the_file_in_both_languages_whatever_happened) {
    for (int i = 0; i <= static_cast<int>(Trouble::internal); ++i) {
        const Error error =
            StoreFailure(static_cast<Trouble>(i), "f.db", say("pourquoi", "why")).error();
        EXPECT_NE(error.message.fr.find("« f.db »"), std::string::npos) << i;
        EXPECT_NE(error.message.en.find("\"f.db\""), std::string::npos) << i;
        EXPECT_FALSE(error.hint.empty()) << i;
    }
    const Error error = StoreFailure(Trouble::damaged, "f.db", say("pourquoi", "why")).error();
    EXPECT_EQ(error.message, (Sentence{"La base « f.db » est endommagée (pourquoi).",
                                       "The database \"f.db\" is damaged: why."}));
}

TEST_F(StoreTrouble, names_a_file_that_is_not_there) {
    EXPECT_EQ(opening(path_), "There is no file \"" + path_ + "\". | check the path; `halte demo` "
                              "or `halte import` make a database");
    EXPECT_FALSE(std::filesystem::exists(path_)) << "looking for a file must not make it";
}

TEST_F(StoreTrouble, names_a_folder_that_is_not_there) {
    EXPECT_EQ(creating(folder_.path("deep/down/halte.db")),
              "There is no folder \"" + folder_.path("deep/down") +
                  "\". | make the folder first, or check the path");
}

TEST_F(StoreTrouble, tells_a_folder_from_a_file) {
    EXPECT_EQ(creating(folder_.path()), "\"" + folder_.path() + "\" is a folder; a file was "
                                        "expected. | give the path of a file, as in halte.db");
}

TEST_F(StoreTrouble, refuses_a_file_that_is_no_database_and_leaves_it_alone) {
    const std::string letter(5000, 'x');
    write_file(letter);
    const std::string expected = "\"" + path_ + "\" is not a database. | check the path; if it "
                                 "was one, restore a backup with `halte restore`";
    EXPECT_EQ(opening(path_), expected);
    EXPECT_EQ(creating(path_), expected);
    EXPECT_EQ(file(), letter);
    write_file("short");
    EXPECT_EQ(creating(path_), expected);
    EXPECT_EQ(file(), "short");
}

TEST_F(StoreTrouble, refuses_the_database_of_another_program_and_leaves_it_alone) {
    Database(path_, Access::create).execute("CREATE TABLE recipe (name TEXT)");
    const std::string before = file();
    EXPECT_EQ(creating(path_), "\"" + path_ + "\" is a database, but not one of Halte. | check "
                               "the path; nothing in the file was changed");
    EXPECT_EQ(file(), before);
}

TEST_F(StoreTrouble, takes_an_empty_file_for_a_new_database_only_when_it_may_make_one) {
    write_file("");
    EXPECT_EQ(opening(path_).substr(0, path_.size() + 20), "\"" + path_ + "\" is not a database");
    EXPECT_EQ(creating(path_), "no trouble");
    EXPECT_EQ(opening(path_), "no trouble");
}

TEST_F(StoreTrouble, refuses_a_database_of_a_newer_version_and_leaves_it_alone) {
    SqliteStore::open_or_create(path_)->save_stock(named("Corse"));
    Database(path_, Access::existing).execute("PRAGMA user_version = 999");
    const std::string before = file();
    EXPECT_EQ(opening(path_),
              "\"" + path_ + "\" was made by a newer version of Halte: its tables have version "
              "999, this program knows up to " + std::to_string(known_migrations().size()) +
              ". | install the newest Halte; nothing in the file was changed");
    EXPECT_EQ(creating(path_), opening(path_));
    EXPECT_EQ(file(), before);
}

TEST_F(StoreTrouble, says_that_a_database_is_damaged) {
    SqliteStore::open_or_create(path_)->save_stock(named("Corse", 100'000));
    std::string bytes = file();
    std::fill(bytes.begin() + 4096, bytes.end(), '\x55');
    write_file(bytes);
    try {
        SqliteStore::open_existing(path_)->territory();
        FAIL();
    } catch (const StoreFailure& failure) {
        EXPECT_EQ(failure.trouble(), Trouble::damaged);
        EXPECT_EQ(failure.error().hint.en,
                  "copy the file aside, then restore a backup with `halte restore`");
    }
}

TEST_F(StoreTrouble, waits_for_another_writer_then_says_that_the_database_is_in_use) {
    const auto store = SqliteStore::open_or_create(path_);
    store->save_stock(named("before"));
    store->wait_at_most(std::chrono::milliseconds{20});
    {
        Database other(path_, Access::existing);
        Transaction writing(other);
        try {
            store->save_stock(named("after"));
            FAIL();
        } catch (const Failure& failure) {
            EXPECT_EQ(failure.error().code, ErrorCode::unavailable);
            EXPECT_EQ(words_of(failure),
                      "The database \"" + path_ + "\" is in use by another program. | wait until "
                      "that program has finished or stop it, then try again; nothing was changed");
        }
        EXPECT_EQ(store->territory()->name, "before") << "reading goes on";
    }
    store->save_stock(named("after"));
    EXPECT_EQ(store->territory()->name, "after");
}

TEST_F(StoreTrouble, says_that_a_file_is_read_only) {
    { SqliteStore::open_or_create(path_)->save_stock(named("Corse")); }
    ::chmod(path_.c_str(), 0444);
    ::chmod(folder_.path().c_str(), 0755);
    EXPECT_EQ(support::in_child([&] {
                  support::become_ordinary();
                  return opening(path_);
              }),
              "\"" + path_ + "\" cannot be written: the file, its folder or its disk is "
              "read-only. | give the user who runs Halte the right to write both the file and its "
              "folder; nothing was changed");
    EXPECT_EQ(SqliteStore::open_existing(path_)->territory()->name, "Corse");
}

TEST_F(StoreTrouble, says_that_a_folder_is_read_only) {
    { SqliteStore::open_or_create(path_)->save_stock(named("Corse")); }
    ::chmod(path_.c_str(), 0666);
    ::chmod(folder_.path().c_str(), 0555);
    const std::string other = folder_.path("new.db");
    EXPECT_EQ(support::in_child([&] {
                  support::become_ordinary();
                  return opening(path_) + "\n" + creating(other);
              }),
              "\"" + path_ + "\" cannot be written: the file, its folder or its disk is "
              "read-only. | give the user who runs Halte the right to write both the file and its "
              "folder; nothing was changed\n"
              "\"" + other + "\" cannot be written: the file, its folder or its disk is "
              "read-only. | give the user who runs Halte the right to write both the file and its "
              "folder; nothing was changed");
    ::chmod(folder_.path().c_str(), 0755);
    EXPECT_EQ(SqliteStore::open_existing(path_)->territory()->name, "Corse");
}

const char* const no_room = " | free some space on that disk and try again; what was stored "
                            "before is whole";

TEST_F(StoreTrouble, keeps_the_data_whole_when_files_may_not_grow) {
    { SqliteStore::open_or_create(path_)->save_stock(named("before")); }
    EXPECT_EQ(support::in_child([&]() -> std::string {
                  ::signal(SIGXFSZ, SIG_IGN);
                  const rlimit limit{300'000, RLIM_INFINITY};
                  ::setrlimit(RLIMIT_FSIZE, &limit);
                  const auto store = SqliteStore::open_existing(path_);
                  try {
                      store->save_stock(named("after", 2'000'000));
                  } catch (const Failure& failure) {
                      return words_of(failure) + " | " + store->territory()->name;
                  }
                  return "no trouble";
              }),
              "There is no room left to write \"" + path_ + "\"." + no_room + " | before");
    EXPECT_EQ(SqliteStore::open_existing(path_)->territory()->name, "before");
    EXPECT_EQ(Database(path_, Access::existing).text_of("PRAGMA integrity_check"), "ok");
}

TEST_F(StoreTrouble, keeps_the_data_whole_when_the_disk_is_full) {
    const std::string words = support::in_child([&]() -> std::string {
        if ((::geteuid() != 0 && ::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) ||
            (::geteuid() == 0 && ::unshare(CLONE_NEWNS) != 0) ||
            ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
            ::mount("none", folder_.path().c_str(), "tmpfs", 0, "size=1m") != 0) {
            return "cannot mount";
        }
        const auto store = SqliteStore::open_or_create(path_);
        store->save_stock(named("before"));
        try {
            store->save_stock(named("after", 2'000'000));
            return "no trouble";
        } catch (const Failure& failure) {
            return words_of(failure) + " | " + store->territory()->name + " | " +
                   Database(path_, Access::existing).text_of("PRAGMA integrity_check");
        }
    });
    if (words == "cannot mount") {
        GTEST_SKIP() << "this user may not mount a small disk";
    }
    EXPECT_EQ(words, "There is no room left to write \"" + path_ + "\"." + no_room +
                         " | before | ok");
}

}  // namespace
}  // namespace halte::store
