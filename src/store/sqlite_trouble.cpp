// SPDX-License-Identifier: EUPL-1.2
#include "store/sqlite_trouble.hpp"

#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <filesystem>

#include "store/trouble.hpp"

namespace halte::store {
namespace {

// SQLite forgets why a write failed when it cleans up after it, so we look at the disk itself.
bool has_no_room(const std::string& path) {
    struct statvfs disk {};
    struct rlimit files {};
    const bool is_limited = ::getrlimit(RLIMIT_FSIZE, &files) == 0 &&
                            files.rlim_cur != RLIM_INFINITY;
    const bool is_low = ::statvfs(path.c_str(), &disk) == 0 &&
                        disk.f_bavail * disk.f_frsize < (std::uint64_t{1} << 20U);
    return is_limited || is_low;
}

// SQLite speaks in result codes (sqlite.org/rescode.html); the person in front wants to know what
// to do. The extended code and errno tell a full disk from a broken one.
Trouble trouble_of(int code, int system_error, const std::string& path) {
    switch (code & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED: return Trouble::locked;
        case SQLITE_FULL: return Trouble::full_disk;
        case SQLITE_READONLY:
        case SQLITE_PERM: return Trouble::read_only;
        case SQLITE_IOERR:
            if (system_error == EROFS) {
                return Trouble::read_only;
            }
            return is_full_disk(system_error) || has_no_room(path) ? Trouble::full_disk
                                                                   : Trouble::input_output;
        case SQLITE_CANTOPEN:
            if (is_full_disk(system_error)) {
                return Trouble::full_disk;
            }
            // The journal is made beside the database, so its folder must be writable too.
            return access(path.c_str(), F_OK) == 0 && access(folder_of(path).c_str(), W_OK) != 0
                       ? Trouble::read_only
                       : Trouble::cannot_open;
        case SQLITE_NOTADB: return Trouble::not_a_database;
        case SQLITE_CORRUPT:
        case SQLITE_FORMAT: return Trouble::damaged;
        case SQLITE_TOOBIG: return Trouble::too_large;
        default: return Trouble::internal;
    }
}

}  // namespace

std::string folder_of(const std::string& path) {
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    return folder.empty() ? "." : folder.string();
}

void fail_with(sqlite3* connection, int code, const std::string& path) {
    const int system_error = connection == nullptr ? 0 : sqlite3_system_errno(connection);
    const std::string detail =
        connection == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(connection);
    throw StoreFailure(trouble_of(code, system_error, path), path, verbatim(detail));
}

}  // namespace halte::store
