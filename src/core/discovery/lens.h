// Lenses: the same facts, shown in the slots of one framework.
#pragma once

#include "core/discovery/slot.h"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core::discovery {

// domain.md, Discovery 2. A lens is a view: it holds nothing, so changing it changes no byte.
enum class Lens { Gpct, GpctbaCi, Bant, Meddpicc };
inline constexpr std::array all_lenses{Lens::Gpct, Lens::GpctbaCi, Lens::Bant, Lens::Meddpicc};

// One slot of a framework, and the base slots whose facts it shows. A fact that is entered through
// it goes to the first of them.
struct LensSlot {
    std::string_view name;
    std::span<const Slot> from;
    std::string_view letter;  // that it has in the framework's name
};

std::string_view name_of(Lens lens);  // "GPCTBA/C&I"
std::span<const LensSlot> slots_of(Lens lens);

// Where the lens shows the facts of a base slot; nullptr: it has no counterpart for it.
const LensSlot* counterpart(Lens lens, Slot slot);
std::vector<Slot> without_counterpart(Lens lens);

// "GPCT has no slot for Budget, Authority, ... and Competition; what is known of them is kept and
// shows in the other lenses." Empty where each has one.
std::string counterpart_text(Lens lens);

}  // namespace core::discovery
