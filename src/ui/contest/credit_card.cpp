// Who and what for above, then a line for each outcome.
#include "ui/contest/credit_card.h"

#include "core/contest/words.h"
#include "core/date_words.h"
#include "core/fold_case.h"
#include "core/isolate.h"
#include "ui/contest/member_choice.h"
#include "ui/contest/score_sheet.h"
#include "ui/titled_card.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string>
#include <vector>

namespace ui {
namespace {

using namespace core::contest;
using core::discovery::Outcome;

constexpr std::size_t lines_a_page = 20;

const CreditList& listed(Frame& frame, const app::ContestBook& book, const app::LiveBoard& live) {
    return credits_of(frame.scratch.contest_scores.credits, frame.state, book, live.tonight);
}

class Card {
public:
    Card(Frame& frame, Column column, const app::ContestBook& book, const app::LiveBoard& live)
        : frame_(frame),
          rules_(live.board.rules),
          credits_(listed(frame, book, live)),
          id_(make_id(0, "contest-credits")),
          card_(frame, id_, column, "From discovery") {}

    float draw() {
        if (!credits_.due.empty()) draw_due();
        if (!credits_.stale.empty()) draw_stale();
        return card_.close();
    }

private:
    core::Id& metric_of(Outcome outcome) {
        return frame_.scratch.contest_scores.metric[static_cast<std::size_t>(outcome)];
    }

    // The one that was chosen last, else the one that is called like it.
    const Metric* metric_for(Outcome outcome) {
        if (const Metric* chosen = find_metric(rules_, metric_of(outcome))) return chosen;
        const std::string wanted = core::fold_case(std::string(name_of_outcome(outcome)));
        for (const Metric& metric : rules_.metrics)
            if (core::fold_case(metric.name).find(wanted) != std::string::npos) return &metric;
        return rules_.metrics.size() == 1 ? &rules_.metrics.front() : nullptr;
    }

    float draw_metric_choice(Outcome outcome, Point at, float w) {
        const NodeId id = make_id(id_, "metric", static_cast<std::uint64_t>(outcome));
        const std::string name = "\"" + std::string(name_of_outcome(outcome)) + "\" counts as";
        const Metric* metric = metric_for(outcome);
        std::vector<std::string> options{"Not chosen"};
        int chosen = 0;
        for (const Metric& one : rules_.metrics) {
            if (&one == metric) chosen = static_cast<int>(options.size());
            options.push_back(shown_name(rules_, one));
        }
        const float label = label_above(frame_, id, name, at, w);
        const int picked = choice(frame_, id, {at.x, at.y + label, w, frame_.control_height()},
                                  name, options, chosen);
        if (picked > 0)
            metric_of(outcome) = rules_.metrics[static_cast<std::size_t>(picked) - 1].id;
        return label + frame_.control_height();
    }

    void draw_due() {
        card_.say("what",
                  "These outcomes of your accounts are not in the ledger yet. Say whose they are "
                  "and what they count as; each counts once, on the night of its day.",
                  frame_.theme.text, space::m);
        core::Id& member = frame_.scratch.contest_scores.credit_member;
        std::optional<core::Id> picked;
        card_.take(
            member_choice(frame_, make_id(id_, "member"), card_.at(), std::min(card_.w(), 420.0F),
                          {.name = "Whose score", .nobody = "Not chosen", .chosen = member}, rules_,
                          &picked),
            space::m);
        if (picked) member = *picked;
        for (const Outcome outcome : core::discovery::all_outcomes)
            if (std::ranges::find(credits_.due, outcome, &DueCredit::outcome) != credits_.due.end())
                card_.take(draw_metric_choice(outcome, card_.at(), std::min(card_.w(), 420.0F)),
                           space::m);
        std::size_t& first = frame_.scratch.contest_scores.first_credit;
        const std::size_t all = credits_.due.size();
        first =
            std::min(first / lines_a_page * lines_a_page, (all - 1) / lines_a_page * lines_a_page);
        const std::size_t begin = first, end = std::min(begin + lines_a_page, all);
        draw_list("due", "Not entered yet", [&](NodeId list) {
            for (std::size_t i = begin; i < end; ++i) draw_due_line(list, credits_.due[i]);
        });
        if (all > lines_a_page)
            card_.take(draw_pager(frame_, make_id(id_, "pages"), card_.at(), card_.w(), "outcomes",
                                  &first, lines_a_page, all),
                       space::s);
    }

    template <class Draw>
    void draw_list(std::string_view word, const char* name, const Draw& draw) {
        const NodeId list = make_id(id_, word);
        const Point top = card_.at();
        frame_.open({.id = list,
                     .role = a11y::Role::List,
                     .rect = {top.x, top.y, card_.w(), 0},
                     .name = name});
        draw(list);
        frame_.at(list).rect.h = card_.at().y - top.y;
        frame_.close();
    }

