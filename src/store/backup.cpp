// SPDX-License-Identifier: EUPL-1.2
#include "store/backup.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "base/zone.hpp"
#include "store/migration.hpp"
#include "store/sqlite_trouble.hpp"
#include "store/trouble.hpp"

namespace halte::store {
namespace {

namespace fs = std::filesystem;

bool exists(const std::string& path) {
    std::error_code ignored;
    return fs::symlink_status(path, ignored).type() != fs::file_type::not_found;
}

// Until here a copy may still be in the memory of the system only.
void flush_to_disk(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        throw system_failure(errno, path);
    }
    const int result = ::fsync(file);
    const int why = errno;
    ::close(file);
    // Some network and removable disks cannot flush a folder.
    if (result != 0 && why != EINVAL && why != ENOTSUP) {
        throw system_failure(why, path);
    }
}

void rename_or_fail(const std::string& from, const std::string& to) {
    if (std::rename(from.c_str(), to.c_str()) != 0) {
        throw system_failure(errno, to);
    }
}

// A file that is removed unless it was given its final name.
class PartialFile {
public:
    // Made here, readable by its owner only: accounts are in it.
    explicit PartialFile(std::string path) : path_(std::move(path)) {
        const int file = ::open(path_.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
        if (file < 0) {
            const int why = errno;
            if (why == EEXIST) {
                throw StoreFailure(Trouble::target_exists, path_);
            }
            throw system_failure(why, path_);
        }
        ::close(file);
    }
    ~PartialFile() {
        if (!is_kept_) {
            std::error_code ignored;
            fs::remove(path_, ignored);
        }
    }
    PartialFile(const PartialFile&) = delete;
    PartialFile& operator=(const PartialFile&) = delete;

    const std::string& path() const { return path_; }

    // Never replaces a file: link() fails where rename() would overwrite. Disks without links
    // (FAT on a USB stick) get a check just before the rename.
    void keep_as_new(const std::string& target) {
        if (::link(path_.c_str(), target.c_str()) == 0) {
            return;  // the partial name goes with the destructor
        }
        if (errno == EEXIST || exists(target)) {
            throw StoreFailure(Trouble::target_exists, target);
        }
        rename_or_fail(path_, target);
        is_kept_ = true;
    }

    void keep_in_place_of(const std::string& target) {
        rename_or_fail(path_, target);
        is_kept_ = true;
    }

private:
    std::string path_;
    bool is_kept_ = false;
};

// VACUUM INTO names the source in what it throws; the operator looks for the target.
void vacuum_into(Database& database, const std::string& target) {
    try {
        database.prepare("VACUUM INTO ?").run(target);
    } catch (const StoreFailure& failure) {
        const bool is_source = failure.trouble() == Trouble::damaged ||
                               failure.trouble() == Trouble::not_a_database ||
                               failure.trouble() == Trouble::locked;
        if (is_source) {
            throw;
        }
        throw StoreFailure(failure.trouble(), target, failure.detail());
    }
}

int check_whole(Database& database) {
    const int version = version_of(database, static_cast<int>(known_migrations().size()));
    if (version == 0) {
        throw StoreFailure(Trouble::not_a_database, database.path());
    }
    const std::string verdict = database.text_of("PRAGMA integrity_check(1)");
    if (verdict != "ok") {
        throw StoreFailure(Trouble::damaged, database.path(), verbatim(verdict));
    }
    if (database.integer_of("SELECT count(*) FROM pragma_foreign_key_check") != 0) {
        throw StoreFailure(
            Trouble::damaged, database.path(),
            say("des lignes renvoient à d'autres qui manquent", "rows refer to missing ones"));
    }
    return version;
}

// "20261123T093000Z"
std::string stamp(Instant now) {
    std::string words = format_utc(now);
    words.erase(std::remove_if(words.begin(), words.end(),
                               [](char letter) { return letter == '-' || letter == ':'; }),
                words.end());
    return words;
}

// Folds the journal into the main file and leaves the shared mode, which SQLite grants only when
// nobody else has the file open. A file that cannot be read any more has nobody to ask.
std::unique_ptr<Database> take_alone(const std::string& path) {
    try {
        // Looked at first without the right to write: SQLite would throw away a journal that
        // does not fit, and with it what an expert may still save.
        Database(path, Access::read_only).integer_of("SELECT count(*) FROM sqlite_schema");
        auto database = std::make_unique<Database>(path, Access::existing);
        database->wait_at_most(2000);
        database->execute("PRAGMA journal_mode = DELETE");
        database->execute("BEGIN EXCLUSIVE");
        return database;
    } catch (const StoreFailure& failure) {
        if (failure.trouble() == Trouble::damaged || failure.trouble() == Trouble::not_a_database) {
            return nullptr;
        }
        throw;
    }
}

// Journals first: one that stays behind would be replayed into the restored database.
std::string put_aside(const std::string& path, Instant now) {
    std::string aside = path + ".before-" + stamp(now);
    for (int again = 2; exists(aside); ++again) {
        aside = path + ".before-" + stamp(now) + "-" + std::to_string(again);
    }
    for (const std::string ending : {"-wal", "-journal", "-shm"}) {
        if (exists(path + ending)) {
            rename_or_fail(path + ending, aside + ending);
        }
    }
    if (::link(path.c_str(), aside.c_str()) != 0) {
        rename_or_fail(path, aside);
    }
    return aside;
}

}  // namespace

void copy_whole(Database& database, const std::string& target_path) {
    if (exists(target_path)) {
        throw StoreFailure(Trouble::target_exists, target_path);
    }
    std::error_code ignored;
    if (!fs::is_directory(folder_of(target_path), ignored)) {
        throw StoreFailure(Trouble::missing_folder, folder_of(target_path));
    }
    PartialFile copy(target_path + ".partial");
    vacuum_into(database, copy.path());
    flush_to_disk(copy.path());
    copy.keep_as_new(target_path);
    flush_to_disk(folder_of(target_path));
}

Restored restore(const std::string& backup_path, const std::string& database_path, Instant now) {
    std::error_code ignored;
    if (fs::equivalent(backup_path, database_path, ignored)) {
        throw StoreFailure(Trouble::target_exists, database_path);
    }
    Restored restored;
    Database backup(backup_path, Access::read_only);
    restored.version = check_whole(backup);
    if (fs::is_directory(database_path, ignored)) {
        throw StoreFailure(Trouble::is_folder, database_path);
    }
    if (!fs::is_directory(folder_of(database_path), ignored)) {
        throw StoreFailure(Trouble::missing_folder, folder_of(database_path));
    }
    PartialFile copy(database_path + ".restoring");
    vacuum_into(backup, copy.path());
    flush_to_disk(copy.path());
    if (!exists(database_path)) {
        copy.keep_as_new(database_path);
    } else {
        const auto alone = take_alone(database_path);
        restored.kept_aside = put_aside(database_path, now);
        copy.keep_in_place_of(database_path);
    }
    flush_to_disk(folder_of(database_path));
    return restored;
}

}  // namespace halte::store
