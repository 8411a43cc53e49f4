// The ledger: entries that are added once, reversals that take back exactly, refusals in words.
#include "core/contest/ledger.h"

#include "core/contest/desk.h"
#include "core/contest/ledger_document.h"
#include "core/contest/tally.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace core;
using namespace core::contest;
using namespace tests;

namespace {

std::string why_not(const Ledger& ledger, const Entry& entry,
                    const Contest& contest = sample_contest()) {
    const std::optional<Error> refused = refusal(contest, ledger, entry);
    return refused ? refused->message : "";
}

std::int64_t points(const Contest& contest, const Ledger& ledger, std::size_t member) {
    const Tally tally = tally_of(contest, ledger);
    std::int64_t sum = 0;
    for (std::int32_t day = 0; day < tally.days(); ++day) sum += tally.score_on(member, day);
    return sum;
}

}  // namespace

TEST_CASE("an entry within the rules is taken, and anything else is refused with the reason") {
    Contest contest = sample_contest();
    contest.metrics[0].most_a_day_milli = 10 * milli;
    contest.members[0].spells[0].to = day_of_contest(3);
    const Ledger ledger = ledger_of({entry(1, cora, calls, 8, 1)});
    CHECK(why_not(ledger, entry(2, cora, calls, 2, 1), contest).empty());
    CHECK(why_not(ledger, entry(2, cora, calls, 3, 1), contest) ==
          "With this, Cora would be above the most that counts of \"call\" on one day. Nothing was "
          "entered.");
    CHECK(why_not(ledger, entry(2, cora, calls, 1, 4), contest) ==
          "Cora does not play on 30 Oct 2025: look at the dates of this member in the set-up. "
          "Nothing was entered.");
    CHECK(why_not(ledger, entry(2, dan, calls, 1, 15)) ==
          "The contest runs from 27 Oct to 9 Nov 2025, and 10 Nov 2025 lies outside. Nothing was "
          "entered.");
    CHECK(why_not(ledger, entry(2, 999, calls, 1, 1)) ==
          "The contest has no such member. Nothing was entered.");
    CHECK(why_not(ledger, entry(2, cora, 999, 1, 1)) ==
          "The contest counts no such thing. Nothing was entered.");
    CHECK_FALSE(why_not(ledger, entry(2, cora, calls, 0, 1)).empty());
    CHECK_FALSE(why_not(ledger, entry(2, cora, calls, 2'000'000'000, 1)).empty());
    CHECK(why_not(ledger, entry(1, cora, calls, 1, 1)) ==
          "This entry is in the ledger already. Nothing was entered.");
}

TEST_CASE("an entry is reversed once, and a reversal never") {
    Ledger ledger = ledger_of({entry(1, cora, calls, 8, 1)});
    const Entry reversal = reversal_of(ledger.entries()[0], id_of(2), 5, "Lee", "wrong name");
    CHECK(why_not(ledger, reversal).empty());
    ledger.add(reversal);
    CHECK(why_not(ledger, reversal_of(*ledger.find(id_of(1)), id_of(3), 6, "Lee", "")) ==
          "This entry is reversed already. Nothing was entered.");
    CHECK(why_not(ledger, reversal_of(reversal, id_of(3), 6, "Lee", "")) ==
          "A reversal can't be reversed: enter the score again instead. Nothing was entered.");
    CHECK_FALSE(why_not({}, reversal).empty());
}

TEST_CASE("a reversal takes back exactly what its entry gave, however often it is repeated") {
    const Contest contest = sample_contest();
    Random random(31);
    for (int run = 0; run < 100; ++run) {
        const Ledger before = ledger_of(any_entries(random, contest, 30));
        Ledger ledger = before;
        const Entry extra = entry(5, 301 + random.next() % 5, qbms, random.between(1, 5), 2);
        ledger.add(extra);
        ledger.add(reversal_of(extra, id_of(6), extra.entered_at_ms + 1, "Lee", ""));
        ledger.add(reversal_of(extra, id_of(7), extra.entered_at_ms + 2, "Mo", ""));
        for (std::size_t member = 0; member < contest.members.size(); ++member)
            CHECK(points(contest, ledger, member) == points(contest, before, member));
    }
}

TEST_CASE("what the ledger says does not depend on the order in which entries arrive") {
    const Contest contest = sample_contest();
    Random random(32);
    for (int run = 0; run < 100; ++run) {
        std::vector<Entry> entries = any_entries(random, contest, 30);
        const Ledger ledger = ledger_of(entries);
        for (std::size_t i = entries.size(); i > 1; --i)
            std::swap(entries[i - 1], entries[random.next() % i]);
        CHECK((ledger_of(entries) == ledger));
        for (const Entry& each : entries)
            CHECK(ledger_of(entries).stands(each) == ledger.stands(each));
    }
}

TEST_CASE("many entries at once are the same as one after the other") {
    const Contest contest = sample_contest();
    Random random(37);
    for (int run = 0; run < 60; ++run) {
        Ledger one_by_one;
        Ledger at_once;
        for (int batch = 0; batch < 4; ++batch) {
            const std::vector<Entry> entries =
                any_entries(random, contest, static_cast<int>(random.between(0, 20)),
                            static_cast<std::uint64_t>(random.between(100, 140)));
            for (const Entry& each : entries) one_by_one.add(each);
            at_once.add(entries);
        }
        CHECK((at_once == one_by_one));
        Ledger assigned;
        assigned.assign(one_by_one.entries());
        CHECK((assigned == one_by_one));
        for (const Ledger* ledger : {&at_once, &one_by_one, &assigned})
            for (const Entry& each : one_by_one.entries()) {
                CHECK((*ledger->find(each.id) == each));
                const auto reversals =
                    std::ranges::count(one_by_one.entries(), each.id, &Entry::reverses);
                CHECK(ledger->reversals_of(each.id) == static_cast<std::size_t>(reversals));
                std::int64_t sum = 0;
                for (const Entry& other : one_by_one.entries())
                    if (other.member == each.member && other.metric == each.metric &&
                        other.date == each.date && one_by_one.stands(other))
                        sum += other.quantity_milli;
                CHECK(ledger->quantity_on(each.member, each.metric, each.date) == sum);
            }
        CHECK(at_once.find(id_of(5)) == nullptr);
    }
}

TEST_CASE("the sum of the ledger is what its members have") {
    Random random(33);
    const Contest contest = sample_contest();
    for (int run = 0; run < 100; ++run) {
        const Ledger ledger = ledger_of(any_entries(random, contest, 40));
        std::int64_t sum = 0;
        for (const Entry& each : ledger.entries())
            if (ledger.stands(each) && fault_of(contest, each) == EntryFault::Nothing)
                sum += each.quantity_milli * find_metric(contest, each.metric)->points;
        std::int64_t held = 0;
        for (std::size_t member = 0; member < contest.members.size(); ++member)
            held += points(contest, ledger, member);
        CHECK(held == sum);
    }
}

TEST_CASE("adding entries one by one to a tally gives what folding them all gives") {
    Random random(34);
    const Contest contest = sample_contest();
    for (int run = 0; run < 100; ++run) {
        Ledger ledger;
        Tally tally(contest);
        for (const Entry& each : any_entries(random, contest, 40)) {
            ledger.add(each);
            tally.add(ledger, each);
        }
        const Tally whole = tally_of(contest, ledger);
        for (std::size_t member = 0; member < contest.members.size(); ++member)
            for (std::int32_t day = 0; day < whole.days(); ++day) {
                CHECK(tally.score_on(member, day) == whole.score_on(member, day));
                CHECK((tally.reach_on(member, day) == whole.reach_on(member, day)));
            }
    }
}

TEST_CASE("adding entries in batches, in any order, gives what folding them all gives") {
    Random random(38);
    const Contest contest = sample_contest();
    for (int run = 0; run < 100; ++run) {
        std::vector<Entry> entries = any_entries(random, contest, 40);
        for (std::size_t i = entries.size(); i > 1; --i)
            std::swap(entries[i - 1], entries[random.next() % i]);
        Ledger ledger;
        Tally tally(contest);
        for (std::span<const Entry> rest(entries); !rest.empty();) {
            const auto batch =
                rest.first(std::min(rest.size(), static_cast<std::size_t>(random.between(1, 12))));
            rest = rest.subspan(batch.size());
            ledger.add(std::vector<Entry>(batch.begin(), batch.end()));
            tally.add(ledger, batch);
        }
        const Tally whole = tally_of(contest, ledger);
        for (std::size_t member = 0; member < contest.members.size(); ++member) {
            for (std::int32_t day = 0; day < whole.days(); ++day) {
                CHECK(tally.score_on(member, day) == whole.score_on(member, day));
                CHECK((tally.reach_on(member, day) == whole.reach_on(member, day)));
            }
            for (std::size_t metric = 0; metric < contest.metrics.size(); ++metric)
                CHECK(tally.quantity(member, metric) == whole.quantity(member, metric));
        }
    }
}

TEST_CASE("a ledger is read as it was written, each entry in one field") {
    Random random(35);
    ContestDesk desk;
    const Ledger ledger = ledger_of(any_entries(random, sample_contest(), 50));
    const Document part = entry_changes(desk.document, ledger.entries(), {3, 7});
    CHECK(part.fields.size() == 50);
    merge(desk.document, part);
    CHECK((read_ledger(desk.document) == ledger));
}

TEST_CASE("an entry that does not parse is kept and ignored") {
    ContestDesk desk;
    const std::string key = "entry/" + format_id(id_of(9));
    for (const std::string_view text :
         {"", "1", "2what a newer version says", "1a\tb\tc", "1\t\t\t\t\t\t\t\t", "\xFF"}) {
        desk.put(key, std::string(text));
        CHECK(read_ledger(desk.document).entries().empty());
    }
    desk.put(key, std::int64_t{5});
    CHECK(read_ledger(desk.document).entries().empty());
    CHECK(desk.document.fields.contains(key));
}

TEST_CASE("applying the parts of a document gives the ledger of the whole") {
    Random random(36);
    const Contest contest = sample_contest();
    for (int run = 0; run < 60; ++run) {
        ContestDesk desk;
        Ledger ledger;
        for (int step = 0; step < 8; ++step) {
            std::vector<Entry> entries =
                any_entries(random, contest, static_cast<int>(random.between(1, 6)),
                            static_cast<std::uint64_t>(random.between(100, 130)));
            Document part = entry_changes(desk.document, entries,
                                          {static_cast<std::uint64_t>(random.between(1, 9)), 7});
            if (random.between(0, 3) == 0) part.fields.begin()->second.value = {};
            if (random.between(0, 3) == 0)
                part.fields.begin()->second.value = std::string("2 of a newer version");
            part.fields["name"] = {{1, 1}, std::string("x")};
            const Ledger before = ledger;
            merge(desk.document, part);
            const LedgerNews news = apply(ledger, desk.document, part);
            CHECK((ledger == read_ledger(desk.document)));
            if (news.is_anew) continue;
            Ledger with_news = before;
            with_news.add(news.fresh);
            CHECK((with_news == ledger));
            for (const Entry& each : news.fresh) CHECK(before.find(each.id) == nullptr);
        }
    }
}
