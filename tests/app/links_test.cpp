// Contests that are passed around by links: who sees what, and what becomes of it.
#include <doctest/doctest.h>

#include "app/contest_board.h"
#include "app/harness/led_contest.h"
#include "core/link/envelope.h"

#include <algorithm>
#include <string>
#include <variant>

using namespace app;
using namespace core::contest;
using namespace tests;

TEST_CASE("a link shows the board at once and keeps nothing before it is followed") {
    Person leader(1);
    const core::Id contest = lead_contest(leader);
    enter(leader, 0, 3, night(1));
    const std::string link = leader.link_of(contest);
    REQUIRE(link.starts_with("c1."));
    CHECK(leader.tab.state.links.outgoing->is_signed);

    Person viewer(2);
    viewer.open(link);
    REQUIRE(is_guest(viewer.tab.state, contest));
    CHECK(viewer.tab.state.place == Place::Contests);
    CHECK(viewer.tab.state.contest_page == ContestPage::Board);
    CHECK(points_of(viewer, contest, 0) == 30);
    CHECK(viewer.tab.state.links.guest.signer == Signer::FirstSight);
    CHECK_FALSE(is_kept(viewer, contest));

    viewer.act(Follow{contest});
    CHECK(is_followed(viewer.tab.state, contest));
    CHECK_FALSE(is_guest(viewer.tab.state, contest));
    CHECK(is_kept(viewer, contest));
    CHECK(viewer.tab.state.documents.at(contest) == leader.tab.state.documents.at(contest));
}

TEST_CASE("the page holds the link of a board that is looked at, until it is kept or closed") {
    Person leader(1);
    const core::Id contest = lead_contest(leader);
    const std::string link = leader.link_of(contest);
    for (const bool is_followed : {true, false}) {
        Person viewer(2);
        viewer.open(link);
        const Action end = is_followed ? Action(Follow{contest}) : Action(CloseGuest{});
        CHECK(asked<HoldLink>(viewer.tab.act(end)) == std::vector{HoldLink{false}});
        CHECK(asked<HoldLink>(viewer.tab.act(TimePassed{})).empty());
    }
}

TEST_CASE("a guest can't be changed, and goes when it is closed") {
    Person leader(1);
    const core::Id contest = lead_contest(leader);
    Person viewer(2);
    viewer.open(leader.link_of(contest));
    const core::Document before = viewer.tab.state.documents.at(contest);
    enter(viewer, 0, 5, night(1));
    CHECK(viewer.was_told("follow it first"));
    viewer.act(AddMembers{contest, {{{}, "Cy", 0, {}}}});
    CHECK(viewer.was_told("not kept here"));
    CHECK(viewer.tab.state.documents.at(contest) == before);
    viewer.act(CloseGuest{});
    CHECK(find_contest(viewer.tab.state, contest) == nullptr);
    CHECK_FALSE(is_kept(viewer, contest));
}

TEST_CASE("the rules of somebody else's contest are neither kicked off nor amended") {
    Person leader(1), viewer(2);
    const core::Id contest = lead_contest(leader);
    leader.act(Undo{});  // the kick-off
    Amendment dearer;
    dearer.from = night(2);
    dearer.reason = "QBMs are what we want";
    dearer.changes = {{"metric/" + format_id(book_of(leader).contest.metrics[0].id) + "/points",
                       std::int64_t{100}}};
    for (const bool is_kicked_off : {false, true}) {
        if (is_kicked_off) leader.act(KickOff{contest});
        viewer.open(leader.link_of(contest));
        for (const bool is_followed : {false, true}) {
            if (is_followed) viewer.act(Follow{contest});
            const core::Document before = viewer.tab.state.documents.at(contest);
            if (is_kicked_off)
                viewer.act(Amend{contest, dearer});
            else
                viewer.act(KickOff{contest});
            CHECK(viewer.was_told("Nothing was changed"));
            CHECK(viewer.tab.state.documents.at(contest) == before);
        }
    }
}

TEST_CASE("who follows is brought up to date by a newer link and not set back by an older one") {
    Person leader(1);
    const core::Id contest = lead_contest(leader);
    enter(leader, 0, 3, night(1));
    const std::string first = leader.link_of(contest);
    enter(leader, 1, 5, night(1));
    const std::string second = leader.link_of(contest);

    Person viewer(2);
    viewer.open(first);
    viewer.act(Follow{contest});
    viewer.close_and_open_the_app();
    viewer.open(second);
    CHECK(viewer.was_told("up to date"));
    CHECK(points_of(viewer, contest, 1) == 50);
    viewer.open(first);
    CHECK(viewer.was_told("or newer"));
    CHECK(points_of(viewer, contest, 1) == 50);
    viewer.open(second);
    CHECK(viewer.was_told("or newer"));
}

