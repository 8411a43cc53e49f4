// What came, from whom, and buttons; of scores each one, as any of them can be left out.
#include "ui/link_card.h"

#include "app/contest_board.h"
#include "core/contest/ledger_document.h"
#include "core/contest/words.h"
#include "core/date_words.h"
#include "ui/contest/contest_state.h"
#include "ui/link_words.h"
#include "ui/titled_card.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/text.h"
#include "ui/widgets/toggle.h"

#include <algorithm>
#include <string>
#include <vector>

namespace ui {
namespace {

using app::IncomingEntry;
using app::IncomingLink;
using core::link::Cargo;

constexpr std::size_t most_lines = 60;
constexpr float toggle_w = 104;

std::string counted(Frame& frame, std::size_t count, std::string_view one, std::string_view more) {
    return core::format_count(static_cast<std::int64_t>(count), frame.state.environment.numbers) +
           " " + std::string(count == 1 ? one : more);
}

std::string entry_text(Frame& frame, const core::contest::Contest& contest,
                       const IncomingEntry& line) {
    using namespace core::contest;
    const Entry& entry = line.entry;
    const auto& numbers = frame.state.environment.numbers;
    const Member* member = find_member(contest, entry.member);
    const Metric* metric = find_metric(contest, entry.metric);
    std::string text = (member == nullptr ? std::string("Somebody who is not in it")
                                          : shown_name(contest, *member)) +
                       ": " + milli_text(entry.quantity_milli, numbers) + " × " +
                       (metric == nullptr ? std::string("a metric that is not in it")
                                          : shown_name(contest, *metric)) +
                       ", " + core::format_short(entry.date);
    if (entry.reverses) text = "Takes back " + text;
    if (!entry.entered_by.empty()) text += ", entered by " + entry.entered_by;
    if (!entry.note.empty()) text += " (" + entry.note + ")";
    return text;
}

class View {
public:
    View(Frame& frame, Column column, const IncomingLink& incoming)
        : frame_(frame),
          incoming_(incoming),
          id_(make_id(0, "opened-link")),
          card_(frame, id_, column, title()) {}

    float draw() {
        switch (incoming_.cargo) {
            case Cargo::Entries: draw_entries(); break;
            case Cargo::Contest: draw_contest(); break;
            case Cargo::Plan: draw_plan(); break;
            case Cargo::Bank: draw_bank(); break;
        }
        return card_.close();
    }

private:
    std::string_view title() const {
        switch (incoming_.cargo) {
            case Cargo::Entries:
                return incoming_.feed.empty() ? "Scores from a link"
                                              : "Scores from the board's address";
            case Cargo::Contest: return "A link to a contest of yours";
            case Cargo::Plan: return "A plan from a link";
            case Cargo::Bank: return "Questions from a link";
        }
        return {};
    }

    void say(std::string_view word, std::string_view text, Color color) {
        card_.say(word, text, color, space::s);
    }

    // `take`: what the first button is called.
    void draw_buttons(std::string_view take, bool can_take) {
        ButtonRow row(frame_, card_.column());
        auto& left_out = frame_.scratch.link_left_out;
        if (can_take &&
            row.add(make_id(id_, "take"), {.name = take, .kind = ButtonKind::Primary})) {
            frame_.emit(app::TakeIn{left_out});
            left_out.clear();
        }
        if (row.add(make_id(id_, "leave"), {.name = can_take ? "Leave it out" : "Close"})) {
            frame_.emit(app::LeaveOut{});
            left_out.clear();
        }
        card_.take(row.bottom() - card_.at().y, 0);
    }

    void draw_entries() {
        const app::ContestBook* book = app::find_contest(frame_.state, incoming_.document.id);
        if (book == nullptr) return draw_buttons({}, false);
        const std::vector<IncomingEntry> lines = app::incoming_entries(frame_.state);
        const auto fresh = static_cast<std::size_t>(std::ranges::count_if(
            lines, [](const auto& line) { return !line.is_here && line.refusal.empty(); }));
        const auto here =
            static_cast<std::size_t>(std::ranges::count_if(lines, &IncomingEntry::is_here));
        std::string text = "For \"" + name_in_list(book->contest) +
                           "\": " + counted(frame_, fresh, "entry", "entries") + " to take in";
        if (here > 0) text += ", " + counted(frame_, here, "is", "are") + " here already";
        if (lines.size() > fresh + here)
            text += ", " + counted(frame_, lines.size() - fresh - here, "does", "do") + " not fit";
        say("what", text + ". " + std::string(sender_words(incoming_.signer)), frame_.theme.text);
        draw_lines(app::live_board(frame_.state, book->contest.id)->board.rules, lines);
        card_.take(0, space::s);
        draw_buttons("Take in", fresh > 0);
    }

