// The head with what is known of how many, the lines of a page, the legend, and the way to others.
#include "ui/discovery/account_table.h"

#include "core/date_words.h"
#include "core/discovery/account_list.h"
#include "core/discovery/evidence.h"
#include "core/number.h"
#include "core/utf8.h"
#include "ui/discovery/level_mark.h"
#include "ui/widgets/button.h"
#include "ui/widgets/explain.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string>

namespace ui {
namespace {

using namespace core::discovery;

// Each line is some fifteen nodes, in the picture and in the mirror.
constexpr std::size_t lines_a_page = 20;
// Below the first width a line has its squares under its name; from the second on it has its
// timeline, too.
constexpr float one_line_from = 640, timeline_from = 900, least_name = 140;
// A square's column has room for "100 %".
constexpr float widest_mark = 44, stage_w = 92, score_w = 64, qbm_w = 52, flags_w = 56,
                timeline_w = 108;
constexpr float name_inset = 8;

bool is_one_line(float w, std::size_t slots) {
    return w >= std::max(one_line_from, least_name + space::m * 2 + stage_w +
                                            widest_mark * static_cast<float>(slots) + score_w +
                                            qbm_w + flags_w);
}

std::string name_in_list(const Overview& overview) {
    return core::is_blank(overview.name) ? "Untitled account" : overview.name;
}

class Table {
public:
    Table(Frame& frame, NodeId id, Column column, std::span<const Overview> overviews,
          std::span<const std::size_t> listed)
        : frame_(frame),
          id_(id),
          column_(column),
          overviews_(overviews),
          listed_(listed),
          slots_(slots_of(frame.state.lens)),
          one_line_(is_one_line(column.w, slots_.size())),
          has_timeline_(column.w >= timeline_from),
          mark_w_(
              std::min(widest_mark, (column.w - name_inset) / static_cast<float>(slots_.size()))) {}

    // The lines from `begin` to before `end`.
    float draw(std::size_t begin, std::size_t end) {
        float y = column_.y;
        frame_.open({.id = id_,
                     .role = a11y::Role::Table,
                     .rect = {column_.x, y, column_.w, 0},
                     .name = "Accounts"});
        y += draw_heads(y);
        y += draw_coverage(y);
        for (std::size_t i = begin; i < end; ++i) y += draw_line(overviews_[listed_[i]], y);
        frame_.at(id_).rect.h = y - column_.y;
        frame_.close();
        return y - column_.y;
    }

private:
    // -- where the columns are
    float marks_w() const { return mark_w_ * static_cast<float>(slots_.size()); }
    float right_w() const {
        if (!one_line_) return 0;
        return score_w + qbm_w + flags_w + (has_timeline_ ? timeline_w : 0);
    }
    // Under the name where that has a line of its own.
    float marks_x() const {
        return one_line_ ? column_.x + column_.w - right_w() - marks_w() : column_.x + name_inset;
    }
    float stage_x() const { return marks_x() - stage_w - space::m; }  // where it has a column
    float name_w() const { return stage_x() - column_.x - space::m; }
    float line_h() const {
        return one_line_ ? std::max(frame_.control_height(), 40.0F) : frame_.control_height() + 34;
    }

    // -- one cell
    void cell(NodeId row, std::string_view word, a11y::Role role, std::string_view text,
              const Font& font, Color color, const Rect& rect, Align align) {
        frame_.paint.text_in(frame_.paint.shortened(text, font, rect.w), font, rect, align, color);
        silent_cell(row, word, role, text, rect);
    }
    // In the tree alone: the picture is drawn by the caller.
    void silent_cell(NodeId row, std::string_view word, a11y::Role role, std::string_view text,
                     const Rect& rect) {
        frame_.add({.id = make_id(row, word),
                    .role = role,
                    .rect = rect,
                    .value = std::string(text),
                    .lettering = lettering_of(type::secondary)});
    }

    void head(NodeId row, std::string_view word, std::string_view shown, std::string_view name,
              const Rect& rect, Align align) {
        const NodeId id = make_id(row, word);
        frame_.paint.text_in(shown, type::secondary_strong, rect, align, frame_.theme.secondary);
        frame_.add({.id = id,
                    .role = a11y::Role::ColumnHeader,
                    .rect = rect,
                    .value = std::string(name),
                    .lettering = lettering_of(type::secondary_strong)});
        if (shown != name) explain(frame_, id, rect, name);
    }

