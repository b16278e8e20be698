// SPDX-License-Identifier: EUPL-1.2
#include "store/sqlite.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <limits>
#include <system_error>

#include "store/sqlite_trouble.hpp"
#include "store/trouble.hpp"

namespace halte::store {
namespace {

namespace fs = std::filesystem;

// A copy on a read-only disk can be read only by promising SQLite that nobody writes it. True
// unless somebody left a journal beside it, which holds a part of the data.
bool is_settled(const std::string& path) {
    std::error_code problem;
    const auto size = fs::file_size(path + "-wal", problem);
    return problem || size == 0;
}

// "file:" addresses have their own special characters (sqlite.org/uri.html).
std::string settled_address(const std::string& path) {
    std::string address = "file:";
    for (const char letter : path) {
        switch (letter) {
            case '?': address += "%3f"; break;
            case '#': address += "%23"; break;
            case '%': address += "%25"; break;
            default: address += letter; break;
        }
    }
    return address + "?immutable=1";
}

// Made before SQLite makes it, because accounts live in it: nobody else may read it.
void make_private_file(const std::string& path) {
    const int file = ::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (file >= 0) {
        ::close(file);
        return;
    }
    const int why = errno;
    if (why == EEXIST) {
        return;
    }
    throw system_failure(why, path);
}

void check_place(const std::string& path, Access wanted) {
    std::error_code ignored;
    if (fs::is_directory(path, ignored)) {
        throw StoreFailure(Trouble::is_folder, path);
    }
    if (fs::exists(path, ignored)) {
        return;
    }
    if (!fs::is_directory(folder_of(path), ignored)) {
        throw StoreFailure(Trouble::missing_folder, folder_of(path));
    }
    if (wanted != Access::create) {
        throw StoreFailure(Trouble::missing_file, path);
    }
    make_private_file(path);
}

void end_quietly(Database& database) {
    if (database.is_in_transaction()) {
        try {
            database.execute("ROLLBACK");
        } catch (const Failure&) {
            // What stopped the transaction is on its way up; the journal undoes it at next open.
        }
    }
}

}  // namespace

void Row::fail_read() const {
    throw StoreFailure(Trouble::damaged, path_,
                       say("la colonne {} ne contient pas ce qui était attendu",
                           "column {} holds something else than expected",
                           sqlite3_column_name(statement_, column_ - 1)));
}

void Row::expect(int type) {
    const int found = sqlite3_column_type(statement_, column_);
    ++column_;
    if (found != type) {
        fail_read();
    }
}

std::string Row::text() {
    expect(SQLITE_TEXT);
    const auto* letters = sqlite3_column_text(statement_, column_ - 1);
    const int length = sqlite3_column_bytes(statement_, column_ - 1);
    return {reinterpret_cast<const char*>(letters), static_cast<std::size_t>(length)};
}

std::int64_t Row::integer() {
    expect(SQLITE_INTEGER);
    return sqlite3_column_int64(statement_, column_ - 1);
}

int Row::small() {
    const std::int64_t value = integer();
    if (value < std::numeric_limits<int>::min() || value > std::numeric_limits<int>::max()) {
        fail_read();
    }
    return static_cast<int>(value);
}

double Row::real() {
    expect(SQLITE_FLOAT);
    return sqlite3_column_double(statement_, column_ - 1);
}

std::optional<double> Row::optional_real() {
    if (sqlite3_column_type(statement_, column_) == SQLITE_NULL) {
        ++column_;
        return std::nullopt;
    }
    return real();
}

std::optional<std::int64_t> Row::optional_integer() {
    if (sqlite3_column_type(statement_, column_) == SQLITE_NULL) {
        ++column_;
        return std::nullopt;
    }
    return integer();
}

std::vector<std::uint8_t> Row::blob() {
    expect(SQLITE_BLOB);
    const auto* bytes =
        static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_, column_ - 1));
    const int length = sqlite3_column_bytes(statement_, column_ - 1);
    return {bytes, bytes + length};
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

