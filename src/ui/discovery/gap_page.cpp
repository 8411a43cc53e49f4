// The sentence to read back beside the numbers that it comes from.
#include "ui/discovery/gap_page.h"

#include "core/discovery/gap.h"
#include "core/number.h"
#include "core/utf8.h"
#include "ui/accept.h"
#include "ui/currency_choice.h"
#include "ui/date_field.h"
#include "ui/titled_card.h"
#include "ui/two_columns.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <optional>
#include <string>

namespace ui {
namespace {

using core::discovery::Account;
using core::discovery::Figures;
using core::discovery::Gap;
using core::discovery::GapState;
using core::discovery::TimelineState;

std::string missing_text(const Figures& figures, const Gap& gap) {
    switch (gap.state) {
        case GapState::NoGoal: return "Write the number that the buyer wants to reach.";
        case GapState::NoPlan: return "Write what their own plan delivers of it.";
        case GapState::Met:
            return "Their plan reaches the goal: there is no gap that we could close.";
        case GapState::Open: break;
    }
    if (!gap.cost_minor && figures.unit_value_minor > 0)
        return "What the gap is worth is too large to be reckoned. Look at the goal and at what "
               "one "
               "unit is worth.";
    if (!gap.cost_minor) return "Write what one unit is worth to them, to see what waiting costs.";
    if (!figures.timeline) return "Write when it has to work, to see what a week of waiting costs.";
    if (gap.timeline == TimelineState::Past) return "The timeline is past: ask for a new one.";
    return {};
}

// The largest in which `number` has room on one line, if any has.
const Font& answer_font(Frame& frame, std::string_view number, float w) {
    if (frame.shape != Shape::Phone && frame.paint.width_of(number, type::answer) <= w)
        return type::answer;
    for (const Font* font : {&type::answer_small, &type::page})
        if (frame.paint.width_of(number, *font) <= w) return *font;
    return type::section;
}

float draw_answer(Frame& frame, Column column, const Account& account) {
    const NodeId id = make_id(0, "gap");
    const Figures& figures = account.figures;
    const auto& numbers = frame.state.environment.numbers;
    const Gap gap = core::discovery::gap_of(figures, frame.state.today);
    TitledCard card(frame, id, column, "The gap");
    const auto big = [&](std::string_view word, std::string_view name, const std::string& number,
                         std::string_view unit, std::string_view caption) {
        const Font& font = answer_font(frame, number, card.w());
        card.take(output_lines(frame, make_id(id, word), name, number + std::string(unit), font,
                               frame.theme.text, card.at(), card.w()),
                  0);
        card.say(std::string(word) + "-caption", caption, frame.theme.secondary, space::m);
    };
    if (gap.state == GapState::Open) {
        big("units", "Gap", core::format_count(gap.units, numbers),
            core::is_blank(figures.unit) ? std::string() : " " + figures.unit,
            "that their own plan leaves open");
        if (gap.cost_a_week_minor)
            big("week", "Cost of a week",
                core::format_money(*gap.cost_a_week_minor, figures.currency, numbers), {},
                "is what a week of waiting costs them");
        else if (gap.cost_minor)
            big("cost", "Cost of the gap",
                core::format_money(*gap.cost_minor, figures.currency, numbers), {},
                "is what the gap is worth to them");
    }
    const std::string sentence = core::discovery::gap_sentence(figures, gap, numbers);
    if (!sentence.empty()) {
        card.take(text_line(frame, make_id(id, "read"), "To read back to the buyer",
                            type::secondary_strong, frame.theme.secondary,
                            {card.at().x, card.at().y, card.w(), type::secondary.line}),
                  space::xs);
        card.take(output_lines(frame, make_id(id, "sentence"), "Gap sentence", sentence, type::body,
                               frame.theme.text, card.at(), std::min(card.w(), 560.0F)),
                  space::m);
    }
    const std::string missing = missing_text(figures, gap);
    if (!missing.empty())
        card.take(paragraph(frame, make_id(id, "missing"), missing, type::body, frame.theme.text,
                            card.at(), std::min(card.w(), 560.0F)),
                  space::s);
    return card.close();
}

// Each field changes one of the figures.
class Form {
public:
    Form(Frame& frame, TitledCard& card, const Account& account)
        : frame_(frame), card_(card), account_(account) {}

