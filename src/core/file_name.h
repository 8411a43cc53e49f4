// Names for the files that the app hands out.
#pragma once

#include <string>
#include <string_view>

namespace core {

// "<name> <what>", fit for every file system: letters and digits of any script, spaces, dashes and
// underscores of the name, at most 60 bytes of it. `otherwise` stands for a name of which nothing
// is left.
std::string file_stem(std::string_view name, std::string_view otherwise, std::string_view what);

// "<name> <what>.<extension>".
std::string file_name(std::string_view name, std::string_view otherwise, std::string_view what,
                      std::string_view extension);

}  // namespace core
