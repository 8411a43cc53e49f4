// The board as a reader uses it: who leads, who needs what, other nights, and the ways to send it.
#include "core/sheet_reading.h"
#include "ui/contest/played_contest.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tests;

namespace {

bool picture_says(const Page& page, std::string_view part) {
    return std::ranges::any_of(page.all(Role::Picture), [&](const Node* node) {
        return node->name.find(part) != std::string::npos;
    });
}

template <class Effect>
const Effect* last_handed_out(const Page& page) {
    return page.handed_out.empty() ? nullptr : std::get_if<Effect>(&page.handed_out.back());
}

}  // namespace

TEST_CASE("contest board: before the kick-off it says when it opens, and leads to the rules") {
    Page page;
    add_contest(page, {.is_kicked_off = false});
    CHECK(page.has(Role::Heading, "The board opens with the kick-off"));
    page.click("Set the rules and kick off");
    CHECK(page.state.contest_page == app::ContestPage::Rules);
}

TEST_CASE("contest board: without scores nobody leads, and the way to enter them stands there") {
    Page page;
    add_contest(page, {});
    CHECK(page.value_of("Who leads") == "No scores yet");
    page.click("Enter scores");
    CHECK(page.state.contest_page == app::ContestPage::Scores);
}

TEST_CASE("contest board: kicked off before its first day, it says when it begins") {
    Page page;
    add_contest(page, {.first_day = 2});
    CHECK(page.text_is_shown("It begins on Thursday 3 July 2025."));
    CHECK(!page.has(Role::Button, "Enter scores"));
}

TEST_CASE("contest board: the heads of the numbers say what they mean, tonight and in the end") {
    Page page;
    add_contest(page, {.days = 2});
    score(page, 1, {5, 2, 1, 2});
    const auto has_head = [&](const std::string& caption, const std::string& meaning) {
        return std::ranges::any_of(page.all(Role::ColumnHeader), [&](const Node* head) {
            return head->value == caption && head->description == meaning;
        });
    };
    CHECK(has_head("To go", "So much is missing to the next better place."));
    CHECK(has_head("Tonight", "Points of this night alone."));
    page.pass_time(a_day_ms * 3);
    CHECK(has_head("Behind by", "So much was missing to the next better place."));
    CHECK(has_head("Last night", "Points of this night alone."));
}

TEST_CASE("contest board: the answer is who leads, then teams, then members") {
    Page page;
    add_contest(page, {});
    score(page, 1, {5, 2, 1, 2});
    CHECK(page.value_of("Who leads") == "Team 1 leads with 6 points");
    CHECK(page.text_is_shown("Night 1 of 3, Tuesday 1 July 2025"));
    CHECK(page.text_is_shown("Team score: total of the members. Ties: shared."));
    CHECK(page.has(Role::Table, "Teams by rank"));
    CHECK(page.has(Role::Table, "Members by rank"));
    CHECK(page.has(Role::Button, "Rep 3"));
    CHECK(!page.has(Role::Button, "Enter scores"));
    CHECK(!page.has(Role::TextField, "Find a member"));  // four are found at a glance
}

TEST_CASE("contest board: arrows are told in words") {
    Page page;
    add_contest(page, {});
    score(page, 1, {5, 2, 1, 2});
    page.pass_time(a_day_ms * 3 / 2);  // the first night is closed for good
    score(page, 2, {0, 9, 0, 0});
    CHECK(page.value_of("Who leads") == "Team 2 leads with 13 points");
    CHECK(page.has(Role::Cell, "up 1 place"));
    CHECK(std::ranges::any_of(page.all(Role::Cell), [](const Node* cell) {
        return cell->value.starts_with("down 1 place");
    }));
}

TEST_CASE("contest board: a name opens what they need, and the same name closes it") {
    Page page;
    add_contest(page, {});
    score(page, 1, {5, 2, 1, 2});
    CHECK(page.get(Role::Button, "Rep 2").expands == a11y::Expands::Closed);
    page.click("Rep 2");
    CHECK(page.get(Role::Button, "Rep 2").expands == a11y::Expands::Open);
    CHECK(page.text_is_shown("4 calls more to pass Rep 1."));
    CHECK(page.text_is_shown("The fewest scores of one kind"));
    score(page, 1, {7, 2, 1, 2});
    CHECK(page.text_is_shown("6 calls more to pass Rep 1."));
    page.click("Team 2");
    CHECK(page.text_is_shown("more to pass Team 1."));
    CHECK(!page.text_is_shown("to pass Rep 1."));
    page.focus(Role::Button, "Night before");
    page.press_key("Escape");
    CHECK(!page.text_is_shown("more to pass"));
    CHECK(page.is_focused(Role::Button, "Team 2"));
}

