// What is known of a string in a style, found without building a key, forgotten when it is not
// used.
#pragma once

#include "platform/glyphs.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace platform {

// Where a string's pixels lie, seen from the pen, and how far the pen goes: what glyphs.js answers
// to measure().
struct TextBox {
    float left = 0, top = 0, width = 0, height = 0, advance = 0;
};

struct CachedText {
    TextBox box;
    TextImage image;
    std::uint32_t picture = 0;    // in which filling of the texture `image` lies; 0: not drawn yet
    std::uint32_t last_used = 0;  // frame
    std::uint32_t counted = 0;    // frame in which its area was added up
    std::string shortened;        // of the entries with a width
    std::vector<std::uint32_t> line_starts;
};

class TextCache {
public:
    struct View {
        std::string_view text;
        TextStyle style;
        float width = -1;  // what it was shortened to or broken for; -1: the string as it is
    };

    struct Found {
        CachedText& entry;
        bool is_new;
    };

    // The reference is good until the next sweep.
    Found find_or_add(const View& view, std::uint32_t frame) {
        auto found = entries_.find(view);
        const bool is_new = found == entries_.end();
        if (is_new)
            found =
                entries_.emplace(Key{std::string(view.text), view.style, view.width}, CachedText{})
                    .first;
        found->second.last_used = frame;
        return {found->second, is_new};
    }

    // Few strings may stay as long as they like; of many, those that no frame has used lately go.
    void sweep(std::uint32_t frame) {
        const std::uint32_t spared = entries_.size() < many ? long_unused : 0;
        if (entries_.size() < few) return;
        std::erase_if(entries_,
                      [=](const auto& item) { return frame - item.second.last_used > spared; });
    }

private:
    static constexpr std::size_t few = 1000;
    static constexpr std::size_t many = 10000;
    static constexpr std::uint32_t long_unused = 200;  // frames

    struct Key {
        std::string text;
        TextStyle style;
        float width;
        operator View() const { return {text, style, width}; }
    };

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(const View& view) const {
            std::size_t hash = std::hash<std::string_view>{}(view.text);
            for (const float number :
                 {view.style.px, static_cast<float>(view.style.weight), view.width}) {
                hash = hash * 31 + std::hash<float>{}(number);
            }
            return hash;
        }
    };

    struct Equal {
        using is_transparent = void;
        bool operator()(const View& a, const View& b) const {
            return a.text == b.text && a.style == b.style && a.width == b.width;
        }
    };

    std::unordered_map<Key, CachedText, Hash, Equal> entries_;
};

}  // namespace platform