    void draw_lines(const core::contest::Contest& contest,
                    const std::vector<IncomingEntry>& lines) {
        const NodeId list = make_id(id_, "list");
        const Point top = card_.at();
        frame_.open({.id = list,
                     .role = a11y::Role::List,
                     .rect = {top.x, top.y, card_.w(), 0},
                     .name = "Scores in the link"});
        std::size_t shown = 0;
        for (const IncomingEntry& line : lines) {
            if (line.is_here) continue;
            if (++shown > most_lines) break;
            draw_line(list, contest, line);
        }
        frame_.at(list).rect.h = card_.at().y - top.y;
        frame_.close();
        if (shown > most_lines)
            say("more", "And more of the same, which is taken in with them.",
                frame_.theme.secondary);
    }

    void draw_line(NodeId list, const core::contest::Contest& contest, const IncomingEntry& line) {
        const NodeId id = make_id(list, "entry", line.entry.id);
        const Point top = card_.at();
        const bool can_be_taken = line.refusal.empty();
        auto& left_out = frame_.scratch.link_left_out;
        const auto place = std::ranges::find(left_out, line.entry.id);
        const bool is_out = place != left_out.end();
        const std::string text = entry_text(frame_, contest, line);
        frame_.open({.id = id, .role = a11y::Role::ListItem, .rect = {top.x, top.y, card_.w(), 0}});
        const float text_w = card_.w() - toggle_w - space::m;
        float h = paragraph(frame_, make_id(id, "text"), text, type::body,
                            can_be_taken && !is_out ? frame_.theme.text : frame_.theme.secondary,
                            top, text_w);
        if (!can_be_taken)
            h += paragraph(frame_, make_id(id, "why"), line.refusal, type::secondary,
                           frame_.theme.caution, {top.x, top.y + h}, text_w);
        if (can_be_taken) {
            const Rect rect{top.x + card_.w() - toggle_w, top.y, toggle_w, frame_.control_height()};
            if (toggle(frame_, make_id(id, "take"), rect, "Take in: " + text,
                       is_out ? "Left out" : "Take in", !is_out)) {
                if (is_out)
                    left_out.erase(place);
                else
                    left_out.push_back(line.entry.id);
            }
            h = std::max(h, rect.h);
        }
        card_.take(h, space::xs);
        frame_.at(id).rect.h = h;
        frame_.close();
    }

    void draw_contest() {
        const core::Document news = app::incoming_news(frame_.state);
        const std::size_t entries = core::contest::count_entries(news);
        const std::size_t others = news.fields.size() - entries;
        const bool is_odd = incoming_.signer == app::Signer::SomebodyElse ||
                            incoming_.signer == app::Signer::Nobody;
        say("signer", signer_words(incoming_.signer),
            is_odd ? frame_.theme.caution : frame_.theme.text);
        if (news.fields.empty()) {
            say("same", "You have all that it says, or newer.", frame_.theme.text);
            return draw_buttons({}, false);
        }
        say("news",
            "It would bring " + counted(frame_, entries, "entry", "entries") + " and " +
                counted(frame_, others, "other change", "other changes") +
                " to the contest that is here. Nothing of yours is lost: both are put together, "
                "and the later change of a setting holds.",
            frame_.theme.text);
        draw_buttons("Put together", true);
    }

    bool is_here() const {
        return app::find_living(frame_.state, incoming_.document.kind, incoming_.document.id) !=
               nullptr;
    }

    void draw_plan() {
        const std::string* name = core::find_text(incoming_.document, "name");
        say("what",
            "\"" + (name == nullptr || name->empty() ? "Untitled plan" : *name) + "\". " +
                (is_here() ? "It is one of your plans: both are put together, and the later change "
                             "of a number holds."
                           : "It is not kept here yet."),
            frame_.theme.text);
        draw_buttons(is_here() ? "Put together" : "Keep the plan", true);
    }

    void draw_bank() {
        const std::string* name = core::find_text(incoming_.document, "name");
        say("what",
            "\"" + (name == nullptr || name->empty() ? "Untitled questions" : *name) + "\". " +
                (is_here() ? "You have them: both are put together, and the later change of a "
                             "question holds."
                           : "They are not kept here yet."),
            frame_.theme.text);
        draw_buttons(is_here() ? "Put together" : "Keep the questions", true);
    }

    Frame& frame_;
    const IncomingLink& incoming_;
    NodeId id_;
    TitledCard card_;
};

}  // namespace

float draw_link_card(Frame& frame, Column column) {
    const auto& incoming = frame.state.links.incoming;
    if (!incoming || incoming->ticket != 0) return column.y;
    return View(frame, column, *incoming).draw() + space::l;
}

}  // namespace ui
