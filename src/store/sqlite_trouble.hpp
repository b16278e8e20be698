// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

struct sqlite3;

namespace halte::store {

// Throws the StoreFailure that a result code of SQLite stands for. `connection` may be null.
[[noreturn]] void fail_with(sqlite3* connection, int code, const std::string& path);

// The folder that holds a file: "." for a bare name.
std::string folder_of(const std::string& path);

}  // namespace halte::store
