// Stamp, key, value; each predicted from the one before and from the last of its form.
#include "core/link/fields.h"

#include "core/codec/record.h"
#include "core/document_fields.h"
#include "core/item_order.h"
#include "core/link/day.h"
#include "core/link/key_form.h"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>
#include <utility>
#include <vector>

namespace core::link {
namespace {

constexpr unsigned form_bits = 8;
constexpr unsigned new_form = 255;

enum ValueForm : unsigned { Absent, Ahead, Same, Integer, Text, Day, OneId, SpellText };
constexpr unsigned value_bits = 3;

// "<team or -> <last day or ->", as spells of members are written (side_fields.cpp).
struct SpellParts {
    Id team;
    std::optional<Date> to;
};
std::string text_of(const SpellParts& spell) {
    return (spell.team ? format_id(spell.team) : "-") + " " +
           (spell.to ? format_iso(*spell.to) : "-");
}
std::optional<SpellParts> spell_of(std::string_view text) {
    const std::size_t space = text.find(' ');
    if (space == std::string_view::npos) return std::nullopt;
    SpellParts spell;
    parse_id(text.substr(0, space), spell.team);
    spell.to = find_date(text.substr(space + 1));
    return text_of(spell) == text ? std::optional(spell) : std::nullopt;
}

class FieldCoder {
public:
    FieldCoder(Symbols& symbols, IdTable& ids) : symbols_(symbols), ids_(ids) {
        for (const std::string_view form : usual_forms()) forms_.emplace_back(form);
    }

    void code(std::string& key, Field& field) {
        field.stamp = ids_.stamp(field.stamp, context_of(300, form_));
        code_key(key, field.stamp);
        code_value(field);
    }

    bool more(bool value) {
        return symbols_.flag(value, {context_of(301, form_), context_of(302)});
    }

private:
    struct Last {
        std::int64_t integer = 0;
        std::int64_t step = 0;
        Date day;
    };

    void code_key(std::string& key, const Stamp& stamp) {
        KeyForm parts = take_apart(key);
        const auto known = std::ranges::find(forms_, parts.form);
        unsigned number =
            known == forms_.end() ? new_form : static_cast<unsigned>(known - forms_.begin());
        number = symbols_.choice(number, form_bits,
                                 {context_of(310, form_), context_of(311, form_, before_)});
        if (number == new_form) {
            const std::string form =
                symbols_.text(parts.form, context_of(312), codec::max_key_bytes + 1);
            if (forms_.size() < new_form && std::ranges::find(forms_, form) == forms_.end())
                forms_.push_back(form);
            parts.form = form;
        } else if (number >= forms_.size()) {
            return symbols_.fail();
        } else {
            parts.form = forms_[number];
        }
        before_ = std::exchange(form_, number);
        const KeyNeeds needs = needs_of(parts.form);
        parts.ids.resize(needs.ids);
        parts.days.resize(needs.days);
        const std::string_view kind = std::string_view(parts.form).substr(0, parts.form.find('/'));
        Context hint = context_of(313);
        for (const char letter : kind) hint = mix(hint, static_cast<unsigned char>(letter));
        for (std::size_t i = 0; i < parts.ids.size(); ++i)
            parts.ids[i] = ids_.id(parts.ids[i], mix(hint, i), stamp, context_of(form_, before_));
        for (Date& day : parts.days) day = code_day(day, context_of(314, form_));
        if (symbols_.is_reader()) key = put_together(parts);
        if (key.empty() || key.size() > codec::max_key_bytes) symbols_.fail();
    }

    Date code_day(Date day, Context field) {
        Date& last = lasts_[field].day;
        const std::int64_t days = wrapped_sum(
            last.days,
            symbols_.integer(std::int64_t{day.days} - last.days, {field, context_of(320)}));
        if (!is_day(days)) {
            symbols_.fail();
            return {};
        }
        last = {static_cast<std::int32_t>(days)};
        return last;
    }

