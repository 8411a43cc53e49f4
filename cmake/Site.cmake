# The program for the browser, and the site around it.
file(GLOB main_source CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/main.cpp")
if(NOT main_source)
  message(WARNING "src/main.cpp is missing: only the libraries are built, no site")
  return()
endif()

add_executable(quarterdeck "${main_source}")
target_link_libraries(quarterdeck PRIVATE our_code ui app core a11y platform)
target_link_options(quarterdeck PRIVATE ${web_link_options})
set_target_properties(quarterdeck PROPERTIES SUFFIX .mjs)

find_program(ESBUILD esbuild REQUIRED)  # or as scripts/setup.sh has found it
file(GLOB_RECURSE page_files CONFIGURE_DEPENDS
  "${PROJECT_SOURCE_DIR}/web/*" "${PROJECT_SOURCE_DIR}/assets/*")
set(assemble "${PROJECT_SOURCE_DIR}/cmake/assemble-site.cmake")
set(stamp "${CMAKE_BINARY_DIR}/site.stamp")
add_custom_command(
  OUTPUT "${stamp}"
  COMMAND ${CMAKE_COMMAND} "-DREPO=${PROJECT_SOURCE_DIR}" "-DSITE=${QUARTERDECK_SITE}"
    "-DMODULE=$<TARGET_FILE:quarterdeck>" "-DESBUILD=${ESBUILD}" "-DSCRATCH=${CMAKE_BINARY_DIR}"
    -P "${assemble}"
  COMMAND ${CMAKE_COMMAND} -E touch "${stamp}"
  DEPENDS quarterdeck ${page_files} "${assemble}"
  COMMENT "Putting the site together in ${QUARTERDECK_SITE}"
  VERBATIM)
add_custom_target(site ALL DEPENDS "${stamp}")
