// What a frame of the calculator costs before the browser has it: the views, the tree, the patch.
#include "a11y/patch.h"
#include "app/harness/tab.h"
#include "bench/timing.h"
#include "platform/blank_font.h"
#include "ui/harness/ruler.h"
#include "ui/pass.h"

namespace {

class Screen {
public:
    explicit Screen(int stages) : context_(ImGui::CreateContext()) {
        ImGui::GetIO().IniFilename = nullptr;
        ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
        platform::install_blank_font();
        const core::Id plan = tab_.plan().id;
        for (int i = 6; i < stages; ++i) tab_.act(app::AddStage{plan, {}});
    }
    ~Screen() {
        for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        }
        ImGui::DestroyContext(context_);
    }
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;

    a11y::Tree draw() {
        ui::Pass pass =
            ui::draw(tab_.state, scratch_, ruler_, ui::WindowSize{1280, 720}, 1, nullptr);
        for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
            texture->SetTexID(1);
            texture->SetStatus(ImTextureStatus_OK);
        }
        return std::move(pass.tree);
    }
    void type_quota(std::int64_t quota) { tab_.act(app::SetQuota{tab_.plan().id, quota}); }

private:
    ImGuiContext* context_;
    tests::Tab tab_{1};
    tests::Ruler ruler_;
    ui::Scratch scratch_;
};

void measure(const bench::Rounds& rounds, int stages) {
    Screen screen(stages);
    const auto name = [&](const char* what) {
        return std::string(what) + ", " + std::to_string(stages) + " stages";
    };
    const a11y::Tree before = screen.draw();
    const a11y::Tree same = screen.draw();
    screen.type_quota(123'456'700);
    const a11y::Tree after = screen.draw();
    const a11y::Tree none;
    bench::report(name("pass over the screen").c_str(), rounds,
                  [&] { bench::keep(screen.draw()); });
    bench::report(name("patch, nothing new").c_str(), rounds,
                  [&] { bench::keep(a11y::patch(before, same)); });
    bench::report(name("patch, another quota").c_str(), rounds,
                  [&] { bench::keep(a11y::patch(before, after)); });
    bench::report(name("patch, everything new").c_str(), rounds,
                  [&] { bench::keep(a11y::patch(none, after)); });
}

}  // namespace

namespace bench {

void ui(const Rounds& rounds) {
    for (const int stages : {6, 12}) measure(rounds, stages);
}

}  // namespace bench