    // Two lines of text and a button beside them.
    bool draw_line(NodeId id, const std::string& title, const std::string& below,
                   const ButtonLook& look) {
        const Point at = card_.at();
        const float w = button_width(frame_, look);
        const float text_w = card_.w() - w - space::m;
        const float h = std::max(type::body.line + type::secondary.line, frame_.control_height());
        frame_.open({.id = id, .role = a11y::Role::ListItem, .rect = {at.x, at.y, card_.w(), h}});
        text_line(frame_, make_id(id, "title"), title, type::body, frame_.theme.text,
                  {at.x, at.y, text_w, type::body.line});
        text_line(frame_, make_id(id, "below"), below, type::secondary, frame_.theme.secondary,
                  {at.x, at.y + type::body.line, text_w, type::secondary.line});
        const bool pressed = button(frame_, make_id(id, "go"),
                                    {at.x + card_.w() - w, at.y + (h - frame_.control_height()) / 2,
                                     w, frame_.control_height()},
                                    look);
        frame_.close();
        card_.take(h, space::s);
        return pressed;
    }

    void draw_due_line(NodeId list, const DueCredit& due) {
        const std::string outcome(name_of_outcome(due.outcome));
        const Metric* metric = metric_for(due.outcome);
        const core::Id member = frame_.scratch.contest_scores.credit_member;
        const bool is_ready = metric != nullptr && find_member(rules_, member) != nullptr;
        const NodeId id = make_id(make_id(list, "account", due.account), "outcome",
                                  static_cast<std::uint64_t>(due.outcome));
        const std::string name = "Enter: " + due.account_name + ", " + outcome;
        const std::string tooltip = due.is_ahead ? "Its night has not come yet."
                                    : is_ready   ? ""
                                               : "Choose whose score it is, and what it counts as.";
        if (draw_line(id, due.account_name, outcome + " on " + core::format_short(due.day),
                      {.name = name,
                       .caption = "Enter",
                       .disabled = !is_ready || due.is_ahead,
                       .tooltip = tooltip}))
            frame_.emit(
                app::EnterCredits{rules_.id, {{due.account, due.outcome, member, metric->id}}});
    }

    void draw_stale() {
        card_.say("stale-what",
                  "These were entered, but discovery does not say so any more. Reversing one takes "
                  "its points back; both stay in the ledger.",
                  frame_.theme.text, space::m);
        draw_list("stale", "Taken back in discovery", [&](NodeId list) {
            const std::size_t count = std::min(credits_.stale.size(), lines_a_page);
            for (std::size_t i = 0; i < count; ++i) draw_stale_line(list, credits_.stale[i]);
        });
        if (credits_.stale.size() > lines_a_page)
            card_.say("more", "More of them are shown once these are reversed.",
                      frame_.theme.secondary, space::s);
    }

    void draw_stale_line(NodeId list, const StaleCredit& stale) {
        const std::string outcome(name_of_outcome(stale.outcome));
        const Member* member = find_member(rules_, stale.entry.member);
        const Metric* metric = find_metric(rules_, stale.entry.metric);
        std::string below =
            "Was entered as " + outcome + " on " + core::format_short(stale.entry.date);
        if (member != nullptr && metric != nullptr)
            below = "Entered for " + core::isolated(shown_name(rules_, *member)) + ": " +
                    count_text(stale.entry.quantity_milli, *metric, rules_,
                               frame_.state.environment.numbers) +
                    " on " + core::format_short(stale.entry.date);
        const NodeId id = make_id(make_id(list, "account", stale.account), "outcome",
                                  static_cast<std::uint64_t>(stale.outcome));
        const std::string name = "Reverse: " + stale.account_name + ", " + outcome;
        if (draw_line(id, stale.account_name + ", " + outcome, below,
                      {.name = name, .caption = "Reverse"}))
            frame_.emit(app::EnterCredits{
                rules_.id,
                {{stale.account, stale.outcome, stale.entry.member, stale.entry.metric}}});
    }

    Frame& frame_;
    const Contest& rules_;
    const CreditList& credits_;
    NodeId id_;
    TitledCard card_;
};

}  // namespace

bool has_credits(Frame& frame, const app::ContestBook& book, const app::LiveBoard& live) {
    const CreditList& credits = listed(frame, book, live);
    return !credits.due.empty() || !credits.stale.empty();
}

float draw_credit_card(Frame& frame, Column column, const app::ContestBook& book,
                       const app::LiveBoard& live) {
    return Card(frame, column, book, live).draw();
}

}  // namespace ui
