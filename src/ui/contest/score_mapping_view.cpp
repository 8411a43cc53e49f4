// A select for the header, the names, the dates and each column; then one for each unclear name.
#include "ui/contest/score_mapping_view.h"

#include "core/import_cells.h"
#include "core/utf8.h"
#include "ui/contest/member_choice.h"
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

using namespace core::contest;

constexpr std::size_t most_columns = 40, most_header_rows = 10, most_names = 40;
constexpr std::size_t most_name_bytes = 60;
constexpr float pick_w = 220;

std::string short_text(std::string_view text) {
    std::string name = core::clean_line(text, most_name_bytes);
    if (name.size() < text.size()) name += "…";
    return name;
}

// A select under its label. -1: it stays.
int pick(Frame& frame, NodeId id, const std::string& label, const std::vector<std::string>& options,
         int chosen, Point at, float w, float* h) {
    const float above = label_above(frame, id, label, at, w);
    *h = above + frame.control_height();
    return choice(frame, id, {at.x, at.y + above, w, frame.control_height()}, label, options,
                  chosen);
}

class MappingCard {
public:
    MappingCard(Frame& frame, Column column, const Contest& contest, ScoreImportDraft& draft)
        : frame_(frame),
          contest_(contest),
          draft_(draft),
          id_(make_id(0, "score-mapping")),
          card_(frame, id_, column, "What the columns say") {
        const std::size_t width = core::width_of(table());
        for (std::size_t i = 0; i < width; ++i)
            columns_.push_back(std::to_string(i + 1) + ". " +
                               short_text(core::column_name(table(), mapping().header, i)));
    }

    float draw() {
        draw_mode();
        draw_whole();
        draw_columns();
        return card_.close();
    }

private:
    ScoreMapping& mapping() { return draft_.mapping; }
    const core::Table& table() const { return *draft_.table; }

    void draw_mode() {
        const NodeId id = make_id(id_, "mode");
        const float label = label_above(frame_, id, "The numbers", card_.at(), card_.w());
        const Point at = card_.at();
        const float w = std::min(card_.w(), 460.0F);
        const bool fits =
            frame_.paint.width_of("Replace what is there", type::body_strong) < w / 2 - space::l;
        const int picked =
            segmented(frame_, id, {at.x, at.y + label, w, frame_.control_height()}, "The numbers",
                      {fits ? "Replace what is there" : "Replace", "Are added"},
                      static_cast<int>(mapping().mode));
        if (picked >= 0) mapping().mode = static_cast<PasteMode>(picked);
        card_.take(label + frame_.control_height(), space::l);
    }

    float draw_header(Point at, float w) {
        std::vector<std::string> rows{"No header"};
        const std::size_t count = std::min(most_header_rows, table().rows.size());
        for (std::size_t i = 0; i < count; ++i)
            rows.push_back("Row " + std::to_string(i + 1) + ": " +
                           core::shown_row(table().rows[i]));
        float h = 0;
        const int picked =
            pick(frame_, make_id(id_, "header"), "Header", rows,
                 mapping().header ? static_cast<int>(*mapping().header) + 1 : 0, at, w, &h);
        if (picked == 0) mapping().header.reset();
        if (picked > 0) mapping().header = static_cast<std::size_t>(picked) - 1;
        return h;
    }

    float draw_names(Point at, float w) {
        float h = 0;
        const int picked = pick(frame_, make_id(id_, "names"), "Names are in", columns_,
                                static_cast<int>(mapping().name_column), at, w, &h);
        if (picked >= 0) mapping().name_column = static_cast<std::size_t>(picked);
        return h;
    }

