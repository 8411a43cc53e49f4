// ImGui cannot begin a frame without a font, and we draw no text with it: a font without glyphs.
#pragma once

namespace platform {

// Once, after ImGui::CreateContext. Also for tests without a browser.
void install_blank_font();

}  // namespace platform
