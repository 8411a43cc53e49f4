// What is to be shown, then who owns it, the target, the value and the signature.
#include "ui/discovery/criterion_row.h"

#include "ui/parts_row.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/toggle.h"

#include <string>

namespace ui {
namespace {

using core::discovery::Criterion;

NodeId criterion_part(std::string_view word, const Criterion& criterion) {
    return make_id(make_id(0, "criterion"), word, criterion.id);
}

class Row {
public:
    Row(Frame& frame, const CriterionPlace& place) : frame_(frame), place_(place) {}

    float draw(Column column) {
        const NodeId id = part("row");
        const float size = frame_.control_height();
        frame_.open(
            {.id = id, .role = a11y::Role::ListItem, .rect = {column.x, column.y, column.w, 0}});
        const Part first[] = {
            {200, 1,
             [&](Point at, float w) { return text("name", "Criterion", &Criterion::name, at, w); }},
            {112, 0,
             [&](Point at, float w) {
                 return flag("must", "Must-have", &Criterion::is_must, at, w);
             }},
            {96, 0, [&](Point at, float w) {
                 return flag("passed", "Passed", &Criterion::passed, at, w);
             }}};
        float y = column.y + draw_parts({column.x, column.y, column.w - size - space::s}, first);
        draw_remove({column.x + column.w - size, column.y + label_h});
        y += space::s;
        const Part second[] = {
            {140, 1,
             [&](Point at, float w) { return text("owner", "Owner", &Criterion::owner, at, w); }},
            {140, 1,
             [&](Point at, float w) {
                 return text("target", "Target", &Criterion::target, at, w);
             }},
            {140, 1,
             [&](Point at, float w) {
                 return text("measured", "Measured", &Criterion::measured, at, w);
             }},
            {140, 1, [&](Point at, float w) {
                 return text("signed", "Signed by", &Criterion::signed_by, at, w);
             }}};
        y += draw_parts({column.x, y, column.w}, second);
        frame_.at(id).rect.h = y - column.y;
        frame_.close();
        return y - column.y;
    }

private:
    static constexpr float label_h = type::secondary_strong.line + space::xs;

    NodeId part(std::string_view word) const { return criterion_part(word, place_.criterion); }
    // "Owner: technical criteria 1"
    std::string name(std::string_view what) const {
        std::string list = place_.list;
        list.front() = static_cast<char>(list.front() - 'A' + 'a');
        return std::string(what) + ": " + list + " " + std::to_string(place_.number);
    }

    template <class Change>
    void change(const Change& change) {
        Criterion criterion = place_.criterion;
        change(criterion);
        frame_.emit(app::SetCriterion{place_.account.id, std::move(criterion)});
    }

    float text(std::string_view word, std::string_view what, std::string Criterion::* which,
               Point at, float w) {
        const std::string field_name = name(what);
        return field(frame_, part(word), at, w,
                     {.name = field_name, .label = what, .max_length = 2'000},
                     place_.criterion.*which, [&, which](const std::string& typed) {
                         change([&](Criterion& criterion) { criterion.*which = typed; });
                         return std::string();
                     });
    }

    float flag(std::string_view word, std::string_view what, bool Criterion::* which, Point at,
               float w) {
        if (toggle(frame_, part(word), {at.x, at.y + label_h, w, frame_.control_height()},
                   name(what), what, place_.criterion.*which))
            change([&](Criterion& criterion) { criterion.*which = !(criterion.*which); });
        return label_h + frame_.control_height();
    }

    void draw_remove(Point at) {
        const std::string button_name = name("Remove");
        if (!remove_button(frame_, part("remove"), at, button_name)) return;
        frame_.scratch.focus_next = place_.add;
        frame_.emit(app::RemoveCriterion{place_.account.id, place_.criterion.id});
    }

    Frame& frame_;
    const CriterionPlace& place_;
};

}  // namespace

NodeId criterion_name_field(const Criterion& criterion) {
    return criterion_part("name", criterion);
}

float draw_criterion(Frame& frame, Column column, const CriterionPlace& place) {
    return Row(frame, place).draw(column);
}

}  // namespace ui
