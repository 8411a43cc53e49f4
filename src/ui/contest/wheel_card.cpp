// Slices, a pointer, the winners in their order, and how to check the draw.
#include "ui/contest/wheel_card.h"

#include "core/contest/score.h"
#include "ui/contest/award_list.h"
#include "ui/titled_card.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace ui {
namespace {

using namespace core::contest;

constexpr std::int64_t spin_ms = 2'600;
constexpr float turn = 6.28318531F, turns_of_a_spin = 4;
constexpr float thinnest = turn / 360;  // thinner slices are drawn together
constexpr float most_side = 300;

// Told apart by their neighbours, not by their names: those are in the list of winners.
constexpr std::array<Color, 6> fills{
    IM_COL32(0x00, 0x72, 0xB2, 255), IM_COL32(0xE6, 0x9F, 0x00, 255),
    IM_COL32(0x00, 0x9E, 0x73, 255), IM_COL32(0xCC, 0x79, 0xA7, 255),
    IM_COL32(0x56, 0xB4, 0xE9, 255), IM_COL32(0xD5, 0x5E, 0x00, 255)};

std::string name_of(const BoardShown& shown, const Slice& slice) {
    return shown_name(shown.rules(), shown.rules().members[slice.place]);
}

// Where the middle of a ticket lies on the wheel, clockwise from its beginning.
float angle_of(const Spin& spin) {
    return turn * static_cast<float>((static_cast<double>(spin.ticket) + 0.5) /
                                     static_cast<double>(spin.tickets));
}

// How far the wheel is through the spin that is shown: 1 when it stands.
float progress_of(Frame& frame) {
    BoardScratch& board = frame.scratch.board;
    if (board.spin_began_ms == 0) return 1;
    const std::int64_t passed = frame.scratch.now_ms - board.spin_began_ms;
    if (passed >= spin_ms || passed < 0 || frame.state.environment.prefers_reduced_motion) {
        board.spin_began_ms = 0;
        return 1;
    }
    frame.wake_in(16);
    const float left = 1 - static_cast<float>(passed) / static_cast<float>(spin_ms);
    return 1 - left * left * left;  // it slows down
}

Point on_circle(Point center, float radius, float angle) {
    return {center.x + radius * std::sin(angle), center.y - radius * std::cos(angle)};
}

// A slice, clockwise from the top, as narrow fans. Each has an edge of its own: drawn twice, and
// the next one begun a step before its end, the edges between them vanish.
void draw_slice(Frame& frame, Point center, float radius, float from, float to, Color color) {
    constexpr float step = turn / 60;
    for (float begin = from; begin < to; begin += 4 * step) {
        const auto at = [&](int number) {
            return on_circle(center, radius,
                             std::min(begin + step * static_cast<float>(number), to));
        };
        const Point first = begin > from ? at(-1) : at(0);
        for (int twice = 0; twice < 2; ++twice)
            frame.paint.polygon({center, first, at(1), at(2), at(3), at(4)}, color);
    }
}

class Wheel {
public:
    // `spun`: the winners so far; the last of them is being drawn.
    Wheel(const ShownPrizes& prizes, std::size_t spun) : prizes_(prizes), spun_(spun) {
        off_.assign(prizes.wheel.size(), false);
        // Who was drawn before is off the wheel; the last one comes off with the next spin.
        for (std::size_t i = 0; i + 1 < spun; ++i) off_[prizes.spins[i].slice] = true;
        for (std::size_t i = 0; i < prizes.wheel.size(); ++i)
            if (!off_[i]) tickets_ += prizes.wheel[i].tickets;
    }

    void paint(Frame& frame, const Rect& rect, float progress) const {
        const Point center{rect.x + rect.w / 2, rect.y + rect.h / 2 + 8};
        const float radius = rect.w / 2 - 10;
        const float rotation = rotation_at(progress);
        float at = 0, begin = 0;
        std::size_t color = 0, last = 0;
        for (std::size_t i = 0; i < prizes_.wheel.size(); ++i)
            if (!off_[i]) last = i;
        for (std::size_t i = 0; i < prizes_.wheel.size(); ++i) {
            if (off_[i]) continue;
            at += turn * static_cast<float>(static_cast<double>(prizes_.wheel[i].tickets) /
                                            static_cast<double>(tickets_));
            if (at - begin < thinnest && i != last) continue;
            // The last slice lies beside the first: it must not have its colour.
            if (i == last && color % fills.size() == 0 && color > 0) ++color;
            draw_slice(frame, center, radius, begin + rotation, at + rotation,
                       fills[color++ % fills.size()]);
            begin = at;
        }
        frame.paint.ring(center, radius, frame.theme.text, 2);
        frame.paint.circle(center, radius * 0.16F, frame.theme.surface);
        frame.paint.ring(center, radius * 0.16F, frame.theme.text, 2);
        frame.paint.polygon({{center.x - 11, center.y - radius - 12},
                             {center.x + 11, center.y - radius - 12},
                             {center.x, center.y - radius + 12}},
                            frame.theme.text);
    }

private:
    // So that the drawn ticket comes to lie under the pointer at the top.
    float rotation_at(float progress) const {
        if (spun_ == 0) return 0;
        const float end = -angle_of(prizes_.spins[spun_ - 1]) + turn * (turns_of_a_spin + 1);
        return end * progress;
    }

