// Plans from damaged, hostile or newer documents: always a plan within its limits.
#include "core/target/plan_document.h"

#include "core/item_order.h"
#include "core/target/desk.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>

using namespace core;
using namespace core::target;
using namespace tests;

namespace {

Value any_value(Random& random) {
    constexpr std::string_view texts[] = {"",           "deals",      "JPY",        "KWD",
                                          "2025-07-01", "0001-01-01", "9999-12-31", "1/30",
                                          "5000/10000", "\xFF\xFE",   "\xE2\x82",   "x\ny"};
    const std::int64_t kind = random.between(0, 9);
    if (kind == 0) return {};
    if (kind < 4) return std::string(texts[random.next() % std::size(texts)]);
    return random.any_size(std::numeric_limits<std::int64_t>::max()) *
           (random.between(0, 1) * 2 - 1);
}

}  // namespace

TEST_CASE("an amount that a smaller currency had cut does not come back with a larger one") {
    Desk desk = sample_desk();
    desk.put("quota", max_amount * 1'000);
    desk.put("currency", std::string("JPY"));
    Plan plan = desk.plan();
    CHECK(plan.quota_minor == max_amount);
    plan.currency = Currency{{'K', 'W', 'D'}};
    desk.write(plan);
    CHECK((desk.plan() == plan));
}

TEST_CASE("values out of range become the nearest allowed one, mistyped ones the default") {
    Desk desk = sample_desk();
    constexpr auto lowest = std::numeric_limits<std::int64_t>::min();
    constexpr auto highest = std::numeric_limits<std::int64_t>::max();
    const Id stage = desk.plan().stages[0].id;
    desk.put("quota", highest);
    desk.put("booked", lowest);
    desk.put("deal_size", std::string("60000"));
    desk.put("deals", highest);
    desk.put("created", lowest);
    desk.put("sample", highest);
    desk.put("goal", std::string("fame"));
    desk.put("currency", std::string("dollars"));
    desk.put("start", std::string("2025-02-30"));
    desk.put("end", std::int64_t{20'000});
    desk.put("name", std::int64_t{3});
    desk.put(stage_key(stage, "sdr_share"), highest);
    desk.put(stage_key(stage, "rate"), std::string("7/5"));
    const Plan plan = desk.plan();
    CHECK(plan.quota_minor == max_amount * 100);
    CHECK(plan.booked_minor == 0);
    CHECK(plan.deal_size_minor == 0);
    CHECK(plan.deals == max_amount);
    CHECK(plan.created_ms == 0);
    CHECK(plan.is_sample);
    CHECK((plan.goal == Goal::Revenue));
    CHECK((plan.currency == Currency{}));
    CHECK((plan.start == Date{}));
    CHECK((plan.end == Date{}));
    CHECK(plan.name.empty());
    CHECK(plan.stages[0].sdr_share_bp == 10'000);
    CHECK((plan.stages[0].to_next == Rate{5, 5}));
}

TEST_CASE("a rate that can't be read is 0 %, which shows, and not one that looks right") {
    Desk desk = sample_desk();
    const std::string key = stage_key(desk.plan().stages[0].id, "rate");
    for (const std::string_view text :
         {"", "/", "1/", "/5", "1/0", "-1/5", "1/2000000000", "1/2/3", "2%",
          "99999999999999999999/5", "1/99999999999999999999", " 1/5"}) {
        desk.put(key, std::string(text));
        CHECK_MESSAGE((desk.plan().stages[0].to_next == Rate{}), text);
    }
    desk.put(key, std::string("9999999999/30"));
    CHECK((desk.plan().stages[0].to_next == Rate{30, 30}));
}

TEST_CASE("names are cleaned: no control characters, no broken UTF-8, not too long") {
    Desk desk = sample_desk();
    const std::string key = stage_key(desk.plan().stages[0].id, "name");
    desk.put("name", std::string("Q3\r\n\x1B[31m\xFF!"));
    desk.put(key, std::string(1'000'000, 'x') + "\n");
    CHECK(desk.plan().name == "Q3[31m\uFFFD!");
    CHECK(desk.plan().stages[0].name == std::string(max_name_bytes, 'x'));
    const std::string nearly_full(max_name_bytes - 1, 'x');
    desk.put("name", nearly_full + "é");
    CHECK(desk.plan().name == nearly_full);
}

TEST_CASE("keys that are nearly stages are none") {
    Desk desk;
    for (const std::string_view key :
         {"stage/", "stage/1/name", "stage//name", "stage/zz/name", "stage", "stages/x",
          "stage/00000000000000000000000000000000/name",  // the zero id names nothing
          "stage/0102030405060708090a0b0c0d0e0f10",       // no field
          "stage/0102030405060708090a0b0c0d0e0f10/",
          "stage/0102030405060708090a0b0c0d0e0f10/colour",  // a newer version's
          "stage/0102030405060708090A0B0C0D0E0F10/name"})   // not how we write ids
        desk.put(std::string(key), std::string("x"));
    CHECK(desk.plan().stages.empty());
}

TEST_CASE("a stage whose fields an undo took back is none") {
    Desk desk = sample_desk();
    const Id id = desk.plan().stages[0].id;
    for (const std::string_view field : {"name", "rate", "order", "sdr_share"})
        desk.put(stage_key(id, field), {});
    CHECK(desk.plan().stages.size() == 5);
}

TEST_CASE("stages without an order come last, by id") {
    Desk desk = sample_desk();
    desk.put(stage_key(id_of(200), "name"), std::string("second"));
    desk.put(stage_key(id_of(100), "name"), std::string("first"));
    Plan plan = desk.plan();
    REQUIRE(plan.stages.size() == 8);
    CHECK(plan.stages[6].name == "first");
    CHECK(plan.stages[7].name == "second");
    std::swap(plan.stages[6], plan.stages[7]);
    desk.write(plan);
    CHECK((desk.plan() == plan));
}

TEST_CASE("orders at the ends of the integers still leave room to move") {
    Desk desk = sample_desk();
    const Plan start = desk.plan();
    desk.put(stage_key(start.stages[5].id, "order"), std::numeric_limits<std::int64_t>::max());
    desk.put(stage_key(start.stages[0].id, "order"), std::numeric_limits<std::int64_t>::min());
    Plan plan = desk.plan();
    CHECK((plan == start));
    std::reverse(plan.stages.begin(), plan.stages.end());
    plan.stages.push_back({id_of(99), "new", {1, 2}, 0});
    desk.write(plan);
    CHECK((desk.plan() == plan));
}

TEST_CASE(
    "of more than twelve stages the last stays in view, and the hidden ones stay in the document") {
    Desk desk = sample_desk();
    const Stage won = desk.plan().stages.back();
    for (std::uint64_t i = 0; i < 9; ++i) {
        desk.put(stage_key(id_of(50 + i), "name"), "extra " + std::to_string(i));
        desk.put(stage_key(id_of(50 + i), "order"), order_gap / 2 + static_cast<std::int64_t>(i));
    }
    Plan plan = desk.plan();
    REQUIRE(plan.stages.size() == max_stages);
    CHECK((plan.stages.back() == won));

    plan.stages[0].name = "renamed";
    std::swap(plan.stages[1], plan.stages[9]);
    desk.write(plan);
    CHECK((desk.plan() == plan));

    const std::string gone_key = stage_key(plan.stages[4].id, "gone");
    plan.stages.erase(plan.stages.begin() + 4);
    CHECK(desk.write(plan) == 1);
    CHECK((desk.document.fields.at(gone_key).value == Value(std::int64_t{1})));
    CHECK(desk.plan().stages.size() == max_stages);  // one of the hidden ones moved up
    CHECK((desk.plan().stages.back() == won));
}

TEST_CASE(
    "whatever a document holds, it is read as a plan within its limits that can be written back") {
    Random random(3);
    constexpr std::string_view fields[] = {"name",     "sample", "created", "goal",
                                           "currency", "quota",  "booked",  "deal_size",
                                           "deals",    "start",  "end"};
    constexpr std::string_view stage_fields[] = {"name",      "order", "rate",
                                                 "sdr_share", "gone",  "colour"};
    for (int i = 0; i < 3'000; ++i) {
        Desk desk;
        for (std::int64_t k = random.between(0, 60); k > 0; --k) {
            desk.put(random.between(0, 2) == 0
                         ? std::string(fields[random.next() % std::size(fields)])
                         : stage_key(id_of(random.next() % 12),
                                     stage_fields[random.next() % std::size(stage_fields)]),
                     any_value(random));
        }
        const Plan plan = desk.plan();
        const std::int64_t max_minor = max_amount * minor_per_unit(plan.currency);
        bool valid =
            plan.stages.size() <= max_stages && plan.deals >= 0 && plan.deals <= max_amount;
        for (const std::int64_t amount :
             {plan.quota_minor, plan.booked_minor, plan.deal_size_minor})
            valid = valid && amount >= 0 && amount <= max_minor;
        for (const Stage& stage : plan.stages)
            valid = valid && stage.to_next.numerator >= 0 &&
                    stage.to_next.numerator <= stage.to_next.denominator &&
                    stage.to_next.denominator >= 1 && stage.sdr_share_bp >= 0 &&
                    stage.sdr_share_bp <= 10'000 && stage.name.size() <= max_name_bytes;
        CHECK(valid);
        CHECK(plan_changes(desk.document, plan, {1'000, 7}).fields.empty());

        desk.counter = 1'000;
        const Plan wanted = any_edit(random, plan);
        desk.write(wanted);
        CHECK((desk.plan() == wanted));

        Desk fresh;  // and into a document that holds nothing yet
        fresh.write(wanted);
        CHECK((fresh.plan() == wanted));
    }
}
