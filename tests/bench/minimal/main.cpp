// The page that ./bench compares with: Dear ImGui's own SDL2 and OpenGL 3 backends and one window
// with a few controls, as ImGui's examples do it. Nothing here is tuned.
#include <SDL.h>
#include <emscripten.h>

#include "imgui.h"
#include "imgui_impl_opengl3.h"
#include "imgui_impl_sdl2.h"

#include <GLES3/gl3.h>

namespace {

SDL_Window* window = nullptr;

void draw_window() {
    static char name[100] = "Ada";
    static float rate = 2.5f;
    static int deals = 17;
    static bool is_revenue = true;
    static int currency = 0;
    // A size of its own: ImGui hides a window that sizes itself in its first frame.
    ImGui::SetNextWindowPos(ImVec2(40, 40), ImGuiCond_FirstUseEver);
    ImGui::SetNextWindowSize(ImVec2(480, 320), ImGuiCond_FirstUseEver);
    ImGui::Begin("Minimal");
    ImGui::Text("Frame %d, %.1f ms", ImGui::GetFrameCount(), 1000 / ImGui::GetIO().Framerate);
    ImGui::InputText("Name", name, sizeof name);
    ImGui::InputInt("Deals", &deals);
    ImGui::SliderFloat("Rate", &rate, 0, 100, "%.1f %%");
    ImGui::Checkbox("Revenue", &is_revenue);
    ImGui::Combo("Currency", &currency, "USD\0EUR\0JPY\0");
    if (ImGui::Button("More")) ++deals;
    ImGui::SameLine();
    if (ImGui::Button("Less")) --deals;
    ImGui::ProgressBar(rate / 100);
    ImGui::End();
}

void frame() {
    SDL_Event event;
    while (SDL_PollEvent(&event)) ImGui_ImplSDL2_ProcessEvent(&event);
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplSDL2_NewFrame();
    ImGui::NewFrame();
    draw_window();
    ImGui::Render();
    const ImGuiIO& io = ImGui::GetIO();
    glViewport(0, 0, static_cast<int>(io.DisplaySize.x * io.DisplayFramebufferScale.x),
               static_cast<int>(io.DisplaySize.y * io.DisplayFramebufferScale.y));
    glClearColor(0.1f, 0.1f, 0.1f, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    SDL_GL_SwapWindow(window);
}

}  // namespace

int main(int, char**) {
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return 1;
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    window = SDL_CreateWindow("Minimal", 0, 0, 1280, 720,
                              SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI);
    SDL_GLContext context = SDL_GL_CreateContext(window);
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui_ImplSDL2_InitForOpenGL(window, context);
    ImGui_ImplOpenGL3_Init("#version 300 es");
    emscripten_set_main_loop(frame, 0, true);
    return 0;
}