TEST_CASE("a night's link brings the scores alone, to whoever follows") {
    Person leader(1);
    const core::Id contest = lead_contest(leader);
    Person viewer(2);
    viewer.open(leader.link_of(contest));
    viewer.act(Follow{contest});
    enter(leader, 0, 7, night(1));
    const std::string link = leader.link_of_night(contest, night(1));
    REQUIRE(link.starts_with("e1."));
    CHECK(link.size() < 180);
    viewer.open(link);
    CHECK(points_of(viewer, contest, 0) == 70);

    Person stranger(3);
    stranger.open(link);
    CHECK(stranger.was_told("a contest that is not here"));
}

TEST_CASE("a follower's scores reach the leader, who takes in all or some of them") {
    Person leader(1);
    const core::Id contest = lead_contest(leader);
    Person rep(2);
    rep.open(leader.link_of(contest));
    rep.act(Follow{contest});
    enter(rep, 0, 2, night(1));
    rep.close_and_open_the_app();
    rep.act(SelectContest{contest});
    rep.act(ZoneRead{"UTC", {19'000}, {21'000}, 0, {}});
    enter(rep, 1, 4, night(1));
    const std::string reply = rep.link_of_night(contest, night(1));
    REQUIRE(reply.starts_with("e1."));

    leader.open(reply);
    REQUIRE(leader.tab.state.links.incoming);
    const std::vector<IncomingEntry> lines = incoming_entries(leader.tab.state);
    REQUIRE(lines.size() == 2);
    CHECK(points_of(leader, contest, 0) == 0);
    leader.act(TakeIn{{lines[0].entry.id}});
    CHECK(leader.was_told("Took in 1 entry, and left 1 entry out"));
    leader.open(reply);
    CHECK(incoming_entries(leader.tab.state)[1].is_here);
    leader.act(TakeIn{});
    CHECK(points_of(leader, contest, 0) == 20);
    CHECK(points_of(leader, contest, 1) == 40);
    // Once more changes nothing.
    const core::Document taken = leader.tab.state.documents.at(contest);
    leader.open(reply);
    leader.act(TakeIn{});
    CHECK(leader.tab.state.documents.at(contest) == taken);
    // And the follower's copy and the leader's agree.
    rep.open(leader.link_of(contest));
    CHECK(rep.tab.state.documents.at(contest) == leader.tab.state.documents.at(contest));
}

TEST_CASE("a key that is taken in the end is not said to be refused any more") {
    Person leader(1);
    const core::Id contest = lead_contest(leader);
    leader.act(FileChosen{"key.json", "{\"quarterdeck_key\":1}"});
    leader.act(KeyRefused{"the passphrase is another one"});
    CHECK(leader.tab.notices().back().starts_with("The key was not taken"));
    leader.act(KeyRestored{contest, "x"});
    for (const std::string& notice : leader.tab.notices())
        CHECK_FALSE(notice.starts_with("The key was not taken"));
}

TEST_CASE("scores that the leader took in can be taken back by undo") {
    Person leader(1);
    const core::Id contest = lead_contest(leader);
    Person rep(2);
    rep.open(leader.link_of(contest));
    rep.act(Follow{contest});
    enter(rep, 0, 2, night(1));
    leader.open(rep.link_of_night(contest, night(1)));
    leader.act(TakeIn{});
    CHECK(points_of(leader, contest, 0) == 20);
    leader.act(Undo{});
    CHECK(points_of(leader, contest, 0) == 0);
}

TEST_CASE("entries that don't fit the contest are refused with the reason") {
    Person leader(1);
    const core::Id contest = lead_contest(leader);
    Person rep(2);
    rep.open(leader.link_of(contest));
    rep.act(Follow{contest});
    enter(rep, 0, 2, night(1));
    const std::string reply = rep.link_of_night(contest, night(1));
    // Ann's dates end before she scored.
    Contest rules = book_of(leader).contest;
    Member ann = rules.members[0];
    ann.spells = {{std::nullopt, core::Date{night(1).days - 1}, {}}};
    leader.act(SetMember{contest, ann});
    leader.open(reply);
    const auto lines = incoming_entries(leader.tab.state);
    REQUIRE(lines.size() == 1);
    CHECK_FALSE(lines[0].refusal.empty());
    leader.act(TakeIn{});
    CHECK(leader.was_told("Nothing of this link was taken in"));
    CHECK(book_of(leader).ledger.entries().empty());
}

TEST_CASE("scores that somebody else than the leader sends are not taken in by who follows") {
    Person leader(1);
    const core::Id contest = lead_contest(leader);
    Person rep(2);
    Person other(3);
    const std::string link = leader.link_of(contest);
    for (Person* follower : {&rep, &other}) {
        follower->open(link);
        follower->act(Follow{contest});
    }
    enter(rep, 0, 2, night(1));
    other.open(rep.link_of_night(contest, night(1)));
    CHECK(other.was_told("not signed by the leader"));
    CHECK(points_of(other, contest, 0) == 0);
}

