// A call as a reader holds it: from an empty app to five answers, a verdict and a recap.
#include "core/discovery/ladder.h"
#include "ui/harness/page.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tests;

namespace {

const core::discovery::Account& account_of(const Page& page) {
    return *app::shown_account(page.state);
}

void start_call(Page& page) {
    page.click(Role::Tab, "Discovery");
    page.click("New account");
    page.enter("Account name", "Northwind");
    page.click(Role::Tab, "Call");
    page.enter("Name of the person", "Ann Lee");
    page.click("Start call");
}

std::string question_of(const Page& page) {
    for (const Node* node : page.all(Role::Heading))
        if (node->focusable) return text_of(*node);
    return {};
}

// The node that is read out as it comes: the question, in a live box.
const Node* announced_question(const Page& page) {
    for (const Node* node : page.all(Role::Heading))
        if (const Node* box = a11y::find(page.tree(), node->parent);
            node->focusable && box != nullptr && box->role == Role::Status)
            return node;
    return nullptr;
}

void answer(Page& page, const std::string& words) {
    page.type("Their words", words);
    page.press(a11y::Verb::Submit);
}

std::size_t answered(const Page& page) {
    return static_cast<std::size_t>(std::ranges::count(account_of(page).asked,
                                                       core::discovery::AskedState::Answered,
                                                       &core::discovery::Asked::state));
}

}  // namespace

TEST_CASE("a new account belongs to the reader's plan, and its name has the focus") {
    Page page;
    page.click("New plan");
    page.click(Role::Tab, "Discovery");
    CHECK(page.text_is_shown("Note what a buyer has really said"));
    page.click("New account");
    CHECK(page.is_focused("Account name"));
    CHECK(account_of(page).plan == app::shown_plan(page.state)->id);
}

TEST_CASE("a sample plan gets no accounts of the reader's own") {
    Page page;
    page.click(Role::Tab, "Discovery");
    page.click("New account");
    CHECK(!account_of(page).plan);
}

TEST_CASE("a call begins in the field of the first answer, so that no letter is taken for a key") {
    Page page;
    start_call(page);
    CHECK(page.is_focused("Their words"));
    page.press(a11y::Verb::Cancel);
    CHECK_FALSE(page.is_focused("Their words"));
}

TEST_CASE("five answers, each by typing and Enter, are five facts with person and day") {
    Page page;
    start_call(page);
    for (int i = 0; i < 5; ++i) {
        const std::string before = question_of(page);
        answer(page, "Their words number " + std::to_string(i));
        CHECK(question_of(page) != before);
        CHECK(page.value_of("Their words").empty());
        CHECK(page.is_focused("Their words"));
    }
    const auto& account = account_of(page);
    CHECK(answered(page) == 5);
    REQUIRE(account.facts.size() == 5);
    for (const auto& fact : account.facts) {
        CHECK(fact.level == core::discovery::Level::BuyerSaid);
        CHECK(fact.date == page.state.today);
        CHECK(core::discovery::find_contact(account, fact.contact)->name == "Ann Lee");
    }
    page.click("End call");
    CHECK(core::discovery::stage_of(account_of(page)) == core::discovery::DealStage::Held);
    CHECK(page.value_of("QBM verdict") == "Not a QBM yet");
    page.click(Role::Tab, "Recap");
    CHECK(page.text_is_shown("Their words number 3"));
    page.click("Copy recap");
    REQUIRE(page.handed_out.size() == 1);
    CHECK(std::get<app::CopyText>(page.handed_out.front()).text.find("Their words number 3") !=
          std::string::npos);
}

TEST_CASE("the next question is announced once, whatever brings it") {
    Page page;
    start_call(page);
    for (const std::string key : {"", "Asked", "Park"}) {
        const Node* before = announced_question(page);
        REQUIRE(before != nullptr);
        const a11y::NodeId box = before->parent, id = before->id;
        if (key.empty())
            answer(page, "their words");
        else
            page.click(key);
        const Node* now = announced_question(page);
        REQUIRE(now != nullptr);
        CHECK(now->parent == box);
        CHECK(now->id != id);
        // Not also as the description of what has the focus.
        CHECK(page.description_of("Their words").find(question_of(page)) == std::string::npos);
    }
}

TEST_CASE("one Enter on a call is one step, and undone it asks the same question again") {
    Page page;
    start_call(page);
    const std::string first = question_of(page);
    page.type_keys("Their words", "they lose a day");
    page.press(a11y::Verb::Submit);
    const std::string second = question_of(page);
    answer(page, "they said so");
    page.press_undo();
    CHECK(question_of(page) == second);
    CHECK(answered(page) == 1);
    CHECK(page.is_focused("Their words"));
    page.press_undo();
    CHECK(question_of(page) == first);
    CHECK(account_of(page).facts.empty());
    CHECK(answered(page) == 0);
    page.press_redo();
    CHECK(answered(page) == 1);
    CHECK(question_of(page) == second);
    answer(page, "and once more");
    CHECK(answered(page) == 2);
    CHECK(question_of(page) != second);
}

TEST_CASE("a mark that is taken back on a call brings its question back, until another is chosen") {
    Page page;
    start_call(page);
    const std::string first = question_of(page);
    page.click("Park");
    const std::string second = question_of(page);
    page.press_undo();
    CHECK(question_of(page) == first);
    page.click("Ask now: " + second);
    CHECK(question_of(page) == second);
}

TEST_CASE("an answer is saved as it is typed, and one undo takes it back") {
    Page page;
    start_call(page);
    page.type_keys("Their words", "a crash comes now");
    page.reload();
    REQUIRE(account_of(page).facts.size() == 1);
    CHECK(account_of(page).facts.front().quote == "a crash comes now");
    page.click("Start call");
    page.type_keys("Their words", "another one");
    page.press_undo();
    CHECK(account_of(page).facts.size() == 1);
}

