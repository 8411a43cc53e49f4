// What the eye remembers of a contest's board, its prizes and the large screen.
#pragma once

#include "core/contest/need.h"
#include "core/contest/prizes.h"
#include "core/contest/story.h"
#include "core/contest/wheel.h"
#include "core/document.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ui {

// Which board something was reckoned from; any other has another key.
struct BoardKey {
    core::Id contest;
    std::uint64_t revision = 0;  // of the contest's book
    core::Date night;
    std::size_t closed = 0;  // nights
    bool is_live = true;
    bool operator==(const BoardKey&) const = default;
};

struct ShownNeed {
    BoardKey key;
    core::contest::PrizeFor whom = core::contest::PrizeFor::Team;
    core::Id who;
    core::contest::Need need;
};

// What is told of one board, so that drawing it again reckons nothing again.
struct ShownStory {
    BoardKey key;
    std::vector<core::contest::StoryFact> facts;
    std::vector<std::int64_t> team_tonight;  // points of each team on the night
};

struct FoundMembers {
    BoardKey key;
    std::string search;
    std::vector<std::size_t> rows;
};

struct ShownPrizes {
    BoardKey key;
    core::contest::Awards teams;
    core::contest::Awards members;
    std::vector<core::contest::Slice> wheel;
    std::vector<core::contest::Spin> spins;  // as many as can be asked for
    core::Id hash;                           // of the standings
};

struct BoardScratch {
    std::size_t first_team = 0;  // of the rows that are listed
    std::size_t first_member = 0;
    std::string search;
    core::Id opened;  // whose needs are shown, a team or a member; zero: nobody's
    bool races_members = false;
    bool races_scores = false;

    std::optional<ShownStory> story;
    std::optional<ShownNeed> need;
    std::optional<FoundMembers> found;

    // -- the ceremony, of one contest
    core::Id ceremony;
    std::size_t first_award = 0;     // of those that are listed
    std::size_t revealed = 0;        // awards, from the last place on
    std::size_t spun = 0;            // winners of the wheel that are shown
    std::int64_t spin_began_ms = 0;  // 0: the wheel stands still
    std::optional<ShownPrizes> prizes;

    // -- the large screen
    bool tv_on = false;             // it was drawn last
    int tv_page = 0;                // that was drawn last
    std::int64_t tv_turned_ms = 0;  // when it came, for its fade; 0: it stands
};

}  // namespace ui
