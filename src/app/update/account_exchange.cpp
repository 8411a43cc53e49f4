// Accounts and question banks that leave the app as text and files; what comes in as a file of
// ours, of any kind.
#include "app/update/link.h"
#include "app/update/restore.h"
#include "app/update/turn.h"
#include "core/codec/record_file.h"
#include "core/discovery/action_plan.h"
#include "core/discovery/export.h"
#include "core/file_name.h"

#include <string>
#include <utility>
#include <variant>

namespace app {

namespace {

using core::discovery::Account;

// One of the living accounts, or all of them.
std::vector<const Account*> accounts_asked(const State& state, core::Id id) {
    if (!id) return living_accounts(state);
    const Account* account = find_account(state, id);
    return account == nullptr ? std::vector<const Account*>{} : std::vector{account};
}

// "Acme account.csv", "Quarterdeck accounts 2026-11-25.csv"; `number` of several from 1, else 0.
std::string name_of_file(const State& state, core::Id id, std::string_view extension,
                         std::size_t number = 0) {
    const Account* one = find_account(state, id);
    std::string what = one == nullptr ? "accounts " + format_iso(state.today) : "account";
    if (number > 0) what += " part " + std::to_string(number);
    return one == nullptr ? core::file_name("Quarterdeck", {}, what, extension)
                          : core::file_name(one->name, "Account", what, extension);
}

std::string markdown_of(const State& state, const std::vector<const Account*>& accounts) {
    const std::vector<const core::discovery::QuestionBank*> banks = living_banks(state);
    std::string text;
    for (const Account* account : accounts) {
        if (!text.empty()) text += "\n";
        text += core::discovery::account_markdown(*account, banks, state.today,
                                                  state.environment.numbers);
    }
    return text;
}

void save(Turn& turn, std::string name, std::string media_type, std::string text) {
    turn.effects.push_back(SaveFile{std::move(name), std::move(media_type), std::move(text)});
}

void save_records(Turn& turn, const std::vector<const Account*>& accounts, core::Id id) {
    std::vector<const core::Document*> documents;
    for (const Account* account : accounts)
        documents.push_back(&turn.state.documents.at(account->id));
    std::vector<std::string> files = core::codec::encode_files(documents);
    for (std::size_t i = 0; i < files.size(); ++i)
        save(turn, name_of_file(turn.state, id, "json", files.size() > 1 ? i + 1 : 0),
             "application/json", std::move(files[i]));
}

// -- the way in

// What a file brings: each document as far as it is news.
struct Arrival {
    Together together;
    std::size_t accounts = 0;
    std::size_t banks = 0;
    std::size_t contests = 0;
    std::size_t back = 0;       // of all: they had been deleted here
    std::size_t elsewhere = 0;  // of another kind, or with the id of something else: not taken
    std::size_t followed = 0;   // contests that are here by a leader's link: not taken
};

void take(Arrival& arrival, const core::Document& document, const State& state) {
    if (document.kind != core::Kind::Account && document.kind != core::Kind::QuestionBank &&
        document.kind != core::Kind::Contest) {
        ++arrival.elsewhere;
        return;
    }
    const core::Document* held = kept_document(state, document.id);
    if (held != nullptr && held->kind != document.kind) {
        ++arrival.elsewhere;
        return;
    }
    const core::Stamp stamp = next_stamp(state);
    core::Document part = restored_part(held, document, false, stamp);
    if (part.fields.empty()) return;
    // A file is not signed: of what a leader says it can bring back only what is here.
    if (held != nullptr && is_followed(state, document.id)) {
        if (!is_deleted(*held) || is_deleted(document)) {
            ++arrival.followed;
            return;
        }
        part = deletion(document, false, stamp);
    }
    if (held != nullptr && is_deleted(*held) && !is_deleted(document)) ++arrival.back;
    take_part(state, arrival.together, held, std::move(part), stamp);
    ++(document.kind == core::Kind::Account   ? arrival.accounts
       : document.kind == core::Kind::Contest ? arrival.contests
                                              : arrival.banks);
}

std::string news_text(const Turn& turn, const Arrival& arrival, const std::string& name) {
    std::string what;
    for (const auto& [count, one] : {std::pair{arrival.accounts, "account"},
                                     {arrival.banks, "question bank"},
                                     {arrival.contests, "contest"}})
        if (count > 0) what += (what.empty() ? "" : " and ") + counted(turn, count, one);
    std::string text = "Imported " + what + " from " + name + ".";
    if (arrival.back > 0)
        text += " Of them, " + std::to_string(arrival.back) +
                (arrival.back == 1 ? " had been deleted here and is back."
                                   : " had been deleted here and are back.");
    return text;
}

// "2 of its records could not be read: ...". Empty where all were.
std::string unread_text(const Turn& turn, const core::codec::RecordFile& file,
                        const Arrival& arrival, const std::string& name) {
    std::string text;
    const auto add = [&](std::size_t count, const std::string& says) {
        if (count == 0) return;
        text += (text.empty() ? "From " + name + " was left out: " : "; ") +
                counted(turn, count, "record") + " " + says;
    };
    add(file.damaged, "that cannot be read, as " + file.reason);
    add(file.newer,
        "of a newer version of Quarterdeck, which a reload of this page, or a newer app file, may "
        "bring");
    add(arrival.followed,
        "of a contest that you follow, which only links of its leader change here");
    add(arrival.elsewhere, "that is neither an account, nor a question bank, nor a contest");
    return text.empty() ? text : text + ". Keep the file until you have what you need.";
}

}  // namespace

void apply(Turn& turn, const ExportAccounts& action) {
    State& state = turn.state;
    const std::vector<const Account*> accounts = accounts_asked(state, action.account);
    if (accounts.empty()) return;
    switch (action.what) {
        case AccountExport::Table:
            return save(turn, name_of_file(state, action.account, "csv"), "text/csv",
                        core::discovery::accounts_csv(
                            accounts, state.today, core::csv_style_for(state.environment.numbers)));
        case AccountExport::Markdown:
            return save(turn, name_of_file(state, action.account, "md"), "text/markdown",
                        markdown_of(state, accounts));
        case AccountExport::Copy:
            state.uncopied.reset();
            turn.effects.push_back(CopyText{markdown_of(state, accounts),
                                            action.account ? "the account" : "the accounts"});
            return;
        case AccountExport::Records: return save_records(turn, accounts, action.account);
        case AccountExport::Steps: {
            if (!action.account) return;
            core::Sheet sheet = core::discovery::action_plan_sheet(*accounts.front(), state.today);
            if (sheet.blocks.empty()) {
                tell(turn, Tone::Caution, "There is no step yet that could be printed.");
                return;
            }
            turn.effects.push_back(PrintSheet{std::move(sheet)});
            return;
        }
    }
}

void apply(Turn& turn, const ExportBank& action) {
    const core::discovery::QuestionBank* bank = find_bank(turn.state, action.bank);
    if (bank == nullptr) return;
    const core::Document* document = &turn.state.documents.at(bank->id);
    for (std::string& text : core::codec::encode_files({&document, 1}))
        save(turn, core::file_name(bank->name, "Team", "question bank", "json"), "application/json",
             std::move(text));
}

void apply(Turn& turn, const ImportRecords&) {
    State& state = turn.state;
    const std::string name = shown_file_name(state.arrived.name);
    const auto decoded = core::codec::decode_file(std::exchange(state.arrived.text, {}));
    const auto* file = std::get_if<core::codec::RecordFile>(&decoded);
    if (file == nullptr) {
        const auto* damaged = std::get_if<core::codec::Damaged>(&decoded);
        tell(turn, Tone::Caution,
             name + (damaged != nullptr
                         ? " was not read: " + damaged->reason + ". Nothing was changed."
                         : " comes from a newer version of Quarterdeck. Nothing was changed; "
                           "reload the page, or open a newer app file, to get that version; then "
                           "import the file again."));
        return;
    }

    close_guest_among(turn, file->documents);
    Arrival arrival;
    for (const core::Document& document : file->documents) take(arrival, document, state);
    const bool is_news = !arrival.together.parts.empty();
    const bool has_accounts = arrival.accounts + arrival.banks > 0;
    const bool can_undo = !arrival.together.changes.empty();
    if (is_news) {
        write_together(turn, std::move(arrival.together), "import file");
        keep_nights(turn);
        if (has_accounts) {
            select_account(turn, {});
            go_to(turn, Place::Discovery);
        } else {
            select_contest(turn, {});
            go_to(turn, Place::Contests);
        }
    }
    const std::string unread = unread_text(turn, *file, arrival, name);
    if (!unread.empty()) tell(turn, Tone::Caution, unread);
    if (is_news) {
        tell(turn, Tone::News, news_text(turn, arrival, name),
             can_undo ? Offer::UndoImport : Offer::Nothing);
    } else if (unread.empty()) {
        tell(turn, Tone::News, "Everything in " + name + " is here already. Nothing was changed.");
    }
}

}  // namespace app
