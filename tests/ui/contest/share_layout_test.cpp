// The page "Share" in every size and state: nothing overlaps, nothing is cut off.
#include "ui/contest/feeds.h"
#include "ui/contest/small_contest.h"
#include "ui/tree_rules.h"

#include <doctest/doctest.h>

using namespace tests;

namespace {

constexpr ui::WindowSize sizes[] = {{320, 568}, {360, 640},  {390, 844},  {599, 800},
                                    {700, 900}, {1024, 768}, {1440, 900}, {3840, 2160}};

void check_all_sizes(Page& page, const std::string& what) {
    for (const bool coarse : {false, true}) {
        app::Environment environment;
        environment.coarse_pointer = coarse;
        page.act(app::EnvironmentChanged{environment});
        for (const ui::WindowSize& size : sizes) {
            page.resize(size.width, size.height);
            const bool touch = size.width < 600 || coarse;
            for (const std::string& broken : broken_rules(page.tree(), size, touch))
                FAIL_CHECK(what, ", ", static_cast<int>(size.width),
                           touch ? " wide, touch: " : " wide: ", broken);
        }
    }
    page.resize(1440, 900);
}

// A site far down in folders, with the system's sheet for sharing.
void open_share(Page& page) {
    page.act(
        app::LinkBaseTold{"https://quarterdeck.example/" + std::string(1'500, 'x') + "/", true});
    page.click(Role::Tab, "Share");
}

const std::string reason =
    "the browser says " + std::string(80, 'x') + " and gives no other reason than that";

}  // namespace

TEST_CASE("the page Share keeps the rules for a leader in every state of a link") {
    Page page;
    make_contest(page, {"Ann", "Bo"});
    enter_score(page, "Ann", "QBM", 3);
    open_share(page);
    check_all_sizes(page, "no link");
    page.click("Make the link");
    check_all_sizes(page, "a link that waits");
    sign(page);
    check_all_sizes(page, "a link");
    page.act(app::CopyFailed{"the link", page.value_of("Link")});
    check_all_sizes(page, "a link that was not copied");
    page.click("Copied by hand");
    page.click("Make a link of 1 Jul 2025");
    page.act(app::LinkUnsigned{page.state.links.outgoing->ticket, reason});
    check_all_sizes(page, "a night's link that is not signed");
    page.act(app::LinkBaseTold{"https://quarterdeck.example/", true});
    page.click("Make a link of 1 Jul 2025");
    sign(page);
    check_all_sizes(page, "a night's link that fits into a code");
    page.act(app::FileChosen{"key.json", "{\"quarterdeck_key\":1}"});
    check_all_sizes(page, "a key's file");
}

TEST_CASE("the page Share keeps the rules for who looks and who follows") {
    Page leader;
    make_contest(leader, {"Ann", "Bo"});
    open_share(leader);
    leader.click("Make the link");
    sign(leader);
    Page viewer({.author = 2});
    open_link(viewer, leader.value_of("Link"));
    open_share(viewer);
    check_all_sizes(viewer, "a guest");
    viewer.click("Follow");
    viewer.act(app::SetWriterName{std::string(200, 'x')});
    enter_score(viewer, "Ann", "Call", 1);
    viewer.act(app::SetWriterName{"فاطمة الزهراء"});
    enter_score(viewer, "Bo", "QBM", 2);
    check_all_sizes(viewer, "followed");
    viewer.click("Make a link of 1 Jul 2025");
    sign(viewer, 'v');
    check_all_sizes(viewer, "scores to send");
    open_link(leader, viewer.value_of("Link"));
    check_all_sizes(leader, "scores that came");
}

TEST_CASE("the page Share keeps the rules while a board is published and read") {
    Page leader;
    make_contest(leader, {"Ann", "Bo"});
    open_share(leader);
    leader.click("Publish");
    check_all_sizes(leader, "no address");
    leader.enter("Address of the file", "https://" + std::string(300, 'x') + ".example/board.txt");
    leader.enter("Name at the server", std::string(200, 'x'));
    leader.enter("Password at the server", std::string(200, 'x'));
    leader.click("Publish");
    check_all_sizes(leader, "publishing");
    leader.act(app::FeedFailed{ticket(leader), reason});
    check_all_sizes(leader, "not published");
    const std::string text = publish(leader);
    leader.click("Link to it");
    check_all_sizes(leader, "published");

    Page viewer({.author = 2});
    look_at(viewer, text);
    open_share(viewer);
    check_all_sizes(viewer, "a guest of an address");
    viewer.click("Follow");
    check_all_sizes(viewer, "followed from an address");
    viewer.click("Look again");
    viewer.act(app::FeedFailed{viewer.state.feeds.watch.ticket, reason});
    check_all_sizes(viewer, "followed from an address that fails");
}

TEST_CASE("links of plans and questions keep the rules where they are made") {
    Page page;
    page.act(app::LinkBaseTold{"https://quarterdeck.example/", true});
    page.click("Share as a link");
    check_all_sizes(page, "a plan's link");
    page.act(app::CopyFailed{"the link", page.value_of("Link")});
    check_all_sizes(page, "a plan's link that was not copied");
    page.act(app::NewBank{});
    page.act(app::GoTo{app::Place::Discovery});
    page.click(Role::Tab, "In and out");
    page.click("Share questions as a link");
    check_all_sizes(page, "a bank's link");
}
