// Contests with their ledgers and closed nights come back from a link exactly, however they came
// about.
#include "core/contest/amendments.h"
#include "core/contest/desk.h"
#include "core/contest/ledger_document.h"
#include "core/contest/nights.h"
#include "core/contest/sample_contest.h"
#include "core/item_id.h"
#include "core/link/round_trip.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

using namespace core;
using namespace core::contest;
using namespace tests;

namespace {

constexpr std::uint64_t leader = 0xA1A2'A3A4'A5A6;
constexpr std::uint64_t co_leader = 0xB1B2'B3B4'B5B6;

// A contest as its writers' tabs make it: ids follow from stamps, and a night is closed from what
// the tab knows.
class Copy {
public:
    explicit Copy(std::uint64_t author) : author_(author) {}
    Copy(Document document, std::uint64_t author)
        : document_(std::move(document)), author_(author) {}

    const Document& document() const { return document_; }
    Contest contest() const { return contest_of(document_); }
    Stamp next() const { return {highest_counter(document_) + 1, author_}; }
    void receive(const Document& part) { merge(document_, part); }

    void write(const Contest& wanted) { receive(contest_changes(document_, wanted, next())); }

    std::vector<Entry> enter(Random& random, int night, int count) {
        const Contest rules = contest();
        const Stamp stamp = next();
        std::vector<Entry> entries;
        for (int i = 0; i < count; ++i) {
            Entry made = entry(1, cora, calls, random.between(0, 12) + 1, night);
            made.id = item_id(stamp, static_cast<std::uint32_t>(i));
            made.member = rules.members[random.next() % rules.members.size()].id;
            made.metric = rules.metrics[random.next() % rules.metrics.size()].id;
            if (random.between(0, 9) == 0) made.note = "brought by " + std::to_string(i);
            if (random.between(0, 9) == 0) made.event_at_ms = made.entered_at_ms - 60'000 * i;
            if (random.between(0, 9) == 0) made.quantity_milli += 500;
            entries.push_back(made);
        }
        receive(entry_changes(document_, entries, stamp));
        return entries;
    }

    void take_back(const Entry& wrong) {
        const Stamp stamp = next();
        receive(entry_changes(document_,
                              {reversal_of(wrong, item_id(stamp, 0), wrong.entered_at_ms + 90'000,
                                           "Lee", "typed wrong")},
                              stamp));
    }

    // False: there was nothing to close.
    bool close(int last_night) {
        Nights nights = read_nights(document_);
        std::vector<Date> due;
        for (int night = 1; night <= last_night; ++night) due.push_back(day_of_contest(night));
        const auto closed = close_nights(contest(), read_ledger(document_), nights, due);
        receive(night_changes(document_, closed, next()));
        return !closed.empty();
    }

private:
    Document document_{id_of(1), Kind::Contest, {}};
    std::uint64_t author_;
};

Copy kicked_off() {
    Copy copy(leader);
    Contest contest = sample_contest();
    copy.write(contest);
    contest.kicked_off_ms = 1'761'500'000'000;
    copy.write(contest);
    return copy;
}

Document merged(Document into, const Document& other) {
    merge(into, other);
    return into;
}

std::size_t bytes_of(const Document& document) { return snapshot_of(document).size(); }

}  // namespace

TEST_CASE("a contest that was just set up comes back") {
    ContestDesk desk;
    desk.write(sample_contest());
    check_comes_back(desk.document);
    check_comes_back(kicked_off().document());
}

TEST_CASE("the sample contest comes back") {
    const SampleContest sample =
        sample_of(first_day(), 1'761'000'000'000, "Europe/Berlin", sample_contest().currency);
    Document document{sample.contest.id, Kind::Contest, {}};
    merge(document, contest_changes(document, sample.contest, {1, leader}));
    merge(document, entry_changes(document, sample.entries, {2, leader}));
    Nights nights;
    merge(document, night_changes(document,
                                  close_nights(sample.contest, read_ledger(document), nights,
                                               {sample.contest.start}),
                                  {3, leader}));
    check_comes_back(document);
}

