// ImGui's draw data -> WebGL 2, with nothing asked back from GL.
#pragma once

#include "platform/damage.h"

namespace platform {

// Needs a current context. Serves ImGui's own textures (BackendFlags RendererHasTextures is set by
// create) and any ImTextureID that is a GL texture name. Texture colours are not premultiplied.
// Where a texture is purely white the vertex gives the colour; any other colour is drawn as it is,
// with the vertex's opacity. So one picture can hold letters of any colour and emoji of their own.
class Renderer {
public:
    void create();  // also after a lost context was restored
    void forget();  // the context is lost: names are void, nothing may be deleted

    // On the ground of that colour (as ImU32). Paints only where the canvas shows something else;
    // it keeps what was drawn before.
    void draw(ImDrawData* data, unsigned page);

    // The next draw paints everything: the canvas was emptied, or a texture that is not ImGui's now
    // holds something else at places that were drawn from.
    void redraw_all() { damage_.forget(); }

private:
    Damage damage_;
    unsigned program_ = 0, vertex_array_ = 0, vertices_ = 0, indices_ = 0;
    float light_gain_ = 0;
};

}  // namespace platform
