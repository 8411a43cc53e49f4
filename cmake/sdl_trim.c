// Link-time stand-ins for parts of SDL2 that the page never needs but SDL always links. EGL: the
// context comes straight from the browser. Input and cursor: they belong to the mirror, and SDL's
// own listeners would keep keys and wheel from the browser. The 2D renderer, the software blitters
// and full screen are never asked for. SdlWeb.cmake leaves out the files that hold the real ones.
#include "SDL_internal.h"

#include <emscripten/html5.h>

// This header before SDL_RLEaccel_c.h, which leans on it.
#include "video/SDL_sysvideo.h"

#include "render/SDL_sysrender.h"
#include "video/SDL_RLEaccel_c.h"
#include "video/SDL_blit.h"
#include "video/SDL_egl_c.h"
#include "video/emscripten/SDL_emscriptenevents.h"
#include "video/emscripten/SDL_emscriptenframebuffer.h"
#include "video/emscripten/SDL_emscriptenmouse.h"
#include "video/emscripten/SDL_emscriptenopengles.h"
#include "video/emscripten/SDL_emscriptenvideo.h"

// One WebGL 2 context on the window's canvas, with SDL_GL_SetAttribute's sizes.

int Emscripten_GLES_LoadLibrary(_THIS, const char* path) { return 0; }

SDL_GLContext Emscripten_GLES_CreateContext(_THIS, SDL_Window* window) {
    EmscriptenWebGLContextAttributes wanted;
    emscripten_webgl_init_context_attributes(&wanted);
    wanted.majorVersion = 2;
    wanted.alpha = _this->gl_config.alpha_size > 0;
    wanted.depth = _this->gl_config.depth_size > 0;
    wanted.stencil = _this->gl_config.stencil_size > 0;
    wanted.antialias = _this->gl_config.multisamplesamples > 1;
    wanted.preserveDrawingBuffer = EM_TRUE;  // a frame paints only what has changed
    wanted.enableExtensionsByDefault = EM_FALSE;

    const SDL_WindowData* data = (SDL_WindowData*)window->driverdata;
    const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context =
        emscripten_webgl_create_context(data->canvas_id, &wanted);
    if (context <= 0) {
        SDL_SetError("This browser gives no WebGL 2 context");
        return NULL;
    }
    emscripten_webgl_make_context_current(context);
    return (SDL_GLContext)context;
}

int Emscripten_GLES_MakeCurrent(_THIS, SDL_Window* window, SDL_GLContext context) {
    return emscripten_webgl_make_context_current((EMSCRIPTEN_WEBGL_CONTEXT_HANDLE)context) ? -1 : 0;
}

// The browser shows a frame by itself when the frame's callback returns.
int Emscripten_GLES_SwapWindow(_THIS, SDL_Window* window) { return 0; }

void SDL_EGL_DeleteContext(_THIS, SDL_GLContext context) {
    emscripten_webgl_destroy_context((EMSCRIPTEN_WEBGL_CONTEXT_HANDLE)context);
}

EGLSurface* SDL_EGL_CreateSurface(_THIS, NativeWindowType window) {
    static EGLSurface surface;
    return &surface;  // any non-null value: the canvas is the surface
}

void SDL_EGL_DestroySurface(_THIS, EGLSurface surface) {}

void SDL_EGL_UnloadLibrary(_THIS) {}

// OpenGL functions are linked, never looked up by name.
void* SDL_EGL_GetProcAddress(_THIS, const char* name) { return NULL; }

int SDL_EGL_SetSwapInterval(_THIS, int interval) { return SDL_Unsupported(); }

int SDL_EGL_GetSwapInterval(_THIS) { return 0; }

EMSCRIPTEN_RESULT sdl_leaves_canvas_size(const char* canvas, int width, int height) {
    return EMSCRIPTEN_RESULT_SUCCESS;
}

// No events, no cursor, no full screen.

void Emscripten_RegisterEventHandlers(SDL_WindowData* data) {}

void Emscripten_UnregisterEventHandlers(SDL_WindowData* data) {}

EM_BOOL Emscripten_HandleCanvasResize(int type, const void* reserved, void* data) {
    return EM_FALSE;
}

void Emscripten_InitMouse() {}

void Emscripten_FiniMouse() {}

// These two replace functions of Emscripten's JavaScript library.
EMSCRIPTEN_RESULT emscripten_request_fullscreen_strategy(
    const char* target, EM_BOOL defer, const EmscriptenFullscreenStrategy* strategy) {
    return EMSCRIPTEN_RESULT_NOT_SUPPORTED;
}

EMSCRIPTEN_RESULT emscripten_exit_fullscreen(void) { return EMSCRIPTEN_RESULT_NOT_SUPPORTED; }

// No software framebuffer and no 2D renderer.

int Emscripten_CreateWindowFramebuffer(_THIS, SDL_Window* window, Uint32* format, void** pixels,
                                       int* pitch) {
    return SDL_Unsupported();
}

int Emscripten_UpdateWindowFramebuffer(_THIS, SDL_Window* window, const SDL_Rect* rects,
                                       int count) {
    return SDL_Unsupported();
}

void Emscripten_DestroyWindowFramebuffer(_THIS, SDL_Window* window) {}

SDL_Renderer* SDL_GetRenderer(SDL_Window* window) { return NULL; }

void SDL_DestroyRendererWithoutFreeing(SDL_Renderer* renderer) {}

// No surface is ever blitted in software.

int SDL_CalculateBlit(SDL_Surface* surface) { return SDL_Unsupported(); }

int SDL_RLESurface(SDL_Surface* surface) { return SDL_Unsupported(); }

void SDL_UnRLESurface(SDL_Surface* surface, int recode) {}
