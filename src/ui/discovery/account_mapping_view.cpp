// A select for the header, for each column, for the order in dates and for each role's words.
#include "ui/discovery/account_mapping_view.h"

#include "core/import_cells.h"
#include "ui/date_field.h"
#include "ui/parts_row.h"
#include "ui/titled_card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"

#include <algorithm>
#include <string>
#include <vector>

namespace ui {
namespace {

using namespace core::discovery;

// HubSpot exports hundreds of columns: those with a meaning, and the first of the others.
constexpr std::size_t most_columns = 40, most_header_rows = 10;

class View {
public:
    View(Frame& frame, Column column, AccountImportDraft& draft)
        : frame_(frame),
          draft_(draft),
          id_(make_id(0, "account-mapping")),
          card_(frame, id_, column, "What the columns say") {}

    float draw() {
        draw_head();
        draw_columns();
        draw_roles();
        return card_.close();
    }

private:
    AccountMapping& mapping() { return draft_.mapping; }
    const core::Table& table() const { return *draft_.table; }

    int pick(NodeId id, const std::string& label, const std::vector<std::string>& options,
             int chosen, Point at, float w, float* h) {
        const float above = label_above(frame_, id, label, at, w);
        *h = above + frame_.control_height();
        return choice(frame_, id, {at.x, at.y + above, w, frame_.control_height()}, label, options,
                      chosen);
    }

    void draw_head() {
        std::vector<std::string> rows{"No header"};
        const std::size_t count = std::min(most_header_rows, table().rows.size());
        for (std::size_t i = 0; i < count; ++i)
            rows.push_back("Row " + std::to_string(i + 1) + ": " +
                           core::shown_row(table().rows[i]));
        const int header = mapping().header ? static_cast<int>(*mapping().header) + 1 : 0;
        const Part parts[] = {
            {240, 2,
             [&](Point at, float w) {
                 float h = 0;
                 const int picked = pick(make_id(id_, "header"), "Header", rows, header, at, w, &h);
                 if (picked >= 0)
                     mapping() = propose_account_mapping(
                         table(),
                         picked == 0 ? std::nullopt
                                     : std::optional(static_cast<std::size_t>(picked) - 1),
                         mapping().dates);
                 return h;
             }},
            {200, 1, [&](Point at, float w) {
                 float h = 0;
                 const int picked = pick(make_id(id_, "dates"), "Dates are", date_order_names(),
                                         static_cast<int>(mapping().dates), at, w, &h);
                 if (picked >= 0) mapping().dates = static_cast<core::DateOrder>(picked);
                 return h;
             }}};
        card_.take(draw_parts(card_.column(), parts), space::l);
    }

    void draw_columns() {
        static const std::vector<std::string> fields = [] {
            std::vector<std::string> names;
            for (const ImportField field : all_import_fields) names.emplace_back(name_of(field));
            return names;
        }();
        std::vector<std::size_t> shown;
        for (std::size_t i = 0; i < mapping().columns.size(); ++i)
            if (mapping().columns[i] != ImportField::Nothing || shown.size() < most_columns)
                shown.push_back(i);
        std::vector<Part> parts;
        for (const std::size_t index : shown)
            parts.push_back(
                {220, 1, [this, index](Point at, float w) {
                     ImportField& field = mapping().columns[index];
                     const auto place = std::ranges::find(all_import_fields, field);
                     const std::string label = std::to_string(index + 1) + ". " +
                                               core::column_name(table(), mapping().header, index);
                     float h = 0;
                     const int picked =
                         pick(make_id(id_, "column", index), label, fields,
                              static_cast<int>(place - all_import_fields.begin()), at, w, &h);
                     if (picked >= 0) {
                         field = all_import_fields[static_cast<std::size_t>(picked)];
                         propose_roles(table(), mapping());
                     }
                     return h;
                 }});
        card_.take(draw_parts(card_.column(), parts), space::m);
        if (mapping().columns.size() > shown.size())
            card_.say("more", "The other columns are left out.", frame_.theme.secondary, space::m);
    }

    void draw_roles() {
        if (mapping().roles.empty()) return;
        static const std::vector<std::string> options{"No role", "Champion", "Economic buyer",
                                                      "User", "Blocker"};
        std::vector<Part> parts;
        const std::size_t count = std::min(mapping().roles.size(), most_columns);
        for (std::size_t i = 0; i < count; ++i)
            parts.push_back(
                {220, 1, [this, i](Point at, float w) {
                     NamedRoles& named = mapping().roles[i];
                     int chosen = 0;
                     for (int bit = 0; bit < 4; ++bit)
                         if ((named.roles & (1 << bit)) != 0 && chosen == 0) chosen = bit + 1;
                     float h = 0;
                     const std::string label = "Role " + std::to_string(i + 1) + ": " + named.name;
                     const int picked =
                         pick(make_id(id_, "role", i), label, options, chosen, at, w, &h);
                     if (picked >= 0)
                         named.roles = picked == 0 ? std::uint8_t{0}
                                                   : static_cast<std::uint8_t>(1 << (picked - 1));
                     return h;
                 }});
        card_.take(draw_parts(card_.column(), parts), space::m);
    }

    Frame& frame_;
    AccountImportDraft& draft_;
    NodeId id_;
    TitledCard card_;
};

}  // namespace

float draw_account_mapping(Frame& frame, Column column, AccountImportDraft& draft) {
    return View(frame, column, draft).draw();
}

}  // namespace ui
