# How our own folders are compiled: libraries from src, tests, fuzz targets and benchmarks.

add_library(our_code INTERFACE)
target_include_directories(our_code INTERFACE "${PROJECT_SOURCE_DIR}/src")
target_compile_options(our_code INTERFACE -Wall -Wextra -Wconversion -Wshadow)
# clang counts sign conversions under -Wconversion, gcc does not: the same rule for both.
target_compile_options(our_code INTERFACE $<$<CXX_COMPILER_ID:Clang>:-Wno-sign-conversion>)
# clang warns of what the std::stable_sort of gcc's library does inside.
target_compile_options(our_code INTERFACE
  $<$<AND:$<CXX_COMPILER_ID:Clang>,$<NOT:$<BOOL:${EMSCRIPTEN}>>>:-Wno-deprecated-declarations>)
# These two of gcc 12 see ghosts in optimised std::string and std::variant; clang finds the real ones.
target_compile_options(our_code INTERFACE
  $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized;-Wno-restrict>)
# Warnings are errors with the compilers that we know; another one may warn of more, and that must
# not keep anybody from building.
if((CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION MATCHES "^12\\.") OR
   (CMAKE_CXX_COMPILER_ID STREQUAL Clang AND CMAKE_CXX_COMPILER_VERSION MATCHES "^19\\."))
  target_compile_options(our_code INTERFACE -Werror)
endif()

# precompile(target headers...): parses the headers that most files of a target include once for all.
# Not for the benchmarks: their build shows where a file lacks an include of its own.
function(precompile target)
  if(NOT QUARTERDECK_BENCH)
    list(TRANSFORM ARGN PREPEND "$<$<COMPILE_LANGUAGE:CXX>:" OUTPUT_VARIABLE headers)
    list(TRANSFORM headers APPEND ">")
    target_precompile_headers(${target} PRIVATE ${headers})
  endif()
endfunction()

