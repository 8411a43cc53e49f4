// Who would have won how often, by last period's numbers, under each scoring mode.
#include "core/contest/fairness.h"
#include "core/contest/namesakes.h"

#include "core/contest/past_points.h"
#include "core/contest/rules_words.h"
#include "core/contest/words.h"
#include "ui/contest/rules_edit.h"
#include "ui/titled_card.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/plain_table.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_area.h"

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

namespace ui {
namespace {

using namespace core::contest;

constexpr std::size_t rows_a_page = 12;
constexpr std::size_t most_notes = 6;
constexpr std::uint64_t seed = 1;  // the same for all, so that the same numbers give the same table

// To the nearest percent; anything under half of one is said so.
std::string share_text(std::int64_t wins, std::int64_t all) {
    if (wins == 0) return "0 %";
    const std::int64_t percent = (wins * 200 + all) / (all * 2);
    return percent == 0 ? "< 1 %" : std::to_string(percent) + " %";
}

FairnessRow row_of(const Fairness& fairness, std::string name, bool is_team, std::size_t place) {
    FairnessRow row{std::move(name), is_team, {}, {}};
    for (const ModeFairness& mode : fairness.modes) {
        const std::vector<std::int64_t>& wins = is_team ? mode.team_wins : mode.member_wins;
        const std::int64_t all = all_wins(wins);
        row.shares.push_back(share_text(wins[place], all));
        row.flagged.push_back(is_flagged(wins[place], all));
    }
    return row;
}

std::int64_t most_wins(const Fairness& fairness, std::size_t member) {
    std::int64_t most = 0;
    for (const ModeFairness& mode : fairness.modes) most = std::max(most, mode.member_wins[member]);
    return most;
}

std::vector<FairnessRow> rows_of(const Contest& contest, const Fairness& fairness) {
    std::vector<FairnessRow> rows;
    for (std::size_t i = 0; i < contest.teams.size(); ++i)
        rows.push_back(row_of(fairness, shown_name(contest, contest.teams[i]), true, i));
    std::vector<std::size_t> members(contest.members.size());
    for (std::size_t i = 0; i < members.size(); ++i) members[i] = i;
    std::ranges::stable_sort(members, std::greater{},
                             [&](std::size_t i) { return most_wins(fairness, i); });
    for (const std::size_t i : members)
        rows.push_back(row_of(fairness, shown_name(contest, contest.members[i]), false, i));
    return rows;
}

std::string short_mode_name(const Contest& contest, ScoringMode mode) {
    switch (mode) {
        case ScoringMode::Total: return "Total";
        case ScoringMode::AverageOfAll: return "Average";
        case ScoringMode::AverageOfActive: return "Of active";
        case ScoringMode::BestN: return "Best " + std::to_string(contest.best_n);
        case ScoringMode::PercentOfTarget: return "Of target";
    }
    return {};
}

void play(Frame& frame, FairnessDraft& draft, const app::ContestBook& book) {
    const Contest& contest = book.contest;
    draft.rows.clear();
    draft.notes.clear();
    draft.modes.clear();
    draft.shown = 0;
    const auto past = read_past_points(contest, draft.text, frame.state.environment.numbers);
    if (!past) {
        draft.error = past.error().message;
        return;
    }
    const Fairness fairness = fairness_of(contest, past.value().milli, seed);
    if (fairness.runs == 0) {
        draft.error = "There are no days to play. Set the first and the last day above.";
        return;
    }
    draft.error.clear();
    draft.revision = book.revision;
    const auto count = [&](std::int64_t number, std::string_view name) {
        return count_of_text(number, name, frame.state.environment.numbers);
    };
    draft.notes.push_back("Played " + count(fairness.runs, "time") + " with " +
                          count(static_cast<std::int64_t>(past.value().rows), "row") +
                          ". The same numbers always give this table.");
    if (past.value().without > 0)
        draft.notes.push_back(count(static_cast<std::int64_t>(past.value().without), "member") +
                              " without a row count as 0.");
    for (std::size_t i = 0; i < past.value().wrong.size() && i < most_notes; ++i)
        draft.notes.push_back(past.value().wrong[i]);
    if (past.value().wrong.size() > most_notes)
        draft.notes.push_back("And " + std::to_string(past.value().wrong.size() - most_notes) +
                              " more rows.");
    for (const ModeFairness& mode : fairness.modes)
        draft.modes.push_back(short_mode_name(contest, mode.mode));
    Contest named = contest;
    tell_namesakes_apart(named, contest.start);
    draft.rows = rows_of(named, fairness);
}

std::string cell_text(const FairnessRow& row, std::size_t mode) {
    return row.shares[mode] + (row.flagged[mode] ? " – over half" : "");
}

// Which of all are flagged, as a sentence.
std::string flags_text(const FairnessDraft& draft) {
    std::vector<std::string> flags;
    for (const FairnessRow& row : draft.rows)
        for (std::size_t mode = 0; mode < row.flagged.size(); ++mode)
            if (row.flagged[mode]) flags.push_back(row.name + " by \"" + draft.modes[mode] + "\"");
    if (flags.empty()) return "Nobody wins more than half of the time, by whatever score.";
    constexpr std::size_t most = 4;
    const std::size_t all = flags.size();
    flags.resize(std::min(all, most));
    return "Over half of the wins: " + list_text(flags, "and") +
           (all > most ? ", and " + std::to_string(all - most) + " more." : ".");
}

void draw_table(Frame& frame, TitledCard& card, const FairnessDraft& draft, std::size_t shown) {
    std::vector<TableColumn> columns{{"Wins of", 130, Align::Left}};
    for (const std::string& mode : draft.modes) columns.push_back({mode, 118});
    std::vector<TableLine> lines;
    for (std::size_t i = 0; i < shown; ++i) {
        const FairnessRow& row = draft.rows[i];
        TableLine line{{row.name}, row.is_team, {Ink::Plain}};
        for (std::size_t mode = 0; mode < draft.modes.size(); ++mode) {
            line.cells.push_back(cell_text(row, mode));
            line.inks.push_back(row.flagged[mode] ? Ink::Accent : Ink::Plain);
        }
        lines.push_back(std::move(line));
    }
    if (card.w() >= least_table_width(columns)) {
        card.take(plain_table(frame, make_id(card.id(), "table"), card.at(), card.w(),
                              "Share of wins", columns, lines),
                  space::s);
        return;
    }
    const NodeId list = make_id(card.id(), "table");
    const Point top = card.at();
    frame.open({.id = list,
                .role = a11y::Role::List,
                .rect = {top.x, top.y, card.w(), 0},
                .name = "Share of wins"});
    for (std::size_t i = 0; i < shown; ++i) {
        const NodeId item = make_id(list, "row", i);
        const Point at = card.at();
        std::string text;
        for (std::size_t mode = 0; mode < draft.modes.size(); ++mode)
            text +=
                (mode > 0 ? "; " : "") + draft.modes[mode] + ": " + cell_text(draft.rows[i], mode);
        frame.open({.id = item, .role = a11y::Role::ListItem, .rect = {at.x, at.y, card.w(), 0}});
        float h = paragraph(frame, make_id(item, "name"), draft.rows[i].name, type::body_strong,
                            frame.theme.text, at, card.w());
        h += paragraph(frame, make_id(item, "shares"), text, type::body, frame.theme.text,
                       {at.x, at.y + h}, card.w());
        frame.at(item).rect.h = h;
        frame.close();
        card.take(h, space::s);
    }
    frame.at(list).rect.h = card.at().y - top.y;
    frame.close();
}

void draw_result(Frame& frame, TitledCard& card, FairnessDraft& draft,
                 const app::ContestBook& book) {
    for (std::size_t i = 0; i < draft.notes.size(); ++i)
        card.take(paragraph(frame, make_id(card.id(), "note", i), draft.notes[i], type::secondary,
                            frame.theme.secondary, card.at(), std::min(card.w(), 620.0F)),
                  space::xs);
    if (draft.revision != book.revision)
        card.take(paragraph(frame, make_id(card.id(), "old"),
                            "The contest has changed since: preview it again.", type::secondary,
                            frame.theme.caution, card.at(), card.w()),
                  space::xs);
    card.take(0, space::s);
    card.take(
        output_lines(frame, make_id(card.id(), "flags"), "Fairness", flags_text(draft),
                     type::body_strong, frame.theme.text, card.at(), std::min(card.w(), 620.0F)),
        space::m);
    draft.shown = std::max(draft.shown, rows_a_page);
    const std::size_t shown = std::min(draft.rows.size(), draft.shown);
    draw_table(frame, card, draft, shown);
    if (shown == draft.rows.size()) return;
    const ButtonLook look{.name = "Show more rows"};
    const Point at = card.at();
    if (button(frame, make_id(card.id(), "more"),
               {at.x, at.y, button_width(frame, look), frame.control_height()}, look))
        draft.shown += rows_a_page * 4;
    card.take(frame.control_height(), space::s);
}

}  // namespace

float draw_fairness_card(Frame& frame, Column column, const app::ContestBook& book) {
    FairnessDraft& draft = frame.scratch.contest_rules.fairness;
    const NodeId id = make_id(0, "contest-fairness", book.contest.id);
    TitledCard card(frame, id, column, "Who would win");
    card.say("what",
             "Paste last period's numbers: a row for each member, the name first, then the points "
             "of each day or week. They are played again and again under each way to score, to "
             "see whether the same team or person always wins.",
             frame.theme.text, space::m);
    const std::string before = draft.text;
    card.take(text_area(frame, make_id(id, "past"), card.at(), std::min(card.w(), 720.0F),
                        {.name = "Last period's numbers",
                         .help = "Such as: Ann, 12, 0, 7, 9. Names must be those of the members.",
                         .error = draft.error,
                         .lines = 4},
                        before, &draft.text),
              space::s);
    if (draft.text != before) draft.error.clear();
    ButtonRow row(frame, card.column());
    const bool none = draft.text.empty() || book.contest.members.empty();
    if (row.add(make_id(id, "play"),
                {.name = "Preview fairness",
                 .disabled = none,
                 .tooltip = book.contest.members.empty() ? "Add the members first."
                            : none                       ? "Paste the numbers first."
                                                         : ""}))
        play(frame, draft, book);
    if (!draft.rows.empty() &&
        row.add(make_id(id, "clear"), {.name = "Clear numbers", .kind = ButtonKind::Quiet}))
        draft = {};
    card.take(row.bottom() - card.at().y, space::m);
    if (!draft.rows.empty()) draw_result(frame, card, draft, book);
    return card.close();
}

}  // namespace ui
