// The page "Share" as leaders, followers and guests see it.
#include "ui/contest/links.h"
#include "ui/contest/small_contest.h"

#include <doctest/doctest.h>

using namespace tests;

namespace {

void open_share(Page& page, bool can_pass_on = false) {
    page.act(app::LinkBaseTold{"https://quarterdeck.example/", can_pass_on});
    page.click(Role::Tab, "Share");
}

void lead(Page& page, const std::vector<std::string>& names = {"Ann", "Bo"}) {
    make_contest(page, names);
    enter_score(page, "Ann", "QBM", 3);
    open_share(page);
}

std::string whole_link(Page& leader) {
    leader.click(leader.has(Role::Button, "Make the link") ? "Make the link"
                                                           : "Make the link anew");
    sign(leader);
    return leader.value_of("Link");
}

// Another device, on which the link was opened.
void look_at(Page& viewer, const std::string& link, bool follows) {
    open_link(viewer, link);
    if (follows) viewer.click("Follow");
    open_share(viewer);
}

}  // namespace

TEST_CASE("a leader makes a link of the contest, sees what it is and hands it out") {
    Page page;
    lead(page);
    CHECK(page.get(Role::Tab, "Share").selected);
    CHECK_FALSE(page.has(Role::Button, "Copy the link"));
    page.click("Make the link");
    CHECK(page.text_is_shown("The link is being signed"));
    CHECK_FALSE(page.has(Role::Button, "Copy the link"));
    sign(page);
    const std::string link = page.value_of("Link");
    CHECK(link.starts_with("https://quarterdeck.example/#c1."));
    CHECK(page.text_is_shown(std::to_string(link.size()) + " characters."));
    CHECK(page.text_is_shown("It passes whole nearly everywhere."));
    CHECK(page.text_is_shown("It is signed"));
    bool is_announced = false;
    for (const Node* status : page.all(Role::Status))
        for (const Node& node : page.tree().nodes)
            is_announced |=
                node.parent == status->id && text_of(node).starts_with("The link is made. ");
    CHECK(is_announced);
    CHECK(page.text_is_shown("It shows what was here when you made it."));

    page.click("Copy the link");
    page.click("Copy with a line about it");
    const auto copied = asked<app::CopyText>(page.handed_out);
    REQUIRE(copied.size() == 2);
    CHECK(copied[0].text == link);
    CHECK(copied[1].text.starts_with("QBM week, the board of 1 Jul 2025, Reds leads: https://"));
    CHECK(copied[1].text.ends_with(link));
    page.click("Save as a file instead");
    CHECK(asked<app::SaveFile>(page.handed_out).back().text.starts_with("{\"quarterdeck\":1"));

    enter_score(page, "Bo", "QBM", 1);
    CHECK(page.value_of("Link") == link);
    page.click("Make the link anew");
    sign(page);
    CHECK(page.value_of("Link") != link);
    page.click("Close the link");
    CHECK_FALSE(page.has(Role::TextField, "Link"));
    CHECK(page.is_focused(Role::Button, "Make the link"));

    page.click("Make a link of 1 Jul 2025");
    sign(page);
    page.click("Close the link");
    CHECK(page.is_focused(Role::Button, "Make a link of 1 Jul 2025"));
}

TEST_CASE("the link's text can be selected but not changed") {
    Page page;
    lead(page);
    const std::string link = whole_link(page);
    CHECK(page.get(Role::TextField, "Link").multiline);
    page.enter("Link", "something else");
    CHECK(page.value_of("Link") == link);
}

TEST_CASE("the system's sheet for sharing is offered only where there is one") {
    Page page;
    lead(page);
    const std::string link = whole_link(page);
    CHECK_FALSE(page.has(Role::Button, "Pass it on …"));
    page.act(app::LinkBaseTold{"https://quarterdeck.example/", true});
    page.click("Pass it on …");
    const auto passed = asked<app::PassOn>(page.handed_out);
    REQUIRE(passed.size() == 1);
    CHECK(passed[0].address == link);
    page.act(app::PassOnFailed{"the system refused"});
    CHECK(page.notices().back().find("Copy it instead.") != std::string::npos);
}

