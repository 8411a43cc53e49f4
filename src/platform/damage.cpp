// Pieces by their hashes, those that two frames share in the same order, and boxes around the rest.
#include "platform/damage.h"

#include "imgui.h"

#include <algorithm>
#include <cfloat>
#include <climits>
#include <cmath>
#include <cstring>

namespace platform {

PixelBox overlap(const PixelBox& one, const PixelBox& other) {
    return {std::max(one.left, other.left), std::max(one.top, other.top),
            std::min(one.right, other.right), std::min(one.bottom, other.bottom)};
}

PixelBox clip_of(const ImDrawCmd& command) {
    const ImVec4& clip = command.ClipRect;
    return {static_cast<int>(clip.x), static_cast<int>(clip.y), static_cast<int>(clip.z),
            static_cast<int>(clip.w)};
}

namespace {

// Pixels that cost as much as one box more.
constexpr int pixels_of_a_box = 4096;
// How many pieces are compared in vain, which takes about a tenth of a millisecond. After that,
// what is left of both frames is taken as different.
constexpr int patience = 100'000;

std::uint64_t mixed(std::uint64_t hash, const void* data, std::size_t size) {
    for (std::size_t at = 0; at < size; at += sizeof(std::uint32_t)) {
        std::uint32_t word = 0;
        std::memcpy(&word, static_cast<const char*>(data) + at, sizeof word);
        hash = (hash ^ word) * 0x9E3779B97F4A7C15U;
        hash ^= hash >> 32;
    }
    return hash;
}

PixelBox around(const PixelBox& one, const PixelBox& other) {
    return {std::min(one.left, other.left), std::min(one.top, other.top),
            std::max(one.right, other.right), std::max(one.bottom, other.bottom)};
}

int area(const PixelBox& box) { return (box.right - box.left) * (box.bottom - box.top); }

// Pixels that would be painted for nothing if the two were one box. None where they cross: then
// they have to be one.
int waste(const PixelBox& one, const PixelBox& other) {
    if (!overlap(one, other).is_empty()) return 0;
    return area(around(one, other)) - area(one) - area(other);
}

int between(float value, int low, int high) {
    return static_cast<int>(std::clamp(value, static_cast<float>(low), static_cast<float>(high)));
}

}  // namespace

std::span<const PixelBox> Damage::take(ImDrawData& data, int width, int height, unsigned page) {
    const PixelBox canvas{0, 0, width, height};
    shown_.swap(drawn_);
    drawn_.clear();
    box_count_ = 0;
    for (ImDrawList* list : data.CmdLists) read(*list, canvas);
    if (width == width_ && height == height_ && page == page_) {
        compare();
    } else {
        boxes_[box_count_++] = canvas;
    }
    width_ = width;
    height_ = height;
    page_ = page;
    return {boxes_.data(), box_count_};
}

// A piece is a row of triangles that share vertices: mostly one shape or one text.
void Damage::read(ImDrawList& list, const PixelBox& canvas) {
    for (ImDrawCmd& command : list.CmdBuffer) {
        const PixelBox clip = overlap(clip_of(command), canvas);
        PixelBox whole{canvas.right, canvas.bottom, 0, 0};
        const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
        const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
        const ImDrawIdx* const end = index + command.ElemCount;
        while (index != end && !clip.is_empty()) {
            ImDrawIdx lowest = *index, highest = *index;
            ImVec2 low(FLT_MAX, FLT_MAX), high(-FLT_MAX, -FLT_MAX);
            std::uint64_t hash = command.GetTexID();
            do {
                for (int corner = 0; corner < 3; ++corner, ++index) {
                    const ImDrawVert& vertex = vertices[*index];
                    lowest = std::min(lowest, *index);
                    highest = std::max(highest, *index);
                    low = {std::min(low.x, vertex.pos.x), std::min(low.y, vertex.pos.y)};
                    high = {std::max(high.x, vertex.pos.x), std::max(high.y, vertex.pos.y)};
                    hash = mixed(hash, &vertex, sizeof vertex);
                }
            } while (index != end && std::max(index[0], index[2]) >= lowest &&
                     std::min(index[0], index[2]) <= highest);
            const PixelBox box{between(std::floor(low.x) - 1, clip.left, clip.right),
                               between(std::floor(low.y) - 1, clip.top, clip.bottom),
                               between(std::ceil(high.x) + 1, clip.left, clip.right),
                               between(std::ceil(high.y) + 1, clip.top, clip.bottom)};
            if (box.is_empty()) continue;
            whole = around(whole, box);
            drawn_.push_back({mixed(hash, &box, sizeof box), box});
        }
        command.ClipRect = {static_cast<float>(whole.left), static_cast<float>(whole.top),
                            static_cast<float>(whole.right), static_cast<float>(whole.bottom)};
    }
}

// Where the two frames part, they go on together from the nearest piece that both have.
void Damage::compare() {
    const auto are_same = [this](std::size_t one, std::size_t other) {
        return one < shown_.size() && other < drawn_.size() &&
               shown_[one].hash == drawn_[other].hash;
    };
    int left = patience;
    std::size_t shown = 0, drawn = 0;
    while (const std::size_t rest = shown_.size() - shown + drawn_.size() - drawn) {
        std::size_t passed = 0, of_shown = 0;  // pieces of both frames, and of the one before
        while (passed < rest && !are_same(shown + of_shown, drawn + passed - of_shown)) {
            if (of_shown++ == passed) {
                of_shown = 0;
                ++passed;
            }
            if (--left < 0) passed = rest;
        }
        if (passed == rest) of_shown = shown_.size() - shown;
        for (std::size_t i = 0; i < passed; ++i)
            add(i < of_shown ? shown_[shown++].box : drawn_[drawn++].box);
        if (passed == rest) return;
        ++shown;
        ++drawn;
    }
}

void Damage::add(PixelBox box) {
    while (true) {
        PixelBox* nearest = nullptr;
        int least = box_count_ == boxes_.size() ? INT_MAX : pixels_of_a_box;
        for (std::size_t i = 0; i < box_count_; ++i) {
            const int lost = waste(box, boxes_[i]);
            if (lost >= least) continue;
            least = lost;
            nearest = &boxes_[i];
        }
        if (!nearest) break;
        box = around(box, *nearest);
        *nearest = boxes_[--box_count_];
    }
    boxes_[box_count_++] = box;
}

}  // namespace platform
