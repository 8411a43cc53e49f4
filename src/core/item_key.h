// The keys of what a document holds several of: "<list>/<id>/<field>". All that is made by a user
// and has more than one field is stored so: stages, reps, leaves, activities; contacts, acts,
// meetings, facts, steps, criteria; questions of a bank; metrics, teams, members, prizes. Not what
// is noted of a question that was asked: its id is the question's, and each note is of use alone.
#pragma once

#include "core/document.h"

#include <string_view>

namespace core {

struct ItemKey {
    std::string_view item;  // "<list>/<id>/": with what the keys of the item begin; empty: it is
                            // no key of an item
    std::string_view id;    // as it is written
};

inline ItemKey item_key(std::string_view key) {
    const std::size_t list = key.find('/');
    if (list == std::string_view::npos || key.starts_with("asked/")) return {};
    const std::size_t end = key.find('/', list + 1);
    if (end == std::string_view::npos) return {};
    const std::string_view name = key.substr(list + 1, end - list - 1);
    Id id;
    if (!parse_id(name, id)) return {};
    return {key.substr(0, end + 1), name};
}

}  // namespace core
