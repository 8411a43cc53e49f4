// Which pages there are, and what is on each.
#include "ui/contest/tv_pages.h"

#include "core/contest/board_words.h"
#include "core/contest/rules_words.h"
#include "core/contest/story.h"
#include "core/date_words.h"
#include "ui/contest/race_chart.h"
#include "ui/contest/tv_stakes.h"
#include "ui/contest/tv_table.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace ui {
namespace {

using namespace core::contest;
using Kind = TvPage::Kind;

constexpr std::size_t most_members = 30;  // on the screen: a round of it must not last an hour

// What the night has brought: who leads stands in the rows below it. Of a night that has brought
// nothing yet, by how much they lead; once it is over, who won.
std::string headline(Frame& frame, const BoardShown& shown) {
    const auto& numbers = frame.state.environment.numbers;
    if (shown.is_final()) return leader_text(shown.rules(), shown.standings(), true, numbers);
    for (const StoryFact& fact : story_of(frame, shown).facts) {
        if (fact.kind == FactKind::ClosestRace || fact.kind == FactKind::FirstPoints) continue;
        std::string text = tell(shown.rules(), fact, numbers);
        if (text.ends_with('.')) text.pop_back();
        return text;
    }
    return lead_text(shown.rules(), shown.standings(), numbers);
}

// The large sentence over the first page. Returns its height.
float draw_headline(Frame& frame, NodeId id, const Rect& rect, const TvLook& look,
                    const BoardShown& shown) {
    const std::string text = headline(frame, shown);
    const bool is_wide = frame.paint.width_of(text, look.answer) > rect.w;
    // Over more lines where names are long: the points stand at its end.
    return output_lines(frame, id, "Headline", text, is_wide ? look.strong : look.answer,
                        look.theme.accent, {rect.x, rect.y}, rect.w) +
           16 * look.scale;
}

// Sentences under each other, in two columns where one is too short for them; what has no room
// there is left for the page in the app.
class TvSentences {
public:
    TvSentences(Frame& frame, const Rect& rect, const TvLook& look,
                const std::vector<std::string>& sentences)
        : frame_(frame), rect_(rect), look_(look), sentences_(sentences) {
        const bool is_wide = rect.w >= look.small.size * 48;
        for (const int columns : {1, 2})
            for (const Font* font : {&look.body, &look.small}) {
                if (columns == 2 && !is_wide) continue;
                font_ = *font;
                columns_ = columns;
                if (fits()) return;
            }
    }

    void draw(NodeId id, std::string_view name) {
        frame_.open({.id = id, .role = a11y::Role::List, .rect = rect_, .name = std::string(name)});
        const float indent = font_.size * 0.9F;
        place([&](std::size_t i, Point at, float h) {
            const NodeId item = make_id(id, "item", i);
            frame_.open({.id = item,
                         .role = a11y::Role::ListItem,
                         .rect = {at.x, at.y, text_w() + indent, h}});
            frame_.paint.circle({at.x + font_.size * 0.2F, at.y + font_.line / 2},
                                font_.size * 0.14F, look_.theme.accent);
            paragraph(frame_, make_id(item, "text"), sentences_[i], font_, look_.theme.text,
                      {at.x + indent, at.y}, text_w());
            frame_.close();
        });
        frame_.close();
    }

private:
    float column_w() const {
        const float gap = columns_ == 2 ? look_.margin * 0.7F : 0;
        return (rect_.w - gap) / static_cast<float>(columns_);
    }
    // At most about 75 characters.
    float text_w() const { return std::min(column_w() - font_.size * 0.9F, font_.size * 40); }

