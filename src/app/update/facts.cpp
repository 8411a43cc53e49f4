// What is known of an account, and how far its questions got.
#include "app/update/account_edit.h"
#include "app/update/calls.h"
#include "core/item_key.h"
#include "core/utf8.h"

namespace app {

namespace {

using core::discovery::Account;
using core::discovery::Asked;
using core::discovery::AskedState;
using core::discovery::Fact;

constexpr Items<Fact> facts{[](Account& account) -> auto& { return account.facts; },
                            core::discovery::max_facts, "fact", "facts"};

constexpr const char* note_answer = "note answer";

std::string name_of(AskedState state) {
    switch (state) {
        case AskedState::Open: return "open";
        case AskedState::Asked: return "asked";
        case AskedState::Answered: return "answered";
        case AskedState::Parked: return "parked";
    }
    return {};
}

// The bank may be another one by now, or gone, so that any question can be noted. What `change`
// leaves open and without a note is not noted for the first time.
template <class Change>
void edit_question(Turn& turn, core::Id account_id, core::Id question, std::string name, Step step,
                   Change change) {
    if (!question) return;
    edit_account(turn, account_id, std::move(name), step, [&](Account& account) {
        const auto noted = std::ranges::find(account.asked, question, &Asked::id);
        if (noted != account.asked.end()) return change(*noted);
        const Asked open{question, AskedState::Open, {}};
        Asked asked = open;
        change(asked);
        if (asked == open) return;
        if (account.asked.size() >= core::discovery::max_questions) {
            tell(turn, Tone::Caution,
                 "An account keeps track of at most " +
                     std::to_string(core::discovery::max_questions) + " questions.");
            return;
        }
        account.asked.push_back(std::move(asked));
    });
}

// The answer as it was typed and the mark that ended it are one step: one key did both.
// Precondition: the mark is the last step.
void join_answer(Turn& turn, const MarkQuestion& mark) {
    const std::vector<UndoStep>& done = turn.state.history.done;
    const Account* account = find_account(turn.state, mark.account);
    const Fact* answer =
        account == nullptr ? nullptr : core::discovery::find_answer(*account, mark.question);
    if (answer == nullptr || done.size() < 2) return;
    const UndoStep& typed = done[done.size() - 2];
    const UndoPart& part = typed.parts.front();
    if (typed.name != note_answer || part.document != mark.account ||
        !std::ranges::any_of(part.after, [&](const auto& field) {
            return core::item_key(field.first).id == core::format_id(answer->id);
        }))
        return;
    join_last_two(turn.state.history, "answer question");
}

}  // namespace

void apply(Turn& turn, const AddFact& action) {
    add_item(turn, action.account, facts, action.fact);
}

void apply(Turn& turn, const SetFact& action) {
    set_item(turn, action.account, facts, action.fact);
}

void apply(Turn& turn, const RemoveFact& action) {
    remove_item(turn, action.account, facts, action.fact);
}

void apply(Turn& turn, const SetAnswer& action) {
    const core::Id question = action.question.id;
    if (!question || !turn.moment.fresh) return;
    const bool is_blank = core::is_blank(action.quote);
    edit_account(turn, action.account, note_answer, Step::Open, [&](Account& account) {
        const Fact* answer = core::discovery::find_answer(account, question);
        const core::Id id = answer != nullptr ? answer->id : turn.moment.fresh;
        const auto has_id = [&](const Fact& fact) { return fact.id == id; };
        if (is_blank) {
            std::erase_if(account.facts, has_id);
            return;
        }
        if (answer == nullptr) {
            if (account.facts.size() >= facts.most)
                return tell_that_it_is_full(turn, facts.most, facts.plural);
            Fact said;
            said.id = id;
            said.slot = action.question.slot;
            said.level = core::discovery::Level::BuyerSaid;
            said.date = turn.moment.today;
            said.question = question;
            account.facts.push_back(std::move(said));
        }
        Fact& fact = *std::ranges::find_if(account.facts, has_id);
        fact.quote = action.quote;
        if (!fact.contact) fact.contact = action.speaker;
        clean(fact);
    });
}

void apply(Turn& turn, const MarkQuestion& action) {
    const Account* account = find_account(turn.state, action.account);
    if (account == nullptr) return;
    const AskedState before = core::discovery::state_of(*account, action.question);
    edit_question(turn, action.account, action.question,
                  "mark question as " + name_of(action.state), Step::Closed,
                  [&](Asked& asked) { asked.state = action.state; });
    account = find_account(turn.state, action.account);
    const bool is_marked = core::discovery::state_of(*account, action.question) != before;
    if (is_marked && action.state == AskedState::Answered) join_answer(turn, action);
    if (!turn.state.call || turn.state.call->account != action.account) return;
    if (!is_marked) return show_next_question(turn);
    turn.state.call->dealt.push_back({action.question, before});
    // Where there are keys, one does it by mistake and takes the question from view: it is said. By
    // touch it is meant, and a notice would lie over the buttons. The next question is read out,
    // too, before or after this: so it names neither.
    if (!turn.state.environment.coarse_pointer && action.state != AskedState::Answered)
        tell(turn, Tone::News,
             action.state == AskedState::Asked ? "The question before comes back later."
                                               : "The question before is parked: it comes last.");
    show_next_question(turn);
}

void apply(Turn& turn, const SetQuestionNote& action) {
    edit_question(turn, action.account, action.question, "change note of question", Step::Open,
                  [&](Asked& asked) { asked.note = clean_words(action.note); });
}

}  // namespace app
