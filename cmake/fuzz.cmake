# SPDX-License-Identifier: EUPL-1.2
# halte_fuzz(csv csv_fuzz.cpp [LIBS halte::formats])
# A target per parser: the file defines LLVMFuzzerTestOneInput. In every build with tests it is
# also a CTest (label unit) that replays tests/fuzz/corpus/csv, so what was once found stays
# found. With HALTE_FUZZ (preset fuzz) it is a libFuzzer program and a CTest (label fuzz) that
# searches for HALTE_FUZZ_SECONDS, starting from the corpus.
set(HALTE_FUZZ_SECONDS 60 CACHE STRING "How long each fuzz test searches, in seconds")

function(halte_fuzz name source)
  cmake_parse_arguments(F "" "" "LIBS" ${ARGN})
  foreach(lib ${F_LIBS})
    if(NOT TARGET ${lib})
      return()  # HALTE_ONLY leaves it out
    endif()
  endforeach()
  set(corpus ${PROJECT_SOURCE_DIR}/tests/fuzz/corpus/${name})
  if(HALTE_FUZZ)
    add_executable(${name}_fuzz ${source})
    target_link_libraries(${name}_fuzz PRIVATE ${F_LIBS} halte_warnings)
    target_link_options(${name}_fuzz PRIVATE -fsanitize=fuzzer)
    set(found ${CMAKE_CURRENT_BINARY_DIR}/found/${name})
    file(MAKE_DIRECTORY ${found})
    add_test(NAME fuzz.${name} COMMAND ${name}_fuzz -max_total_time=${HALTE_FUZZ_SECONDS}
      -timeout=10 -rss_limit_mb=2048 -max_len=65536 ${found} ${corpus})
    set_tests_properties(fuzz.${name} PROPERTIES LABELS fuzz)
  elseif(HALTE_TESTS)
    add_executable(${name}_fuzz_replay ${source} ${PROJECT_SOURCE_DIR}/tests/fuzz/replay.cpp)
    target_link_libraries(${name}_fuzz_replay PRIVATE ${F_LIBS} halte_warnings)
    add_test(NAME fuzz_corpus.${name} COMMAND ${name}_fuzz_replay ${corpus})
    set_tests_properties(fuzz_corpus.${name} PROPERTIES LABELS unit)
  endif()
endfunction()
