// Question banks: made, named, deleted, and their questions added, changed and retired.
#include "app/settings.h"
#include "app/update/account_edit.h"
#include "app/update/amounts.h"
#include "app/update/calls.h"
#include "app/update/removals.h"
#include "core/discovery/question_bank_document.h"
#include "core/discovery/question_list.h"

#include <algorithm>
#include <string>

namespace app {

namespace {

using core::discovery::Question;
using core::discovery::QuestionBank;

// A bank that a newer version of us wrote is left as it is: what an edit means there is not known.
template <class Change>
void edit_bank(Turn& turn, core::Id id, std::string name, Step step, Change change) {
    const core::Document* former = find_living(turn.state, core::Kind::QuestionBank, id);
    if (former == nullptr) return;
    const QuestionBank& now = turn.state.decoded.bank(*former);
    if (is_newer(now)) {
        tell(turn, Tone::Caution,
             "This question bank comes from a newer version of Quarterdeck. Reload the page, or "
             "open a newer app file, to get it; then change the bank.");
        return;
    }
    edit_document(turn, *former, now, core::discovery::bank_changes, std::move(name), step,
                  std::move(change));
}

template <class Change>
void edit_question(Turn& turn, core::Id bank_id, core::Id id, std::string name, Step step,
                   Change change) {
    edit_bank(turn, bank_id, std::move(name), step, [&](QuestionBank& bank) {
        const auto question = std::ranges::find(bank.questions, id, &Question::id);
        if (question != bank.questions.end()) change(*question);
    });
}

Question cleaned(Question question) {
    for (std::string* text :
         {&question.text, &question.learn, &question.weak_answer, &question.mistake})
        *text = clean_phrase(*text);
    question.weight = within(question.weight, core::discovery::max_weight);
    question.minutes =
        std::clamp<std::int64_t>(question.minutes, 1, core::discovery::max_question_minutes);
    return question;
}

void choose_bank(Turn& turn, core::Id bank) {
    turn.state.chosen_bank = bank;
    write_setting(turn, bank_key, core::Value{format_id(bank)});
}

}  // namespace

void apply(Turn& turn, const NewBank&) {
    const core::Id fresh = turn.moment.fresh;
    if (!fresh || turn.state.documents.contains(fresh)) return;
    QuestionBank bank;
    bank.id = fresh;
    bank.name = "Our questions";
    bank.created_ms = std::max<std::int64_t>(turn.moment.utc_ms, 0);
    bank.questions = core::discovery::usual_questions();
    const core::Document empty{fresh, core::Kind::QuestionBank, {}};
    write_new(turn, bank_changes(empty, bank, next_stamp(turn.state)), "new question bank");
    choose_bank(turn, fresh);
}

void apply(Turn& turn, const ChooseBank& action) {
    if (find_bank(turn.state, action.bank) == nullptr) return;
    choose_bank(turn, action.bank);
    show_next_question(turn);
}

void apply(Turn& turn, const RenameBank& action) {
    edit_bank(turn, action.bank, "rename question bank", Step::Open,
              [&](QuestionBank& bank) { bank.name = clean_name(action.name); });
}

void apply(Turn& turn, const DeleteBank& action) {
    const core::Document* document = find_living(turn.state, core::Kind::QuestionBank, action.bank);
    if (document == nullptr) return;
    const std::string name = turn.state.decoded.bank(*document).name;
    write_undoable(turn, *document, deletion(*document, true, next_stamp(turn.state)),
                   "delete question bank", Step::Closed);
    tell(turn, Tone::News, "Deleted " + (name.empty() ? "Untitled question bank" : name) + ".",
         Offer::BringBack);
}

void apply(Turn& turn, const AddQuestion& action) {
    if (!turn.moment.fresh) return;
    edit_bank(turn, action.bank, "add question", Step::Closed, [&](QuestionBank& bank) {
        constexpr std::size_t most = core::discovery::max_bank_questions;
        if (bank.questions.size() >= most) {
            tell(turn, Tone::Caution,
                 "A question bank has at most " + std::to_string(most) + " questions.");
            return;
        }
        Question question = cleaned(action.question);
        question.id = turn.moment.fresh;
        if (find_question(bank, question.id) == nullptr)
            bank.questions.push_back(std::move(question));
    });
}

void apply(Turn& turn, const SetQuestion& action) {
    edit_question(turn, action.bank, action.question.id, "change question", Step::Open,
                  [&](Question& question) {
                      const bool is_retired = question.is_retired;
                      question = cleaned(action.question);
                      question.is_retired = is_retired;
                  });
}

void apply(Turn& turn, const RetireQuestion& action) {
    std::string told;
    edit_question(turn, action.bank, action.question,
                  action.is_retired ? "retire question" : "ask question again", Step::Closed,
                  [&](Question& question) {
                      if (action.is_retired && !question.is_retired)
                          told = retirement_text(question);
                      question.is_retired = action.is_retired;
                  });
    if (!told.empty()) tell(turn, Tone::News, std::move(told), Offer::BringBack);
}

}  // namespace app