    // A press sorts by it, another one the other way round.
    void sort_head(NodeId row, std::string_view name, AccountOrder order, const Rect& rect,
                   Align align, bool is_highest_first = false) {
        ListQuery& query = frame_.scratch.account_query;
        const NodeId id = make_id(row, "sort", static_cast<std::uint64_t>(order));
        const NodeId press = make_id(id, "press");
        const bool sorts = query.order == order;
        const bool is_rising = query.is_reversed == is_highest_first;
        frame_.open({.id = id,
                     .role = a11y::Role::ColumnHeader,
                     .rect = rect,
                     .sort = !sorts      ? a11y::Sort::Unsorted
                             : is_rising ? a11y::Sort::Ascending
                                         : a11y::Sort::Descending});
        const std::string arrow = !sorts ? "" : is_rising ? "↑" : "↓";
        const std::string text = align == Align::Right ? arrow + " " + std::string(name)
                                                       : std::string(name) + " " + arrow;
        const bool lit = sorts || frame_.is_hovered(press) || frame_.is_focused(press);
        frame_.paint.text_in(sorts ? text : name, type::secondary_strong, rect, align,
                             lit ? frame_.theme.accent : frame_.theme.secondary);
        focus_ring(frame_, press, {rect.x, rect.y + 6, rect.w, rect.h - 12}, control_radius);
        frame_.add({.id = press,
                    .role = a11y::Role::Button,
                    .rect = rect,
                    // Some lenses have a slot of that name.
                    .name = std::string(order == AccountOrder::Timeline ? "Timeline date" : name),
                    .description = sorts ? "Turns the order round." : "Sorts by it."});
        frame_.close();
        if (!frame_.asked(press, a11y::Verb::Activate)) return;
        query.is_reversed = sorts && !query.is_reversed;
        query.order = order;
        frame_.scratch.first_account = 0;
    }

    float head_h() const { return frame_.touch ? frame_.control_height() : 36; }

    // The slots' letters, as the framework is called by.
    float draw_heads(float y) {
        const float h = head_h();
        const NodeId row = make_id(id_, "heads");
        frame_.open({.id = row, .role = a11y::Role::Row, .rect = {column_.x, y, column_.w, h}});
        if (one_line_) {
            sort_head(row, "Account", AccountOrder::Name, {column_.x + name_inset, y, 100, h},
                      Align::Left);
            sort_head(row, "Stage", AccountOrder::Stage, {stage_x(), y, stage_w, h}, Align::Left);
        }
        for (std::size_t i = 0; i < slots_.size(); ++i)
            head(row, slots_[i].name, slots_[i].letter, slots_[i].name, mark_rect(i, y, h),
                 Align::Center);
        if (one_line_) {
            float x = marks_x() + marks_w();
            sort_head(row, "Points", AccountOrder::Score, {x, y, score_w, h}, Align::Right, true);
            x += score_w;
            head(row, "qbm", "QBM", "QBM", {x, y, qbm_w, h}, Align::Center);
            x += qbm_w;
            head(row, "flags", "Flags", "Flags", {x, y, flags_w, h}, Align::Center);
            x += flags_w;
            if (has_timeline_)
                sort_head(row, "Timeline", AccountOrder::Timeline, {x, y, timeline_w, h},
                          Align::Right);
        }
        frame_.close();
        frame_.paint.line({column_.x, y + h}, {column_.x + column_.w, y + h}, frame_.theme.line,
                          frame_.theme.border);
        return h + 1;
    }

    Rect mark_rect(std::size_t slot, float y, float h) const {
        return {marks_x() + mark_w_ * static_cast<float>(slot), y, mark_w_, h};
    }

    // In how many of the listed accounts the buyer has said it, under its name where the accounts'
    // names have a line of their own.
    float draw_coverage(float y) {
        constexpr float h = 32;
        const auto coverage = coverage_of(overviews_, listed_, frame_.state.lens);
        const auto all = static_cast<std::int64_t>(listed_.size());
        const Font& font = type::secondary;
        const bool has_sign = frame_.paint.width_of("100 %", font) + space::xs <= mark_w_;
        const float name_h = one_line_ ? 0 : space::s + font.line;
        const NodeId row = make_id(id_, "coverage");
        frame_.open(
            {.id = row, .role = a11y::Role::Row, .rect = {column_.x, y, column_.w, name_h + h}});
        const Rect name{column_.x + name_inset, one_line_ ? y : y + space::s,
                        (one_line_ ? name_w() : column_.w) - name_inset, one_line_ ? h : font.line};
        cell(row, "name", a11y::Role::RowHeader,
             has_sign ? "Buyer said it in" : "Buyer said it in (percent)", font,
             frame_.theme.secondary, name, Align::Left);
        for (std::size_t i = 0; i < coverage.size(); ++i) {
            const std::string number =
                std::to_string((coverage[i].said * 200 + all) / (all * 2));  // to the nearest
            const Rect rect = mark_rect(i, y + name_h, h);
            frame_.paint.text_in(
                has_sign ? number + " %" : number, font, rect, Align::Center,
                coverage[i].said * 2 < all ? frame_.theme.caution : frame_.theme.secondary);
            silent_cell(row, coverage[i].name, a11y::Role::Cell, number + " %", rect);
        }
        frame_.close();
        y += name_h + h;
        frame_.paint.line({column_.x, y}, {column_.x + column_.w, y}, frame_.theme.line,
                          frame_.theme.border);
        return name_h + h + 1;
    }

