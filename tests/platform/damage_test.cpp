// Only what has changed is painted again, and the picture is the same as if all of it were.
#include "platform/damage.h"

#include "imgui.h"
#include "platform/blank_font.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <random>
#include <vector>

using platform::Damage;
using platform::PixelBox;

namespace {

constexpr int width = 400;
constexpr int height = 300;
constexpr unsigned page = IM_COL32(247, 248, 250, 255);
constexpr unsigned red = IM_COL32(200, 0, 0, 255);
constexpr unsigned blue = IM_COL32(0, 0, 200, 128);

using Frame = std::function<void(ImDrawList&)>;

// One frame's lists, as ImGui hands them to a renderer.
class Sheet {
public:
    Sheet() {
        // How round things are is settled with the first frame.
        platform::install_blank_font();
        ImGui::GetIO().IniFilename = nullptr;
        ImGui::GetIO().DisplaySize = {width, height};
        ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
        ImGui::NewFrame();
        list_ = std::make_unique<ImDrawList>(ImGui::GetDrawListSharedData());
    }
    ~Sheet() {
        list_.reset();
        ImGui::DestroyContext(context_);
    }
    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;

    ImDrawData& draw(const Frame& frame) {
        list_->_ResetForNewFrame();
        list_->PushTexture(ImTextureRef(ImTextureID(7)));
        list_->PushClipRect({0, 0}, {width, height});
        frame(*list_);
        data_.CmdLists.resize(0);
        data_.CmdLists.push_back(list_.get());
        return data_;
    }

private:
    ImGuiContext* context_ = ImGui::CreateContext();
    std::unique_ptr<ImDrawList> list_;
    ImDrawData data_;
};

// What a frame has to paint after those before it.
class Canvas {
public:
    std::vector<PixelBox> show(const Frame& frame, int wide = width, unsigned ground = page) {
        const auto boxes = damage.take(sheet_.draw(frame), wide, height, ground);
        return {boxes.begin(), boxes.end()};
    }

    Damage damage;

private:
    Sheet sheet_;
};

std::vector<PixelBox> between(const Frame& first, const Frame& second) {
    Canvas canvas;
    canvas.show(first);
    return canvas.show(second);
}

void square(ImDrawList& list, float x, float y, unsigned color = red) {
    list.AddRectFilled({x, y}, {x + 10, y + 10}, color);
}

// A square's box, with the pixel that is added for safety.
PixelBox around(int x, int y) { return {x - 1, y - 1, x + 11, y + 11}; }

const std::vector<PixelBox> nothing;
const std::vector<PixelBox> everything{{0, 0, width, height}};

}  // namespace

namespace platform {
doctest::String toString(const PixelBox& box) {
    return doctest::toString(box.left) + "," + doctest::toString(box.top) + " to " +
           doctest::toString(box.right) + "," + doctest::toString(box.bottom);
}
}  // namespace platform

TEST_CASE("the first frame is painted whole, the same frame again not at all") {
    const auto frame = [](ImDrawList& list) {
        square(list, 20, 20);
        list.AddCircleFilled({200, 100}, 30, blue);
    };
    Canvas canvas;
    CHECK(canvas.show(frame) == everything);
    for (int i = 0; i < 3; ++i) CHECK(canvas.show(frame) == nothing);
    canvas.damage.forget();
    CHECK(canvas.show(frame) == everything);
    CHECK(canvas.show(frame) == nothing);
}

TEST_CASE("another size and another ground are painted whole") {
    const auto frame = [](ImDrawList& list) { square(list, 20, 20); };
    Canvas canvas;
    canvas.show(frame);
    CHECK(canvas.show(frame, width + 1) == std::vector{PixelBox{0, 0, width + 1, height}});
    CHECK(canvas.show(frame) == everything);
    CHECK(canvas.show(frame, width, blue) == everything);
    CHECK(canvas.show(frame, width, blue) == nothing);
}

