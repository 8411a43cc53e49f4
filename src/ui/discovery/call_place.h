// A call as it is shown: with whom, what is still to be asked, and which question is on the screen.
#pragma once

#include "app/call.h"
#include "core/discovery/account.h"
#include "core/discovery/question_bank.h"

#include <span>

namespace ui {

struct CallPlace {
    const core::discovery::Account& account;
    const app::Call& call;
    const core::discovery::QuestionBank& bank;
    std::span<const core::discovery::CallItem> order;  // in `bank`
    core::Id question;                                 // zero: every one is answered
};

}  // namespace ui