    float draw_dates(Point at, float w) {
        std::vector<std::string> options{"No column: all for the shown night"};
        options.insert(options.end(), columns_.begin(), columns_.end());
        float h = 0;
        const int picked = pick(
            frame_, make_id(id_, "dates"), "Dates are in", options,
            mapping().date_column ? static_cast<int>(*mapping().date_column) + 1 : 0, at, w, &h);
        if (picked == 0) mapping().date_column.reset();
        if (picked > 0) mapping().date_column = static_cast<std::size_t>(picked) - 1;
        return h;
    }

    float draw_date_order(Point at, float w) {
        float h = 0;
        const int picked = pick(frame_, make_id(id_, "order"), "Dates are written",
                                date_order_names(), static_cast<int>(mapping().dates), at, w, &h);
        if (picked >= 0) mapping().dates = static_cast<core::DateOrder>(picked);
        return h;
    }

    void draw_whole() {
        std::vector<Part> parts{
            {pick_w, 1, [this](Point at, float w) { return draw_header(at, w); }},
            {pick_w, 1, [this](Point at, float w) { return draw_names(at, w); }},
            {pick_w, 1, [this](Point at, float w) { return draw_dates(at, w); }}};
        if (mapping().date_column)
            parts.push_back(
                {pick_w, 1, [this](Point at, float w) { return draw_date_order(at, w); }});
        card_.take(draw_parts(card_.column(), parts), space::l);
    }

    float draw_column(std::size_t index, const std::vector<std::string>& options, Point at,
                      float w) {
        core::Id& metric = mapping().columns[index];
        const auto place = std::ranges::find(contest_.metrics, metric, &Metric::id);
        const int chosen = place == contest_.metrics.end()
                               ? 0
                               : static_cast<int>(place - contest_.metrics.begin()) + 1;
        float h = 0;
        const int picked = pick(frame_, make_id(id_, "column", index), columns_[index], options,
                                chosen, at, w, &h);
        if (picked == 0) metric = {};
        if (picked > 0) metric = contest_.metrics[static_cast<std::size_t>(picked) - 1].id;
        return h;
    }

    void draw_columns() {
        std::vector<std::string> options{"Left out"};
        for (const Metric& metric : contest_.metrics)
            options.push_back(shown_name(contest_, metric));
        std::vector<Part> parts;
        std::size_t left_out = 0;
        for (std::size_t i = 0; i < mapping().columns.size(); ++i) {
            if (i == mapping().name_column || i == mapping().date_column) continue;
            if (parts.size() >= most_columns && !mapping().columns[i]) {
                ++left_out;
                continue;
            }
            parts.push_back({pick_w, 1, [this, i, &options](Point at, float w) {
                                 return draw_column(i, options, at, w);
                             }});
        }
        if (parts.empty())
            return card_.say("none", "The table has no column besides the names.",
                             frame_.theme.caution, space::s);
        card_.take(draw_parts(card_.column(), parts), space::m);
        if (left_out > 0)
            card_.say("more", "The other columns are left out.", frame_.theme.secondary, space::m);
    }

    Frame& frame_;
    const Contest& contest_;
    ScoreImportDraft& draft_;
    NodeId id_;
    TitledCard card_;
    std::vector<std::string> columns_;
};

// "rows 3, 7 and 12"
std::string rows_text(const std::vector<std::size_t>& rows) {
    constexpr std::size_t most = 5;
    std::string text = rows.size() == 1 ? "row " : "rows ";
    for (std::size_t i = 0; i < std::min(rows.size(), most); ++i)
        text += (i > 0 ? ", " : "") + std::to_string(rows[i] + 1);
    if (rows.size() > most) text += " and more";
    return text;
}

class NamesCard {
public:
    NamesCard(Frame& frame, Column column, const Contest& contest, ScoreImportDraft& draft)
        : frame_(frame),
          contest_(contest),
          draft_(draft),
          id_(make_id(0, "score-names")),
          card_(frame, id_, column, "Names that are unclear") {}

