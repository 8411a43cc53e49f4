// The card of the chance.
#include "ui/target/odds_view.h"

#include "app/plan_credits.h"
#include "core/target/band.h"
#include "core/target/chance.h"
#include "core/target/odds.h"
#include "core/target/odds_from_here.h"
#include "core/target/summary.h"
#include "core/target/words.h"
#include "ui/chart.h"
#include "ui/titled_card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/slider.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace ui {
namespace {

using core::target::Odds;
using core::target::Outcome;
using core::target::Plan;
using core::target::Requirement;

constexpr float picture_h = 200;
constexpr float beside_from = 680;  // the picture stands beside the number
constexpr float prose_w = 520;
constexpr int lowest = 50, highest = 99;

// What the picture says, in words.
std::string told(const Plan& plan, const Odds& odds, const std::vector<Outcome>& outcomes,
                 const core::NumberStyle& numbers) {
    const auto likeliest = std::ranges::max_element(outcomes, {}, &Outcome::chance);
    const std::string goal = core::target::plural(plan.stages[odds.stage + 1].name, 2);
    std::string text = "How often each number of " + goal + " comes of " +
                       core::format_count(odds.trials, numbers) + " " +
                       core::target::plural(plan.stages[odds.stage].name, odds.trials);
    if (likeliest != outcomes.end()) {
        text += ": most often " + core::format_count(likeliest->first, numbers);
        if (likeliest->last > likeliest->first)
            text += " to " + core::format_count(likeliest->last, numbers);
    }
    return text + "; " + core::format_count(odds.wanted, numbers) + " or more in " +
           core::target::chance_text(odds.chance) + " of them.";
}

void draw_picture(Frame& frame, NodeId id, const Rect& rect, const Plan& plan, const Odds& odds) {
    constexpr float least_bar = 7;
    constexpr std::size_t ticks_wanted = 6;
    const auto& numbers = frame.state.environment.numbers;
    const auto outcomes = core::target::distribution(
        odds.trials, odds.rate, static_cast<std::size_t>(std::max(rect.w / least_bar, 1.0F)));
    std::vector<Bar> bars;
    std::vector<Tick> ticks;
    std::size_t mark = outcomes.size();
    const std::size_t every = std::max<std::size_t>(outcomes.size() / ticks_wanted, 1);
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        const bool reaches = outcomes[i].first >= odds.wanted;
        if (reaches) mark = std::min(mark, i);
        bars.push_back({static_cast<float>(outcomes[i].chance), reaches});
        if (i % every == 0) ticks.push_back({i, core::format_count(outcomes[i].first, numbers)});
    }
    const std::string mark_text = core::format_count(odds.wanted, numbers) + " or more";
    draw_bars(frame, id, rect, told(plan, odds, outcomes, numbers), {bars, ticks, mark, mark_text});
}

// Returns the height.
float draw_number(Frame& frame, NodeId id, Point at, float w, const Plan& plan,
                  const Requirement& requirement, const Odds& odds) {
    const auto& numbers = frame.state.environment.numbers;
    const Font& big = frame.shape == Shape::Phone ? type::answer_small : type::answer;
    float y = at.y;
    output(frame, make_id(id, "chance"), "Chance", core::target::chance_text(odds.chance), big,
           frame.theme.text, {at.x, y, w, big.line}, Align::Left);
    y += big.line;
    y += text_line(frame, make_id(id, "caption"), "chance to reach the goal", type::strong,
                   frame.theme.secondary, {at.x, y, w, type::strong.line}) +
         space::m;
    y += paragraph(frame, make_id(id, "sentence"),
                   core::target::tell_odds(plan, requirement, odds, numbers), type::body,
                   frame.theme.text, {at.x, y}, w);
    const Plan credited = app::plan_with_credits(frame.state, plan);
    if (const auto here = core::target::odds_from_here(credited, odds)) {
        y += space::m;
        y += output_lines(frame, make_id(id, "from-here"), "Chance from here on",
                          "From here on: " + core::target::chance_text(here->chance),
                          type::body_strong, frame.theme.text, {at.x, y}, w);
        y += paragraph(frame, make_id(id, "here-sentence"),
                       core::target::tell_from_here(credited, odds, *here, numbers), type::body,
                       frame.theme.text, {at.x, y}, w);
    }
    return y - at.y;
}

std::string percent(int chance) { return std::to_string(chance) + " %"; }

// "For 80 %" and what that takes.
float draw_effort(Frame& frame, NodeId id, Point at, float w, const Plan& plan,
                  const Requirement& requirement, const Odds& odds, int chance) {
    constexpr float caption_w = 76;
    const auto& numbers = frame.state.environment.numbers;
    const std::string name = "For " + percent(chance);
    text_line(frame, make_id(id, "for", static_cast<std::uint64_t>(chance)), name,
              type::body_strong, frame.theme.text, {at.x, at.y, caption_w, type::body.line});
    const auto effort = core::target::effort_for(plan, requirement, odds, chance);
    return output_lines(frame, make_id(id, "effort", static_cast<std::uint64_t>(chance)), name,
                        core::target::tell_effort(plan, odds, effort, numbers) + ".", type::body,
                        frame.theme.text, {at.x + caption_w, at.y},
                        std::min(w - caption_w, prose_w));
}

