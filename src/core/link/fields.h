// A document's fields in a link: every key, value and stamp, known to this version or not.
#pragma once

#include "core/document.h"
#include "core/link/id_table.h"
#include "core/link/symbols.h"

#include <cstddef>
#include <functional>
#include <string_view>

namespace core::link {

// Writes those of `fields` for which `is_wanted(key)`, or adds those that stand there. Items come
// in their order, so that what is the same for one after another costs nearly nothing. Caps: as
// many fields as core/codec/record.h has for a record.
void code_fields(Symbols& symbols, IdTable& ids, Fields& fields,
                 const std::function<bool(std::string_view)>& is_wanted);

}  // namespace core::link
