// SPDX-License-Identifier: EUPL-1.2
#include "store/sqlite.hpp"

#include <gtest/gtest.h>

#include "store/trouble.hpp"
#include "support/temporary_folder.hpp"

namespace halte::store {
namespace {

class SqliteLayer : public testing::Test {
protected:
    SqliteLayer() : database_(folder_.path("some.db"), Access::create) {
        database_.execute("CREATE TABLE thing (id INTEGER PRIMARY KEY, words TEXT, number REAL,"
                          " bytes BLOB) STRICT");
    }
    support::TemporaryFolder folder_;
    Database database_;
};

TEST_F(SqliteLayer, gives_back_what_was_bound) {
    const std::string words("a\0é", 4);
    const std::vector<std::uint8_t> bytes = {0, 255, 7};
    database_.prepare("INSERT INTO thing VALUES (?, ?, ?, ?)").run(1, words, 2.5, bytes);
    Statement rows = database_.prepare("SELECT id, words, number, bytes FROM thing");
    rows.start();
    ASSERT_TRUE(rows.next());
    Row row = rows.row();
    EXPECT_EQ(row.integer(), 1);
    EXPECT_EQ(row.text(), words);
    EXPECT_EQ(row.real(), 2.5);
    EXPECT_EQ(row.blob(), bytes);
    EXPECT_FALSE(rows.next());
}

TEST_F(SqliteLayer, tells_nothing_from_empty) {
    Statement insert = database_.prepare("INSERT INTO thing VALUES (?, ?, ?, ?)");
    insert.run(1, "", std::optional<double>(), std::vector<std::uint8_t>());
    Statement rows = database_.prepare("SELECT words, number, bytes FROM thing");
    rows.start();
    ASSERT_TRUE(rows.next());
    Row row = rows.row();
    EXPECT_EQ(row.text(), "");
    EXPECT_EQ(row.optional_real(), std::nullopt);
    EXPECT_TRUE(row.blob().empty());
}

TEST_F(SqliteLayer, names_the_column_that_holds_something_else) {
    database_.prepare("INSERT INTO thing (id) VALUES (?)").run(1);
    Statement rows = database_.prepare("SELECT id, words FROM thing");
    rows.start();
    ASSERT_TRUE(rows.next());
    Row row = rows.row();
    row.integer();
    try {
        row.text();
        FAIL();
    } catch (const StoreFailure& failure) {
        EXPECT_EQ(failure.trouble(), Trouble::damaged);
        EXPECT_EQ(failure.detail().en, "column words holds something else than expected");
    }
}

TEST_F(SqliteLayer, forgets_a_transaction_that_was_not_committed) {
    {
        Transaction transaction(database_);
        database_.execute("INSERT INTO thing (id) VALUES (1)");
    }
    EXPECT_EQ(database_.integer_of("SELECT count(*) FROM thing"), 0);
    {
        Transaction transaction(database_);
        database_.execute("INSERT INTO thing (id) VALUES (1)");
        transaction.commit();
    }
    EXPECT_EQ(database_.integer_of("SELECT count(*) FROM thing"), 1);
}

TEST_F(SqliteLayer, forgets_a_transaction_when_something_is_thrown_inside) {
    const auto fails = [&] {
        Transaction transaction(database_);
        database_.execute("INSERT INTO thing (id) VALUES (1)");
        database_.execute("INSERT INTO thing (id) VALUES (1)");
    };
    EXPECT_THROW(fails(), StoreFailure);
    EXPECT_FALSE(database_.is_in_transaction());
    EXPECT_EQ(database_.integer_of("SELECT count(*) FROM thing"), 0);
}

TEST_F(SqliteLayer, takes_values_as_values_and_never_as_commands) {
    const std::string words = "x'); DROP TABLE thing; --";
    database_.prepare("INSERT INTO thing (words) VALUES (?)").run(words);
    EXPECT_EQ(database_.text_of("SELECT words FROM thing"), words);
}

TEST_F(SqliteLayer, says_when_there_is_no_room_left_and_keeps_what_was_there) {
    database_.execute("INSERT INTO thing (id, words) VALUES (1, 'kept')");
    database_.execute("PRAGMA max_page_count = 10");
    const std::vector<std::uint8_t> large(100'000, 1);
    try {
        Transaction transaction(database_);
        database_.prepare("INSERT INTO thing (id, bytes) VALUES (?, ?)").run(2, large);
        transaction.commit();
        FAIL() << "100 kB went into 40 kB";
    } catch (const StoreFailure& failure) {
        EXPECT_EQ(failure.trouble(), Trouble::full_disk);
    }
    EXPECT_EQ(database_.text_of("SELECT words FROM thing"), "kept");
    database_.execute("INSERT INTO thing (id, words) VALUES (2, 'room again')");
}

}  // namespace
}  // namespace halte::store
