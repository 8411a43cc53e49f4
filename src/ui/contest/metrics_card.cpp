// What counts, and what one of each is worth.
#include "app/contest_board.h"
#include "core/contest/score.h"
#include "core/number.h"
#include "core/utf8.h"
#include "ui/accept.h"
#include "ui/added.h"
#include "ui/contest/field_grid.h"
#include "ui/contest/labelled.h"
#include "ui/contest/plan_points.h"
#include "ui/contest/rules_edit.h"
#include "ui/titled_card.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/text.h"

#include <functional>
#include <string>
#include <utility>

namespace ui {
namespace {

using namespace core::contest;

constexpr GridColumn columns[] = {
    {"What counts", 120}, {"Points", 88, Align::Right}, {"Most a day", 96, Align::Right}};

NodeId part(const Metric& metric, std::string_view word) {
    return make_id(make_id(0, "contest-metric"), word, metric.id);
}

GridCell text_cell(Frame& frame, NodeId id, std::string_view name, std::string value, Align align) {
    return {id,
            [&frame, id, name, value = std::move(value), align](const Rect& rect) {
                output(frame, id, name, value, type::body, frame.theme.text, rect, align);
            },
            true};
}

// Thousandths above 0; an emptied field is 0, which is no limit.
Accept accept_most(Frame& frame, std::function<void(std::int64_t)> take) {
    return [&frame, take = std::move(take)](const std::string& text) -> std::string {
        const core::NumberReading read =
            core::read_number(text, 3, max_quantity_milli / milli, frame.state.environment.numbers);
        const bool is_none =
            !core::is_blank(text) && read.fault == core::NumberFault::Nothing && read.value == 0;
        if (is_none || read.fault == core::NumberFault::Negative)
            return "Write 1 or more, or leave it empty for no limit." +
                   std::string(core::value_kept);
        return accept_milli(frame, max_quantity_milli, take)(text);
    };
}

class Row {
public:
    Row(Frame& frame, const Contest& contest, const Contest& in_force, std::size_t index)
        : frame_(frame),
          contest_(contest),
          metric_(contest.metrics[index]),
          rules_(in_force.metrics[index]),
          above_(index > 0 ? &contest.metrics[index - 1] : nullptr),
          below_(index + 1 < contest.metrics.size() ? &contest.metrics[index + 1] : nullptr),
          frozen_(is_frozen(contest)),
          number_(std::to_string(index + 1)),
          name_(shown_name(in_force, rules_)) {}

    void draw(FieldGrid& grid, NodeId after_removal) {
        const std::string name = "Metric " + number_;
        const std::string points = "Points: " + name_;
        const std::string most = "Most a day: " + name_;
        const auto& numbers = frame_.state.environment.numbers;
        const GridCell cells[] = {
            frozen_
                ? text_cell(frame_, part(metric_, "name"), name, name_, Align::Left)
                : GridCell{part(metric_, "name"), [&](const Rect& rect) { draw_name(rect, name); }},
            frozen_ ? text_cell(frame_, part(metric_, "points"), points,
                                core::format_count(rules_.points, numbers), Align::Right)
                    : GridCell{part(metric_, "points"),
                               [&](const Rect& rect) { draw_points(rect, points); }},
            frozen_ ? text_cell(frame_, part(metric_, "most"), most, most_text("–"), Align::Right)
                    : GridCell{part(metric_, "most"),
                               [&](const Rect& rect) { draw_most(rect, most); }}};
        const std::string remove = "Remove: " + name_;
        grid.add(
            part(metric_, "row"), cells, frozen_ ? std::function<void(Point)>() : [&](Point at) {
                if (!remove_button(frame_, part(metric_, "remove"), at, remove)) return;
                frame_.emit(app::RemoveMetric{contest_.id, metric_.id});
                frame_.scratch.focus_next = after_removal;
            });
    }

private:
    std::string most_text(std::string_view none) const {
        return rules_.most_a_day_milli == 0
                   ? std::string(none)
                   : milli_text(rules_.most_a_day_milli, frame_.state.environment.numbers);
    }
    template <class Change>
    void change(const Change& change) {
        Metric wanted = metric_;
        change(wanted);
        frame_.emit(app::SetMetric{contest_.id, wanted});
    }

