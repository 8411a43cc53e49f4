// Several tabs and one disk: they agree in the end, and nothing acknowledged is ever lost.
#include <doctest/doctest.h>

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/harness/led_contest.h"
#include "app/harness/random_edit.h"
#include "app/harness/tab.h"
#include "core/random_document.h"

using namespace app;
using tests::Disk;
using tests::Tab;

namespace {

// A tab whose writes take their time, fail at random, and reach the others late.
struct SlowTab {
    Tab tab;
    std::optional<SaveRecords> under_way;
    std::deque<std::vector<std::string>> inbox;

    void act(const Action& action) {
        tab.act(action);
        if (std::optional<SaveRecords> due = tab.write()) under_way = std::move(due);
    }
    // True: the transaction is complete, its records are on the disk.
    bool answer(Disk& disk, bool succeeds, std::vector<std::string>& completed) {
        if (!under_way) return false;
        const SaveRecords write = *std::exchange(under_way, std::nullopt);
        if (succeeds) {
            disk.save(write.records);
            completed = write.records;
            act(Saved{write.ticket});
        } else {
            act(SaveFailed{write.ticket, "the disk is full"});
        }
        return succeeds;
    }
    void read_inbox() {
        if (inbox.empty()) return;
        const std::vector<std::string> records = std::move(inbox.front());
        inbox.pop_front();
        act(RecordsArrived{records});
    }
};

}  // namespace

