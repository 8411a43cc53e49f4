// Where a tab is, its text in the browser's history, and the way back.
#include "app/whereabouts.h"

#include "app/door.h"

#include <doctest/doctest.h>

#include "app/harness/tab.h"

#include <algorithm>

using namespace app;
using tests::asked;
using tests::Disk;
using tests::Tab;

namespace {

core::Id some_id() {
    core::Id id;
    CHECK(core::parse_id("0123456789abcdef0123456789abcdef", id));
    return id;
}

// Every page of every place.
std::vector<Whereabouts> everywhere() {
    std::vector<Whereabouts> all;
    const auto add = [&](Place place) -> Whereabouts& {
        all.emplace_back();
        all.back().place = place;
        return all.back();
    };
    for (const TargetPage page : {TargetPage::Plan, TargetPage::Week, TargetPage::Chance,
                                  TargetPage::Calendar, TargetPage::Team, TargetPage::Compare})
        add(Place::Targets).target_page = page;
    for (const DiscoveryPage page :
         {DiscoveryPage::Accounts, DiscoveryPage::Questions, DiscoveryPage::InOut})
        add(Place::Discovery).discovery_page = page;
    for (const AccountPage page :
         {AccountPage::Overview, AccountPage::Call, AccountPage::Facts, AccountPage::People,
          AccountPage::Gap, AccountPage::Agreed, AccountPage::Recap}) {
        Whereabouts& at = add(Place::Discovery);
        at.account = some_id();
        at.account_page = page;
    }
    add(Place::Contests);
    for (const ContestPage page :
         {ContestPage::Board, ContestPage::Scores, ContestPage::Ledger, ContestPage::Nights,
          ContestPage::Prizes, ContestPage::Rules, ContestPage::Share}) {
        Whereabouts& at = add(Place::Contests);
        at.contest = some_id();
        at.contest_page = page;
    }
    add(Place::Data);
    return all;
}

RememberWay way_of(const Tab& tab) {
    const auto ways = asked<RememberWay>(tab.effects);
    REQUIRE(ways.size() == 1);
    return ways.front();
}

}  // namespace

TEST_CASE("every page has a text of its own, and comes back from it") {
    std::vector<std::string> texts;
    for (const Whereabouts& at : everywhere()) {
        const std::string text = text_of(at);
        CAPTURE(text);
        CHECK(whereabouts_from(text) == at);
        CHECK(std::ranges::find(texts, text) == texts.end());
        texts.push_back(text);
    }
    CHECK(texts.size() == 25);
}

TEST_CASE("a text that says nothing that is known leads to the first page of what it does say") {
    CHECK(whereabouts_from("") == Whereabouts{});
    CHECK(whereabouts_from("elsewhere/week") == whereabouts_from("targets/week"));
    CHECK(whereabouts_from("targets/tomorrow") == Whereabouts{});
    CHECK(text_of(whereabouts_from("discovery/0123/facts")) == "discovery/accounts");
    CHECK(text_of(whereabouts_from("contests/" + format_id(some_id()) + "/a/b/c")) ==
          "contests/" + format_id(some_id()) + "/board");
    CHECK(text_of(whereabouts_from("data///")) == "data/");
}

TEST_CASE(
    "a step is told to the browser, and going back leads to where it began, without another step") {
    Tab tab(1);
    tab.act(GoTo{Place::Discovery});
    CHECK(way_of(tab) == RememberWay{"targets/plan", "discovery/accounts"});
    const Whereabouts list = whereabouts_of(tab.state);
    tab.act(AddAccount{});
    const Whereabouts account = whereabouts_of(tab.state);
    REQUIRE(account.account);
    CHECK(way_of(tab).to == text_of(account));
    tab.act(ShowAccountPage{AccountPage::Facts});
    CHECK(way_of(tab).from == text_of(account));
    const std::string facts = way_of(tab).to;

    tab.act(WentBack{account});
    CHECK(whereabouts_of(tab.state) == account);
    CHECK(asked<RememberWay>(tab.effects).empty());
    tab.act(WentBack{list});
    CHECK(whereabouts_of(tab.state) == list);
    tab.act(WentBack{whereabouts_from("targets/plan")});
    CHECK(tab.state.place == Place::Targets);
    tab.act(WentBack{whereabouts_from(facts)});  // forward
    CHECK(text_of(whereabouts_of(tab.state)) == facts);
}

TEST_CASE("what leads nowhere else is no step") {
    Tab tab(1);
    tab.act(GoTo{Place::Targets});
    CHECK(asked<RememberWay>(tab.effects).empty());
    tab.act(SetQuota{tab.plan().id, 100'000'00});
    CHECK(asked<RememberWay>(tab.effects).empty());
    tab.act(ChooseTheme{ThemeChoice::Dark});
    CHECK(asked<RememberWay>(tab.effects).empty());
}

TEST_CASE("the way back to an account that is deleted leads to the list") {
    Tab tab(1);
    tab.act(GoTo{Place::Discovery});
    tab.act(AddAccount{});
    const Whereabouts account = whereabouts_of(tab.state);
    tab.act(DeleteAccount{account.account});
    tab.act(WentBack{account});
    CHECK(tab.state.place == Place::Discovery);
    CHECK(shown_account(tab.state) == nullptr);
}

TEST_CASE("going back from the large screen leaves it first") {
    Tab tab(1);
    tab.act(AddContest{});
    const Whereabouts board = whereabouts_of(tab.state);
    tab.act(StartTv{board.contest});
    REQUIRE(tab.state.tv);
    tab.act(WentBack{whereabouts_from("targets/plan")});
    CHECK_FALSE(tab.state.tv);
    CHECK(asked<FillScreen>(tab.effects) == std::vector{FillScreen{false}});
    CHECK(whereabouts_of(tab.state) == board);
}

TEST_CASE("where the reader was is where the next tab begins, also after going back") {
    Tab tab(1);
    Disk disk;
    tab.settle(disk);
    tab.act(GoTo{Place::Contests});
    tab.settle(disk);
    tab.act(WentBack{whereabouts_from("targets/week")});
    tab.settle(disk);
    const Tab next(2, disk.read());
    CHECK(whereabouts_of(next.state) == whereabouts_from("targets/week"));
}

TEST_CASE("the browser's news of it is an action") {
    const auto action = news_of("went_back", {"contests"});
    REQUIRE(action);
    const auto* back = action->get_if<WentBack>();
    REQUIRE(back != nullptr);
    CHECK(back->to.place == Place::Contests);
}
