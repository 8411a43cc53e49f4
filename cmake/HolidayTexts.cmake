# Builds the lists of assets/holidays into the program: they become the source file
# holiday_texts.cpp in the build folder, which belongs to the library `core`.
file(GLOB holiday_files CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/assets/holidays/*.txt")
list(SORT holiday_files)
set(holiday_literals "")
foreach(holiday_file IN LISTS holiday_files)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${holiday_file}")
  file(READ "${holiday_file}" holiday_text)
  string(APPEND holiday_literals "    R\"list(${holiday_text})list\",\n")
endforeach()
set(holiday_source "${CMAKE_BINARY_DIR}/holiday_texts.cpp")
file(CONFIGURE OUTPUT "${holiday_source}" CONTENT [[
// Written by the build: the lists of assets/holidays.
#include "core/holiday_lists.h"

namespace core {
namespace {

constexpr std::string_view texts[] = {
@holiday_literals@};

}  // namespace

std::span<const std::string_view> holiday_texts() { return texts; }

}  // namespace core
]] @ONLY)
target_sources(core PRIVATE "${holiday_source}")
