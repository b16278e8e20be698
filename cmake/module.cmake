# SPDX-License-Identifier: EUPL-1.2
# halte_module(need FLOOR 3 DEPENDS base geo SOURCES a.cpp TESTS a_test.cpp [PRIVATE_LIBS fmt])
# makes the library halte_need (alias halte::need) and the test program need_test.
# DEPENDS are Halte modules of lower floors; PRIVATE_LIBS are third-party and stay hidden.
# Headers need no list: each is compiled alone by the target all_verify_interface_header_sets.
function(halte_module name)
  cmake_parse_arguments(M "" "FLOOR" "DEPENDS;SOURCES;TESTS;PRIVATE_LIBS;TEST_LIBS" ${ARGN})
  set_property(GLOBAL PROPERTY halte_floor_${name} ${M_FLOOR})
  foreach(dep ${M_DEPENDS})
    get_property(floor GLOBAL PROPERTY halte_floor_${dep})
    if(NOT floor LESS M_FLOOR)
      message(FATAL_ERROR "${name} (floor ${M_FLOOR}) may not use ${dep} (floor ${floor})")
    endif()
  endforeach()
  add_library(halte_${name} STATIC ${M_SOURCES})
  add_library(halte::${name} ALIAS halte_${name})
  target_include_directories(halte_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
  list(TRANSFORM M_DEPENDS PREPEND halte:: OUTPUT_VARIABLE dependencies)
  target_link_libraries(halte_${name} PUBLIC ${dependencies}
    PRIVATE halte_warnings ${M_PRIVATE_LIBS})
  file(GLOB headers CONFIGURE_DEPENDS *.hpp)
  list(FILTER headers EXCLUDE REGEX "_test\\.hpp$")  # a suite that several tests share
  target_sources(halte_${name} PUBLIC FILE_SET HEADERS
    BASE_DIRS ${PROJECT_SOURCE_DIR}/src FILES ${headers})
  if(HALTE_TESTS AND M_TESTS)
    halte_test_program(${name}_test SOURCES ${M_TESTS} LIBS halte_${name} ${M_TEST_LIBS})
  endif()
endfunction()

# halte_test_program(need_test SOURCES a_test.cpp [LIBS halte::need] [LABEL scenario])
# One GoogleTest program; each TEST is one CTest. DEFAULT: LABEL unit.
function(halte_test_program name)
  cmake_parse_arguments(T "" "LABEL" "SOURCES;LIBS" ${ARGN})
  if(NOT T_LABEL)
    set(T_LABEL unit)
  endif()
  add_executable(${name} ${T_SOURCES})
  target_link_libraries(${name} PRIVATE ${T_LIBS} halte_warnings
    GTest::gtest GTest::gmock GTest::gtest_main)
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  target_compile_definitions(${name} PRIVATE
    HALTE_SOURCE_DIR="${PROJECT_SOURCE_DIR}" HALTE_BINARY_DIR="${PROJECT_BINARY_DIR}")
  gtest_discover_tests(${name} DISCOVERY_MODE PRE_TEST DISCOVERY_TIMEOUT 60
    PROPERTIES LABELS ${T_LABEL} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
endfunction()

# halte_bench(network_bench SOURCES a_bench.cpp [LIBS halte::network])
# A Google Benchmark program (or one with its own main), built only with HALTE_BENCH. Never a test:
# machines differ.
function(halte_bench name)
  cmake_parse_arguments(B "" "" "SOURCES;LIBS" ${ARGN})
  if(NOT HALTE_BENCH)
    return()
  endif()
  foreach(lib ${B_LIBS})
    if(NOT TARGET ${lib})
      return()  # HALTE_ONLY leaves it out
    endif()
  endforeach()
  find_package(benchmark REQUIRED)
  add_executable(${name} ${B_SOURCES})
  target_link_libraries(${name} PRIVATE ${B_LIBS} halte_warnings benchmark::benchmark
    benchmark::benchmark_main)
  target_compile_definitions(${name} PRIVATE HALTE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
endfunction()

if(HALTE_TESTS)
  find_package(GTest REQUIRED)
  include(GoogleTest)
  find_package(rapidcheck REQUIRED)  # link properties tests to rapidcheck
endif()
