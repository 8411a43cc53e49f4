// Text that is refused stays where it was typed, says what is expected, and changes nothing.
#include <doctest/doctest.h>

#include "ui/harness/page.h"

using tests::Page;
using tests::Role;

namespace {

// What a plan is: everything but the text of fields that were refused.
std::map<core::Id, core::Document> data_of(const Page& page) { return page.state.documents; }

void check_refused(Page& page, std::string_view field, std::string_view text,
                   std::string_view expected) {
    const auto before = data_of(page);
    page.type(field, text);
    for (int left = 0; left < 2; ++left) {  // while it is edited, and after it was left
        CHECK(page.is_invalid(field));
        CHECK(page.value_of(field) == text);
        const std::string says = page.description_of(field);
        CHECK_MESSAGE(says.find(expected) != std::string::npos, field, ": ", says);
        CHECK(page.text_is_shown(says));
        CHECK(data_of(page) == before);
        page.blur();
    }
}

}  // namespace

TEST_CASE("text that is no number stays, is marked, says what is expected and changes nothing") {
    Page page;
    check_refused(page, "Quota", "a lot", "Write a number, such as 1,000,000.");
    check_refused(page, "Booked so far", "12x", "Write a number");
    check_refused(page, "Average deal size", "-", "Write a number");
    check_refused(page, "Rate: POV", "half", "Write a percentage");
    check_refused(page, "SDR share: POV", "some", "Write a percentage");
    check_refused(page, "Period start", "soon", "Write a date such as");
    check_refused(page, "Period end", "2025-02-30", "Write a date such as");
    check_refused(page, "Period end", "2027-07-02", "A plan covers at most two years");
    check_refused(page, "Period start", "2023-09-30", "A plan covers at most two years");
    CHECK(page.value_of("Needed: outreach touch") == "28,334");
    page.click(Role::Radio, "Deals");
    check_refused(page, "Deals", "1.5", "whole number");
    check_refused(page, "Deals", "many", "whole number");
}

TEST_CASE("a refused text takes back what was taken on the way to it") {
    Page page;
    const auto before = page.value_of("Needed: outreach touch");
    page.type_keys("Rate: POV", "150");
    CHECK(page.is_invalid("Rate: POV"));
    CHECK(page.value_of("Needed: outreach touch") == before);
    page.blur();
    page.type_keys("Quota", "12 apples");
    CHECK(page.is_invalid("Quota"));
    CHECK(page.value_of("Needed: outreach touch") == before);
    page.press(a11y::Verb::Cancel);
    CHECK(page.value_of("Quota") == "1,000,000");
}

TEST_CASE("negative and absurd numbers are refused in words") {
    Page page;
    for (const std::string field : {"Quota", "Booked so far", "Average deal size"}) {
        check_refused(page, field, "-5", "negative");
        check_refused(page, field, "1000000000000001", "above 1,000,000,000,000,000");
        check_refused(page, field, "99999999999999999999999999", "above 1,000,000,000,000,000");
        check_refused(page, field, "1e300", "Write a number");
        check_refused(page, field, "1.0055", "2 decimals");
    }
    check_refused(page, "Rate: POV", "-1", "negative");
    check_refused(page, "SDR share: POV", "-1", "negative");
    check_refused(page, "SDR share: POV", "100.01", "100 %");
    page.click(Role::Radio, "Deals");
    check_refused(page, "Deals", "-5", "negative");
    check_refused(page, "Deals", "1000000000000001", "above 1,000,000,000,000,000");
}

TEST_CASE("the largest number that is allowed is taken") {
    Page page;
    page.enter("Quota", "1000000000000000");
    CHECK_FALSE(page.is_invalid("Quota"));
    CHECK(page.value_of("Quota") == "1,000,000,000,000,000");
}

TEST_CASE("an emptied amount is 0, an emptied rate or date is refused") {
    Page page;
    page.enter("Quota", "");
    CHECK_FALSE(page.is_invalid("Quota"));
    CHECK(page.value_of("Quota") == "0");
    CHECK(page.text_is_shown("Type a quota to see what it takes."));
    page.press_undo();
    page.enter("Booked so far", "  ");
    CHECK_FALSE(page.is_invalid("Booked so far"));
    check_refused(page, "Rate: POV", "", "Write a percentage");
    check_refused(page, "Period end", "", "Write a date");
    check_refused(page, "Stage 1", "", "needs a name");
    page.click(Role::Radio, "Deals");
    page.enter("Deals", "");
    CHECK_FALSE(page.is_invalid("Deals"));
    CHECK(page.text_is_shown("Type a number of deals"));
}

TEST_CASE("spaces alone are an emptied field, in every field of a number") {
    Page page;
    page.enter("Quota", " ");
    CHECK_FALSE(page.is_invalid("Quota"));
    page.click(Role::Radio, "Deals");
    page.enter("Deals", " ");
    CHECK_FALSE(page.is_invalid("Deals"));
}

