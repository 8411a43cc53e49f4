// A key without its ids and days: "member/*/in/#" for "member/<id>/in/2025-07-01".
#pragma once

#include "core/calendar.h"
#include "core/document.h"

#include <string>
#include <string_view>
#include <vector>

namespace core::link {

struct KeyForm {
    std::string form;
    std::vector<Id> ids;
    std::vector<Date> days;
    bool operator==(const KeyForm&) const = default;
};

// A key whose own words are "*" or "#" is its own form, without ids and days, after a "=".
KeyForm take_apart(std::string_view key);

// The key again. Empty: the form asks for other than it got.
std::string put_together(const KeyForm& parts);

// How many ids and days a form asks for.
struct KeyNeeds {
    std::size_t ids = 0;
    std::size_t days = 0;
};
KeyNeeds needs_of(std::string_view form);

// Forms that both sides know from the start. Part of the format: only ever add at the end, in a new
// version of it.
const std::vector<std::string_view>& usual_forms();

}  // namespace core::link
