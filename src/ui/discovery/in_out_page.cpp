// What can be taken along, and what can be brought in.
#include "ui/discovery/in_out_page.h"

#include "app/account_overviews.h"
#include "ui/discovery/account_import_view.h"
#include "ui/link_result.h"
#include "ui/titled_card.h"
#include "ui/uncopied_view.h"
#include "ui/widgets/button_row.h"

namespace ui {
namespace {

struct WayOut {
    app::AccountExport what;
    std::string_view caption;
    std::string_view tooltip;
};

constexpr WayOut ways_out[] = {
    {app::AccountExport::Table, "Save accounts as CSV",
     "A file for a spreadsheet: a row for each account."},
    {app::AccountExport::Markdown, "Save accounts as Markdown",
     "Everything in words, for your team: with scores, flags and notes."},
    {app::AccountExport::Records, "Save accounts as JSON",
     "Everything, for another device or a colleague. It can be imported again."},
};

float draw_out(Frame& frame, Column column) {
    const NodeId id = make_id(0, "accounts-out");
    TitledCard card(frame, id, column, "Take along");
    card.say("whose",
             "These files hold what buyers said and what you think of it. They go where you put "
             "them, and nowhere else.",
             frame.theme.secondary, space::m);
    const bool none = app::account_overviews(frame.state).empty();
    ButtonRow row(frame, card.column());
    for (const WayOut& way : ways_out)
        if (row.add(make_id(id, "way", static_cast<std::uint64_t>(way.what)),
                    {.name = way.caption, .disabled = none, .tooltip = way.tooltip}))
            frame.emit(app::ExportAccounts{way.what, {}});
    const auto* bank = app::shown_bank(frame.state);
    if (row.add(make_id(id, "bank"),
                {.name = "Save question bank",
                 .disabled = bank == nullptr,
                 .tooltip = bank == nullptr ? "The usual questions are in every Quarterdeck. Make "
                                              "them yours on Questions first."
                                            : "A file that your team can import."}))
        frame.emit(app::ExportBank{bank->id});
    if (bank != nullptr && row.add(make_id(id, "link"),
                                   {.name = "Share questions as a link",
                                    .tooltip = "Your questions alone, never what accounts said."}))
        frame.emit(app::MakeLink{bank->id});
    card.take(row.bottom() - card.at().y, space::s);
    const float link_h = bank == nullptr
                             ? 0
                             : draw_link_result(frame, make_id(id, "result"), make_id(id, "link"),
                                                card.at(), card.w(), bank->id);
    card.take(link_h > 0 ? link_h : draw_uncopied(frame, id, card.at(), card.w()), space::s);
    return card.close();
}

}  // namespace

float draw_account_in_out(Frame& frame, Column column) {
    const float gap = frame.shape == Shape::Phone ? space::l : space::xl;
    column.y = draw_account_import(frame, column) + gap;
    return draw_out(frame, column);
}

}  // namespace ui