TEST_CASE("a plan without a name is called untitled, and its field stays empty") {
    Page page;
    page.enter("Plan name", "");
    CHECK(page.value_of("Plan name").empty());
    CHECK(page.value_of("Open plan") == "Untitled plan");
}

TEST_CASE("a good text takes the refusal away") {
    Page page;
    page.type("Quota", "60k?");
    CHECK(page.is_invalid("Quota"));
    const std::string refusal = page.description_of("Quota");
    page.type("Quota", "60k");
    CHECK_FALSE(page.is_invalid("Quota"));
    CHECK_FALSE(page.text_is_shown(refusal));
    CHECK(page.value_of("Needed: won deal") == "1");
    page.blur();
    CHECK(page.value_of("Quota") == "60,000");
}

TEST_CASE("Escape shows the last good value again") {
    Page page;
    page.type("Quota", "what?");
    page.press(a11y::Verb::Cancel);
    CHECK(page.value_of("Quota") == "1,000,000");
    CHECK_FALSE(page.is_invalid("Quota"));
    CHECK(page.is_focused("Quota"));
}

TEST_CASE(
    "Escape takes back what was typed since the field was entered, and leaves nothing to undo") {
    Page page;
    const std::string touches = page.value_of("Needed: outreach touch");
    page.type_keys("Quota", "2500000");
    CHECK(page.value_of("Needed: outreach touch") != touches);
    page.press(a11y::Verb::Cancel);
    CHECK(page.value_of("Quota") == "1,000,000");
    CHECK(page.value_of("Needed: outreach touch") == touches);
    CHECK(page.get(Role::Button, "Undo").disabled);

    page.type_keys("Count: QBM", "300");
    page.press(a11y::Verb::Cancel);
    CHECK(page.value_of("Count: QBM") == "227");
    CHECK(page.value_of("Quota") == "1,000,000");
    CHECK(page.get(Role::Button, "Undo").disabled);

    page.type("Quota", "2m");
    page.press(a11y::Verb::Submit);
    page.type("Quota", "3m");
    page.press(a11y::Verb::Cancel);
    CHECK(page.value_of("Quota") == "2,000,000");  // Enter is what Escape goes back to
}

TEST_CASE("a refused text waits in its plan while another plan is looked at") {
    Page page;
    page.enter("Quota", "later");
    page.click("New plan");
    CHECK(page.value_of("Quota") == "0");
    CHECK_FALSE(page.is_invalid("Quota"));
    page.choose("Open plan", "Sample quarter");
    CHECK(page.value_of("Quota") == "later");
    CHECK(page.is_invalid("Quota"));
}

TEST_CASE("several refused fields each keep their text and their sentence") {
    Page page;
    page.enter("Rate: POV", "120");
    page.enter("SDR share: POV", "x");
    page.enter("Rate: QBM", "y");
    CHECK(page.value_of("Rate: POV") == "120");
    CHECK(page.value_of("SDR share: POV") == "x");
    CHECK(page.value_of("Rate: QBM") == "y");
    for (const std::string field : {"Rate: POV", "SDR share: POV", "Rate: QBM"}) {
        CHECK(page.text_is_shown(page.description_of(field)));
    }
    page.enter("Rate: POV", "50");
    CHECK_FALSE(page.is_invalid("Rate: POV"));
    CHECK(page.is_invalid("SDR share: POV"));
}

TEST_CASE("names from outside are cleaned, and kept whole where they are long") {
    Page page;
    page.enter("Plan name",
               "a\tb\x01\xE2\x80\xA8"
               "c");
    CHECK(page.value_of("Plan name") == "abc");
    page.enter("Plan name", "خطة العام 🏁");
    CHECK(page.value_of("Plan name") == "خطة العام 🏁");
    const std::string hundred(100, 'w');
    page.enter("Stage 1", hundred);
    CHECK(page.has(Role::Output, "Needed: " + hundred));
    CHECK(page.has(Role::TextField, "Rate: " + hundred));
}

TEST_CASE("a field that is full says that it takes no more, while it is typed into") {
    Page page;
    const std::string all_that_fits(100, 'a');
    for (const char* field : {"Plan name", "Stage 2"}) {
        page.type(field, std::string(99, 'a'));
        CHECK(page.description_of(field).empty());
        page.type(field, all_that_fits);
        CHECK(page.description_of(field) ==
              "100 characters are all that fits here; what goes beyond is left out.");
        CHECK_FALSE(page.is_invalid(field));
        page.blur();
        CHECK(page.description_of(field).empty());
        CHECK(page.value_of(field) == all_that_fits);
    }
    page.type("Plan name", std::string(97, 'a') + "\xF0\x9F\x98\x80");  // two units of UTF-16
    CHECK(page.description_of("Plan name").empty());
    page.type("Plan name", std::string(98, 'a') + "\xF0\x9F\x98\x80");
    CHECK(page.description_of("Plan name").starts_with("100 characters"));
}
