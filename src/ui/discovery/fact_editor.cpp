// Every part of a fact, each saved as it is typed.
#include "ui/discovery/fact_editor.h"

#include "core/discovery/evidence.h"
#include "core/discovery/slot.h"
#include "ui/accept.h"
#include "ui/date_field.h"
#include "ui/discovery/fact_source.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_area.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace ui {
namespace {

using core::discovery::all_slots;
using core::discovery::Fact;
using core::discovery::Level;

class Editor {
public:
    Editor(Frame& frame, Column column, const FactPlace& place)
        : frame_(frame), column_(column), place_(place), y_(column.y) {}

    float draw() {
        const NodeId id = place_.id();
        frame_.open(
            {.id = id, .role = a11y::Role::ListItem, .rect = {column_.x, column_.y, column_.w, 0}});
        draw_text("quote", "Their words", "May enter the recap, with the person and the day.",
                  &Fact::quote);
        if (place_.fact.level == Level::BuyerShowed)
            draw_text("shown", "What they showed", "A document, a number, an introduction.",
                      &Fact::shown);
        draw_pair([&](Point at, float w) { return draw_level(at, w); },
                  [&](Point at, float w) { return draw_person(at, w); });
        draw_pair([&](Point at, float w) { return draw_day(at, w); },
                  [&](Point at, float w) { return draw_slot(at, w); });
        draw_text("note", "Our note", "For us alone: it never enters a recap.", &Fact::note);
        draw_buttons();
        const float h = y_ - column_.y;
        frame_.at(id).rect.h = h;
        frame_.close();
        return h;
    }

private:
    NodeId part(std::string_view word) const { return make_id(place_.id(), word); }
    std::string name(std::string_view what) const {
        return std::string(what) + ": " + place_.label();
    }

    template <class Change>
    void change(const Change& change) {
        Fact fact = place_.fact;
        change(fact);
        frame_.emit(app::SetFact{place_.account.id, std::move(fact)});
    }

    template <class Left, class Right>
    void draw_pair(const Left& left, const Right& right) {
        constexpr float gap = 16, least = 150;
        const float half = (column_.w - gap) / 2;
        if (half < least) {
            y_ += left(Point{column_.x, y_}, column_.w) + space::m;
            y_ += right(Point{column_.x, y_}, column_.w) + space::m;
            return;
        }
        const float h = left(Point{column_.x, y_}, half);
        y_ += std::max(h, right(Point{column_.x + half + gap, y_}, half)) + space::m;
    }

    void draw_text(std::string_view word, std::string_view what, std::string_view help,
                   std::string Fact::* text) {
        const std::string field = name(what);
        std::string taken;
        const NodeId id = part(word);
        y_ += text_area(frame_, id, {column_.x, y_}, column_.w,
                        {.name = field, .label = what, .help = help, .lines = 3, .wraps = true},
                        place_.fact.*text, &taken) +
              space::m;
        if (frame_.asked(id, a11y::Verb::SetText)) change([&](Fact& fact) { fact.*text = taken; });
    }

    // A select under its label.
    int draw_choice(std::string_view word, std::string_view what,
                    const std::vector<std::string>& options, int chosen, Point at, float w,
                    float* h) {
        const NodeId id = part(word);
        const float label = label_above(frame_, id, what, at, w);
        *h = label + frame_.control_height();
        return choice(frame_, id, {at.x, at.y + label, w, frame_.control_height()}, name(what),
                      options, chosen);
    }

    float draw_level(Point at, float w) {
        float h = 0;
        const int chosen = static_cast<int>(place_.fact.level) - 1;
        const int picked = draw_choice("level", "How we know", level_options(), chosen, at, w, &h);
        if (picked >= 0) change([&](Fact& fact) { fact.level = static_cast<Level>(picked + 1); });
        return h;
    }

    float draw_person(Point at, float w) {
        float h = 0;
        int chosen = 0;
        const auto names = person_options(place_.account, place_.fact.contact, &chosen);
        const int picked = draw_choice("person", "Who", names, chosen, at, w, &h);
        if (picked >= 0)
            change([&](Fact& fact) { fact.contact = person_of_option(place_.account, picked); });
        return h;
    }

    float draw_day(Point at, float w) {
        const std::string field_name = name("When");
        return date_field(frame_, part("day"), at, w, {.name = field_name, .label = "When"},
                          place_.fact.date,
                          accept_date_or_none(frame_, [this](std::optional<core::Date> date) {
                              change([&](Fact& fact) { fact.date = date; });
                          }));
    }

    float draw_slot(Point at, float w) {
        float h = 0;
        std::vector<std::string> names;
        int chosen = -1;
        for (const auto slot : all_slots) {
            if (slot == place_.fact.slot) chosen = static_cast<int>(names.size());
            names.emplace_back(core::discovery::name_of(slot));
        }
        const int picked = draw_choice("slot", "About", names, chosen, at, w, &h);
        if (picked >= 0)
            change([&](Fact& fact) { fact.slot = all_slots[static_cast<std::size_t>(picked)]; });
        return h;
    }

    void draw_buttons() {
        const float h = frame_.control_height();
        const std::string done_name = name("Done with fact"), remove_name = name("Remove fact");
        const ButtonLook done{.name = done_name, .caption = "Done"};
        const ButtonLook remove{.name = remove_name,
                                .caption = "Remove",
                                .kind = ButtonKind::Danger,
                                .icon = Icon::Trash};
        const float done_w = button_width(frame_, done);
        if (button(frame_, part("done"), {column_.x, y_, done_w, h}, done)) {
            frame_.scratch.opened_fact = {};
            frame_.scratch.focus_next = part("edit");
        }
        const float remove_w = button_width(frame_, remove);
        if (button(frame_, part("remove"), {column_.x + column_.w - remove_w, y_, remove_w, h},
                   remove)) {
            frame_.scratch.opened_fact = {};
            frame_.emit(app::RemoveFact{place_.account.id, place_.fact.id});
        }
        y_ += h;
    }

    Frame& frame_;
    Column column_;
    const FactPlace& place_;
    float y_;
};

}  // namespace

NodeId fact_words_field(const FactPlace& place) { return make_id(place.id(), "quote"); }

float draw_fact_editor(Frame& frame, Column column, const FactPlace& place) {
    return Editor(frame, column, place).draw();
}

}  // namespace ui
