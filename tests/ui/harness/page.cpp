// What main.cpp's shell and the mirror do, step by step.
#include "ui/harness/page.h"

#include <optional>
#include "app/boot.h"
#include "app/update.h"

#include <doctest/doctest.h>

#include <utility>

#include "platform/blank_font.h"

namespace tests {

using a11y::Verb;

namespace {

bool is_static(Role role) {
    return role == Role::Text || role == Role::Label || role == Role::Heading ||
           role == Role::Cell || role == Role::ColumnHeader;
}

void acknowledge_textures() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        } else if (texture->Status != ImTextureStatus_Destroyed) {
            texture->SetTexID(1);
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
}

const Node nothing;

}  // namespace

std::string text_of(const Node& node) {
    std::string text = node.value;
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

std::string described(const Node& node) {
    constexpr const char* roles[] = {
        "region",     "navigation", "main",    "banner",    "group",  "heading",
        "text",       "label",      "button",  "tab list",  "tab",    "tab panel",
        "text field", "choice",     "radios",  "radio",     "switch", "checkbox",
        "slider",     "output",     "picture", "table",     "row",    "column header",
        "row header", "cell",       "list",    "list item", "status", "alert",
    };
    const std::string& said = is_static(node.role) || node.name.empty() ? node.value : node.name;
    return std::string(roles[static_cast<std::size_t>(node.role)]) + " \"" + said + "\"";
}

Page::Page(Start settings) : setting(std::move(settings)), random_(setting.author) {
    context_ = ImGui::CreateContext();
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    platform::install_blank_font();
    start();
}

Page::~Page() {
    ImGui::SetCurrentContext(context_);
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
    }
    ImGui::DestroyContext(context_);
}

void Page::start() {
    app::Stored stored;
    if (setting.storage_works) {
        stored = setting.disk.read();
    } else {
        stored.available = false;
        stored.trouble = "storage is switched off";
    }
    app::Booted booted = app::boot(stored, setting.environment, setting.author, moment());
    state = std::move(booted.state);
    run(booted.effects);
    settle();
}

void Page::reload() {
    ++setting.author;
    scratch_ = {};
    writes_.clear();
    wake_at_ms_ = 0;
    start();
}

app::Moment Page::moment() {
    core::Id fresh;
    for (std::uint8_t& byte : fresh.bytes) byte = static_cast<std::uint8_t>(random_.next());
    return {now_ms_, today, fresh};
}

// -- what is there

const Node* Page::find(Role role, std::string_view name) const {
    for (const Node& node : tree_.nodes) {
        if (node.role == role && (is_static(role) ? text_of(node) : node.name) == name)
            return &node;
    }
    return nullptr;
}

bool Page::has(Role role, std::string_view name) const { return find(role, name) != nullptr; }

std::vector<const Node*> Page::all(Role role) const {
    std::vector<const Node*> found;
    for (const Node& node : tree_.nodes) {
        if (node.role == role) found.push_back(&node);
    }
    return found;
}

const Node& Page::get(Role role, std::string_view name) const {
    const Node* found = find(role, name);
    std::string there;
    std::size_t alike = 0;
    for (const Node* node : all(role)) {
        there += "\n  " + described(*node);
        if ((is_static(role) ? text_of(*node) : node->name) == name) ++alike;
    }
    if (alike == 1) return *found;
    Node wanted;
    wanted.role = role;
    wanted.name = wanted.value = name;
    FAIL_CHECK("there are ", alike, " of ", described(wanted), " among:", there);
    return nothing;
}

const Node& Page::field(std::string_view name) const {
    for (const Role role : {Role::TextField, Role::Choice, Role::Slider, Role::Output}) {
        if (has(role, name)) return get(role, name);
    }
    return get(Role::TextField, name);  // which fails and says what is there
}

std::string Page::value_of(std::string_view name) const {
    const Node& node = field(name);
    if (node.role != Role::Choice) return node.value;
    if (node.chosen < 0 || node.chosen >= std::ssize(node.options)) return {};
    return node.options[static_cast<std::size_t>(node.chosen)];
}

bool Page::is_invalid(std::string_view name) const { return field(name).invalid; }
std::string Page::description_of(std::string_view name) const { return field(name).description; }
bool Page::is_focused(std::string_view name) const { return scratch_.focused == field(name).id; }

bool Page::text_is_shown(std::string_view part) const {
    return std::any_of(tree_.nodes.begin(), tree_.nodes.end(), [&](const Node& node) {
        return (is_static(node.role) || node.role == Role::Output) &&
               text_of(node).find(part) != std::string::npos;
    });
}

