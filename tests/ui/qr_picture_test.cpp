// The picture of a QR code: every module of the same whole pixels, dark on white in every theme.
#include "ui/widgets/qr_picture.h"
#include "ui/harness/ruler.h"

#include <doctest/doctest.h>

#include <cmath>
#include <map>

using namespace ui;

namespace {

constexpr Color white = IM_COL32(255, 255, 255, 255);
constexpr Color black = IM_COL32(0, 0, 0, 255);

// What one frame with nothing but this picture holds.
struct Drawn {
    float taken = 0;
    a11y::Tree tree;
    std::map<std::pair<int, int>, Color> pixels;
    bool sharp = true;  // all corners lie on device pixels

    Color at(int x, int y) const {
        const auto found = pixels.find({x, y});
        return found == pixels.end() ? 0 : found->second;
    }
};

Drawn draw(const core::codec::QrCode& code, float scale, Point at, float side, float scroll = 0,
           app::Environment environment = {}) {
    ImGuiContext* context = ImGui::CreateContext();
    Drawn drawn;
    {
        ImDrawList list(ImGui::GetDrawListSharedData());
        list._ResetForNewFrame();
        list.PushClipRect({0, 0}, {1'000 * scale, 1'000 * scale});
        tests::Ruler ruler;
        app::State state;
        state.environment = environment;
        Scratch scratch;
        Painter painter(list, ruler, scale, state.environment.numbers);
        Frame frame(state, scratch, painter, {1'000, 1'000}, nullptr);
        painter.push_view({0, 0, 1'000, 1'000}, scroll);
        drawn.taken = qr_picture(frame, 7, at, side, code, "QR code of the link");
        painter.pop_view();
        drawn.tree = frame.take_tree();
        // Rectangles of four corners each, later ones on top.
        for (int i = 0; i + 3 < list.VtxBuffer.Size; i += 4) {
            const ImDrawVert& low = list.VtxBuffer[i];
            const ImDrawVert& high = list.VtxBuffer[i + 2];
            for (const float edge : {low.pos.x, low.pos.y, high.pos.x, high.pos.y})
                drawn.sharp = drawn.sharp && edge == std::round(edge);
            for (int y = static_cast<int>(low.pos.y); y < static_cast<int>(high.pos.y); ++y)
                for (int x = static_cast<int>(low.pos.x); x < static_cast<int>(high.pos.x); ++x)
                    drawn.pixels[{x, y}] = low.col;
        }
    }
    ImGui::DestroyContext(context);
    return drawn;
}

core::codec::QrCode code_of(std::string_view text) {
    const auto code = core::codec::qr_code(text);
    REQUIRE(code.has_value());
    return *code;
}

// From the pixel at (left, top) on, modules of `pixels` each, with four light ones around them.
void check_pixels(const Drawn& drawn, const core::codec::QrCode& code, int left, int top,
                  int pixels) {
    const int modules = code.side + 8;
    int wrong = 0;
    for (int y = 0; y < modules * pixels; ++y)
        for (int x = 0; x < modules * pixels; ++x) {
            const int column = x / pixels - 4;
            const int row = y / pixels - 4;
            const bool inside = column >= 0 && row >= 0 && column < code.side && row < code.side;
            const Color wanted = inside && code.is_dark(column, row) ? black : white;
            wrong += drawn.at(left + x, top + y) != wanted ? 1 : 0;
        }
    CHECK(wrong == 0);
    CHECK(drawn.sharp);
    CHECK(drawn.pixels.size() == static_cast<std::size_t>(modules * pixels * modules * pixels));
}

}  // namespace

TEST_CASE("every module of a QR code is the same whole number of device pixels") {
    const auto code = code_of("https://example.com/#c1.abc");  // 25 modules, 33 with the border
    check_pixels(draw(code, 1, {10, 20}, 200), code, 10, 20, 6);
    check_pixels(draw(code, 2, {10, 20}, 200), code, 20, 40, 12);
    check_pixels(draw(code, 1.25F, {10.3F, 20.7F}, 200), code, 13, 26, 7);
    check_pixels(draw(code, 1.5F, {10, 120}, 200, 100), code, 15, 30, 9);
}

TEST_CASE("a QR code takes no more room than it was given, and says how much") {
    const auto code = code_of("https://example.com/#c1.abc");
    const Drawn drawn = draw(code, 1, {10, 20}, 200);
    CHECK(drawn.taken == 198);
    CHECK(draw(code, 2, {10, 20}, 220).taken == 214.5F);
    REQUIRE(drawn.tree.nodes.size() == 1);
    CHECK(drawn.tree.nodes[0].role == a11y::Role::Picture);
    CHECK(drawn.tree.nodes[0].name == "QR code of the link");
    CHECK(drawn.tree.nodes[0].rect == a11y::Rect{10, 20, 198, 198});
}

TEST_CASE("a QR code without room has modules of one pixel") {
    const auto code = code_of("https://example.com/#c1.abc");
    check_pixels(draw(code, 1, {0, 0}, 12), code, 0, 0, 1);
}

TEST_CASE("a QR code is dark on white in the dark and with high contrast, too") {
    const auto code = code_of("https://example.com/#c1.abc");
    app::Environment environment;
    environment.prefers_dark = true;
    check_pixels(draw(code, 1, {10, 20}, 200, 0, environment), code, 10, 20, 6);
    environment.prefers_contrast = true;
    check_pixels(draw(code, 1, {10, 20}, 200, 0, environment), code, 10, 20, 6);
}

TEST_CASE("a QR code out of sight is in the tree and not drawn") {
    const Drawn drawn = draw(code_of("https://example.com/"), 1, {10, 2'000}, 200);
    CHECK(drawn.pixels.empty());
    CHECK(drawn.tree.nodes.size() == 1);
}
