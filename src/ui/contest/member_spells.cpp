// A row for each span of days.
#include "ui/contest/member_spells.h"

#include "app/contest_board.h"
#include "core/contest/spell_overlap.h"
#include "ui/accept.h"
#include "ui/contest/field_grid.h"
#include "ui/contest/team_choice.h"
#include "ui/date_field.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace ui {
namespace {

using namespace core::contest;

constexpr GridColumn columns[] = {{"Team", 120}, {"From", 112}, {"To", 112}};

class Spells {
public:
    Spells(Frame& frame, const Contest& contest, const std::vector<std::string>& team_names,
           const Member& member, const std::string& called)
        : frame_(frame),
          contest_(contest),
          team_names_(team_names),
          member_(member),
          id_(make_id(make_id(0, "contest-spells"), "of", member.id)),
          shown_(called) {}

    float draw(Column column, Trace trace) {
        std::string what =
            "Empty dates reach to the contest's own. What was scored on a day counts for the team "
            "of that day.";
        if (trace != Trace::None)
            what += " " + why_stays(contest_, member_, trace) +
                    " Who plays no more gets a last day here.";
        column.y += paragraph(frame_, make_id(id_, "what"), what, type::secondary,
                              frame_.theme.secondary, {column.x, column.y}, column.w) +
                    space::s;
        if (!member_.spells.empty()) {
            const std::string name = "Dates of " + shown_;
            FieldGrid grid(frame_, make_id(id_, "list"), column, name, columns);
            for (std::size_t i = 0; i < member_.spells.size(); ++i) draw_spell(grid, i);
            column.y = grid.close();
        }
        const std::string name = "Add dates: " + shown_;
        const ButtonLook look{.name = name,
                              .caption = member_.spells.empty() ? "Set dates" : "Add dates",
                              .icon = Icon::Plus,
                              .disabled = member_.spells.size() >= max_spells};
        if (button(frame_, make_id(id_, "add"),
                   {column.x, column.y, button_width(frame_, look), frame_.control_height()}, look))
            change([&](Member& wanted) {
                const Spell next = next_spell();
                if (!wanted.spells.empty() && !wanted.spells.back().to)
                    wanted.spells.back().to = core::Date{next.from->days - 1};
                wanted.spells.push_back(next);
            });
        return column.y + frame_.control_height();
    }

private:
    NodeId part(std::string_view word, std::size_t index) const {
        return make_id(id_, word, static_cast<std::uint64_t>(index));
    }
    template <class Change>
    void change(const Change& change) {
        Member wanted = member_;
        change(wanted);
        frame_.emit(app::SetMember{contest_.id, wanted});
    }
    std::string name(std::string_view what, std::size_t index) const {
        return std::string(what) + " " + std::to_string(index + 1) + ": " + shown_;
    }

    // From the day after the last one ends; after kick-off not before tonight, on which one that is
    // open ends.
    Spell next_spell() const {
        if (member_.spells.empty()) return {};
        constexpr std::int32_t week = 7;
        const Spell& last = member_.spells.back();
        const core::Date begin = last.from.value_or(contest_.start);
        core::Date from{last.to ? last.to->days + 1 : begin.days + week};
        if (const app::LiveBoard* live = app::live_board(frame_.state, contest_.id);
            live != nullptr && contest_.kicked_off_ms && live->tonight > begin)
            from = last.to ? std::max(from, live->tonight) : live->tonight;
        return {from, {}, last.team};
    }

    void draw_spell(FieldGrid& grid, std::size_t index) {
        const GridCell cells[] = {
            {part("team", index), [&](const Rect& rect) { draw_team(rect, index); }},
            {part("from", index), [&](const Rect& rect) { draw_day(rect, index, true); }},
            {part("to", index), [&](const Rect& rect) { draw_day(rect, index, false); }}};
        const std::string remove = name("Remove dates", index);
        grid.add(part("row", index), cells, [&](Point at) {
            if (remove_button(frame_, part("remove", index), at, remove))
                change([&](Member& wanted) {
                    wanted.spells.erase(wanted.spells.begin() + static_cast<std::ptrdiff_t>(index));
                });
        });
    }

    void draw_team(const Rect& rect, std::size_t index) {
        const std::string called = name("Team on dates", index);
        const auto picked = team_choice(frame_, part("team", index), rect, called, contest_,
                                        team_names_, member_.spells[index].team);
        if (picked) change([&](Member& wanted) { wanted.spells[index].team = *picked; });
    }

    // What is wrong with a day at that place; empty: nothing.
    std::string refusal(std::size_t index, bool is_from, std::optional<core::Date> day) const {
        Member wanted = member_;
        Spell& spell = wanted.spells[index];
        (is_from ? spell.from : spell.to) = day;
        if (spell.from && spell.to && *spell.to < *spell.from)
            return "These dates would end before they begin. Kept: the last good date.";
        if (const auto overlap = new_overlap(member_, wanted))
            return "Other dates are there " + days_text(*overlap) + ". Kept: the last good date.";
        return {};
    }

    void draw_day(const Rect& rect, std::size_t index, bool is_from) {
        const Spell& spell = member_.spells[index];
        const std::optional<core::Date>& now = is_from ? spell.from : spell.to;
        const std::string called = name(is_from ? "Plays from" : "Plays to", index);
        date_cell(frame_, part(is_from ? "from" : "to", index), rect,
                  {.name = called,
                   .help = is_from ? "The first day. Empty: from the contest's start."
                                   : "The last day. Empty: to the contest's end.",
                   .max_length = 40},
                  now, [&](const std::string& text) -> std::string {
                      std::optional<core::Date> day;
                      const std::string error = accept_date_or_none(
                          frame_, [&](std::optional<core::Date> read) { day = read; })(text);
                      if (!error.empty()) return error;
                      if (std::string why = refusal(index, is_from, day); !why.empty()) return why;
                      change([&](Member& wanted) {
                          Spell& set = wanted.spells[index];
                          (is_from ? set.from : set.to) = day;
                      });
                      return {};
                  });
    }

    Frame& frame_;
    const Contest& contest_;
    const std::vector<std::string>& team_names_;
    const Member& member_;
    NodeId id_;
    std::string shown_;
};

}  // namespace

float draw_member_spells(Frame& frame, Column column, const Contest& contest,
                         const std::vector<std::string>& team_names, const Member& member,
                         const std::string& called, Trace trace) {
    return Spells(frame, contest, team_names, member, called).draw(column, trace);
}

}  // namespace ui