    float draw() {
        card_.say("what", "Their rows are not taken until you say who it is, or leave them out.",
                  frame_.theme.text, space::m);
        std::size_t drawn = 0;
        for (const UnclearName& unclear : draft_.asked) {
            if (!unclear.is_shared) {
                if (drawn++ < most_names) draw_name(unclear);
                continue;
            }
            // People of one name stay two: each row is somebody's own.
            for (const std::size_t row : unclear.rows)
                if (drawn++ < most_names) draw_shared(unclear, row);
        }
        if (drawn > most_names)
            card_.say("more",
                      "There are " + std::to_string(drawn - most_names) + " more. " +
                          std::string(way_to_put_right(draft_)),
                      frame_.theme.secondary, space::s);
        return card_.close();
    }

private:
    struct Answer {
        bool is_given = false;
        core::Id member;  // zero: leave out
    };

    // Candidates come first; where the contest is small, then all others. Returns whether another
    // answer was given, which is then in `*answer`.
    bool ask(NodeId id, const std::string& label, const std::vector<core::Id>& candidates,
             Answer* answer) {
        constexpr std::size_t most_others = 200;
        std::vector<core::Id> members = candidates;
        if (contest_.members.size() <= most_others)
            for (const Member& member : contest_.members)
                if (std::ranges::find(candidates, member.id) == candidates.end())
                    members.push_back(member.id);
        std::vector<std::string> options{"Not said yet", "Leave out"};
        int chosen = !answer->is_given ? 0 : 1;
        for (const core::Id& member : members) {
            const Member* found = find_member(contest_, member);
            if (answer->is_given && member == answer->member)
                chosen = static_cast<int>(options.size());
            options.push_back(found == nullptr ? "?" : shown_name(contest_, *found));
        }
        float h = 0;
        const int picked =
            pick(frame_, id, label, options, chosen, card_.at(), std::min(card_.w(), 460.0F), &h);
        card_.take(h, space::m);
        if (picked < 0) return false;
        answer->is_given = picked > 0;
        answer->member = picked > 1 ? members[static_cast<std::size_t>(picked) - 2] : core::Id{};
        return true;
    }

    void draw_name(const UnclearName& unclear) {
        auto& names = draft_.mapping.names;
        const auto said = std::ranges::find(names, unclear.name, &NamedMember::name);
        Answer answer;
        if (said != names.end()) answer = {true, said->member};
        // Rows tell names apart that a label shortens to the same.
        const std::string label =
            "\"" + short_text(unclear.name) + "\", " + rows_text(unclear.rows);
        if (!ask(make_id(id_, "name", unclear.rows.front()), label, unclear.members, &answer))
            return;
        std::erase_if(names, [&](const NamedMember& named) { return named.name == unclear.name; });
        if (answer.is_given) names.push_back({unclear.name, answer.member});
    }

    void draw_shared(const UnclearName& unclear, std::size_t row) {
        auto& rows = draft_.mapping.rows;
        const auto said = std::ranges::find(rows, row, &RowMember::row);
        Answer answer;
        if (said != rows.end()) answer = {true, said->member};
        const std::string label = "\"" + short_text(unclear.name) + "\", row " +
                                  std::to_string(row + 1) + ": several members have this name";
        if (!ask(make_id(id_, "row", row), label, unclear.members, &answer)) return;
        std::erase_if(rows, [&](const RowMember& named) { return named.row == row; });
        if (answer.is_given) rows.push_back({row, answer.member});
    }

    Frame& frame_;
    const Contest& contest_;
    ScoreImportDraft& draft_;
    NodeId id_;
    TitledCard card_;
};

}  // namespace

float draw_score_mapping(Frame& frame, Column column, const Contest& contest,
                         ScoreImportDraft& draft) {
    return MappingCard(frame, column, contest, draft).draw();
}

float draw_unclear_names(Frame& frame, Column column, const Contest& contest,
                         ScoreImportDraft& draft) {
    return NamesCard(frame, column, contest, draft).draw();
}

}  // namespace ui
