// The table in a text that came for an import: the step with which all imports begin.
#pragma once

#include "core/table.h"
#include "core/utf8.h"

#include <optional>
#include <string_view>
#include <utility>

namespace ui {

// nullopt: there is none, and `draft.trouble` says why. A blank text is trouble only where it came
// as a file, and not by typing. Draft: has the strings text, source and trouble.
template <class Draft>
std::optional<core::Table> table_of_text(Draft& draft, std::string_view text,
                                         const core::TableLimits& limits = {}) {
    if (core::is_blank(text)) {
        if (draft.text.empty() && !draft.source.empty())
            draft.trouble = draft.source + " is empty. Nothing was read.";
        return std::nullopt;
    }
    auto table = core::parse_table(text, limits);
    if (table) return std::move(table.value());
    draft.trouble = table.error().message;
    return std::nullopt;
}

}  // namespace ui
