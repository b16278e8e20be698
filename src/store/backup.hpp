// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "base/clock.hpp"
#include "store/sqlite.hpp"

namespace halte::store {

// Writes a consistent copy of an open database while others go on using it. The copy appears
// under its name only when it is whole and on the disk. Failures: target_exists, missing_folder,
// full_disk, read_only...; each names the target.
void copy_whole(Database& database, const std::string& target_path);

// What a restore did.
struct Restored {
    int version = 0;           // of the tables of the backup
    std::string kept_aside;    // where the database of before is now; empty when there was none
};

// Puts a backup in the place of a database. First checks that the backup is a whole Halte database
// of a version this program knows (integrity and references), then that nobody uses the database,
// then swaps them in one rename. The database of before is kept beside, as
// "halte.db.before-20261123T093000Z". Failures: as above, and locked when somebody uses the
// database; whatever fails, the database of before is still in its place.
Restored restore(const std::string& backup_path, const std::string& database_path, Instant now);

}  // namespace halte::store
