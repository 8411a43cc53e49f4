// Accounts as documents: an exact round trip, edits that touch little, and repair of what is wrong.
#include "core/discovery/account_document.h"

#include "core/codec/record.h"
#include "core/discovery/desk.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <variant>

using namespace core;
using namespace core::discovery;
using namespace tests;

namespace {

AccountDesk acme_desk() {
    AccountDesk desk;
    desk.write(sample_account());
    return desk;
}

constexpr auto lowest = std::numeric_limits<std::int64_t>::min();
constexpr auto highest = std::numeric_limits<std::int64_t>::max();

Value any_value(Random& random) {
    constexpr std::string_view texts[] = {
        "",           "goals",      "buyer_said",
        "held",       "JPY",        "0b00000000000000000000000000000001",
        "2026-10-01", "9999-12-31", "\xFF\xFE",
        "\xE2\x82",   "x\r\ny"};
    const std::int64_t kind = random.between(0, 9);
    if (kind == 0) return {};
    if (kind < 6) return std::string(texts[random.next() % std::size(texts)]);
    return random.between(0, 3) == 0 ? random.between(lowest, highest) : random.between(-1, 9);
}

}  // namespace

TEST_CASE("an empty document is an empty account") {
    AccountDesk desk;
    Account expected;
    expected.id = desk.document.id;
    CHECK((desk.account() == expected));
}

TEST_CASE("an account is read as it was written, and writing it again writes nothing") {
    AccountDesk desk = acme_desk();
    CHECK((desk.account() == sample_account()));
    CHECK(desk.write(sample_account()) == 0);
}

