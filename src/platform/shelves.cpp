// Where rectangles go in a square picture.
#include "platform/shelves.h"

namespace platform {

void Shelves::clear(int side) {
    side_ = side;
    bottom_ = 0;
    shelves_.clear();
}

std::optional<Shelves::Place> Shelves::place(int width, int height) {
    const int wide = width + 1;  // the gap
    const int high = height + 1;
    if (wide > side_) return {};
    for (Shelf& shelf : shelves_) {
        const bool suits = high <= shelf.height && shelf.height <= high + high / 4 + 2;
        if (!suits || shelf.used + wide > side_) continue;
        const Place place{shelf.used, shelf.y};
        shelf.used += wide;
        return place;
    }
    const int shelf_height = (high + 3) / 4 * 4;  // so that near heights share a shelf
    if (bottom_ + shelf_height > side_) return {};
    shelves_.push_back({bottom_, shelf_height, wide});
    bottom_ += shelf_height;
    return Place{0, shelves_.back().y};
}

}  // namespace platform
