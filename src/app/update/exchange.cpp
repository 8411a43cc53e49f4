// What leaves the app and comes in besides its own documents: the clipboard, downloads, files.
#include "app/update/plan_edit.h"
#include "core/codec/record_file.h"
#include "core/target/export.h"
#include "core/target/plan_sheet.h"
#include "core/target/requirement.h"
#include "core/utf8.h"

#include <string>

namespace app {

namespace {

constexpr std::size_t most_name_bytes = 120;

void save_csv(Turn& turn, const core::target::Plan& plan, std::string_view what, std::string text) {
    turn.effects.push_back(
        SaveFile{core::target::file_name(plan, what, "csv"), "text/csv", std::move(text)});
}

// A file of our own that arrives among the contests waits in their list until it is decided on.
void take_for_contests(Turn& turn, const FileChosen& action) {
    ArrivedFile& arrived = turn.state.arrived;
    arrived = {arrived.number + 1, core::clean_line(action.name, most_name_bytes), action.text};
    select_contest(turn, {});
}

// What the place would take from a table. Files of our own go to discovery, but for contests.
bool takes_accounts(const State& state, const std::string& text) {
    return state.place == Place::Discovery || core::codec::is_record_file(text);
}

// A table that arrives while a contest is shown is one of scores.
void take_for_contest(Turn& turn, const FileChosen& action) {
    if (!shown_contest(turn.state)->contest.kicked_off_ms) {
        tell(turn, Tone::Caution,
             "The contest has not begun, so it takes no scores. Nothing was read; kick it off "
             "first.");
        return;
    }
    ArrivedFile& arrived = turn.state.arrived;
    arrived = {arrived.number + 1, core::clean_line(action.name, most_name_bytes), action.text};
    if (turn.state.contest_page != ContestPage::Scores)
        apply(turn, ShowContestPage{ContestPage::Scores});
}

// Where no table is meant, none goes somewhere else. True: the file is one, and that was told.
bool refuse_table(Turn& turn, const FileChosen& action) {
    const State& state = turn.state;
    if (core::codec::is_record_file(action.text)) return false;
    if (state.place == Place::Contests && !living_contests(state).empty())
        tell(turn, Tone::Caution,
             "Scores go into a contest. Nothing was read; open the contest, then choose the file "
             "again.");
    else if (state.place == Place::Data)
        tell(turn, Tone::Caution,
             shown_file_name(action.name) +
                 " is no backup. Nothing was read; a table goes to the page of the plan, the "
                 "accounts or the contest that it is for.");
    else
        return false;
    return true;
}

}  // namespace

std::string shown_file_name(const std::string& name) {
    const std::string line = core::clean_line(name, most_name_bytes);
    return line.empty() ? "The file" : "\"" + line + "\"";
}

void apply(Turn& turn, const ExportPlan& action) {
    const core::Document* document = find_plan(turn.state, action.plan);
    if (document == nullptr) return;
    const core::target::Plan& plan = turn.state.decoded.plan(*document);
    const core::target::Requirement requirement = core::target::require(plan);
    const core::CsvStyle style = core::csv_style_for(turn.state.environment.numbers);
    switch (action.what) {
        case Export::Summary:
            turn.state.uncopied.reset();
            turn.effects.push_back(CopyText{
                core::target::summary_markdown(plan, requirement, turn.state.environment.numbers),
                "the summary"});
            return;
        case Export::PlanTable:
            return save_csv(turn, plan, "plan", core::target::plan_csv(plan, requirement, style));
        case Export::WeeklyCounts:
            return save_csv(turn, plan, "weekly counts",
                            core::target::weekly_csv(plan, requirement, style));
        case Export::Print:
            turn.effects.push_back(PrintSheet{core::target::plan_sheet(
                plan, requirement, turn.moment.today, turn.state.environment.numbers)});
            return;
    }
}

void apply(Turn& turn, const AskForFile&) { turn.effects.push_back(ChooseFile{}); }

void apply(Turn& turn, const ForgetFile&) { turn.state.arrived.text.clear(); }

void apply(Turn& turn, const ForgetUncopied&) { turn.state.uncopied.reset(); }

void apply(Turn& turn, const TextCopied& action) {
    turn.state.uncopied.reset();
    tell(turn, Tone::News, "Copied " + action.what + ". Paste it into a chat or a mail.");
}

void apply(Turn& turn, const CopyFailed& action) {
    turn.state.uncopied = Uncopied{action.what, action.text};
    tell(turn, Tone::Caution,
         "The browser did not let " + action.what +
             " be copied. It is shown beside the button: copy it from there.");
}

void apply(Turn& turn, const FileSaved& action) {
    tell(turn, Tone::News, shown_file_name(action.name) + " is in this browser's downloads.");
}

void apply(Turn& turn, const FileChosen& action) {
    if (is_sealed_backup(action.text) || core::codec::is_backup_file(action.text))
        return take_backup(turn, action);
    if (is_key_file(action.text)) {
        turn.state.links.key_file = action.text;
        return go_to(turn, Place::Contests);
    }
    if (turn.state.place == Place::Contests && shown_contest(turn.state) != nullptr &&
        !core::codec::is_record_file(action.text))
        return take_for_contest(turn, action);
    if (turn.state.place == Place::Contests && core::codec::is_record_file(action.text))
        return take_for_contests(turn, action);
    if (refuse_table(turn, action)) return;
    const bool is_for_accounts = takes_accounts(turn.state, action.text);
    if (!is_for_accounts && !shown_plan(turn.state)) {
        tell(turn, Tone::Caution,
             "There is no plan to import counts into. Nothing was read; make a plan first.");
        return;
    }
    ArrivedFile& arrived = turn.state.arrived;
    arrived = {arrived.number + 1, core::clean_line(action.name, most_name_bytes), action.text};
    if (is_for_accounts) {
        select_account(turn, {});
        apply(turn, ShowDiscoveryPage{DiscoveryPage::InOut});
        return go_to(turn, Place::Discovery);
    }
    if (turn.state.place != Place::Targets) go_to(turn, Place::Targets);
    if (turn.state.target_page != TargetPage::Plan) apply(turn, ShowPage{TargetPage::Plan});
}

void apply(Turn& turn, const FileRefused& action) {
    tell(turn, Tone::Caution,
         shown_file_name(action.name) + " was not read: " + action.reason +
             ". Nothing was changed.");
}

}  // namespace app