    // Where the arrow keys lead from a field.
    NodeId up(std::string_view word) const { return above_ == nullptr ? 0 : part(*above_, word); }
    NodeId down(std::string_view word) const { return below_ == nullptr ? 0 : part(*below_, word); }

    void draw_name(const Rect& rect, const std::string& name) {
        field_cell(frame_, part(metric_, "name"), rect,
                   {.name = name,
                    .help = "One of it, such as QBM accepted.",
                    .up = up("name"),
                    .down = down("name"),
                    .max_length = 100},
                   metric_.name, [&](const std::string& text) {
                       change([&](Metric& wanted) { wanted.name = text; });
                       return std::string();
                   });
    }
    void draw_points(const Rect& rect, const std::string& name) {
        field_cell(frame_, part(metric_, "points"), rect,
                   {.name = name,
                    .help = "For one unit, a whole number.",
                    .keyboard = a11y::Keyboard::Numeric,
                    .align = Align::Right,
                    .up = up("points"),
                    .down = down("points"),
                    .max_length = 40},
                   core::format_count(metric_.points, frame_.state.environment.numbers),
                   accept_count(frame_, max_points, [&](std::int64_t points) {
                       change([&](Metric& wanted) { wanted.points = points; });
                   }));
    }
    void draw_most(const Rect& rect, const std::string& name) {
        field_cell(frame_, part(metric_, "most"), rect,
                   {.name = name,
                    .help = "How many of it count for one person on one day. Empty: all.",
                    .keyboard = a11y::Keyboard::Decimal,
                    .align = Align::Right,
                    .up = up("most"),
                    .down = down("most"),
                    .max_length = 40},
                   most_text({}), accept_most(frame_, [&](std::int64_t most) {
                       change([&](Metric& wanted) { wanted.most_a_day_milli = most; });
                   }));
    }

    Frame& frame_;
    const Contest& contest_;
    const Metric& metric_;
    const Metric& rules_;  // with its amendments
    const Metric* above_;
    const Metric* below_;
    bool frozen_;
    std::string number_, name_;
};

}  // namespace

float draw_metrics_card(Frame& frame, Column column, const app::ContestBook& book) {
    const Contest& contest = book.contest;
    const bool frozen = is_frozen(contest);
    const app::LiveBoard* live = frozen ? app::live_board(frame.state, contest.id) : nullptr;
    const Contest& in_force = live != nullptr ? live->board.rules : contest;
    const NodeId id = make_id(0, "contest-metrics", contest.id);
    TitledCard card(frame, id, column, "What counts");
    const NodeId add = make_id(id, "add");
    if (!contest.metrics.empty())
        focus_added(frame, add, contest.metrics.size(), part(contest.metrics.back(), "name"));
    if (contest.metrics.empty()) {
        card.say("none", "Nothing counts yet. Add what scores points: a call, a QBM, a won deal.",
                 frame.theme.text, space::m);
    } else {
        FieldGrid grid(frame, make_id(id, "list"), card.column(), "What counts", columns);
        for (std::size_t i = 0; i < contest.metrics.size(); ++i)
            Row(frame, contest, in_force, i).draw(grid, add);
        card.take(grid.close() - card.at().y, space::s);
    }
    if (frozen) return card.close();
    bool& open = frame.scratch.contest_rules.plan_points_open;
    const bool was_open = open;
    const bool full = contest.metrics.size() >= max_metrics;
    ButtonRow row(frame, card.column());
    if (row.add(add, {.name = "Add metric",
                      .icon = Icon::Plus,
                      .disabled = full,
                      .tooltip = full ? "A contest counts at most 20 things." : ""})) {
        frame.emit(app::AddMetrics{contest.id, {Metric{}}});
        await_added(frame, add, contest.metrics.size());
    }
    if (row.add(make_id(id, "from-plan"),
                {.name = "Points from the plan",
                 .kind = ButtonKind::Quiet,
                 .icon = open ? Icon::Up : Icon::Down,
                 .disabled = full,
                 .tooltip = "What one unit of each stage is worth by the plan's own rates.",
                 .expands = expands(open)}))
        open = !open;
    card.take(row.bottom() - card.at().y, space::s);
    if (was_open) card.take(draw_plan_points(frame, id, card.column(), contest), space::s);
    return card.close();
}

}  // namespace ui
