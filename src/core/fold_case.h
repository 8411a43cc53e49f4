// Text as a search compares it: without the difference of capitals and small letters.
#pragma once

#include <string>
#include <string_view>

namespace core {

// Each capital letter of the Latin (with the marks of European languages), Greek and Cyrillic
// alphabets becomes its small one, and a Greek final sigma an ordinary one; nothing else changes,
// marks stay. What is no UTF-8 becomes U+FFFD. Folding folded text changes nothing.
std::string fold_case(std::string_view text);

}  // namespace core