TEST_CASE("a square that moves is painted where it was and where it is") {
    const auto at = [](float x, float y) {
        return [=](ImDrawList& list) {
            square(list, 5, 5);
            square(list, x, y);
            square(list, 380, 280);
        };
    };
    auto boxes = between(at(50, 50), at(300, 200));
    std::ranges::sort(boxes, {}, &PixelBox::left);
    CHECK(boxes == std::vector{around(50, 50), around(300, 200)});
    CHECK(between(at(50, 50), at(56, 50)) == std::vector{PixelBox{49, 49, 67, 61}});
}

TEST_CASE("what comes, goes or changes in the middle leaves alone what is drawn after it") {
    const auto with = [](int count, unsigned color) {
        return [=](ImDrawList& list) {
            square(list, 5, 5);
            for (int i = 0; i < count; ++i) square(list, 100, 100 + static_cast<float>(i), color);
            for (int i = 0; i < 30; ++i) square(list, static_cast<float>(i) * 12, 200, blue);
        };
    };
    const std::vector one{around(100, 100)};
    CHECK(between(with(0, red), with(1, red)) == one);
    CHECK(between(with(1, red), with(0, red)) == one);
    CHECK(between(with(1, red), with(1, blue)) == one);
    CHECK(between(with(0, red), with(50, red)) == std::vector{PixelBox{99, 99, 111, 160}});
}

