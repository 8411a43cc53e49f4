// What a user does with accounts: each change is one step that can be undone by its name.
#include <doctest/doctest.h>

#include "app/harness/random_discovery_edit.h"
#include "app/harness/tab.h"
#include "app/settings.h"
#include "core/discovery/account_document.h"
#include "core/discovery/action_plan.h"
#include "core/discovery/ladder.h"
#include "core/random_document.h"

using namespace app;
using namespace core::discovery;
using tests::accounts_of;
using tests::id_of;
using tests::Tab;

namespace {

const core::Date soon{tests::first_of_july.days + 90};
const core::Date no_day{INT32_MAX};

const Account& shown(const Tab& tab) {
    static const Account none;
    const Account* account = shown_account(tab.state);
    return account == nullptr ? none : *account;
}

// With an account that has one of everything, saved.
Tab tab_with_account() {
    Tab tab(1);
    tests::Disk disk;
    tab.settle(disk);
    tab.act(AddAccount{"Acme", tab.plan().id});
    const app::SaveRecords under_way = *tab.write();
    const core::Id id = shown(tab).id;
    tab.act(AddContact{id, {{}, "Ann Lee", "VP Operations", 1, ""}});
    const core::Id ann = shown(tab).contacts[0].id;
    tab.act(AddAct{id, {{}, ann, soon, "Introduced us to the CFO."}});
    tab.act(AddMeeting{
        id, {{}, "First call", MeetingKind::Discovery, MeetingState::Held, soon, {ann}, ""}});
    Fact fact;
    fact.slot = Slot::Goals;
    fact.quote = "100 hires";
    tab.act(AddFact{id, fact});
    tab.act(AddCriterion{id, {{}, CriterionList::Financial, "Pays back", "", "", "", "", true}});
    tab.act(AddStep{id, {{}, Side::Ours, "", soon, "Send the offer", false}});
    tab.act(MarkQuestion{id, id_of(50), AskedState::Asked});
    tab.act(FinishEditing{});
    disk.save(under_way.records);
    tab.act(Saved{under_way.ticket});
    tab.settle(disk);
    return tab;
}

struct Named {
    Action action;
    std::string name;
};

template <class Item, class Change>
Item changed(Item item, Change change) {
    change(item);
    return item;
}

std::vector<Named> every_edit(const Account& account) {
    const core::Id id = account.id;
    const auto figures = [&](auto change) {
        return Action(SetFigures{id, changed(account.figures, change)});
    };
    return {
        {AddAccount{"Bolt", {}}, "add account"},
        {DeleteAccount{id}, "delete account"},
        {RenameAccount{id, "Acme Corp"}, "rename account"},
        {SetAccountPlan{id, {}}, "change plan of account"},
        {SetAccountNote{id, "Two\nlines"}, "change note"},
        {figures([](Figures& f) { f.goal = 100; }), "change goal number"},
        {figures([](Figures& f) { f.plan = 70; }), "change what their plan delivers"},
        {figures([](Figures& f) { f.unit = "hires"; }), "change unit"},
        {figures([](Figures& f) { f.goal_date = soon; }), "change goal date"},
        {figures([](Figures& f) { f.plan_date = soon; }), "change plan date"},
        {figures([](Figures& f) { f.unit_value_minor = 5; }), "change value of a unit"},
        {figures([](Figures& f) { f.timeline = soon; }), "change timeline"},
        {figures([](Figures& f) { f.budget_date = soon; }), "change budget date"},
        {SetAccountCurrency{id, {{'J', 'P', 'Y'}}}, "change currency"},
        {SetOutcome{id, Milestone::Winnable, soon}, "mark as winnable"},
        {SetOutcome{id, Milestone::Pov, soon}, "mark as POV"},
        {SetOutcome{id, Milestone::Won, soon}, "mark as won"},
        {SetOutcome{id, Milestone::Lost, soon}, "mark as lost"},
        {AddContact{id, {{}, "Bo Cruz", "CFO", 2, ""}}, "add contact"},
        {SetContact{id, changed(account.contacts[0], [](Contact& c) { c.roles = 3; })},
         "change contact"},
        {RemoveContact{id, account.contacts[0].id}, "remove contact"},
        {AddAct{id, {}}, "add act of championing"},
        {SetAct{id, changed(account.acts[0], [](Act& a) { a.date = {}; })},
         "change act of championing"},
        {RemoveAct{id, account.acts[0].id}, "remove act of championing"},
        {AddMeeting{id, {}}, "add meeting"},
        {SetMeeting{id, changed(account.meetings[0], [](Meeting& m) { m.contacts.clear(); })},
         "change meeting"},
        {RemoveMeeting{id, account.meetings[0].id}, "remove meeting"},
        {AddFact{id, {}}, "add fact"},
        {SetFact{id, changed(account.facts[0], [](Fact& f) { f.level = Level::BuyerSaid; })},
         "change fact"},
        {RemoveFact{id, account.facts[0].id}, "remove fact"},
        {MarkQuestion{id, id_of(51), AskedState::Answered}, "mark question as answered"},
        {MarkQuestion{id, id_of(50), AskedState::Open}, "mark question as open"},
        {MarkQuestion{id, id_of(50), AskedState::Parked}, "mark question as parked"},
        {SetQuestionNote{id, id_of(50), "they will send it"}, "change note of question"},
        {SetExitCard{id, soon, soon, "they sign"}, "change exit card"},
        {AddCriterion{id, {}}, "add exit criterion"},
        {SetCriterion{id, changed(account.card.criteria[0], [](Criterion& c) { c.passed = true; })},
         "change exit criterion"},
        {RemoveCriterion{id, account.card.criteria[0].id}, "remove exit criterion"},
        {AddStep{id, {}}, "add step"},
        {SetStep{id, changed(account.steps[0],
                             [](core::discovery::Step& s) { s.text = "Send it today"; })},
         "change step"},
        {RemoveStep{id, account.steps[0].id}, "remove step"},
    };
}

}  // namespace

