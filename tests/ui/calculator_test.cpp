// What a rep does in the first minutes: numbers typed in, the plan read off.
#include <doctest/doctest.h>

#include "ui/harness/page.h"

using tests::Page;
using tests::Role;

namespace {

// A plan of one's own with the quota of domain.md, Arithmetic 2; the rates are the default ones.
void start_own_plan(Page& page) {
    page.click("New plan");
    page.enter("Quota", "1000000");
    page.enter("Average deal size", "60000");
}

void check_needed(const Page& page, const std::vector<std::pair<std::string, std::string>>& want) {
    for (const auto& [stage, units] : want) CHECK(page.value_of("Needed: " + stage) == units);
}

void choose_deals(Page& page, std::string_view deals) {
    page.click(Role::Radio, "Deals");
    page.enter("Deals", deals);
}

}  // namespace

TEST_CASE("a new user types a quota and reads off the whole chain, rounded once") {
    Page page;
    start_own_plan(page);
    for (const auto& [stage, rate] :
         std::vector<std::pair<std::string, std::string>>{{"POV", "50"},
                                                          {"winnable opportunity", "60"},
                                                          {"QBM", "25"},
                                                          {"discovery call", "40"},
                                                          {"outreach touch", "2"}}) {
        page.enter("Rate: " + stage, rate);
    }
    check_needed(page, {{"won deal", "17"},
                        {"POV", "34"},
                        {"winnable opportunity", "57"},
                        {"QBM", "227"},
                        {"discovery call", "567"},
                        {"outreach touch", "28,334"}});
    CHECK(page.text_is_shown("17 deals mean 28,334 outreach touches: 2,147 a week."));
}

TEST_CASE("a quota typed digit by digit shows the plan at every digit") {
    Page page;
    page.click("New plan");
    CHECK(page.value_of("Needed: won deal") != "17");
    page.type_keys("Quota", "1000000");
    CHECK(page.value_of("Needed: won deal") == "17");
    CHECK(page.value_of("Needed: outreach touch") == "28,334");
    page.type("Quota", "60000");
    CHECK(page.value_of("Needed: won deal") == "1");
    CHECK(page.value_of("Quota") == "60000");  // as typed while it is edited
    page.blur();
    CHECK(page.value_of("Quota") == "60,000");  // as read afterwards
}

TEST_CASE("a goal of deals needs no quota") {
    Page page;
    page.click("New plan");
    choose_deals(page, "14");
    page.click("Remove: POV");
    page.enter("Rate: winnable opportunity", "40");
    page.enter("Rate: QBM", "50");
    page.enter("Rate: discovery call", "35");
    page.enter("Rate: outreach touch", "10");
    check_needed(page, {{"won deal", "14"},
                        {"winnable opportunity", "35"},
                        {"QBM", "70"},
                        {"discovery call", "200"},
                        {"outreach touch", "2,000"}});
    CHECK_FALSE(page.has(Role::TextField, "Quota"));
    page.click(Role::Radio, "Revenue");
    CHECK(page.has(Role::TextField, "Quota"));
    CHECK_FALSE(page.has(Role::TextField, "Deals"));
}

TEST_CASE("what is booked counts, and a quota that is met asks for nothing") {
    Page page;
    page.click("New plan");
    page.enter("Quota", "100,000");
    page.enter("Booked so far", "65,000");
    page.enter("Average deal size", "15,000");
    CHECK(page.value_of("Needed: won deal") == "3");
    page.enter("Booked so far", "100,001");
    for (const tests::Node* output : page.all(Role::Output)) CHECK(output->value == "0");
    CHECK(page.text_is_shown("The quota is met"));
}

TEST_CASE("a rate of 0 % says that what lies above can't be reached, and shows no number there") {
    Page page;
    start_own_plan(page);
    page.enter("Rate: QBM", "0");
    CHECK_FALSE(page.is_invalid("Rate: QBM"));
    check_needed(page, {{"outreach touch", "can't be reached"},
                        {"discovery call", "can't be reached"},
                        {"QBM", "can't be reached"},
                        {"winnable opportunity", "57"},
                        {"POV", "34"}});
    CHECK(page.text_is_shown(
        "At 0 % from QBM to winnable opportunity, no number of them is enough."));
    CHECK_FALSE(page.text_is_shown("a week."));
}

TEST_CASE("100 % passes through") {
    Page page;
    start_own_plan(page);
    page.enter("Rate: POV", "100 %");
    CHECK(page.value_of("Rate: POV") == "100");
    check_needed(page, {{"POV", "17"}, {"winnable opportunity", "29"}});
}

