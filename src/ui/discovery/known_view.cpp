// The gaps as sentences, then the score of each slot as the lens shows them.
#include "ui/discovery/known_view.h"

#include "core/discovery/score.h"
#include "core/number.h"
#include "core/target/summary.h"
#include "ui/discovery/lens_choice.h"
#include "ui/titled_card.h"
#include "ui/widgets/button.h"
#include "ui/widgets/explain.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string>

namespace ui {
namespace {

using core::discovery::Account;
using core::discovery::Level;
using core::discovery::Score;
using core::discovery::SlotScore;

constexpr float name_w = 150, level_w = 116, bar_h = 8, row_h = 28;

// "2 facts, 1 with evidence"
std::string counts_of(const Frame& frame, const SlotScore& slot) {
    const auto& numbers = frame.state.environment.numbers;
    if (slot.facts == 0) return "no fact";
    return core::target::count_of(slot.facts, "fact", numbers) + ", " +
           core::format_count(slot.evidence, numbers) + " with evidence";
}

Color color_of(const Theme& theme, Level level) {
    switch (level) {
        case Level::Unknown: break;
        case Level::WeThink: return theme.caution;
        case Level::BuyerSaid: return theme.accent;
        case Level::BuyerShowed: return theme.good;
    }
    return theme.secondary;
}

// A third of the bar for each step of the ladder, so that the length says it, too.
void draw_bar(Frame& frame, const Rect& rect, Level level) {
    frame.paint.fill(rect, mix(frame.theme.surface, frame.theme.line, 0.8F), rect.h / 2);
    const auto step = static_cast<float>(level);
    if (step > 0)
        frame.paint.fill({rect.x, rect.y, rect.w * step / 3, rect.h}, color_of(frame.theme, level),
                         rect.h / 2);
}

float draw_slot(Frame& frame, NodeId list, const SlotScore& slot, std::size_t number, Point at,
                float w) {
    const NodeId id = make_id(list, "slot", number);
    frame.open({.id = id, .role = a11y::Role::ListItem, .rect = {at.x, at.y, w, row_h}});
    const float name = std::min(name_w, w * 0.42F);
    text_line(frame, make_id(id, "name"), slot.name, type::body, frame.theme.text,
              {at.x, at.y, name - space::s, row_h});
    const float bar_x = at.x + name;
    const float bar_w = w - name - level_w - space::m;
    if (bar_w > 24) draw_bar(frame, {bar_x, at.y + (row_h - bar_h) / 2, bar_w, bar_h}, slot.level);
    const Rect level{at.x + w - level_w, at.y, level_w, row_h};
    const NodeId output_id = make_id(id, "level");
    output(frame, output_id, "Evidence: " + std::string(slot.name),
           core::discovery::name_of(slot.level), type::secondary_strong,
           color_of(frame.theme, slot.level), level, Align::Left);
    explain(frame, output_id, level, counts_of(frame, slot));
    frame.close();
    return row_h;
}

}  // namespace

float draw_known(Frame& frame, Column column, const Account& account) {
    const NodeId id = make_id(0, "known");
    const auto& numbers = frame.state.environment.numbers;
    const Score score = core::discovery::score_of(account, frame.state.lens);
    TitledCard card(frame, id, column, "What the buyer has said");
    card.take(draw_lens_choice(frame, id, card.column()), space::m);
    if (score.gaps.empty())
        card.say("complete", "The buyer has said something in every slot of this lens.",
                 frame.theme.text, space::m);
    for (std::size_t i = 0; i < score.gaps.size(); ++i)
        card.take(paragraph(frame, make_id(id, "gap", i), score.gaps[i].sentence, type::body,
                            frame.theme.text, card.at(), std::min(card.w(), 520.0F)),
                  space::xs);
    card.take(0, space::s);
    const std::string points = core::format_count(score.points, numbers) + " of " +
                               core::format_count(score.most, numbers) + " points";
    output(frame, make_id(id, "score"), "Score", points, type::strong, frame.theme.text,
           {card.at().x, card.at().y, card.w(), type::strong.line}, Align::Left);
    card.take(type::strong.line, space::xs);
    card.say("ladder",
             "What we think counts nothing. What the buyer said counts 2, what they showed 3.",
             frame.theme.secondary, space::s);
    const NodeId list = make_id(id, "slots");
    const Point top = card.at();
    frame.open({.id = list,
                .role = a11y::Role::List,
                .rect = {top.x, top.y, card.w(), row_h * static_cast<float>(score.slots.size())},
                .name = "Evidence by slot"});
    for (std::size_t i = 0; i < score.slots.size(); ++i)
        card.take(draw_slot(frame, list, score.slots[i], i, card.at(), card.w()), 0);
    frame.close();
    card.take(0, space::s);
    return card.close();
}

}  // namespace ui
