// Two spells of one member never share a day.
#include "core/contest/spell_overlap.h"
#include "core/contest/desk.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

using namespace core;
using namespace core::contest;
using namespace tests;

namespace {

Member playing(std::vector<Spell> spells) { return {id_of(cora), "Cora", 0, std::move(spells)}; }

std::optional<Date> day(std::int64_t number) { return day_of_contest(static_cast<int>(number)); }

std::string said(const std::vector<Spell>& spells) {
    const auto overlap = new_overlap(playing({}), playing(spells));
    return overlap ? days_text(*overlap) : "";
}

}  // namespace

TEST_CASE("spells that share days are named by those days") {
    CHECK(said({}).empty());
    CHECK(said({{{}, {}, id_of(reds)}}).empty());
    CHECK(said({{{}, day(3), {}}, {day(4), {}, {}}}).empty());
    CHECK(said({{{}, day(4), {}}, {day(4), {}, {}}}) == "on 30 Oct 2025");
    CHECK(said({{day(5), day(9), {}}, {day(2), day(7), {}}}) == "from 31 Oct 2025 to 2 Nov 2025");
    CHECK(said({{{}, {}, {}}, {day(4), {}, {}}}) == "from 30 Oct 2025 on");
    CHECK(said({{{}, {}, {}}, {{}, {}, id_of(reds)}}) == "from the start on");
    CHECK(said({{day(1), day(9), {}}, {day(2), day(3), {}}}) == "from 28 Oct 2025 to 29 Oct 2025");
}

TEST_CASE("an overlap that was there before stands in the way of nothing else") {
    const Member former = playing({{{}, {}, id_of(reds)}, {day(4), {}, id_of(blues)}});
    Member wanted = former;
    wanted.name = "Cora Lee";
    CHECK(!new_overlap(former, wanted));
    wanted.spells.push_back({day(8), {}, {}});
    CHECK(new_overlap(former, wanted));
    wanted = former;
    wanted.spells[0].to = day(3);  // mended
    CHECK(!new_overlap(former, wanted));
}

TEST_CASE("spells overlap where some day is in two of them, and only there") {
    Random random(62);
    for (int run = 0; run < 2'000; ++run) {
        std::vector<Spell> spells;
        for (std::int64_t i = random.between(0, 4); i > 0; --i) {
            const std::int64_t from = random.between(1, 12);
            Spell spell{day(from), day(from + random.between(0, 3)), {}};
            if (random.between(0, 7) == 0) spell.from.reset();
            if (random.between(0, 7) == 0) spell.to.reset();
            spells.push_back(spell);
        }
        bool shares = false;
        for (int number = -5; number <= 30; ++number) {
            const Date date = day_of_contest(number);
            shares = shares || std::ranges::count_if(spells, [&](const Spell& spell) {
                                   return (!spell.from || *spell.from <= date) &&
                                          (!spell.to || date <= *spell.to);
                               }) > 1;
        }
        CHECK(said(spells).empty() == !shares);
    }
}
