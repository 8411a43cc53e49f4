// The rules of the flags, one after the other.
#include "core/discovery/flags.h"

#include "core/date_words.h"
#include "core/discovery/evidence.h"
#include "core/discovery/ladder.h"
#include "core/isolate.h"
#include "core/utf8.h"

#include <algorithm>
#include <optional>

namespace core::discovery {
namespace {

std::string name_or(const Contact& contact, std::string_view otherwise) {
    return is_blank(contact.name) ? std::string(otherwise) : contact.name;
}

void check_budget(const Account& account, std::vector<Flag>& flags) {
    const std::optional<Date>& timeline = account.figures.timeline;
    const std::optional<Date>& budget = account.figures.budget_date;
    if (!timeline || !budget || *budget <= *timeline) return;
    flags.push_back({FlagKind::TimelineBeforeBudget,
                     "The timeline (" + format_short(*timeline) + ") is before the budget (" +
                         format_short(*budget) + "): ask how it will be paid for, or move one."});
}

void check_single_contact(const Account& account, std::vector<Flag>& flags) {
    for (const Contact& contact : account.contacts) {
        if (!is(contact, Role::Champion) || !is(contact, Role::EconomicBuyer)) continue;
        const bool has_second = std::ranges::any_of(account.contacts, [&](const Contact& other) {
            return other.id != contact.id && !is_blank(other.name);
        });
        if (has_second) continue;
        flags.push_back({FlagKind::OneContactDecides,
                         name_or(contact, "The champion") +
                             " is champion and economic buyer, and nobody else is known: find a "
                             "second contact."});
        return;
    }
}

void check_goal_date(const Account& account, Date today, std::vector<Flag>& flags) {
    const std::optional<Date>& date = account.figures.goal_date;
    if (!date || *date >= today) return;
    flags.push_back({FlagKind::GoalDatePast, "The goal's date, " + format_short(*date) +
                                                 ", is past: ask what became of it."});
}

bool attends(const Meeting& meeting, const Id& contact) {
    return std::ranges::binary_search(meeting.contacts, contact);
}

// nullopt: there is none up to today.
std::optional<Date> last_sign_of(const Account& account, const Id& contact, Date today) {
    std::optional<Date> last;
    const auto note = [&](const std::optional<Date>& date) {
        if (date && *date <= today && (!last || *last < *date)) last = date;
    };
    for (const Act& act : account.acts)
        if (act.contact == contact) note(act.date);
    for (const Fact& fact : account.facts)
        if (fact.contact == contact && level_of(account, fact) >= Level::BuyerSaid) note(fact.date);
    for (const Meeting& meeting : account.meetings)
        if (is_held(meeting) && attends(meeting, contact)) note(meeting.date);
    return last;
}

void check_silence(const Account& account, Date today, std::vector<Flag>& flags) {
    constexpr std::int64_t day_ms = 86'400'000;
    const Contact* latest = nullptr;
    std::optional<Date> last;
    for (const Contact& contact : account.contacts) {
        if (!is(contact, Role::Champion)) continue;
        const std::optional<Date> sign = last_sign_of(account, contact.id, today);
        if (latest == nullptr || (sign && (!last || *last < *sign))) {
            latest = &contact;
            last = sign;
        }
    }
    if (latest == nullptr) return;
    const Date since = last.value_or(Date{static_cast<std::int32_t>(account.created_ms / day_ms)});
    if (today.days - since.days < silent_days) return;
    const std::string name = isolated(name_or(*latest, "the champion"));
    flags.push_back(
        {FlagKind::ChampionSilent, (last ? "Nothing from " + name + " since " + format_short(*last)
                                         : "There is no sign of " + name + " yet") +
                                       ": ask for one small act of championing."});
}

void check_urgency(const Account& account, Date today, std::vector<Flag>& flags) {
    const std::optional<Date>& timeline = account.figures.timeline;
    if (!timeline || *timeline < today || timeline->days - today.days >= urgent_days) return;
    if (level_of(account, Slot::Consequences) != Level::Unknown) return;
    flags.push_back({FlagKind::UrgentForNothing,
                     "The timeline is near (" + format_short(*timeline) +
                         "), and nothing is known of what happens if it is missed: ask."});
}

}  // namespace

std::vector<Flag> flags_of(const Account& account, Date today) {
    std::vector<Flag> flags;
    if (is_closed(stage_of(account))) return flags;
    check_budget(account, flags);
    check_single_contact(account, flags);
    check_goal_date(account, today, flags);
    check_silence(account, today, flags);
    check_urgency(account, today, flags);
    return flags;
}

}  // namespace core::discovery
