// What came, from whom, and buttons.
#include "ui/link_card.h"

#include "core/contest/ledger_document.h"
#include "ui/contest/contest_state.h"
#include "ui/link_entries.h"
#include "ui/link_words.h"
#include "ui/titled_card.h"
#include "ui/widgets/button_row.h"

#include <algorithm>
#include <string>
#include <vector>

namespace ui {
namespace {

using app::IncomingEntry;
using app::IncomingLink;
using core::link::Cargo;

std::string counted(Frame& frame, std::size_t count, std::string_view one, std::string_view more) {
    return core::format_count(static_cast<std::int64_t>(count), frame.state.environment.numbers) +
           " " + std::string(count == 1 ? one : more);
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

    // `take`: what the first button is called; `is_ready`: there is something to take.
    void draw_buttons(std::string_view take, bool can_take, bool is_ready = true) {
        ButtonRow row(frame_, card_.column());
        auto& left_out = frame_.scratch.link_left_out;
        if (can_take &&
            row.add(make_id(id_, "take"),
                    {.name = take, .kind = ButtonKind::Primary, .disabled = !is_ready})) {
            frame_.emit(app::TakeIn{left_out});
            left_out.clear();
        }
        if (row.add(make_id(id_, "leave"), {.name = can_take ? "Leave it out" : "Close"})) {
            frame_.emit(app::LeaveOut{});
            left_out.clear();
        }
        card_.take(row.bottom() - card_.at().y, space::s);
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
        say("what",
            text + ". " + writers_words(lines) + std::string(sender_words(incoming_.signer)),
            frame_.theme.text);
        card_.take(draw_link_entries(frame_, id_, card_.column(), *book, lines), space::s);
        const std::size_t wanted = wanted_entries(frame_.scratch, lines);
        draw_buttons("Take in " + counted(frame_, wanted, "score", "scores"), fresh > 0,
                     wanted > 0);
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
