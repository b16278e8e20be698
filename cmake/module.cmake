# SPDX-License-Identifier: EUPL-1.2
# halte_module(need FLOOR 3 DEPENDS base geo SOURCES a.cpp TESTS a_test.cpp [PRIVATE_LIBS fmt])
# makes the library halte_need (alias halte::need) and the test program need_test.
# DEPENDS are Halte modules of lower floors; PRIVATE_LIBS are third-party and stay hidden.
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
  if(HALTE_TESTS AND M_TESTS)
    add_executable(${name}_test ${M_TESTS})
    target_link_libraries(${name}_test PRIVATE halte_${name} halte_warnings
      GTest::gtest GTest::gmock GTest::gtest_main ${M_TEST_LIBS})
    target_include_directories(${name}_test PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    target_compile_definitions(${name}_test PRIVATE
      HALTE_SOURCE_DIR="${PROJECT_SOURCE_DIR}" HALTE_BINARY_DIR="${PROJECT_BINARY_DIR}")
    gtest_discover_tests(${name}_test DISCOVERY_MODE PRE_TEST PROPERTIES LABELS unit
      WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  endif()
endfunction()

if(HALTE_TESTS)
  find_package(GTest REQUIRED)
  include(GoogleTest)
endif()
