// Lenses: one base of facts under four frameworks.
#include "core/discovery/lens.h"

#include "core/discovery/desk.h"
#include "core/discovery/score.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace core;
using namespace core::discovery;
using namespace tests;

namespace {

constexpr Lens lenses[] = {Lens::Gpct, Lens::GpctbaCi, Lens::Bant, Lens::Meddpicc};

std::string names_in(Lens lens) {
    std::string names;
    for (const LensSlot& slot : slots_of(lens)) names += std::string(slot.name) + ", ";
    return names;
}

bool lacks(Lens lens, Slot slot) {
    return std::ranges::count(without_counterpart(lens), slot) == 1;
}

}  // namespace

TEST_CASE("each lens has the slots of its framework, in their order") {
    CHECK(names_in(Lens::Gpct) == "Goals, Plans, Challenges, Timeline, ");
    CHECK(names_in(Lens::GpctbaCi) ==
          "Goals, Plans, Challenges, Timeline, Budget, Authority, Negative consequences, Positive "
          "implications, ");
    CHECK(names_in(Lens::Bant) == "Budget, Authority, Need, Timing, ");
    CHECK(names_in(Lens::Meddpicc) ==
          "Metrics, Economic buyer, Decision criteria, Decision process, Paper process, Implicated "
          "pain, Champion, Competition, ");
}

TEST_CASE("a slot of the base stands in one slot of a lens, or the lens says that it has none") {
    for (const Lens lens : lenses) {
        for (const Slot slot : all_slots) {
            int shown = 0;
            for (const LensSlot& in : slots_of(lens))
                shown += static_cast<int>(std::ranges::count(in.from, slot));
            CHECK(shown <= 1);
            CHECK((counterpart(lens, slot) == nullptr) == lacks(lens, slot));
            CHECK((shown == 0) == lacks(lens, slot));
        }
        CHECK(counterpart(lens, Slot::Other) == nullptr);
    }
    CHECK(lacks(Lens::Gpct, Slot::PaperProcess));
    CHECK(lacks(Lens::Gpct, Slot::Competition));
    CHECK(lacks(Lens::Bant, Slot::Plans));
    CHECK_FALSE(lacks(Lens::Meddpicc, Slot::PaperProcess));
    CHECK(counterpart(Lens::Bant, Slot::Challenges)->name == "Need");
    CHECK(counterpart(Lens::Meddpicc, Slot::Authority)->name == "Economic buyer");
}

TEST_CASE("a lens says in words what it does not show") {
    CHECK(counterpart_text(Lens::Meddpicc) ==
          "MEDDPICC has no slot for Plans and Budget; what is known of them is kept and shows in "
          "the other lenses.");
    CHECK(counterpart_text(Lens::GpctbaCi) ==
          "GPCTBA/C&I has no slot for Decision criteria, Paper process, Champion and Competition; "
          "what is known of them is kept and shows in the other lenses.");
}

TEST_CASE("every slot of the base shows in some lens, and its word in documents reads back") {
    std::set<std::string_view> words;
    for (const Slot slot : all_slots) {
        CHECK(std::ranges::any_of(lenses, [&](Lens lens) { return !lacks(lens, slot); }));
        CHECK(slot_of_word(slot_word(slot)) == slot);
        CHECK(name_of(slot) != "Other");
        words.insert(slot_word(slot));
    }
    CHECK(words.size() == all_slots.size());
    CHECK(slot_of_word("security") == Slot::Other);
    CHECK(slot_of_word("") == Slot::Other);
}

TEST_CASE("looking through every lens changes no byte of the account") {
    Random random(5);
    for (int i = 0; i < 50; ++i) {
        const Account account = any_account(random);
        AccountDesk desk;
        desk.write(account);
        const Document before = desk.document;
        for (const Lens lens : lenses) {
            const Account shown = desk.account();
            score_of(shown, lens);
            CHECK(account_changes(desk.document, shown, {9'999, 1}).fields.empty());
        }
        CHECK((desk.document == before));
    }
}
