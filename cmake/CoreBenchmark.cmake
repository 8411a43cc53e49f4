# The largest plan, the largest contest, many records and links, measured in WebAssembly (target core_benchmark, built
# only when asked for): the site's own core with the site's flags, as a program for Node.
add_executable(core_benchmark EXCLUDE_FROM_ALL
  "${PROJECT_SOURCE_DIR}/tests/bench/wasm/main.cpp"
  "${PROJECT_SOURCE_DIR}/tests/bench/full_contest.cpp"
  "${PROJECT_SOURCE_DIR}/tests/bench/full_plan.cpp"
  "${PROJECT_SOURCE_DIR}/tests/bench/links.cpp"
  "${PROJECT_SOURCE_DIR}/tests/bench/records.cpp"
  "${PROJECT_SOURCE_DIR}/tests/core/link/link_contest.cpp")
target_include_directories(core_benchmark PRIVATE "${PROJECT_SOURCE_DIR}/tests")
target_link_libraries(core_benchmark PRIVATE our_code core)
target_link_options(core_benchmark PRIVATE
  -sSTRICT=1 -sENVIRONMENT=node -sFILESYSTEM=0 -sALLOW_MEMORY_GROWTH=1 -sSTACK_SIZE=1048576
  -sMALLOC=dlmalloc -sEXPORT_ES6=0 -sINCOMING_MODULE_JS_API=print,printErr)
set_target_properties(core_benchmark PROPERTIES SUFFIX .cjs)