TEST_CASE("every edit of an account is one step by its name, and undo and redo lead back") {
    Tab tab = tab_with_account();
    const Account account = shown(tab);
    for (const Named& edit : every_edit(account)) {
        CAPTURE(edit.name);
        const auto before = accounts_of(tab.state);
        const std::size_t steps = tab.state.history.done.size();
        tab.act(edit.action);
        REQUIRE(tab.state.history.done.size() == steps + 1);
        CHECK(tab.state.history.done.back().name == edit.name);
        const auto after = accounts_of(tab.state);
        CHECK(after != before);
        tab.act(Undo{});
        CHECK(accounts_of(tab.state) == before);
        CHECK(tab.state.place == Place::Discovery);
        tab.act(Redo{});
        CHECK(accounts_of(tab.state) == after);
        tab.act(Undo{});
        CHECK(accounts_of(tab.state) == before);
    }
}

TEST_CASE("what names nothing or changes nothing writes nothing and is no step") {
    Tab tab = tab_with_account();
    const Account account = shown(tab);
    const core::Id id = account.id;
    const core::Id none = id_of(77);
    std::vector<Action> edits{SelectAccount{none},
                              RenameAccount{id, account.name},
                              SetAccountPlan{id, none},
                              SetFigures{id, account.figures},
                              SetAccountCurrency{id, {{'?', '?', '?'}}},
                              SetOutcome{id, Milestone::Won, no_day},
                              SetContact{id, account.contacts[0]},
                              SetContact{id, {none, "x", "", 0, ""}},
                              SetMeeting{id, account.meetings[0]},
                              SetFact{id, account.facts[0]},
                              SetStep{id, account.steps[0]},
                              RemoveContact{id, none},
                              RemoveAct{id, none},
                              RemoveMeeting{id, none},
                              RemoveFact{id, none},
                              RemoveCriterion{id, none},
                              RemoveStep{id, none},
                              MarkQuestion{id, {}, AskedState::Asked},
                              MarkQuestion{id, none, AskedState::Open},
                              SetQuestionNote{id, none, ""},
                              SetExitCard{id, no_day, {}, ""},
                              ProposeSteps{none}};
    Account elsewhere = account;
    elsewhere.id = none;
    for (const Named& edit : every_edit(elsewhere))
        if (edit.action.get_if<AddAccount>() == nullptr) edits.push_back(edit.action);
    const State before = tab.state;
    for (const Action& action : edits) {
        CAPTURE(action.place());
        CHECK(tab.act(action).empty());
        CHECK(tab.state == before);
    }
    tab.act(DeleteAccount{id});
    const auto documents = tab.state.documents;
    tab.act(RenameAccount{id, "gone"});
    CHECK(tab.state.documents == documents);
}

