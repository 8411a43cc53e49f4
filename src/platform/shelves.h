// Where rectangles go in a square picture: on shelves, each for rectangles of about its height.
#pragma once

#include <optional>
#include <vector>

namespace platform {

class Shelves {
public:
    struct Place {
        int x = 0, y = 0;
    };

    void clear(int side);
    int side() const { return side_; }

    // Nothing when there is no room. Places keep one pixel apart from each other.
    std::optional<Place> place(int width, int height);

private:
    struct Shelf {
        int y = 0, height = 0, used = 0;
    };

    int side_ = 0;
    int bottom_ = 0;  // of the last shelf
    std::vector<Shelf> shelves_;
};

}  // namespace platform
