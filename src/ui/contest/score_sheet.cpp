// Reads a number, holds it against the night's rules, and asks for one entry.
#include "ui/contest/score_sheet.h"

#include "core/contest/score.h"
#include "core/contest/words.h"
#include "core/number.h"
#include "core/utf8.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <utility>

namespace ui {
namespace {

using namespace core::contest;

constexpr int decimals = 3;
constexpr std::int64_t most_units = max_quantity_milli / milli;

NodeId cell_id(const ScoreNight& of, const ScoreRow& row, const Metric& metric) {
    const auto day = static_cast<std::uint32_t>(of.night.days);
    const NodeId night = make_id(make_id(0, "scores", of.contest), "night", day);
    return make_id(make_id(night, "of", row.member), "metric", metric.id);
}

// What the night's rules say of a quantity; empty: it may stand.
std::string refused(const Frame& frame, const ScoreSheet& sheet, std::size_t metric_at,
                    std::int64_t quantity_milli) {
    const auto& numbers = frame.state.environment.numbers;
    const Metric& metric = sheet.night.metrics[metric_at];
    if (metric.most_a_day_milli > 0 && quantity_milli > metric.most_a_day_milli)
        return "At most " +
               count_text(metric.most_a_day_milli, metric, sheet.book.contest, numbers) +
               " count for one person on one day." + std::string(core::value_kept);
    if (metric.points > 0 && quantity_milli > max_entry_score_milli / metric.points)
        return "This is worth more than 10,000,000,000 points, the most that one entry can be." +
               std::string(core::value_kept);
    return {};
}

void set_score(Frame& frame, const ScoreSheet& sheet, std::size_t row, std::size_t metric,
               std::int64_t quantity_milli) {
    frame.emit(app::SetScores{
        sheet.book.contest.id,
        sheet.night.night,
        {{sheet.night.rows[row].member, sheet.night.metrics[metric].id, quantity_milli}}});
}

struct Read {
    std::int64_t quantity_milli = 0;
    std::string refusal = {};  // empty: it may stand
};

Read read_score(const Frame& frame, const ScoreSheet& sheet, std::size_t row, std::size_t metric,
                const std::string& text) {
    Read score;
    if (!core::is_blank(text)) {
        const auto read =
            core::parse_number(text, decimals, most_units, frame.state.environment.numbers);
        if (!read) return {0, read.error().message};
        score.quantity_milli = read.value();
    }
    if (score.quantity_milli > sheet.night.rows[row].counts[metric])
        score.refusal = refused(frame, sheet, metric, score.quantity_milli);
    return score;
}

std::string taken(Frame& frame, const ScoreSheet& sheet, std::size_t row, std::size_t metric,
                  const std::string& text) {
    const Read read = read_score(frame, sheet, row, metric, text);
    if (read.refusal.empty() && read.quantity_milli != sheet.night.rows[row].counts[metric])
        set_score(frame, sheet, row, metric, read.quantity_milli);
    return read.refusal;
}

// Where nothing was kept, none is spoken of.
std::string said_of(std::string refusal, std::int64_t before) {
    if (before != 0 || !refusal.ends_with(core::value_kept)) return refusal;
    refusal.resize(refusal.size() - core::value_kept.size());
    return refusal + " Nothing was entered.";
}

std::string cell_help(const Frame& frame, const ScoreSheet& sheet, std::size_t metric_at) {
    const Metric& metric = sheet.night.metrics[metric_at];
    const auto& numbers = frame.state.environment.numbers;
    std::string text = "One counts " + core::format_count(metric.points, numbers) +
                       (metric.points == 1 ? " point." : " points.");
    if (metric.most_a_day_milli > 0)
        text += " At most " + milli_text(metric.most_a_day_milli, numbers) + " a day.";
    return text;
}

using Block = std::vector<std::vector<std::string>>;  // rows of cells, as a spreadsheet copies them

Block block_of(std::string_view text) {
    Block block{{{}}};
    for (const char c : text) {
        if (c == '\n')
            block.push_back({{}});
        else if (c == '\t')
            block.back().emplace_back();
        else if (c != '\r')
            block.back().back() += c;
    }
    return block;
}

// Text that is no number and has a letter, of whatever script.
bool is_name(const std::string& cell, const core::NumberStyle& numbers) {
    const bool has_letter = std::ranges::any_of(cell, [](char c) {
        return static_cast<unsigned char>(c) >= 0x80 || ('a' <= (c | 0x20) && (c | 0x20) <= 'z');
    });
    return has_letter && !core::is_blank(cell) &&
           !core::parse_number(cell, decimals, most_units, numbers);
}

// The scores of a block from a cell on, to the right and down; or, in `why`, what is wrong with it.
std::vector<app::WantedScore> scores_of(const Frame& frame, const ScoreSheet& sheet,
                                        const Block& block, std::size_t at, std::size_t metric,
                                        std::string* why) {
    std::vector<app::WantedScore> scores;
    for (std::size_t i = 0; i < block.size(); ++i)
        for (std::size_t j = 0; j < block[i].size(); ++j) {
            const bool is_there =
                at + i < sheet.listed.size() && metric + j < sheet.night.metrics.size();
            if (!is_there && core::is_blank(block[i][j])) continue;
            if (!is_there) {
                *why =
                    "The block is larger than what is left of the members and metrics from this "
                    "cell on. Nothing was entered.";
                return {};
            }
            const ScoreRow& row = sheet.night.rows[sheet.listed[at + i]];
            const Read read =
                read_score(frame, sheet, sheet.listed[at + i], metric + j, block[i][j]);
            if (!read.refusal.empty()) {
                *why = row.name + ", " + sheet.night.metric_names[metric + j] + ": " +
                       said_of(read.refusal, 0);
                return {};
            }
            scores.push_back({row.member, sheet.night.metrics[metric + j].id, read.quantity_milli});
        }
    return scores;
}

// Numbers go in from the cell on, all or none. With names it is a table, which is imported.
void take_block(Frame& frame, const ScoreSheet& sheet, std::size_t row, std::size_t metric) {
    const auto& numbers = frame.state.environment.numbers;
    const Block block = block_of(frame.request()->text);
    for (const auto& cells : block)
        for (const std::string& cell : cells)
            if (is_name(cell, numbers)) return;
    const auto at = std::ranges::find(sheet.listed, row) - sheet.listed.begin();
    std::string& why = frame.scratch.contest_scores.paste_refusal;
    auto scores = scores_of(frame, sheet, block, static_cast<std::size_t>(at), metric, &why);
    if (!why.empty()) return frame.emit(app::FinishEditing{});
    frame.scratch.drafts.erase(score_cell_id(sheet, row, metric));
    frame.emit(app::SetScores{sheet.book.contest.id, sheet.night.night, std::move(scores)});
}

}  // namespace

NodeId score_cell_id(const ScoreSheet& sheet, std::size_t row, std::size_t metric) {
    return cell_id(sheet.night, sheet.night.rows[row], sheet.night.metrics[metric]);
}

bool is_edited(const Frame& frame, const ScoreNight& night) {
    for (const ScoreRow& row : night.rows)
        for (const Metric& metric : night.metrics)
            if (const NodeId id = cell_id(night, row, metric);
                frame.is_focused(id) || frame.scratch.contest_scores.next_cell == id ||
                frame.scratch.drafts.contains(id))
                return true;
    return false;
}

void draw_score_cell(Frame& frame, const ScoreSheet& sheet, std::size_t row, std::size_t metric,
                     const Rect& rect, FieldLook look) {
    const ScoreRow& of = sheet.night.rows[row];
    const NodeId id = score_cell_id(sheet, row, metric);
    const std::string name = of.name + ", " + sheet.night.metric_names[metric];
    const std::string help = cell_help(frame, sheet, metric);
    look.name = name;
    look.help = help;
    look.keyboard = a11y::Keyboard::Decimal;
    look.align = Align::Right;
    look.max_length = 30;
    look.late = true;
    if (frame.asked(id, a11y::Verb::Paste)) take_block(frame, sheet, row, metric);
    field_cell(frame, id, rect, look,
               of.counts[metric] == 0 ? std::string() : count_shown(frame, of.counts[metric]),
               [&](const std::string& text) {
                   return said_of(taken(frame, sheet, row, metric, text), of.counts[metric]);
               });
    // As in a spreadsheet, Enter goes on to the next row.
    if (look.down != 0 && frame.asked(id, a11y::Verb::Submit) && field_error(frame, id).empty())
        frame.scratch.focus_next = frame.scratch.contest_scores.next_cell = look.down;
}

void draw_add_score(Frame& frame, const ScoreSheet& sheet, std::size_t row, std::size_t metric_at,
                    const Rect& rect) {
    const ScoreRow& of = sheet.night.rows[row];
    const Metric& metric = sheet.night.metrics[metric_at];
    const std::int64_t after = of.counts[metric_at] + milli;
    const bool is_full = after > max_quantity_milli ||
                         (metric.most_a_day_milli > 0 && after > metric.most_a_day_milli);
    const std::string name = "Add one: " + of.name + ", " + sheet.night.metric_names[metric_at];
    if (!button(frame, make_id(score_cell_id(sheet, row, metric_at), "add-one"), rect,
                {.name = name, .caption = "+1", .disabled = is_full}))
        return;
    // Only what is tonight's happens now.
    if (sheet.is_tonight)
        frame.emit(app::AddScore{sheet.book.contest.id, of.member, metric.id, sheet.night.night});
    else
        set_score(frame, sheet, row, metric_at, after);
}

float draw_row_errors(Frame& frame, const ScoreSheet& sheet, std::size_t row, Point at, float w) {
    float h = 0;
    for (std::size_t i = 0; i < sheet.night.metrics.size(); ++i) {
        const NodeId id = score_cell_id(sheet, row, i);
        const std::string error = field_error(frame, id);
        if (error.empty()) continue;
        h += paragraph(frame, make_id(id, "error"), sheet.night.metric_names[i] + ": " + error,
                       type::secondary, frame.theme.bad, {at.x, at.y + h}, w) +
             space::xs;
    }
    return h;
}

std::string count_shown(const Frame& frame, std::int64_t amount_milli) {
    return milli_text(amount_milli, frame.state.environment.numbers);
}

std::string points_shown(const Frame& frame, std::int64_t points_milli) {
    return count_shown(frame, points_milli) + (points_milli == milli ? " point" : " points");
}

float draw_pager(Frame& frame, NodeId id, Point at, float w, std::string_view what,
                 std::size_t* first, std::size_t a_page, std::size_t all) {
    const auto count = [&](std::size_t number) {
        return core::format_count(static_cast<std::int64_t>(number),
                                  frame.state.environment.numbers);
    };
    const float h = frame.control_height();
    const std::size_t begin = *first;
    const std::size_t end = std::min(begin + a_page, all);
    const std::string previous = "Previous " + std::string(what);
    const std::string next = "Next " + std::string(what);
    text_line(frame, make_id(id, "page"),
              count(begin + 1) + " to " + count(end) + " of " + count(all), type::secondary,
              frame.theme.secondary, {at.x, at.y, w - h * 2 - space::s, h});
    if (button(frame, make_id(id, "before"), {at.x + w - h * 2 - space::xs, at.y, h, h},
               {.name = previous,
                .kind = ButtonKind::Quiet,
                .icon = Icon::Left,
                .icon_only = true,
                .disabled = begin == 0}))
        *first = begin < a_page ? 0 : begin - a_page;
    if (button(frame, make_id(id, "after"), {at.x + w - h, at.y, h, h},
               {.name = next,
                .kind = ButtonKind::Quiet,
                .icon = Icon::Right,
                .icon_only = true,
                .disabled = end >= all}))
        *first = end;
    return h;
}

}  // namespace ui
