// What a user does with question banks, and what stays of a question that is not asked any more.
#include <doctest/doctest.h>

#include "app/harness/tab.h"
#include "core/codec/record.h"
#include "core/discovery/call_order.h"
#include "core/discovery/question_list.h"
#include "core/random_document.h"

using namespace app;
using namespace core::discovery;
using tests::banks_of;
using tests::id_of;
using tests::Tab;

namespace {

Question question(std::string text) {
    Question made;
    made.slot = Slot::Goals;
    made.text = std::move(text);
    return made;
}

std::size_t to_ask(const Tab& tab) {
    return call_order(*shown_account(tab.state), *shown_bank(tab.state), 30).size();
}

// With a bank of the usual questions and one more, saved.
Tab tab_with_bank() {
    Tab tab(1);
    tests::Disk disk;
    tab.settle(disk);
    tab.act(NewBank{});
    tab.settle(disk);
    tab.act(AddQuestion{shown_bank(tab.state)->id, question("What would a good year look like?")});
    tab.settle(disk);
    return tab;
}

}  // namespace

TEST_CASE("every edit of a question bank is one step by its name, and undo and redo lead back") {
    Tab tab = tab_with_bank();
    const QuestionBank bank = *shown_bank(tab.state);
    Question other = bank.questions.back();
    other.weight = 5;
    const std::vector<std::pair<Action, std::string>> edits{
        {NewBank{}, "new question bank"},
        {RenameBank{bank.id, "North"}, "rename question bank"},
        {DeleteBank{bank.id}, "delete question bank"},
        {AddQuestion{bank.id, question("By when?")}, "add question"},
        {SetQuestion{bank.id, other}, "change question"},
        {RetireQuestion{bank.id, other.id, true}, "retire question"}};
    for (const auto& [action, name] : edits) {
        CAPTURE(name);
        const auto before = banks_of(tab.state);
        const std::size_t steps = tab.state.history.done.size();
        tab.act(action);
        REQUIRE(tab.state.history.done.size() == steps + 1);
        CHECK(tab.state.history.done.back().name == name);
        const auto after = banks_of(tab.state);
        CHECK(after != before);
        tab.act(Undo{});
        CHECK(banks_of(tab.state) == before);
        tab.act(Redo{});
        CHECK(banks_of(tab.state) == after);
        tab.act(Undo{});
    }
}

TEST_CASE("a new bank begins with the usual questions") {
    Tab tab(1);
    tab.act(NewBank{});
    REQUIRE(shown_bank(tab.state) != nullptr);
    CHECK(shown_bank(tab.state)->questions == usual_questions());
    CHECK_FALSE(usual_questions().empty());
}

TEST_CASE("a retired question keeps its answers and is not asked any more, until it is again") {
    Tab tab = tab_with_bank();
    const core::Id bank = shown_bank(tab.state)->id;
    const core::Id asked = shown_bank(tab.state)->questions.back().id;
    tab.act(AddAccount{"Acme", {}});
    const core::Id account = tab.state.selected_account;
    tab.act(SetQuestionNote{account, asked, "100 hires"});
    Fact answer;
    answer.question = asked;
    tab.act(AddFact{account, answer});
    CHECK(to_ask(tab) == usual_questions().size() + 1);
    const Account before = *shown_account(tab.state);
    tab.act(RetireQuestion{bank, asked, true});
    CHECK(to_ask(tab) == usual_questions().size());
    CHECK(*shown_account(tab.state) == before);
    REQUIRE(find_question(*shown_bank(tab.state), asked) != nullptr);
    Question changed = *find_question(*shown_bank(tab.state), asked);
    changed.text = "What is a good year?";
    changed.is_retired = false;
    tab.act(SetQuestion{bank, changed});
    CHECK(find_question(*shown_bank(tab.state), asked)->is_retired);
    tab.act(RetireQuestion{bank, asked, false});
    CHECK(tab.state.history.done.back().name == "ask question again");
    CHECK(to_ask(tab) == usual_questions().size() + 1);
}

