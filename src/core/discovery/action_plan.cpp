// The usual steps, and which of them are late.
#include "core/discovery/action_plan.h"

#include "core/date_words.h"
#include "core/file_name.h"
#include "core/utf8.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace core::discovery {
namespace {

enum class Owner { Us, Champion, Buyer };

struct UsualStep {
    std::int64_t days_before;  // working days before the timeline
    Owner owner;
    std::string_view text;
};

// Our own list, the first first.
constexpr UsualStep usual_steps[] = {
    {45, Owner::Champion, "Agree on goals, criteria and who decides"},
    {40, Owner::Champion, "Introduce us to the economic buyer"},
    {35, Owner::Us, "Write down the proof's criteria and its time box"},
    {30, Owner::Champion, "Start the proof of value"},
    {20, Owner::Us, "Show the results against both lists of criteria"},
    {18, Owner::Us, "Send the business case and the offer"},
    {15, Owner::Buyer, "Decide"},
    {12, Owner::Champion, "Finish the security and legal reviews"},
    {8, Owner::Buyer, "Sign"},
    {7, Owner::Us, "Start the roll-out"},
    {0, Owner::Champion, "Be live"},
};

std::string owner_of(const Account& account, Owner owner) {
    if (owner == Owner::Us) return {};
    const Role first = owner == Owner::Buyer ? Role::EconomicBuyer : Role::Champion;
    const Role second = owner == Owner::Buyer ? Role::Champion : Role::EconomicBuyer;
    for (const Role role : {first, second})
        for (const Contact& contact : account.contacts)
            if (is(contact, role) && !is_blank(contact.name)) return contact.name;
    return {};
}

bool is_overdue(const Step& step, Date today) {
    return !step.done && step.date && *step.date < today;
}

std::string name_of(const Step& step) {
    return is_blank(step.text) ? "a step without a name" : clean_line(step.text, max_line_bytes);
}

std::string line_of(const Step& step) {
    std::string text = name_of(step);
    text += step.side == Side::Ours ? " (ours" : " (theirs";
    if (!is_blank(step.owner)) text += ", " + step.owner;
    return text + ") since " + format_short(*step.date);
}

// `today` itself where no day up to the timeline is worked.
Date first_working_day(const WorkCalendar& calendar, Date today, Date timeline) {
    for (Date day = today; day <= timeline; ++day.days)
        if (is_working_day(calendar, day)) return day;
    return today;
}

}  // namespace

Proposal propose_steps(const Account& account, const WorkCalendar& calendar, Date today) {
    Proposal proposal;
    const std::optional<Date>& timeline = account.figures.timeline;
    if (!timeline || *timeline < today) return proposal;
    const Date earliest = first_working_day(calendar, today, *timeline);
    for (const UsualStep& usual : usual_steps) {
        const std::optional<Date> day =
            last_useful_day(calendar, {today, *timeline}, usual.days_before);
        proposal.is_tight = proposal.is_tight || !day;
        proposal.steps.push_back({{},
                                  usual.owner == Owner::Us ? Side::Ours : Side::Theirs,
                                  owner_of(account, usual.owner),
                                  day.value_or(earliest),
                                  std::string(usual.text),
                                  false});
    }
    return proposal;
}

void sort_steps(std::vector<Step>& steps) {
    const auto before = [](const Step& a, const Step& b) {
        return a.date && (!b.date || *a.date < *b.date);
    };
    // By insertion, which keeps equal ones in their order and makes no copy of so few.
    for (auto step = steps.begin(); step != steps.end(); ++step)
        std::rotate(std::upper_bound(steps.begin(), step, *step, before), step, step + 1);
}

std::string overdue_text(const std::vector<Step>& steps, Date today) {
    constexpr std::size_t most_named = 3;
    std::vector<Step> late;
    for (const Step& step : steps)
        if (is_overdue(step, today)) late.push_back(step);
    if (late.empty()) return {};
    sort_steps(late);
    std::string text = late.size() == 1 ? "1 step is overdue: "
                                        : std::to_string(late.size()) + " steps are overdue: ";
    for (std::size_t i = 0; i < late.size() && i < most_named; ++i)
        text += (i > 0 ? "; " : "") + line_of(late[i]);
    if (late.size() > most_named)
        text += "; and " + std::to_string(late.size() - most_named) + " more";
    return text + ".";
}

Sheet action_plan_sheet(const Account& account, Date today) {
    using enum SheetColumn;
    Sheet sheet{file_stem(account.name, "Account", "action plan"),
                is_blank(account.name) ? "Untitled account" : account.name,
                "Mutual action plan, " + format_short(today),
                {}};
    std::vector<Step> steps = account.steps;
    sort_steps(steps);
    std::vector<std::vector<std::string>> rows{{"By", "Step", "Side", "Owner", "State"}};
    for (const Step& step : steps)
        rows.push_back({step.date ? format_short(*step.date) : "", name_of(step),
                        step.side == Side::Ours ? "Ours" : "Theirs", step.owner,
                        step.done                 ? "Done"
                        : is_overdue(step, today) ? "Overdue"
                                                  : "Open"});
    sheet.table({Text, Text, Text, Text, Text}, std::move(rows));
    return sheet;
}

}  // namespace core::discovery
