// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

// Our own thin layer over SQLite, for this module only. Every failure is a StoreFailure that
// names the file. A connection and what hangs on it belong to one thread at a time.
struct sqlite3;
struct sqlite3_stmt;

namespace halte::store {

// The row a statement stands on; columns are read from left to right, each once. A column of
// another type than asked for is a damaged database.
class Row {
public:
    std::string text();
    std::int64_t integer();
    int small();  // an integer that must fit an int
    bool truth() { return integer() != 0; }
    double real();
    std::optional<double> optional_real();
    std::optional<std::int64_t> optional_integer();
    std::vector<std::uint8_t> blob();

private:
    friend class Statement;
    Row(sqlite3_stmt* statement, const std::string& path) : statement_(statement), path_(path) {}
    void expect(int type);
    [[noreturn]] void fail_read() const;

    sqlite3_stmt* statement_;
    const std::string& path_;
    int column_ = 0;
};

// A prepared command. Text and blobs that are bound are not copied: they must live until the
// statement has run.
class Statement {
public:
    // Binds every parameter in order and runs to the end.
    template <typename... Values>
    void run(const Values&... values) {
        start(values...);
        finish();
    }
    // Binds; then `next` walks the rows.
    template <typename... Values>
    void start(const Values&... values) {
        rewind();
        int index = 0;
        (bind_any(++index, values), ...);
    }
    // False behind the last row.
    bool next();
    // Of the row `next` stands on.
    Row row() const { return {statement_.get(), path_}; }

private:
    friend class Database;
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    Statement(sqlite3_stmt* statement, const std::string& path)
        : statement_(statement), path_(path) {}
    void rewind();
    void finish();
    void bind(int index, std::int64_t value);
    void bind(int index, double value);
    void bind(int index, std::string_view value);
    void bind(int index, std::span<const std::uint8_t> value);
    void bind_null(int index);
    void check(int code) const;

    template <typename Value>
    void bind_any(int index, const Value& value) {
        if constexpr (std::is_same_v<Value, std::nullptr_t>) {
            bind_null(index);
        } else if constexpr (requires { value.has_value(); }) {
            value.has_value() ? bind_any(index, *value) : bind_null(index);
        } else if constexpr (std::is_integral_v<Value>) {
            bind(index, static_cast<std::int64_t>(value));
        } else if constexpr (std::is_floating_point_v<Value>) {
            bind(index, static_cast<double>(value));
        } else if constexpr (std::is_convertible_v<const Value&, std::string_view>) {
            bind(index, std::string_view(value));
        } else {
            bind(index, std::span<const std::uint8_t>(value));
        }
    }

    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
    const std::string& path_;  // of the database, which outlives its statements
};

enum class Access { read_only, existing, create };

// One connection. `create` makes the file, readable by its owner only, when there is none.
class Database {
public:
    Database(std::string path, Access access);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    const std::string& path() const { return path_; }
    // SQL without parameters, several commands allowed.
    void execute(std::string_view sql);
    Statement prepare(std::string_view sql);
    // The first column of the only row.
    std::int64_t integer_of(std::string_view sql);
    std::string text_of(std::string_view sql);
    // Rows the last command has changed.
    std::int64_t changed_rows() const;
    bool is_in_transaction() const;
    // How long to wait for another program. DEFAULT: 5 seconds.
    void wait_at_most(int duration_ms);

private:
    struct Close {
        void operator()(sqlite3* connection) const;
    };
    std::string path_;
    std::unique_ptr<sqlite3, Close> connection_;
};

// All or nothing: rolls back unless committed. Takes the right to write at once, so that nobody
// else changes what was read inside it.
class Transaction {
public:
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Database& database_;
};

// Reads several tables as they were at one moment, whatever others write meanwhile.
class Snapshot {
public:
    explicit Snapshot(Database& database);
    ~Snapshot();
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

private:
    Database& database_;
};

}  // namespace halte::store