TEST_CASE("an edit of one thing of an account writes one field") {
    AccountDesk desk = acme_desk();
    const auto fields_of = [&](auto edit) {
        Account account = desk.account();
        edit(account);
        const std::size_t written = desk.write(account);
        CHECK((desk.account() == account));
        return written;
    };
    CHECK(fields_of([](Account& account) { account.name = "Acme Ltd"; }) == 1);
    CHECK(fields_of([](Account& account) { account.figures.goal.reset(); }) == 1);
    CHECK(fields_of([](Account& account) { account.figures.timeline = Date{20'800}; }) == 1);
    CHECK(fields_of([](Account& account) { account.facts[0].quote = "A hundred."; }) == 1);
    CHECK(fields_of([](Account& account) { account.facts[0].level = Level::WeThink; }) == 1);
    CHECK(fields_of([](Account& account) { account.facts[0].contact = {}; }) == 1);
    CHECK(fields_of([](Account& account) { account.meetings[0].state = MeetingState::Held; }) == 1);
    CHECK(fields_of([](Account& account) {
              account.meetings[0].contacts.push_back(id_of(bo));
              std::ranges::sort(account.meetings[0].contacts);
          }) == 1);
    CHECK(fields_of([](Account& account) { account.meetings[0].contacts = {id_of(bo)}; }) == 1);
    CHECK(fields_of([](Account& account) { account.outcomes.won = Date{20'800}; }) == 1);
    CHECK(fields_of([](Account& account) { account.contacts.erase(account.contacts.begin()); }) ==
          1);
}

TEST_CASE("a contact that was removed comes back with one field, and its facts with it") {
    AccountDesk desk = acme_desk();
    Account without = desk.account();
    without.contacts.erase(without.contacts.begin());
    desk.write(without);
    CHECK((desk.account().facts[0].contact == id_of(ann)));
    CHECK(desk.write(sample_account()) == 1);
    CHECK((desk.account() == sample_account()));
}

TEST_CASE("what the user did not touch is not written, damaged or of a newer version or not") {
    AccountDesk desk = acme_desk();
    const std::string slot = item_key("fact", id_of(31), "slot");
    const std::string roles = item_key("contact", id_of(ann), "roles");
    desk.put("future", std::string("kept"));
    desk.put(slot, std::string("security"));
    desk.put(roles, std::int64_t{1 + 64});
    Account account = desk.account();
    CHECK(account.facts[0].slot == Slot::Other);
    CHECK(is(account.contacts[0], Role::Champion));
    CHECK(account.contacts[0].roles == 1);
    account.facts[0].quote = "Changed";
    account.contacts[0].name = "Changed";
    desk.write(account);
    CHECK((desk.document.fields.at(slot).value == Value(std::string("security"))));
    CHECK((desk.document.fields.at(roles).value == Value(std::int64_t{1 + 64})));
    CHECK((desk.document.fields.at("future").value == Value(std::string("kept"))));
}

TEST_CASE("two tabs that add facts and people to one account keep all of them") {
    const AccountDesk start = acme_desk();
    AccountDesk first = start;
    AccountDesk second = start;
    Account account = start.account();
    account.facts.push_back(said(51, Slot::Timeline, "By March."));
    account.meetings[0].contacts.push_back(id_of(bo));
    std::ranges::sort(account.meetings[0].contacts);
    first.write(account);
    account = start.account();
    account.facts.push_back(said(52, Slot::Budget, "There is money in May."));
    account.meetings[0].contacts.clear();
    second.write(account);

    Document both = first.document;
    merge(both, second.document);
    Document other_way = second.document;
    merge(other_way, first.document);
    CHECK((both == other_way));
    const Account merged = account_of(both);
    CHECK(merged.facts.size() == 5);
    CHECK((merged.meetings[0].contacts == std::vector{id_of(bo)}));
}

TEST_CASE("a quote of 100,000 characters is kept whole, in the document and in its record") {
    AccountDesk desk;
    Account account = sample_account();
    account.facts[0].quote.clear();
    for (int i = 0; i < 100'000; ++i) account.facts[0].quote += "🏁";
    desk.write(account);
    CHECK((desk.account() == account));
    Document again{desk.document.id, desk.document.kind, {}};
    for (const std::string& record : codec::encode_records(desk.document)) {
        const auto decoded = codec::decode_record(record);
        const auto* part = std::get_if<Document>(&decoded);
        REQUIRE(part != nullptr);
        if (part != nullptr) merge(again, *part);
    }
    CHECK((again == desk.document));
}

TEST_CASE("values of an account out of range become the nearest allowed one or the default") {
    AccountDesk desk = acme_desk();
    desk.put("created", lowest);
    desk.put("goal_number", highest);
    desk.put("plan_number", std::string("70"));
    desk.put("unit_value", lowest);
    desk.put("timeline", std::string("2026-02-30"));
    desk.put("currency", std::string("dollars"));
    desk.put("plan", std::string("my plan"));
    desk.put("won", std::int64_t{20'000});
    desk.put(item_key("fact", id_of(31), "level"), std::string("certain"));
    desk.put(item_key("fact", id_of(31), "date"), std::string("1 Oct 2026"));
    desk.put(item_key("fact", id_of(31), "contact"), std::int64_t{3});
    desk.put(item_key("fact", id_of(31), "quote"), std::string("one\r\ntwo\x01\xFF"));
    desk.put(item_key("contact", id_of(ann), "name"), std::string("Ann\nLee"));
    desk.put(item_key("contact", id_of(ann), "roles"), lowest);
    desk.put(item_key("meeting", id_of(21), "state"), std::string("dreamt"));
    const Account account = desk.account();
    CHECK(account.created_ms == 0);
    CHECK(account.figures.goal == max_number);
    CHECK_FALSE(account.figures.plan);
    CHECK(account.figures.unit_value_minor == 0);
    CHECK_FALSE(account.figures.timeline);
    CHECK((account.figures.currency == Currency{}));
    CHECK_FALSE(account.plan);
    CHECK_FALSE(account.outcomes.won);
    CHECK(account.facts[0].level == Level::WeThink);
    CHECK_FALSE(account.facts[0].date);
    CHECK_FALSE(account.facts[0].contact);
    CHECK(account.facts[0].quote == "one\ntwo\uFFFD");
    CHECK(account.contacts[0].name == "AnnLee");
    CHECK(account.contacts[0].roles == 0);
    CHECK(account.meetings[0].state == MeetingState::Booked);
}

TEST_CASE("facts above the limit stay in the document") {
    AccountDesk desk;
    for (std::uint64_t i = 0; i < max_facts + 10; ++i) {
        desk.put(item_key("fact", id_of(i + 1), "quote"), std::string("x"));
        desk.put(item_key("fact", id_of(i + 1), "order"), static_cast<std::int64_t>(i));
    }
    Account account = desk.account();
    CHECK(account.facts.size() == max_facts);
    account.facts.erase(account.facts.begin());
    CHECK(desk.write(account) == 1);
    CHECK(desk.account().facts.size() == max_facts);
}

TEST_CASE("every account survives the way into a document and back, edit after edit") {
    Random random(11);
    for (int run = 0; run < 15; ++run) {
        AccountDesk desk;
        Account former = desk.account();
        for (int i = 0; i < 120; ++i) {
            const Account now = desk.account();
            const Account wanted = random.between(0, 5) == 0 ? former : any_edit(random, now);
            former = now;
            desk.write(wanted);
            CHECK((desk.account() == wanted));
            CHECK(desk.write(wanted) == 0);
        }
    }
}

TEST_CASE("whatever a document holds, it is read as an account that can be written back") {
    Random random(12);
    constexpr std::string_view keys[] = {"name",      "created",  "plan",     "note",
                                         "unit",      "currency", "timeline", "goal_number",
                                         "pov_first", "won",      "lost",     "if_met"};
    constexpr std::string_view lists[] = {"fact",      "contact", "meeting", "act",   "asked",
                                          "criterion", "step",    "fact",    "future"};
    constexpr std::string_view fields[] = {"slot",   "level",
                                           "quote",  "contact",
                                           "date",   "shown",
                                           "name",   "roles",
                                           "kind",   "state",
                                           "order",  "gone",
                                           "list",   "must",
                                           "side",   "text",
                                           "with",   "with/",
                                           "passed", "signed_by",
                                           "colour", "with/0b000000000000000000000000000001"};
    for (int i = 0; i < 2'000; ++i) {
        AccountDesk desk;
        for (std::int64_t k = random.between(0, 60); k > 0; --k)
            desk.put(
                random.between(0, 3) == 0
                    ? std::string(keys[random.next() % std::size(keys)])
                    : item_key(lists[random.next() % std::size(lists)], id_of(random.next() % 6),
                               fields[random.next() % std::size(fields)]),
                any_value(random));
        const Account account = desk.account();
        CHECK(account_changes(desk.document, account, {1'000, 7}).fields.empty());

        desk.counter = 1'000;
        const Account wanted = any_edit(random, account);
        desk.write(wanted);
        CHECK((desk.account() == wanted));

        AccountDesk fresh;  // and into a document that holds nothing yet
        fresh.write(wanted);
        CHECK((fresh.account() == wanted));
    }
}
