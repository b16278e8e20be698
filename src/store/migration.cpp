// SPDX-License-Identifier: EUPL-1.2
#include "store/migration.hpp"

#include <charconv>

#include "base/assert.hpp"
#include "base/format.hpp"
#include "embedded/migrations.hpp"
#include "store/trouble.hpp"

namespace halte::store {

std::vector<Migration> known_migrations() {
    std::vector<Migration> migrations;
    for (const EmbeddedFile& file : embedded::migrations()) {
        Migration& migration = migrations.emplace_back();
        migration.sql = file.bytes;
        std::from_chars(file.path.data(), file.path.data() + 4, migration.version);
        HALTE_CHECK(migration.version == static_cast<int>(migrations.size()));
    }
    return migrations;
}

int version_of(Database& database, int newest) {
    const std::int64_t id = database.integer_of("PRAGMA application_id");
    const std::int64_t version = database.integer_of("PRAGMA user_version");
    const std::int64_t tables = database.integer_of("SELECT count(*) FROM sqlite_schema");
    if (id == 0 && version == 0 && tables == 0) {
        return 0;
    }
    if (id != halte_application_id || version < 1) {
        throw StoreFailure(Trouble::foreign_database, database.path());
    }
    if (version > newest) {
        throw StoreFailure(
            Trouble::newer_version, database.path(),
            say("ses tables sont de version {}, ce programme connaît jusqu'à {}",
                "its tables have version {}, this program knows up to {}", version, newest));
    }
    return static_cast<int>(version);
}

void migrate(Database& database, std::span<const Migration> migrations) {
    const int newest = static_cast<int>(migrations.size());
    if (version_of(database, newest) == newest) {
        return;
    }
    for (const Migration& migration : migrations) {
        Transaction transaction(database);
        // Read again inside: another program may have done this step meanwhile.
        if (version_of(database, newest) >= migration.version) {
            continue;
        }
        database.execute(migration.sql);
        database.execute(text("PRAGMA application_id = ", halte_application_id));
        database.execute(text("PRAGMA user_version = ", migration.version));
        transaction.commit();
    }
}

}  // namespace halte::store
