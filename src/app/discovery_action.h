// What the user asks for with accounts and question banks. What names an account, a bank or a part
// that is not there (any more) does nothing. An added part gets a fresh id, whatever id it comes
// with; texts, numbers and days are brought within the limits of core/discovery.
#pragma once

#include "core/currency.h"
#include "core/discovery/account.h"
#include "core/discovery/lens.h"
#include "core/discovery/merge_accounts.h"
#include "core/discovery/question_bank.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace app {

// -- accounts
struct AddAccount {
    std::string name;  // blank: "Account 1" or the next that is free
    core::Id plan;     // whose currency it takes too; zero: none's
};  // shows it; of a living account of that name, too, which then is not made a second time
struct AddSampleAccounts {};     // those that are not there; of the sample plan, if there is one
struct RemoveSampleAccounts {};  // each is an undo step
struct ImportAccounts {
    std::vector<core::discovery::AccountRow> rows;
    core::Id plan;  // of the new ones, with its currency; zero: none's
};  // merges them into the accounts there are (merge_accounts.h), all in one step
struct SelectAccount {
    core::Id account;  // zero: the list of all
};
struct DeleteAccount {
    core::Id account;
};
struct RenameAccount {
    core::Id account;
    std::string name;
};
struct SetAccountPlan {
    core::Id account;
    core::Id plan;  // zero: none's
};
struct SetAccountNote {
    core::Id account;
    std::string note;
};
struct SetFigures {
    core::Id account;
    core::discovery::Figures figures;
};  // all but the currency
struct SetAccountCurrency {
    core::Id account;
    core::Currency currency;
};  // keeps the value of a unit as read
enum class Milestone { Winnable, Pov, Won, Lost };
struct SetOutcome {
    core::Id account;
    Milestone which;
    std::optional<core::Date> day;  // nullopt: takes it back
};
struct ShowLens {
    core::discovery::Lens lens;
};  // of this tab

// -- a call with it, of this tab
struct StartCall {
    core::Id account;
    core::Id speaker;         // zero: not said, or `new_speaker`
    std::string new_speaker;  // not blank: becomes a contact, unless one has that name
    std::int64_t minutes = 30;
};
struct SetCallSpeaker {
    core::Id speaker;
};
struct ShowQuestion {
    core::Id question;
};  // now, out of its turn
struct EndCall {
    bool was_held;  // notes it: a meeting booked for today was held, or one is added
};  // without a call: nothing

// -- its people
struct AddContact {
    core::Id account;
    core::discovery::Contact contact;
};
struct SetContact {
    core::Id account;
    core::discovery::Contact contact;
};
struct RemoveContact {
    core::Id account;
    core::Id contact;
};  // what they said and did stays, and counts for nothing until they are back
struct AddAct {
    core::Id account;
    core::discovery::Act act;
};
struct SetAct {
    core::Id account;
    core::discovery::Act act;
};
struct RemoveAct {
    core::Id account;
    core::Id act;
};
struct AddMeeting {
    core::Id account;
    core::discovery::Meeting meeting;
};
struct SetMeeting {
    core::Id account;
    core::discovery::Meeting meeting;
};
struct RemoveMeeting {
    core::Id account;
    core::Id meeting;
};

// -- what is known
struct AddFact {
    core::Id account;
    core::discovery::Fact fact;
};
struct SetFact {
    core::Id account;
    core::discovery::Fact fact;
};
struct RemoveFact {
    core::Id account;
    core::Id fact;
};
struct SetAnswer {
    core::Id account;
    core::discovery::Question question;
    std::string quote;  // blank: the answer is taken back
    core::Id speaker;   // zero: not said
};  // the last fact that answers the question, or a new one that the buyer said today
struct MarkQuestion {
    core::Id account;
    core::Id question;
    core::discovery::AskedState state;
};
struct SetQuestionNote {
    core::Id account;
    core::Id question;
    std::string note;
};

// -- what both sides agree
struct SetExitCard {
    core::Id account;
    std::optional<core::Date> first;
    std::optional<core::Date> last;
    std::string if_met;
};
struct AddCriterion {
    core::Id account;
    core::discovery::Criterion criterion;
};
struct SetCriterion {
    core::Id account;
    core::discovery::Criterion criterion;
};
struct RemoveCriterion {
    core::Id account;
    core::Id criterion;
};
struct AddStep {
    core::Id account;
    core::discovery::Step step;
};
struct SetStep {
    core::Id account;
    core::discovery::Step step;
};
struct RemoveStep {
    core::Id account;
    core::Id step;
};
struct ProposeSteps {
    core::Id account;
};  // adds the usual ones that are not there yet

// -- what goes back to the buyer (core/discovery/recap.h)
enum class RecapWay { CopyText, CopyMarkdown, Print };
struct HandOutRecap {
    core::Id account;
    RecapWay way;
};  // says so where there is nothing to recap

// -- question banks
struct NewBank {};  // with the usual questions; chosen
struct ChooseBank {
    core::Id bank;
};  // to ask from and to change, of this tab
struct RenameBank {
    core::Id bank;
    std::string name;
};
struct DeleteBank {
    core::Id bank;
};
struct AddQuestion {
    core::Id bank;
    core::discovery::Question question;
};
struct SetQuestion {
    core::Id bank;
    core::discovery::Question question;
};  // all but whether it is retired
struct RetireQuestion {
    core::Id bank;
    core::Id question;
    bool is_retired;  // false: it is asked again
};  // there is no removing: its answers stay readable

// -- ways in and out
enum class AccountExport {
    Table,     // CSV
    Markdown,  // for the team
    Copy,      // the same to the clipboard
    Records,   // JSON: everything, to be imported again
    Steps      // on paper: the action plan of one account
};
struct ExportAccounts {
    AccountExport what;
    core::Id account;  // zero: all of them
};
struct ExportBank {
    core::Id bank;
};
struct ImportRecords {};  // the accounts, question banks and contests of the file that arrived,
                          // merged by id

}  // namespace app
