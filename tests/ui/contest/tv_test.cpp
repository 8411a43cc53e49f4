// The board on a large screen: it turns its pages, by itself, by buttons and by keys, and has
// notices under them.
#include "ui/contest/played_contest.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace tests;

namespace {

void show(Page& page) {
    add_contest(page, {.teams = 2, .members = 25});
    score(page, 1, {5, 2, 1, 2});
    page.click("Show on TV");
}

const Node* notice(const Page& page) {
    const auto groups = page.all(Role::Group);
    const auto found = std::ranges::find_if(
        groups, [](const Node* group) { return group->name.starts_with("Notice: "); });
    return found == groups.end() ? nullptr : *found;
}

std::string title(const Page& page) { return text_of(*page.all(Role::Heading).front()); }

}  // namespace

TEST_CASE("contest TV: the whole window is the board, and leaving brings the page back") {
    Page page;
    show(page);
    CHECK(page.has(Role::Main, "Board on a large screen"));
    CHECK(page.all(Role::Navigation).empty());
    CHECK(page.value_of("Headline") == "Best night: Rep 1 with 5 points");
    page.click("Leave");
    CHECK(!page.state.tv);
    CHECK(page.has(Role::Button, "Show on TV"));
}

TEST_CASE("contest TV: the first page says what tonight brought and how long it goes on") {
    Page page;
    show(page);
    CHECK(page.text_is_shown("+6 tonight"));
    CHECK(page.text_is_shown("nights after this one") != page.text_is_shown("The last night"));
}

TEST_CASE("contest TV: the headline is what the night brought, then by how much who leads") {
    Page page;
    add_contest(page, {.members = 4});
    score(page, 1, {5, 2, 1, 2});
    page.pass_time(a_day_ms * 3 / 2);
    page.click("Show on TV");
    CHECK(page.value_of("Headline") == "Team 1 leads by 2 points");
    CHECK(page.text_is_shown("Arrows: since Tuesday's close"));
    score(page, 2, {0, 9, 0, 0});
    CHECK(page.value_of("Headline") == "Team 2 took the lead, from place 2");
    page.click("Previous page");
    CHECK(title(page) == "The rules");
    CHECK_FALSE(page.text_is_shown("Arrows: since"));
}

TEST_CASE("contest TV: tonight's points are not set beside scores that are no sums of points") {
    Page page;
    add_contest(page, {.mode = core::contest::ScoringMode::PercentOfTarget});
    score(page, 1, {5, 2, 1, 2});
    page.click("Show on TV");
    CHECK_FALSE(page.text_is_shown("tonight"));
}

TEST_CASE("contest TV: what the leader was told before is not shown to the room") {
    Page page;
    add_contest(page, {.teams = 2, .members = 25});
    page.state.notices = {
        {901, app::Tone::News, "Copied the board."},
        {902, app::Tone::Trouble, "Saving failed.", app::Offer::Nothing, 0},
    };
    page.click("Show on TV");
    REQUIRE(page.state.notices.size() == 1);
    CHECK(page.state.notices.front().id == 902);
}

TEST_CASE("contest TV: pages go round, forwards and backwards") {
    Page page;
    show(page);
    std::vector<std::string> titles;
    for (int i = 0; i < 6; ++i) {
        titles.push_back(title(page));
        page.click("Next page");
    }
    CHECK(titles == std::vector<std::string>{"Teams", "Top reps 1 to 10", "Top reps 11 to 20",
                                             "Top reps 21 to 25", "Story of the night",
                                             "The rules"});
    CHECK(title(page) == "Teams");
    page.click("Previous page");
    CHECK(title(page) == "The rules");
    CHECK(page.text_is_shown("Page 6 of 6"));
}

TEST_CASE("contest TV: it turns by itself, and costs nothing in between") {
    Page page;
    show(page);
    CHECK(page.draw_again().wake_ms < 0);
    page.pass_time(15'100);
    page.act(app::TimePassed{});
    CHECK(title(page) == "Top reps 1 to 10");
    page.pass_time(1'000);
    CHECK(page.draw_again().wake_ms < 0);
}

TEST_CASE("contest TV: a page fades in, unless the reader wants no motion") {
    Page page;
    show(page);
    page.click("Next page");
    CHECK(page.draw_again().wake_ms == 16);
    page.pass_time(300);
    CHECK(page.draw_again().wake_ms < 0);
    app::Environment calm;
    calm.prefers_reduced_motion = true;
    page.act(app::EnvironmentChanged{calm});
    page.click("Next page");
    CHECK(page.draw_again().wake_ms < 0);
}

TEST_CASE("contest TV: the arrows and Escape are its keys, and the focus is on the way on") {
    Page page;
    show(page);
    CHECK(page.get(Role::Button, "Next page").shortcut == "ArrowRight");
    CHECK(page.get(Role::Button, "Previous page").shortcut == "ArrowLeft");
    CHECK(page.get(Role::Button, "Leave").shortcut == "Escape");
}

TEST_CASE("contest TV: what could not be saved is said under the rows, until it is saved") {
    Page page;
    show(page);
    page.pass_time(20'000);
    page.click("Next page");  // ten rows
    CHECK(notice(page) == nullptr);
    page.setting.saving = Saving::Fails;
    score(page, 1, {6, 2, 1, 2});
    REQUIRE(!page.notices().empty());
    CHECK(page.notices().back().find("the disk is full") != std::string::npos);
    CHECK(page.all(Role::Alert).size() == 1);
    const Node* shown = notice(page);
    REQUIRE(shown != nullptr);
    const auto rows = page.all(Role::Row);
    REQUIRE(rows.size() == 10);
    CHECK(rows.back()->rect.y + rows.back()->rect.h <= shown->rect.y);
    CHECK(rows.back()->rect.h > 30);
    CHECK(shown->rect.y + shown->rect.h <= page.get(Role::Button, "Leave").rect.y);
    page.setting.saving = Saving::AtOnce;
    page.click("Try again");
    CHECK(page.all(Role::Alert).empty());
}

TEST_CASE("contest TV: news goes by itself, a caution when it is dismissed") {
    Page page;
    show(page);
    page.state.notices = {{901, app::Tone::Caution, "There is no connection."},
                          {902, app::Tone::News, "Newer standings have come.", app::Offer::Nothing,
                           page.state.now_ms + 5'000}};
    page.act(app::TimePassed{});
    CHECK(page.notices() ==
          std::vector<std::string>{"There is no connection.", "Newer standings have come."});
    CHECK(page.all(Role::Status).size() == 2);
    page.pass_time(6'000);
    page.act(app::TimePassed{});
    CHECK(page.notices() == std::vector<std::string>{"There is no connection."});
    page.click("Dismiss");
    CHECK(notice(page) == nullptr);
}

TEST_CASE("contest TV: what the app offers by itself waits until the screen is left") {
    Page page;
    show(page);
    page.state.notices = {{901, app::Tone::News, "Back up your data.", app::Offer::BackUp}};
    page.act(app::TimePassed{});
    CHECK(page.notices().empty());
    page.click("Leave");
    CHECK(page.notices() == std::vector<std::string>{"Back up your data."});
}

TEST_CASE("contest TV: a contest without teams and without scores has its members and rules") {
    Page page;
    add_contest(page, {.teams = 0, .members = 2});
    page.click("Show on TV");
    CHECK(title(page) == "Top reps");
    CHECK(page.value_of("Headline") == "No scores yet");
    page.click("Next page");
    CHECK(title(page) == "The rules");
    CHECK(page.text_is_shown("1 call is 1 point."));
}
