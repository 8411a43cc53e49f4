// Contests as documents: an exact round trip, edits that touch little, and repair of what is wrong.
#include "core/contest/contest_document.h"
#include "core/contest/amendments.h"

#include "core/contest/desk.h"

#include <doctest/doctest.h>

#include <limits>

using namespace core;
using namespace core::contest;
using namespace tests;

namespace {

constexpr auto lowest = std::numeric_limits<std::int64_t>::min();
constexpr auto highest = std::numeric_limits<std::int64_t>::max();

Value any_value(Random& random) {
    constexpr std::string_view texts[] = {"",
                                          "average",
                                          "lower",
                                          "metric",
                                          "duplicate_keep",
                                          "JPY",
                                          "0b000000000000000000000000000000c9 2025-10-30",
                                          "- -",
                                          "2025-10-01",
                                          "12025-10-28 5\tAnn\twhy\nmode\tsbest",
                                          "\xFF\xFE",
                                          "x\r\ny"};
    const std::int64_t kind = random.between(0, 9);
    if (kind == 0) return {};
    if (kind < 6) return std::string(texts[random.next() % std::size(texts)]);
    return random.between(0, 3) == 0 ? random.between(lowest, highest) : random.between(-1, 9);
}

}  // namespace

TEST_CASE("an empty document is an empty contest") {
    ContestDesk desk;
    Contest expected;
    expected.id = desk.document.id;
    CHECK((desk.contest() == expected));
}

TEST_CASE("a contest is read as it was written, and writing it again writes nothing") {
    ContestDesk desk;
    Contest contest = sample_contest();
    contest.kicked_off_ms = 1'761'500'000'000;
    contest.amendments = {{id_of(501),
                           day_of_contest(4),
                           1'761'600'000'000,
                           "Ann",
                           "Calls were too cheap",
                           {{"mode", std::string("best")}}}};
    desk.write(contest);
    CHECK((desk.contest() == contest));
    CHECK(desk.write(contest) == 0);
}

TEST_CASE("an edit of one thing of a contest writes one field") {
    ContestDesk desk;
    desk.write(sample_contest());
    const auto fields_of = [&](auto edit) {
        Contest contest = desk.contest();
        edit(contest);
        const std::size_t written = desk.write(contest);
        CHECK((desk.contest() == contest));
        return written;
    };
    CHECK(fields_of([](Contest& c) { c.name = "Winter sprint"; }) == 1);
    CHECK(fields_of([](Contest& c) { c.metrics[1].points = 20; }) == 1);
    CHECK(fields_of([](Contest& c) { c.members[0].spells[0].to = day_of_contest(3); }) == 1);
    CHECK(fields_of([](Contest& c) {
              c.members[0].spells.push_back({day_of_contest(4), {}, id_of(blues)});
          }) == 1);
    CHECK(fields_of([](Contest& c) { c.members[0].spells.pop_back(); }) == 1);
    CHECK(fields_of([](Contest& c) { c.teams.pop_back(); }) == 1);
    CHECK(fields_of([](Contest& c) { c.kicked_off_ms = 5; }) == 1);
    CHECK(fields_of([](Contest& c) { c.kicked_off_ms.reset(); }) == 1);
}

TEST_CASE("a later spell ends the one before") {
    Member member{id_of(1), "Ann", 0, {{{}, {}, id_of(reds)}}};
    member.spells.push_back({day_of_contest(3), day_of_contest(4), id_of(blues)});
    CHECK((team_on(member, day_of_contest(2)) == id_of(reds)));
    CHECK((team_on(member, day_of_contest(4)) == id_of(blues)));
    CHECK_FALSE(is_eligible(member, day_of_contest(5)));
    CHECK(is_eligible(Member{}, day_of_contest(1)));
}

TEST_CASE("two tabs that add members to one contest keep all of them") {
    ContestDesk first;
    first.write(sample_contest());
    ContestDesk second = first;
    Contest contest = first.contest();
    contest.members.push_back({id_of(901), "Hal", 0, {}});
    first.write(contest);
    contest = second.contest();
    contest.members.push_back({id_of(902), "Hal", 0, {}});
    second.write(contest);
    Document both = first.document;
    merge(both, second.document);
    CHECK(contest_of(both).members.size() == 7);
}

