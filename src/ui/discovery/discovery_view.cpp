// The account that is shown, or the head, tabs and chosen page of the place.
#include "ui/discovery/discovery_view.h"

#include "app/account_overviews.h"
#include "ui/discovery/account_page.h"
#include "ui/discovery/accounts_page.h"
#include "ui/discovery/in_out_page.h"
#include "ui/discovery/new_account.h"
#include "ui/discovery/questions_page.h"
#include "ui/history_view.h"
#include "ui/pages.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <optional>

namespace ui {
namespace {

using Tab = PageTab<app::DiscoveryPage, float (*)(Frame&, Column)>;

// From left to right.
constexpr Tab pages[] = {
    {app::DiscoveryPage::Accounts, "Accounts", draw_accounts_page},
    {app::DiscoveryPage::Questions, "Questions", draw_questions_page},
    {app::DiscoveryPage::InOut, "In and out", draw_account_in_out},
};

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

}  // namespace

float draw_discovery(Frame& frame, Column column) {
    if (const auto* account = app::shown_account(frame.state))
        return draw_account(frame, column, *account);
    const NodeId id = make_id(0, "discovery");
    const bool is_empty = app::account_overviews(frame.state).empty();
    column.y = draw_header(frame, id, column, is_empty) + space::s;
    Pages shown(frame, id, pages, frame.state.discovery_page);
    std::optional<app::DiscoveryPage> picked;
    column.y = shown.draw_tabs(column, "Pages of discovery", &picked) + space::l;
    if (picked) frame.emit(app::ShowDiscoveryPage{*picked});
    return shown.draw_panel(column);
}

}  // namespace ui
