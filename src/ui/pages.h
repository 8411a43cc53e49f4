// The pages of one thing: a row of tabs, and the panel of the chosen one.
#pragma once

#include "ui/column.h"
#include "ui/frame.h"
#include "ui/widgets/tabs.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ui {

// `draw(frame, column, ...)` draws the page and returns its bottom.
template <class Page, class Draw>
struct PageTab {
    Page page;
    std::string_view caption;
    Draw draw;
};

template <class Page, class Draw, std::size_t count>
class Pages {
public:
    // From left to right. The first is shown where `shown` is none of them.
    Pages(Frame& frame, NodeId id, const PageTab<Page, Draw> (&tabs)[count], Page shown)
        : frame_(frame), id_(id), tabs_(tabs) {
        for (std::size_t i = 0; i < count; ++i)
            if (tabs[i].page == shown) shown_ = i;
    }

    // `name`: "Pages of the plan". Returns the bottom; `*picked` becomes the newly chosen page.
    float draw_tabs(Column column, std::string_view name, std::optional<Page>* picked) {
        std::array<std::string_view, count> captions;
        for (std::size_t i = 0; i < count; ++i) captions[i] = tabs_[i].caption;
        const float h = tabs_height(frame_, captions, column.w);
        const int chosen = tabs(frame_, make_id(id_, "pages"), {column.x, column.y, column.w, h},
                                name, captions, static_cast<int>(shown_), panel());
        if (chosen >= 0) *picked = tabs_[static_cast<std::size_t>(chosen)].page;
        return column.y + h;
    }

    // The chosen page, drawn with what it is of. Returns the bottom.
    template <class... Subject>
    float draw_panel(Column column, const Subject&... subject) {
        frame_.open({.id = panel(),
                     .role = a11y::Role::TabPanel,
                     .rect = {column.x, column.y, column.w, 0},
                     .name = std::string(tabs_[shown_].caption)});
        const float bottom = tabs_[shown_].draw(frame_, column, subject...);
        frame_.at(panel()).rect.h = bottom - column.y;
        frame_.close();
        return bottom;
    }

private:
    NodeId panel() const {
        return make_id(id_, "page", static_cast<std::uint64_t>(tabs_[shown_].page));
    }

    Frame& frame_;
    NodeId id_;
    const PageTab<Page, Draw> (&tabs_)[count];
    std::size_t shown_ = 0;
};

}  // namespace ui
