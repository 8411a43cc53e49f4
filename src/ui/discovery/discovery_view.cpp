// The account that is shown, or the head, tabs and chosen page of the place.
#include "ui/discovery/discovery_view.h"

#include "ui/discovery/account_page.h"
#include "ui/discovery/accounts_page.h"
#include "ui/discovery/in_out_page.h"
#include "ui/discovery/new_account.h"
#include "ui/discovery/questions_page.h"
#include "ui/history_view.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <array>

namespace ui {
namespace {

struct PageTab {
    app::DiscoveryPage page;
    std::string_view caption;
    float (*draw)(Frame&, Column);
};

// From left to right.
constexpr PageTab pages[] = {
    {app::DiscoveryPage::Accounts, "Accounts", draw_accounts_page},
    {app::DiscoveryPage::Questions, "Questions", draw_questions_page},
    {app::DiscoveryPage::InOut, "In and out", draw_account_in_out},
};

// The place in `pages` of the one that is shown; the first where it is none of them.
std::size_t shown_page(const Frame& frame) {
    for (std::size_t i = 0; i < std::size(pages); ++i)
        if (pages[i].page == frame.state.discovery_page) return i;
    return 0;
}

NodeId page_id(NodeId id, app::DiscoveryPage page) {
    return make_id(id, "page", static_cast<std::uint64_t>(page));
}

// Returns the bottom.
float draw_header(Frame& frame, NodeId id, Column column, bool is_empty) {
    const float size = frame.control_height();
    const float title_h = std::max(size, type::page.line);
    const float y = column.y + (title_h - size) / 2;
    heading(frame, make_id(id, "title"), "Discovery", 1, type::page,
            {column.x, column.y + (title_h - type::page.line) / 2}, column.w / 2);
    if (is_empty) {  // the page has the button
        draw_history(frame, id, column.x + column.w, y);
        return column.y + title_h;
    }
    const float new_w = new_account_width(frame);
    if (frame.shape == Shape::Phone) {
        draw_history(frame, id, column.x + column.w, y);
        const float row = column.y + title_h + space::s;
        draw_new_account(frame, id, {column.x, row, new_w, size});
        return row + size;
    }
    draw_history(frame, id, column.x + column.w - new_w - space::m, y);
    draw_new_account(frame, id, {column.x + column.w - new_w, y, new_w, size});
    return column.y + title_h;
}

// Returns the bottom.
float draw_tabs(Frame& frame, NodeId id, Column column) {
    std::array<std::string_view, std::size(pages)> captions;
    for (std::size_t i = 0; i < captions.size(); ++i) captions[i] = pages[i].caption;
    const float h = tabs_height(frame, captions, column.w);
    const std::size_t shown = shown_page(frame);
    const int picked =
        tabs(frame, make_id(id, "pages"), {column.x, column.y, column.w, h}, "Pages of discovery",
             captions, static_cast<int>(shown), page_id(id, pages[shown].page));
    if (picked >= 0)
        frame.emit(app::ShowDiscoveryPage{pages[static_cast<std::size_t>(picked)].page});
    return column.y + h;
}

}  // namespace

float draw_discovery(Frame& frame, Column column) {
    if (const auto* account = app::shown_account(frame.state))
        return draw_account(frame, column, *account);
    const NodeId id = make_id(0, "discovery");
    const bool is_empty = app::living_accounts(frame.state).empty();
    column.y = draw_header(frame, id, column, is_empty) + space::s;
    column.y = draw_tabs(frame, id, column) + space::l;
    const PageTab& page = pages[shown_page(frame)];
    const NodeId panel = page_id(id, page.page);
    frame.open({.id = panel,
                .role = a11y::Role::TabPanel,
                .rect = {column.x, column.y, column.w, 0},
                .name = std::string(page.caption)});
    const float bottom = page.draw(frame, column);
    frame.at(panel).rect.h = bottom - column.y;
    frame.close();
    return bottom;
}

}  // namespace ui
