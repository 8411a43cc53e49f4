// The rules in words, as the board and the link show them.
#include "app/contest_board.h"
#include "core/contest/rules_words.h"
#include "core/date_words.h"
#include "ui/contest/rules_edit.h"
#include "ui/titled_card.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string>
#include <vector>

namespace ui {
namespace {

constexpr std::size_t most_sentences = 60;  // a contest may have 100 prizes

}  // namespace

float draw_words_card(Frame& frame, Column column, const app::ContestBook& book) {
    using core::contest::Contest;
    const Contest& contest = book.contest;
    const bool frozen = is_frozen(contest);
    const app::LiveBoard* live = frozen ? app::live_board(frame.state, contest.id) : nullptr;
    const Contest& rules = live != nullptr ? live->board.rules : contest;
    const NodeId id = make_id(0, "contest-words", contest.id);
    TitledCard card(frame, id, column, frozen ? "The rules" : "The rules in words");
    std::string how = "This is what everybody reads. It follows from what is set up.";
    if (frozen)
        how = contest.amendments.empty()
                  ? "Frozen since the kick-off. A later change is an amendment, which everybody "
                    "sees."
                  : "As they are in force on " + core::format_short(live->tonight) +
                        ", with the amendments made until then.";
    card.say("how", how, frame.theme.secondary, space::m);
    const std::vector<std::string> sentences =
        core::contest::rules_in_words(rules, frame.state.environment.numbers);
    const NodeId list = make_id(id, "list");
    const Point top = card.at();
    frame.open({.id = list,
                .role = a11y::Role::List,
                .rect = {top.x, top.y, card.w(), 0},
                .name = "Rules"});
    const std::size_t shown = std::min(sentences.size(), most_sentences);
    for (std::size_t i = 0; i < shown; ++i) {
        const NodeId item = make_id(list, "rule", i);
        const Point at = card.at();
        frame.open({.id = item, .role = a11y::Role::ListItem, .rect = {at.x, at.y, card.w(), 0}});
        frame.paint.circle({at.x + 4, at.y + type::body.line / 2}, 2.5F, frame.theme.secondary);
        const float h =
            paragraph(frame, make_id(item, "says"), sentences[i], type::body, frame.theme.text,
                      {at.x + space::l, at.y}, std::min(card.w() - space::l, 560.0F));
        frame.at(item).rect.h = h;
        frame.close();
        card.take(h, space::s);
    }
    frame.at(list).rect.h = card.at().y - top.y;
    frame.close();
    if (sentences.size() > shown)
        card.say("more", "And " + std::to_string(sentences.size() - shown) + " more sentences.",
                 frame.theme.secondary, space::s);
    return card.close();
}

}  // namespace ui
