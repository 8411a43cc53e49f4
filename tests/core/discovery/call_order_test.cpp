// Which question comes next on a call.
#include "core/discovery/call_order.h"

#include "core/discovery/desk.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace core;
using namespace core::discovery;
using namespace tests;

namespace {

Question question(std::uint64_t id, Slot slot, std::int64_t weight, std::int64_t minutes) {
    Question made;
    made.id = id_of(id);
    made.slot = slot;
    made.weight = weight;
    made.minutes = minutes;
    return made;
}

std::vector<std::size_t> order(const Account& account, const QuestionBank& bank,
                               std::int64_t minutes_left) {
    std::vector<std::size_t> indexes;
    for (const CallItem& item : call_order(account, bank, minutes_left))
        indexes.push_back(item.index);
    return indexes;
}

using Order = std::vector<std::size_t>;

}  // namespace

TEST_CASE("priority is weight x how unknown x the minutes that are left") {
    QuestionBank bank;
    bank.questions = {question(1, Slot::Goals, 4, 3), question(2, Slot::Timeline, 5, 3),
                      question(3, Slot::Goals, 5, 3)};
    const std::vector<CallItem> items = call_order(sample_account(), bank, 30);
    CHECK((items == std::vector<CallItem>{{1, CallGroup::Fits, 5 * 3 * 28},
                                          {2, CallGroup::Fits, 5 * 1 * 28},
                                          {0, CallGroup::Fits, 4 * 1 * 28}}));
}

TEST_CASE("what is less known comes first: unknown, we think, said, shown") {
    Account account = sample_account();
    account.facts[1].level = Level::WeThink;
    account.facts[2].level = Level::BuyerShowed;
    account.facts[2].shown = "A report";
    CHECK(how_unknown(account, Slot::Timeline) == 3);
    CHECK(how_unknown(account, Slot::Plans) == 2);
    CHECK(how_unknown(account, Slot::Goals) == 1);
    CHECK(how_unknown(account, Slot::Challenges) == 0);
    QuestionBank bank;
    bank.questions = {question(1, Slot::Challenges, 5, 3), question(2, Slot::Goals, 5, 3),
                      question(3, Slot::Plans, 5, 3), question(4, Slot::Timeline, 5, 3)};
    CHECK((order(account, bank, 30) == Order{3, 2, 1, 0}));
}

TEST_CASE("as time runs out short questions win, and what has no time left waits") {
    QuestionBank bank;
    bank.questions = {question(1, Slot::Goals, 10, 10), question(2, Slot::Goals, 6, 2)};
    const Account account;
    CHECK((order(account, bank, 30) == Order{0, 1}));
    CHECK((order(account, bank, 12) == Order{1, 0}));
    CHECK(call_order(account, bank, 9)[1].group == CallGroup::NoTime);
    CHECK((order(account, bank, 0) == Order{0, 1}));
    CHECK(call_order(account, bank, -7) == call_order(account, bank, 0));
}

TEST_CASE(
    "answered and retired questions are never asked; asked ones wait, parked ones come last") {
    QuestionBank bank;
    for (std::uint64_t id = 1; id <= 7; ++id)
        bank.questions.push_back(question(id, Slot::Goals, static_cast<std::int64_t>(id), 3));
    bank.questions[6].is_retired = true;
    bank.questions[0].minutes = 60;
    bank.questions.push_back(question(8, Slot::Other, 100, 1));
    Account account;
    account.asked = {{id_of(6), AskedState::Answered, ""},
                     {id_of(5), AskedState::Parked, ""},
                     {id_of(4), AskedState::Asked, ""},
                     {id_of(3), AskedState::Open, ""}};
    CHECK((order(account, bank, 30) == Order{2, 1, 0, 3, 4}));
    CHECK(state_of(account, id_of(5)) == AskedState::Parked);
    CHECK(state_of(account, id_of(1)) == AskedState::Open);
    account.asked.clear();  // undone
    CHECK((order(account, bank, 30) == Order{5, 4, 3, 2, 1, 0}));
}

TEST_CASE("ties stand in the bank's order") {
    QuestionBank bank;
    bank.questions = {question(9, Slot::Goals, 5, 3), question(4, Slot::Plans, 5, 3),
                      question(1, Slot::Timeline, 5, 3)};
    CHECK((order({}, bank, 20) == Order{0, 1, 2}));
}

TEST_CASE("for every call the order is whole, the same again, and holds no answered question") {
    Random random(71);
    for (int i = 0; i < 500; ++i) {
        Account account = any_account(random);
        account.asked.clear();
        QuestionBank bank;
        std::size_t expected = 0;
        for (std::uint64_t id = 1; id <= 20; ++id) {
            Question made =
                question(id, static_cast<Slot>(random.between(1, 14)),
                         random.between(0, max_weight), random.between(1, max_question_minutes));
            made.is_retired = random.between(0, 4) == 0;
            const auto state = static_cast<AskedState>(random.between(0, 3));
            account.asked.push_back({id_of(id), state, ""});
            expected += !made.is_retired && state != AskedState::Answered ? 1 : 0;
            bank.questions.push_back(made);
        }
        const std::int64_t left = random.between(0, 300);
        const std::vector<CallItem> items = call_order(account, bank, left);
        CHECK(items.size() == expected);
        CHECK((items == call_order(account, bank, left)));
        CHECK(std::ranges::is_sorted(items, {}, &CallItem::group));
        CHECK(std::ranges::none_of(items, [&](const CallItem& item) {
            return state_of(account, bank.questions[item.index].id) == AskedState::Answered;
        }));
    }
}
