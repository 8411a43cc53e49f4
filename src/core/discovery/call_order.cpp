// Sorts what is left to ask.
#include "core/discovery/call_order.h"

#include "core/discovery/evidence.h"

#include <algorithm>
#include <array>
#include <map>

namespace core::discovery {
namespace {

constexpr std::int64_t most_minutes = 100'000;  // keeps the product small

CallGroup group_of(AskedState state, bool fits) {
    if (state == AskedState::Parked) return CallGroup::Parked;
    if (state == AskedState::Asked) return CallGroup::Asked;
    return fits ? CallGroup::Fits : CallGroup::NoTime;
}

}  // namespace

AskedState state_of(const Account& account, const Id& question) {
    const auto found = std::ranges::find(account.asked, question, &Asked::id);
    return found == account.asked.end() ? AskedState::Open : found->state;
}

std::int64_t how_unknown(const Account& account, Slot slot) {
    return static_cast<std::int64_t>(Level::BuyerShowed) -
           static_cast<std::int64_t>(level_of(account, slot));
}

std::vector<CallItem> call_order(const Account& account, const QuestionBank& bank,
                                 std::int64_t minutes_left) {
    const std::int64_t left = std::clamp<std::int64_t>(minutes_left, 0, most_minutes);
    std::array<std::int64_t, all_slots.size() + 1> unknown{};  // by Slot
    for (const Slot slot : all_slots)
        unknown[static_cast<std::size_t>(slot)] = how_unknown(account, slot);
    std::map<Id, AskedState> states;
    for (const Asked& asked : account.asked) states[asked.id] = asked.state;

    std::vector<CallItem> items;
    for (std::size_t i = 0; i < bank.questions.size(); ++i) {
        const Question& question = bank.questions[i];
        const auto state = states.find(question.id);
        const AskedState is = state == states.end() ? AskedState::Open : state->second;
        if (is == AskedState::Answered || question.is_retired || question.slot == Slot::Other)
            continue;
        const bool fits = question.minutes <= left;
        const std::int64_t room = fits ? left - question.minutes + 1 : 1;
        items.push_back(
            {i, group_of(is, fits),
             question.weight * unknown[static_cast<std::size_t>(question.slot)] * room});
    }
    std::ranges::sort(items, [](const CallItem& a, const CallItem& b) {
        if (a.group != b.group) return a.group < b.group;
        return a.priority != b.priority ? a.priority > b.priority : a.index < b.index;
    });
    return items;
}

}  // namespace core::discovery
