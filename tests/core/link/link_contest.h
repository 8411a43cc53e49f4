// Contests as teams have them, for the size of links: written by a leader night after night, as the
// app would.
#pragma once

#include "core/document.h"

#include <cstddef>
#include <string>

namespace tests {

struct LinkSize {
    std::string name;
    std::size_t teams = 5;
    std::size_t reps = 50;
    std::size_t nights = 20;
    std::size_t metrics = 2;  // at most 4
};

struct LinkContest {
    core::Document document;
    // The same contest without ids: each entry an object with names, or rows of bare numbers.
    std::string json;
    std::string compact_json;
};

// The same each time. Names are in nine scripts; each night is entered in a session of its own.
LinkContest link_contest(const LinkSize& size);

// Of such a contest, what its first members have on its last day.
core::Document last_day_of(const core::Document& document, std::size_t members);

}  // namespace tests
