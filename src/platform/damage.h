// Which parts of the canvas a frame has to paint again: what it draws, compared with what is there.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

struct ImDrawCmd;
struct ImDrawData;
struct ImDrawList;

namespace platform {

// Whole pixels, counted from the canvas's top left corner; `right` and `bottom` are not in it.
struct PixelBox {
    int left = 0, top = 0, right = 0, bottom = 0;
    bool is_empty() const { return right <= left || bottom <= top; }
    bool operator==(const PixelBox&) const = default;
};

PixelBox overlap(const PixelBox& one, const PixelBox& other);  // may be empty
PixelBox clip_of(const ImDrawCmd& command);

// A frame is a row of pieces, each painted over those before it. A piece's pixels follow from its
// vertices, its texture and where it is cut off; so where only pieces lie that the last frame had
// too, in the same order, every pixel is right already. What the texture holds at a place must not
// change unless forget() is called.
class Damage {
public:
    // Nothing of what was drawn is on the canvas any more, or not as it would be drawn now.
    void forget() { width_ = 0; }

    // This frame comes onto the canvas, over `page`, the colour of what nothing is drawn on.
    // Narrows the clip of each command to whole pixels around what it paints. Answers what has to
    // be painted, until the next call: a few boxes on the canvas that lie apart from each other.
    std::span<const PixelBox> take(ImDrawData& data, int width, int height, unsigned page);

private:
    struct Piece {
        std::uint64_t hash = 0;
        PixelBox box;
    };

    void read(ImDrawList& list, const PixelBox& canvas);
    void compare();
    void add(PixelBox box);

    std::vector<Piece> shown_, drawn_;  // the frame before this one, and this one
    std::array<PixelBox, 4> boxes_;
    std::size_t box_count_ = 0;
    int width_ = 0, height_ = 0;
    unsigned page_ = 0;
};

}  // namespace platform
