// The save queue: what is typed is written, whatever storage answers and when.
#include "app/save_queue.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "core/random_document.h"

using namespace app;

namespace {

core::Document part_of(std::uint8_t document, const char* key, std::uint64_t counter) {
    core::Document part{tests::id_of(document), core::Kind::Plan, {}};
    part.fields[key] = {{counter, 1}, static_cast<std::int64_t>(counter)};
    return part;
}

void merge_into(std::vector<core::Document>& all, const std::vector<core::Document>& parts) {
    SaveQueue united;
    united.waiting = all;
    for (const core::Document& part : parts) enqueue(united, part);
    all = united.waiting;
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
}

}  // namespace

TEST_CASE("parts of one document wait as one part, those of others beside it") {
    SaveQueue queue;
    enqueue(queue, part_of(1, "quota", 1));
    enqueue(queue, part_of(2, "quota", 2));
    enqueue(queue, part_of(1, "name", 3));
    enqueue(queue, part_of(1, "quota", 4));
    REQUIRE(queue.waiting.size() == 2);
    CHECK(*core::find_integer(queue.waiting[0], "quota") == 4);
    CHECK(*core::find_integer(queue.waiting[0], "name") == 3);
}

TEST_CASE("one write is under way at a time, and the rest goes with the next") {
    SaveQueue queue;
    CHECK(status_of(queue) == SaveStatus::Saved);
    CHECK(take_due(queue, 0) == std::nullopt);
    enqueue(queue, part_of(1, "quota", 1));
    CHECK(status_of(queue) == SaveStatus::Saving);
    CHECK(take_due(queue, 0) == Write{1, {part_of(1, "quota", 1)}});
    enqueue(queue, part_of(1, "quota", 2));
    CHECK(take_due(queue, 0) == std::nullopt);
    CHECK(status_of(queue) == SaveStatus::Saving);
    acknowledge(queue, 1);
    CHECK(status_of(queue) == SaveStatus::Saving);
    CHECK(take_due(queue, 0) == Write{2, {part_of(1, "quota", 2)}});
    acknowledge(queue, 2);
    CHECK(status_of(queue) == SaveStatus::Saved);
}

TEST_CASE("answers to another write than the one under way change nothing") {
    SaveQueue queue;
    enqueue(queue, part_of(1, "quota", 1));
    take_due(queue, 0);
    const SaveQueue before = queue;
    for (const std::uint64_t ticket : {0u, 2u, 99u}) {
        acknowledge(queue, ticket);
        put_back(queue, ticket, "no", 0);
        CHECK(queue == before);
    }
    acknowledge(queue, 1);
    const SaveQueue done = queue;
    acknowledge(queue, 1);
    put_back(queue, 1, "too late", 0);
    CHECK(queue == done);
}

TEST_CASE("a failed write waits again, under what was typed since") {
    SaveQueue queue;
    enqueue(queue, part_of(1, "quota", 1));
    enqueue(queue, part_of(1, "name", 2));
    take_due(queue, 0);
    enqueue(queue, part_of(1, "quota", 3));
    put_back(queue, 1, "the disk is full", 0);
    CHECK(status_of(queue) == SaveStatus::Failed);
    CHECK(queue.trouble == "the disk is full");
    const std::optional<Write> write = take_due(queue, 1'000);
    REQUIRE(write);
    CHECK(write->ticket == 2);
    REQUIRE(write->parts.size() == 1);
    CHECK(*core::find_integer(write->parts[0], "quota") == 3);
    CHECK(*core::find_integer(write->parts[0], "name") == 2);
    CHECK(status_of(queue) == SaveStatus::Failed);
    acknowledge(queue, 2);
    CHECK(status_of(queue) == SaveStatus::Saved);
    CHECK(queue.failures == 0);
    CHECK(queue.trouble.empty());
}

TEST_CASE("the pause after a failure is one second and doubles to a minute") {
    SaveQueue queue;
    enqueue(queue, part_of(1, "quota", 1));
    std::int64_t now = 5'000;
    for (const std::int64_t pause :
         {1'000, 2'000, 4'000, 8'000, 16'000, 32'000, 60'000, 60'000, 60'000}) {
        const std::optional<Write> write = take_due(queue, now);
        REQUIRE(write);
        put_back(queue, write->ticket, "no", now);
        CHECK(queue.try_again_ms == now + pause);
        CHECK(take_due(queue, now + pause - 1) == std::nullopt);
        now += pause;
    }
}

TEST_CASE("the pause ends when the user asks, or when the clock was set back") {
    SaveQueue queue;
    enqueue(queue, part_of(1, "quota", 1));
    take_due(queue, 1'000'000);
    put_back(queue, 1, "no", 1'000'000);
    SaveQueue asked = queue;
    try_now(asked);
    CHECK(take_due(asked, 1'000'000).has_value());
    CHECK(take_due(queue, 5'000).has_value());
}

TEST_CASE("the queue drops no part in any order of edits, answers and failures") {
    tests::Random random(4);
    for (int round = 0; round < 300; ++round) {
        SaveQueue queue;
        std::vector<core::Document> typed;
        std::vector<core::Document> acknowledged;
        std::optional<Write> under_way;
        std::int64_t now = 0;
        for (int step = 0; step < 60; ++step) {
            now += random.between(0, 3'000);
            switch (random.between(0, 5)) {
                case 0:
                    if (under_way) {
                        acknowledge(queue, under_way->ticket);
                        merge_into(acknowledged, under_way->parts);
                        under_way.reset();
                    }
                    break;
                case 1:
                    if (under_way) {
                        put_back(queue, under_way->ticket, "no", now);
                        under_way.reset();
                    }
                    break;
                case 2: acknowledge(queue, queue.ticket + 1); break;
                case 3: try_now(queue); break;
                default: {
                    const core::Document part = tests::random_document(
                        random, tests::id_of(static_cast<std::uint8_t>(random.between(1, 3))));
                    enqueue(queue, part);
                    merge_into(typed, {part});
                }
            }
            if (std::optional<Write> write = take_due(queue, now)) {
                REQUIRE_FALSE(under_way);
                under_way = std::move(write);
            }
            std::vector<core::Document> held = acknowledged;
            merge_into(held, queue.waiting);
            merge_into(held, queue.under_way);
            REQUIRE(held == typed);
            REQUIRE((status_of(queue) == SaveStatus::Saved) ==
                    (queue.waiting.empty() && queue.under_way.empty()));
        }
    }
}
