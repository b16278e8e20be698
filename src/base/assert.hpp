// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace halte {

// Prints the broken promise and aborts. For mistakes of developers only; what a user or an
// operator can mend is a Result or an exception.
[[noreturn]] void fail_check(const char* condition, const char* file, int line);

}  // namespace halte

// Always on; keep the condition cheap.
#define HALTE_CHECK(condition) \
    ((condition) ? static_cast<void>(0) : ::halte::fail_check(#condition, __FILE__, __LINE__))

// Debug builds only; the condition may be costly.
#ifdef NDEBUG
#define HALTE_ASSERT(condition) static_cast<void>(0)
#else
#define HALTE_ASSERT(condition) HALTE_CHECK(condition)
#endif