void Statement::check(int code) const {
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW) {
        fail_with(sqlite3_db_handle(statement_.get()), code, path_);
    }
}

void Statement::rewind() { sqlite3_reset(statement_.get()); }

bool Statement::next() {
    const int code = sqlite3_step(statement_.get());
    check(code);
    if (code == SQLITE_DONE) {
        rewind();
    }
    return code == SQLITE_ROW;
}

void Statement::finish() {
    while (next()) {
    }
}

void Statement::bind(int index, std::int64_t value) {
    check(sqlite3_bind_int64(statement_.get(), index, value));
}

void Statement::bind(int index, double value) {
    check(sqlite3_bind_double(statement_.get(), index, value));
}

void Statement::bind(int index, std::string_view value) {
    const char* letters = value.empty() ? "" : value.data();
    check(sqlite3_bind_text64(statement_.get(), index, letters, value.size(), SQLITE_STATIC,
                              SQLITE_UTF8));
}

void Statement::bind(int index, std::span<const std::uint8_t> value) {
    if (value.empty()) {
        check(sqlite3_bind_zeroblob(statement_.get(), index, 0));
        return;
    }
    check(sqlite3_bind_blob64(statement_.get(), index, value.data(), value.size(), SQLITE_STATIC));
}

void Statement::bind_null(int index) { check(sqlite3_bind_null(statement_.get(), index)); }

void Database::Close::operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }

Database::Database(std::string path, Access wanted) : path_(std::move(path)) {
    check_place(path_, wanted);
    sqlite3* connection = nullptr;
    int how = SQLITE_OPEN_READWRITE;
    std::string address = path_;
    if (wanted == Access::read_only) {
        how = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
        address = is_settled(path_) ? settled_address(path_) : path_;
    }
    const int code = sqlite3_open_v2(address.c_str(), &connection,
                                     how | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    connection_.reset(connection);
    if (code != SQLITE_OK) {
        fail_with(connection, code, path_);
    }
    // SQLite falls back to reading when it may not write; we say so at once instead of later.
    if (wanted != Access::read_only && sqlite3_db_readonly(connection, "main") == 1) {
        throw StoreFailure(Trouble::read_only, path_);
    }
    wait_at_most(5000);
}

Database::~Database() = default;

void Database::wait_at_most(int duration_ms) {
    sqlite3_busy_timeout(connection_.get(), duration_ms);
}

void Database::execute(std::string_view sql) {
    const std::string commands(sql);
    const int code = sqlite3_exec(connection_.get(), commands.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) {
        fail_with(connection_.get(), code, path_);
    }
}

Statement Database::prepare(std::string_view sql) {
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v2(connection_.get(), sql.data(),
                                        static_cast<int>(sql.size()), &statement, nullptr);
    if (code != SQLITE_OK) {
        fail_with(connection_.get(), code, path_);
    }
    return {statement, path_};
}

std::int64_t Database::integer_of(std::string_view sql) {
    Statement statement = prepare(sql);
    statement.start();
    if (!statement.next()) {
        throw StoreFailure(Trouble::damaged, path_, say("une table est vide", "a table is empty"));
    }
    return statement.row().integer();
}

std::string Database::text_of(std::string_view sql) {
    Statement statement = prepare(sql);
    statement.start();
    if (!statement.next()) {
        throw StoreFailure(Trouble::damaged, path_, say("une table est vide", "a table is empty"));
    }
    return statement.row().text();
}

std::int64_t Database::changed_rows() const { return sqlite3_changes64(connection_.get()); }

bool Database::is_in_transaction() const {
    return sqlite3_get_autocommit(connection_.get()) == 0;
}

Transaction::Transaction(Database& database) : database_(database) {
    database_.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction() { end_quietly(database_); }

void Transaction::commit() { database_.execute("COMMIT"); }

Snapshot::Snapshot(Database& database) : database_(database) { database_.execute("BEGIN"); }

Snapshot::~Snapshot() { end_quietly(database_); }

}  // namespace halte::store
