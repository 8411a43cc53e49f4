// Accounts as text for other programs and for the team. All of it is ours: what may go to the buyer
// is the recap (recap.h).
#pragma once

#include "core/calendar.h"
#include "core/csv_style.h"
#include "core/discovery/account.h"
#include "core/discovery/question_bank.h"
#include "core/number.h"

#include <span>
#include <string>

namespace core::discovery {

// One line per account: stage, GPCT score and gaps, figures, meetings, verdict, contacts, flags,
// note. Numbers are ungrouped digits, amounts in units of the currency, dates ISO; what is not
// known is empty. Imported again (import_accounts.h), account, timeline and note are found by their
// headers.
std::string accounts_csv(std::span<const Account* const> accounts, Date today,
                         const CsvStyle& style);

// One account in full, in Markdown: what is missing first, then the gap, the facts by slot with
// their evidence, people, meetings, the exit card, the steps, and the questions of `banks` that
// were noted. Whatever the user typed appears as it is, on one line.
std::string account_markdown(const Account& account, std::span<const QuestionBank* const> banks,
                             Date today, const NumberStyle& style);

}  // namespace core::discovery
