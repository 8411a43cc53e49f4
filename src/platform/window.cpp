// The one window: SDL finds the canvas and makes its WebGL 2 context; web/canvas.js keeps its size.
#include "platform/window.h"

#include <SDL.h>
#include <emscripten/em_js.h>

namespace platform {
namespace {

EM_JS(int, window_width, (), { return Module['canvas'].width; });
EM_JS(int, window_height, (), { return Module['canvas'].height; });
EM_JS(float, window_pixel_ratio, (), { return devicePixelRatio; });

}  // namespace

bool Window::open() {
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return false;

    // The page is opaque and painted from back to front: colour is all that is needed.
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_ALPHA_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_MULTISAMPLEBUFFERS, 0);

    // Resizable and high-DPI: SDL takes the size that the style sheet gives the canvas and never
    // sets it.
    const Uint32 flags = SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI;
    window_ = SDL_CreateWindow(nullptr, 0, 0, 1, 1, flags);  // a title would replace the page's
    if (!window_ || !SDL_GL_CreateContext(window_)) return false;

    // Nobody reads SDL's events.
    SDL_FlushEvents(SDL_FIRSTEVENT, SDL_LASTEVENT);
    return true;
}

WindowSize Window::size() const { return {window_width(), window_height(), window_pixel_ratio()}; }

void Window::present() { SDL_GL_SwapWindow(window_); }

}  // namespace platform
