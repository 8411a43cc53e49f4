// Rows that are as high as the screen lets them be, so that ten of them fill it.
#include "ui/contest/tv_pages.h"

#include "core/contest/board_words.h"
#include "core/contest/rules_words.h"
#include "core/contest/story.h"
#include "ui/contest/race_chart.h"
#include "ui/contest/rank_arrow.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace ui {
namespace {

using namespace core::contest;
using Kind = TvPage::Kind;

constexpr std::size_t rows_a_page = 10;
constexpr std::size_t most_members = 30;  // on the screen: a round of it must not last an hour

class TvTable {
public:
    TvTable(Frame& frame, NodeId id, const TvLook& look, const BoardShown& shown, PrizeFor whom)
        : frame_(frame), id_(id), look_(look), shown_(shown), whom_(whom) {}

    void draw(const Rect& rect, std::size_t first) {
        const std::vector<Standing>& rows = rows_of(shown_, whom_);
        const std::size_t end = std::min(first + rows_a_page, rows.size());
        frame_.open({.id = id_,
                     .role = a11y::Role::Table,
                     .rect = rect,
                     .name = whom_ == PrizeFor::Team ? "Teams by rank" : "Members by rank"});
        const float h = std::min(rect.h / static_cast<float>(rows_a_page), 110 * look_.scale);
        float y = rect.y;
        for (std::size_t i = first; i < end; ++i, y += h) draw_row(rows[i], {rect.x, y, rect.w, h});
        frame_.close();
    }

private:
    void cell(NodeId row, std::string_view word, a11y::Role role, const std::string& text,
              const Font& font, Color color, const Rect& rect, Align align) {
        frame_.paint.text_in(frame_.paint.shortened(text, font, rect.w), font, rect, align, color);
        frame_.add({.id = make_id(row, word),
                    .role = role,
                    .rect = rect,
                    .value = text,
                    .lettering = lettering_of(font, align)});
    }

    void draw_row(const Standing& standing, const Rect& rect) {
        const Theme& theme = look_.theme;
        const NodeId row = make_id(id_, "row", standing.id);
        const float s = look_.scale;
        const bool is_first = standing.rank == 1 && standing.reach.has_scored;
        if (is_first)
            frame_.paint.fill({rect.x, rect.y + 3 * s, rect.w, rect.h - 6 * s}, theme.accent_soft,
                              12 * s);
        frame_.open({.id = row, .role = a11y::Role::Row, .rect = rect});
        const Font& font = is_first ? look_.strong : look_.body;
        float x = rect.x + 16 * s;
        const float rank_w = 96 * s, arrow_w = 130 * s, score_w = std::min(rect.w * 0.3F, 320 * s);
        const std::string rank = standing.rank == 0 ? "–" : std::to_string(standing.rank);
        cell(row, "rank", a11y::Role::Cell, rank, look_.strong, theme.text,
             {x, rect.y, rank_w, rect.h}, Align::Left);
        x += rank_w;
        draw_rank_arrow(frame_, make_id(row, "arrow"), {x, rect.y, arrow_w - 12 * s, rect.h},
                        standing, look_.small, theme);
        x += arrow_w;
        cell(row, "name", a11y::Role::RowHeader, name_of(shown_, whom_, standing), font, theme.text,
             {x, rect.y, rect.x + rect.w - score_w - 28 * s - x, rect.h}, Align::Left);
        cell(row, "score", a11y::Role::Cell,
             score_text(standing.score, shown_.rules().mode, frame_.state.environment.numbers),
             look_.strong, theme.text,
             {rect.x + rect.w - score_w - 16 * s, rect.y, score_w, rect.h}, Align::Right);
        frame_.close();
    }

    Frame& frame_;
    NodeId id_;
    const TvLook& look_;
    const BoardShown& shown_;
    PrizeFor whom_;
};

// The large sentence over the first page. Returns its height.
float draw_leader(Frame& frame, NodeId id, const Rect& rect, const TvLook& look,
                  const BoardShown& shown) {
    const std::string text = leader_text(shown.rules(), shown.standings(), shown.is_final(),
                                         frame.state.environment.numbers);
    const bool is_wide = frame.paint.width_of(text, look.answer) > rect.w;
    output(frame, id, "Who leads", text, is_wide ? look.strong : look.answer, look.theme.accent,
           {rect.x, rect.y, rect.w, look.answer.line}, Align::Left);
    return look.answer.line + 16 * look.scale;
}

// Sentences under each other; those that have no room are left for the page in the app.
void draw_sentences(Frame& frame, NodeId id, const Rect& rect, const TvLook& look,
                    std::string_view name, const std::vector<std::string>& sentences,
                    const Font& font) {
    frame.open({.id = id, .role = a11y::Role::List, .rect = rect, .name = std::string(name)});
    const float gap = font.size * 0.45F, indent = font.size * 0.9F;
    const float w = std::min(rect.w - indent, font.size * 40);  // about 75 characters
    float y = rect.y + gap;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        const float h = paragraph_height(frame, sentences[i], font, w);
        if (y + h > rect.y + rect.h) break;
        const NodeId item = make_id(id, "item", i);
        frame.open({.id = item, .role = a11y::Role::ListItem, .rect = {rect.x, y, rect.w, h}});
        frame.paint.circle({rect.x + font.size * 0.2F, y + font.line / 2}, font.size * 0.14F,
                           look.theme.accent);
        paragraph(frame, make_id(item, "text"), sentences[i], font, look.theme.text,
                  {rect.x + indent, y}, w);
        frame.close();
        y += h + gap;
    }
    frame.close();
}