    void draw_name(NodeId row, const Overview& overview, const Rect& rect) {
        const NodeId head = make_id(row, "head"), open = make_id(row, "open");
        frame_.open({.id = head, .role = a11y::Role::RowHeader, .rect = rect});
        const bool lit = frame_.is_hovered(open) || frame_.is_focused(open);
        const std::string name = name_in_list(overview);
        const Font& font = type::body_strong;
        frame_.paint.text_in(frame_.paint.shortened(name, font, rect.w - name_inset), font,
                             {rect.x + name_inset, rect.y, rect.w - name_inset, rect.h},
                             Align::Left, lit ? frame_.theme.accent : frame_.theme.text);
        if (frame_.paint.width_of(name, font) > rect.w - name_inset)
            frame_.tooltip(open, rect, name);
        focus_ring(frame_, open, {rect.x + 4, rect.y + 4, rect.w - 8, rect.h - 8}, control_radius);
        frame_.add({.id = open,
                    .role = a11y::Role::Button,
                    .rect = rect,
                    .name = name,
                    .description = "Opens the account."});
        frame_.close();
        if (frame_.asked(open, a11y::Verb::Activate)) frame_.emit(app::SelectAccount{overview.id});
    }

    void draw_marks(NodeId row, const Overview& overview, float y, float h) {
        for (std::size_t i = 0; i < slots_.size(); ++i) {
            const Level level = level_in(overview, slots_[i]);
            const Rect rect = mark_rect(i, y, h);
            draw_level_mark(frame_, rect, level);
            silent_cell(row, slots_[i].name, a11y::Role::Cell, core::discovery::name_of(level),
                        {rect.x + 1, rect.y + (rect.h - 24) / 2, rect.w - 2, 24});
        }
    }

    std::string points_text(const Overview& overview) const {
        const Points points = points_in(overview, frame_.state.lens);
        return std::to_string(points.points) + "/" + std::to_string(points.most);
    }

    void draw_right(NodeId row, const Overview& overview, float y, float h) {
        const Theme& theme = frame_.theme;
        float x = marks_x() + marks_w();
        cell(row, "score", a11y::Role::Cell, points_text(overview), type::body, theme.text,
             {x, y, score_w, h}, Align::Right);
        x += score_w;
        if (overview.is_qbm)
            draw_icon(frame_.paint, Icon::Check,
                      {x + (qbm_w - icon_size) / 2, y + (h - icon_size) / 2}, theme.good);
        silent_cell(row, "qbm", a11y::Role::Cell, overview.is_qbm ? "yes" : "no",
                    {x + 6, y + (h - 24) / 2, qbm_w - 12, 24});
        x += qbm_w;
        const std::string flags = std::to_string(overview.flags);
        if (overview.flags > 0) {
            draw_icon(frame_.paint, Icon::Alert, {x + 8, y + (h - icon_size) / 2}, theme.caution);
            cell(row, "flags", a11y::Role::Cell, flags, type::body, theme.caution,
                 {x + 30, y, 18, h}, Align::Left);
        } else {
            silent_cell(row, "flags", a11y::Role::Cell, "0",
                        {x + 6, y + (h - 24) / 2, flags_w - 12, 24});
        }
        x += flags_w;
        if (!has_timeline_) return;
        const bool is_past = overview.timeline && *overview.timeline < frame_.state.today;
        cell(row, "timeline", a11y::Role::Cell,
             overview.timeline ? core::format_short(*overview.timeline) : "–", type::secondary,
             is_past ? theme.caution : theme.secondary, {x, y, timeline_w, h}, Align::Right);
    }