TEST_CASE("without words a question is not answered, and the field says what to do") {
    Page page;
    start_call(page);
    const std::string question = question_of(page);
    page.click("Answered");
    CHECK(page.is_focused("Their words"));
    CHECK(!page.is_invalid("Their words"));
    page.press(a11y::Verb::Submit);
    CHECK(page.is_invalid("Their words"));
    CHECK(page.description_of("Their words") ==
          "Write what they said, then Enter. Without words it stays open; or park it.");
    CHECK(question_of(page) == question);
    CHECK(answered(page) == 0);
    page.type("Their words", "here they are");
    CHECK(!page.is_invalid("Their words"));
}

TEST_CASE("emptied words are no answer any more") {
    Page page;
    start_call(page);
    page.type("Their words", "hm");
    page.type("Their words", "");
    CHECK(account_of(page).facts.empty());
}

TEST_CASE("a parked question comes last, and asking it now brings it back") {
    Page page;
    start_call(page);
    const std::string first = question_of(page);
    page.click("Park");
    const std::string second = question_of(page);
    CHECK(second != first);
    page.click("Asked");
    CHECK(question_of(page) != second);
    CHECK(account_of(page).asked.size() == 2);
    const Node* next = nullptr;
    for (const Node* node : page.all(Role::Button))
        if (node->name.starts_with("Ask now: ") && next == nullptr) next = node;
    REQUIRE(next != nullptr);
    const std::string name = next->name;
    page.click(name);
    CHECK(name == "Ask now: " + question_of(page));
}

TEST_CASE("the question on the screen stays while time goes by") {
    Page page;
    start_call(page);
    const std::string question = question_of(page);
    CHECK(page.value_of("Time left") == "30 minutes left");
    page.pass_time(60'000);
    CHECK(page.value_of("Time left") == "29 minutes left");
    page.pass_time(28 * 60'000);
    CHECK(page.value_of("Time left") == "1 minute left");
    CHECK(question_of(page) == question);
    page.pass_time(60'000);
    CHECK(page.value_of("Time left") == "Time is up");
    CHECK(question_of(page) == question);
    CHECK(page.draw_again().wake_ms < 0);
}

TEST_CASE("each thing that can be done with a question has its letter") {
    Page page;
    start_call(page);
    CHECK(page.get(Role::Button, "Answered").shortcut == "a");
    CHECK(page.get(Role::Button, "Asked").shortcut == "q");
    CHECK(page.get(Role::Button, "Park").shortcut == "p");
    CHECK(page.get(Role::Button, "Note").shortcut == "n");
    page.click("Note");
    CHECK(page.is_focused("Our note on this question"));
    page.type("Our note on this question", "sounded unsure");
    page.press(a11y::Verb::Submit);
    CHECK(account_of(page).asked.front().note == "sounded unsure");
}

TEST_CASE("a call that was no meeting leaves the words and no meeting") {
    Page page;
    start_call(page);
    answer(page, "some words");
    page.click("It was no meeting");
    CHECK(account_of(page).meetings.empty());
    CHECK(account_of(page).facts.size() == 1);
}

TEST_CASE("ending a call marks the meeting that was booked for today, and once") {
    Page page;
    start_call(page);
    page.click("End call");
    CHECK(account_of(page).meetings.size() == 1);
    page.click(Role::Tab, "Call");
    page.click("Start call");
    page.click("End call");
    CHECK(account_of(page).meetings.size() == 1);
    page.press_undo();
    CHECK(account_of(page).meetings.empty());
}

TEST_CASE("a question that one key took from view is said and counted") {
    Page page;
    start_call(page);
    page.click("Park");
    REQUIRE(page.notices().size() == 1);
    CHECK(page.notices()[0] == "The question before is parked: it comes last.");
    CHECK(page.text_is_shown("0 answered, 1 parked, "));
}

TEST_CASE("by touch, what parks a question puts no notice over the buttons") {
    Start start{.window = {390, 844}};
    start.environment.coarse_pointer = true;
    Page page(start);
    start_call(page);
    page.click("Park");
    CHECK(page.notices().empty());
    CHECK(page.text_is_shown("0 answered, 1 parked, "));
    CHECK(page.description_of("Their words").find("Escape") == std::string::npos);
}

TEST_CASE("the end of a call shows the verdict from its top") {
    Page page({.window = {390, 500}});
    start_call(page);
    page.scroll_to(400);
    page.click("End call");
    for (const Node* region : page.all(Role::Region)) CHECK(region->scroll == 0);
    page.click("Champion and meetings");
    CHECK(page.get(Role::Tab, "People").selected);
}

TEST_CASE("a call is ended by one key, and a notice says what was noted") {
    Page page;
    start_call(page);
    CHECK(page.get(Role::Button, "End call").shortcut == "e");
    CHECK(page.get(Role::TextField, "Their words").description.find("E ends the call") !=
          std::string::npos);
    page.click("End call");
    CHECK(page.notices().back() ==
          "The call with Northwind is over. Noted as a meeting held today.");
}

TEST_CASE("what was removed by mistake comes back from the notice") {
    Page page;
    start_call(page);
    page.click("It was no meeting");
    page.click(Role::Tab, "People");
    page.click("Remove contact: Ann Lee");
    CHECK(account_of(page).contacts.empty());
    CHECK(page.notices().back() == "Removed contact Ann Lee.");
    page.click("Bring back");
    REQUIRE(account_of(page).contacts.size() == 1);
    CHECK(page.notices().empty());
}
