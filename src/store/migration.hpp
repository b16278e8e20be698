// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "store/sqlite.hpp"

namespace halte::store {

// "Halt" in ASCII, in the header of every database of Halte: `file halte.db` shows it.
inline constexpr std::int64_t halte_application_id = 0x48616c74;

// One step from a version of the tables to the next.
struct Migration {
    int version = 0;  // the tables have this version behind it
    std::string_view sql;
};

// Those of src/store/migrations, embedded: versions 1, 2, 3... without a gap.
std::vector<Migration> known_migrations();

// The version of the tables; 0 for an empty file. Failures: not_a_database, foreign_database,
// newer_version (above `newest`).
int version_of(Database& database, int newest);

// Brings the tables to the last of `migrations`, one transaction each: a step that fails leaves
// the version before it, whole. Two programs may do it at once. Failures: as version_of.
void migrate(Database& database, std::span<const Migration> migrations);

}  // namespace halte::store
