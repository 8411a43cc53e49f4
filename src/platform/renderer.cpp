// ImGui's draw data -> WebGL 2. Asking GL anything would wait for the GPU, so all state is set anew
// in each frame and nothing is looked up by name: places in the shaders are fixed.
#include "platform/renderer.h"

#include "imgui.h"

#include <GLES3/gl3.h>
#include <emscripten/em_js.h>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstring>

namespace platform {
namespace {

// How much heavier this browser draws white letters than black ones; the pictures are of black
// ones.
EM_JS(float, renderer_light_gain, (), { return Module['glyphs'].light_gain(); });

// Where the attributes are. The last two are the same for all vertices: `Scale` takes device pixels
// to GL's -1 to 1.
enum Attribute : GLuint { Position, TexturePlace, Color, Scale, LightGain };

const char* const vertex_shader = R"(#version 300 es
layout(location = 0) in vec2 position;
layout(location = 1) in vec2 texture_place;
layout(location = 2) in vec4 color;
layout(location = 3) in vec2 scale;
layout(location = 4) in float light_gain;
out vec2 place;
out vec4 tint;
out float gain;
void main() {
    place = texture_place;
    tint = color;
    // In eight steps, as browsers do: dark colours are as black.
    float luminance = dot(color.rgb, vec3(0.2126, 0.7152, 0.0722));
    gain = light_gain * min(floor(luminance * 8.0) / 7.0, 1.0);
    gl_Position = vec4(position * scale + vec2(-1, 1), 0, 1);
})";

// Not exactly 1: browsers that guard against fingerprinting change the lowest bits of what is read
// from a canvas. web/glyphs.js keeps emoji below that.
const char* const fragment_shader = R"(#version 300 es
precision mediump float;
uniform sampler2D picture;
in vec2 place;
in vec4 tint;
in float gain;
out vec4 result;
void main() {
    vec4 texel = texture(picture, place);
    if (min(texel.r, min(texel.g, texel.b)) > 0.985) {
        texel = vec4(tint.rgb, min(texel.a + gain * texel.a * (1.0 - texel.a), 1.0));
    }
    result = vec4(texel.rgb, texel.a * tint.a);
})";

GLuint compile(GLenum kind, const char* source) {
    const GLuint shader = glCreateShader(kind);
    glShaderSource(shader, 1, &source, nullptr);
    glCompileShader(shader);
    return shader;
}

void report_faults([[maybe_unused]] GLuint program) {
#ifndef NDEBUG
    GLint linked = 0;
    glGetProgramiv(program, GL_LINK_STATUS, &linked);
    if (linked) return;
    char log[1000];
    glGetProgramInfoLog(program, sizeof log, nullptr, log);
    std::fprintf(stderr, "shaders: %s\n", log);
#endif
}

void create_texture(ImTextureData& texture) {
    GLuint name = 0;
    glGenTextures(1, &name);
    glBindTexture(GL_TEXTURE_2D, name);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, texture.Width, texture.Height, 0, GL_RGBA,
                 GL_UNSIGNED_BYTE, texture.GetPixels());
    texture.SetTexID(name);
    texture.SetStatus(ImTextureStatus_OK);
}

void update_texture(ImTextureData& texture) {
    glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(texture.GetTexID()));
    const ImTextureRect& rect = texture.UpdateRect;
    glPixelStorei(GL_UNPACK_ROW_LENGTH, texture.Width);
    glTexSubImage2D(GL_TEXTURE_2D, 0, rect.x, rect.y, rect.w, rect.h, GL_RGBA, GL_UNSIGNED_BYTE,
                    texture.GetPixelsAt(rect.x, rect.y));
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    texture.SetStatus(ImTextureStatus_OK);
}

void drop_texture(ImTextureData& texture) {
    texture.SetTexID(ImTextureID_Invalid);
    texture.SetStatus(ImTextureStatus_Destroyed);  // ImGui asks for it again if it still needs it
}

// True: what was drawn from a texture may now lie elsewhere. An update only fills free room.
bool serve(ImTextureData& texture) {
    switch (texture.Status) {
        case ImTextureStatus_WantCreate: create_texture(texture); return true;
        case ImTextureStatus_WantUpdates: update_texture(texture); return false;
        case ImTextureStatus_WantDestroy: {
            const GLuint name = static_cast<GLuint>(texture.GetTexID());
            glDeleteTextures(1, &name);
            drop_texture(texture);
            return true;
        }
        case ImTextureStatus_OK:
        case ImTextureStatus_Destroyed: break;
    }
    return false;
}

