# The page that ./bench compares the site with (target minimal_page, built only when asked for):
# tests/bench/minimal with Dear ImGui's own settings, font and backends, and SDL2 with the sources and
# the settings of its own build. Compiled and linked with the site's flags.
set(minimal "${PROJECT_SOURCE_DIR}/tests/bench/minimal")
set(minimal_site "${PROJECT_SOURCE_DIR}/build/minimal/site")

# The subsystems that the site has switched off are off here too; nothing else is left out.
set(minimal_sdl_sources)
foreach(folder . atomic cpuinfo dynapi events file filesystem/emscripten joystick joystick/dummy
    joystick/emscripten libm
    loadso/dummy locale locale/emscripten misc misc/emscripten power power/emscripten render
    render/software stdlib thread thread/generic timer timer/unix video video/emscripten video/yuv2rgb)
  file(GLOB sources CONFIGURE_DEPENDS "${SDL_DIR}/src/${folder}/*.c")
  list(APPEND minimal_sdl_sources ${sources})
endforeach()
list(FILTER minimal_sdl_sources EXCLUDE REGEX "SDL_mslibc|SDL_vulkan|yuv_rgb_(sse|lsx)")

add_library(minimal_sdl2 STATIC EXCLUDE_FROM_ALL ${minimal_sdl_sources})
target_include_directories(minimal_sdl2 SYSTEM PUBLIC "${SDL_DIR}/include")
target_compile_definitions(minimal_sdl2 PRIVATE
  $<TARGET_PROPERTY:dep_sdl2,COMPILE_DEFINITIONS>)
target_compile_options(minimal_sdl2 PRIVATE -w)

add_executable(minimal EXCLUDE_FROM_ALL "${minimal}/main.cpp"
  "${IMGUI_DIR}/imgui.cpp"
  "${IMGUI_DIR}/imgui_draw.cpp"
  "${IMGUI_DIR}/imgui_tables.cpp"
  "${IMGUI_DIR}/imgui_widgets.cpp"
  "${IMGUI_DIR}/backends/imgui_impl_opengl3.cpp"
  "${IMGUI_DIR}/backends/imgui_impl_sdl2.cpp")
target_include_directories(minimal SYSTEM PRIVATE "${IMGUI_DIR}" "${IMGUI_DIR}/backends")
target_compile_definitions(minimal PRIVATE IMGUI_IMPL_OPENGL_ES3 IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS)
target_compile_options(minimal PRIVATE -w)
target_link_libraries(minimal PRIVATE minimal_sdl2)
# SDL looks OpenGL functions up by name; the other settings that differ name our program.
target_link_options(minimal PRIVATE ${web_link_options} -sGL_ENABLE_GET_PROC_ADDRESS=1
  -sEXPORT_NAME=create_minimal -sEXPORTED_RUNTIME_METHODS=)
set_target_properties(minimal PROPERTIES SUFFIX .mjs RUNTIME_OUTPUT_DIRECTORY "${minimal_site}")

add_custom_target(minimal_page
  COMMAND ${CMAKE_COMMAND} -E copy_if_different "${minimal}/index.html" "${minimal_site}/index.html"
  DEPENDS minimal
  VERBATIM)
