// Days as they are typed.
#include "ui/date_field.h"

#include "core/date_words.h"

#include <string_view>

namespace ui {
namespace {

std::string typed(const Frame& frame, core::Date day) {
    const app::Environment& reader = frame.state.environment;
    return core::format_numeric(day, reader.date_order, reader.numbers.decimal == ',' ? '.' : '/');
}

// The last day of a January: no reader can take its day for a month. As fields show days, and as
// the reader may be used to writing them.
std::string example(const Frame& frame) {
    const int year = core::civil_of(frame.state.today).year;
    const core::Date day = core::date_of({year, 1, 31}).value_or(frame.state.today);
    const std::string shown = core::format_iso(day);
    const bool is_usual = frame.state.environment.date_order == core::DateOrder::YearMonthDay;
    return is_usual ? shown : shown + " or " + typed(frame, day);
}

FieldLook with_hint(FieldLook look, std::string_view hint) {
    if (look.help.empty()) look.help = hint;
    if (look.max_length > 40) look.max_length = 40;
    return look;
}

std::string text_of(const std::optional<core::Date>& day) {
    return day ? core::format_iso(*day) : std::string();
}

}  // namespace

float date_field(Frame& frame, NodeId id, Point at, float w, FieldLook look,
                 const std::optional<core::Date>& day, const Accept& accept) {
    const std::string hint = day_hint(frame);
    return field(frame, id, at, w, with_hint(look, hint), text_of(day), accept);
}

void date_cell(Frame& frame, NodeId id, const Rect& rect, FieldLook look,
               const std::optional<core::Date>& day, const Accept& accept) {
    const std::string hint = day_hint(frame);
    field_cell(frame, id, rect, with_hint(look, hint), text_of(day), accept);
}

std::string day_hint(const Frame& frame) { return "Such as " + example(frame) + "."; }

std::string day_refusal(const Frame& frame) {
    return "Write a date such as " + example(frame) + ".";
}

std::string day_note(const Frame& frame, core::Date day) {
    const std::string note = core::format_long(day);
    if (frame.state.environment.date_order == core::DateOrder::YearMonthDay) return note;
    return note + " (" + typed(frame, day) + ")";
}

const std::vector<std::string>& date_order_names() {
    static const std::vector<std::string> names{"Day, month, year", "Month, day, year",
                                                "Year, month, day"};
    return names;
}

}  // namespace ui
