// A sentence, before and after as a table, and the wrong rows with their reasons.
#include "ui/contest/score_preview_view.h"

#include "core/contest/score.h"
#include "core/date_words.h"
#include "core/isolate.h"
#include "core/target/summary.h"
#include "ui/titled_card.h"
#include "ui/widgets/plain_table.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string>
#include <vector>

namespace ui {
namespace {

using namespace core::contest;

constexpr std::size_t most_lines = 60, most_wrong = 40;
constexpr TableColumn columns[] = {{"Member", 130, Align::Left},
                                   {"Metric", 150, Align::Left},
                                   {"Night", 110, Align::Left},
                                   {"Before", 80, Align::Right},
                                   {"After", 80, Align::Right}};

std::string counted(const Frame& frame, std::size_t count, const char* one) {
    return core::target::count_of(static_cast<std::int64_t>(count), one,
                                  frame.state.environment.numbers);
}

std::string summary(const Frame& frame, const ScoreImportDraft& draft) {
    const ScoreImport& import = draft.import;
    const std::size_t changes = changed_lines(draft);
    std::string text = import.lines.empty()
                           ? std::string("No score is read yet: say what each column means.")
                           : counted(frame, import.lines.size(), "score") + " from " +
                                 counted(frame, import.good.size(), "good row") + ".";
    if (!import.lines.empty())
        text += changes == 0
                    ? " The ledger has them already."
                    : " " + counted(frame, changes, "score") + " would be entered or changed.";
    if (draft.ahead > 0)
        text += " Left out, as their nights have not come yet: " +
                counted(frame, draft.ahead, "score") + ".";
    if (import.left_out_rows > 0)
        text += " Left out by name: " + counted(frame, import.left_out_rows, "row") + ".";
    std::size_t waiting = 0;
    for (const UnclearName& unclear : import.unclear) waiting += unclear.rows.size();
    if (waiting > 0) text += " Waiting for a name: " + counted(frame, waiting, "row") + ".";
    if (import.wrong_rows > 0)
        text += " Can't be read: " + counted(frame, import.wrong_rows, "row") + ".";
    return text;
}

struct Shown {
    std::string member, metric, night, before, after;
};

Shown shown_line(const Frame& frame, const Contest& contest, const ScoreLine& line) {
    const auto& numbers = frame.state.environment.numbers;
    const Member* member = find_member(contest, line.member);
    const Metric* metric = find_metric(contest, line.metric);
    return {member == nullptr ? "?" : shown_name(contest, *member),
            metric == nullptr ? "?" : shown_name(contest, *metric), core::format_short(line.date),
            milli_text(line.before_milli, numbers), milli_text(line.after_milli, numbers)};
}

void draw_lines(Frame& frame, TitledCard& card, const Contest& contest,
                const ScoreImportDraft& draft) {
    std::vector<const ScoreLine*> changed;
    for (const ScoreLine& line : draft.import.lines)
        if (line.before_milli != line.after_milli && changed.size() < most_lines)
            changed.push_back(&line);
    if (changed.empty()) return;
    if (card.w() >= least_table_width(columns)) {
        std::vector<TableLine> lines;
        for (const ScoreLine* line : changed) {
            const Shown shown = shown_line(frame, contest, *line);
            lines.push_back(
                {.cells = {shown.member, shown.metric, shown.night, shown.before, shown.after},
                 .inks = {Ink::Plain, Ink::Plain, Ink::Pale, Ink::Pale, Ink::Accent}});
        }
        card.take(plain_table(frame, make_id(card.id(), "lines"), card.at(), card.w(),
                              "Scores before and after", columns, lines),
                  space::s);
    } else {
        const NodeId list = make_id(card.id(), "list");
        const Point top = card.at();
        frame.open({.id = list,
                    .role = a11y::Role::List,
                    .rect = {top.x, top.y, card.w(), 0},
                    .name = "Scores before and after"});
        for (std::size_t i = 0; i < changed.size(); ++i) {
            const Shown shown = shown_line(frame, contest, *changed[i]);
            const NodeId item = make_id(list, "item", i);
            const Point at = card.at();
            frame.open(
                {.id = item, .role = a11y::Role::ListItem, .rect = {at.x, at.y, card.w(), 0}});
            const float h =
                paragraph(frame, make_id(list, "line", i),
                          core::isolated(shown.member) + ", " + core::isolated(shown.metric) +
                              ", " + shown.night + ": " + shown.before + " → " + shown.after,
                          type::body, frame.theme.text, at, card.w());
            frame.at(item).rect.h = h;
            frame.close();
            card.take(h, space::s);
        }
        frame.at(list).rect.h = card.at().y - top.y;
        frame.close();
    }
    if (const std::size_t all = changed_lines(draft); all > changed.size())
        card.say("more", "And " + counted(frame, all - changed.size(), "more score") + ".",
                 frame.theme.secondary, space::s);
}

void draw_wrong(Frame& frame, TitledCard& card, const ScoreImportDraft& draft) {
    const ScoreImport& import = draft.import;
    if (import.wrong_rows == 0) return;
    card.take(heading(frame, make_id(card.id(), "wrong"), "Rows that can't be read", 3,
                      type::strong, card.at(), card.w()),
              space::xs);
    card.say("wrong-what", "Nothing of them is written. " + std::string(way_to_put_right(draft)),
             frame.theme.text, space::s);
    const std::size_t count = std::min(import.wrong.size(), most_wrong);
    for (std::size_t i = 0; i < count; ++i) {
        const core::WrongRow& row = import.wrong[i];
        card.take(
            paragraph(frame, make_id(card.id(), "wrong", i + 1),
                      "Row " + std::to_string(row.row) + ": " + row.reason + " (" + row.text + ")",
                      type::secondary, frame.theme.bad, card.at(), card.w()),
            space::xs);
    }
    if (import.wrong_rows > count)
        card.say("wrong-more", "And " + counted(frame, import.wrong_rows - count, "more row") + ".",
                 frame.theme.secondary, space::s);
}

}  // namespace

std::size_t changed_lines(const ScoreImportDraft& draft) {
    return static_cast<std::size_t>(std::ranges::count_if(
        draft.import.lines,
        [](const ScoreLine& line) { return line.before_milli != line.after_milli; }));
}

float draw_score_preview(Frame& frame, Column column, const Contest& contest,
                         const ScoreImportDraft& draft) {
    TitledCard card(frame, make_id(0, "score-preview"), column, "What would be written");
    card.take(output_lines(frame, make_id(card.id(), "summary"), "Result of the import",
                           summary(frame, draft), type::body, frame.theme.text, card.at(),
                           std::min(card.w(), 620.0F)),
              space::m);
    draw_lines(frame, card, contest, draft);
    draw_wrong(frame, card, draft);
    return card.close();
}

}  // namespace ui
