// What taking entries back adds, and the ids that make equal acts one.
#include "core/contest/taking_back.h"

#include "core/contest/desk.h"

#include <doctest/doctest.h>

#include <set>

using namespace core;
using namespace core::contest;
using namespace tests;

namespace {

Ledger three_of_calls() { return ledger_of({entry(1, cora, calls, 3, 1)}); }
void reverse(Ledger& ledger, const Id& id, std::uint64_t by) {
    ledger.add(reversal_of(*ledger.find(id), id_of(by), 5, "", ""));
}
std::int64_t standing(const Ledger& ledger) {
    return ledger.quantity_on(id_of(cora), id_of(calls), day_of_contest(1)) / milli;
}

}  // namespace

TEST_CASE("ids of what follows from entries differ where those do") {
    std::set<Id> ids;
    std::size_t count = 0;
    for (std::uint64_t a = 1; a < 20; ++a) {
        ids.insert(again_id(id_of(a)));
        ids.insert(again_id(again_id(id_of(a))));
        count += 2;
        for (const std::int64_t quantity : {1, 2, 1'000}) {
            ids.insert(replacement_id({id_of(a)}, quantity));
            ids.insert(replacement_id({id_of(a), id_of(a + 1)}, quantity));
            count += 2;
        }
    }
    CHECK(ids.size() == count);
    CHECK(replacement_id({id_of(1), id_of(2)}, 5) == replacement_id({id_of(2), id_of(1)}, 5));
    CHECK(claim_number(id_of(1), id_of(2)) >= first_claim);
    CHECK(claim_number(id_of(1), id_of(2)) != claim_number(id_of(2), id_of(1)));
}

TEST_CASE("taking back reverses what stands, and enters again what a reversal took away") {
    Ledger ledger = three_of_calls();
    const TakingBack first = take_back(ledger, {id_of(1)});
    REQUIRE(first.written.size() == 1);
    CHECK(first.written[0].reverses == id_of(1));
    CHECK_FALSE(first.written[0].id);
    reverse(ledger, id_of(1), 10);
    CHECK(take_back(ledger, {id_of(1)}).written.empty());
    const TakingBack second = take_back(ledger, {id_of(10)});
    REQUIRE(second.written.size() == 1);
    CHECK(second.written[0].id == again_id(id_of(1)));
    CHECK_FALSE(second.written[0].reverses);
    ledger.add(second.written[0]);
    CHECK(standing(ledger) == 3);
    CHECK(take_back(ledger, {id_of(10)}).written.empty());
    CHECK(standing_as(ledger, id_of(1))->id == again_id(id_of(1)));
    CHECK(take_back(ledger, {id_of(1)}).written.at(0).reverses == again_id(id_of(1)));
    CHECK(standing_as(ledger, id_of(7)) == nullptr);
}

TEST_CASE("of two reversals the first that is taken back is only ended, the last brings it back") {
    Ledger ledger = three_of_calls();
    reverse(ledger, id_of(1), 10);
    reverse(ledger, id_of(1), 11);
    const TakingBack first = take_back(ledger, {id_of(10)});
    CHECK(first.written.empty());
    CHECK(first.is_shared);
    REQUIRE(first.withdrawn.size() == 1);
    CHECK(first.withdrawn[0].reverses == id_of(10));
    reverse(ledger, id_of(10), 12);
    CHECK(standing(ledger) == 0);
    const TakingBack last = take_back(ledger, {id_of(11)});
    REQUIRE(last.written.size() == 1);
    ledger.add(last.written[0]);
    CHECK(standing(ledger) == 3);
    CHECK(take_back(ledger, {id_of(12)}).written.empty());  // nobody's step
}
