# Builds assets/questions.txt into the program: it becomes the source file question_text.cpp in the
# build folder, which belongs to the library `core`.
set(question_file "${PROJECT_SOURCE_DIR}/assets/questions.txt")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${question_file}")
file(READ "${question_file}" question_text)
set(question_source "${CMAKE_BINARY_DIR}/question_text.cpp")
file(CONFIGURE OUTPUT "${question_source}" CONTENT [[
// Written by the build: assets/questions.txt.
#include "core/discovery/question_list.h"

namespace core::discovery {

std::string_view question_text() {
    return R"list(@question_text@)list";
}

}  // namespace core::discovery
]] @ONLY)
target_sources(core PRIVATE "${question_source}")
