// The table row by row.
#include "core/discovery/export.h"

#include "core/currency.h"
#include "core/discovery/flags.h"
#include "core/discovery/gap.h"
#include "core/discovery/ladder.h"
#include "core/discovery/people_text.h"
#include "core/discovery/score.h"
#include "core/discovery/verdict.h"
#include "core/table.h"

#include <optional>
#include <vector>

namespace core::discovery {
namespace {

std::string digits(std::int64_t value) { return std::to_string(value); }
std::string digits(const std::optional<std::int64_t>& value) {
    return value ? std::to_string(*value) : std::string();
}
std::string iso(const std::optional<Date>& day) { return day ? format_iso(*day) : std::string(); }

std::string amount(const std::optional<std::int64_t>& minor, const Currency& currency,
                   const NumberStyle& numbers) {
    return minor ? format_scaled(*minor, decimals_of(currency), false, numbers) : std::string();
}

template <class Items, class Text>
std::string joined(const Items& items, std::string_view between, Text text) {
    std::string all;
    for (const auto& item : items) all.append(all.empty() ? "" : between).append(text(item));
    return all;
}

// What a cell depends on besides its account.
struct Look {
    Date today;
    NumberStyle numbers;
};

struct Column {
    std::string_view name;
    std::string (*text)(const Account& account, const Look& look);
};

// The first, Timeline and Account note are headers that the import knows.
constexpr Column columns[] = {
    {"Account name", [](const Account& account, const Look&) { return account.name; }},
    {"Stage",
     [](const Account& account, const Look&) { return std::string(name_of(stage_of(account))); }},
    {"GPCT points", [](const Account& account,
                       const Look&) { return digits(score_of(account, Lens::Gpct).points); }},
    {"GPCT most", [](const Account& account,
                     const Look&) { return digits(score_of(account, Lens::Gpct).most); }},
    {"GPCT gaps",
     [](const Account& account, const Look&) {
         return joined(score_of(account, Lens::Gpct).gaps, "; ",
                       [](const SlotGap& gap) { return gap.name; });
     }},
    {"Timeline", [](const Account& account, const Look&) { return iso(account.figures.timeline); }},
    {"Goal", [](const Account& account, const Look&) { return digits(account.figures.goal); }},
    {"Their plan",
     [](const Account& account, const Look&) { return digits(account.figures.plan); }},
    {"Unit", [](const Account& account, const Look&) { return account.figures.unit; }},
    {"Goal date",
     [](const Account& account, const Look&) { return iso(account.figures.goal_date); }},
    {"Budget date",
     [](const Account& account, const Look&) { return iso(account.figures.budget_date); }},
    {"Gap",
     [](const Account& account, const Look& look) {
         const Gap gap = gap_of(account.figures, look.today);
         return gap.state == GapState::Open || gap.state == GapState::Met ? digits(gap.units)
                                                                          : std::string();
     }},
    {"Cost of waiting",
     [](const Account& account, const Look& look) {
         return amount(gap_of(account.figures, look.today).cost_minor, account.figures.currency,
                       look.numbers);
     }},
    {"Cost a week",
     [](const Account& account, const Look& look) {
         return amount(gap_of(account.figures, look.today).cost_a_week_minor,
                       account.figures.currency, look.numbers);
     }},
    {"Currency", [](const Account& account,
                    const Look&) { return std::string(account.figures.currency.text()); }},
    {"Meetings booked",
     [](const Account& account, const Look&) { return digits(count_meetings(account).booked); }},
    {"Meetings held",
     [](const Account& account, const Look&) { return digits(count_meetings(account).held); }},
    {"Meetings accepted",
     [](const Account& account, const Look&) { return digits(count_meetings(account).accepted); }},
    {"QBM",
     [](const Account& account, const Look&) {
         return std::string(qbm_verdict(account).is_met() ? "met" : "not met");
     }},
    {"QBM missing",
     [](const Account& account, const Look&) {
         return joined(qbm_verdict(account).missing, " ", [](const auto& text) { return text; });
     }},
    {"Contacts", [](const Account& account,
                    const Look&) { return joined(account.contacts, "; ", person_text); }},
    {"Flags",
     [](const Account& account, const Look& look) {
         return joined(flags_of(account, look.today), " ",
                       [](const Flag& flag) { return flag.sentence; });
     }},
    {"Account note", [](const Account& account, const Look&) { return account.note; }},
};

}  // namespace

std::string accounts_csv(std::span<const Account* const> accounts, Date today,
                         const CsvStyle& style) {
    const Look look{today, style.numbers};
    std::vector<Cells> rows(1);
    for (const Column& column : columns) rows.front().emplace_back(column.name);
    for (const Account* account : accounts) {
        Cells row;
        for (const Column& column : columns) row.push_back(column.text(*account, look));
        rows.push_back(std::move(row));
    }
    return write_csv(rows, style.separator);
}

}  // namespace core::discovery
