// What is taken away is named in a notice that brings it back; the end of a call is said.
#include "app/harness/tab.h"
#include "core/random_document.h"

#include <doctest/doctest.h>

using namespace app;
using namespace core::discovery;
using tests::Tab;

namespace {

const Account& account_of(const Tab& tab) { return *shown_account(tab.state); }

Tab tab_with_account() {
    Tab tab(1);
    tab.act(AddAccount{"Northwind", {}});
    return tab;
}

std::vector<std::string> news(const Tab& tab) {
    std::vector<std::string> texts;
    for (const Notice& notice : tab.state.notices)
        if (notice.offer == Offer::BringBack) texts.push_back(notice.text);
    return texts;
}

template <class Item>
Item named(std::string name) {
    Item item;
    item.name = std::move(name);
    return item;
}

}  // namespace

TEST_CASE("each thing that is removed from an account is named, and undo brings it back") {
    Tab tab = tab_with_account();
    const core::Id id = account_of(tab).id;
    Act act;
    act.text = "Sent our deck to the CFO\nand asked for more";
    Meeting meeting = named<Meeting>("First call");
    meeting.date = tests::first_of_july;
    Fact fact;
    fact.quote = std::string(200, 'x');
    Step step;
    step.text = "Send the contract";
    tab.act(AddContact{id, named<Contact>("Ann Lee")});
    tab.act(AddAct{id, act});
    tab.act(AddMeeting{id, meeting});
    tab.act(AddFact{id, fact});
    tab.act(AddCriterion{id, named<Criterion>("Saves a day a week")});
    tab.act(AddStep{id, step});
    const Account whole = account_of(tab);
    const std::vector<std::pair<Action, std::string>> removals{
        {RemoveContact{id, whole.contacts[0].id}, "Removed contact Ann Lee."},
        {RemoveAct{id, whole.acts[0].id}, "Removed act of championing: Sent our deck to the CFO…"},
        {RemoveMeeting{id, whole.meetings[0].id}, "Removed meeting First call of 1 Jul 2025."},
        {RemoveFact{id, whole.facts[0].id}, "Removed fact: " + std::string(80, 'x') + "…"},
        {RemoveCriterion{id, whole.card.criteria[0].id},
         "Removed exit criterion Saves a day a week."},
        {RemoveStep{id, whole.steps[0].id}, "Removed step: Send the contract"}};
    for (const auto& [action, text] : removals) {
        CAPTURE(text);
        tab.act(action);
        CHECK(account_of(tab) != whole);
        CHECK(news(tab) == std::vector{text});
        tab.act(Undo{});
        CHECK(account_of(tab) == whole);
        CHECK(news(tab).empty());
    }
}

TEST_CASE(
    "what is not there is not said to be removed, and what has no words is named by its kind") {
    Tab tab = tab_with_account();
    const core::Id id = account_of(tab).id;
    tab.act(RemoveContact{id, tests::id_of(99)});
    CHECK(tab.state.notices.empty());
    tab.act(AddContact{id, {}});
    tab.act(RemoveContact{id, account_of(tab).contacts[0].id});
    CHECK(news(tab) == std::vector<std::string>{"Removed contact without a name."});
    tab.act(AddStep{id, {}});
    CHECK(news(tab).empty());
    tab.act(RemoveStep{id, account_of(tab).steps[0].id});
    CHECK(news(tab) == std::vector<std::string>{"Removed step without a text."});
}

TEST_CASE("a question that is retired is named, one that is asked again is not") {
    Tab tab(1);
    tab.act(NewBank{});
    const core::Id bank = shown_bank(tab.state)->id;
    Question question;
    question.text = "What must be true by June?";
    tab.act(AddQuestion{bank, question});
    const core::Id id = shown_bank(tab.state)->questions.back().id;
    tab.act(RetireQuestion{bank, id, true});
    CHECK(news(tab) == std::vector<std::string>{"Not asked any more: What must be true by June?"});
    tab.act(RetireQuestion{bank, id, false});
    CHECK(news(tab).empty());
}

TEST_CASE("the end of a call is said, with what was noted") {
    Tab tab = tab_with_account();
    const core::Id id = account_of(tab).id;
    const auto last = [&] { return tab.notices().back(); };
    tab.act(StartCall{id, {}, "Ann Lee", 30});
    tab.act(EndCall{false});
    CHECK(last() == "The call with Northwind is over. No meeting was noted; what you wrote stays.");
    tab.act(StartCall{id, {}, {}, 30});
    tab.act(EndCall{true});
    CHECK(last() == "The call with Northwind is over. Noted as a meeting held today.");
    CHECK(account_of(tab).meetings.size() == 1);
    tab.act(StartCall{id, {}, {}, 30});
    tab.act(EndCall{true});
    CHECK(last() ==
          "The call with Northwind is over. Today's meeting had been noted as held before.");
    CHECK(account_of(tab).meetings.size() == 1);
}

TEST_CASE("news that offers nothing makes way for the next; offers and troubles stay") {
    Tab tab = tab_with_account();
    const core::Id id = account_of(tab).id;
    tab.act(TextCopied{"the recap"});
    tab.act(FileRefused{"b.csv", "it is larger than 4 MB"});
    tab.act(AddContact{id, named<Contact>("Ann Lee")});
    tab.act(RemoveContact{id, account_of(tab).contacts[0].id});
    CHECK(tab.notices() ==
          std::vector<std::string>{
              "\"b.csv\" was not read: it is larger than 4 MB. Nothing was changed.",
              "Removed contact Ann Lee."});
    tab.act(TextCopied{"the recap"});
    CHECK(tab.notices().size() == 3);
    CHECK(news(tab) == std::vector<std::string>{"Removed contact Ann Lee."});
}