TEST_CASE("a link that could not be signed says why, and can be copied all the same") {
    Page page;
    lead(page);
    page.click("Make the link");
    page.act(app::LinkUnsigned{page.state.links.outgoing->ticket, "this browser knows no Ed25519"});
    CHECK(page.text_is_shown("It is not signed: this browser knows no Ed25519."));
    CHECK(page.get(Role::Button, "Copy the link").role == Role::Button);
}

TEST_CASE("a link that the browser did not copy is shown to be copied by hand") {
    Page page;
    lead(page);
    const std::string link = whole_link(page);
    page.act(app::CopyFailed{"the link", link});
    CHECK(page.value_of("Text to copy") == link);
    page.click("Copied by hand");
    CHECK_FALSE(page.has(Role::TextField, "Text to copy"));
}

TEST_CASE("links that tools or chats would cut say so, and what to do instead") {
    Page page;
    make_contest(page, numbered_names(100));
    open_share(page);
    const std::string base = page.state.links.base;
    const std::size_t least = whole_link(page).size();
    REQUIRE(least < app::safe_letters);
    const auto said_of = [&](std::size_t letters) {
        // The address of the app is as long as its host makes it.
        page.act(app::LinkBaseTold{base + std::string(letters - least, 'x'), false});
        CHECK(whole_link(page).size() == letters);
    };
    said_of(app::safe_letters);
    CHECK(page.text_is_shown("2,000 characters. It passes whole nearly everywhere."));
    said_of(app::safe_letters + 1);
    CHECK(page.text_is_shown("some tools cut links after 2,000 characters"));
    said_of(app::chat_letters);
    CHECK_FALSE(page.text_is_shown("Chat tools cut links"));
    said_of(app::chat_letters + 1);
    CHECK(
        page.text_is_shown("4,001 characters. Chat tools cut links near 4,000 characters: send "
                           "the file instead, or only the scores of a night."));
}

TEST_CASE("a link that is made in a page from the disk says that it opens there only") {
    Page page;
    lead(page);
    page.act(app::LinkBaseTold{"file:///home/ada/quarterdeck.html", false});
    whole_link(page);
    CHECK(page.text_is_shown("opens on this computer only. Send a file instead"));
    CHECK_FALSE(page.text_is_shown("It passes whole"));
}

