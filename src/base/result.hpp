// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/assert.hpp"
#include "base/sentence.hpp"

namespace halte {

// The eight fates of a request. The tables to HTTP and to exit codes live in http and app.
enum class ErrorCode {
    malformed,     // cannot be read at all
    invalid,       // read, but breaks a rule
    unauthorized,  // who are you?
    forbidden,     // you may not
    not_found,     // no such thing, or not yours to see
    conflict,      // somebody changed it meanwhile
    unavailable,   // try again: busy, locked, offline source
    internal,      // our fault; the detail goes to the log only
};

// One problem that the person in front of the screen can act on.
struct Error {
    ErrorCode code = ErrorCode::internal;
    Sentence message;   // what was found and what is allowed
    std::string field;  // where: a JSON path, a file and line, an option; empty when global
    Sentence hint;      // what to do next; empty when the message says it all

    friend bool operator==(const Error&, const Error&) = default;
};

// All the problems at once: validation never stops at the first one.
using Errors = std::vector<Error>;

// A value, or the problems that prevented it. A subset of std::expected, so that C++23 can
// replace it by an alias. Errors travel up; they are not logged on the way.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}  // NOLINT: implicit
    Result(Error error) : state_(std::in_place_index<1>, Errors{std::move(error)}) {}  // NOLINT
    Result(Errors errors) : state_(std::in_place_index<1>, std::move(errors)) {        // NOLINT
        HALTE_CHECK(!std::get<1>(state_).empty());
    }

    bool has_value() const { return state_.index() == 0; }
    explicit operator bool() const { return has_value(); }

    const T& value() const& {
        HALTE_CHECK(has_value());
        return std::get<0>(state_);
    }
    T& value() & {
        HALTE_CHECK(has_value());
        return std::get<0>(state_);
    }
    T&& value() && {
        HALTE_CHECK(has_value());
        return std::get<0>(std::move(state_));
    }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    const Errors& errors() const {
        HALTE_CHECK(!has_value());
        return std::get<1>(state_);
    }

private:
    std::variant<T, Errors> state_;
};

// Result of an action that gives nothing back.
struct Done {
    friend bool operator==(const Done&, const Done&) = default;
};

}  // namespace halte
