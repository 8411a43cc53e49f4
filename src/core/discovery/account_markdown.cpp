// One account section by section; those with nothing to say are left out.
#include "core/date_words.h"
#include "core/discovery/action_plan.h"
#include "core/discovery/evidence.h"
#include "core/discovery/export.h"
#include "core/discovery/flags.h"
#include "core/discovery/gap.h"
#include "core/discovery/ladder.h"
#include "core/discovery/people_text.h"
#include "core/discovery/score.h"
#include "core/discovery/verdict.h"
#include "core/markdown.h"
#include "core/utf8.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace core::discovery {
namespace {

// What the user typed, on one line and without any meaning to Markdown.
std::string shown(std::string_view text) {
    std::string line(text);
    std::ranges::replace(line, '\n', ' ');
    std::ranges::replace(line, '\t', ' ');
    return escape_markdown(line);
}

std::string capital(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] += 'A' - 'a';
    return text;
}

class Writer {
public:
    Writer(const Account& account, std::span<const QuestionBank* const> banks, Date today,
           const NumberStyle& style)
        : account_(account), banks_(banks), today_(today), style_(style) {}

    std::string run() {
        line("## " + shown(is_blank(account_.name) ? "Untitled account" : account_.name));
        const Score score = score_of(account_, Lens::Gpct);
        paragraph("Stage: " + std::string(name_of(stage_of(account_))) + ". GPCT: " +
                  std::to_string(score.points) + " of " + std::to_string(score.most) + " points.");
        if (!is_blank(account_.note)) paragraph(shown(account_.note));
        missing(score);
        flags();
        figures();
        facts();
        people();
        meetings();
        exit_card();
        steps();
        questions();
        return std::move(text_);
    }

private:
    void line(const std::string& words) { text_.append(words).append("\n"); }
    void paragraph(const std::string& words) { text_.append("\n").append(words).append("\n"); }
    void heading(std::string_view words) { paragraph("### " + std::string(words)); }

    // The list's heading comes with its first line.
    void begin_list(std::string_view words) { list_ = words; }
    void item(const std::string& words) {
        if (!list_.empty()) {
            heading(list_);
            line("");
            list_ = {};
        }
        line("- " + words);
    }
    // A note of ours under the item.
    void note(std::string_view words) {
        if (!is_blank(words)) line("  - Note: " + shown(words));
    }

    std::string name_of_contact(const Id& id) const {
        const Contact* contact = find_contact(account_, id);
        return contact == nullptr || is_blank(contact->name) ? std::string() : contact->name;
    }

    void missing(const Score& score) {
        begin_list("What is missing");
        for (const SlotGap& gap : score.gaps) item(shown(gap.sentence));
        const Verdict qbm = qbm_verdict(account_);
        item(qbm.is_met() ? "QBM: met." : "QBM: not met.");
        for (const std::string& sentence : qbm.missing) line("  - " + shown(sentence));
    }

    void flags() {
        begin_list("Flags");
        for (const Flag& flag : flags_of(account_, today_)) item(shown(flag.sentence));
    }

    void figures() {
        const Figures& figures = account_.figures;
        const std::string sentence = gap_sentence(figures, gap_of(figures, today_), style_);
        begin_list("The gap");
        if (!sentence.empty()) item(shown(sentence));
        const auto number = [&](const char* name, const std::optional<std::int64_t>& value) {
            if (value)
                item(std::string(name) + ": " +
                     shown(format_count(*value, style_) + " " + figures.unit));
        };
        const auto day = [&](const char* name, const std::optional<Date>& date) {
            if (date) item(std::string(name) + ": " + format_short(*date));
        };
        if (sentence.empty()) {
            number("Goal", figures.goal);
            number("Their plan delivers", figures.plan);
        }
        day("Goal by", figures.goal_date);
        day("Their plan by", figures.plan_date);
        day("Timeline", figures.timeline);
        day("Budget from", figures.budget_date);
    }

    void fact(const Fact& fact) {
        std::string words;
        if (!is_blank(fact.quote)) words = "“" + shown(fact.quote) + "”";
        const std::string who = name_of_contact(fact.contact);
        if (!who.empty()) words += (words.empty() ? "" : " – ") + shown(who);
        if (fact.date) words += (words.empty() ? "" : ", ") + format_short(*fact.date);
        line("- " + capital(std::string(name_of(level_of(account_, fact)))) +
             (words.empty() ? "" : ": " + words));
        if (const Lacks lacks = lacks_of(account_, fact); lacks.any())
            line("  - Lacks " + lacks_text(lacks));
        if (!is_blank(fact.shown)) line("  - Shown: " + shown(fact.shown));
        note(fact.note);
    }

