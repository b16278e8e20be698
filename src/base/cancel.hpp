// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <stop_token>

namespace halte {

// Long work takes a CancelToken, looks at it at least ten times a second, and when asked to stop
// returns what it has (anytime work) or an `unavailable` error, with all stored data untouched.
using CancelToken = std::stop_token;
using CancelSource = std::stop_source;

}  // namespace halte
