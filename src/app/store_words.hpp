// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/language.hpp"
#include "base/failure.hpp"

namespace halte::app {

// The problem behind a failure, in that language when it is one of the store.
Error error_in(Language language, const Failure& failure);

}  // namespace halte::app
