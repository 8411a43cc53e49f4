// A discovery call that is under way.
#pragma once

#include "core/discovery/call_order.h"
#include "core/document.h"

#include <cstdint>
#include <span>
#include <vector>

namespace app {

struct Call {
    core::Id account;
    core::Id speaker;             // the contact whose answers are noted; zero: not said
    std::int64_t started_ms = 0;  // Unix time
    std::int64_t minutes = 30;    // that it may take: 1 to max_call_minutes
    core::Id question;            // the one on the screen, which stays until it is dealt with
    // Those that were dealt with, in their order, so that undo brings them back.
    struct Dealt {
        core::Id question;
        core::discovery::AskedState before = core::discovery::AskedState::Open;
        bool operator==(const Dealt&) const = default;
    };
    std::vector<Dealt> dealt = {};
    bool operator==(const Call&) const = default;
};

inline constexpr std::int64_t max_call_minutes = 240;

// Until its time is up, rounded down; 0 from then on.
std::int64_t seconds_left(const Call& call, std::int64_t now_ms);

// By which the questions are ordered: the minute that has begun counts as whole.
std::int64_t minutes_left(const Call& call, std::int64_t now_ms);

// The questions that are still to be asked, in order (core/discovery/call_order.h).
std::vector<core::discovery::CallItem> order_of(const Call& call,
                                                const core::discovery::Account& account,
                                                const core::discovery::QuestionBank& bank,
                                                std::int64_t now_ms);

// Of those, the one to show: one whose mark was taken back, else the call's own while it is among
// them, else the first; zero: every question is answered.
core::Id question_of(const Call& call, const core::discovery::Account& account,
                     const core::discovery::QuestionBank& bank,
                     std::span<const core::discovery::CallItem> order);

}  // namespace app
