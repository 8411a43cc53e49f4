// A document that plans are written into, and plans as a user could make them, for the tests of
// reading, writing and repair.
#pragma once

#include "core/random.h"
#include "core/target/plan_document.h"

#include <string>
#include <string_view>

namespace tests {

core::Id id_of(std::uint64_t number);
std::string stage_key(const core::Id& id, std::string_view field);

// A document and the clock that stamps its changes.
struct Desk {
    core::Document document{id_of(1), core::Kind::Plan, {}};
    std::uint64_t counter = 0;

    std::size_t write(const core::target::Plan& wanted);  // how many fields it took
    void put(std::string key, core::Value value);
    core::target::Plan plan() const { return core::target::plan_of(document); }
};

// With the sample plan written into it.
Desk sample_desk();

// What a user could make of `plan` in one edit; now and then the currency and amounts change as
// well.
core::target::Plan any_edit(Random& random, core::target::Plan plan);

}  // namespace tests
