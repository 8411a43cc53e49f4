// Lays out rail or bar, the scrolling page, and what floats above them.
#include "ui/shell_view.h"

#include "ui/contest/contest_view.h"
#include "ui/contest/tv_view.h"
#include "ui/data/data_view.h"
#include "ui/discovery/discovery_view.h"
#include "ui/history_view.h"
#include "ui/key_card.h"
#include "ui/link_card.h"
#include "ui/notice_view.h"
#include "ui/settings_view.h"
#include "ui/target/target_view.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace ui {
namespace {

struct PlaceTab {
    app::Place place;
    std::string_view name;
    Icon icon;
};

constexpr std::array<PlaceTab, 4> places{{
    {app::Place::Targets, "Targets", Icon::Target},
    {app::Place::Discovery, "Discovery", Icon::Checklist},
    {app::Place::Contests, "Contests", Icon::Trophy},
    {app::Place::Data, "Your data", Icon::Safe},
}};

constexpr float rail_width = 216, narrow_rail_width = 88, bar_height = 64;
constexpr float page_width = 1200;

struct Areas {
    Rect navigation;
    Rect page;
};

Areas areas_of(const Frame& frame) {
    const auto [w, h] = frame.window;
    if (frame.shape == Shape::Phone)
        return {{0, h - bar_height, w, bar_height}, {0, 0, w, h - bar_height}};
    const float rail = frame.shape == Shape::Wide ? rail_width : narrow_rail_width;
    return {{0, 0, rail, h}, {rail, 0, w - rail, h}};
}

NodeId region_id(app::Place place) { return make_id(0, "page", static_cast<std::uint64_t>(place)); }
NodeId tab_id(std::size_t place) {
    return make_id(make_id(make_id(0, "navigation"), "places"), "place", place);
}
NodeId panel_id(app::Place place) { return make_id(0, "panel", static_cast<std::uint64_t>(place)); }

void draw_tab(Frame& frame, NodeId id, const Rect& rect, const PlaceTab& tab) {
    const Theme& theme = frame.theme;
    const bool on = frame.state.place == tab.place;
    const Color ink = on ? theme.accent : theme.secondary;
    if (on) {
        frame.paint.fill(rect, theme.accent_soft, control_radius);
    } else if (frame.is_hovered(id)) {
        frame.paint.fill(rect, mix(theme.surface, theme.text, 0.05F), control_radius);
    }
    if (frame.shape == Shape::Wide) {
        draw_icon(frame.paint, tab.icon, {rect.x + 12, rect.y + (rect.h - icon_size) / 2}, ink);
        frame.paint.text_in(tab.name, type::body_strong, {rect.x + 44, rect.y, rect.w - 44, rect.h},
                            Align::Left, on ? theme.accent : theme.text);
    } else {
        draw_icon(frame.paint, tab.icon, {rect.x + (rect.w - icon_size) / 2, rect.y + 8}, ink);
        frame.paint.text_in(tab.name, type::secondary_strong, {rect.x, rect.y + 30, rect.w, 18},
                            Align::Center, ink);
    }
    focus_ring(frame, id, {rect.x + 3, rect.y + 3, rect.w - 6, rect.h - 6}, control_radius - 3);
    frame.add({.id = id,
               .role = a11y::Role::Tab,
               .rect = rect,
               .name = std::string(tab.name),
               .target = on ? panel_id(tab.place) : 0,
               .selected = on});
    if (frame.asked(id, a11y::Verb::Activate) && !on) frame.emit(app::GoTo{tab.place});
}

Rect tab_rect(const Frame& frame, const Rect& area, std::size_t index) {
    const float i = static_cast<float>(index);
    if (frame.shape == Shape::Phone) {
        const float w = (area.w - 16) / static_cast<float>(places.size());
        return {area.x + 8 + w * i, area.y + 5, w, bar_height - 10};
    }
    if (frame.shape == Shape::Narrow) return {area.x + 8, 72 + 64 * i, area.w - 16, 56};
    return {area.x + 12, 72 + 48 * i, area.w - 24, 44};
}

void draw_navigation(Frame& frame, const Rect& area) {
    const Theme& theme = frame.theme;
    frame.paint.fill(area, theme.surface);
    if (frame.shape == Shape::Phone) {
        frame.paint.line({area.x, area.y}, {area.x + area.w, area.y}, theme.line, theme.border);
    } else {
        frame.paint.line({area.x + area.w - 1, area.y}, {area.x + area.w - 1, area.y + area.h},
                         theme.line, theme.border);
    }
    const NodeId navigation = make_id(0, "navigation");
    frame.open(
        {.id = navigation, .role = a11y::Role::Navigation, .rect = area, .name = "Quarterdeck"});
    if (frame.shape == Shape::Wide) {
        text_line(frame, make_id(navigation, "brand"), "Quarterdeck", type::strong, theme.text,
                  {area.x + 24, 20, area.w - 32, 32});
    }
    const NodeId list = make_id(navigation, "places");
    Rect tabs = tab_rect(frame, area, 0);
    const Rect last = tab_rect(frame, area, places.size() - 1);
    tabs.w = last.x + last.w - tabs.x;
    tabs.h = last.y + last.h - tabs.y;
    frame.open({.id = list, .role = a11y::Role::TabList, .rect = tabs, .name = "Places"});
    for (std::size_t i = 0; i < places.size(); ++i) {
        draw_tab(frame, tab_id(i), tab_rect(frame, area, i), places[i]);
    }
    frame.close();
    if (frame.shape == Shape::Wide) {
        draw_settings(frame, {area.x + 12, area.h - settings_height(frame) - 16, area.w - 24,
                              settings_height(frame)});
    }
    frame.close();
}

float draw_place(Frame& frame, Column column) {
    switch (frame.state.place) {
        case app::Place::Targets: return draw_targets(frame, column);
        case app::Place::Discovery: return draw_discovery(frame, column);
        case app::Place::Contests: return draw_contests(frame, column);
        case app::Place::Data: return draw_data(frame, column);
    }
    return column.y;
}

// A page that was not there before is read from its top.
float scroll_of_page(Frame& frame, NodeId region) {
    const app::State& state = frame.state;
    NodeId page =
        make_id(make_id(0, "plan"), "page", static_cast<std::uint64_t>(state.target_page));
    if (state.place == app::Place::Discovery)
        page = state.selected_account
                   ? make_id(make_id(0, "account", state.selected_account), "page",
                             static_cast<std::uint64_t>(state.account_page))
                   : make_id(make_id(0, "discovery"), "page",
                             static_cast<std::uint64_t>(state.discovery_page));
    if (state.place == app::Place::Contests)
        page = make_id(make_id(0, "contest", state.selected_contest), "page",
                       state.selected_contest ? static_cast<std::uint64_t>(state.contest_page) : 0);
    float& scroll = frame.scratch.scrolls[region];
    if (std::exchange(frame.scratch.pages[region], page) != page) scroll = 0;
    return scroll;
}

void draw_page(Frame& frame, const Rect& area) {
    const float side = frame.shape == Shape::Phone ? space::l : space::xl;
    const float width = std::min(area.w - side * 2, page_width);
    const NodeId region = region_id(frame.state.place);
    const NodeId panel = panel_id(frame.state.place);
    const float scroll = scroll_of_page(frame, region);
    frame.open({.id = region, .role = a11y::Role::Region, .rect = area, .scroll = scroll});
    frame.paint.push_view(area, scroll);
    Column column{area.x + (area.w - width) / 2, area.y + space::xl, width};
    Rect below = area;  // a panel over the notices would take their clicks
    if (!notices_float(frame, area)) {
        below.y = draw_notices_in_page(frame, column);
        column.y = below.y + space::s;
    }
    frame.open({.id = panel,
                .role = a11y::Role::TabPanel,
                .rect = below,
                .name = std::string(places[static_cast<std::size_t>(frame.state.place)].name)});
    column.y = draw_link_card(frame, column);
    column.y = draw_key_card(frame, column);
    float y = draw_place(frame, column);
    if (frame.shape != Shape::Wide) {
        draw_settings(frame, {column.x, y + space::xl, width, settings_height(frame)});
        y += space::xl + settings_height(frame);
    }
    // What is under a notice at the end of the page can be scrolled out from under it.
    const float covered = below.y == area.y ? floating_notices_height(frame, area) : 0;
    const float content = y + space::xxl - area.y + covered;
    frame.at(region).content_height = content;
    if (covered > 0) frame.at(region).covered = std::min(covered + space::xl, area.h / 2);
    frame.at(panel).rect.h = std::max(content, area.h) - (below.y - area.y);
    frame.paint.pop_view();
    frame.close();
    frame.close();
    // A page that has become shorter must not stay scrolled past its end.
    const float furthest = std::max(0.0F, content - area.h);
    if (scroll > furthest) {
        frame.scratch.scrolls[region] = furthest;
        frame.wake_in(0);
    }
}

void draw_tooltip(Frame& frame, const Rect& page) {
    const Frame::Tooltip* tooltip = frame.shown_tooltip();
    if (tooltip == nullptr) return;
    const float widest = std::min(320.0F, frame.window.width - 16 - space::m * 2);
    const auto lines = frame.paint.lines_of(tooltip->sentence, type::secondary, widest);
    float w = 0;
    for (const std::string& line : lines)
        w = std::max(w, frame.paint.width_of(line, type::secondary));
    w += space::m * 2;
    const float h = static_cast<float>(lines.size()) * type::secondary.line + space::s * 2;
    const float region_scroll = frame.scratch.scrolls[region_id(frame.state.place)];
    const bool in_page =
        tooltip->rect.x >= page.x && tooltip->rect.y < page.y + page.h + region_scroll;
    const float anchor = tooltip->rect.y - (in_page ? region_scroll : 0);
    const float x = std::clamp(tooltip->rect.x + tooltip->rect.w / 2 - w / 2, 8.0F,
                               std::max(8.0F, frame.window.width - w - 8));
    const bool below = anchor + tooltip->rect.h + 8 + h < frame.window.height;
    const float y = below ? anchor + tooltip->rect.h + 8 : anchor - h - 8;
    frame.paint.fill({x, y, w, h}, frame.theme.text, control_radius);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        frame.paint.text(lines[i], type::secondary, x + space::m,
                         y + space::s + static_cast<float>(i) * type::secondary.line,
                         frame.theme.surface);
    }
}

}  // namespace

std::string title_of(app::Place place) {
    const auto* tab = std::ranges::find(places, place, &PlaceTab::place);
    return std::string(tab->name) + " – Quarterdeck";
}

void draw_shell(Frame& frame) {
    if (frame.state.tv && app::find_contest(frame.state, frame.state.tv->contest) != nullptr)
        return draw_tv(frame);
    const Areas areas = areas_of(frame);
    frame.paint.behind();
    frame.paint.fill({0, 0, frame.window.width, frame.window.height}, frame.theme.page);
    frame.paint.in_front();
    draw_navigation(frame, areas.navigation);
    frame.open({.id = make_id(0, "main"), .role = a11y::Role::Main, .rect = areas.page});
    draw_page(frame, areas.page);
    if (notices_float(frame, areas.page)) draw_floating_notices(frame, areas.page);
    say_what_was_undone(frame);
    frame.close();
    return_focus(frame, tab_id(static_cast<std::size_t>(frame.state.place)));
    draw_tooltip(frame, areas.page);
}

}  // namespace ui