    void code_value(Field& field) {
        Last& last = lasts_[context_of(330, form_)];
        const auto* integer = std::get_if<std::int64_t>(&field.value);
        const auto* text = std::get_if<std::string>(&field.value);
        unsigned form = Absent;
        Id id;
        std::optional<Date> day;
        std::optional<SpellParts> spell;
        if (integer != nullptr) {
            form = *integer == wrapped_sum(last.integer, last.step) ? Ahead
                   : *integer == last.integer                       ? Same
                                                                    : Integer;
        } else if (text != nullptr) {
            form = Text;
            if (parse_id(*text, id)) {
                form = OneId;
            } else if (day = find_date(*text); day && format_iso(*day) == *text) {
                form = Day;
            } else if (spell = spell_of(*text); spell) {
                form = SpellText;
            }
        }
        form = symbols_.choice(form, value_bits, {context_of(331, form_), context_of(332)});
        switch (form) {
            case Absent: field.value = {}; return;
            case Ahead: return put(field, last, wrapped_sum(last.integer, last.step));
            case Same: return put(field, last, last.integer);
            case Integer:
                return put(field, last,
                           symbols_.integer(integer == nullptr ? 0 : *integer,
                                            {context_of(333, form_), context_of(334)}));
            case Text:
                field.value = symbols_.recent_text(text == nullptr ? "" : *text, text_field());
                return;
            case Day:
                field.value = format_iso(code_day(day.value_or(Date{}), context_of(335)));
                return;
            case OneId:
                field.value =
                    format_id(ids_.id(id, context_of(336, form_), field.stamp, context_of(0)));
                return;
            default: {
                SpellParts read = spell.value_or(SpellParts{});
                read.team = ids_.id(read.team, context_of(337), field.stamp, context_of(0));
                const bool has_end = symbols_.flag(read.to.has_value(), {context_of(338)});
                if (has_end)
                    read.to = code_day(read.to.value_or(Date{}), context_of(339));
                else
                    read.to.reset();
                field.value = text_of(read);
            }
        }
    }

    static void put(Field& field, Last& last, std::int64_t value) {
        last.step = wrapped_difference(value, last.integer);
        last.integer = value;
        field.value = value;
    }

    // What people and things are called has one model.
    Context text_field() const {
        const std::string_view form = form_ < forms_.size() ? std::string_view(forms_[form_]) : "";
        return form.ends_with("name") ? name_field : context_of(340, form_);
    }

    Symbols& symbols_;
    IdTable& ids_;
    std::vector<std::string> forms_;
    unsigned form_ = new_form;
    unsigned before_ = new_form;
    std::map<Context, Last> lasts_;
};

// Fields without an id first; then item by item in their order.
std::vector<std::string> in_order(const Fields& fields,
                                  const std::function<bool(std::string_view)>& is_wanted) {
    using Place = std::tuple<std::string, std::int64_t, Id, std::string>;
    std::map<std::string, std::int64_t> orders;  // of items, by what their keys begin with
    const auto start_of_item = [](std::string_view key) -> std::string_view {
        const std::size_t slash = key.find('/');
        if (slash == std::string_view::npos) return {};
        return key.substr(0, key.find('/', slash + 1));
    };
    std::vector<Place> places;
    for (const auto& [key, field] : fields) {
        if (!is_wanted(key)) continue;
        const std::string_view item = start_of_item(key);
        Id id;
        std::int64_t order = 0;
        if (!item.empty() && parse_id(item.substr(item.find('/') + 1), id)) {
            const auto found = fields.find(std::string(item) + "/order");
            const auto* placed =
                found == fields.end() ? nullptr : std::get_if<std::int64_t>(&found->second.value);
            order = placed == nullptr ? std::numeric_limits<std::int64_t>::max() : *placed;
        }
        std::string kind(id ? item.substr(0, item.find('/') + 1) : std::string_view());
        // Teams before the members that play in them.
        places.emplace_back(kind == "member/" ? "~member/" : kind, order, id, key);
    }
    std::ranges::sort(places);
    std::vector<std::string> keys;
    keys.reserve(places.size());
    for (Place& place : places) keys.push_back(std::move(std::get<3>(place)));
    return keys;
}

}  // namespace

void code_fields(Symbols& symbols, IdTable& ids, Fields& fields,
                 const std::function<bool(std::string_view)>& is_wanted) {
    FieldCoder coder(symbols, ids);
    if (!symbols.is_reader()) {
        for (std::string& key : in_order(fields, is_wanted)) {
            coder.more(true);
            coder.code(key, fields.find(key)->second);
        }
        coder.more(false);
        return;
    }
    while (coder.more(false)) {
        std::string key;
        Field field;
        coder.code(key, field);
        if (symbols.has_failed() || fields.size() >= codec::max_record_fields || !is_wanted(key) ||
            !fields.try_emplace(std::move(key), std::move(field)).second)
            return symbols.fail();
    }
}

}  // namespace core::link
