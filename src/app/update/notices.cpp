// Notices: said once, gone by themselves or when dismissed.
#include "app/update/turn.h"
#include "core/target/summary.h"

#include <utility>

namespace app {

namespace {

constexpr std::int64_t news_stays_ms = 10'000;

bool is_undo(Offer offer) {
    return offer == Offer::BringBack || offer == Offer::UndoImport || offer == Offer::Undo;
}

}  // namespace

std::uint32_t tell(Turn& turn, Tone tone, std::string text, Offer offer) {
    State& state = turn.state;
    // News that offers nothing makes way for the next: a pile of it would lie over the page.
    std::erase_if(state.notices, [&](const Notice& notice) {
        return notice.text == text ||
               (tone == Tone::News && notice.tone == Tone::News && notice.offer == Offer::Nothing);
    });
    Notice notice{state.next_notice++, tone, std::move(text), offer, 0};
    // What the app offers by itself waits until the user comes back to the tab.
    if (tone == Tone::News && (offer == Offer::Nothing || is_undo(offer))) {
        notice.until_ms = state.now_ms + news_stays_ms;
        turn.effects.push_back(WakeAt{notice.until_ms});
    }
    state.notices.push_back(std::move(notice));
    return state.notices.back().id;
}

std::string counted(const Turn& turn, std::size_t count, std::string_view one) {
    return core::target::count_of(static_cast<std::int64_t>(count), one,
                                  turn.state.environment.numbers);
}

void withdraw(State& state, std::uint32_t id) {
    std::erase_if(state.notices, [&](const Notice& notice) { return notice.id == id; });
}

void withdraw_offers_of_undo(State& state) {
    std::erase_if(state.notices, [](const Notice& notice) { return is_undo(notice.offer); });
}

void expire_notices(State& state) {
    std::erase_if(state.notices, [&](const Notice& notice) {
        return notice.until_ms != 0 && notice.until_ms <= state.now_ms;
    });
}

void apply(Turn& turn, const DismissNotice& action) { withdraw(turn.state, action.notice); }

}  // namespace app
