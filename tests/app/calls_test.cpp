// A call from its start to its end: its clock, its question, its answers, its meeting.
#include <doctest/doctest.h>

#include "app/harness/tab.h"
#include "core/discovery/call_order.h"
#include "core/discovery/recap.h"
#include "core/random_document.h"

using namespace app;
using namespace core::discovery;
using tests::id_of;
using tests::Tab;

namespace {

const Account& shown(const Tab& tab) { return *shown_account(tab.state); }

Tab tab_with_account() {
    Tab tab(1);
    tab.act(AddAccount{"Acme", {}});
    return tab;
}

Question question(std::uint8_t number, Slot slot = Slot::Goals) {
    Question made;
    made.id = id_of(number);
    made.slot = slot;
    return made;
}

}  // namespace

TEST_CASE("the clock counts down to nothing, and an unfinished minute counts as one") {
    Call call;
    call.started_ms = 1'000;
    call.minutes = 2;
    CHECK(seconds_left(call, 1'000) == 120);
    CHECK(minutes_left(call, 1'000) == 2);
    CHECK(seconds_left(call, 1'001) == 119);
    CHECK(minutes_left(call, 61'000) == 1);
    CHECK(minutes_left(call, 120'999) == 0);
    CHECK(minutes_left(call, 9'000'000) == 0);
}

TEST_CASE("a clock that was set back does not make a call longer than it is") {
    Call call;
    call.started_ms = 1'000'000;
    call.minutes = 30;
    CHECK(minutes_left(call, 0) == 30);
}

TEST_CASE("a call begins with the first question in order, and goes on when that is dealt with") {
    Tab tab = tab_with_account();
    tab.act(StartCall{shown(tab).id, {}, "Ann Lee", 30});
    const auto& bank = bank_to_ask_from(tab.state);
    const auto order = call_order(shown(tab), bank, 30);
    REQUIRE(tab.state.call);
    const core::Id first = bank.questions[order[0].index].id;
    CHECK(tab.state.call->question == first);
    tab.act(MarkQuestion{shown(tab).id, first, AskedState::Answered});
    CHECK(tab.state.call->question == bank.questions[order[1].index].id);
}

TEST_CASE("an answer and its mark are one step; typed at long before, they are two") {
    Tab tab = tab_with_account();
    const core::Id id = shown(tab).id;
    tab.act(StartCall{id, {}, "Ann Lee", 30});
    const std::size_t steps = tab.state.history.done.size();
    const core::Id first = tab.state.call->question;
    const auto& bank = bank_to_ask_from(tab.state);
    const Question asked = *find_question(bank, first);
    tab.act(SetAnswer{id, asked, "we lose a day", {}});
    tab.act(FinishEditing{});
    tab.act(MarkQuestion{id, first, AskedState::Answered});
    REQUIRE(tab.state.history.done.size() == steps + 1);
    CHECK(tab.state.history.done.back().name == "answer question");
    tab.act(Undo{});
    CHECK(shown(tab).facts.empty());
    CHECK(state_of(shown(tab), first) == AskedState::Open);
    tab.act(Redo{});
    CHECK(shown(tab).facts.size() == 1);
    CHECK(state_of(shown(tab), first) == AskedState::Answered);

    const core::Id second = tab.state.call->question;
    tab.act(SetAnswer{id, *find_question(bank, second), "and money", {}});
    tab.act(RenameAccount{id, "Acme Inc."});
    tab.act(MarkQuestion{id, second, AskedState::Answered});
    CHECK(tab.state.history.done.size() == steps + 4);
}

TEST_CASE("a person who is new on the call becomes a contact, and one who is known stays one") {
    Tab tab = tab_with_account();
    const core::Id id = shown(tab).id;
    tab.act(StartCall{id, {}, "Ann Lee", 30});
    REQUIRE(shown(tab).contacts.size() == 1);
    CHECK(tab.state.call->speaker == shown(tab).contacts[0].id);
    tab.act(StartCall{id, {}, "Ann Lee", 30});
    CHECK(shown(tab).contacts.size() == 1);
    tab.act(StartCall{id, id_of(77), " ", 30});
    CHECK(!tab.state.call->speaker);
}

TEST_CASE("a call takes one minute at the least, and four hours at the most") {
    Tab tab = tab_with_account();
    tab.act(StartCall{shown(tab).id, {}, "", -5});
    CHECK(tab.state.call->minutes == 1);
    tab.act(StartCall{shown(tab).id, {}, "", 100'000});
    CHECK(tab.state.call->minutes == max_call_minutes);
    tab.state.call.reset();
    tab.act(StartCall{id_of(77), {}, "", 30});
    CHECK(!tab.state.call);
}

TEST_CASE("an answer is one fact that the buyer said today, however often it is typed at") {
    Tab tab = tab_with_account();
    const core::Id id = shown(tab).id;
    tab.act(AddContact{id, {{}, "Ann Lee", "", 0, ""}});
    const core::Id ann = shown(tab).contacts[0].id;
    tab.act(SetAnswer{id, question(50, Slot::Challenges), "w", ann});
    tab.act(SetAnswer{id, question(50, Slot::Challenges), "we lose", ann});
    REQUIRE(shown(tab).facts.size() == 1);
    const Fact& fact = shown(tab).facts[0];
    CHECK(fact.slot == Slot::Challenges);
    CHECK(fact.level == Level::BuyerSaid);
    CHECK(fact.quote == "we lose");
    CHECK(fact.contact == ann);
    CHECK(fact.date == tab.state.today);
    CHECK(fact.question == id_of(50));
    tab.act(Undo{});
    CHECK(shown(tab).facts.empty());
}

TEST_CASE("a blank answer takes the fact back, and another question's answer stays") {
    Tab tab = tab_with_account();
    const core::Id id = shown(tab).id;
    tab.act(SetAnswer{id, question(50), "one", {}});
    tab.act(SetAnswer{id, question(51), "two", {}});
    tab.act(SetAnswer{id, question(50), "  ", {}});
    REQUIRE(shown(tab).facts.size() == 1);
    CHECK(shown(tab).facts[0].quote == "two");
}

TEST_CASE("the end of a call makes today's booked meeting a held one, with the speaker") {
    Tab tab = tab_with_account();
    const core::Id id = shown(tab).id;
    Meeting booked;
    booked.name = "First talk";
    booked.date = tab.state.today;
    tab.act(AddMeeting{id, booked});
    tab.act(StartCall{id, {}, "Ann Lee", 30});
    tab.act(EndCall{true});
    CHECK(!tab.state.call);
    REQUIRE(shown(tab).meetings.size() == 1);
    CHECK(shown(tab).meetings[0].name == "First talk");
    CHECK(shown(tab).meetings[0].state == MeetingState::Held);
    CHECK(shown(tab).meetings[0].contacts == std::vector{shown(tab).contacts[0].id});
}

TEST_CASE("a call that ends without a meeting changes nothing, and so does an end without a call") {
    Tab tab = tab_with_account();
    tab.act(StartCall{shown(tab).id, {}, "", 30});
    const Account before = shown(tab);
    tab.act(EndCall{false});
    tab.act(EndCall{true});
    CHECK(shown(tab) == before);
}

TEST_CASE("a recap goes out as text, as Markdown or on paper, and not where there is none") {
    Tab tab = tab_with_account();
    const core::Id id = shown(tab).id;
    CHECK(tests::asked<CopyText>(tab.act(HandOutRecap{id, RecapWay::CopyText})).empty());
    CHECK(tab.state.notices.size() == 1);
    CHECK(tests::asked<PrintSheet>(tab.act(HandOutRecap{id, RecapWay::Print})).empty());
    tab.act(AddContact{id, {{}, "Ann Lee", "", 0, ""}});
    tab.act(SetAnswer{id, question(50), "100 hires", shown(tab).contacts[0].id});
    const auto text = tests::asked<CopyText>(tab.act(HandOutRecap{id, RecapWay::CopyText}));
    REQUIRE(text.size() == 1);
    CHECK(text[0].what == "the recap");
    const auto markdown = tests::asked<CopyText>(tab.act(HandOutRecap{id, RecapWay::CopyMarkdown}));
    REQUIRE(markdown.size() == 1);
    CHECK(markdown[0].text.starts_with("## "));
    CHECK(tab.act(HandOutRecap{id, RecapWay::Print}) ==
          Effects{PrintSheet{core::discovery::recap_sheet(shown(tab), tab.state.today, {})}});
}