    const ShownPrizes& prizes_;
    std::size_t spun_;
    std::vector<bool> off_;
    std::int64_t tickets_ = 0;
};

std::string tickets_text(const Contest& rules) {
    return rules.wheel_rule == WheelRule::OneEach
               ? "Each member who has scored has one ticket, and so the same chance."
               : "Each thousandth of a point is a ticket: twice the points, twice the chance.";
}

void draw_winners(Frame& frame, NodeId id, TitledCard& card, const BoardShown& shown,
                  const ShownPrizes& prizes, std::size_t count) {
    if (count == 0) return;
    const auto& numbers = frame.state.environment.numbers;
    const NodeId list = make_id(id, "winners");
    const Point top = card.at();
    frame.open({.id = list,
                .role = a11y::Role::List,
                .rect = {top.x, top.y, card.w(), 0},
                .name = "Winners of the wheel"});
    for (std::size_t i = 0; i < count; ++i) {
        const Spin& spin = prizes.spins[i];
        const NodeId item = make_id(list, "winner", i);
        const Point at = card.at();
        frame.open({.id = item, .role = a11y::Role::ListItem, .rect = {at.x, at.y, card.w(), 0}});
        float h = paragraph(frame, make_id(item, "name"),
                            std::to_string(i + 1) + ". " + name_of(shown, prizes.wheel[spin.slice]),
                            type::body_strong, frame.theme.text, at, card.w());
        h += paragraph(frame, make_id(item, "ticket"),
                       "Ticket " + core::format_count(spin.ticket + 1, numbers) + " of " +
                           core::format_count(spin.tickets, numbers),
                       type::secondary, frame.theme.secondary, {at.x, at.y + h}, card.w());
        frame.at(item).rect.h = h;
        frame.close();
        card.take(h, space::s);
    }
    frame.at(list).rect.h = card.at().y - top.y;
    frame.close();
}

void draw_spinning(Frame& frame, NodeId id, TitledCard& card, const BoardShown& shown,
                   const ShownPrizes& prizes) {
    BoardScratch& board = frame.scratch.board;
    board.spun = std::min(board.spun, prizes.spins.size());
    ButtonRow row(frame, card.column());
    const bool is_done = board.spun == prizes.spins.size();
    const std::string_view name = board.spun == 0 ? "Spin the wheel" : "Spin again";
    if (row.add(make_id(id, "spin"), {.name = name, .disabled = is_done})) {
        ++board.spun;
        board.spin_began_ms =
            frame.state.environment.prefers_reduced_motion ? 0 : frame.scratch.now_ms;
    }
    if (row.add(make_id(id, "reset"),
                {.name = "Start over", .kind = ButtonKind::Quiet, .disabled = board.spun == 0})) {
        board.spun = 0;
        board.spin_began_ms = 0;
    }
    card.take(row.bottom() - card.at().y, space::m);
    const float progress = progress_of(frame);
    const float side = std::min(card.w(), most_side);
    const Rect rect{card.at().x + (card.w() - side) / 2, card.at().y, side, side + 8};
    if (frame.paint.is_visible(rect)) Wheel(prizes, board.spun).paint(frame, rect, progress);
    const std::size_t known = progress < 1 ? board.spun - 1 : board.spun;
    std::string told = "Prize wheel with " + std::to_string(prizes.wheel.size()) +
                       (prizes.wheel.size() == 1 ? " member on it." : " members on it.");
    if (known > 0)
        told +=
            " It points at " + name_of(shown, prizes.wheel[prizes.spins[known - 1].slice]) + ".";
    frame.add(
        {.id = make_id(id, "wheel"), .role = a11y::Role::Picture, .rect = rect, .name = told});
    card.take(rect.h, space::m);
    const std::string result = known == 0
                                   ? (board.spun == 0 ? "Not spun yet" : "Spinning …")
                                   : name_of(shown, prizes.wheel[prizes.spins[known - 1].slice]);
    card.take(
        output_lines(frame, make_id(id, "result"), "Winner", result, type::section,
                     known == 0 ? frame.theme.secondary : frame.theme.accent, card.at(), card.w()),
        space::m);
    frame.at(make_id(id, "result")).live = true;
    draw_winners(frame, id, card, shown, prizes, known);
}

}  // namespace

float draw_wheel_card(Frame& frame, Column column, const BoardShown& shown) {
    const NodeId id = make_id(0, "contest-wheel");
    const ShownPrizes& prizes = prizes_of(frame, shown);
    TitledCard card(frame, id, column, "Prize wheel");
    const Color pale = frame.theme.secondary;
    card.say("tickets", tickets_text(shown.rules()) + " Who has won is off the wheel.", pale,
             space::m);
    if (!shown.live.is_over)
        card.say("when",
                 "It is spun once the contest is over, by the board of the last night. Until then "
                 "nobody can know the draw.",
                 frame.theme.text, space::m);
    else if (prizes.wheel.empty())
        card.say("empty", "Nobody has points, so nobody is on the wheel.", frame.theme.text,
                 space::m);
    else
        draw_spinning(frame, id, card, shown, prizes);
    card.say("seed", "Published seed: " + std::to_string(shown.rules().wheel_seed),
             frame.theme.text, space::xs);
    if (shown.live.is_over)
        card.say("hash", "Standings' hash: " + core::format_id(prizes.hash), frame.theme.text,
                 space::xs);
    card.say("check",
             "How to check it: the seed was fixed with the rules, before anybody scored, and the "
             "hash follows from all ranks and points of the last night. Seed and hash begin the "
             "draw, and nothing else enters it: whoever has this contest gets the same winners in "
             "the same order on any device. Another hash means other standings.",
             pale, space::s);
    return card.close();
}

}  // namespace ui
