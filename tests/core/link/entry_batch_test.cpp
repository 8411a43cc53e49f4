// A day's entries alone, for one who has the contest.
#include "core/link/entry_batch.h"

#include "core/contest/desk.h"
#include "core/contest/ledger_document.h"
#include "core/item_id.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace core;
using namespace core::contest;
using namespace core::link;
using namespace tests;

namespace {

Document part_of(const std::vector<Entry>& entries, Stamp stamp = {9, 0xC1C2'C3C4'C5C6}) {
    return entry_changes({id_of(1), Kind::Contest, {}}, entries, stamp);
}

std::string batch_of(const Contest& contest, const Document& part) {
    const Result<std::string> bytes = encode_entries(contest, part);
    CHECK(bytes.ok());
    return bytes.ok() ? bytes.value() : std::string();
}

void check_comes_back(const Contest& contest, const Document& part) {
    const std::string bytes = batch_of(contest, part);
    CHECK(is_batch_of(contest, bytes));
    const Batch batch = decode_entries(contest, bytes);
    CHECK(batch.part.has_value());
    if (!batch.part) return;
    CHECK((*batch.part == part));
    CHECK(batch_of(contest, *batch.part) == bytes);
}

Document day_part() {
    const Stamp stamp{9, 0xC1C2'C3C4'C5C6};
    std::vector<Entry> entries;
    for (std::uint32_t i = 0; i < 10; ++i) {
        entries.push_back(entry(1, i % 2 == 0 ? cora : finn, calls, 5 + i, 3));
        entries.back().id = item_id(stamp, i);
    }
    return part_of(entries, stamp);
}

}  // namespace

TEST_CASE("entries come back to one who has the contest") {
    Random random(1);
    const Contest contest = sample_contest();
    check_comes_back(contest, day_part());
    for (int round = 0; round < 20; ++round) {
        Document part = part_of(any_entries(random, contest, 15));
        merge(part, part_of(any_entries(random, contest, 5, 90'000), {7, 5}));
        check_comes_back(contest, part);
    }
}

TEST_CASE("reversals of entries that are not in the batch come back") {
    const Entry wrong = entry(5'000, cora, calls, 8, 2);
    check_comes_back(
        sample_contest(),
        part_of({reversal_of(wrong, id_of(5'001), wrong.entered_at_ms + 1, "Lee", "")}));
    check_comes_back(sample_contest(),
                     part_of({wrong, reversal_of(wrong, id_of(4'999), wrong.entered_at_ms + 1,
                                                 "Lee", "typed wrong")}));
}

TEST_CASE("entries of members and metrics that the contest does not have come back") {
    check_comes_back(sample_contest(), part_of({entry(5'000, 77, 78, 8, 2)}));
}

TEST_CASE("a batch of another contest is known as such") {
    const Contest contest = sample_contest();
    Contest other = contest;
    other.id.bytes[0] ^= 1;
    const std::string bytes = batch_of(contest, day_part());
    CHECK_FALSE(is_batch_of(other, bytes));
    const Batch batch = decode_entries(other, bytes);
    CHECK_FALSE(batch.part.has_value());
    CHECK(batch.fault == BatchFault::Damaged);
}

TEST_CASE("a copy with other members or metrics is told so") {
    const std::string bytes = batch_of(sample_contest(), day_part());
    Contest joined = sample_contest();
    joined.members.push_back({id_of(400), "Hanna", 0, {}});
    Contest fewer = sample_contest();
    fewer.metrics.pop_back();
    for (const Contest& contest : {joined, fewer}) {
        CHECK(is_batch_of(contest, bytes));
        const Batch batch = decode_entries(contest, bytes);
        CHECK_FALSE(batch.part.has_value());
        CHECK(batch.fault == BatchFault::OtherItems);
    }
}

TEST_CASE("names and the order of members do not matter to a batch") {
    const std::string bytes = batch_of(sample_contest(), day_part());
    Contest contest = sample_contest();
    std::swap(contest.members[0], contest.members[3]);
    contest.members[1].name = "Daniel";
    const Batch batch = decode_entries(contest, bytes);
    REQUIRE(batch.part.has_value());
    if (batch.part) CHECK((*batch.part == day_part()));
}

TEST_CASE("a batch merged twice is merged once") {
    const Contest contest = sample_contest();
    const Batch batch = decode_entries(contest, batch_of(contest, day_part()));
    REQUIRE(batch.part.has_value());
    if (!batch.part) return;
    Document document{id_of(1), Kind::Contest, {}};
    CHECK(merge(document, *batch.part));
    CHECK_FALSE(merge(document, *batch.part));
    CHECK(read_ledger(document).entries().size() == 10);
}

TEST_CASE("cut bytes, bytes with more behind them and no entries are no batch") {
    const Contest contest = sample_contest();
    const std::string bytes = batch_of(contest, day_part());
    for (std::size_t length = 0; length < bytes.size(); ++length)
        CHECK_FALSE(decode_entries(contest, bytes.substr(0, length)).part.has_value());
    CHECK_FALSE(decode_entries(contest, bytes + "x").part.has_value());
    CHECK_FALSE(decode_entries(contest, batch_of(contest, part_of({}))).part.has_value());
}

TEST_CASE("any bytes are no batch, or entries that can be written again") {
    Random random(2);
    const Contest contest = sample_contest();
    const std::string head = batch_of(contest, part_of({})).substr(0, 6);
    for (int round = 0; round < 60; ++round) {
        std::string bytes = head;
        for (std::int64_t left = random.any_size(300); left > 0; --left)
            bytes += static_cast<char>(random.between(-128, 127));
        const Batch batch = decode_entries(contest, bytes);
        if (!batch.part) continue;
        const Batch again = decode_entries(contest, batch_of(contest, *batch.part));
        CHECK((again.part == batch.part));
    }
}