// Too many for the screen are written smaller, down to what can still be read across a room.
const Font& font_for(Frame& frame, const Rect& rect, const TvLook& look,
                     const std::vector<std::string>& sentences) {
    float h = 0;
    for (const std::string& sentence : sentences)
        h += paragraph_height(frame, sentence, look.body, std::min(rect.w, look.body.size * 40)) +
             look.body.size * 0.45F;
    return h <= rect.h ? look.body : look.small;
}

std::vector<std::string> story_sentences(Frame& frame, const BoardShown& shown) {
    constexpr std::size_t most = 12;
    std::vector<std::string> sentences;
    for (const StoryFact& fact : story_of(frame, shown).facts)
        if (sentences.size() < most)
            sentences.push_back(tell(shown.rules(), fact, frame.state.environment.numbers));
    return sentences;
}

}  // namespace

std::vector<TvPage> tv_pages(Frame& frame, const BoardShown& shown) {
    std::vector<TvPage> pages;
    const Standings& board = shown.standings();
    for (std::size_t first = 0; first < board.teams.size(); first += rows_a_page)
        pages.push_back({Kind::Teams, first});
    for (std::size_t first = 0; first < std::min(board.members.size(), most_members);
         first += rows_a_page)
        pages.push_back({Kind::Members, first});
    if (has_race(shown.live)) pages.push_back({Kind::Race, 0});
    if (!story_of(frame, shown).facts.empty()) pages.push_back({Kind::Story, 0});
    pages.push_back({Kind::Rules, 0});
    return pages;
}

std::string tv_title(const TvPage& page, const BoardShown& shown) {
    const auto places = [&](std::string_view what, std::size_t all) {
        std::string title(what);
        if (all <= rows_a_page) return title;
        return title + " " + std::to_string(page.first + 1) + " to " +
               std::to_string(std::min(page.first + rows_a_page, all));
    };
    switch (page.kind) {
        case Kind::Teams: return places("Teams", shown.standings().teams.size());
        case Kind::Members: return places("Top reps", shown.standings().members.size());
        case Kind::Race: return "The race";
        case Kind::Story: return "Story of the night";
        case Kind::Rules: return "The rules";
    }
    return {};
}

void draw_tv_page(Frame& frame, NodeId id, const Rect& rect, const TvLook& look,
                  const BoardShown& shown, const TvPage& page) {
    Rect rest = rect;
    const bool has_teams = !shown.standings().teams.empty();
    switch (page.kind) {
        case Kind::Teams:
        case Kind::Members: {
            const bool is_team = page.kind == Kind::Teams;
            if (page.first == 0 && is_team == has_teams) {
                const float h = draw_leader(frame, make_id(id, "leader"), rest, look, shown);
                rest.y += h;
                rest.h -= h;
            }
            TvTable(frame, make_id(id, "table"), look, shown,
                    is_team ? PrizeFor::Team : PrizeFor::Member)
                .draw(rest, page.first);
            return;
        }
        case Kind::Race:
            rest.h -= 16 * look.scale;
            return draw_race(frame, make_id(id, "race"), rest, shown,
                             {has_teams ? PrizeFor::Team : PrizeFor::Member, false,
                              std::max(1.0F, 2.2F * look.scale), &look.theme});
        case Kind::Story: {
            const std::vector<std::string> sentences = story_sentences(frame, shown);
            return draw_sentences(frame, make_id(id, "story"), rest, look, "Story of the night",
                                  sentences, font_for(frame, rest, look, sentences));
        }
        case Kind::Rules: {
            const std::vector<std::string> sentences =
                rules_in_words(shown.rules(), frame.state.environment.numbers);
            return draw_sentences(frame, make_id(id, "rules"), rest, look, "Rules", sentences,
                                  font_for(frame, rest, look, sentences));
        }
    }
}

}  // namespace ui
