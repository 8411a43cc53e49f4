// A line for the winner and what they get, a line for the reason.
#include "ui/contest/award_list.h"

#include "core/contest/prize_words.h"
#include "core/contest/words.h"
#include "ui/contest/page_row.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string>

namespace ui {
namespace {

using namespace core::contest;

constexpr std::size_t awards_a_page = 20;
constexpr std::size_t most_spins = 20;
constexpr float place_w = 52;

std::string winner_of(const BoardShown& shown, const GivenAward& given) {
    const Contest& rules = shown.rules();
    return given.whom == PrizeFor::Team ? shown_name(rules, rules.teams[given.award->place])
                                        : shown_name(rules, rules.members[given.award->place]);
}

float draw_award(Frame& frame, NodeId id, Column column, const BoardShown& shown,
                 const GivenAward& given) {
    const auto& numbers = frame.state.environment.numbers;
    const Theme& theme = frame.theme;
    const std::string what = award_text(shown.rules(), *given.award, numbers);
    frame.open({.id = id, .role = a11y::Role::ListItem, .rect = {column.x, column.y, column.w, 0}});
    const float x = column.x + place_w, w = column.w - place_w;
    const float line = type::strong.line;
    float y = column.y + space::s;
    text_line(frame, make_id(id, "place"), ordinal(given.award->rank), type::strong, theme.accent,
              {column.x, y, place_w - space::s, line});
    const float what_w = frame.paint.width_of(what, type::strong);
    const std::string winner = winner_of(shown, given);
    const bool is_one_line = frame.shape != Shape::Phone &&
                             frame.paint.width_of(winner, type::strong) + space::l + what_w <= w;
    const std::string_view of = given.whom == PrizeFor::Team ? "Team" : "Member";
    if (is_one_line) {
        text_line(frame, make_id(id, "winner"), winner, type::strong, theme.text,
                  {x, y, w - what_w - space::l, line});
        text_line(frame, make_id(id, "what"), what, type::strong, theme.text,
                  {column.x + column.w - what_w, y, what_w, line}, Align::Right);
        y += line;
    } else {
        y += paragraph(frame, make_id(id, "winner"), winner, type::strong, theme.text, {x, y}, w);
        y += paragraph(frame, make_id(id, "what"), what, type::body_strong, theme.text, {x, y}, w);
    }
    const std::string reason =
        std::string(of) + ". " + award_reason(shown.rules(), *given.award, given.whom, numbers);
    y += paragraph(frame, make_id(id, "why"), reason, type::secondary, theme.secondary, {x, y},
                   std::min(w, 560.0F)) +
         space::s;
    frame.at(id).rect.h = y - column.y;
    frame.close();
    frame.paint.line({column.x, y}, {column.x + column.w, y}, theme.line, theme.border);
    return y + 1 - column.y;
}

}  // namespace

const ShownPrizes& prizes_of(Frame& frame, const BoardShown& shown) {
    std::optional<ShownPrizes>& kept = frame.scratch.board.prizes;
    if (kept && kept->key == shown.key) return *kept;
    const Contest& rules = shown.rules();
    const app::Board& board = shown.board;
    std::vector<Slice> wheel = wheel_of(rules, board.standings);
    const std::size_t spins = std::min(wheel.size(), most_spins);
    kept = ShownPrizes{shown.key,
                       awards_of(rules, board.tally, board.standings, PrizeFor::Team),
                       awards_of(rules, board.tally, board.standings, PrizeFor::Member),
                       std::move(wheel),
                       spins_of(rules, board.standings, spins),
                       hash_of(board.standings)};
    return *kept;
}

std::vector<GivenAward> awards_in_order(const ShownPrizes& prizes) {
    std::vector<GivenAward> all;
    for (const Award& award : prizes.teams.awards) all.push_back({PrizeFor::Team, &award});
    for (const Award& award : prizes.members.awards) all.push_back({PrizeFor::Member, &award});
    return all;
}

float draw_award_list(Frame& frame, NodeId id, Column column, std::string_view name,
                      const BoardShown& shown, std::span<const GivenAward> awards) {
    std::size_t& first = frame.scratch.board.first_award;
    const std::size_t last_page =
        awards.empty() ? 0 : (awards.size() - 1) / awards_a_page * awards_a_page;
    first = std::min(first / awards_a_page * awards_a_page, last_page);
    float y = column.y;
    frame.open({.id = id,
                .role = a11y::Role::List,
                .rect = {column.x, y, column.w, 0},
                .name = std::string(name)});
    const std::size_t end = std::min(first + awards_a_page, awards.size());
    for (std::size_t i = first; i < end; ++i)
        y += draw_award(frame, make_id(id, "award", i), {column.x, y, column.w}, shown, awards[i]);
    frame.at(id).rect.h = y - column.y;
    frame.close();
    if (awards.size() > awards_a_page)
        y += space::s + draw_page_row(frame, make_id(id, "pages"),
                                      {column.x, y + space::s, column.w}, "prizes", awards_a_page,
                                      awards.size(), &first);
    return y - column.y;
}

float draw_unmet_list(Frame& frame, NodeId id, Column column, const BoardShown& shown,
                      const ShownPrizes& prizes) {
    std::vector<Unmet> unmet = prizes.teams.unmet;
    unmet.insert(unmet.end(), prizes.members.unmet.begin(), prizes.members.unmet.end());
    if (unmet.empty()) return 0;
    const auto& numbers = frame.state.environment.numbers;
    float y = column.y + space::s;
    frame.open({.id = id,
                .role = a11y::Role::List,
                .rect = {column.x, y, column.w, 0},
                .name = "Prizes that go to nobody"});
    const float top = y;
    const float w = std::min(column.w, 560.0F);
    for (const Unmet& each : unmet) {
        const NodeId item = make_id(id, "unmet", each.prize);
        const float begin = y;
        frame.open({.id = item, .role = a11y::Role::ListItem, .rect = {column.x, y, column.w, 0}});
        y += paragraph(frame, make_id(item, "prize"),
                       prize_title(shown.rules(), shown.rules().prizes[each.prize], numbers),
                       type::body_strong, frame.theme.text, {column.x, y}, column.w);
        y += paragraph(frame, make_id(item, "why"), unmet_reason(shown.rules(), each, numbers),
                       type::secondary, frame.theme.secondary, {column.x, y}, w) +
             space::s;
        frame.at(item).rect.h = y - begin;
        frame.close();
    }
    frame.at(id).rect.h = y - top;
    frame.close();
    return y - column.y;
}

}  // namespace ui
