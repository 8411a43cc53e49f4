// What a notice says of a thing that was taken away, so that it can be known again.
#pragma once

#include "core/discovery/account.h"
#include "core/discovery/question_bank.h"

#include <string>
#include <string_view>

namespace app {

// "Removed contact Ann Lee.", "Removed step: Send the contract", "Removed contact without a name."
std::string removal_text(const core::discovery::Contact& contact);
std::string removal_text(const core::discovery::Act& act);
std::string removal_text(const core::discovery::Meeting& meeting);
std::string removal_text(const core::discovery::Fact& fact);
std::string removal_text(const core::discovery::Criterion& criterion);
std::string removal_text(const core::discovery::Step& step);
std::string retirement_text(const core::discovery::Question& question);

}  // namespace app
