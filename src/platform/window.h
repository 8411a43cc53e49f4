// The canvas as SDL's window, its WebGL 2 context and its pixel ratio.
#pragma once

struct SDL_Window;

namespace platform {

struct WindowSize {
    int width = 0;  // device pixels
    int height = 0;
    float pixel_ratio = 1;  // device pixels a CSS pixel
    bool operator==(const WindowSize&) const = default;
};

// SDL handles no keyboard, mouse or touch here: the mirror and web/input.js do.
class Window {
public:
    bool open();              // false: no WebGL 2
    WindowSize size() const;  // read anew each frame
    void present();           // the browser may show what was drawn

private:
    SDL_Window* window_ = nullptr;
};

}  // namespace platform
