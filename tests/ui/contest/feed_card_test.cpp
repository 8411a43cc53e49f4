// The card of the board's address, and what boards that are read from one say of it.
#include "ui/contest/feeds.h"
#include "ui/contest/small_contest.h"

#include <doctest/doctest.h>

using namespace tests;

namespace {

void open_share(Page& page) {
    page.act(app::LinkBaseTold{"https://quarterdeck.example/", false});
    page.click(Role::Tab, "Share");
}

void lead(Page& page) {
    make_contest(page, {"Ann", "Bo"});
    enter_score(page, "Ann", "QBM", 3);
    open_share(page);
}

// What a leader has put at the address.
std::string published_board() {
    Page leader;
    lead(leader);
    leader.enter("Address of the file", address);
    return publish(leader);
}

}  // namespace

TEST_CASE("a leader publishes to an address, sees each step and gets the link that stays") {
    Page page;
    lead(page);
    CHECK(page.has(Role::Heading, "A link that stays"));
    page.enter("Address of the file", address);
    page.enter("Name at the server", "Ada");
    page.enter("Password at the server", "secret");
    CHECK(page.get(Role::TextField, "Password at the server").secret);
    page.click("Publish");
    CHECK(page.text_is_shown("Finding out what the server can do"));
    CHECK(page.get(Role::Button, "Publish").disabled);
    page.click("Stop");
    CHECK_FALSE(page.get(Role::Button, "Publish").disabled);

    publish(page);
    CHECK(page.text_is_shown("Published at 00:00."));
    const auto probed = asked<app::ProbeFeed>(page.handed_out);
    REQUIRE_FALSE(probed.empty());
    CHECK(probed.back().address == address);
    CHECK(probed.back().login == app::FeedLogin{"Ada", "secret"});

    page.click("Link to it");
    CHECK(page.value_of("Link") == "https://quarterdeck.example/#feed=" + address);
    CHECK(page.text_is_shown("It stays the same"));
    CHECK(page.has(Role::Picture, "QR code of the link"));
    CHECK(page.has(Role::Button, "Make the link"));
    page.click("Copy with a line about it");
    CHECK(asked<app::CopyText>(page.handed_out).back().text.ends_with("#feed=" + address));
}

TEST_CASE("what went wrong with publishing stays on the card until it goes well") {
    Page page;
    lead(page);
    page.click("Publish");
    CHECK(page.text_is_shown("Type the address of the file first"));
    page.enter("Address of the file", address);
    page.click("Publish");
    page.act(app::FeedFailed{ticket(page), "the server refuses it (403)"});
    CHECK(
        page.text_is_shown("Not published: the server refuses it (403). All that you entered is "
                           "kept here"));
    publish(page);
    CHECK_FALSE(page.text_is_shown("Not published"));
}

TEST_CASE("an address can be forgotten") {
    Page page;
    lead(page);
    CHECK_FALSE(page.has(Role::Button, "Forget this address"));
    page.enter("Address of the file", address);
    page.click("Link to it");
    page.click("Forget this address");
    CHECK(page.value_of("Address of the file").empty());
    CHECK_FALSE(page.has(Role::Button, "Forget this address"));
}

TEST_CASE("the file can be saved to be uploaded by hand") {
    Page page;
    lead(page);
    page.click("Save the file");
    page.act(app::LinkSigned{
        ticket(page), key_of('a'),
        core::link::encode_base64url(std::string(core::link::signature_bytes, 's'))});
    const auto saved = asked<app::SaveFile>(page.handed_out);
    REQUIRE(saved.size() == 1);
    CHECK(saved[0].text.starts_with("Quarterdeck feed 1 alone\nc1."));
}

TEST_CASE("who looks at a board from an address is told where it stands and how it is") {
    Page viewer;
    look_at(viewer, published_board());
    CHECK(viewer.text_is_shown("kept nowhere yet"));
    CHECK(viewer.text_is_shown("The board stands at files.example, last read at 00:00."));
    viewer.click("Look again");
    viewer.act(app::FeedFailed{viewer.state.feeds.watch.ticket, "this device is offline"});
    CHECK(
        viewer.text_is_shown("The board at files.example could not be taken in: this device is "
                             "offline. You see the last good one, last read at 00:00."));
    viewer.click("Follow");
    CHECK(viewer.text_is_shown("it is brought up to date from its address"));
    open_share(viewer);
    CHECK(viewer.has(Role::Heading, "Your scores, to the board's address"));
    viewer.click("Publish my scores");
    CHECK(viewer.text_is_shown("Reading what is there"));
    CHECK(viewer.get(Role::Button, "Publish my scores").disabled);
}

TEST_CASE("a leader is told of scores at the address that can't be read") {
    Page leader;
    lead(leader);
    leader.enter("Address of the file", address);
    const std::string text = publish(leader);
    leader.click("Look again");
    leader.act(app::FeedArrived{leader.state.feeds.watch.ticket, "\"2\"", text + "e1.damaged\n"});
    CHECK(leader.text_is_shown("1 batch can't be read here and stayed there"));
    leader.act(app::LinkChecked{leader.state.feeds.watch.arriving->ticket, app::Checked::Good});
    leader.click("Look again");
    leader.act(app::FeedArrived{leader.state.feeds.watch.ticket, "\"3\"", text});
    CHECK_FALSE(leader.text_is_shown("can't be read here"));
}

TEST_CASE("a large screen whose board could not be read says how old it is") {
    Page viewer;
    look_at(viewer, published_board());
    viewer.act(app::StartTv{contest_of(viewer).contest.id});
    CHECK_FALSE(viewer.text_is_shown("can't be read now"));
    viewer.pass_time(70'000);
    viewer.act(app::TimePassed{});
    viewer.act(app::FeedFailed{viewer.state.feeds.watch.ticket, "this device is offline"});
    CHECK(viewer.text_is_shown("As of 00:00: its address can't be read now."));
}

TEST_CASE("a contest that follows no address shows nothing of one") {
    Page page;
    lead(page);
    CHECK_FALSE(page.text_is_shown("stands at"));
    CHECK_FALSE(page.has(Role::Button, "Look again"));
}
