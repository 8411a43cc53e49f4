// The passphrase of a key's file: kept in Scratch until it is used.
#pragma once

#include "ui/frame.h"

namespace ui {

// Returns the height.
float passphrase_field(Frame& frame, NodeId id, Point at, float w);

}  // namespace ui