    void draw() {
        card_.pair(
            150, space::m,
            [&](Point at, float w) {
                return number("goal", "Goal number", "What they want to reach.", &Figures::goal, at,
                              w);
            },
            [&](Point at, float w) { return unit(at, w); });
        card_.pair(
            150, space::m,
            [&](Point at, float w) {
                return number("plan", "Their plan delivers", "Of the goal, without us.",
                              &Figures::plan, at, w);
            },
            [&](Point at, float w) {
                return date("goal-date", "Goal by", &Figures::goal_date, at, w);
            });
        card_.pair(
            150, space::m, [&](Point at, float w) { return worth(at, w); },
            [&](Point at, float w) { return currency(at, w); });
        card_.pair(
            150, space::m,
            [&](Point at, float w) {
                return date("timeline", "Has to work by", &Figures::timeline, at, w);
            },
            [&](Point at, float w) {
                return date("budget", "Budget from", &Figures::budget_date, at, w);
            });
        card_.take(date("plan-date", "Their plan delivers by", &Figures::plan_date, card_.at(),
                        std::min(card_.w(), 240.0F)),
                   space::s);
    }

private:
    NodeId part(std::string_view word) const { return make_id(make_id(0, "figures"), word); }

    template <class Change>
    void change(const Change& change) {
        Figures figures = account_.figures;
        change(figures);
        frame_.emit(app::SetFigures{account_.id, figures});
    }

    float number(std::string_view word, std::string_view name, std::string_view help,
                 std::optional<std::int64_t> Figures::* which, Point at, float w) {
        const auto& numbers = frame_.state.environment.numbers;
        const std::optional<std::int64_t>& value = account_.figures.*which;
        return field(frame_, part(word), at, w,
                     {.name = name,
                      .label = name,
                      .help = help,
                      .keyboard = a11y::Keyboard::Numeric,
                      .max_length = 40},
                     value ? core::format_count(*value, numbers) : std::string(),
                     [&, which](const std::string& text) -> std::string {
                         if (core::is_blank(text)) {
                             change([&](Figures& figures) { figures.*which = std::nullopt; });
                             return {};
                         }
                         return accept_count(
                             frame_, core::discovery::max_number, [&](std::int64_t count) {
                                 change([&](Figures& figures) { figures.*which = count; });
                             })(text);
                     });
    }

    float unit(Point at, float w) {
        return field(frame_, part("unit"), at, w,
                     {.name = "Unit",
                      .label = "Unit",
                      .help = "Such as hires, orders, hours.",
                      .max_length = 60},
                     account_.figures.unit, [&](const std::string& text) {
                         change([&](Figures& figures) { figures.unit = text; });
                         return std::string();
                     });
    }

    float date(std::string_view word, std::string_view name,
               std::optional<core::Date> Figures::* which, Point at, float w) {
        const std::optional<core::Date>& value = account_.figures.*which;
        return date_field(frame_, part(word), at, w, {.name = name, .label = name}, value,
                          accept_date_or_none(frame_, [this, which](std::optional<core::Date> day) {
                              change([&](Figures& figures) { figures.*which = day; });
                          }));
    }

    float worth(Point at, float w) {
        const Figures& figures = account_.figures;
        return field(frame_, part("worth"), at, w,
                     {.name = "One unit is worth",
                      .label = "One unit is worth",
                      .help = "To them, in their words.",
                      .prefix = core::symbol_of(figures.currency),
                      .keyboard = a11y::Keyboard::Decimal,
                      .max_length = 40},
                     figures.unit_value_minor == 0
                         ? std::string()
                         : core::format_amount(figures.unit_value_minor, figures.currency,
                                               frame_.state.environment.numbers),
                     accept_money(frame_, figures.currency, [this](std::int64_t minor) {
                         change([&](Figures& wanted) { wanted.unit_value_minor = minor; });
                     }));
    }

    float currency(Point at, float w) {
        std::optional<core::Currency> picked;
        const float h = draw_currency_choice(frame_, part("currency"), at, w,
                                             account_.figures.currency, &picked);
        if (picked) frame_.emit(app::SetAccountCurrency{account_.id, *picked});
        return h;
    }

    Frame& frame_;
    TitledCard& card_;
    const Account& account_;
};

float draw_figures(Frame& frame, Column column, const Account& account) {
    TitledCard card(frame, make_id(0, "figures"), column, "Their numbers");
    Form(frame, card, account).draw();
    return card.close();
}

}  // namespace

float draw_gap_page(Frame& frame, Column column, const Account& account) {
    return two_columns(
        column, 6, [&](Column part) { return draw_answer(frame, part, account); },
        [&](Column part) { return draw_figures(frame, part, account); });
}

}  // namespace ui