    // Calls with each sentence's number, place and height. Returns how many have room.
    template <class Draw>
    std::size_t place(const Draw& draw) const {
        const float gap = font_.size * 0.45F;
        float x = rect_.x, y = rect_.y + gap;
        int column = 1;
        for (std::size_t i = 0; i < sentences_.size(); ++i) {
            const float h = paragraph_height(frame_, sentences_[i], font_, text_w());
            if (y + h > rect_.y + rect_.h) {
                if (column == columns_) return i;
                ++column;
                x += rect_.w - column_w();
                y = rect_.y + gap;
                if (y + h > rect_.y + rect_.h) return i;
            }
            draw(i, Point{x, y}, h);
            y += h + gap;
        }
        return sentences_.size();
    }
    bool fits() const {
        return place([](std::size_t, Point, float) {}) == sentences_.size();
    }

    Frame& frame_;
    Rect rect_;
    const TvLook& look_;
    const std::vector<std::string>& sentences_;
    Font font_;
    int columns_ = 1;
};

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
    for (std::size_t first = 0; first < board.teams.size(); first += tv_rows_a_page)
        pages.push_back({Kind::Teams, first});
    for (std::size_t first = 0; first < std::min(board.members.size(), most_members);
         first += tv_rows_a_page)
        pages.push_back({Kind::Members, first});
    if (has_race(shown.live)) pages.push_back({Kind::Race, 0});
    if (!story_of(frame, shown).facts.empty()) pages.push_back({Kind::Story, 0});
    pages.push_back({Kind::Rules, 0});
    return pages;
}

std::string tv_title(const TvPage& page, const BoardShown& shown) {
    const auto places = [&](std::string_view what, std::size_t all) {
        std::string title(what);
        if (all <= tv_rows_a_page) return title;
        return title + " " + std::to_string(page.first + 1) + " to " +
               std::to_string(std::min(page.first + tv_rows_a_page, all));
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

std::string tv_footnote(const TvPage& page, const BoardShown& shown) {
    if (page.kind != Kind::Teams && page.kind != Kind::Members) return {};
    const core::Date night = shown.standings().night;
    std::optional<core::Date> before;
    for (const NightRecord* record : shown.live.closed)
        if (record->night < night) before = record->night;
    if (!before) return {};
    constexpr std::int32_t week = 7;
    const std::string day = core::format_long(*before);
    return "Arrows: since " + (night.days - before->days < week
                                   ? day.substr(0, day.find(' ')) + "'s close"
                                   : "the close of " + core::format_short(*before));
}

void draw_tv_page(Frame& frame, NodeId id, const Rect& rect, const TvLook& look,
                  const BoardShown& shown, const TvPage& page) {
    Rect rest = rect;
    rest.h -= 12 * look.scale;  // from the line of pages
    const bool has_teams = !shown.standings().teams.empty();
    switch (page.kind) {
        case Kind::Teams:
        case Kind::Members: {
            const bool is_team = page.kind == Kind::Teams;
            if (page.first == 0 && is_team == has_teams) {
                const float h = draw_headline(frame, make_id(id, "headline"), rest, look, shown);
                rest.y += h;
                rest.h -= h;
            }
            const PrizeFor whom = is_team ? PrizeFor::Team : PrizeFor::Member;
            if (page.first == 0)
                rest.h -= draw_tv_stakes(frame, make_id(id, "stakes"), rest, look, shown, whom);
            return draw_tv_table(frame, make_id(id, "table"), rest, look, shown, whom, page.first);
        }
        case Kind::Race:
            rest.h -= 32 * look.scale;
            return draw_race(frame, make_id(id, "race"), rest, shown,
                             {has_teams ? PrizeFor::Team : PrizeFor::Member, false,
                              std::max(1.0F, 2.5F * look.scale), &look.theme});
        case Kind::Story: {
            const std::vector<std::string> sentences = story_sentences(frame, shown);
            return TvSentences(frame, rest, look, sentences)
                .draw(make_id(id, "story"), "Story of the night");
        }
        case Kind::Rules: {
            const std::vector<std::string> sentences =
                rules_in_words(shown.rules(), frame.state.environment.numbers);
            return TvSentences(frame, rest, look, sentences).draw(make_id(id, "rules"), "Rules");
        }
    }
}

}  // namespace ui
