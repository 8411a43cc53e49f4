// Scores that somebody sent by a link, as the leader takes them in.
#include "ui/contest/links.h"
#include "ui/contest/small_contest.h"

#include <doctest/doctest.h>

#include <set>

using namespace tests;

namespace {

std::string link_of(Page& page, const std::string& button, char signer) {
    page.act(app::LinkBaseTold{"https://quarterdeck.example/", false});
    page.click(Role::Tab, "Share");
    page.click(button);
    sign(page, signer);
    return page.value_of("Link");
}

// A leader of "QBM week", and a rep who follows it.
struct Two {
    Page leader;
    Page rep;

    Two() : leader(), rep({.author = 2}) {
        make_contest(leader, {"Priya", "Bo"});
        enter_score(leader, "Priya", "QBM", 1);
        open_link(rep, link_of(leader, "Make the link", 'a'));
        rep.click("Follow");
        rep.act(app::SetWriterName{"Priya"});
        rep.act(app::ShowContestPage{app::ContestPage::Scores});
    }

    void send() { open_link(leader, link_of(rep, "Make a link of 1 Jul 2025", 'v')); }
};

const Node& box(const Page& page, const std::string& begin) {
    for (const Node* node : page.all(Role::Checkbox))
        if (node->name.starts_with(begin)) return *node;
    FAIL("no box begins with " << begin);
    return *page.all(Role::Checkbox).front();
}

}  // namespace

TEST_CASE("each score of a link is a ticked box that says what it changes, and from whom it is") {
    Two two;
    enter_score(two.rep, "Priya", "QBM", 4);
    enter_score(two.rep, "Bo", "Call", 7);
    two.send();
    CHECK(two.leader.text_is_shown("Entered by Priya."));
    CHECK(two.leader.all(Role::Checkbox).size() == 2);
    for (const Node* node : two.leader.all(Role::Switch))
        CHECK_FALSE(node->name.starts_with("Priya"));
    CHECK(box(two.leader, "Priya: 3 × QBM, 1 Jul 2025").checked);
    CHECK(box(two.leader, "Priya").description == "That night: 1 now, 4 with it.");
    CHECK(box(two.leader, "Bo: 7 × Call, 1 Jul 2025").description ==
          "That night: 0 now, 7 with it.");
}

TEST_CASE("the one button counts the ticked scores, and with none there is nothing to press") {
    Two two;
    enter_score(two.rep, "Priya", "QBM", 4);
    enter_score(two.rep, "Bo", "Call", 7);
    two.send();
    CHECK_FALSE(two.leader.get(Role::Button, "Take in 2 scores").disabled);
    two.leader.click(Role::Checkbox, box(two.leader, "Bo").name);
    CHECK_FALSE(box(two.leader, "Bo").checked);
    CHECK(box(two.leader, "Bo").description == "Left out: that night stays at 0.");
    CHECK_FALSE(two.leader.get(Role::Button, "Take in 1 score").disabled);
    two.leader.click(Role::Checkbox, box(two.leader, "Priya").name);
    CHECK(two.leader.get(Role::Button, "Take in 0 scores").disabled);
    two.leader.click(Role::Checkbox, box(two.leader, "Priya").name);
    two.leader.click("Take in 1 score");
    CHECK(two.leader.notices().back() == "Took in 1 entry, and left 1 entry out.");
}

TEST_CASE("scores that say the same are numbered, and each goes on from the one before") {
    Two two;
    for (int calls = 2; calls <= 6; calls += 2) enter_score(two.rep, "Bo", "Call", calls);
    two.send();
    std::set<std::string> names;
    for (const Node* node : two.leader.all(Role::Checkbox)) names.insert(node->name);
    CHECK(names == std::set<std::string>{"Bo: 2 × Call, 1 Jul 2025, 1 of 3",
                                         "Bo: 2 × Call, 1 Jul 2025, 2 of 3",
                                         "Bo: 2 × Call, 1 Jul 2025, 3 of 3"});
    CHECK(two.leader.all(Role::Checkbox)[2]->description == "That night: 4 now, 6 with it.");
    two.leader.click(Role::Checkbox, two.leader.all(Role::Checkbox)[0]->name);
    CHECK(two.leader.all(Role::Checkbox)[2]->description == "That night: 2 now, 4 with it.");
}

TEST_CASE("a score that was lowered takes back and enters anew, and both say so") {
    Two two;
    enter_score(two.rep, "Bo", "Call", 9);
    enter_score(two.rep, "Bo", "Call", 4);
    two.send();
    CHECK(box(two.leader, "Bo: 9").description == "That night: 0 now, 9 with it.");
    CHECK(box(two.leader, "Takes back Bo: 9").description == "That night: 9 now, 0 with it.");
    CHECK(box(two.leader, "Bo: 4").description == "That night: 0 now, 4 with it.");
}

TEST_CASE("where several people entered them, each score says who") {
    Two two;
    enter_score(two.rep, "Priya", "QBM", 4);
    two.rep.act(app::SetWriterName{"Cy"});
    enter_score(two.rep, "Bo", "Call", 7);
    two.send();
    CHECK(two.leader.text_is_shown("Entered by Priya and Cy."));
    CHECK(box(two.leader, "Bo").name == "Bo: 7 × Call, 1 Jul 2025, entered by Cy");
}
