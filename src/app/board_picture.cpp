// A card from the top down: each part takes its height. Colours are those of the light theme.
#include "app/board_picture.h"

#include "app/contest_story.h"
#include "core/contest/board_words.h"
#include "core/contest/rules_words.h"

#include <algorithm>
#include <span>
#include <utility>

namespace app {
namespace {

using namespace core::contest;

constexpr float width = 1'200, edge = 40, padding = 48;
constexpr float inner_x = edge + padding, inner_w = width - 2 * (edge + padding);
constexpr float score_w = 220;
constexpr std::size_t most_teams = 12, most_members = 10, most_facts = 5;

constexpr std::uint32_t page = 0xF7F8FA, surface = 0xFFFFFF, line = 0xD9DEE5, ink = 0x16202C,
                        pale = 0x516072, accent = 0x2450D6, soft = 0xE6ECFD, good = 0x12734A,
                        bad = 0xB42318;

class Card {
public:
    Card(const Contest& rules, const Standings& standings, const core::NumberStyle& style)
        : rules_(rules), standings_(standings), style_(style) {
        picture_.width = width;
        picture_.page_rgb = page;
        // Filled in at the end, when the height is known; under everything else.
        picture_.boxes.resize(2);
    }

    void add_title(bool is_over) {
        y_ += 16;
        say(rules_.name.empty() ? "Contest" : rules_.name, 44, 600, ink, 60);
        say(night_title(rules_, standings_.night), 22, 400, pale, 32);
        y_ += 12;
        say(leader_text(rules_, standings_, is_over, style_), 32, 600, accent, 40);
        y_ += 12;
    }

    template <class Items>
    void add_table(const std::string& title, const std::string& note,
                   std::span<const Standing> rows, const Items& items, std::size_t most,
                   bool is_large) {
        if (rows.empty()) return;
        y_ += 24;
        text(inner_x, inner_w * 0.4F, 22, 600, Align::Left, ink, title);
        text(inner_x + inner_w, inner_w * 0.55F, 18, 400, Align::Right, pale, note);
        take(36);
        fill({inner_x, y_, inner_w, 2, 0, line});
        y_ += 10;
        for (const Standing& row : rows.first(std::min(most, rows.size())))
            add_row(row, shown_name(rules_, items[row.place]), rows.front().score, is_large);
        if (rows.size() > most)
            say("and " + core::format_count(static_cast<std::int64_t>(rows.size() - most), style_) +
                    " more",
                18, 400, pale, 30);
    }

    void add_story(const std::vector<StoryFact>& story) {
        if (story.empty()) return;
        y_ += 24;
        say("The story of the night", 22, 600, ink, 34);
        for (std::size_t i = 0; i < std::min(story.size(), most_facts); ++i) {
            fill({inner_x, y_ + 12, 8, 8, 4, accent});
            text(inner_x + 24, inner_w - 24, 20, 400, Align::Left, ink,
                 tell(rules_, story[i], style_));
            take(34);
        }
    }

    Picture finish(std::string said) {
        y_ += 20;
        fill({inner_x, y_, inner_w, 2, 0, line});
        y_ += 14;
        text(inner_x, inner_w * 0.75F, 16, 400, Align::Left, pale,
             std::string(rules_.direction == Direction::HigherWins ? "The most points win."
                                                                   : "The fewest points win.") +
                 " Ties: " + tie_rule_name(rules_) + ".");
        text(inner_x + inner_w, inner_w * 0.22F, 16, 600, Align::Right, pale, "Quarterdeck");
        take(24);
        y_ += 24;
        const float h = y_ - edge;
        // A line around the card, and the card.
        picture_.boxes[0] = {edge - 1, edge - 1, width - 2 * edge + 2, h + 2, 25, line};
        picture_.boxes[1] = {edge, edge, width - 2 * edge, h, 24, surface};
        picture_.height = y_ + edge;
        picture_.text = std::move(said);
        return std::move(picture_);
    }

private:
    void fill(const PictureBox& box) { picture_.boxes.push_back(box); }
    void take(float h) { y_ += h; }

    // On a line of 1.4 times its size that begins at `y_`.
    void text(float x, float most, float px, int weight, Align align, std::uint32_t rgb,
              std::string words) {
        picture_.texts.push_back(
            {x, y_ + px * 1.1F, most, px, weight, align, rgb, std::move(words)});
    }
    void say(std::string words, float px, int weight, std::uint32_t rgb, float h) {
        text(inner_x, inner_w, px, weight, Align::Left, rgb, std::move(words));
        take(h);
    }

    void add_row(const Standing& row, std::string name, const Score& best, bool is_large) {
        const float h = is_large ? 52.0F : 40.0F;
        const float px = is_large ? 24.0F : 20.0F;
        const float before = y_;
        if (is_large && rules_.direction == Direction::HigherWins && row.score.over > 0) {
            // For the eye: how much of the leader's score it is.
            const double share = static_cast<double>(row.score.over) /
                                 static_cast<double>(row.score.under) *
                                 static_cast<double>(best.under) / static_cast<double>(best.over);
            const float w = (inner_w - score_w) * static_cast<float>(std::clamp(share, 0.02, 1.0));
            fill({inner_x, y_ + 2, w, h - 6, 10, soft});
        }
        y_ += (h - 4 - px * 1.4F) / 2;
        const int weight = row.rank == 1 ? 600 : 400;
        text(inner_x + 52, 48, px, 600, Align::Right, ink,
             row.rank > 0 ? std::to_string(row.rank) : "–");
        const std::uint32_t arrow = row.arrow == Arrow::Up     ? good
                                    : row.arrow == Arrow::Down ? bad
                                    : row.arrow == Arrow::New  ? accent
                                                               : pale;
        text(inner_x + 76, 84, px - 3, 600, Align::Left, arrow, arrow_mark(row));
        text(inner_x + 172, inner_w - 172 - score_w - 16, px, weight, Align::Left, ink,
             std::move(name));
        text(inner_x + inner_w, score_w - 16, px, 600, Align::Right, ink,
             score_text(row.score, rules_.mode, style_));
        y_ = before + h;
    }

    const Contest& rules_;
    const Standings& standings_;
    const core::NumberStyle& style_;
    Picture picture_;
    float y_ = edge + 24;
};

}  // namespace

Picture picture_of_board(const Contest& rules, const Standings& standings,
                         const std::vector<StoryFact>& story, bool is_over, std::string text,
                         const core::NumberStyle& style) {
    Card card(rules, standings, style);
    card.add_title(is_over);
    card.add_table("Teams", mode_name(rules), standings.teams, rules.teams, most_teams, true);
    const bool is_alone = standings.teams.empty();
    card.add_table(is_alone ? "Standings" : "Top reps", "", standings.members, rules.members,
                   most_members, is_alone);
    card.add_story(story);
    return card.finish(std::move(text));
}

Picture picture_of_shown(const State& state, core::Id contest) {
    const Board& board = *shown_board(state, contest);
    const LiveBoard& live = *live_board(state, contest);
    const bool is_last = !live.closed.empty() && live.closed.back()->night == board.standings.night;
    return picture_of_board(board.rules, board.standings, story_of_shown(state, contest),
                            live.is_over && is_last, pack_of_shown(state, contest),
                            state.environment.numbers);
}

}  // namespace app
