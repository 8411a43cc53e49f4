// Scores that two tabs put right and take back, each in its turn or both at once.
#include <doctest/doctest.h>

#include "app/contest_board.h"
#include "app/harness/led_contest.h"

#include <string>
#include <vector>

using namespace app;
using namespace core::contest;
using namespace tests;

namespace {

// Two tabs of one contest, in which Ann has 3. Each writes to a disk of its own until they meet.
struct TwoTabs {
    Person one{1}, other{2};
    core::Id contest = lead_contest(one);
    core::Id score;

    TwoTabs() {
        enter(one, 0, 3, night(1));
        score = ledger(one).entries().front().id;
        copy_contest(one, other, contest);
    }
    const Ledger& ledger(const Person& person) const {
        return find_contest(person.tab.state, contest)->ledger;
    }
    // What counts, in units.
    std::int64_t score_in(const Person& person) const {
        const Contest& rules = find_contest(person.tab.state, contest)->contest;
        return ledger(person).quantity_on(rules.members[0].id, rules.metrics[0].id, night(1)) /
               milli;
    }
    void put(Person& person, std::int64_t units) { enter(person, 0, units, night(1)); }
    void reverse(Person& person) { person.act(ReverseEntry{contest, score, ""}); }
    void meet() {
        tests::meet(one, other);
        CHECK(one.tab.state.documents.at(contest) == other.tab.state.documents.at(contest));
    }
    // In both.
    std::int64_t score_now() {
        meet();
        CHECK(score_in(one) == score_in(other));
        return score_in(one);
    }
    static bool says(const Person& person, const std::string& text) {
        const std::vector<std::string> notices = person.tab.notices();
        return !notices.empty() && notices.back() == text;
    }
};

const std::string shared =
    "That step was left as it is: another tab has done the same, and that stays.";

}  // namespace

TEST_CASE("a score that two tabs have reversed is back once both have taken that back") {
    TwoTabs tabs;
    tabs.reverse(tabs.one);
    tabs.reverse(tabs.other);
    CHECK(tabs.score_now() == 0);
    tabs.one.act(Undo{});
    CHECK(tabs.says(tabs.one, shared));
    CHECK(tabs.score_now() == 0);
    tabs.other.act(Undo{});
    CHECK(tabs.score_now() == 3);
    tabs.other.act(Redo{});
    CHECK(tabs.score_now() == 0);
    tabs.other.act(Undo{});
    CHECK(tabs.score_now() == 3);
}

TEST_CASE("a score that two tabs have reversed never counts twice, also if both undo at once") {
    TwoTabs tabs;
    tabs.reverse(tabs.one);
    tabs.reverse(tabs.other);
    tabs.one.act(Undo{});
    tabs.other.act(Undo{});
    CHECK(tabs.score_now() == 3);

    TwoTabs after;
    after.reverse(after.one);
    after.reverse(after.other);
    after.meet();
    after.one.act(Undo{});
    after.other.act(Undo{});
    CHECK(after.score_now() <= 3);
}

TEST_CASE("a score that two tabs correct alike counts once, and goes with the last of them") {
    TwoTabs tabs;
    tabs.put(tabs.one, 2);
    tabs.put(tabs.other, 2);
    CHECK(tabs.score_now() == 2);
    tabs.one.act(Undo{});
    CHECK(tabs.says(tabs.one, shared));
    CHECK(tabs.score_now() == 2);
    tabs.other.act(Undo{});
    CHECK(tabs.score_now() == 3);
    tabs.other.act(Redo{});
    CHECK(tabs.score_now() == 2);
    tabs.other.act(Undo{});
    CHECK(tabs.score_now() == 3);
}

TEST_CASE("undo of a correction leaves what another tab has corrected otherwise") {
    for (const std::int64_t units : {0, 1}) {
        TwoTabs tabs;
        tabs.put(tabs.one, 2);
        tabs.put(tabs.other, units);
        CHECK(tabs.score_now() == 2 + units);
        tabs.one.act(Undo{});
        CHECK(tabs.score_now() == units);
        tabs.other.act(Undo{});
        CHECK(tabs.score_now() == 3);
    }
}

TEST_CASE("the same correction counts each time that it is made") {
    TwoTabs tabs;
    for (int i = 0; i < 3; ++i) {
        tabs.put(tabs.one, 2);
        CHECK(tabs.score_in(tabs.one) == 2);
        tabs.put(tabs.one, 3);
        CHECK(tabs.score_in(tabs.one) == 3);
    }
    for (int i = 0; i < 3; ++i) {
        tabs.one.act(Undo{});
        CHECK(tabs.score_in(tabs.one) == 2);
        tabs.one.act(Undo{});
        CHECK(tabs.score_in(tabs.one) == 3);
    }
    tabs.put(tabs.one, 2);
    CHECK(tabs.score_now() == 2);
}

TEST_CASE("undo of a score takes it back where it has been entered again since") {
    TwoTabs tabs;
    tabs.reverse(tabs.other);
    tabs.meet();
    tabs.other.act(Undo{});
    CHECK(tabs.score_now() == 3);
    tabs.one.act(Undo{});
    CHECK(tabs.score_now() == 0);
    tabs.one.act(Redo{});
    CHECK(tabs.score_now() == 3);
}

TEST_CASE("nothing that undo does changes an entry") {
    TwoTabs tabs;
    tabs.put(tabs.one, 2);
    tabs.put(tabs.other, 2);
    tabs.meet();
    for (Person* person : {&tabs.one, &tabs.other}) {
        const std::vector<Entry> before = tabs.ledger(*person).entries();
        person->act(Undo{});
        for (const Entry& entry : before) CHECK(*tabs.ledger(*person).find(entry.id) == entry);
        tabs.meet();
    }
}