TEST_CASE("contest board: closed nights are a button away, and so is the way back") {
    Page page;
    add_contest(page, {});
    score(page, 1, {5, 2, 1, 2});
    CHECK(page.get(Role::Button, "Night before").disabled);
    page.pass_time(a_day_ms * 3 / 2);
    score(page, 2, {0, 9, 0, 0});
    CHECK(page.get(Role::Button, "Night after").disabled);
    page.click("Night before");
    CHECK(page.text_is_shown("Closed: as it was frozen on that night."));
    CHECK(page.value_of("Who leads") == "Team 1 leads with 6 points");
    CHECK(page.get(Role::Button, "Night before").disabled);
    page.click("Rep 2");
    page.click("Show tonight's needs");
    CHECK(page.value_of("Who leads") == "Team 2 leads with 13 points");
    page.click("Night before");
    page.click("Back to tonight");
    CHECK(!page.has(Role::Button, "Back to tonight"));
    page.click("Night before");
    page.click("Night after");
    CHECK(!page.state.board_night);
}

TEST_CASE(
    "contest board: members of one name are told apart on the board, in needs and the ledger") {
    Page page;
    add_contest(page, {});
    const core::contest::Contest contest = app::shown_contest(page.state)->contest;
    for (const std::size_t i : {0U, 1U, 2U}) {  // two of them in one team
        core::contest::Member named = contest.members[i];
        named.name = "Ann";
        page.act(app::SetMember{contest.id, named});
    }
    score(page, 1, {5, 2, 1, 2});
    page.click("Ann (Team 2)");
    CHECK(page.text_is_shown("to pass Ann (Team 1)."));
    CHECK(page.has(Role::Button, "Ann (Team 1, 2)"));
    page.click(Role::Tab, "Scores");
    CHECK(page.value_of("Ann (Team 1), call") == "5");
    page.click(Role::Tab, "Ledger");
    CHECK(page.has(Role::Button, "Reverse: Ann (Team 1, 2), 1 call, 1 Jul 2025"));
    page.click(Role::Tab, "Rules");
    CHECK(page.value_of("Name of member 1") == "Ann");
}

TEST_CASE("contest board: a past night leads to where its scores are put right") {
    Page page;
    add_contest(page, {});
    const core::Date first = page.state.today;
    score(page, 1, {5, 2, 1, 2});
    CHECK(!page.has(Role::Button, "Put scores of this night right"));
    page.pass_time(a_day_ms * 21 / 20);
    page.click("Night before");
    page.click("Put scores of this night right");
    CHECK(page.state.contest_page == app::ContestPage::Scores);
    CHECK(page.state.score_night == first);
    page.pass_time(a_day_ms / 2);
    page.click(Role::Tab, "Board");
    page.click("Correct scores of this night");
    CHECK(page.state.contest_page == app::ContestPage::Scores);
    CHECK(page.state.score_night == first);
    CHECK(
        page.text_is_shown("This night is closed: what you enter here counts on tonight's board"));
}

TEST_CASE("contest board: once it is over it says who won, and nothing more is needed") {
    Page page;
    add_contest(page, {.days = 2});
    score(page, 1, {5, 2, 1, 2});
    page.pass_time(a_day_ms * 3);
    CHECK(page.has(Role::Heading, "Final board"));
    CHECK(page.value_of("Who leads") == "Team 1 won with 6 points");
    page.click("Night before");
    CHECK(page.value_of("Who leads") == "Team 1 leads with 6 points");
    page.click("Rep 2");
    CHECK(page.text_is_shown("The contest is over: nothing more is needed."));
    page.click("Night after");
    CHECK(page.has(Role::Heading, "Final board"));
}

TEST_CASE("contest board: it is copied and saved as text, as a picture, and as a table") {
    Page page;
    add_contest(page, {});
    score(page, 1, {5, 2, 1, 2});
    page.click("Copy the board");
    const auto* text = last_handed_out<app::CopyText>(page);
    REQUIRE(text != nullptr);
    CHECK(text->text.starts_with("Autumn sprint\nNight 1 of 3"));
    page.click("Save as text");
    const auto* file = last_handed_out<app::SaveFile>(page);
    REQUIRE(file != nullptr);
    CHECK(file->name == "Autumn sprint board 2025-07-01.txt");
    page.click("Save standings as CSV");
    const auto* table = last_handed_out<app::SaveFile>(page);
    REQUIRE(table != nullptr);
    CHECK(table->name == "Autumn sprint standings 2025-07-01.csv");
    page.click("Copy the story");
    const auto* story = last_handed_out<app::CopyText>(page);
    REQUIRE(story != nullptr);
    CHECK(story->text.find("Best night: Rep 1 with 5 points.") != std::string::npos);
    CHECK(page.text_is_shown("Best night: Rep 1 with 5 points."));
}

TEST_CASE("contest board: it is printed whole, with all its members") {
    Page page;
    add_contest(page, {.members = 60});
    score(page, 1, {5, 2, 1, 2});
    page.click("Print");
    const auto* print = last_handed_out<app::PrintSheet>(page);
    REQUIRE(print != nullptr);
    CHECK(print->sheet.title == "Autumn sprint");
    CHECK(block_under(print->sheet, "Members").texts.size() == 61 * 4);
}

