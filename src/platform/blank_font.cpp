// A font without glyphs, and what stands in for ImGui's own rasteriser, which is compiled out.
#include "platform/blank_font.h"

#include "imgui.h"
#include "imgui_internal.h"
#include "misc/freetype/imgui_freetype.h"

namespace {

bool load_no_glyph(ImFontAtlas*, ImFontConfig*, ImFontBaked*, void*, ImWchar, ImFontGlyph*,
                   float*) {
    return false;
}

const ImFontLoader* blank_loader() {
    static const ImFontLoader loader = [] {
        ImFontLoader made;
        made.Name = "blank";
        made.FontBakedLoadGlyph = load_no_glyph;
        return made;
    }();
    return &loader;
}

}  // namespace

// IMGUI_ENABLE_FREETYPE makes ImGui ask for these, and leaves out stb_truetype. There is no
// FreeType.
namespace ImGuiFreeType {

const ImFontLoader* GetFontLoader() { return blank_loader(); }
void SetAllocatorFunctions(void* (*)(size_t, void*), void (*)(void*, void*), void*) {}
bool DebugEditFontLoaderFlags(ImGuiFreeTypeLoaderFlags*) { return false; }

}  // namespace ImGuiFreeType

namespace platform {

void install_blank_font() {
    ImFontAtlas& fonts = *ImGui::GetIO().Fonts;
    // All that is left in ImGui's own texture: a white pixel and the lines with soft edges.
    fonts.Flags |= ImFontAtlasFlags_NoMouseCursors;
    fonts.TexMinWidth = 64;
    fonts.TexMinHeight = 64;
    ImFontConfig config;
    config.FontLoader = blank_loader();
    fonts.AddFont(&config);
}

}  // namespace platform
