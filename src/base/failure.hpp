// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <stdexcept>

#include "base/result.hpp"

namespace halte {

// What the operator must mend: a full disk, a locked or newer database, a missing file of the
// product. Carries an Error so that the two edges (http, app) show it like any other.
class Failure : public std::runtime_error {
public:
    explicit Failure(Error error)
        : std::runtime_error(error.message.en), error_(std::move(error)) {}
    const Error& error() const { return error_; }

private:
    Error error_;
};

}  // namespace halte