# add_folder(name [PUBLIC|PRIVATE libraries...]): the library `name` from src/name, built where a
# program needs it. A folder with headers only, or with nothing yet, is an interface library.
function(add_folder name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "PUBLIC;PRIVATE")
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/${name}/*.cpp")
  if(sources)
    add_library(${name} STATIC EXCLUDE_FROM_ALL ${sources})
    target_link_libraries(${name} PUBLIC ${arg_PUBLIC} PRIVATE our_code ${arg_PRIVATE})
    target_include_directories(${name} PUBLIC "${PROJECT_SOURCE_DIR}/src")
  else()
    add_library(${name} INTERFACE)
    target_link_libraries(${name} INTERFACE ${arg_PUBLIC})
    target_include_directories(${name} INTERFACE "${PROJECT_SOURCE_DIR}/src")
  endif()
endfunction()

# What of platform needs no browser. ImGui cannot begin a frame without the first file, so the two
# libraries need each other.
if(NOT EMSCRIPTEN)
  add_library(platform STATIC EXCLUDE_FROM_ALL
    "${PROJECT_SOURCE_DIR}/src/platform/blank_font.cpp"
    "${PROJECT_SOURCE_DIR}/src/platform/damage.cpp")
  target_link_libraries(platform PUBLIC dep_imgui PRIVATE our_code)
  target_include_directories(platform PUBLIC "${PROJECT_SOURCE_DIR}/src")
  target_link_libraries(dep_imgui INTERFACE platform)
endif()

# What tests, fuzz targets and benchmarks have in common.
function(add_program name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBRARIES")
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE our_code ${arg_LIBRARIES})
  target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
  target_compile_definitions(${name} PRIVATE
    QUARTERDECK_TESTS_DIR="${PROJECT_SOURCE_DIR}/tests"
    QUARTERDECK_ASSETS_DIR="${PROJECT_SOURCE_DIR}/assets")
endfunction()

# What runs the tests of a program.
if(NOT EMSCRIPTEN)
  add_library(test_main OBJECT EXCLUDE_FROM_ALL "${PROJECT_SOURCE_DIR}/tests/main.cpp")
  target_link_libraries(test_main PRIVATE dep_doctest)
  target_compile_options(test_main PRIVATE -O0)
endif()

# compile_quickly(target libraries...): for what tests the libraries and is not tested itself. Optimising takes more
# than half of its compile time. What it has in common with the libraries, such as a container's functions, is taken
# from them as they are linked first: what they do stays as fast.
function(compile_quickly target)
  target_compile_options(${target} PRIVATE -O0)
  foreach(library IN LISTS ARGN)
    target_link_options(${target} PRIVATE
      LINKER:--whole-archive $<TARGET_FILE:${library}> LINKER:--no-whole-archive)
  endforeach()
endfunction()

# add_harness(folder libraries...): the library <folder>_harness from tests/<folder>/harness, by
# which tests of several folders act.
function(add_harness folder)
  file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/${folder}/harness/*.cpp")
  add_library(${folder}_harness STATIC EXCLUDE_FROM_ALL ${sources})
  target_link_libraries(${folder}_harness PUBLIC ${folder} ${ARGN} PRIVATE our_code)
  if(QUARTERDECK_SANITIZE)
    target_compile_options(${folder}_harness PRIVATE -O0)   # as compile_quickly says
  endif()
  target_include_directories(${folder}_harness PUBLIC "${PROJECT_SOURCE_DIR}/tests")
endfunction()

# add_folder_tests(folder [harnesses...]): tests/<folder>/**.cpp as one program, <folder>_test.
function(add_folder_tests folder)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/${folder}/*.cpp")
  list(FILTER sources EXCLUDE REGEX "/harness/")
  if(sources)
    add_program(${folder}_test SOURCES ${sources}
      LIBRARIES test_main ${ARGN} ${folder} dep_doctest dep_json)
    compile_quickly(${folder}_test ${folder})
    add_test(NAME ${folder} COMMAND ${folder}_test)
  endif()
endfunction()

# add_fuzz_targets(library): each tests/fuzz/<name>.cpp is a libFuzzer target of the library,
# fuzz_<name>. Its test starts from the inputs in tests/fuzz/corpus/<name> and puts what it finds into
# the build folder. The library's tests run on the same build, as a second one would take minutes.
function(add_fuzz_targets library)
  set(QUARTERDECK_FUZZ_SECONDS 5 CACHE STRING "How long each fuzz test runs")
  target_compile_options(${library} PRIVATE -fsanitize=fuzzer-no-link)
  file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/fuzz/*.cpp")
  foreach(source IN LISTS sources)
    cmake_path(GET source STEM name)
    add_program(fuzz_${name} SOURCES "${source}" LIBRARIES ${library})
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
    set(found "${CMAKE_BINARY_DIR}/found/${name}")
    file(MAKE_DIRECTORY "${found}")
    set(corpus "${PROJECT_SOURCE_DIR}/tests/fuzz/corpus/${name}")
    if(NOT EXISTS "${corpus}")
      set(corpus)
    endif()
    add_test(NAME fuzz_${name} COMMAND fuzz_${name} -max_total_time=${QUARTERDECK_FUZZ_SECONDS}
      -timeout=5 -rss_limit_mb=1024 -print_final_stats=1 -artifact_prefix=${found}/ ${found} ${corpus})
    set_tests_properties(fuzz_${name} PROPERTIES LABELS fuzz)
  endforeach()
endfunction()

# tests/bench/*.cpp as one program, `benchmarks`, with the contests that the tests of links have.
function(add_benchmarks)
  file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/bench/*.cpp")
  if(sources)
    add_program(benchmarks
      SOURCES ${sources} "${PROJECT_SOURCE_DIR}/tests/core/link/link_contest.cpp" LIBRARIES ${ARGV})
  endif()
endfunction()