TEST_CASE("a link that was changed since it was signed is not shown") {
    Person leader(1);
    const core::Id contest = lead_contest(leader);
    const auto decoded = core::link::decode_envelope(leader.link_of(contest));
    auto forged = *std::get_if<core::link::Envelope>(&decoded);
    forged.signature[5] = static_cast<char>(forged.signature[5] ^ 1);
    Person viewer(2);
    viewer.open(encode_envelope(forged));
    CHECK(viewer.was_told("changed since it was signed"));
    CHECK(find_contest(viewer.tab.state, contest) == nullptr);
}

TEST_CASE("a link of somebody else's key, or of none, changes a followed contest only when asked") {
    Person leader(1);
    const core::Id contest = lead_contest(leader);
    Person viewer(2);
    viewer.open(leader.link_of(contest));
    viewer.act(Follow{contest});

    // Somebody who has the contest's file leads a copy of it.
    Person other(3);
    other.open(leader.link_of(contest));
    other.act(Follow{contest});
    other.act(KeyRestored{contest, "x"});
    enter(other, 0, 9, night(1));
    const std::string foreign = other.link_of(contest);
    viewer.open(foreign);
    REQUIRE(viewer.tab.state.links.incoming);
    CHECK(viewer.tab.state.links.incoming->signer == Signer::SomebodyElse);
    CHECK(points_of(viewer, contest, 0) == 0);
    viewer.act(LeaveOut{});
    CHECK(points_of(viewer, contest, 0) == 0);

    const auto decoded = core::link::decode_envelope(foreign);
    auto bare = *std::get_if<core::link::Envelope>(&decoded);
    bare.key.clear();
    bare.signature.clear();
    viewer.open(encode_envelope(bare));
    REQUIRE(viewer.tab.state.links.incoming);
    CHECK(viewer.tab.state.links.incoming->signer == Signer::Nobody);
    viewer.act(TakeIn{});
    CHECK(points_of(viewer, contest, 0) == 90);
}

TEST_CASE("who follows closes no nights: the leader's are shown, once they come") {
    Person leader(1);
    const core::Id contest = lead_contest(leader);
    enter(leader, 0, 3, night(1));
    Person viewer(2);
    viewer.open(leader.link_of(contest));
    viewer.act(Follow{contest});
    viewer.act(ZoneRead{"UTC", {19'000}, {21'000}, 0, {}});
    for (Person* person : {&leader, &viewer}) {
        person->tab.pass(3 * ms_a_day);
        person->act(TimePassed{});
    }
    CHECK(book_of(leader).nights.records().size() == 2);
    CHECK(book_of(viewer).nights.records().empty());
    viewer.open(leader.link_of(contest));
    CHECK(book_of(viewer).nights == book_of(leader).nights);
}

TEST_CASE("a contest that was deleted here comes back when its link is followed again") {
    Person leader(1);
    const core::Id contest = lead_contest(leader);
    const std::string link = leader.link_of(contest);
    Person viewer(2);
    viewer.open(link);
    viewer.act(Follow{contest});
    viewer.act(DeleteContest{contest});
    viewer.open(link);
    CHECK(is_guest(viewer.tab.state, contest));
    viewer.act(CloseGuest{});
    CHECK(find_contest(viewer.tab.state, contest) == nullptr);
    viewer.open(link);
    viewer.act(Follow{contest});
    CHECK(is_followed(viewer.tab.state, contest));
    CHECK(is_kept(viewer, contest));
}

TEST_CASE("a cut link says how much is missing, and changes nothing") {
    Person leader(1);
    const core::Id contest = lead_contest(leader);
    const std::string link = leader.link_of(contest);
    Person viewer(2);
    const auto before = viewer.tab.state.documents;
    viewer.open(link.substr(0, link.size() / 2));
    CHECK(viewer.was_told("This link was cut at "));
    CHECK(find_contest(viewer.tab.state, contest) == nullptr);
    CHECK(viewer.tab.state.documents == before);
}

TEST_CASE("a browser that can't check signatures says so and shows the board all the same") {
    Person leader(1);
    const core::Id contest = lead_contest(leader);
    Person viewer(2);
    viewer.can_check = false;
    viewer.open(leader.link_of(contest));
    CHECK(viewer.tab.state.links.guest.signer == Signer::CannotCheck);
    CHECK(is_guest(viewer.tab.state, contest));
}

TEST_CASE("the sample has no link, and a plan's is kept when the reader says so") {
    Person leader(1);
    leader.act(AddSampleContest{});
    leader.act(MakeLink{book_of(leader).contest.id});
    CHECK(leader.was_told("The sample is the same on every device"));

    leader.act(NewPlan{});
    const core::Id plan = leader.tab.plan().id;
    const std::string link = leader.link_of(plan);
    REQUIRE(link.starts_with("p1."));
    Person viewer(2);
    viewer.open(link);
    REQUIRE(viewer.tab.state.links.incoming);
    CHECK_FALSE(viewer.tab.state.documents.contains(plan));
    viewer.act(TakeIn{});
    CHECK(viewer.tab.state.documents.at(plan) == leader.tab.state.documents.at(plan));
}
