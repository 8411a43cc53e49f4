// Dear ImGui's compile-time settings, the same in the product and in the tests.
#pragma once

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS

// Emoji and many scripts lie above U+FFFF.
#define IMGUI_USE_WCHAR32

// No font ships: the browser draws the glyphs. This leaves out ImGui's own font and its rasteriser
// and asks ImGuiFreeType::GetFontLoader() for one instead. FreeType is not used: that function is
// in src/platform/blank_font.cpp.
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_ENABLE_FREETYPE