std::vector<std::string> Page::notices() const {
    std::vector<std::string> texts;
    for (const Node& node : tree_.nodes) {
        const Node* parent = a11y::find(tree_, node.parent);
        const Node* group = parent == nullptr ? nullptr : a11y::find(tree_, parent->parent);
        const bool is_notice = group != nullptr && group->name.starts_with("Notice");
        if (node.role == Role::Text && is_notice) texts.insert(texts.begin(), text_of(node));
    }
    return texts;
}

// -- what a reader does

void Page::ask(a11y::Request request) {
    now_ms_ += 10;  // nobody does two things at once
    for (const app::Action& action : ui::take_common_request(scratch_, request))
        run(app::update(state, action, moment()));
    const bool is_taken = !pass(&request).actions.empty();
    ui::note_typing(scratch_, tree_, request, is_taken);
    settle();
}

void Page::move_focus(a11y::NodeId id, bool by_keyboard) {
    if (scratch_.focused == id) return;
    blur();
    ask({.verb = Verb::Focus, .id = id, .number = by_keyboard ? 1.0F : 0.0F});
}

void Page::blur() {
    if (scratch_.focused != 0) ask({.verb = Verb::Blur, .id = scratch_.focused});
}

void Page::focus(std::string_view name) { move_focus(field(name).id, true); }
void Page::focus(Role role, std::string_view name) { move_focus(get(role, name).id, true); }

void Page::click(Role role, std::string_view name) {
    const a11y::NodeId id = get(role, name).id;
    if (get(role, name).disabled) return;
    move_focus(id, false);
    ask({.verb = Verb::Activate, .id = id});
}

void Page::type(std::string_view name, std::string_view text) {
    const a11y::NodeId id = get(Role::TextField, name).id;
    move_focus(id, false);
    ask({.verb = Verb::SetText, .id = id, .text = std::string(text)});
}

void Page::type_keys(std::string_view name, std::string_view ascii) {
    for (std::size_t i = 1; i <= ascii.size(); ++i) type(name, ascii.substr(0, i));
}

void Page::enter(std::string_view name, std::string_view text) {
    type(name, text);
    blur();
}

void Page::press(Verb verb) { ask({.verb = verb, .id = scratch_.focused}); }

void Page::choose(std::string_view select, std::string_view option_begin) {
    const Node& node = get(Role::Choice, select);
    const auto found =
        std::find_if(node.options.begin(), node.options.end(),
                     [&](const std::string& option) { return option.starts_with(option_begin); });
    if (found == node.options.end()) {
        FAIL_CHECK(select, " has no option ", option_begin);
        return;
    }
    const auto index = static_cast<float>(found - node.options.begin());
    const a11y::NodeId id = node.id;
    move_focus(id, false);
    ask({.verb = Verb::Choose, .id = id, .number = index});
}

void Page::slide(std::string_view slider, int to) {
    const a11y::NodeId id = get(Role::Slider, slider).id;
    move_focus(id, false);
    ask({.verb = Verb::Slide, .id = id, .number = static_cast<float>(to)});
}

void Page::take_shortcut(const app::Action& action) {
    const bool is_redo = action.get_if<app::Redo>() != nullptr;
    const auto typed = ui::step_in_field(scratch_, tree_, is_redo);
    if (!typed) return act(action);
    pass(&*typed);
    settle();
}

void Page::press_undo() { take_shortcut(app::Undo{}); }
void Page::press_redo() { take_shortcut(app::Redo{}); }

void Page::hover(Role role, std::string_view name, bool pressed) {
    const a11y::NodeId id = get(role, name).id;
    scratch_.now_ms = now_ms_;
    scratch_.point(id, pressed ? id : 0);
    settle();
}

void Page::scroll_to(float y) {
    for (const Node* region : all(Role::Region)) {
        if (region->content_height > 0) {
            return ask({.verb = Verb::Scroll, .id = region->id, .number = y});
        }
    }
    FAIL_CHECK("nothing scrolls");
}

void Page::resize(float width, float height) {
    setting.window = {width, height};
    settle();
}

// -- what the outside does

void Page::act(const app::Action& action) {
    run(app::update(state, action, moment()));
    settle();
}

