// Prizes as a reader sees them: provisional, then a ceremony with reasons, and a wheel for all.
#include "core/sheet_reading.h"
#include "ui/contest/played_contest.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tests;

namespace {

using core::contest::Prize;
using core::contest::PrizeFor;

const std::vector<Prize> all_prizes = {{{}, "Dinner", PrizeFor::Team, 1, 0, 0, {}},
                                       {{}, "", PrizeFor::Member, 1, 50'000, 0, {}},
                                       {{}, "", PrizeFor::Member, 2, 25'000, 0, {}},
                                       {{}, "", PrizeFor::Member, 3, 10'000, 0, {}}};

void show_prizes(Page& page, std::vector<Prize> prizes = all_prizes) {
    add_contest(page, {.members = 5, .days = 2, .prizes = std::move(prizes)});
    page.act(app::ShowContestPage{app::ContestPage::Prizes});
}

std::vector<std::string> winners(const Page& page) {
    std::vector<std::string> names;
    for (const Node* node : page.all(Role::Text))
        if (text_of(*node).starts_with("Ticket ")) names.push_back(text_of(*node));
    return names;
}

}  // namespace

TEST_CASE("contest prizes: without any, the page says what they are for") {
    Page page;
    show_prizes(page, {});
    CHECK(page.has(Role::Heading, "No prizes yet"));
    page.click("Set prizes");
    CHECK(page.state.contest_page == app::ContestPage::Rules);
}

TEST_CASE("contest prizes: before the end they are provisional, teams first") {
    Page page;
    show_prizes(page);
    CHECK(page.text_is_shown("1st team: Dinner"));
    CHECK(page.text_is_shown("Nobody has a score yet."));
    score(page, 1, {9, 9, 9, 1});
    CHECK(page.text_is_shown("Provisional: as the board stands tonight."));
    CHECK(page.text_is_shown("Dinner"));
    CHECK(page.text_is_shown("$283.34"));
    CHECK(page.text_is_shown("3 members share the 1st place. Their prizes of $500, $250 and $100"));
    CHECK(page.text_is_shown("It is spun once the contest is over"));
    CHECK(!page.has(Role::Button, "Reveal next"));
}

TEST_CASE("contest prizes: the ceremony goes from the last place to the first") {
    Page page;
    show_prizes(page);
    score(page, 1, {9, 5, 2});
    page.pass_time(a_day_ms * 3);
    CHECK(page.has(Role::Heading, "The ceremony"));
    CHECK(!page.text_is_shown("$100"));
    page.click("Reveal next");
    CHECK(page.value_of("Latest prize") == "Rep 3: $100");
    CHECK(!page.text_is_shown("Rep 1: $500"));
    page.click("Reveal next");
    page.click("Reveal next");
    CHECK(page.value_of("Latest prize") == "Rep 1: $500");
    CHECK(page.text_is_shown("One prize is still covered: the first of all."));
    page.click("Reveal next");
    CHECK(page.value_of("Latest prize") == "Team 1: Dinner");
    CHECK(page.text_is_shown("All prizes are given."));
    CHECK(page.get(Role::Button, "Reveal next").disabled);
    page.click("Cover again");
    page.click("Reveal all");
    CHECK(page.text_is_shown("Alone on the 1st place: the whole prize."));
}

TEST_CASE("contest prizes: what is revealed and who wins the wheel is announced") {
    Page page;
    show_prizes(page);
    score(page, 1, {9, 5, 2});
    page.pass_time(a_day_ms * 3);
    CHECK(page.get(Role::Output, "Winner").live);
    page.click("Reveal next");
    const Node& latest = page.get(Role::Output, "Latest prize");
    CHECK(latest.live);
    // The first one appears.
    const Node* box = a11y::find(page.tree(), latest.parent);
    REQUIRE(box != nullptr);
    CHECK(box->role == Role::Status);
}

TEST_CASE("contest prizes: once it is over, they are printed with the final standings") {
    Page page;
    show_prizes(page);
    score(page, 1, {9, 5, 2});
    CHECK(!page.has(Role::Button, "Print"));
    page.pass_time(a_day_ms * 3);
    page.click("Print");
    const auto prints = asked<app::PrintSheet>(page.handed_out);
    REQUIRE(prints.size() == 1);
    CHECK(prints[0].sheet.name == "Autumn sprint final standings");
    CHECK(row_of(block_under(prints[0].sheet, "Prizes for members"), 3) ==
          "3rd | Rep 3 | $100 | Alone on the 3rd place: the whole prize.");
}

TEST_CASE("contest prizes: a prize that nobody won says why") {
    Page page;
    std::vector<Prize> prizes = all_prizes;
    prizes[1].minimum_milli = 100'000;
    show_prizes(page, prizes);
    score(page, 1, {9, 5});
    page.pass_time(a_day_ms * 3);
    page.click("Reveal all");
    CHECK(page.has(Role::List, "Prizes that go to nobody"));
    CHECK(page.text_is_shown("its minimum of 100 points was not reached"));
    CHECK(page.text_is_shown("nobody with a score stands on the 3rd place"));
}

TEST_CASE("contest wheel: everybody sees the same winners, each of them once") {
    std::vector<std::string> first;
    for (int time = 0; time < 2; ++time) {
        Page page;
        show_prizes(page);
        score(page, 1, {9, 5, 2});
        page.pass_time(a_day_ms * 3);
        CHECK(page.value_of("Winner") == "Not spun yet");
        for (const char* name : {"Spin the wheel", "Spin again", "Spin again"}) {
            page.click(name);
            page.pass_time(3'000);
        }
        CHECK(page.get(Role::Button, "Spin again").disabled);
        const std::vector<std::string> now = winners(page);
        CHECK(now.size() == 3);
        CHECK((first.empty() || now == first));
        first = now;
        page.click("Start over");
        CHECK(winners(page).empty());
    }
}

TEST_CASE("contest wheel: it turns before it tells, and tells at once where motion is not wanted") {
    Page page;
    show_prizes(page);
    score(page, 1, {9, 5, 2});
    page.pass_time(a_day_ms * 3);
    page.click("Spin the wheel");
    CHECK(page.value_of("Winner") == "Spinning …");
    CHECK(page.draw_again().wake_ms == 16);
    page.pass_time(3'000);
    CHECK(page.value_of("Winner").starts_with("Rep "));
    CHECK(page.draw_again().wake_ms < 0);
    app::Environment calm;
    calm.prefers_reduced_motion = true;
    page.act(app::EnvironmentChanged{calm});
    page.click("Spin again");
    CHECK(winners(page).size() == 2);
    CHECK(page.draw_again().wake_ms < 0);
}

TEST_CASE("contest wheel: seed and hash are published with the way to check them") {
    Page page;
    show_prizes(page);
    score(page, 1, {9});
    CHECK(page.text_is_shown("Published seed: "));
    CHECK(!page.text_is_shown("Standings' hash: "));
    page.pass_time(a_day_ms * 3);
    CHECK(page.text_is_shown("Standings' hash: "));
    CHECK(page.text_is_shown("How to check it"));
}