TEST_CASE("over 100 % is refused: a conversion cannot be more than all") {
    Page page;
    start_own_plan(page);
    page.enter("Rate: POV", "101");
    CHECK(page.is_invalid("Rate: POV"));
    CHECK(page.value_of("Rate: POV") == "101");
    CHECK(page.description_of("Rate: POV").find("100 %") != std::string::npos);
    CHECK(page.text_is_shown(page.description_of("Rate: POV")));
    CHECK(page.value_of("Needed: POV") == "34");
}

TEST_CASE("a rate may be written as a count, and stays exact") {
    Page page;
    start_own_plan(page);
    page.enter("Rate: outreach touch", "1 in 50");
    CHECK_FALSE(page.is_invalid("Rate: outreach touch"));
    CHECK(page.value_of("Rate: outreach touch") == "1 in 50");
    CHECK(page.value_of("Needed: outreach touch") == "28,334");
    page.enter("Rate: outreach touch", "1 in 30");
    CHECK(page.value_of("Needed: outreach touch") == "17,000");  // 17 / .5 / .6 / .25 / .4 x 30
    page.enter("Rate: outreach touch", "3 in 2");
    CHECK(page.is_invalid("Rate: outreach touch"));
}

TEST_CASE("SDR and AE share a stage without losing a unit") {
    Page page({.window = {390, 844}});
    page.click("New plan");
    choose_deals(page, "23");
    page.enter("SDR share: won deal", "60");
    CHECK(page.text_is_shown("SDR 14"));
    CHECK(page.text_is_shown("AE 9"));
    page.enter("Deals", "7");
    page.enter("SDR share: won deal", "50");
    CHECK(page.text_is_shown("SDR 4"));
    CHECK(page.text_is_shown("AE 3"));
    page.enter("Deals", "101");
    page.enter("SDR share: won deal", "33");
    CHECK(page.text_is_shown("SDR 33"));
    CHECK(page.text_is_shown("AE 68"));
    page.enter("SDR share: won deal", "1 in 3");
    CHECK(page.is_invalid("SDR share: won deal"));
    CHECK(page.text_is_shown("SDR 33"));
    CHECK(page.text_is_shown("AE 68"));
}

TEST_CASE("the period decides the numbers of a week and of a working day") {
    Page page;
    start_own_plan(page);
    CHECK(page.value_of("Period start") == "2025-07-01");
    CHECK(page.value_of("Period end") == "2025-09-30");
    CHECK(page.text_is_shown("66 working days"));
    page.enter("Period end", "2025-07-31");
    CHECK(page.text_is_shown("23 working days"));
    CHECK(page.text_is_shown("6,160 a week"));
    page.enter("Period end", "2025-06-30");
    CHECK(page.text_is_shown("ends before it starts"));
    CHECK(page.value_of("Needed: outreach touch") == "28,334");
}

TEST_CASE("without a deal size there is a sentence and no number") {
    Page page;
    start_own_plan(page);
    page.enter("Average deal size", "");
    CHECK(page.text_is_shown("Type the average deal size"));
    for (const tests::Node* output : page.all(Role::Output)) CHECK(output->value == "–");
}

TEST_CASE("another currency keeps the amounts as they are read") {
    Page page;
    start_own_plan(page);
    page.enter("Quota", "1000000.50");
    page.choose("Currency", "JPY");
    CHECK(page.value_of("Currency").starts_with("JPY"));
    CHECK(page.value_of("Average deal size") == "60,000");
    CHECK(page.value_of("Needed: won deal") == "17");
    page.enter("Quota", "5.5");
    CHECK(page.is_invalid("Quota"));  // there is no half yen
}

TEST_CASE("numbers are read and written as the reader's locale has them") {
    tests::Start start;
    start.environment.numbers = {',', "."};
    start.environment.date_order = core::DateOrder::DayMonthYear;
    Page page(start);
    page.click("New plan");
    page.enter("Quota", "1.000.000");
    page.enter("Average deal size", "60.000,50");
    CHECK(page.value_of("Quota") == "1.000.000");
    CHECK(page.value_of("Average deal size") == "60.000,50");
    CHECK(page.value_of("Needed: outreach touch") == "28.334");
    page.enter("Period end", "31.7.2025");
    CHECK(page.value_of("Period end") == "2025-07-31");
}

TEST_CASE("an amount may be pasted with its currency's sign or code") {
    Page page;
    page.click("New plan");
    page.enter("Quota", "$1,000,000");
    CHECK_FALSE(page.is_invalid("Quota"));
    CHECK(page.value_of("Quota") == "1,000,000");
    page.enter("Booked so far", "USD 500k");
    CHECK_FALSE(page.is_invalid("Booked so far"));
    CHECK(page.value_of("Booked so far") == "500,000");
    page.enter("Quota", "€5");
    CHECK(page.is_invalid("Quota"));
}
