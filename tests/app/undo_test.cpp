// Undo steps by themselves: what joins, what vanishes, what comes back.
#include "app/undo.h"

#include <doctest/doctest.h>

#include "core/random_document.h"

using namespace app;

namespace {

using Parts = std::vector<core::Document>;

const core::Stamp later{9, 9};

core::Document quota(std::int64_t value, std::uint64_t counter = 1) {
    core::Document part{tests::id_of(1), core::Kind::Plan, {}};
    part.fields["quota"] = {{counter, 1}, value};
    return part;
}

core::Document stamped(core::Document part) {
    for (auto& [key, field] : part.fields) field.stamp = later;
    return part;
}

}  // namespace

TEST_CASE("undo writes the former values and redo the later ones, both with a new stamp") {
    UndoHistory history;
    CHECK(undo(history, later).empty());
    CHECK(redo(history, later).empty());
    remember(history, "change quota", quota(5), quota(7));
    CHECK(undo(history, later) == Parts{stamped(quota(5))});
    CHECK(undo(history, later).empty());
    CHECK(redo(history, later) == Parts{stamped(quota(7))});
    CHECK(redo(history, later).empty());
    CHECK(undo(history, later) == Parts{stamped(quota(5))});
}

TEST_CASE("a field that was absent is absent again after undo") {
    UndoHistory history;
    remember(history, "change quota", {tests::id_of(1), core::Kind::Plan, {}}, quota(7));
    core::Document absent = quota(0);
    absent.fields["quota"] = {later, core::Value{}};
    CHECK(undo(history, later) == Parts{absent});
}

TEST_CASE("a number typed digit by digit is one step") {
    UndoHistory history;
    remember(history, "change quota", quota(5), quota(1));
    remember(history, "change quota", quota(1), quota(12));
    remember(history, "change quota", quota(12), quota(123));
    CHECK(history.done.size() == 1);
    CHECK(undo(history, later) == Parts{stamped(quota(5))});
    CHECK(redo(history, later) == Parts{stamped(quota(123))});
}

TEST_CASE("leaving a field, another name, document or field begins a new step") {
    UndoHistory history;
    remember(history, "change quota", quota(5), quota(1));
    close_step(history);
    remember(history, "change quota", quota(1), quota(2));
    CHECK(history.done.size() == 2);
    remember(history, "something else", quota(2), quota(3));
    CHECK(history.done.size() == 3);
    core::Document other = quota(4);
    other.id = tests::id_of(2);
    remember(history, "something else", other, other);
    remember(history, "something else", quota(3), other);
    CHECK(history.done.size() == 4);
    core::Document booked{tests::id_of(2), core::Kind::Plan, {}};
    booked.fields["booked"] = {{1, 1}, std::int64_t{1}};
    remember(history, "something else", other, booked);
    CHECK(history.done.size() == 5);
    for (std::size_t i = 0; i + 1 < history.done.size(); ++i) CHECK_FALSE(history.done[i].open);
}

TEST_CASE("a step that ends where it began vanishes") {
    UndoHistory history;
    remember(history, "change quota", quota(5), quota(1));
    remember(history, "change quota", quota(1), quota(5));
    CHECK(history.done.empty());
}

TEST_CASE("a new change ends what could be done again") {
    UndoHistory history;
    remember(history, "change quota", quota(5), quota(1));
    undo(history, later);
    remember(history, "change quota", quota(5), quota(2));
    CHECK(history.undone.empty());
    CHECK(redo(history, later).empty());
}

TEST_CASE("after an undo the next change of the same field is its own step") {
    UndoHistory history;
    remember(history, "change quota", quota(1), quota(2));
    close_step(history);
    remember(history, "change quota", quota(2), quota(3));
    undo(history, later);
    remember(history, "change quota", quota(2), quota(4));
    CHECK(history.done.size() == 2);
}

TEST_CASE("the oldest steps go when there are too many") {
    UndoHistory history;
    const auto count = static_cast<std::int64_t>(max_undo_steps);
    for (std::int64_t i = 0; i < count + 5; ++i) {
        remember(history, "change quota", quota(i), quota(i + 1));
        close_step(history);
    }
    CHECK(history.done.size() == max_undo_steps);
    Parts last;
    for (Parts parts; !(parts = undo(history, later)).empty();) last = parts;
    CHECK(last == Parts{stamped(quota(5))});
}

TEST_CASE("a change of several documents is one closed step, without those that it leaves") {
    const auto second = [](std::int64_t value) {
        core::Document part = quota(value);
        part.id = tests::id_of(2);
        return part;
    };
    core::Document same = quota(9);
    same.id = tests::id_of(3);
    UndoHistory history;
    remember(history, "import", {undo_part(same, same)});
    CHECK(history.done.empty());
    remember(
        history, "import",
        {undo_part(quota(5), quota(7)), undo_part(same, same), undo_part(second(1), second(2))});
    CHECK(history.done.size() == 1);
    CHECK(undo(history, later) == Parts{stamped(quota(5)), stamped(second(1))});
    CHECK(redo(history, later) == Parts{stamped(quota(7)), stamped(second(2))});
    remember(history, "import", quota(7), quota(8));
    CHECK(history.done.size() == 2);
}