float draw_wanted(Frame& frame, NodeId id, Point at, float w, const Plan& plan,
                  const Requirement& requirement, const Odds& odds) {
    constexpr float words_w = 56;
    const NodeId control = make_id(id, "wanted");
    const float own_w = std::min(w, prose_w);
    float y = at.y + label_above(frame, control, "Wanted chance", at, own_w);
    int& wanted = frame.scratch.wanted_chance;
    const float h = frame.control_height();
    const std::string words = percent(wanted);
    wanted =
        slider(frame, control, {at.x, y, own_w - words_w, h},
               {.name = "Wanted chance", .words = words, .low = lowest, .high = highest}, wanted);
    text_line(frame, make_id(id, "wanted-words"), percent(wanted), type::strong, frame.theme.text,
              {at.x + own_w - words_w, y, words_w, h}, Align::Right);
    y += h + space::xs;
    const auto effort = core::target::effort_for(plan, requirement, odds, wanted);
    y += output_lines(
             frame, make_id(id, "wanted-takes"), "Wanted chance takes",
             "For " + percent(wanted) + " you need " +
                 core::target::tell_effort(plan, odds, effort, frame.state.environment.numbers) +
                 ".",
             type::strong, frame.theme.text, {at.x, y}, own_w) +
         space::m;
    for (const int chance : {80, 90})
        y += draw_effort(frame, id, {at.x, y}, w, plan, requirement, odds, chance) + space::xs;
    return y - at.y;
}

// How far the rate may be off, with a sign where it is a guess.
void draw_doubt(Frame& frame, TitledCard& card, const Plan& plan, const Odds& odds) {
    const std::string doubt = core::target::tell_doubt(plan, odds, frame.state.environment.numbers);
    if (doubt.empty()) return;
    const bool few = plan.stages[odds.stage].to_next.denominator < core::target::few_trials;
    const float indent = few ? icon_size + space::s : 0;
    const Point at = card.at();
    if (few) draw_icon(frame.paint, Icon::Alert, at, frame.theme.caution);
    card.take(paragraph(frame, make_id(card.id(), "doubt"), doubt, type::secondary,
                        few ? frame.theme.caution : frame.theme.secondary, {at.x + indent, at.y},
                        std::min(card.w() - indent, prose_w)),
              space::s);
}

// No chance to speak of: why.
void draw_reason(Frame& frame, TitledCard& card, const Plan& plan, const Requirement& requirement,
                 const Odds& odds) {
    const bool barred = odds.missing == core::target::NoOdds::Unreachable ||
                        odds.missing == core::target::NoOdds::Period;
    const float indent = barred ? icon_size + space::m : 0;
    const Point at = card.at();
    if (barred) draw_icon(frame.paint, Icon::Alert, {at.x, at.y + 2}, frame.theme.bad);
    card.take(
        paragraph(frame, make_id(card.id(), "sentence"),
                  core::target::tell_odds(plan, requirement, odds, frame.state.environment.numbers),
                  type::strong, frame.theme.text, {at.x + indent, at.y}, card.w() - indent),
        space::s);
}

}  // namespace

float draw_odds(Frame& frame, Column column, const Plan& plan, const Requirement& requirement) {
    TitledCard card(frame, make_id(0, "odds"), column, "How likely");
    const Odds odds = core::target::odds_of(plan, requirement);
    if (odds.missing != core::target::NoOdds::Nothing) {
        draw_reason(frame, card, plan, requirement, odds);
        return card.close();
    }
    const NodeId id = card.id();
    const NodeId picture = make_id(id, "picture");
    if (card.w() >= beside_from) {
        const float left_w = (card.w() - space::xl) * 5 / 12;
        const Point at = card.at();
        const float left = draw_number(frame, id, at, left_w, plan, requirement, odds);
        const float x = at.x + left_w + space::xl;
        draw_picture(frame, picture, {x, at.y, at.x + card.w() - x, picture_h}, plan, odds);
        card.take(std::max(left, picture_h), space::m);
    } else {
        card.take(draw_number(frame, id, card.at(), card.w(), plan, requirement, odds), space::m);
        draw_picture(frame, picture, {card.at().x, card.at().y, card.w(), picture_h}, plan, odds);
        card.take(picture_h, space::m);
    }
    card.take(draw_wanted(frame, id, card.at(), card.w(), plan, requirement, odds), space::s);
    draw_doubt(frame, card, plan, odds);
    card.say("assumption", core::target::odds_assumption, frame.theme.secondary, space::s);
    return card.close();
}

}  // namespace ui
