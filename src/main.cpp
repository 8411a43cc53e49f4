// The shell around the pure program: what comes in becomes actions, what has changed is drawn and
// written.
#include "a11y/patch.h"
#include "app/account_overviews.h"
#include "app/boot.h"
#include "app/door.h"
#include "app/settings.h"
#include "app/update.h"
#include "core/item_id.h"
#include "imgui.h"
#include "platform/blank_font.h"
#include "platform/glyphs.h"
#include "platform/host.h"
#include "platform/renderer.h"
#include "platform/window.h"
#include "ui/pass.h"
#include "ui/shell_view.h"

#include <array>
#include <charconv>
#include <cstdlib>
#include <optional>
#include <utility>

namespace {

using Fields = std::vector<std::string>;

std::string_view field(const Fields& fields, std::size_t index) {
    return index < fields.size() ? std::string_view(fields[index]) : std::string_view();
}

template <class Number = std::uint64_t>
Number number(std::string_view text) {
    Number value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

// -- words of the door <-> types of the program

std::optional<a11y::Request> request_of(const Fields& fields) {
    constexpr std::array<std::pair<std::string_view, a11y::Verb>, 9> verbs{{
        {"activate", a11y::Verb::Activate},
        {"focus", a11y::Verb::Focus},
        {"blur", a11y::Verb::Blur},
        {"set_text", a11y::Verb::SetText},
        {"submit", a11y::Verb::Submit},
        {"cancel", a11y::Verb::Cancel},
        {"choose", a11y::Verb::Choose},
        {"scroll", a11y::Verb::Scroll},
        {"slide", a11y::Verb::Slide},
    }};
    for (const auto& [word, verb] : verbs) {
        if (word != field(fields, 0)) continue;
        return a11y::Request{verb, static_cast<a11y::NodeId>(number(field(fields, 1))),
                             std::string(field(fields, 2)),
                             std::strtof(std::string(field(fields, 3)).c_str(), nullptr)};
    }
    return std::nullopt;
}

void run(const app::Effect& effect) {
    const app::Message message = app::message_of(effect);
    platform::post(message.kind, message.fields);
}

// -- text for the views

class BrowserText final : public ui::TextSource {
public:
    explicit BrowserText(platform::Glyphs& glyphs) : glyphs_(glyphs) {}
    float ascent(ui::PixelFont font) override { return glyphs_.metrics(style(font)).ascent; }
    float descent(ui::PixelFont font) override { return glyphs_.metrics(style(font)).descent; }
    float advance(std::string_view text, ui::PixelFont font) override {
        return glyphs_.advance(text, style(font));
    }
    ui::TextPicture picture(std::string_view text, ui::PixelFont font) override {
        const platform::TextImage& image = glyphs_.image(text, style(font));
        return {image.x, image.y, image.w, image.h, {image.u0, image.v0}, {image.u1, image.v1}};
    }
    std::string shorten(std::string_view text, ui::PixelFont font, float width) override {
        return glyphs_.shorten(text, style(font), width);
    }
    std::vector<std::uint32_t> break_lines(std::string_view text, ui::PixelFont font,
                                           float width) override {
        return glyphs_.break_lines(text, style(font), width);
    }
    ImTextureID texture() override { return glyphs_.texture(); }

private:
    static platform::TextStyle style(ui::PixelFont font) { return {font.px, font.weight}; }
    platform::Glyphs& glyphs_;
};

// -- the shell

class Shell {
public:
    bool open() {
        if (!window_.open()) return false;
        ImGui::CreateContext();
        ImGui::GetIO().IniFilename = nullptr;
        platform::install_blank_font();
        renderer_.create();
        return true;
    }

    // The inbox, then the picture. Answers when it wants to be called again (platform::run).
    double frame() {
        scratch_.now_ms = static_cast<std::int64_t>(platform::utc_ms());
        for (int parts = platform::waiting_parts(); parts > 0; --parts)
            for (platform::Event& event : platform::take_events()) take(event);
        if (!state_) return -1;
        const ui::Pass pass = settle();
        tell_mirror(pass);
        if (!lost_) show();
        return static_cast<double>(pass.wake_ms);
    }

    // Makes ready what the list of accounts will ask for. False: there is no more to do.
    bool use_spare_time() {
        constexpr std::size_t at_once = 4;
        return state_ && app::prepare_overviews(*state_, at_once);
    }

private:
    app::Moment moment() const {
        return {scratch_.now_ms, core::Date{platform::local_day()},
                core::Id{platform::random_bytes()},
                static_cast<std::int64_t>(platform::next_day_ms())};
    }

    void take(platform::Event& event) {
        if (event.kind == "gl_lost") return lose_context();
        if (event.kind == "gl_restored") return restore_context();
        if (event.kind == "resized") return renderer_.redraw_all();  // the canvas is empty
        if (take_stored(event)) return;
        if (!state_) {
            if (event.kind == "environment") environment_ = app::environment_of(event.fields);
            return;
        }
        if (event.kind == "pointer") return take_pointer(event.fields);
        if (event.kind == "request") {
            if (const auto request = request_of(event.fields)) answer(*request);
        } else if (event.kind == "shortcut") {
            take_shortcut(field(event.fields, 0));
        } else if (event.kind == "file_chosen" && field(event.fields, 0).empty() &&
                   pastes(field(event.fields, 1))) {
            return;
        } else if (const auto news = app::news_of(event.kind, event.fields)) {
            act(*news);
        }
    }

    // What web/boot.js has read, up to "start": before the first frame, and once more where storage
    // has answered only after that. Takes the event's texts, which may be many megabytes, and
    // decodes a record when it comes. False: the event is none of these.
    bool take_stored(platform::Event& event) {
        Fields& fields = event.fields;
        const auto record = [&] {
            fields.resize(2);
            return app::StoredRecord{std::move(fields[0]), std::move(fields[1])};
        };
        if (event.kind == "record") {
            stored_.records.push_back(record());
            app::decode(stored_.records.back());
        } else if (event.kind == "records_anew") {
            stored_.records.clear();
        } else if (event.kind == "quarantined") {
            stored_.quarantine.push_back(record());
        } else if (event.kind == "stored") {
            stored_.available = field(fields, 0) == "1";
            stored_.trouble = field(fields, 1);
            stored_.journal_end = number(field(fields, 2));
            stored_.journal_length = static_cast<std::size_t>(number(field(fields, 3)));
            stored_.persistent = field(fields, 4) == "1";
            stored_.was_cleared = field(fields, 5) == "1";
        } else if (event.kind == "start") {
            start(std::exchange(stored_, {}));
        } else {
            return false;
        }
        return true;
    }

    void start(app::Stored stored) {
        platform::post("spare");
        if (state_) return act(app::StorageAnswered{std::move(stored)});
        std::uint64_t author = 0;
        for (const std::uint8_t byte : platform::random_bytes())
            author = author << 8 ^ author >> 56 ^ byte;
        author >>= 64 - core::author_bits;
        app::Booted booted = app::boot(std::move(stored), environment_, author, moment());
        state_ = std::move(booted.state);
        for (const app::Effect& effect : booted.effects) run(effect);
    }

    void take_pointer(const Fields& fields) {
        scratch_.point(static_cast<a11y::NodeId>(number(field(fields, 2))),
                       static_cast<a11y::NodeId>(number(field(fields, 3))));
    }

    void take_shortcut(std::string_view name) {
        if (name == "back_up") return act(app::BackUp{});
        if (const auto typed = ui::step_in_field(scratch_, mirrored_, name == "redo")) {
            pass(&*typed);
        } else if (name == "undo") {
            act(app::Undo{});
        } else if (name == "redo") {
            act(app::Redo{});
        }
    }

    void act(const app::Action& action) {
        for (const app::Effect& effect : app::update(*state_, action, moment())) run(effect);
    }

    void answer(const a11y::Request& request) {
        for (const app::Action& action : ui::take_common_request(scratch_, request)) act(action);
        const bool changed = !pass(&request).actions.empty();
        ui::note_typing(scratch_, mirrored_, request, changed);
        if (request.verb != a11y::Verb::SetText) return;
        // The draft learns what it has become before anything else happens to it.
        if (changed) pass(nullptr);
        // The field in the page shows this text already, whatever becomes of the draft in this
        // frame.
        for (a11y::Node& node : mirrored_.nodes) {
            if (node.id == request.id) node.value = request.text;
        }
    }

    // Whether the field that has the focus takes the block; else it is a table for the page.
    bool pastes(std::string_view text) {
        const a11y::Request request{a11y::Verb::Paste, scratch_.focused, std::string(text), 0};
        return request.id != 0 && !pass(&request).actions.empty();
    }

    // One pass; what it emits is done.
    ui::Pass pass(const a11y::Request* request) {
        const platform::WindowSize size = window_.size();
        const ui::WindowSize css{static_cast<float>(size.width) / size.pixel_ratio,
                                 static_cast<float>(size.height) / size.pixel_ratio};
        ui::Pass pass = ui::draw(*state_, scratch_, text_, css, size.pixel_ratio, request);
        if (pass.tree.focus != 0) focus_ = pass.tree.focus;
        for (const app::Action& action : pass.actions) act(action);
        return pass;
    }

    // The pass that is shown. Drawn again while the glyphs' texture had to be emptied on the way:
    // at most once at its size, and then it grows or is as large as it can be.
    ui::Pass settle() {
        ui::Pass shown = pass(nullptr);
        while (glyphs_.end_frame()) {
            renderer_.redraw_all();
            shown = pass(nullptr);
        }
        return shown;
    }

    void tell_mirror(const ui::Pass& pass) {
        a11y::Tree tree = pass.tree;
        tree.focus = std::exchange(focus_, 0);
        if (const std::string patch = a11y::patch(mirrored_, tree); !patch.empty())
            platform::post("mirror", Fields{patch});
        mirrored_ = std::move(tree);
        mirrored_.focus = 0;
        const ui::Theme& theme = ui::theme_for(*state_);
        if (theme_ != &theme) platform::post("theme", ui::css_variables(theme));
        theme_ = &theme;
        if (titled_ != state_->place) platform::post("title", Fields{ui::title_of(state_->place)});
        titled_ = state_->place;
    }

    void show() {
        renderer_.draw(ImGui::GetDrawData(), theme_->page);
        window_.present();
        if (!std::exchange(shown_, true)) platform::post("started");
    }

    void lose_context() {
        lost_ = true;
        renderer_.forget();
        glyphs_.forget_texture();
    }

    void restore_context() {
        lost_ = false;
        renderer_.create();
        glyphs_.restore_texture();
    }

    platform::Window window_;
    platform::Renderer renderer_;
    platform::Glyphs glyphs_;
    BrowserText text_{glyphs_};
    app::Stored stored_;
    app::Environment environment_;
    std::optional<app::State> state_;  // none until storage has been read
    ui::Scratch scratch_;
    a11y::Tree mirrored_;
    a11y::NodeId focus_ = 0;
    const ui::Theme* theme_ = nullptr;
    std::optional<app::Place> titled_;
    bool lost_ = false;
    bool shown_ = false;
};

}  // namespace

int main() {
    auto* shell = new Shell;           // lives as long as the page
    if (!shell->open()) std::abort();  // web/boot.js then finds out why, and says so
    platform::run([](void* self) { return static_cast<Shell*>(self)->frame(); },
                  [](void* self) { return static_cast<Shell*>(self)->use_spare_time(); }, shell);
    return 0;
}
