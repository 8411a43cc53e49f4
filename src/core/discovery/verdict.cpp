// The rules of the verdicts, one after the other.
#include "core/discovery/verdict.h"

#include "core/discovery/evidence.h"
#include "core/isolate.h"
#include "core/utf8.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace core::discovery {
namespace {

std::string held_missing(const Account& account) {
    if (std::ranges::any_of(account.meetings, is_held)) return {};
    return account.meetings.empty() ? "No meeting is booked or held."
                                    : "The meeting is booked, but not held yet.";
}

std::string pain_missing(const Account& account) {
    bool any = false;
    Lacks nearest;
    for (const Fact& fact : account.facts) {
        if (fact.slot != Slot::Challenges) continue;
        if (is_quote(account, fact)) return {};
        any = true;
        if (fact.level < Level::BuyerSaid) continue;
        const Lacks lacks = lacks_of(account, fact);
        nearest = lacks.any() ? lacks : Lacks{.quote = true};
    }
    if (nearest.any()) return "The challenge lacks " + lacks_text(nearest) + ".";
    return any ? "The challenge is what we think: it needs the buyer's own words, the person and "
                 "the date."
               : "No challenge is known in the buyer's own words.";
}

std::string champion_missing(const Account& account) {
    const Contact* named = nullptr;
    bool any = false;
    for (const Contact& contact : account.contacts) {
        if (!is(contact, Role::Champion)) continue;
        any = true;
        if (is_blank(contact.name)) continue;
        named = &contact;
        const bool has_acted = std::ranges::any_of(account.acts, [&](const Act& act) {
            return act.contact == contact.id && !is_blank(act.text);
        });
        if (has_acted) return {};
    }
    if (named != nullptr)
        return isolated(named->name) + " is called a champion without one act of championing.";
    return any ? "The champion has no name." : "There is no champion.";
}

void add(Verdict& verdict, std::string missing) {
    if (!missing.empty()) verdict.missing.push_back(std::move(missing));
}

std::string_view name_of(CriterionList list) {
    return list == CriterionList::Technical ? "technical" : "financial";
}

std::string criterion_missing(const Criterion& criterion) {
    std::string lacks;
    const auto need = [&](bool is_there, std::string_view what) {
        if (is_there) return;
        lacks += (lacks.empty() ? "" : ", ") + std::string(what);
    };
    need(!is_blank(criterion.owner), "no owner");
    need(!is_blank(criterion.target), "no target");
    need(!is_blank(criterion.measured), "nothing measured");
    need(!is_blank(criterion.signed_by), "not signed");
    need(criterion.passed, "not passed");
    if (lacks.empty()) return {};
    const std::string name =
        is_blank(criterion.name) ? "A criterion without a name" : isolated(criterion.name);
    return name + " (" + std::string(name_of(criterion.list)) + "): " + lacks + ".";
}

}  // namespace

Verdict qbm_verdict(const Account& account) {
    Verdict verdict;
    add(verdict, held_missing(account));
    add(verdict, pain_missing(account));
    add(verdict, champion_missing(account));
    return verdict;
}

Verdict winnable_verdict(const Account& account) {
    Verdict verdict = qbm_verdict(account);
    const bool is_accepted = std::ranges::any_of(account.meetings, [](const Meeting& meeting) {
        return meeting.state == MeetingState::Accepted;
    });
    if (!is_accepted) add(verdict, "The account executive has accepted no meeting.");
    if (level_of(account, Slot::DecisionProcess) < Level::BuyerSaid)
        add(verdict, "How they decide is not known from the buyer.");
    if (!account.outcomes.winnable) add(verdict, "Nobody has said that we can win it.");
    return verdict;
}

Verdict exit_verdict(const ExitCard& card) {
    Verdict verdict;
    for (const CriterionList list : {CriterionList::Technical, CriterionList::Financial}) {
        bool has_must = false;
        for (const Criterion& criterion : card.criteria) {
            if (criterion.list != list || !criterion.is_must) continue;
            has_must = true;
            add(verdict, criterion_missing(criterion));
        }
        if (!has_must)
            add(verdict, "The " + std::string(name_of(list)) + " list has no must-have.");
    }
    return verdict;
}

std::vector<std::string> exit_card_hints(const ExitCard& card) {
    std::vector<std::string> hints;
    if (!card.first || !card.last)
        hints.push_back("The proof has no time box.");
    else if (*card.last < *card.first)
        hints.push_back("The time box ends before it starts.");
    if (is_blank(card.if_met)) hints.push_back("What happens when it is met is not agreed.");
    return hints;
}

}  // namespace core::discovery
