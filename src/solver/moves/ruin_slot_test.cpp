// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "support/ruin_fixture.hpp"

namespace halte::solver {
namespace {

}  // namespace
}  // namespace halte::solver
