# The five libraries, none of which is in this repository: nlohmann/json, Nayuki's QR Code generator,
# Dear ImGui, SDL2 (site only) and doctest (tests only). Their folders come from .deps/deps.cmake,
# which scripts/setup.sh writes, or from the command line: -DJSON_DIR= -DQRCODEGEN_DIR= -DIMGUI_DIR=
# -DSDL_DIR= -DDOCTEST_DIR=.
include("${PROJECT_SOURCE_DIR}/.deps/deps.cmake" OPTIONAL)

function(require_folder variable probe)
  if(NOT EXISTS "${${variable}}/${probe}")
    message(FATAL_ERROR "${variable} must name a folder that holds ${probe}. "
      "Run scripts/setup.sh, or pass -D${variable}=<folder>.")
  endif()
endfunction()

require_folder(JSON_DIR include/nlohmann/json.hpp)
add_library(dep_json INTERFACE)
target_include_directories(dep_json SYSTEM INTERFACE "${JSON_DIR}/include")
target_compile_definitions(dep_json INTERFACE JSON_NOEXCEPTION=1 JSON_USE_IMPLICIT_CONVERSIONS=0)

require_folder(QRCODEGEN_DIR c/qrcodegen.c)
add_library(dep_qrcodegen STATIC EXCLUDE_FROM_ALL "${QRCODEGEN_DIR}/c/qrcodegen.c")
target_include_directories(dep_qrcodegen SYSTEM PUBLIC "${QRCODEGEN_DIR}/c")
target_compile_options(dep_qrcodegen PRIVATE -w)

require_folder(IMGUI_DIR imgui.cpp)
add_library(dep_imgui STATIC EXCLUDE_FROM_ALL
  "${IMGUI_DIR}/imgui.cpp"
  "${IMGUI_DIR}/imgui_draw.cpp"
  "${IMGUI_DIR}/imgui_tables.cpp"
  "${IMGUI_DIR}/imgui_widgets.cpp")
target_include_directories(dep_imgui SYSTEM PUBLIC "${IMGUI_DIR}" "${PROJECT_SOURCE_DIR}/cmake")
target_compile_definitions(dep_imgui PUBLIC IMGUI_USER_CONFIG="imgui_config.h")
target_compile_options(dep_imgui PRIVATE -w)

if(EMSCRIPTEN)
  require_folder(SDL_DIR include/SDL_config_emscripten.h)
  include(cmake/SdlWeb.cmake)
else()
  require_folder(DOCTEST_DIR doctest/doctest.h)
  add_library(dep_doctest INTERFACE)
  target_include_directories(dep_doctest SYSTEM INTERFACE "${DOCTEST_DIR}")
  # REQUIRE cannot stop a test without exceptions: it reports, and the test goes on.
  # The faster asserts are functions instead of code at each place: a third less to compile.
  target_compile_definitions(dep_doctest INTERFACE DOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS
    DOCTEST_CONFIG_SUPER_FAST_ASSERTS)
endif()
