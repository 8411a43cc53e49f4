// On track or not: the answer, the figures of pace and coverage, what they need, the plot.
#include "ui/target/track_view.h"

#include "core/target/calendar_words.h"
#include "core/target/odds_from_here.h"
#include "core/target/rate.h"
#include "core/target/track_text.h"
#include "ui/accept.h"
#include "ui/target/progress_plot.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string>
#include <vector>

namespace ui {
namespace {

using core::target::Pace;
using core::target::PaceState;
using core::target::Plan;
using core::target::Standing;
using core::target::WinRateFrom;

constexpr float prose_w = 560;

// Pace and coverage as text. Amounts that are too large to be shown are dashes.
class Words {
public:
    Words(const Frame& frame, const WeekContext& context)
        : numbers_(frame.state.environment.numbers), plan_(context.plan), pace_(context.pace) {}

    std::string count(std::int64_t value) const { return core::format_count(value, numbers_); }
    std::string days(std::int64_t value) const {
        return count(value) + (value == 1 ? " working day" : " working days");
    }
    std::string amount(std::int64_t value) const {
        return pace_.is_money ? core::format_money(value, plan_.currency, numbers_) : count(value);
    }
    std::string amount(const std::optional<std::int64_t>& value) const {
        return value ? amount(*value) : "–";
    }
    std::string a_day(const std::optional<std::int64_t>& value) const {
        if (!value) return "–";
        return pace_.is_money ? amount(*value) : core::format_scaled(*value, 2, true, numbers_);
    }
    std::string times(const std::optional<std::int64_t>& hundredths) const {
        return hundredths ? core::format_scaled(*hundredths, 2, false, numbers_) + "×" : "–";
    }
    std::string win_rate() const {
        const std::string text = core::target::format_rate(pace_.win_rate, numbers_);
        return core::target::is_counted(pace_.win_rate) ? text : text + " %";
    }

private:
    const core::NumberStyle& numbers_;
    const Plan& plan_;
    const Pace& pace_;
};

Figure so_far_figure(const Words& words, const Pace& pace) {
    return {.name = "Pace so far",
            .value = words.a_day(pace.so_far),
            .note = "a working day",
            .help = words.amount(pace.done) + " in " + words.days(pace.elapsed_days) + " of " +
                    words.count(pace.all_days) + ", up to and including today."};
}

Figure needed_figure(const Words& words, const Pace& pace) {
    const std::int64_t left = pace.all_days - pace.elapsed_days;
    return {.name = "Needed a day",
            .value = words.a_day(pace.needed),
            .note = left == 0 ? "no day left" : "on " + words.days(left),
            .help = words.amount(pace.gap) + " are missing, and " + words.days(left) +
                    " are left after today."};
}

Figure projection_figure(const Frame& frame, const Words& words, const Pace& pace) {
    Figure figure{.name = "At this pace",
                  .value = words.amount(pace.projection),
                  .help = "Where the period ends if the pace so far of " +
                          words.a_day(pace.so_far) + " a day goes on for all " +
                          words.days(pace.all_days) + "."};
    if (!pace.projection) return figure;
    const bool is_short = *pace.projection < pace.goal;
    figure.color = is_short ? frame.theme.caution : frame.theme.good;
    figure.note = (is_short ? "short of " : "reaches ") + words.amount(pace.goal);
    return figure;
}

Figure pipeline_figure(const Words& words, const Pace& pace) {
    Figure figure{.name = "Pipeline needed", .value = words.amount(pace.pipeline_needed)};
    switch (pace.win_rate_from) {
        case WinRateFrom::Plan:
            figure.note = "at a win rate of " + words.win_rate();
            figure.help = "The gap of " + words.amount(pace.gap) + " over the win rate of " +
                          words.win_rate() + ".";
            break;
        case WinRateFrom::LastStep:
            figure.note = "at the last step's " + words.win_rate();
            figure.help = "The gap of " + words.amount(pace.gap) +
                          " over the rate of the chain's last step, " + words.win_rate() +
                          ", since no win rate is typed.";
            break;
        case WinRateFrom::Nowhere: figure.note = "type a win rate"; break;
    }
    return figure;
}

Figure coverage_figure(const Frame& frame, const Words& words, const WeekContext& context) {
    const Pace& pace = context.pace;
    Figure figure{.name = "Coverage", .value = words.times(pace.coverage_hundredths)};
    figure.help = "An open pipeline of " + words.amount(context.plan.pipeline_minor) +
                  " over the gap of " + words.amount(pace.gap) + ".";
    if (pace.gap == 0) {
        figure.note = "nothing is missing";
    } else if (pace.coverage_needed_hundredths) {
        figure.note = words.times(pace.coverage_needed_hundredths) +
                      (pace.is_covered ? " needed: enough" : " needed: too little");
        figure.color = pace.is_covered ? frame.theme.good : frame.theme.caution;
        figure.help += " Needed is 1 over the win rate of " + words.win_rate() + ".";
    }
    return figure;
}

float draw_figures(Frame& frame, NodeId id, Point at, float w, const WeekContext& context) {
    const Words words(frame, context);
    const Pace& pace = context.pace;
    std::vector<Figure> figures{so_far_figure(words, pace), needed_figure(words, pace),
                                projection_figure(frame, words, pace)};
    if (pace.is_money) {
        figures.push_back(pipeline_figure(words, pace));
        figures.push_back(coverage_figure(frame, words, context));
    }
    const std::size_t columns = w < 560 ? 2 : 3;
    const float each =
        (w - space::l * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    float y = at.y;
    float row_h = 0;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const std::size_t column = i % columns;
        if (i > 0 && column == 0) {
            y += row_h + space::m;
            row_h = 0;
        }
        const float x = at.x + (each + space::l) * static_cast<float>(column);
        row_h =
            std::max(row_h, draw_figure(frame, make_id(id, "figure", i), figures[i], {x, y}, each));
    }
    return y + row_h - at.y;
}

float draw_pipeline_field(Frame& frame, NodeId id, Point at, float w, const Plan& plan) {
    const FieldLook look{.name = "Open pipeline",
                         .label = "Open pipeline",
                         .help = "What all open deals are worth.",
                         .prefix = core::symbol_of(plan.currency),
                         .keyboard = a11y::Keyboard::Decimal,
                         .align = Align::Right,
                         .max_length = 40};
    return field(
        frame, make_id(id, "pipeline", plan.id), at, w, look,
        core::format_amount(plan.pipeline_minor, plan.currency, frame.state.environment.numbers),
        accept_money(frame, plan.currency,
                     [&](std::int64_t minor) { frame.emit(app::SetPipeline{plan.id, minor}); }));
}

float draw_win_rate_field(Frame& frame, NodeId id, Point at, float w, const Plan& plan) {
    const bool is_said = plan.win_rate.numerator > 0;
    const bool is_percent = !core::target::is_counted(plan.win_rate);
    const FieldLook look{.name = "Win rate",
                         .label = "Win rate",
                         .help = "Won of won and lost, such as 30 or 6 of 20.",
                         .suffix = is_percent ? "%" : "",
                         .keyboard = a11y::Keyboard::Decimal,
                         .align = Align::Right,
                         .max_length = 40};
    const auto take = [&](core::target::Rate rate) { frame.emit(app::SetWinRate{plan.id, rate}); };
    const auto& numbers = frame.state.environment.numbers;
    return field(frame, make_id(id, "win-rate", plan.id), at, w, look,
                 is_said ? core::target::format_rate(plan.win_rate, numbers) : std::string(),
                 [&](const std::string& text) -> std::string {
                     if (text.find_first_not_of(' ') != std::string::npos)
                         return accept_rate(frame, take)(text);
                     take({});
                     return {};
                 });
}

float draw_inputs(Frame& frame, NodeId id, Point at, float w, const Plan& plan) {
    const float half = (w - space::l) / 2;
    const float left = draw_pipeline_field(frame, id, at, half, plan);
    const float right = draw_win_rate_field(frame, id, {at.x + half + space::l, at.y}, half, plan);
    return std::max(left, right);
}

// What the plan's accounts say of the win rate, and a button that takes it. Returns the height.
float draw_decided(Frame& frame, NodeId id, Point at, float w, const WeekContext& context) {
    const auto& [won, lost] = context.decided;
    if (won + lost == 0) return 0;
    const auto& numbers = frame.state.environment.numbers;
    const std::string share =
        core::format_count(won, numbers) + " of " + core::format_count(won + lost, numbers);
    float y = at.y;
    y += paragraph(frame, make_id(id, "decided"),
                   "Of this plan's accounts that are won or lost in its period, " + share +
                       (won == 1 ? " is won." : " are won."),
                   type::body, frame.theme.text, {at.x, y}, std::min(w, prose_w)) +
         space::s;
    const core::target::Rate rate{won, won + lost};
    const std::string name = "Use " + share + " as win rate";
    const ButtonLook look{.name = name, .disabled = won == 0 || context.plan.win_rate == rate};
    if (button(frame, make_id(id, "use-decided", context.plan.id),
               {at.x, y, std::min(w, button_width(frame, look)), frame.control_height()}, look))
        frame.emit(app::SetWinRate{context.plan.id, rate});
    return y + frame.control_height() + space::l - at.y;
}

float draw_likelihood(Frame& frame, NodeId id, Point at, float w, const WeekContext& context) {
    const std::string likelihood = core::target::tell_likelihood(
        context.plan, core::target::odds_of(context.plan, context.requirement),
        frame.state.environment.numbers);
    if (likelihood.empty()) return 0;
    return output_lines(frame, make_id(id, "likely"), "Chance from here on", likelihood, type::body,
                        frame.theme.text, at, std::min(w, prose_w));
}

}  // namespace

float draw_track(Frame& frame, Column column, const WeekContext& context) {
    const NodeId id = make_id(0, "track");
    const float padding = padding_of(frame);
    const Point at{column.x + padding, column.y + padding};
    const float w = column.w - padding * 2;
    frame.open({.id = id,
                .role = a11y::Role::Group,
                .rect = {column.x, column.y, column.w, 0},
                .name = "On track"});
    const core::target::TrackAnswer answer =
        track_answer(context.plan, context.requirement, context.progress, context.pace,
                     frame.state.environment.numbers);
    float y = at.y;
    y += heading(frame, make_id(id, "title"), "On track?", 2, type::section, {at.x, y}, w) +
         space::xs;
    const Font& large = frame.shape == Shape::Phone ? type::section : type::page;
    const Color color =
        answer.standing == Standing::None ? frame.theme.text : color_of(frame, answer.standing);
    y += paragraph(frame, make_id(id, "answer"), answer.answer, large, color, {at.x, y}, w) +
         space::xs;
    if (!answer.reason.empty())
        y += paragraph(frame, make_id(id, "reason"), answer.reason, type::body, frame.theme.text,
                       {at.x, y}, std::min(w, prose_w)) +
             space::xs;
    const auto until = core::target::useful_until(context.plan, frame.state.today);
    if (until.is_past)
        y += paragraph(frame, make_id(id, "until"), until.sentence, type::body, frame.theme.caution,
                       {at.x, y}, std::min(w, prose_w)) +
             space::xs;
    const PaceState state = context.pace.state;
    if (state == PaceState::NotStarted || state == PaceState::Running)
        y += draw_likelihood(frame, id, {at.x, y}, w, context);
    y += space::l;
    if (state == PaceState::NotStarted || state == PaceState::Running || state == PaceState::Over) {
        y += draw_figures(frame, id, {at.x, y}, w, context) + space::l;
        if (context.pace.is_money) {
            y += draw_inputs(frame, id, {at.x, y}, w, context.plan) + space::l;
            y += draw_decided(frame, id, {at.x, y}, w, context);
        }
    }
    y += draw_progress_plot(frame, id, {at.x, y}, w, context);
    const float bottom = y + padding;
    frame.at(id).rect.h = bottom - column.y;
    frame.close();
    return bottom;
}

}  // namespace ui