TEST_CASE("a new account is shown, belongs to the plan that it is given, and takes its currency") {
    Tab tab(1);
    const core::Id plan = tab.plan().id;
    tab.act(SetCurrency{plan, {{'E', 'U', 'R'}}});
    tab.act(AddAccount{" ", plan});
    CHECK(shown(tab).name == "Account 1");
    CHECK(shown(tab).plan == plan);
    CHECK(shown(tab).figures.currency.text() == "EUR");
    CHECK(shown(tab).created_ms == tab.now_ms);
    CHECK(stage_of(shown(tab)) == DealStage::New);
    CHECK(tab.state.place == Place::Discovery);
    tab.act(AddAccount{"", id_of(77)});
    CHECK(shown(tab).name == "Account 2");
    CHECK_FALSE(shown(tab).plan);
}

TEST_CASE("an account of a name that is there already is shown instead of made twice") {
    Tab tab = tab_with_account();
    const core::Id acme = shown(tab).id;
    tab.act(SelectAccount{});
    CHECK(shown_account(tab.state) == nullptr);
    tab.act(AddAccount{"Acme", {}});
    CHECK(shown(tab).id == acme);
    CHECK(living_accounts(tab.state).size() == 1);
    CHECK(tab.notices() == std::vector<std::string>{"Acme is there already."});
    tab.act(DeleteAccount{acme});
    tab.act(AddAccount{"Acme", {}});
    CHECK(shown(tab).id != acme);
}

TEST_CASE("a deleted account is told, its list is shown, and it comes back whole") {
    Tab tab = tab_with_account();
    const Account account = shown(tab);
    tab.act(DeleteAccount{account.id});
    CHECK(find_account(tab.state, account.id) == nullptr);
    CHECK_FALSE(tab.state.selected_account);
    REQUIRE(tab.state.notices.size() == 1);
    CHECK(tab.state.notices[0].text == "Deleted Acme.");
    CHECK(tab.state.notices[0].offer == Offer::BringBack);
    tab.act(GoTo{Place::Targets});
    tab.act(Undo{});
    CHECK(shown(tab) == account);
    CHECK(tab.state.place == Place::Discovery);
    REQUIRE(tab.state.notices.size() == 1);
    CHECK(tab.state.notices[0].text == "Undone: delete account (Acme).");
}

TEST_CASE("typing in one field of an account is one step until the field is left") {
    Tab tab = tab_with_account();
    const Account before = shown(tab);
    const std::size_t steps = tab.state.history.done.size();
    Fact fact = before.facts[0];
    for (const char* quote : {"W", "We", "We want"}) {
        fact.quote = quote;
        tab.act(SetFact{before.id, fact});
    }
    CHECK(tab.state.history.done.size() == steps + 1);
    tab.act(SetQuestionNote{before.id, id_of(50), "y"});
    tab.act(SetQuestionNote{before.id, id_of(50), "ye"});
    CHECK(tab.state.history.done.size() == steps + 2);
    tab.act(FinishEditing{});
    tab.act(SetQuestionNote{before.id, id_of(50), "yes"});
    CHECK(tab.state.history.done.size() == steps + 3);
    tab.act(AbandonEditing{});
    CHECK(shown(tab).asked[0].note == "ye");
    tab.act(Undo{});
    tab.act(Undo{});
    CHECK(shown(tab) == before);
}

TEST_CASE("the note of a question that nothing was noted of is one step however long it gets") {
    Tab tab = tab_with_account();
    const Account before = shown(tab);
    const std::size_t steps = tab.state.history.done.size();
    for (const char* note : {"s", "so", "soon"})
        tab.act(SetQuestionNote{before.id, id_of(9), note});
    CHECK(tab.state.history.done.size() == steps + 1);
    tab.act(Undo{});
    CHECK(shown(tab) == before);
}

