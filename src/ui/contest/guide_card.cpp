// The design guide: what is held against each practice, and why.
#include "core/contest/design_guide.h"
#include "ui/contest/rules_edit.h"
#include "ui/titled_card.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/text.h"

#include <string>
#include <vector>

namespace ui {
namespace {

using namespace core::contest;

// Their days, without all who play in them.
std::vector<Contest> others_of(const app::State& state, const Contest& contest) {
    std::vector<Contest> others;
    for (const app::ContestBook* book : app::living_contests(state)) {
        if (book->contest.id == contest.id) continue;
        Contest other;
        other.id = book->contest.id;
        other.name = book->contest.name;
        other.is_sample = book->contest.is_sample;
        other.is_archived = book->contest.is_archived;
        other.start = book->contest.start;
        other.end = book->contest.end;
        others.push_back(std::move(other));
    }
    return others;
}

struct Mark {
    std::string_view word;
    Icon icon;
    Color color;
};

Mark mark_of(const Theme& theme, Verdict verdict) {
    switch (verdict) {
        case Verdict::Met: return {"Met", Icon::Check, theme.good};
        case Verdict::NotMet: return {"Not met", Icon::Alert, theme.caution};
        case Verdict::Unsaid: break;
    }
    return {"Open", Icon::None, theme.secondary};
}

float draw_advice(Frame& frame, NodeId list, const Advice& advice, Point at, float w) {
    const NodeId id = make_id(list, "practice", static_cast<std::uint64_t>(advice.practice));
    const Mark mark = mark_of(frame.theme, advice.verdict);
    frame.open({.id = id, .role = a11y::Role::ListItem, .rect = {at.x, at.y, w, 0}});
    constexpr float inset = 28;
    if (mark.icon != Icon::None)
        draw_icon(frame.paint, mark.icon, {at.x, at.y + 1}, mark.color);
    else
        frame.paint.ring({at.x + icon_size / 2, at.y + 11}, 5, mark.color, 2);
    const float x = at.x + inset;
    const float text_w = w - inset;
    const float word_w = frame.paint.width_of(mark.word, type::secondary_strong) + 2;
    float y = at.y;
    const float title_h =
        paragraph(frame, make_id(id, "name"), name_of(advice.practice), type::body_strong,
                  frame.theme.text, {x, y}, text_w - word_w - space::s);
    text_line(frame, make_id(id, "verdict"), mark.word, type::secondary_strong, mark.color,
              {x + text_w - word_w, y + 2, word_w, type::secondary_strong.line}, Align::Right);
    y += title_h;
    y += paragraph(frame, make_id(id, "says"), advice.says, type::body, frame.theme.text, {x, y},
                   text_w);
    y += paragraph(frame, make_id(id, "why"), reason_of(advice.practice), type::secondary,
                   frame.theme.secondary, {x, y + 2}, text_w) +
         2;
    frame.at(id).rect.h = y - at.y;
    frame.close();
    return y - at.y;
}

}  // namespace

float draw_guide_card(Frame& frame, Column column, const app::ContestBook& book) {
    const NodeId id = make_id(0, "contest-guide", book.contest.id);
    TitledCard card(frame, id, column, "What makes a contest work");
    const auto guide = design_guide(book.contest, others_of(frame.state, book.contest));
    int met = 0;
    for (const Advice& advice : guide) met += advice.verdict == Verdict::Met ? 1 : 0;
    card.say("how",
             std::to_string(met) +
                 " of 6 practices are met. They are advice: you may begin "
                 "without them.",
             frame.theme.secondary, space::m);
    const NodeId list = make_id(id, "list");
    const Point top = card.at();
    frame.open({.id = list,
                .role = a11y::Role::List,
                .rect = {top.x, top.y, card.w(), 0},
                .name = "Practices"});
    for (const Advice& advice : guide)
        card.take(draw_advice(frame, list, advice, card.at(), card.w()), space::m);
    frame.at(list).rect.h = card.at().y - top.y;
    frame.close();
    return card.close();
}

}  // namespace ui