namespace {

// What the browser would say of time zones. Berlin and New York as in 2025.
std::optional<app::Action> answer_of_clock(const app::Effect& effect) {
    if (std::holds_alternative<app::ListZones>(effect))
        return app::ZonesListed{{"America/New_York", "Europe/Berlin", "UTC"}};
    const auto* read = std::get_if<app::ReadZone>(&effect);
    if (read == nullptr) return std::nullopt;
    app::ZoneRead zone{read->name, {read->first_day}, {read->last_day}, 0, {}};
    if (read->name == "UTC") return zone;
    if (read->name == "Europe/Berlin") {
        zone.first_offset_minutes = 60;
        zone.transitions = {{1'743'296'400'000, 120}, {1'761'440'400'000, 60}};
        return zone;
    }
    if (read->name == "America/New_York") {
        zone.first_offset_minutes = -300;
        zone.transitions = {{1'741'503'600'000, -240}, {1'762'063'200'000, -300}};
        return zone;
    }
    return app::ZoneRefused{read->name};
}

template <class... Kind>
bool is_any_of(const app::Effect& effect) {
    return (std::holds_alternative<Kind>(effect) || ...);
}

// All but what the page answers itself.
bool is_handed_out(const app::Effect& effect) {
    return !is_any_of<app::SaveRecords, app::Compact, app::MoveToQuarantine,
                      app::DropFromQuarantine, app::AskForPersistence, app::WakeAt, app::ReadZone,
                      app::ListZones, app::RememberWay, app::HoldLink>(effect);
}

}  // namespace

void Page::run(const app::Effects& effects) {
    for (const app::Effect& effect : effects) {
        if (const auto* save = std::get_if<app::SaveRecords>(&effect)) writes_.push_back(*save);
        if (is_handed_out(effect)) handed_out.push_back(effect);
        if (const auto news = answer_of_clock(effect)) run(app::update(state, *news, moment()));
        if (const auto* wake = std::get_if<app::WakeAt>(&effect)) {
            if (wake_at_ms_ == 0 || wake->utc_ms < wake_at_ms_) wake_at_ms_ = wake->utc_ms;
        }
        setting.disk.run(effect);
    }
    if (setting.saving == Saving::AtOnce) answer_saves();
    if (setting.saving == Saving::Fails) fail_saves("the disk is full");
}

void Page::answer(std::deque<app::SaveRecords> writes, bool well, const std::string& reason) {
    for (const app::SaveRecords& write : writes) {
        if (!well) {
            run(app::update(state, app::SaveFailed{write.ticket, reason}, moment()));
            continue;
        }
        setting.disk.save(write.records);
        broadcast_.insert(broadcast_.end(), write.records.begin(), write.records.end());
        run(app::update(state, app::Saved{write.ticket}, moment()));
    }
    if (!writes.empty() && setting.saving == Saving::Later) settle();
}

void Page::answer_saves() { answer(std::exchange(writes_, {}), true, {}); }
void Page::fail_saves(const std::string& why) { answer(std::exchange(writes_, {}), false, why); }

std::vector<std::string> Page::take_broadcast() { return std::exchange(broadcast_, {}); }
void Page::hear(std::vector<std::string> records) { act(app::RecordsArrived{std::move(records)}); }

void Page::pass_time(std::int64_t ms) {
    const std::int64_t until = now_ms_ + ms;
    while (wake_at_ms_ != 0 && wake_at_ms_ <= until) {
        now_ms_ = std::max(now_ms_, std::exchange(wake_at_ms_, 0));
        act(app::TimePassed{});
    }
    now_ms_ = until;
    settle();
}

// -- drawing

ui::Pass Page::pass(const a11y::Request* request) {
    ImGui::SetCurrentContext(context_);
    scratch_.now_ms = now_ms_;
    ui::Pass drawn = ui::draw(state, scratch_, ruler_, setting.window, 1, request);
    acknowledge_textures();
    if (drawn.tree.focus != 0) focus_wanted_ = drawn.tree.focus;
    for (const app::Action& action : drawn.actions) run(app::update(state, action, moment()));
    return drawn;
}

ui::Pass Page::draw_again() {
    ui::Pass drawn = pass(nullptr);
    tree_ = drawn.tree;
    return drawn;
}

void Page::settle() {
    constexpr int most_passes = 4;
    for (int i = 0; i < most_passes; ++i) {
        const ui::Pass drawn = draw_again();
        if (!drawn.actions.empty()) FAIL_CHECK("a pass without a request emits actions");
        if (drawn.wake_ms != 0) break;
    }
    tree_.focus = 0;
    // The browser drops the focus of what is gone, and follows a wish, as visible as it was.
    if (scratch_.focused != 0 && a11y::find(tree_, scratch_.focused) == nullptr) {
        ask({.verb = Verb::Blur, .id = scratch_.focused});
    }
    const a11y::NodeId wanted = std::exchange(focus_wanted_, 0);
    if (wanted != 0 && a11y::find(tree_, wanted) != nullptr)
        move_focus(wanted, scratch_.focus_visible);
}

}  // namespace tests