TEST_CASE("an amendment of many settings is one field, read with all of them in their order") {
    ContestDesk desk;
    Contest contest = sample_contest();
    contest.kicked_off_ms = 1'761'500'000'000;
    desk.write(contest);
    Amendment amendment{id_of(502), day_of_contest(4), 1'761'600'000'000, "Ann", "Too cheap", {}};
    amendment.changes = {{"end", std::string("2025-11-07")}, {"best_n", std::int64_t{2}}};
    while (amendment.changes.size() < max_amendment_changes)
        amendment.changes.push_back(
            {"metric/" + format_id(id_of(amendment.changes.size())) + "/points", std::int64_t{5}});
    contest.amendments = {amendment};
    CHECK(desk.write(contest) == 1);
    CHECK((desk.contest() == contest));
}

TEST_CASE("amendments of several settings that two copies made meet whole, in either order") {
    ContestDesk desk;
    Contest contest = sample_contest();
    contest.kicked_off_ms = 1'761'500'000'000;
    desk.write(contest);
    const auto amended = [&](std::uint64_t author, std::vector<SettingChange> changes) {
        Contest wanted = contest;
        wanted.amendments = {{id_of(500 + author), day_of_contest(4), 1'761'600'000'000, "Ann",
                              "Why", std::move(changes)}};
        return contest_changes(desk.document, contest, wanted, {desk.counter + 1, author});
    };
    const Document one =
        amended(1, {{"end", std::string("2025-11-07")}, {"best_n", std::int64_t{2}}});
    const Document other =
        amended(2, {{"end", std::string("2025-11-08")}, {"ranks", std::string("dense")}});
    Document first = desk.document, second = desk.document;
    for (const Document* part : {&one, &other, &one}) merge(first, *part);
    for (const Document* part : {&other, &one, &other}) merge(second, *part);
    CHECK((first == second));
    const Contest met = contest_of(first);
    REQUIRE(met.amendments.size() == 2);
    CHECK(met.amendments[0].changes.size() == 2);
    CHECK(met.amendments[1].changes.size() == 2);
    const Contest rules = in_force_at_end(met);
    CHECK((rules.end == day_of_contest(13)));
    CHECK(rules.best_n == 2);
    CHECK(rules.rank_style == RankStyle::Dense);
}

TEST_CASE("an amendment that this version can't read is kept in the document, and ignored") {
    ContestDesk desk;
    desk.write(sample_contest());
    const std::string key = "amendment/" + format_id(id_of(501));
    desk.put(key, std::string("2 of a newer version"));
    CHECK(desk.contest().amendments.empty());
    Contest contest = desk.contest();
    contest.name = "Changed";
    desk.write(contest);
    CHECK((desk.document.fields.at(key).value == Value(std::string("2 of a newer version"))));
}

TEST_CASE("every contest survives the way into a document and back, edit after edit") {
    Random random(21);
    for (int run = 0; run < 8; ++run) {
        ContestDesk desk;
        desk.write(sample_contest());
        Contest former = desk.contest();
        for (int i = 0; i < 80; ++i) {
            const Contest now = desk.contest();
            const Contest wanted = random.between(0, 5) == 0 ? former : any_edit(random, now);
            former = now;
            desk.write(wanted);
            CHECK((desk.contest() == wanted));
            CHECK(desk.write(wanted) == 0);
        }
    }
}

TEST_CASE("whatever a document holds, it is read as a contest that can be written back") {
    Random random(22);
    constexpr std::string_view keys[] = {"name",     "start", "end",      "close",       "grace",
                                         "mode",     "ranks", "tie",      "best_n",      "seed",
                                         "currency", "zone",  "kick_off", "prize_policy"};
    constexpr std::string_view lists[] = {"metric", "team", "member", "prize", "future", "night"};
    constexpr std::string_view fields[] = {"name",          "points", "target", "in/start",
                                           "in/2025-10-29", "in/x",   "order",  "gone",
                                           "place",         "amount", "whom",   "most_a_day"};
    for (int i = 0; i < 1'500; ++i) {
        ContestDesk desk;
        for (std::int64_t k = random.between(0, 60); k > 0; --k) {
            const Id id = id_of(random.next() % 6);
            const std::int64_t kind = random.between(0, 9);
            desk.put(kind < 3   ? std::string(keys[random.next() % std::size(keys)])
                     : kind < 4 ? "amendment/" + format_id(id)
                                : item_key(lists[random.next() % std::size(lists)], id,
                                           fields[random.next() % std::size(fields)]),
                     any_value(random));
        }
        const Contest contest = desk.contest();
        CHECK(contest_changes(desk.document, contest, {1'000, 7}).fields.empty());

        desk.counter = 1'000;
        const Contest wanted = any_edit(random, contest);
        desk.write(wanted);
        CHECK((desk.contest() == wanted));

        ContestDesk fresh;  // and into a document that holds nothing yet
        fresh.write(wanted);
        CHECK((fresh.contest() == wanted));
    }
}