TEST_CASE("texts, numbers and people of a meeting are brought within the limits of an account") {
    Tab tab = tab_with_account();
    const core::Id id = shown(tab).id;
    tab.act(SetAccountNote{id, std::string(max_text_bytes + 5, 'x')});
    CHECK(shown(tab).note.size() == max_text_bytes);
    tab.act(AddContact{id, {{}, std::string(400, 'n'), "a\nb", 0xFF, ""}});
    CHECK(shown(tab).contacts[1].name.size() == max_line_bytes);
    CHECK(shown(tab).contacts[1].title == "ab");
    CHECK(shown(tab).contacts[1].roles == all_roles);
    Figures figures;
    figures.goal = INT64_MAX;
    figures.plan = -3;
    figures.timeline = no_day;
    figures.unit_value_minor = INT64_MAX;
    tab.act(SetFigures{id, figures});
    CHECK(shown(tab).figures.goal == max_number);
    CHECK(shown(tab).figures.plan == 0);
    CHECK_FALSE(shown(tab).figures.timeline);
    CHECK(shown(tab).figures.unit_value_minor == max_value_minor);
    tab.act(SetAccountCurrency{id, {{'J', 'P', 'Y'}}});
    tab.act(SetAccountCurrency{id, {{'K', 'W', 'D'}}});
    CHECK(shown(tab).figures.unit_value_minor == max_value_minor);
    Meeting meeting = shown(tab).meetings[0];
    meeting.contacts = {id_of(3), id_of(1), {}, id_of(3)};
    tab.act(SetMeeting{id, meeting});
    CHECK(shown(tab).meetings[0].contacts == std::vector<core::Id>{id_of(1), id_of(3)});
}

TEST_CASE("a list that is full says so and stays as it is") {
    Tab tab = tab_with_account();
    const core::Id id = shown(tab).id;
    for (std::size_t i = 0; i < max_criteria + 2; ++i) tab.act(AddCriterion{id, {}});
    CHECK(shown(tab).card.criteria.size() == max_criteria);
    CHECK(tab.notices() ==
          std::vector<std::string>{"An account has at most 100 exit criteria. Remove one before "
                                   "you add another."});
}

TEST_CASE("the usual steps are proposed as one step, and only those that are not there yet") {
    Tab tab = tab_with_account();
    const core::Id id = shown(tab).id;
    const Account before = shown(tab);
    tab.act(ProposeSteps{id});
    CHECK(shown(tab) == before);
    CHECK(tab.notices().back().starts_with("Steps are proposed backwards from the timeline."));
    Figures figures = before.figures;
    figures.timeline = soon;
    tab.act(SetFigures{id, figures});
    const Account dated = shown(tab);
    const std::size_t usual =
        propose_steps(dated, core::WorkCalendar{}, tests::first_of_july).steps.size();
    tab.act(ProposeSteps{id});
    CHECK(shown(tab).steps.size() == dated.steps.size() + usual);
    tab.act(Undo{});
    CHECK(shown(tab) == dated);
    tab.act(Redo{});
    tab.act(RemoveStep{id, shown(tab).steps.back().id});
    tab.act(ProposeSteps{id});
    CHECK(shown(tab).steps.size() == dated.steps.size() + usual);
    tab.act(ProposeSteps{id});
    CHECK(shown(tab).steps.size() == dated.steps.size() + usual);
    CHECK(tab.notices().back() == "The usual steps are all there already.");
}

TEST_CASE("the account shown and the lens are kept, and change no byte of any account") {
    Tab tab = tab_with_account();
    tests::Disk disk;
    const core::Document document = tab.state.documents.at(shown(tab).id);
    tab.act(ShowLens{Lens::Meddpicc});
    CHECK(tab.state.documents.at(document.id) == document);
    for (const Lens lens : {Lens::Gpct, Lens::GpctbaCi, Lens::Bant, Lens::Meddpicc}) {
        tab.act(ShowLens{lens});
        CHECK(stored_lens(tab.state) == lens);
    }
    CHECK(stored_account(tab.state) == document.id);
    tab.act(SelectAccount{});
    CHECK_FALSE(stored_account(tab.state));
}

TEST_CASE("undoing all edits of accounts and banks gives the first ones, redoing all the last") {
    tests::Random random(15);
    for (int round = 0; round < 40; ++round) {
        Tab tab = tab_with_account();
        tab.state.history = {};
        const auto first = accounts_of(tab.state);
        for (int step = 0; step < 60; ++step) {
            tab.pass(random.between(0, 5));
            tab.act(tests::random_discovery_edit(tab.state, random));
        }
        const auto last = accounts_of(tab.state);
        const auto banks = tests::banks_of(tab.state);
        while (!tab.state.history.done.empty()) tab.act(Undo{});
        REQUIRE(accounts_of(tab.state) == first);
        REQUIRE(living_banks(tab.state).empty());
        while (!tab.state.history.undone.empty()) tab.act(Redo{});
        REQUIRE(accounts_of(tab.state) == last);
        REQUIRE(tests::banks_of(tab.state) == banks);
        for (const Account& account : last)
            REQUIRE(account == account_of(tab.state.documents.at(account.id)));
    }
}
