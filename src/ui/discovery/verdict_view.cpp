// Whether it is a QBM and what is missing, the steps after it, and what to look at twice.
#include "ui/discovery/verdict_view.h"

#include "core/discovery/flags.h"
#include "core/discovery/ladder.h"
#include "core/discovery/verdict.h"
#include "ui/titled_card.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace ui {
namespace {

using core::discovery::Account;
using core::discovery::Verdict;

struct Mark {
    Icon icon;
    Color color;
};

// Sentences under each other, each with a mark before it.
float draw_sentences(Frame& frame, NodeId id, std::string_view name,
                     std::span<const std::string> sentences, Mark mark, Point at, float w) {
    frame.open({.id = id,
                .role = a11y::Role::List,
                .rect = {at.x, at.y, w, 0},
                .name = std::string(name)});
    float y = at.y;
    const float indent = icon_size + space::s;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        const NodeId item = make_id(id, "item", i);
        frame.open({.id = item, .role = a11y::Role::ListItem, .rect = {at.x, y, w, 0}});
        draw_icon(frame.paint, mark.icon, {at.x, y + 1}, mark.color);
        const float h =
            paragraph(frame, make_id(item, "text"), sentences[i], type::body, frame.theme.text,
                      {at.x + indent, y}, std::min(w - indent, 520.0F));
        frame.at(item).rect.h = h;
        frame.close();
        y += h + space::xs;
    }
    frame.at(id).rect.h = y - at.y;
    frame.close();
    return y - at.y;
}

// To where what is missing can be put right. Returns the height.
float draw_ways(Frame& frame, NodeId id, Column column) {
    ButtonRow row(frame, column);
    const auto way = [&](std::string_view name, app::AccountPage page) {
        if (row.add(make_id(id, "way", static_cast<std::uint64_t>(page)), {.name = name}))
            frame.emit(app::ShowAccountPage{page});
    };
    way("Champion and meetings", app::AccountPage::People);
    way("The buyer's words", app::AccountPage::Facts);
    return row.bottom() - column.y;
}

const Font& answer_font(const Frame& frame) {
    return frame.shape == Shape::Phone ? type::page : type::answer_small;
}

}  // namespace

float draw_verdict(Frame& frame, Column column, const Account& account) {
    const NodeId id = make_id(0, "verdict");
    TitledCard card(frame, id, column, "Verdict");
    const Verdict qbm = core::discovery::qbm_verdict(account);
    const std::string answer = qbm.is_met() ? "This is a QBM" : "Not a QBM yet";
    card.take(output_lines(frame, make_id(id, "answer"), "QBM verdict", answer, answer_font(frame),
                           qbm.is_met() ? frame.theme.good : frame.theme.text, card.at(), card.w()),
              space::xs);
    card.say(
        "rule",
        "A QBM is a meeting that was held, with a pain in the buyer's own words and a champion "
        "who has done something for us.",
        frame.theme.secondary, space::m);
    if (!qbm.is_met()) {
        card.take(draw_sentences(frame, make_id(id, "missing"), "Missing for a QBM", qbm.missing,
                                 {Icon::Close, frame.theme.bad}, card.at(), card.w()),
                  space::xs);
        card.take(draw_ways(frame, id, card.column()), space::s);
    } else if (!core::discovery::is_closed(core::discovery::stage_of(account))) {
        const auto missing = core::discovery::winnable_verdict(account).missing;
        card.take(
            paragraph(frame, make_id(id, "winnable"),
                      missing.empty() ? "A winnable opportunity"
                                      : "Still missing for a winnable opportunity",
                      type::body_strong, missing.empty() ? frame.theme.good : frame.theme.text,
                      card.at(), card.w()),
            space::xs);
        if (!missing.empty())
            card.take(draw_sentences(frame, make_id(id, "winnable-missing"),
                                     "Missing for a winnable opportunity", missing,
                                     {Icon::Close, frame.theme.bad}, card.at(), card.w()),
                      space::s);
    }
    const auto flags = core::discovery::flags_of(account, frame.state.today);
    if (!flags.empty()) {
        std::vector<std::string> sentences;
        for (const auto& flag : flags) sentences.push_back(flag.sentence);
        card.take(heading(frame, make_id(id, "flags-title"), "Look twice", 3, type::strong,
                          card.at(), card.w()),
                  space::xs);
        card.take(draw_sentences(frame, make_id(id, "flags"), "Flags", sentences,
                                 {Icon::Alert, frame.theme.caution}, card.at(), card.w()),
                  space::s);
    }
    return card.close();
}

}  // namespace ui
