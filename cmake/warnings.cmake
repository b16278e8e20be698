# SPDX-License-Identifier: EUPL-1.2
# One interface target with the warnings every module compiles with. Errors in CI presets only.
add_library(halte_warnings INTERFACE)
target_compile_options(halte_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Wold-style-cast
  $<$<BOOL:${HALTE_WERROR}>:-Werror>)
