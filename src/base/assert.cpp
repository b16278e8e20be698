// SPDX-License-Identifier: EUPL-1.2
#include "base/assert.hpp"

#include <cstdio>
#include <cstdlib>

namespace halte {

void fail_check(const char* condition, const char* file, int line) {
    std::fprintf(stderr, "%s:%d: broken promise: %s\n", file, line, condition);
    std::abort();
}

}  // namespace halte