    void facts() {
        for (const Slot slot : all_slots) {
            const bool has_any =
                std::ranges::find(account_.facts, slot, &Fact::slot) != account_.facts.end();
            if (!has_any) continue;
            heading(name_of(slot));
            line("");
            for (const Fact& each : account_.facts)
                if (each.slot == slot) fact(each);
        }
    }

    void people() {
        begin_list("People");
        for (const Contact& contact : account_.contacts) {
            item(shown(person_text(contact)));
            for (const Act& act : account_.acts)
                if (act.contact == contact.id)
                    line("  - Did for us: " + shown(act.text) +
                         (act.date ? ", " + format_short(*act.date) : ""));
            note(contact.note);
        }
    }

    void meetings() {
        begin_list("Meetings");
        for (const Meeting& meeting : account_.meetings) {
            std::string words = meeting.date ? format_short(*meeting.date) + ": " : "";
            words += shown(is_blank(meeting.name) ? "Meeting" : meeting.name);
            words += meeting.state == MeetingState::Booked ? ", booked"
                     : meeting.state == MeetingState::Held ? ", held"
                                                           : ", accepted";
            std::string names;
            for (const Id& id : meeting.contacts)
                if (const std::string name = name_of_contact(id); !name.empty())
                    names += (names.empty() ? ", with " : ", ") + name;
            item(words + shown(names));
            note(meeting.note);
        }
    }

    void exit_card() {
        const ExitCard& card = account_.card;
        begin_list("Proof of value");
        if (card.first && card.last)
            item("From " + format_short(*card.first) + " to " + format_short(*card.last));
        if (!is_blank(card.if_met)) item("If met: " + shown(card.if_met));
        for (const Criterion& criterion : card.criteria) {
            item((criterion.passed ? "Passed: " : "Open: ") +
                 shown(is_blank(criterion.name) ? "Criterion without a name" : criterion.name) +
                 (criterion.list == CriterionList::Technical ? " (technical" : " (financial") +
                 (criterion.is_must ? ", must-have)" : ")"));
            const auto say = [&](const char* name, const std::string& words) {
                if (!is_blank(words)) line(std::string("  - ") + name + ": " + shown(words));
            };
            say("Owner", criterion.owner);
            say("Target", criterion.target);
            say("Measured", criterion.measured);
            say("Signed by", criterion.signed_by);
        }
        if (card.criteria.empty()) return;
        const Verdict verdict = exit_verdict(card);
        item(verdict.is_met() ? "Exit card: met." : "Exit card: not met.");
        for (const std::string& sentence : verdict.missing) line("  - " + shown(sentence));
    }

    void steps() {
        std::vector<Step> steps = account_.steps;
        sort_steps(steps);
        begin_list("Next steps of both sides");
        for (const Step& step : steps)
            item(std::string(step.done ? "[x] " : "[ ] ") + shown(step.text) +
                 (step.side == Side::Ours ? " – ours" : " – theirs") +
                 (is_blank(step.owner) ? "" : ", " + shown(step.owner)) +
                 (step.date ? ", " + format_short(*step.date) : ""));
    }

    const Question* question_of(const Id& id) const {
        for (const QuestionBank* bank : banks_)
            if (const Question* question = find_question(*bank, id)) return question;
        return nullptr;
    }

    void questions() {
        begin_list("Questions");
        for (const Asked& asked : account_.asked) {
            const Question* question = question_of(asked.id);
            if (asked.state == AskedState::Open && is_blank(asked.note)) continue;
            item(shown(question == nullptr ? "A question of another bank" : question->text) +
                 (asked.state == AskedState::Answered ? " – answered"
                  : asked.state == AskedState::Parked ? " – parked"
                  : asked.state == AskedState::Asked  ? " – asked"
                                                      : " – open"));
            note(asked.note);
        }
    }

    const Account& account_;
    std::span<const QuestionBank* const> banks_;
    Date today_;
    const NumberStyle& style_;
    std::string_view list_;
    std::string text_;
};

}  // namespace

std::string account_markdown(const Account& account, std::span<const QuestionBank* const> banks,
                             Date today, const NumberStyle& style) {
    return Writer(account, banks, today, style).run();
}

}  // namespace core::discovery
