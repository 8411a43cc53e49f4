// On a phone what names a number is whole: it goes above where there is no room beside.
#include "ui/harness/page.h"

#include <doctest/doctest.h>

using namespace tests;

namespace {

Start phone() { return {.window = {390, 844}}; }

float width_of(std::string_view text, const ui::Font& font) {
    Ruler ruler;
    return ruler.advance(text, {font.size, font.weight});
}

}  // namespace

TEST_CASE("the activities' names are whole in their fields") {
    Page page(phone());
    page.click(Role::Tab, "Week");
    int seen = 0;
    for (const Node* field : page.all(Role::TextField)) {
        if (!field->name.starts_with("Activity ")) continue;
        ++seen;
        const float room =
            field->rect.w - field->lettering.inset_left - field->lettering.inset_right;
        CHECK_MESSAGE(width_of(field->value, ui::type::body_touch) <= room, field->value);
    }
    CHECK(seen == 5);
}

TEST_CASE("the preview of an import names whole what is counted") {
    Page page(phone());
    page.click("Import counts");
    page.type("Table to import",
              "Week,winnable opportunity,outreach touch\n2025-07-07,3,1\n2025-07-14,4,2\n");
    page.blur();
    int seen = 0;
    for (const Node* cell : page.all(Role::Cell)) {
        if (cell->value != "winnable opportunity") continue;
        ++seen;
        CHECK(width_of(cell->value, ui::type::body) <= cell->rect.w);
    }
    CHECK(seen == 2);
}

TEST_CASE("the funnel gives a label its own line where it would be cut beside its bar") {
    const auto height = [](const Page& page) {
        for (const Node* picture : page.all(Role::Picture))
            if (picture->name.starts_with("Funnel")) return picture->rect.h;
        return 0.0F;
    };
    const Page narrow(phone());
    const Page wide;
    const float lines = 6 * ui::type::secondary.line;
    CHECK(height(wide) > 0);
    CHECK(height(narrow) == height(wide) + lines);
}