TEST_CASE("nights with reversals, notes and events come back, and closed ones cost little") {
    Random random(1);
    Copy copy = kicked_off();
    for (int night = 1; night <= 8; ++night) {
        const auto entries = copy.enter(random, night, 10);
        if (night % 3 == 0) copy.take_back(entries[2]);
        check_comes_back(copy.document());
        const std::size_t open = bytes_of(copy.document());
        copy.close(night);
        check_comes_back(copy.document());
        CHECK(bytes_of(copy.document()) <= open + 6);
    }
}

TEST_CASE("nights that were missed and closed at once, with late fixes, come back") {
    Random random(2);
    Copy copy = kicked_off();
    std::vector<Entry> entries;
    for (int night = 1; night <= 4; ++night) entries = copy.enter(random, night, 6);
    copy.close(4);
    copy.take_back(entries[0]);
    copy.enter(random, 2, 3);
    copy.enter(random, 5, 6);
    copy.close(5);
    check_comes_back(copy.document());
}

TEST_CASE("entries of ids that do not follow from stamps come back, odd ones too") {
    Random random(3);
    ContestDesk desk;
    Contest contest = sample_contest();
    contest.kicked_off_ms = 1'761'500'000'000;
    desk.write(contest);
    for (int night = 1; night <= 4; ++night) {
        merge(desk.document, entry_changes(desk.document,
                                           any_entries(random, contest, 20,
                                                       static_cast<std::uint64_t>(10'000 * night)),
                                           {++desk.counter, 7}));
        Nights nights = read_nights(desk.document);
        merge(desk.document, night_changes(desk.document,
                                           close_nights(contest, read_ledger(desk.document), nights,
                                                        {day_of_contest(night)}),
                                           {++desk.counter, 7}));
    }
    check_comes_back(desk.document);
}

TEST_CASE("entries at the limits of their numbers come back") {
    ContestDesk desk;
    desk.write(sample_contest());
    std::vector<Entry> entries;
    std::uint64_t id = 5'000;
    for (const std::int64_t quantity :
         {std::int64_t{0}, std::int64_t{-1'000}, std::numeric_limits<std::int64_t>::max(),
          std::numeric_limits<std::int64_t>::min(), std::int64_t{9'223'372'036'854'775'000},
          std::int64_t{9'000'000'000'000'000'000}, std::int64_t{9'000'000'000'000'001'000},
          std::int64_t{1}, std::int64_t{20'000}}) {
        entries.push_back(entry(++id, cora, calls, 1, 1));
        entries.back().quantity_milli = quantity;
        entries.push_back(entry(++id, cora, qbms, 1, 400));
        entries.back().quantity_milli = quantity;
        entries.back().entered_at_ms = id % 2 == 0 ? 0 : 253'402'300'799'999;
        entries.back().event_at_ms = id % 2 == 0 ? 253'402'300'799'999 : 0;
        entries.back().reverses = id_of(id);  // itself, or one that comes later
        entries.back().date = id % 4 < 2 ? Date{-719'162} : Date{2'932'896};
    }
    entries.push_back(entry(++id, cora, calls, 9, 1));
    merge(desk.document, entry_changes(desk.document, entries, {++desk.counter, 7}));
    check_comes_back(desk.document);
}

TEST_CASE("entries that are none of this version's come back as they are") {
    ContestDesk desk;
    desk.write(sample_contest());
    const std::string key = "entry/" + format_id(id_of(9));
    for (const Value& value : {Value{}, Value{std::int64_t{4}}, Value{std::string("2later\tx")},
                               Value{std::string("1")}, Value{std::string()}}) {
        desk.put(key, value);
        desk.put("entry/x", value);
        desk.put("entry/", value);
        desk.put("night/x", value);
        desk.put("night/" + format_id(id_of(9)) + "/0", value);
        check_comes_back(desk.document);
    }
}

TEST_CASE("amendments and people who join after closed nights come back") {
    Random random(4);
    Copy copy = kicked_off();
    copy.enter(random, 1, 8);
    copy.close(1);
    Contest contest = copy.contest();
    contest.amendments.push_back(
        {id_of(901),
         day_of_contest(3),
         1'761'700'000'000,
         "Lee",
         "Calls count double",
         {{"metric/" + format_id(id_of(calls)) + "/points", std::int64_t{2}}}});
    copy.write(contest);
    copy.enter(random, 2, 8);
    copy.close(2);
    contest = copy.contest();
    contest.members.push_back(
        {id_of(306), "Hanna Müller", 0, {{day_of_contest(3), {}, id_of(reds)}}});
    contest.members[0].spells = {{{}, day_of_contest(2), id_of(reds)},
                                 {day_of_contest(3), {}, id_of(blues)}};
    copy.write(contest);
    check_comes_back(copy.document());
    for (int night = 3; night <= 5; ++night) {
        copy.enter(random, night, 8);
        copy.close(night);
    }
    check_comes_back(copy.document());
}

TEST_CASE("two writers who close nights without each other come back, and merge in either order") {
    Random random(5);
    Copy base = kicked_off();
    base.enter(random, 1, 8);
    Copy one(base.document(), leader);
    Copy other(base.document(), co_leader);
    one.enter(random, 1, 3);
    one.close(1);
    other.enter(random, 1, 2);
    other.enter(random, 2, 8);
    other.close(2);
    const Document both = merged(one.document(), other.document());
    CHECK((merged(other.document(), one.document()) == both));
    check_comes_back(one.document());
    check_comes_back(other.document());
    check_comes_back(both);
    const auto read = [](const Document& document) {
        return link::decode_snapshot(snapshot_of(document)).value_or(Document{});
    };
    Document linked = read(one.document());
    merge(linked, read(other.document()));
    CHECK((linked == both));
    CHECK_FALSE(merge(linked, read(one.document())));
    CHECK_FALSE(merge(linked, read(both)));
}

TEST_CASE("nights after one that does not follow from what is known now still cost little") {
    Random random(6);
    Copy base = kicked_off();
    base.enter(random, 1, 8);
    // Entered before the closing, by one whom the leader had not heard of yet.
    Copy offline(base.document(), co_leader);
    offline.enter(random, 1, 2);
    Copy copy(base.document(), leader);
    copy.enter(random, 1, 2);
    copy.close(1);
    copy.receive(offline.document());
    copy.enter(random, 2, 10);
    copy.close(2);
    check_comes_back(copy.document());
    for (int night = 3; night <= 8; ++night) {
        copy.enter(random, night, 10);
        const std::size_t open = bytes_of(copy.document());
        copy.close(night);
        check_comes_back(copy.document());
        CHECK(bytes_of(copy.document()) <= open + 6);
    }
}

TEST_CASE("copies that were edited at random without each other come back") {
    Random random(7);
    for (int round = 0; round < 6; ++round) {
        const Copy base = kicked_off();
        std::vector<Copy> copies{{base.document(), leader}, {base.document(), co_leader}};
        int night = 1;
        for (int step = 0; step < 14; ++step) {
            Copy& copy = copies[random.next() % 2];
            switch (random.between(0, 5)) {
                case 0: copy.write(any_edit(random, copy.contest())); break;
                case 1: copy.receive(copies[random.next() % 2].document()); break;
                case 2: copy.close(night = std::min(night + 1, 14)); break;
                default:
                    if (!copy.contest().members.empty() && !copy.contest().metrics.empty())
                        copy.enter(random, night, static_cast<int>(random.between(1, 6)));
            }
        }
        for (const Copy& copy : copies) check_comes_back(copy.document());
        check_comes_back(merged(copies[0].document(), copies[1].document()));
    }
}
