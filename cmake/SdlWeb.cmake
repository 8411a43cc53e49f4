# SDL2 for the browser as one small static library: a window and its WebGL context. SDL ships its own
# configuration for Emscripten, so none of its configure checks run.
set(sdl "${SDL_DIR}/src")
file(GLOB sdl_sources CONFIGURE_DEPENDS
  ${sdl}/*.c
  ${sdl}/atomic/*.c
  ${sdl}/cpuinfo/*.c
  ${sdl}/events/*.c
  ${sdl}/file/*.c
  ${sdl}/filesystem/emscripten/*.c
  ${sdl}/libm/*.c
  ${sdl}/loadso/dummy/*.c
  ${sdl}/locale/*.c ${sdl}/locale/emscripten/*.c
  ${sdl}/misc/*.c ${sdl}/misc/emscripten/*.c
  ${sdl}/power/*.c ${sdl}/power/emscripten/*.c
  ${sdl}/stdlib/*.c
  ${sdl}/thread/*.c ${sdl}/thread/generic/*.c
  ${sdl}/timer/*.c ${sdl}/timer/unix/*.c
  ${sdl}/video/*.c ${sdl}/video/emscripten/*.c ${sdl}/video/yuv2rgb/*.c)
list(FILTER sdl_sources EXCLUDE REGEX "SDL_mslibc|SDL_vulkan|yuv_rgb_(sse|lsx)")
# Replaced by sdl_trim.c.
list(FILTER sdl_sources EXCLUDE REGEX 
  "SDL_blit|SDL_RLEaccel|SDL_egl|SDL_emscripten(events|framebuffer|mouse|opengles)")

add_library(dep_sdl2 STATIC ${sdl_sources} cmake/sdl_trim.c)
target_include_directories(dep_sdl2 SYSTEM PUBLIC "${SDL_DIR}/include" PRIVATE "${sdl}")
target_compile_definitions(dep_sdl2 PRIVATE
  SDL_AUDIO_DISABLED=1 SDL_JOYSTICK_DISABLED=1 SDL_HAPTIC_DISABLED=1 SDL_SENSOR_DISABLED=1
  SDL_RENDER_DISABLED=1 SDL_HIDAPI_DISABLED=1 SDL_LOADSO_DUMMY=1)
# web/canvas.js keeps the canvas's size. SDL would set it four times to find out who does, and each time the context
# makes its room anew.
set_source_files_properties("${sdl}/video/emscripten/SDL_emscriptenvideo.c" PROPERTIES
  COMPILE_DEFINITIONS emscripten_set_canvas_element_size=sdl_leaves_canvas_size)
target_compile_options(dep_sdl2 PRIVATE -w)