TEST_CASE("a link that is short enough is also a code for a phone's camera") {
    Page page;
    lead(page);
    REQUIRE(whole_link(page).size() < 1'200);
    CHECK(page.has(Role::Picture, "QR code of the link"));
    page.act(app::LinkBaseTold{"https://quarterdeck.example/" + std::string(1'200, 'x'), false});
    whole_link(page);
    CHECK_FALSE(page.has(Role::Picture, "QR code of the link"));
    CHECK(page.text_is_shown("phones read at most 1,200 characters well. The scores of one night"));
    page.click("Make a link of 1 Jul 2025");
    sign(page);
    CHECK(page.text_is_shown("phones read at most 1,200 characters well."));
    CHECK_FALSE(page.text_is_shown("The scores of one night fit."));
}

TEST_CASE("a plan's link that is too long names no contest's ways around it") {
    Page page;
    page.act(app::LinkBaseTold{"https://quarterdeck.example/" + std::string(4'000, 'x'), false});
    page.click("Share as a link");
    CHECK(page.text_is_shown("cut links near 4,000 characters: paste it into a mail"));
    CHECK_FALSE(page.text_is_shown("night"));
}

TEST_CASE("the sample has no link") {
    Page page;
    page.act(app::GoTo{app::Place::Contests});
    page.act(app::AddSampleContest{});
    open_share(page);
    page.click("Make the link");
    CHECK(page.notices().back().find("Make a contest of your own") != std::string::npos);
    CHECK_FALSE(page.state.links.outgoing);
}

TEST_CASE("a leader makes a link of one night's scores, and chooses the night") {
    Page page;
    lead(page);
    enter_score(page, "Bo", "Call", 9, -1);
    CHECK(page.has(Role::Heading, "One night alone"));
    CHECK(page.get(Role::Button, "The night after").disabled);
    page.click("Make a link of 1 Jul 2025");
    sign(page);
    const std::string tonight = page.value_of("Link");
    CHECK(tonight.starts_with("https://quarterdeck.example/#e1."));
    CHECK(tonight.size() < 300);
    page.click("Copy with a line about it");
    CHECK(asked<app::CopyText>(page.handed_out)
              .back()
              .text.starts_with("QBM week, the scores of 1 Jul 2025: https://"));
    page.click("The night before");
    page.click("Make a link of 30 Jun 2025");
    sign(page);
    CHECK(page.value_of("Link") != tonight);
    page.click("The night before");
    CHECK(page.get(Role::Button, "The night before").disabled);
    page.click("Make a link of 29 Jun 2025");
    CHECK(page.notices().back() == "There are no scores of 29 Jun 2025 yet.");
    CHECK_FALSE(page.has(Role::TextField, "Link"));
}

TEST_CASE("the link of a contest and that of a night stand in the card that made them") {
    Page page;
    lead(page);
    whole_link(page);
    CHECK(page.has(Role::Button, "Make the link anew"));
    page.click("Make a link of 1 Jul 2025");
    sign(page);
    CHECK(page.has(Role::Button, "Make the link"));
    CHECK(page.value_of("Link").find("#e1.") != std::string::npos);
}

TEST_CASE("the night that was chosen belongs to its contest") {
    Page page;
    lead(page);
    page.click("The night before");
    CHECK(page.has(Role::Button, "Make a link of 30 Jun 2025"));
    make_contest(page, {"Cy"});
    open_share(page);
    CHECK(page.has(Role::Button, "Make a link of 1 Jul 2025"));
}

TEST_CASE("the night whose scores were entered last is the one that is offered") {
    Page page;
    lead(page);
    page.act(app::ShowScoreNight{core::Date{page.state.today.days - 1}});
    CHECK(page.has(Role::Button, "Make a link of 30 Jun 2025"));
}

TEST_CASE("before the kick-off the rules can be shared, and there are no nights") {
    Page page;
    make_contest(page, {"Ann"}, false);
    open_share(page);
    CHECK_FALSE(page.has(Role::Heading, "One night alone"));
    CHECK(whole_link(page).starts_with("https://quarterdeck.example/#c1."));
}

TEST_CASE("everybody is told who sees what") {
    Page page;
    lead(page);
    CHECK(page.has(Role::Heading, "Who sees what"));
    for (const char* words :
         {"names, teams, each score, its note and who entered it", "It can't be revoked.",
          "no server gets it", "An older link never hides newer scores.", "is never in a link"})
        CHECK(page.text_is_shown(words));
}

TEST_CASE("who follows a contest sends scores, and can't sign the whole of it") {
    Page leader;
    lead(leader);
    Page viewer({.author = 2});
    look_at(viewer, whole_link(leader), true);
    CHECK(viewer.has(Role::Heading, "Your scores"));
    CHECK(viewer.has(Role::Heading, "Who sees what"));
    CHECK_FALSE(viewer.has(Role::Button, "Make the link"));
    CHECK_FALSE(viewer.has(Role::Heading, "The leader's key"));
    viewer.click("Make a link of 1 Jul 2025");
    CHECK(viewer.notices().back().find("You have entered no scores of 1 Jul 2025") !=
          std::string::npos);
    enter_score(viewer, "Bo", "QBM", 2);
    viewer.click("Make a link of 1 Jul 2025");
    sign(viewer, 'v');
    const std::string reply = viewer.value_of("Link");

    open_link(leader, reply);
    CHECK(leader.text_is_shown("1 entry to take in"));
    leader.click("Take in 1 score");
    CHECK(leader.notices().back().starts_with("Took in"));
}

TEST_CASE("who only looks at a contest shares nothing, and is told so") {
    Page leader;
    lead(leader);
    Page viewer({.author = 2});
    look_at(viewer, whole_link(leader), false);
    CHECK(viewer.text_is_shown("kept nowhere yet"));
    CHECK(viewer.has(Role::Heading, "Who sees what"));
    for (const char* heading :
         {"The whole contest", "One night alone", "Your scores", "The leader's key"})
        CHECK_FALSE(viewer.has(Role::Heading, heading));
}

TEST_CASE("the leader's key is saved with a passphrase, which is forgotten then") {
    Page page;
    lead(page);
    page.click("Save the key as a file");
    CHECK(page.notices().back().starts_with("Type a passphrase first"));
    CHECK(asked<app::SealKey>(page.handed_out).empty());
    page.enter("Passphrase", "correct horse");
    page.click("Save the key as a file");
    const auto sealed = asked<app::SealKey>(page.handed_out);
    REQUIRE(sealed.size() == 1);
    CHECK(sealed[0].passphrase == "correct horse");
    CHECK(page.value_of("Passphrase").empty());
    page.act(app::KeyBackedUp{contest_of(page).contest.id, "{\"quarterdeck_key\":1}"});
    CHECK(asked<app::SaveFile>(page.handed_out).back().text == "{\"quarterdeck_key\":1}");
}

TEST_CASE("a key's file is asked for its passphrase, and makes this device a leader's") {
    Page page;
    lead(page);
    page.click("Open a key's file");
    CHECK(asked<app::ChooseFile>(page.handed_out).size() == 1);
    page.act(app::FileChosen{"QBM week key.json", "{\"quarterdeck_key\":1}"});
    CHECK(page.get(Role::Tab, "Share").selected);
    CHECK(page.has(Role::Heading, "A leader's key from a file"));
    CHECK(page.get(Role::Button, "Use this key").disabled);
    page.enter("Passphrase", "wrong");
    page.click("Use this key");
    CHECK(asked<app::OpenKey>(page.handed_out).back().passphrase == "wrong");
    CHECK(page.value_of("Passphrase").empty());
    page.act(app::KeyRefused{"the passphrase is another one"});
    CHECK(page.notices().back().find("the passphrase is another one") != std::string::npos);
    page.enter("Passphrase", "right");
    page.click("Use this key");
    page.act(app::KeyRestored{contest_of(page).contest.id, key_of('k')});
    CHECK_FALSE(page.has(Role::Heading, "A leader's key from a file"));
    CHECK(page.has(Role::Button, "Save the key as a file"));
    CHECK(app::leads(page.state, contest_of(page).contest.id));
}

TEST_CASE("a key's file can be left out") {
    Page page;
    lead(page);
    page.act(app::FileChosen{"key.json", "{\"quarterdeck_key\":1}"});
    page.enter("Passphrase", "typed");
    page.click("Leave the key out");
    CHECK_FALSE(page.has(Role::Button, "Use this key"));
    CHECK(page.value_of("Passphrase").empty());
    CHECK(asked<app::OpenKey>(page.handed_out).empty());
}

TEST_CASE("a plan and a question bank are shared as links that need no signature") {
    Page page;
    page.act(app::LinkBaseTold{"https://quarterdeck.example/", false});
    page.click("Share as a link");
    CHECK(page.value_of("Link").starts_with("https://quarterdeck.example/#p1."));
    CHECK_FALSE(page.text_is_shown("signed"));
    CHECK(page.text_is_shown("Whoever has it sees all of it, and it can't be revoked."));
    page.click("Copy with a line about it");
    CHECK(asked<app::CopyText>(page.handed_out)
              .back()
              .text.starts_with("Sample quarter, a target plan: https://"));
    page.click("Close the link");
    CHECK(page.is_focused(Role::Button, "Share as a link"));
    page.act(app::GoTo{app::Place::Discovery});
    page.click(Role::Tab, "In and out");
    CHECK_FALSE(page.has(Role::Button, "Share questions as a link"));
    page.act(app::NewBank{});
    page.click(Role::Tab, "In and out");
    page.click("Share questions as a link");
    CHECK(page.value_of("Link").starts_with("https://quarterdeck.example/#b1."));
    page.click("Close the link");
    CHECK_FALSE(page.has(Role::TextField, "Link"));
    CHECK(page.is_focused(Role::Button, "Share questions as a link"));
}