TEST_CASE(
    "two tabs that edit at once agree when all is saved and told, and so does the next start") {
    tests::Random random(6);
    for (int round = 0; round < 40; ++round) {
        Disk disk;
        std::vector<SlowTab> tabs;
        for (std::uint64_t author = 1; author <= 2; ++author) {
            Tab tab(author);
            std::optional<SaveRecords> first = tab.write();
            tabs.push_back({std::move(tab), std::move(first), {}});
        }
        const auto answer = [&](std::size_t which, bool succeeds) {
            std::vector<std::string> completed;
            if (tabs[which].answer(disk, succeeds, completed))
                tabs[1 - which].inbox.push_back(completed);
        };
        for (int step = 0; step < 80; ++step) {
            const auto which = static_cast<std::size_t>(random.between(0, 1));
            SlowTab& at = tabs[which];
            at.tab.pass(random.between(0, 2'000));
            switch (random.between(0, 7)) {
                case 0: answer(which, true); break;
                case 1: answer(which, random.between(0, 2) > 0); break;
                case 2: at.read_inbox(); break;
                case 3: at.act(Undo{}); break;
                case 4: at.act(TimePassed{}); break;
                default: at.act(tests::random_edit(at.tab.state, random));
            }
        }
        for (int settling = 0; settling < 40; ++settling) {
            for (const std::size_t which : {0u, 1u}) {
                tabs[which].act(TrySavingAgain{});
                answer(which, true);
                tabs[which].read_inbox();
            }
        }
        for (const SlowTab& at : tabs) {
            REQUIRE(status_of(at.tab.state.saves) == SaveStatus::Saved);
            REQUIRE(at.inbox.empty());
            for (const auto& [id, document] : at.tab.state.documents)
                if (document.kind == core::Kind::Plan) {
                    REQUIRE(at.tab.state.decoded.plan(document) == core::target::plan_of(document));
                } else if (document.kind == core::Kind::Account) {
                    REQUIRE(at.tab.state.decoded.account(document) ==
                            core::discovery::account_of(document));
                } else if (document.kind == core::Kind::QuestionBank) {
                    REQUIRE(at.tab.state.decoded.bank(document) ==
                            core::discovery::bank_of(document));
                }
        }
        REQUIRE(tabs[0].tab.state.documents == tabs[1].tab.state.documents);
        REQUIRE(Tab(3, disk.read()).state.documents == tabs[0].tab.state.documents);
    }
}

TEST_CASE("whenever the tab dies, what was acknowledged is there at the next start") {
    tests::Random random(7);
    for (int round = 0; round < 60; ++round) {
        Disk disk;
        std::uint64_t author = 1;
        std::map<core::Id, core::Document> acknowledged;
        for (int life = 0; life < 4; ++life) {
            SlowTab at{Tab(author, disk.read()), std::nullopt, {}};
            ++author;
            for (const auto& [id, document] : acknowledged) {
                core::Document found = at.tab.state.documents.at(id);
                REQUIRE_FALSE(merge(found, document));
            }
            at.under_way = at.tab.write();
            const std::int64_t steps = random.between(0, 40);
            for (std::int64_t step = 0; step < steps; ++step) {
                at.tab.pass(random.between(0, 2'000));
                std::vector<std::string> completed;
                switch (random.between(0, 3)) {
                    case 0: at.answer(disk, true, completed); break;
                    case 1: at.answer(disk, random.between(0, 3) > 0, completed); break;
                    default: at.act(tests::random_edit(at.tab.state, random));
                }
                if (status_of(at.tab.state.saves) == SaveStatus::Saved)
                    acknowledged = at.tab.state.documents;
            }
        }
    }
}

TEST_CASE("two tabs that edit one account at once keep both edits") {
    Disk disk;
    Tab first(1);
    first.settle(disk);
    first.act(AddAccount{"Acme", {}});
    first.settle(disk);
    const core::Id id = first.state.selected_account;
    Tab second(2, disk.read());
    CHECK(second.state.selected_account == id);
    core::discovery::Fact fact;
    fact.quote = "100 hires";
    first.act(AddFact{id, fact});
    std::optional<SaveRecords> one = first.write();
    first.act(RenameAccount{id, "Acme Corp"});
    fact.quote = "by May";
    second.act(AddFact{id, fact});
    std::optional<SaveRecords> other = second.write();
    second.act(MarkQuestion{id, tests::id_of(4), core::discovery::AskedState::Answered});

    // The first edit of each is under way; the second goes when that is saved.
    int writes = 0;
    for (; one && other; ++writes) {
        first.act(RecordsArrived{other->records});
        second.act(RecordsArrived{one->records});
        first.act(Saved{one->ticket});
        second.act(Saved{other->ticket});
        one = first.write();
        other = second.write();
    }
    CHECK(writes == 2);
    CHECK(first.state.documents == second.state.documents);
    const core::discovery::Account* account = shown_account(first.state);
    REQUIRE(account != nullptr);
    CHECK(account->name == "Acme Corp");
    CHECK(account->facts.size() == 2);
    CHECK(account->asked.size() == 1);
    second.act(Undo{});
    second.act(Undo{});
    CHECK(shown_account(second.state)->facts.size() == 1);
    CHECK(shown_account(second.state)->name == "Acme Corp");
}

TEST_CASE("undo leaves alone what another tab has typed over it") {
    Disk disk;
    Tab first(1);
    first.settle(disk);
    const core::Id plan = first.plan().id;
    first.act(SetQuota{plan, 500});
    first.settle(disk);
    Tab second(2, disk.read());
    second.act(SetQuota{plan, 700});
    const std::optional<SaveRecords> write = second.write();
    REQUIRE(write.has_value());
    first.act(RecordsArrived{write->records});
    CHECK(first.plan().quota_minor == 700);

    first.act(Undo{});
    CHECK(first.plan().quota_minor == 700);
    CHECK_FALSE(first.notices().empty());
}

TEST_CASE("a tab says that what it shows was deleted in another one, and only that") {
    tests::Person here(1), there(2);
    here.act(NewPlan{});
    here.act(RenamePlan{here.tab.plan().id, "Third quarter"});
    const core::Id shown = here.tab.plan().id;
    there.disk = here.disk;
    there.close_and_open_the_app();
    const std::string words =
        "Third quarter was deleted in another tab. Undo in that tab brings it back.";
    for (const core::target::Plan& other : living_plans(there.tab.state))
        if (other.id != shown) there.act(DeletePlan{other.id});
    meet(here, there);
    CHECK(living_plans(here.tab.state).size() == 1);
    CHECK_FALSE(here.was_told(words));
    there.act(DeletePlan{shown});
    meet(here, there);
    CHECK(here.was_told(words));
}
