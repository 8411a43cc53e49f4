// The board as a picture: what is on it, that it holds together, and the ways to hand it out.
#include "app/board_picture.h"

#include "app/harness/tab.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

using namespace app;
using namespace tests;
using namespace core::contest;

namespace {

bool says(const Picture& picture, std::string_view text) {
    return std::ranges::any_of(picture.texts,
                               [&](const PictureText& line) { return line.text == text; });
}

const core::Date first_day{20'388};  // 2025-10-27

core::Id id_of(std::size_t number) {
    core::Id id;
    id.bytes[14] = static_cast<std::uint8_t>(number >> 8);
    id.bytes[15] = static_cast<std::uint8_t>(number);
    return id;
}

Contest contest_of(std::size_t teams, std::size_t members) {
    Contest contest;
    contest.id = id_of(1);
    contest.name = "Autumn sprint";
    contest.start = first_day;
    contest.end = {first_day.days + 13};
    contest.metrics = {{id_of(2), "call", 1, 0}};
    for (std::size_t i = 0; i < teams; ++i)
        contest.teams.push_back({id_of(100 + i), "Team " + std::to_string(i + 1), 0});
    for (std::size_t i = 0; i < members; ++i) {
        Member member{id_of(1'000 + i), "Rep " + std::to_string(i + 1), 0, {}};
        if (teams > 0) member.spells = {{{}, {}, contest.teams[i % teams].id}};
        contest.members.push_back(std::move(member));
    }
    return contest;
}

// `calls` of the first members, on the first day.
Picture picture_of(const Contest& contest, const std::vector<int>& calls, bool is_over = false) {
    Ledger ledger;
    for (std::size_t i = 0; i < calls.size(); ++i) {
        Entry entry;
        entry.id = id_of(9'000 + i);
        entry.member = contest.members[i].id;
        entry.metric = contest.metrics[0].id;
        entry.quantity_milli = calls[i] * milli;
        entry.date = first_day;
        ledger.add(entry);
    }
    const Tally tally = tally_of(contest, ledger);
    const Standings board = standings_of(contest, tally, first_day);
    return picture_of_board(contest, board, story_of(contest, tally, board, nullptr), is_over,
                            "the board", {});
}

// Every text lies on the card, in its width, and no text on another one's line beside it.
void check_layout(const Picture& picture) {
    CHECK(picture.width == 1'200);
    for (const PictureText& text : picture.texts) {
        const float left = text.align == Align::Right ? text.x - text.width : text.x;
        CHECK(left >= 40);
        CHECK(left + text.width <= 1'160);
        CHECK(text.width > 0);
        CHECK(text.baseline <= picture.height - 40);
        for (const PictureText& other : picture.texts) {
            if (&other == &text || std::abs(other.baseline - text.baseline) > 4) continue;
            const float from = other.align == Align::Right ? other.x - other.width : other.x;
            CHECK((from >= left + text.width || from + other.width <= left));
        }
    }
    for (const PictureBox& box : picture.boxes) {
        CHECK(box.x + box.w <= picture.width);
        CHECK(box.y + box.h <= picture.height);
    }
}

}  // namespace

TEST_CASE("the picture has title, night, who leads, teams with arrows, members and the story") {
    const Picture picture = picture_of(contest_of(2, 5), {4, 1});
    CHECK(says(picture, "Autumn sprint"));
    CHECK(says(picture, "Night 1 of 14, Monday 27 October 2025"));
    CHECK(says(picture, "Team 1 leads with 4 points"));
    CHECK(says(picture, "total of the members"));
    CHECK(says(picture, "Team 2"));
    CHECK(says(picture, "Rep 1"));
    CHECK(says(picture, "Best night: Rep 1 with 4 points."));
    CHECK(picture.text == "the board");
    check_layout(picture);
}

TEST_CASE("of 200 teams and 2,000 members the first ones are drawn, and how many more there are") {
    const Picture picture = picture_of(contest_of(200, 2'000), {});
    CHECK(says(picture, "and 188 more"));
    CHECK(says(picture, "and 1,990 more"));
    CHECK(picture.height < 1'800);
    check_layout(picture);
}

TEST_CASE("one team, no team, no scores and no name still make a picture") {
    check_layout(picture_of(contest_of(1, 1), {}));
    Contest contest = contest_of(0, 3);
    contest.name.clear();
    const Picture picture = picture_of(contest, {4}, true);
    CHECK(says(picture, "Contest"));
    CHECK(says(picture, "Rep 1 won with 4 points"));
    CHECK(!says(picture, "Teams"));
    check_layout(picture);
}

TEST_CASE("a picture is copied, and saved under the contest's name and its night") {
    Tab tab(1);
    tab.act(AddSampleContest{});
    const core::Id contest = tab.state.selected_contest;
    const auto copied = asked<CopyPicture>(tab.act(HandOutPack{contest, PackWay::CopyPicture}));
    REQUIRE(copied.size() == 1);
    CHECK(copied[0].what == "the picture of the board");
    CHECK(copied[0].picture == picture_of_shown(tab.state, contest));
    CHECK(copied[0].picture.text.find("Sample contest") != std::string::npos);
    const auto saved = asked<SavePicture>(tab.act(HandOutPack{contest, PackWay::SavePicture}));
    REQUIRE(saved.size() == 1);
    CHECK(saved[0].name == "Sample contest board 2025-07-01.png");
    CHECK(saved[0].picture == copied[0].picture);
    CHECK(tab.act(HandOutPack{core::Id{}, PackWay::SavePicture}).empty());
}
