// Question banks as documents.
#include "core/discovery/question_bank_document.h"

#include "core/discovery/desk.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>

using namespace core;
using namespace core::discovery;
using namespace tests;

namespace {

struct BankDesk {
    Document document{id_of(2), Kind::QuestionBank, {}};
    std::uint64_t counter = 0;

    std::size_t write(const QuestionBank& wanted) {
        const Document part = bank_changes(document, wanted, {++counter, 7});
        merge(document, part);
        return part.fields.size();
    }
    void put(std::string key, Value value) {
        document.fields[std::move(key)] = {{++counter, 7}, std::move(value)};
    }
    QuestionBank bank() const { return bank_of(document); }
};

QuestionBank sample_bank() {
    QuestionBank bank;
    bank.id = id_of(2);
    bank.name = "House bank";
    bank.questions = {{id_of(81), Slot::Goals, "What is the number?", "A number and a date",
                       "\"Growth\"", "Taking it for theirs", 9, 4, false},
                      {id_of(82), Slot::Timeline, "By when?", "", "", "", 5, 2, false}};
    return bank;
}

Question any_question(Random& random) {
    return {id_of(random.next()),
            static_cast<Slot>(random.between(0, 14)),
            any_words(random),
            any_words(random),
            any_words(random),
            any_words(random),
            random.between(0, max_weight),
            random.between(1, max_question_minutes),
            random.between(0, 1) == 0};
}

}  // namespace

TEST_CASE("an empty document is an empty bank of this version") {
    const QuestionBank bank = BankDesk{}.bank();
    CHECK(bank.questions.empty());
    CHECK(bank.version == bank_version);
    CHECK_FALSE(is_newer(bank));
}

TEST_CASE("a bank is read as it was written, and an edit of one thing writes one field") {
    BankDesk desk;
    desk.write(sample_bank());
    CHECK((desk.bank() == sample_bank()));
    CHECK(desk.write(sample_bank()) == 0);
    QuestionBank bank = sample_bank();
    bank.questions[0].text = "How many?";
    CHECK(desk.write(bank) == 1);
    std::swap(bank.questions[0], bank.questions[1]);
    CHECK(desk.write(bank) == 1);
    CHECK((desk.bank() == bank));
}

TEST_CASE("a retired question stays with its text, and so do the answers to it") {
    BankDesk desk;
    desk.write(sample_bank());
    QuestionBank bank = desk.bank();
    bank.questions[0].is_retired = true;
    CHECK(desk.write(bank) == 1);
    const QuestionBank again = desk.bank();
    const Question* question = find_question(again, id_of(81));
    REQUIRE(question != nullptr);
    CHECK(question->text == "What is the number?");
    CHECK(question->is_retired);

    // The answers are the account's: no edit of a bank can touch them.
    Account account = sample_account();
    account.asked = {{id_of(81), AskedState::Answered, "100"}};
    account.facts[0].question = id_of(81);
    AccountDesk accounts;
    accounts.write(account);
    CHECK((accounts.account() == account));
}

TEST_CASE("a bank of a newer template is said to be newer, and what is unknown in it is kept") {
    BankDesk desk;
    desk.write(sample_bank());
    const std::string slot = item_key("question", id_of(81), "slot");
    const std::string mood = item_key("question", id_of(81), "mood");
    desk.put("version", bank_version + 1);
    desk.put(slot, std::string("security"));
    desk.put(mood, std::string("curious"));
    QuestionBank bank = desk.bank();
    CHECK(is_newer(bank));
    CHECK(bank.questions[0].slot == Slot::Other);
    bank.questions[0].text = "Changed";
    bank.name = "Changed";
    CHECK(desk.write(bank) == 2);
    CHECK((desk.document.fields.at("version").value == Value(bank_version + 1)));
    CHECK((desk.document.fields.at(slot).value == Value(std::string("security"))));
    CHECK((desk.document.fields.at(mood).value == Value(std::string("curious"))));
}

TEST_CASE("values of a question out of range become the nearest allowed one") {
    BankDesk desk;
    desk.write(sample_bank());
    desk.put(item_key("question", id_of(81), "weight"), std::numeric_limits<std::int64_t>::max());
    desk.put(item_key("question", id_of(81), "minutes"), std::int64_t{-5});
    desk.put(item_key("question", id_of(82), "weight"), std::string("heavy"));
    desk.put("version", std::int64_t{0});
    const QuestionBank bank = desk.bank();
    CHECK(bank.questions[0].weight == max_weight);
    CHECK(bank.questions[0].minutes == 1);
    CHECK(bank.questions[1].weight == 1);
    CHECK(bank.version == 1);
}

TEST_CASE("every bank survives the way into a document and back, edit after edit") {
    Random random(61);
    BankDesk desk;
    for (int i = 0; i < 400; ++i) {
        QuestionBank bank = desk.bank();
        auto& questions = bank.questions;
        const auto at =
            questions.empty()
                ? questions.begin()
                : questions.begin() + static_cast<std::ptrdiff_t>(random.next() % questions.size());
        switch (questions.empty() ? 0 : random.between(0, 4)) {
            case 0: questions.push_back(any_question(random)); break;
            case 1: questions.insert(at, any_question(random)); break;
            case 2: questions.erase(at); break;
            case 3: at->is_retired = !at->is_retired; break;
            default: std::swap(*at, questions.front());
        }
        desk.write(bank);
        CHECK((desk.bank() == bank));
        CHECK(desk.write(bank) == 0);
    }
}

TEST_CASE("whatever a document holds, it is read as a bank within its limits") {
    Random random(62);
    constexpr std::string_view fields[] = {"slot",    "text",  "learn", "weight", "minutes",
                                           "retired", "order", "gone",  "mood"};
    for (int i = 0; i < 1'000; ++i) {
        BankDesk desk;
        for (std::int64_t k = random.between(0, 40); k > 0; --k) {
            const Value value = random.between(0, 1) == 0
                                    ? Value(any_words(random) + "\xFF\r")
                                    : Value(random.between(INT64_MIN, INT64_MAX));
            desk.put(item_key("question", id_of(random.next() % 6),
                              fields[random.next() % std::size(fields)]),
                     value);
        }
        const QuestionBank bank = desk.bank();
        CHECK(std::ranges::all_of(bank.questions, [](const Question& question) {
            return question.weight >= 0 && question.weight <= max_weight && question.minutes >= 1 &&
                   question.minutes <= max_question_minutes;
        }));
        CHECK(bank_changes(desk.document, bank, {1'000, 7}).fields.empty());
        BankDesk fresh;
        fresh.write(bank);
        CHECK((fresh.bank() == bank));
    }
}
