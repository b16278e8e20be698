// SPDX-License-Identifier: EUPL-1.2
#include "store/migration.hpp"

#include <gtest/gtest.h>

#include "store/trouble.hpp"
#include "support/temporary_folder.hpp"

namespace halte::store {
namespace {

class Migrations : public testing::Test {
protected:
    support::TemporaryFolder folder_;
    Database database_{folder_.path("some.db"), Access::create};
    const std::vector<Migration> two_ = {
        {1, "CREATE TABLE stop (name TEXT) STRICT; INSERT INTO stop VALUES ('Corte');"},
        {2, "ALTER TABLE stop ADD COLUMN commune TEXT NOT NULL DEFAULT '2B096';"}};
};

TEST_F(Migrations, are_numbered_from_one_without_a_gap) {
    const auto known = known_migrations();
    ASSERT_FALSE(known.empty());
    for (std::size_t i = 0; i < known.size(); ++i) {
        EXPECT_EQ(known[i].version, static_cast<int>(i) + 1);
        EXPECT_NE(known[i].sql.find("STRICT"), std::string_view::npos);
    }
}

TEST_F(Migrations, make_all_tables_from_nothing) {
    migrate(database_, known_migrations());
    EXPECT_EQ(version_of(database_, 99), static_cast<int>(known_migrations().size()));
    EXPECT_EQ(database_.integer_of("SELECT count(*) FROM plan"), 0);
    migrate(database_, known_migrations());
}

TEST_F(Migrations, bring_an_older_database_up_to_date_with_what_is_in_it) {
    migrate(database_, std::span(two_).first(1));
    EXPECT_EQ(version_of(database_, 2), 1);
    migrate(database_, two_);
    EXPECT_EQ(version_of(database_, 2), 2);
    EXPECT_EQ(database_.text_of("SELECT name || ' ' || commune FROM stop"), "Corte 2B096");
}

TEST_F(Migrations, keep_the_sources_of_a_database_that_knew_one_language) {
    const auto known = known_migrations();
    migrate(database_, std::span(known).first(1));
    database_.execute(
        "INSERT INTO source VALUES (0, 'a.csv', 'Lieux', 'INSEE', 'ODbL', '', '', '')");
    migrate(database_, known);
    EXPECT_EQ(database_.text_of("SELECT title FROM source"), "Lieux");
    EXPECT_EQ(database_.integer_of("SELECT count(*) FROM source_in_english"), 0);
}

TEST_F(Migrations, leave_the_version_before_whole_when_a_step_fails) {
    migrate(database_, std::span(two_).first(1));
    const std::vector<Migration> broken = {
        two_[0], {2, "DELETE FROM stop; CREATE TABLE other (id INTEGER) STRICT; NONSENSE;"}};
    EXPECT_THROW(migrate(database_, broken), StoreFailure);
    EXPECT_EQ(version_of(database_, 2), 1);
    EXPECT_EQ(database_.text_of("SELECT name FROM stop"), "Corte");
    EXPECT_EQ(database_.integer_of("SELECT count(*) FROM sqlite_schema"), 1);
    migrate(database_, two_);
    EXPECT_EQ(version_of(database_, 2), 2);
}

TEST_F(Migrations, refuse_a_database_from_the_future) {
    migrate(database_, two_);
    EXPECT_THROW(migrate(database_, std::span(two_).first(1)), StoreFailure);
    EXPECT_EQ(version_of(database_, 2), 2);
}

}  // namespace
}  // namespace halte::store
