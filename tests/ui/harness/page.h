// The whole app without a browser: main.cpp's shell with a ruler for text and a disk in memory.
// Tests use it as a reader does: they find things by role and name, type, click and choose.
#pragma once

#include "a11y/tree.h"
#include "app/harness/tab.h"
#include "ui/harness/ruler.h"
#include "ui/pass.h"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace tests {

using a11y::Node;
using a11y::Role;

// How the disk answers a write.
enum class Saving { AtOnce, Later, Fails };

struct Start {
    ui::WindowSize window{1440, 900};
    app::Environment environment = {};
    Disk disk = {};
    bool storage_works = true;
    Saving saving = Saving::AtOnce;
    std::uint64_t author = 1;  // seeds the ids, too
};

class Page {
public:
    explicit Page(Start start = {});
    ~Page();
    Page(const Page&) = delete;
    Page& operator=(const Page&) = delete;

    // -- what is there. Static text and labels are found by what they say, all else by its name.
    const Node& get(Role role, std::string_view name) const;  // fails where there is none, or two
    bool has(Role role, std::string_view name) const;
    std::vector<const Node*> all(Role role) const;
    const a11y::Tree& tree() const { return tree_; }
    bool text_is_shown(std::string_view part) const;  // in static text or an output
    std::vector<std::string> notices() const;         // oldest first
    // Of the text field, choice, slider or output of that name: its text, or the option that is
    // chosen.
    std::string value_of(std::string_view name) const;
    bool is_invalid(std::string_view field) const;
    std::string description_of(std::string_view field) const;
    bool is_focused(std::string_view field) const;
    bool is_focused(Role role, std::string_view name) const {
        return scratch_.focused == get(role, name).id;
    }

    // -- what a reader does
    void click(Role role, std::string_view name);
    void click(std::string_view button) { click(Role::Button, button); }
    void focus(std::string_view field);
    void focus(Role role, std::string_view name);  // by keyboard
    void blur();
    void type(std::string_view field, std::string_view text);  // pasted over all; stays focused
    void type_keys(std::string_view field, std::string_view ascii);  // one key after the other
    void enter(std::string_view field, std::string_view text);       // typed, and left
    void paste(const std::string& cells) {                           // where the focus is
        const a11y::Request request{
            .verb = a11y::Verb::Paste, .id = scratch_.focused, .text = cells};
        if (pass(&request).actions.empty()) return act(app::FileChosen{"", cells});
        settle();
    }
    void press(a11y::Verb submit_or_cancel);
    void choose(std::string_view select, std::string_view option_begin);
    void slide(std::string_view slider, int to);
    void press_undo();  // the shortcut
    void press_redo();
    void hover(Role role, std::string_view name, bool pressed = false);
    void scroll_to(float y);  // the page's region
    void resize(float width, float height);

    void press_key(std::string_view shortcut) {  // of a button, wherever the focus is
        for (const Node* button : all(Role::Button))
            if (button->shortcut == shortcut && !button->disabled)
                return ask({.verb = a11y::Verb::Activate, .id = button->id});
    }

    // -- what the outside does
    void act(const app::Action& action);
    void pass_time(std::int64_t ms);
    void answer_saves();                          // those that wait
    void fail_saves(const std::string& reason);   // those that wait
    std::vector<std::string> take_broadcast();    // what this tab has saved since the last call
    void hear(std::vector<std::string> records);  // another tab's broadcast
    void reload();                                // the tab is closed and opened again
    ui::Pass draw_again();                        // as the browser may at any time

    Start setting;  // read at reload; `saving` and `disk` at any time
    core::Date today = first_of_july;
    app::State state;
    app::Effects handed_out;  // all but saving, waking, zones and the way back, since the last look

private:
    void start();
    app::Moment moment();
    void run(const app::Effects& effects);
    void ask(a11y::Request request);
    ui::Pass pass(const a11y::Request* request);
    void settle();
    void move_focus(a11y::NodeId id, bool by_keyboard);
    const Node* find(Role role, std::string_view name) const;
    const Node& field(std::string_view name) const;
    void take_shortcut(const app::Action& action);
    void answer(std::deque<app::SaveRecords> writes, bool well, const std::string& reason);

    ImGuiContext* context_;
    Ruler ruler_;
    Random random_;
    ui::Scratch scratch_;
    a11y::Tree tree_;
    a11y::NodeId focus_wanted_ = 0;
    std::int64_t now_ms_ = 1'751'328'000'000;
    std::int64_t wake_at_ms_ = 0;
    std::deque<app::SaveRecords> writes_;
    std::vector<std::string> broadcast_;
};

// The text that a reader sees or hears of a node; line breaks are spaces.
std::string text_of(const Node& node);

// "button Undo": for messages.
std::string described(const Node& node);

}  // namespace tests