// Indices have 16 bits, so a long list comes as several runs that count from different vertices.
void point_at_vertices(std::size_t first) {
    const auto at = [first](std::size_t member) {
        return reinterpret_cast<const void*>(first * sizeof(ImDrawVert) + member);
    };
    glVertexAttribPointer(Position, 2, GL_FLOAT, GL_FALSE, sizeof(ImDrawVert),
                          at(offsetof(ImDrawVert, pos)));
    glVertexAttribPointer(TexturePlace, 2, GL_FLOAT, GL_FALSE, sizeof(ImDrawVert),
                          at(offsetof(ImDrawVert, uv)));
    glVertexAttribPointer(Color, 4, GL_UNSIGNED_BYTE, GL_TRUE, sizeof(ImDrawVert),
                          at(offsetof(ImDrawVert, col)));
}

// GL counts rows from below.
void cut_to(const PixelBox& box, int height) {
    glScissor(box.left, height - box.bottom, box.right - box.left, box.bottom - box.top);
}

void draw_list(const ImDrawList& list, std::span<const PixelBox> damage, int height) {
    glBufferData(GL_ARRAY_BUFFER, list.VtxBuffer.size_in_bytes(), list.VtxBuffer.Data,
                 GL_STREAM_DRAW);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, list.IdxBuffer.size_in_bytes(), list.IdxBuffer.Data,
                 GL_STREAM_DRAW);
    unsigned first_vertex = 0;
    point_at_vertices(first_vertex);
    for (const ImDrawCmd& command : list.CmdBuffer) {
        const PixelBox whole = clip_of(command);
        for (const PixelBox& damaged : damage) {
            const PixelBox box = overlap(whole, damaged);
            if (box.is_empty()) continue;
            if (command.VtxOffset != first_vertex) {
                first_vertex = command.VtxOffset;
                point_at_vertices(first_vertex);
            }
            cut_to(box, height);
            glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(command.GetTexID()));
            static_assert(sizeof(ImDrawIdx) == 2);
            glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), GL_UNSIGNED_SHORT,
                           reinterpret_cast<const void*>(command.IdxOffset * sizeof(ImDrawIdx)));
        }
    }
}

}  // namespace

void Renderer::create() {
    ImGui::GetIO().BackendFlags |=
        ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
    light_gain_ = renderer_light_gain();
    program_ = glCreateProgram();
    glAttachShader(program_, compile(GL_VERTEX_SHADER, vertex_shader));
    glAttachShader(program_, compile(GL_FRAGMENT_SHADER, fragment_shader));
    glLinkProgram(program_);
    report_faults(program_);
    glGenVertexArrays(1, &vertex_array_);
    glGenBuffers(1, &vertices_);
    glGenBuffers(1, &indices_);
}

void Renderer::forget() {
    program_ = vertex_array_ = vertices_ = indices_ = 0;
    damage_.forget();
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->GetTexID() != ImTextureID_Invalid) drop_texture(*texture);
    }
}

void Renderer::draw(ImDrawData* data, unsigned page) {
    if (!program_) return;
    const int width = static_cast<int>(data->DisplaySize.x * data->FramebufferScale.x);
    const int height = static_cast<int>(data->DisplaySize.y * data->FramebufferScale.y);
    if (data->Textures) {
        for (ImTextureData* texture : *data->Textures) {
            if (serve(*texture)) damage_.forget();
        }
    }
    const std::span<const PixelBox> damage = damage_.take(*data, width, height, page);
    if (damage.empty()) return;

    glViewport(0, 0, width, height);
    glEnable(GL_SCISSOR_TEST);
    const ImVec4 ground = ImGui::ColorConvertU32ToFloat4(page);
    glClearColor(ground.x, ground.y, ground.z, 1);
    for (const PixelBox& box : damage) {
        cut_to(box, height);
        glClear(GL_COLOR_BUFFER_BIT);
    }

    glEnable(GL_BLEND);
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
    glActiveTexture(GL_TEXTURE0);
    glUseProgram(program_);
    glBindVertexArray(vertex_array_);
    glBindBuffer(GL_ARRAY_BUFFER, vertices_);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
    for (const Attribute attribute : {Position, TexturePlace, Color})
        glEnableVertexAttribArray(attribute);
    glVertexAttrib1f(LightGain, light_gain_);
    glVertexAttrib2f(Scale, 2 / data->DisplaySize.x, -2 / data->DisplaySize.y);
    for (const ImDrawList* list : data->CmdLists) draw_list(*list, damage, height);
}

}  // namespace platform
