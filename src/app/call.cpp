// The clock of a call, and its question.
#include "app/call.h"

#include <algorithm>

namespace app {

std::int64_t seconds_left(const Call& call, std::int64_t now_ms) {
    const std::int64_t whole_ms = call.minutes * 60'000;
    // The device's clock may have been set back.
    return std::clamp<std::int64_t>(call.started_ms + whole_ms - now_ms, 0, whole_ms) / 1000;
}

std::int64_t minutes_left(const Call& call, std::int64_t now_ms) {
    return (seconds_left(call, now_ms) + 59) / 60;
}

std::vector<core::discovery::CallItem> order_of(const Call& call,
                                                const core::discovery::Account& account,
                                                const core::discovery::QuestionBank& bank,
                                                std::int64_t now_ms) {
    return core::discovery::call_order(account, bank, minutes_left(call, now_ms));
}

core::Id question_of(const Call& call, const core::discovery::Account& account,
                     const core::discovery::QuestionBank& bank,
                     std::span<const core::discovery::CallItem> order) {
    const auto is_to_ask = [&](const core::Id& question) {
        return std::ranges::any_of(order, [&](const core::discovery::CallItem& item) {
            return bank.questions[item.index].id == question;
        });
    };
    // The last one that was taken back is the first of them.
    for (const Call::Dealt& dealt : call.dealt)
        if (core::discovery::state_of(account, dealt.question) == dealt.before &&
            is_to_ask(dealt.question))
            return dealt.question;
    if (is_to_ask(call.question)) return call.question;
    return order.empty() ? core::Id{} : bank.questions[order.front().index].id;
}

}  // namespace app
