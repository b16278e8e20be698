# SPDX-License-Identifier: EUPL-1.2
# One interface target with the warnings every module compiles with. Errors in CI presets only.
add_library(halte_warnings INTERFACE)
# -Wno-restrict: GCC 12 sees overlaps in std::string + const char* that are not there (its bug
# 105329).
target_compile_options(halte_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Wold-style-cast
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  $<$<BOOL:${HALTE_WERROR}>:-Werror>)
