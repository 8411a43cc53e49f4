// The overviews that are kept between frames are never out of date.
#include "app/account_overviews.h"
#include "app/harness/random_discovery_edit.h"
#include "app/harness/tab.h"
#include "app/update.h"

#include <doctest/doctest.h>

using namespace app;
using namespace core::discovery;
using tests::Tab;

namespace {

std::vector<Overview> made_anew(const State& state) {
    std::vector<Overview> overviews;
    for (const Account* account : living_accounts(state))
        overviews.push_back(overview_of(*account, state.today));
    return overviews;
}

void check(const State& state) {
    const std::vector<Overview> expected = made_anew(state);
    REQUIRE(account_overviews(state) == expected);
    for (const ListQuery& query :
         {ListQuery{.search = "a"}, ListQuery{.order = AccountOrder::Score}}) {
        REQUIRE(listed_accounts(state, query) == list_accounts(expected, query));
        REQUIRE(listed_accounts(state, query) == list_accounts(expected, query));
    }
}

}  // namespace

TEST_CASE("overviews follow every edit, undo, deletion, merge from another tab, and the day") {
    tests::Random random(41);
    for (int round = 0; round < 30; ++round) {
        Tab here(1);
        Tab there(2);
        for (int step = 0; step < 80; ++step) {
            here.pass(random.between(0, 5));
            there.pass(random.between(0, 5));
            const std::int64_t kind = random.between(0, 9);
            if (kind == 0) {
                here.act(Undo{});
            } else if (kind == 1) {
                here.act(Redo{});
            } else if (kind == 2) {
                Moment later = here.moment();
                later.today.days += step;
                update(here.state, FinishEditing{}, later);
            } else if (kind == 3) {
                there.act(tests::random_discovery_edit(there.state, random));
                if (const auto write = there.write()) {
                    here.act(RecordsArrived{write->records});
                    there.act(Saved{write->ticket});
                }
            } else {
                here.act(tests::random_discovery_edit(here.state, random));
            }
            if (random.between(0, 1) == 0)
                prepare_overviews(here.state, static_cast<std::size_t>(random.between(0, 3)));
            if (random.between(0, 2) > 0) check(here.state);
        }
        const State copy = here.state;
        check(copy);
    }
}

TEST_CASE("what was listed stays where it is until something changes") {
    Tab tab(1);
    tab.act(AddAccount{"Acme", {}});
    tab.act(AddAccount{"Bolt", {}});
    const Overview* first = account_overviews(tab.state).data();
    const std::size_t* listed = listed_accounts(tab.state, {}).data();
    tab.act(GoTo{Place::Targets});
    CHECK(account_overviews(tab.state).data() == first);
    CHECK(listed_accounts(tab.state, {}).data() == listed);
}

TEST_CASE("in spare time overviews are made a few at a time, until none is left to be made") {
    Tab tab(1);
    for (const char* name : {"Acme", "Bolt", "Cato", "Dune", "Eon"}) tab.act(AddAccount{name, {}});
    CHECK(prepare_overviews(tab.state, 2));
    CHECK(prepare_overviews(tab.state, 2));
    CHECK_FALSE(prepare_overviews(tab.state, 2));
    CHECK_FALSE(prepare_overviews(tab.state, 2));
    check(tab.state);
    CHECK_FALSE(prepare_overviews(tab.state, 0));

    const core::Id acme = living_accounts(tab.state)[0]->id;
    tab.act(RenameAccount{acme, "Zorn"});
    CHECK(prepare_overviews(tab.state, 0));
    CHECK_FALSE(prepare_overviews(tab.state, 1));
    tab.act(RenameAccount{acme, "Yarn"});  // what was ready is out of date
    check(tab.state);
    tab.act(DeleteAccount{acme});
    CHECK_FALSE(prepare_overviews(tab.state, 0));
    check(tab.state);
}
