# SPDX-License-Identifier: EUPL-1.2
# halte_embed(halte_store NAME migrations BASE ${CMAKE_CURRENT_SOURCE_DIR}/migrations FILES ...)
# puts files into the program, so that one binary is the whole product. The code of the target
# reads them with #include "embedded/migrations.hpp" and halte::embedded::migrations(), a span of
# EmbeddedFile sorted by path (relative to BASE). Without FILES: everything under BASE, which may
# not exist (an empty span then). Bytes go in by .incbin, so megabytes cost no compile time.
function(halte_embed target)
  cmake_parse_arguments(E "" "NAME;BASE" "FILES" ${ARGN})
  get_filename_component(base ${E_BASE} ABSOLUTE)
  set(files ${E_FILES})
  if(NOT E_FILES)
    file(GLOB_RECURSE files CONFIGURE_DEPENDS ${base}/*)
  endif()
  list(TRANSFORM files REPLACE "^([^/].*)$" "${CMAKE_CURRENT_SOURCE_DIR}/\\1")
  list(SORT files)
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/embedded_files/embedded)
  set(assembly "")
  set(rows "")
  set(declarations "")
  set(number 0)
  foreach(file ${files})
    file(RELATIVE_PATH path ${base} ${file})
    set(symbol halte_embedded_${E_NAME}_${number})
    string(APPEND assembly "asm(\".pushsection .rodata\\n.balign 16\\n.global ${symbol}\\n"
      "${symbol}:\\n.incbin \\\"${file}\\\"\\n.global ${symbol}_end\\n${symbol}_end:\\n"
      ".byte 0\\n.popsection\\n\");\n")
    string(APPEND declarations "extern \"C\" const char ${symbol}[];\n"
      "extern \"C\" const char ${symbol}_end[];\n")
    string(APPEND rows "        {\"${path}\", {${symbol}, "
      "static_cast<std::size_t>(${symbol}_end - ${symbol})}},\n")
    math(EXPR number "${number} + 1")
  endforeach()
  file(CONFIGURE OUTPUT ${folder}/${E_NAME}.hpp @ONLY CONTENT
"#pragma once
#include \"base/embedded.hpp\"
namespace halte::embedded {
EmbeddedFiles @E_NAME@();
}
")
  file(CONFIGURE OUTPUT ${folder}/${E_NAME}.cpp @ONLY CONTENT
"#include \"embedded/@E_NAME@.hpp\"
@assembly@@declarations@namespace halte::embedded {
EmbeddedFiles @E_NAME@() {
    static const std::array<EmbeddedFile, @number@> files = {{
@rows@    }};
    return files;
}
}
")
  target_sources(${target} PRIVATE ${folder}/${E_NAME}.cpp)
  # The assembler reads the files, which the compiler does not tell; and symbols made by asm do
  # not survive link-time optimisation.
  set_source_files_properties(${folder}/${E_NAME}.cpp PROPERTIES
    OBJECT_DEPENDS "${files}" COMPILE_OPTIONS -fno-lto)
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/embedded_files)
endfunction()
