// The list of accounts: searched, filtered, ordered.
#include "core/discovery/account_list.h"

#include "core/discovery/desk.h"
#include "core/fold_case.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace core;
using namespace core::discovery;
using namespace tests;

namespace {

Overview named(std::uint64_t id, std::string name) {
    Overview overview;
    overview.id = id_of(id);
    overview.search_name = fold_case(name);
    overview.name = std::move(name);
    return overview;
}

Level& level(Overview& overview, Slot slot) {
    return overview
        .levels[static_cast<std::size_t>(std::ranges::find(all_slots, slot) - all_slots.begin())];
}

using Names = std::vector<std::string>;

Names names(const std::vector<Overview>& overviews, const ListQuery& query) {
    Names listed;
    for (const std::size_t index : list_accounts(overviews, query))
        listed.push_back(overviews[index].name);
    return listed;
}

// In the order that each is given to list_accounts: made on days 1, 2, 3 and 4.
std::vector<Overview> four() {
    std::vector<Overview> overviews{named(4, "Nordwind Ökostrom"), named(3, "acme Robotics"),
                                    named(2, "Acme Foods"), named(1, "ΣΟΦΙΑ")};
    for (std::size_t i = 0; i < overviews.size(); ++i)
        overviews[i].created_ms = static_cast<std::int64_t>(i + 1) * 86'400'000;
    overviews[0].stage = DealStage::Held;
    overviews[1].stage = DealStage::Lost;
    overviews[2].stage = DealStage::Won;
    overviews[0].timeline = day(2026, 12, 1);
    overviews[3].timeline = day(2026, 11, 1);
    level(overviews[0], Slot::Goals) = Level::BuyerSaid;
    level(overviews[1], Slot::Goals) = Level::WeThink;
    level(overviews[2], Slot::Metrics) = Level::BuyerShowed;
    return overviews;
}

}  // namespace

TEST_CASE("a search finds every word anywhere in the name, whatever its case") {
    const auto search = [](std::string text) {
        return names(four(), {.search = std::move(text), .order = AccountOrder::Name});
    };
    CHECK(search("ACME") == Names{"Acme Foods", "acme Robotics"});
    CHECK(search(" o\u00A0acme  ") == Names{"Acme Foods", "acme Robotics"});
    CHECK(search("bot acm") == Names{"acme Robotics"});
    CHECK(search("öKO") == Names{"Nordwind Ökostrom"});
    CHECK(search("σοφ") == Names{"ΣΟΦΙΑ"});
    CHECK(search("acme x").empty());
    CHECK(search(" \t").size() == 4);
}

TEST_CASE("accounts are filtered by stage and by what the buyer has not said") {
    const auto list = [](ListQuery query) {
        query.order = AccountOrder::Name;
        return names(four(), query);
    };
    CHECK(list({.among = Among::Open}) == Names{"Nordwind Ökostrom", "ΣΟΦΙΑ"});
    CHECK(list({.among = Among::OneStage, .stage = DealStage::Lost}) == Names{"acme Robotics"});
    CHECK(list({.missing = 0}) == Names{"acme Robotics", "ΣΟΦΙΑ"});  // Goals, or Metrics
    CHECK(list({.missing = 0, .lens = Lens::Bant}).size() == 4);     // Budget
    CHECK(list({.missing = 7, .lens = Lens::Meddpicc}).size() == 4);
    CHECK(list({.missing = 7}).size() == 4);  // GPCT has no such slot
    CHECK(list({.search = "acme", .among = Among::Open}).empty());
}

TEST_CASE("each order has its reverse, and ties go by name and id") {
    const auto list = [](AccountOrder order, bool is_reversed) {
        return names(four(), {.order = order, .is_reversed = is_reversed});
    };
    CHECK(list(AccountOrder::Newest, false) ==
          Names{"ΣΟΦΙΑ", "Acme Foods", "acme Robotics", "Nordwind Ökostrom"});
    CHECK(list(AccountOrder::Newest, true) ==
          Names{"Nordwind Ökostrom", "acme Robotics", "Acme Foods", "ΣΟΦΙΑ"});
    CHECK(list(AccountOrder::Name, false) ==
          Names{"Acme Foods", "acme Robotics", "Nordwind Ökostrom", "ΣΟΦΙΑ"});
    CHECK(list(AccountOrder::Name, true) ==
          Names{"ΣΟΦΙΑ", "Nordwind Ökostrom", "acme Robotics", "Acme Foods"});
    CHECK(list(AccountOrder::Stage, false) ==
          Names{"ΣΟΦΙΑ", "Nordwind Ökostrom", "Acme Foods", "acme Robotics"});
    CHECK(list(AccountOrder::Stage, true) ==
          Names{"acme Robotics", "Acme Foods", "Nordwind Ökostrom", "ΣΟΦΙΑ"});
    CHECK(list(AccountOrder::Score, false) ==
          Names{"Acme Foods", "Nordwind Ökostrom", "acme Robotics", "ΣΟΦΙΑ"});
    CHECK(list(AccountOrder::Score, true) ==
          Names{"acme Robotics", "ΣΟΦΙΑ", "Nordwind Ökostrom", "Acme Foods"});
    CHECK(list(AccountOrder::Timeline, false) ==
          Names{"ΣΟΦΙΑ", "Nordwind Ökostrom", "Acme Foods", "acme Robotics"});
    CHECK(list(AccountOrder::Timeline, true) ==
          Names{"Nordwind Ökostrom", "ΣΟΦΙΑ", "Acme Foods", "acme Robotics"});

    const std::vector<Overview> same{named(2, "Acme"), named(1, "Acme")};
    CHECK((list_accounts(same, {}) == std::vector<std::size_t>{1, 0}));
}

TEST_CASE("the order of the list does not depend on the order of the accounts") {
    std::vector<Overview> overviews = four();
    for (int order = 0; order < 5; ++order) {
        const ListQuery query{.order = static_cast<AccountOrder>(order)};
        const Names first = names(overviews, query);
        std::ranges::reverse(overviews);
        CHECK(names(overviews, query) == first);
    }
}

TEST_CASE("the head of the heat map counts the listed accounts whose buyer has said it") {
    const std::vector<Overview> overviews = four();
    const auto coverage = [&](const std::vector<std::size_t>& listed, Lens lens) {
        std::vector<std::int64_t> said;
        for (const SlotCoverage& slot : coverage_of(overviews, listed, lens))
            said.push_back(slot.said);
        return said;
    };
    using Counts = std::vector<std::int64_t>;
    CHECK(coverage({0, 1, 2, 3}, Lens::Gpct) == Counts{2, 0, 0, 0});
    CHECK(coverage({1, 2}, Lens::Gpct) == Counts{1, 0, 0, 0});
    CHECK(coverage({0, 1, 2, 3}, Lens::Bant) == Counts{0, 0, 2, 0});
    CHECK(coverage({}, Lens::Bant) == Counts{0, 0, 0, 0});
    CHECK(coverage_of(overviews, {}, Lens::Bant)[2].name == "Need");
}
