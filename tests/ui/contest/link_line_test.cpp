// What stands over every page of a contest that came by a link.
#include "ui/contest/links.h"
#include "ui/contest/small_contest.h"

#include <doctest/doctest.h>

using namespace tests;

namespace {

std::string whole_link(Page& leader, const std::string& name) {
    make_contest(leader, {"Ann", "Bo"});
    core::contest::Contest contest = contest_of(leader).contest;
    contest.name = name;
    leader.act(app::SetContest{contest});
    leader.act(app::LinkBaseTold{"https://quarterdeck.example/", false});
    leader.click(Role::Tab, "Share");
    leader.click("Make the link");
    sign(leader);
    return leader.value_of("Link");
}

float pages_begin(const Page& page) {
    for (const Node* node : page.all(Role::TabList))
        if (node->name == "Pages of the contest") return node->rect.y;
    return 0;
}

float row_of(const Page& page, const char* button) { return page.get(Role::Button, button).rect.y; }

}  // namespace

TEST_CASE("on a phone the pages of a contest from a link begin in the upper third") {
    Page leader;
    const std::string link = whole_link(leader, "Winter QBM race – everybody's last big push");
    Page viewer({.window = {390, 844}, .author = 2});
    open_link(viewer, link);
    CHECK(viewer.text_is_shown("By a link, kept nowhere yet. Signed, first seen here."));
    CHECK(row_of(viewer, "Follow") == row_of(viewer, "Close this board"));
    CHECK(row_of(viewer, "More actions") == row_of(viewer, "All contests"));
    CHECK(pages_begin(viewer) < 290);
    viewer.click("Follow");
    CHECK(viewer.text_is_shown("You follow this; its leader takes in your scores."));
    CHECK(pages_begin(viewer) < 290);
    viewer.click("More actions");
    CHECK(viewer.has(Role::Button, "Delete contest"));
}

TEST_CASE("a contest that was shared before its kick-off is its leader's to kick off") {
    Page leader;
    make_contest(leader, {"Ann", "Bo"}, false);
    CHECK(leader.has(Role::Button, "Kick off"));
    leader.act(app::LinkBaseTold{"https://quarterdeck.example/", false});
    leader.click(Role::Tab, "Share");
    leader.click("Make the link");
    sign(leader);
    Page viewer({.author = 2});
    open_link(viewer, leader.value_of("Link"));
    CHECK_FALSE(viewer.has(Role::Button, "Kick off"));
    viewer.click("Follow");
    CHECK_FALSE(viewer.has(Role::Button, "Kick off"));
}

TEST_CASE("on a phone, too, a link that nobody known signed is spoken of in full") {
    Page leader;
    const std::string link = whole_link(leader, "QBM week");
    Page viewer({.window = {390, 844}, .author = 2});
    open_link(viewer, link);
    viewer.state.links.guest.signer = app::Signer::SomebodyElse;
    viewer.draw_again();
    CHECK(viewer.text_is_shown("It is signed by someone else than the leader"));
}

TEST_CASE("where there is room the whole of it is said") {
    Page leader;
    const std::string link = whole_link(leader, "QBM week");
    Page viewer({.author = 2});
    open_link(viewer, link);
    CHECK(viewer.text_is_shown("This board came by a link and is kept nowhere yet."));
    viewer.click("Follow");
    CHECK(viewer.text_is_shown("for all when the leader has taken them in."));
}