TEST_CASE("long frames that have nothing in common are painted again where they were and are") {
    const auto many = [](float left) {
        return [=](ImDrawList& list) {
            for (int i = 0; i < 1'500; ++i)
                square(list, left + static_cast<float>(i % 30) * 5, static_cast<float>(i / 30) * 5);
            square(list, 380, 280);
        };
    };
    CHECK(between(many(10), many(12)) == std::vector{PixelBox{9, 0, 168, 256}, around(380, 280)});
    CHECK(between(many(10), many(10)) == nothing);
}

TEST_CASE("what is painted in another order is painted again") {
    const auto first = [](ImDrawList& list) {
        square(list, 50, 50, red);
        square(list, 55, 55, blue);
        square(list, 200, 50, blue);
    };
    const auto second = [](ImDrawList& list) {
        square(list, 55, 55, blue);
        square(list, 50, 50, red);
        square(list, 200, 50, blue);
    };
    const PixelBox common = platform::overlap(around(50, 50), around(55, 55));
    const auto boxes = between(first, second);
    CHECK(boxes.size() == 1);
    for (const PixelBox& box : boxes) CHECK(platform::overlap(box, common) == common);
}

TEST_CASE("the same drawn twice is known twice") {
    const auto times = [](int count) {
        return [=](ImDrawList& list) {
            for (int i = 0; i < count; ++i) square(list, 50, 50, blue);
        };
    };
    CHECK(between(times(3), times(3)) == nothing);
    CHECK(between(times(3), times(2)) == std::vector{around(50, 50)});
}

TEST_CASE("a clip matters where it cuts, and nowhere else") {
    const auto cut_at = [](float bottom) {
        return [=](ImDrawList& list) {
            list.PushClipRect({0, 0}, {width, bottom}, true);
            square(list, 50, 50);
            square(list, 50, 150);
            list.PopClipRect();
        };
    };
    CHECK(between(cut_at(155), cut_at(158)) == std::vector{PixelBox{49, 149, 61, 158}});
    CHECK(between(cut_at(100), cut_at(120)) == nothing);
    CHECK(between(cut_at(100), cut_at(170)) == std::vector{around(50, 150)});
}

TEST_CASE("another texture, another place in it and another opacity are seen") {
    const auto image = [](ImTextureID texture, float u, unsigned color) {
        return [=](ImDrawList& list) {
            list.AddImage(ImTextureRef(texture), {50, 50}, {60, 60}, {0, 0}, {u, 1}, color);
        };
    };
    const std::vector one{around(50, 50)};
    CHECK(between(image(8, 1, red), image(8, 1, red)) == nothing);
    CHECK(between(image(8, 1, red), image(9, 1, red)) == one);
    CHECK(between(image(8, 1, red), image(8, 0.5F, red)) == one);
    CHECK(between(image(8, 1, red), image(8, 1, red & ~IM_COL32_A_MASK)) == one);
}

TEST_CASE("nothing outside of the canvas is painted") {
    const auto at = [](float x) {
        return [=](ImDrawList& list) {
            list.PushClipRectFullScreen();
            list.PushClipRect({-500, -500}, {5'000, 5'000});
            list.AddRectFilled({x, -20}, {x + 30, 5'000}, red);
            list.PopClipRect();
        };
    };
    CHECK(between(at(-20), at(-15)) == std::vector{PixelBox{0, 0, 16, height}});
    CHECK(between(at(390), at(395)) == std::vector{PixelBox{389, 0, width, height}});
    CHECK(between(at(1'000), at(1e9F)) == nothing);
}

TEST_CASE("far apart changes are painted apart from each other, many of them in a few boxes") {
    const auto blinking = [](int count, unsigned color) {
        return [=](ImDrawList& list) {
            for (int i = 0; i < count; ++i) {
                const ImVec2 low(static_cast<float>(i % 3) * 170, static_cast<float>(i / 3) * 130);
                list.AddRectFilled(low, {low.x + 60, low.y + 60}, color);
            }
        };
    };
    CHECK(between(blinking(4, red), blinking(4, blue)).size() == 4);
    const auto boxes = between(blinking(9, red), blinking(9, blue));
    CHECK(boxes.size() <= 4);
    CHECK(boxes.size() >= 2);
}

TEST_CASE("nothing is painted twice where two changes cross") {
    const auto cross = [](unsigned color) {
        return [=](ImDrawList& list) {
            list.AddRectFilled({10, 145}, {390, 150}, color);
            list.AddRectFilled({195, 10}, {200, 290}, color);
        };
    };
    CHECK(between(cross(red), cross(blue)) == std::vector{PixelBox{9, 9, 391, 291}});
}

namespace {

constexpr int sheet_width = 320;
constexpr int sheet_height = 160;

// In a pixel is all that was painted there, in its order.
using Picture = std::vector<std::uint64_t>;

float side(const ImVec2& from, const ImVec2& to, float x, float y) {
    return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
}

void paint_triangle(Picture& picture, const PixelBox& seen, const ImVec2 (&corners)[3],
                    std::uint64_t ink) {
    const auto& [a, b, c] = corners;
    if (side(a, b, c.x, c.y) == 0) return;
    const auto [left, right] = std::minmax({a.x, b.x, c.x});
    const auto [top, bottom] = std::minmax({a.y, b.y, c.y});
    const int end = std::min(seen.right, static_cast<int>(right + 1));
    for (int y = seen.top; y < seen.bottom; ++y) {
        const float middle = static_cast<float>(y) + 0.5F;
        if (middle < top || middle > bottom) continue;
        for (int x = std::max(seen.left, static_cast<int>(left)); x < end; ++x) {
            const float sides[] = {side(a, b, static_cast<float>(x) + 0.5F, middle),
                                   side(b, c, static_cast<float>(x) + 0.5F, middle),
                                   side(c, a, static_cast<float>(x) + 0.5F, middle)};
            const auto [least, most] = std::minmax({sides[0], sides[1], sides[2]});
            if (least < 0 && most > 0) continue;
            std::uint64_t& pixel = picture[static_cast<std::size_t>(y * sheet_width + x)];
            pixel = pixel * 1'000'003 + ink;
        }
    }
}

void paint(Picture& picture, const ImDrawData& data, const PixelBox& box) {
    for (int y = box.top; y < box.bottom; ++y)
        for (int x = box.left; x < box.right; ++x)
            picture[static_cast<std::size_t>(y * sheet_width + x)] = 1;
    for (const ImDrawList* list : data.CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const PixelBox seen = platform::overlap(box, platform::clip_of(command));
            const ImDrawIdx* index = list->IdxBuffer.Data + command.IdxOffset;
            const ImDrawVert* vertices = list->VtxBuffer.Data + command.VtxOffset;
            for (const ImDrawIdx* end = index + command.ElemCount; index != end; index += 3) {
                paint_triangle(
                    picture, seen,
                    {vertices[index[0]].pos, vertices[index[1]].pos, vertices[index[2]].pos},
                    vertices[*index].col + command.GetTexID());
            }
        }
    }
}

struct Shape {
    ImVec2 low, high;
    unsigned color;
    unsigned kind;
    float cut;
};

void draw_shape(ImDrawList& list, const Shape& shape) {
    const auto& [low, high, color, kind, cut] = shape;
    list.PushClipRect({0, 0}, {sheet_width, cut}, true);
    switch (kind) {
        case 0: list.AddRectFilled(low, high, color); break;
        case 1: list.AddTriangleFilled(low, high, {low.x, high.y}, color); break;
        case 2: list.AddRect(low, high, color, 3); break;
        default: list.AddImage(ImTextureRef(ImTextureID(8)), low, high, {0, 0}, {1, 1}, color);
    }
    list.PopClipRect();
}

class Walk {
public:
    explicit Walk(unsigned seed) : random_(seed) {
        for (int i = 0; i < 20; ++i) shapes_.push_back(some());
    }

    void draw(ImDrawList& list) const {
        for (const Shape& shape : shapes_) draw_shape(list, shape);
    }

    void edit() {
        switch (below(6)) {
            case 0: shapes_.insert(shapes_.begin() + below(shapes_.size()), some()); break;
            case 1: shapes_.erase(shapes_.begin() + below(shapes_.size())); break;
            case 2: std::swap(any(), any()); break;
            case 3: any() = some(); break;
            case 4: any().cut = some().cut; break;
            default: shapes_.push_back(Shape(any())); break;
        }
    }

    int below(std::size_t end) { return static_cast<int>(random_() % end); }

private:
    Shape& any() { return shapes_[static_cast<std::size_t>(below(shapes_.size()))]; }

    Shape some() {
        const auto quarters = [this](int end) {
            return static_cast<float>(below(4 * static_cast<std::size_t>(end))) / 4;
        };
        const ImVec2 low(quarters(sheet_width + 20) - 10, quarters(sheet_height + 20) - 10);
        return {low,
                {low.x + quarters(25), low.y + quarters(25)},
                IM_COL32(100 * below(3), 0, 0, 255),
                static_cast<unsigned>(below(4)),
                below(3) == 0 ? quarters(sheet_height) : sheet_height};
    }

    std::mt19937 random_;
    std::vector<Shape> shapes_;
};

}  // namespace

TEST_CASE("painting only the damage gives the same picture as painting everything") {
    const PixelBox whole{0, 0, sheet_width, sheet_height};
    for (unsigned seed = 1; seed <= 40; ++seed) {
        Walk walk(seed);
        Sheet sheet;
        Damage damage;
        Picture kept(sheet_width * sheet_height), anew = kept;
        for (int frame = 0; frame < 12; ++frame) {
            ImDrawData& data = sheet.draw([&](ImDrawList& list) { walk.draw(list); });
            paint(anew, data, whole);
            const auto boxes = damage.take(data, sheet_width, sheet_height, page);
            for (const PixelBox& box : boxes) {
                CHECK(platform::overlap(box, whole) == box);
                CHECK_FALSE(box.is_empty());
                for (const PixelBox& other : boxes)
                    CHECK((&other == &box || platform::overlap(box, other).is_empty()));
                paint(kept, data, box);
            }
            CHECK(boxes.size() <= 4);
            CHECK_MESSAGE(kept == anew, "seed ", seed, ", frame ", frame);
            for (int edits = walk.below(4); edits > 0; --edits) walk.edit();
        }
    }
}