TEST_CASE("contest board: 2,000 members are pages of a small tree, and a search jumps to one") {
    Page page;
    add_contest(page, {.teams = 200, .members = 2'000});
    score(page, 1, {5, 2, 1, 2});
    CHECK(page.tree().nodes.size() < 600);
    CHECK(page.text_is_shown("1 to 25 of 2,000"));
    page.click("Next members");
    CHECK(page.text_is_shown("26 to 50 of 2,000"));
    CHECK(page.text_is_shown("1 to 12 of 200"));
    page.type("Find a member", "rep 1234");
    CHECK(page.has(Role::Button, "Rep 1234"));
    CHECK(!page.text_is_shown("of 2,000"));
    page.type("Find a member", "nobody");
    CHECK(page.text_is_shown("Nobody on this board is called that."));
    page.type("Find a member", "");
    CHECK(page.text_is_shown("1 to 25 of 2,000"));
}

TEST_CASE("contest board: another contest begins with an empty search and its first page") {
    Page page;
    add_contest(page, {.members = 60});
    page.click("Next members");
    page.type("Find a member", "rep 5");
    add_contest(page, {.members = 60, .name = "Another"});
    CHECK(page.value_of("Find a member").empty());
    CHECK(page.text_is_shown("1 to 25 of 60"));
}

TEST_CASE("contest board: the race begins with the second night and tells each line") {
    Page page;
    add_contest(page, {});
    score(page, 1, {5, 2, 1, 2});
    CHECK(page.text_is_shown("The race begins with the second night"));
    page.pass_time(a_day_ms * 3 / 2);
    score(page, 2, {0, 9, 0, 0});
    CHECK(picture_says(page, "Ranks over 2 nights, from 1 Jul 2025 to 2 Jul 2025."));
    CHECK(picture_says(page, "Team 2: rank 2 at first, rank 1 now."));
    page.click(Role::Radio, "Members");
    page.click(Role::Radio, "Scores");
    CHECK(picture_says(page, "Rep 2: 2 at first, 11 now."));
}

TEST_CASE("contest board: the race says which nights are not yet final") {
    Page page;
    add_contest(page, {.days = 2});
    score(page, 1, {5, 2, 1, 2});
    page.pass_time(a_day_ms * 5 / 4);
    score(page, 2, {0, 9, 0, 0});
    CHECK(picture_says(page, "1 Jul 2025 and 2 Jul 2025 are not yet final."));
    CHECK(picture_says(page, "Team 2: rank 2 at first, rank 1 now."));
    page.pass_time(a_day_ms / 2);
    CHECK(picture_says(page, "to 2 Jul 2025. 2 Jul 2025 is not yet final."));
    page.pass_time(a_day_ms);
    CHECK(picture_says(page, "Ranks over 2 nights"));
    CHECK(!picture_says(page, "not yet final"));
}

TEST_CASE("contest board: without teams the members are the board") {
    Page page;
    add_contest(page, {.teams = 0});
    score(page, 1, {5, 2, 1, 2});
    CHECK(page.value_of("Who leads") == "Rep 1 leads with 5 points");
    CHECK(!page.has(Role::Table, "Teams by rank"));
}

TEST_CASE("contest board: where fewer points win, the head of the gap turns round") {
    Page page;
    add_contest(page, {.direction = core::contest::Direction::LowerWins});
    score(page, 1, {5, 2, 1, 2});
    CHECK(page.value_of("Who leads") == "Team 2 leads with 4 points");
    CHECK(page.text_is_shown("The fewest points win."));
    CHECK(std::ranges::any_of(page.all(Role::ColumnHeader),
                              [](const Node* head) { return head->value == "Behind by"; }));
    page.click("Rep 1");
    CHECK(page.text_is_shown("falls behind with"));
}

TEST_CASE("contest board: a share of the target is a percentage, with the points beside it") {
    Page page;
    add_contest(page, {.mode = core::contest::ScoringMode::PercentOfTarget});
    score(page, 1, {5, 2, 1, 2});
    CHECK(page.value_of("Who leads") == "Team 1 leads with 6 %");
    CHECK(page.has(Role::Cell, "6 %"));
}

TEST_CASE("contest board: the sample has five closed nights and a race of four teams") {
    Page page;
    page.act(app::AddSampleContest{});
    CHECK(page.value_of("Who leads").find(" leads with ") != std::string::npos);
    CHECK(picture_says(page, "Ranks over "));
    page.click("Night before");
    CHECK(page.text_is_shown("Closed, can be put right until noon of the next day."));
    CHECK(page.has(Role::Button, "Back to tonight"));
    page.click("Night before");
    CHECK(page.text_is_shown("Closed: as it was frozen on that night."));
}
