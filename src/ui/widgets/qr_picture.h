// A QR code on the screen, for a phone's camera.
#pragma once

#include "core/codec/qr.h"
#include "ui/frame.h"

#include <string_view>

namespace ui {

// Dark on white whatever the theme, with the light border that readers need, and as large as `side`
// allows: every module is the same whole number of device pixels, at least one. `name` says what it
// holds: "QR code of the link". Returns the side of the square that it takes, from `at`.
float qr_picture(Frame& frame, NodeId id, Point at, float side, const core::codec::QrCode& code,
                 std::string_view name);

}  // namespace ui