TEST_CASE("a bank stays within its limits, and what is not there is left alone") {
    Tab tab = tab_with_bank();
    const QuestionBank bank = *shown_bank(tab.state);
    const core::Id none = id_of(77);
    Question stranger = question("?");
    stranger.id = none;
    for (const Action& action : std::vector<Action>{
             RenameBank{none, "x"}, RenameBank{bank.id, bank.name}, DeleteBank{none},
             AddQuestion{none, {}}, SetQuestion{bank.id, stranger},
             SetQuestion{bank.id, bank.questions.back()}, RetireQuestion{bank.id, none, true},
             RetireQuestion{bank.id, bank.questions.back().id, false}}) {
        CAPTURE(action.place());
        const State before = tab.state;
        CHECK(tab.act(action).empty());
        CHECK(tab.state == before);
    }
    Question wild = bank.questions.back();
    wild.text = std::string(max_phrase_bytes + 9, 'x');
    wild.weight = -4;
    wild.minutes = INT64_MAX;
    tab.act(SetQuestion{bank.id, wild});
    const Question& tamed = shown_bank(tab.state)->questions.back();
    CHECK(tamed.text.size() == max_phrase_bytes);
    CHECK(tamed.weight == 0);
    CHECK(tamed.minutes == max_question_minutes);
}

TEST_CASE("a bank of a newer version is kept as it is, and says why") {
    Tab tab = tab_with_bank();
    const core::Id bank = shown_bank(tab.state)->id;
    core::Document part{bank, core::Kind::QuestionBank, {}};
    part.fields["version"] = {{1'000, 9}, std::int64_t{bank_version + 1}};
    tab.act(RecordsArrived{{core::codec::encode_record(part)}});
    const auto documents = tab.state.documents;
    tab.act(AddQuestion{bank, {}});
    tab.act(RenameBank{bank, "North"});
    CHECK(tab.state.documents == documents);
    REQUIRE(tab.notices().size() == 1);
    CHECK(tab.notices()[0].starts_with("This question bank comes from a newer version"));
}

TEST_CASE("a deleted bank says so and comes back with its questions") {
    Tab tab = tab_with_bank();
    const QuestionBank bank = *shown_bank(tab.state);
    tab.act(DeleteBank{bank.id});
    CHECK(shown_bank(tab.state) == nullptr);
    CHECK(tab.notices() == std::vector<std::string>{"Deleted Our questions."});
    tab.act(Undo{});
    REQUIRE(shown_bank(tab.state) != nullptr);
    CHECK(*shown_bank(tab.state) == bank);
}

TEST_CASE("one of several banks is chosen to ask from, and remembered") {
    Tab tab(1);
    tests::Disk disk;
    const auto act = [&](const Action& action) {
        tab.act(action);
        tab.settle(disk);
    };
    tab.settle(disk);
    act(NewBank{});
    const core::Id first = shown_bank(tab.state)->id;
    act(NewBank{});
    const core::Id second = shown_bank(tab.state)->id;
    CHECK(second != first);
    act(ChooseBank{first});
    CHECK(shown_bank(tab.state)->id == first);
    act(ChooseBank{id_of(99)});
    CHECK(shown_bank(tab.state)->id == first);
    act(ChooseBank{second});
    const Tab next(2, disk.read());
    REQUIRE(shown_bank(next.state) != nullptr);
    CHECK(shown_bank(next.state)->id == second);

    act(DeleteBank{second});
    CHECK(shown_bank(tab.state)->id == first);
    act(Undo{});
    CHECK(shown_bank(tab.state)->id == second);
}

TEST_CASE("a call goes on with the questions of the bank that was chosen during it") {
    Tab tab = tab_with_bank();
    const core::Id bank = shown_bank(tab.state)->id;
    tab.act(NewBank{});
    tab.act(AddAccount{"Acme", {}});
    tab.act(StartCall{shown_account(tab.state)->id, {}, "Ann Lee", 30});
    tab.act(ChooseBank{bank});
    REQUIRE(tab.state.call);
    CHECK(find_question(*shown_bank(tab.state), tab.state.call->question) != nullptr);
}