    // The name has what stage and points leave.
    void draw_two_lines(NodeId row, const Overview& overview, const std::string& stage, float y) {
        const float h = frame_.control_height();
        const float right = column_.x + column_.w;
        const float points = frame_.paint.width_of("00/00", type::body);
        const float stage_right = right - points - space::m;
        const float own_w = frame_.paint.width_of(stage, type::secondary);
        draw_name(row, overview, {column_.x, y, stage_right - own_w - space::m - column_.x, h});
        cell(row, "score", a11y::Role::Cell, points_text(overview), type::body, frame_.theme.text,
             {right - points, y, points, h}, Align::Right);
        cell(row, "stage", a11y::Role::Cell, stage, type::secondary, frame_.theme.secondary,
             {stage_right - own_w, y, own_w, h}, Align::Right);
        draw_marks(row, overview, y + h, 28);
    }

    float draw_line(const Overview& overview, float y) {
        const NodeId row = make_id(id_, "line", overview.id);
        const float h = line_h();
        const Rect rect{column_.x, y, column_.w, h};
        if (frame_.is_hovered(make_id(row, "open")))
            frame_.paint.fill(rect, mix(frame_.theme.surface, frame_.theme.accent, 0.06F),
                              control_radius);
        frame_.open({.id = row, .role = a11y::Role::Row, .rect = rect});
        const std::string stage(core::discovery::name_of(overview.stage));
        if (one_line_) {
            draw_name(row, overview, {column_.x, y, name_w(), h});
            cell(row, "stage", a11y::Role::Cell, stage, type::secondary, frame_.theme.secondary,
                 {stage_x(), y, stage_w, h}, Align::Left);
            draw_marks(row, overview, y, h);
            draw_right(row, overview, y, h);
        } else {
            draw_two_lines(row, overview, stage, y);
        }
        frame_.close();
        frame_.paint.line({column_.x, y + h}, {column_.x + column_.w, y + h}, frame_.theme.line,
                          frame_.theme.border);
        return h + 1;
    }

    Frame& frame_;
    NodeId id_;
    Column column_;
    std::span<const Overview> overviews_;
    std::span<const std::size_t> listed_;
    std::span<const LensSlot> slots_;
    bool one_line_, has_timeline_;
    float mark_w_;
};

// "Accounts 51 to 100 of 2,000", and the buttons to the others.
float draw_pages(Frame& frame, NodeId id, Point at, float w, std::size_t begin, std::size_t end,
                 std::size_t all) {
    const auto& numbers = frame.state.environment.numbers;
    const auto count = [&](std::size_t number) {
        return core::format_count(static_cast<std::int64_t>(number), numbers);
    };
    const float h = frame.control_height();
    const ButtonLook before{.name = "Previous accounts",
                            .kind = ButtonKind::Quiet,
                            .icon = Icon::Left,
                            .icon_only = true,
                            .disabled = begin == 0};
    const ButtonLook after{.name = "Next accounts",
                           .kind = ButtonKind::Quiet,
                           .icon = Icon::Right,
                           .icon_only = true,
                           .disabled = end == all};
    text_line(frame, make_id(id, "page"),
              count(begin + 1) + " to " + count(end) + " of " + count(all), type::secondary,
              frame.theme.secondary, {at.x, at.y, w - h * 2 - space::s, h});
    if (button(frame, make_id(id, "before"), {at.x + w - h * 2 - space::xs, at.y, h, h}, before))
        frame.scratch.first_account = begin - lines_a_page;
    if (button(frame, make_id(id, "after"), {at.x + w - h, at.y, h, h}, after))
        frame.scratch.first_account = end;
    return h;
}

}  // namespace

float draw_account_table(Frame& frame, NodeId parent, Column column,
                         std::span<const Overview> overviews, std::span<const std::size_t> listed) {
    const NodeId id = make_id(parent, "table");
    std::size_t& first = frame.scratch.first_account;
    const std::size_t last_page = (listed.size() - 1) / lines_a_page * lines_a_page;
    first = std::min(first / lines_a_page * lines_a_page, last_page);
    const std::size_t end = std::min(first + lines_a_page, listed.size());
    const std::size_t begin = first;
    float y = column.y + Table(frame, id, column, overviews, listed).draw(begin, end) + space::m;
    y += draw_level_legend(frame, make_id(id, "legend"), {column.x, y}, column.w);
    if (listed.size() > lines_a_page)
        y += space::s + draw_pages(frame, make_id(id, "pages"), {column.x, y + space::s}, column.w,
                                   begin, end, listed.size());
    return y - column.y;
}

}  // namespace ui
