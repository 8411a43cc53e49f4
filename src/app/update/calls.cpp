// A call from its start to its end.
#include "app/update/calls.h"

#include "app/update/account_edit.h"
#include "core/utf8.h"

#include <algorithm>
#include <string>

namespace app {

namespace {

using namespace core::discovery;

const Account* account_of_call(const State& state) {
    return state.call ? find_account(state, state.call->account) : nullptr;
}

// Who answers: an existing contact, or a new one of that name.
core::Id speaker_of(Turn& turn, const Account& account, const StartCall& action) {
    const std::string name = clean_name(action.new_speaker);
    if (core::is_blank(name))
        return find_contact(account, action.speaker) != nullptr ? action.speaker : core::Id{};
    const auto same = std::ranges::find(account.contacts, name, &Contact::name);
    if (same != account.contacts.end()) return same->id;
    Contact contact;
    contact.name = name;
    const core::Id id = account.id;
    apply(turn, AddContact{id, contact});
    const Account* now = find_account(turn.state, id);
    const core::Id added = turn.moment.fresh;
    return now != nullptr && find_contact(*now, added) != nullptr ? added : core::Id{};
}

bool has_meeting_held(const Account& account, core::Date day) {
    return std::ranges::any_of(account.meetings, [&](const Meeting& meeting) {
        return meeting.kind == MeetingKind::Discovery && meeting.date == day && is_held(meeting);
    });
}

// The meeting that a call of today has been: one that was booked for today, else a new one.
// Precondition: today has none that was held.
void note_meeting(Turn& turn, const Account& account, core::Id speaker) {
    const auto is_todays = [&](const Meeting& meeting) {
        return meeting.kind == MeetingKind::Discovery && meeting.date == turn.moment.today;
    };
    const auto attend = [&](Meeting& meeting) {
        meeting.state = MeetingState::Held;
        if (speaker && !std::ranges::binary_search(meeting.contacts, speaker))
            meeting.contacts.insert(std::ranges::lower_bound(meeting.contacts, speaker), speaker);
    };
    for (const Meeting& booked : account.meetings) {
        if (!is_todays(booked)) continue;
        Meeting meeting = booked;
        attend(meeting);
        return apply(turn, SetMeeting{account.id, std::move(meeting)});
    }
    Meeting meeting;
    meeting.name = "Discovery call";
    meeting.date = turn.moment.today;
    attend(meeting);
    apply(turn, AddMeeting{account.id, std::move(meeting)});
}

}  // namespace

void show_next_question(Turn& turn) {
    const Account* account = account_of_call(turn.state);
    if (account == nullptr) return;
    Call& call = *turn.state.call;
    const QuestionBank& bank = bank_to_ask_from(turn.state);
    call.question = {};
    call.question =
        question_of(call, *account, bank, order_of(call, *account, bank, turn.state.now_ms));
}

void apply(Turn& turn, const StartCall& action) {
    const Account* account = find_account(turn.state, action.account);
    if (account == nullptr) return;
    Call call;
    call.account = action.account;
    call.started_ms = turn.moment.utc_ms;
    call.minutes = std::clamp<std::int64_t>(action.minutes, 1, max_call_minutes);
    call.speaker = speaker_of(turn, *account, action);
    turn.state.call = call;
    show_next_question(turn);
}

void apply(Turn& turn, const SetCallSpeaker& action) {
    if (turn.state.call) turn.state.call->speaker = action.speaker;
}

void apply(Turn& turn, const ShowQuestion& action) {
    if (!turn.state.call) return;
    turn.state.call->question = action.question;
    turn.state.call->dealt.clear();
}

void apply(Turn& turn, const EndCall& action) {
    if (!turn.state.call) return;
    const Call call = *turn.state.call;
    const Account* account = account_of_call(turn.state);
    turn.state.call.reset();
    if (account == nullptr) return;
    const core::Id id = account->id;
    const std::string over = "The call with " +
                             (core::is_blank(account->name) ? "this account" : account->name) +
                             " is over. ";
    const core::Date today = turn.moment.today;
    std::string noted = "No meeting was noted; what you wrote stays.";
    if (action.was_held && has_meeting_held(*account, today)) {
        noted = "Today's meeting had been noted as held before.";
    } else if (action.was_held) {
        note_meeting(turn, *account, call.speaker);
        const Account* now = find_account(turn.state, id);
        if (now != nullptr && has_meeting_held(*now, today))
            noted = "Noted as a meeting held today.";
    }
    tell(turn, Tone::News, over + noted);
}

}  // namespace app
