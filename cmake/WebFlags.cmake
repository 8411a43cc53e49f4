# How everything that ends in the browser is compiled and linked.
if(CMAKE_BUILD_TYPE STREQUAL "Debug")
  add_compile_options(-fsanitize=undefined -g)
  add_link_options(-fsanitize=undefined -g -sASSERTIONS=2)
else()
  set(CMAKE_C_FLAGS_MINSIZEREL "-Oz -DNDEBUG")
  set(CMAKE_CXX_FLAGS_MINSIZEREL "-Oz -DNDEBUG")
  add_compile_options(-flto)
  add_link_options(-flto -sASSERTIONS=0)
endif()

# Memory is filled and moved by one instruction each, which every browser has that has what the page's
# scripts need; the loop in place of the first took a fifth of the time of a large team's plan.
add_compile_options(-mbulk-memory)
add_link_options(-mbulk-memory)

# Settings of the module itself, for the executable only.
set(web_link_options
  -sSTRICT=1 -sAUTO_JS_LIBRARIES=1 -sAUTO_NATIVE_LIBRARIES=1
  -sMODULARIZE=1 -sEXPORT_ES6=1 -sEXPORT_NAME=createQuarterdeck -sENVIRONMENT=web
  -sFILESYSTEM=0
  # Every growth takes the browser some ten milliseconds, whatever its size: so there is room for ten megabytes of
  # data at once, which the system gives only as it is used, and then twice as much each time.
  -sINITIAL_MEMORY=67108864
  # The small allocator asks for more memory at each allocation that does not fit, the large one in pieces: with ten
  # megabytes of data a start is some 15 ms sooner, for 2 KB.
  -sALLOW_MEMORY_GROWTH=1 -sMEMORY_GROWTH_GEOMETRIC_STEP=1 -sSTACK_SIZE=1048576 -sMALLOC=dlmalloc
  -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sGL_ENABLE_GET_PROC_ADDRESS=0
  # Enabling every WebGL extension at start costs 20 to 30 ms; the renderer needs none.
  -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0 -sGL_SUPPORT_SIMPLE_ENABLE_EXTENSIONS=0
  # Browsers compile a function when it is first called: what is called from one place only must not be put
  # there whole, or a frame has the code of every page compiled that it could show.
  -sBINARYEN_EXTRA_PASSES=--one-caller-inline-max-function-size=300
  # The page's content security policy forbids eval.
  -sDYNAMIC_EXECUTION=0
  # noExitRuntime: without it the program ends after main() without a word.
  -sINCOMING_MODULE_JS_API=canvas,instantiateWasm,noExitRuntime,onAbort,print,printErr
  -sEXPORTED_RUNTIME_METHODS=HEAPU8
  -sEXPORTED_FUNCTIONS=_main)
