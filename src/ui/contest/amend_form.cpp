// Nothing is written before the button is pressed; what can't be made is refused in words.
#include "ui/contest/amend_form.h"

#include "app/contest_board.h"
#include "core/contest/amendments.h"
#include "core/contest/contest_document.h"
#include "core/contest/rules_words.h"
#include "core/utf8.h"
#include "ui/contest/amend_boards.h"
#include "ui/contest/amend_change.h"
#include "ui/contest/amend_given.h"
#include "ui/date_field.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/entry.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ui {
namespace {

using namespace core::contest;

class Form {
public:
    Form(Frame& frame, Column column, const app::ContestBook& book)
        : frame_(frame),
          draft_(frame.scratch.contest_rules.amend),
          book_(book),
          contest_(book.contest),
          live_(*app::live_board(frame.state, book.contest.id)),
          id_(make_id(0, "contest-amend", book.contest.id)),
          column_(column),
          first_open_(live_.closed.empty() ? contest_.start
                                           : core::Date{live_.closed.back()->night.days + 1}),
          change_(frame, id_, live_.board.rules) {}

    float draw() {
        if (entry_text(frame_, part("from")).empty())
            keep_entry(frame_, part("from"),
                       core::format_iso(std::max(live_.tonight, first_open_)));
        if (!draft_.taken.empty()) draw_taken(said());
        column_.y = change_.draw({column_.x, column_.y, w()});
        if (change_.is_begun()) draw_taking();
        draw_from();
        draw_reason();
        const AmendSaid& now = said();
        if (now.amendment) draw_preview(now);
        draw_decision(now);
        return column_.y;
    }

private:
    NodeId part(std::string_view word) const { return make_id(id_, word); }
    float w() const { return std::min(column_.w, 520.0F); }
    Point at() const { return {column_.x, column_.y}; }
    const core::NumberStyle& numbers() const { return frame_.state.environment.numbers; }
    std::optional<core::Date> from() const { return date_of(entry_text(frame_, part("from"))); }
    std::optional<core::Date> date_of(const std::string& text) const {
        return core::parse_date(text, frame_.state.environment.date_order);
    }
    bool set(Contest& rules, const AmendGiven& given) const {
        return set_given(rules, given, numbers(), frame_.state.environment.date_order);
    }
    // The rules without this amendment, of the night from which it would hold.
    Contest rules_before() const {
        const std::optional<core::Date> night = from();
        return night ? in_force(contest_, *night) : live_.board.rules;
    }

    // The changes that it holds already, each with what it replaces.
    void draw_taken(const AmendSaid& said) {
        column_.y += paragraph(frame_, part("taken-label"), "Changes in this amendment",
                               type::secondary_strong, frame_.theme.text, at(), w()) +
                     space::xs;
        const NodeId list = part("taken");
        const float top = column_.y;
        frame_.open({.id = list,
                     .role = a11y::Role::List,
                     .rect = {column_.x, top, w(), 0},
                     .name = "Changes in this amendment"});
        std::optional<std::size_t> gone;
        for (std::size_t i = 0; i < draft_.taken.size(); ++i)
            if (draw_taken_one(list, i, said.taken[i])) gone = i;
        frame_.at(list).rect.h = column_.y - top;
        frame_.close();
        column_.y += space::m;
        if (!gone) return;
        draft_.taken.erase(draft_.taken.begin() + static_cast<std::ptrdiff_t>(*gone));
        change_.focus_setting();
    }

    // Whether it is to be removed.
    bool draw_taken_one(NodeId list, std::size_t index, const std::string& text) {
        const AmendGiven& given = draft_.taken[index];
        const std::string title = title_of(live_.board.rules, given);
        const NodeId item =
            make_id(make_id(list, "of", static_cast<std::uint64_t>(given.setting)), "change",
                    setting_of(given) == AmendSetting::TieRule ? core::Id{} : given.which);
        const float button_size = frame_.control_height();
        const float text_w = w() - button_size - space::s;
        const float text_h = paragraph_height(frame_, text, type::body, text_w);
        const float h = std::max(text_h, button_size);
        frame_.open(
            {.id = item, .role = a11y::Role::ListItem, .rect = {column_.x, column_.y, w(), h}});
        paragraph(frame_, make_id(item, "text"), text, type::body, frame_.theme.text,
                  {column_.x, column_.y + (h - text_h) / 2}, text_w);
        const std::string remove = "Remove: " + title;
        const bool removes = remove_button(
            frame_, make_id(item, "remove"),
            {column_.x + w() - button_size, column_.y + (h - button_size) / 2}, remove);
        frame_.close();
        column_.y += h;
        return removes;
    }

    // What takes the change in the fields into the amendment, so that there is room for another.
    void draw_taking() {
        if (!draft_.change_error.empty())
            column_.y += alert(frame_, part("change-error"), draft_.change_error, type::secondary,
                               at(), w()) +
                         space::s;
        ButtonRow row(frame_, {column_.x, column_.y, w()});
        const bool takes = row.add(
            part("take"), {.name = "Add another change",
                           .icon = Icon::Plus,
                           .tooltip = "All changes of one amendment hold from the same night."});
        const bool leaves_out =
            !draft_.taken.empty() && row.add(part("leave-out"), {.name = "Leave this change out",
                                                                 .kind = ButtonKind::Quiet});
        column_.y = row.bottom() + space::m;
        if (takes) take_change();
        if (!leaves_out) return;
        change_.clear();
        change_.focus_setting();
    }

    void take_change() {
        draft_.error.clear();
        draft_.change_error.clear();
        const std::optional<AmendGiven> given = change_.given();
        const Contest before = rules_before();
        Contest after = before;
        if (!given || !set(after, *given)) {
            draft_.change_error = "Give this change its new value first. Nothing was added.";
            return change_.focus_value();
        }
        if (after == before) {
            draft_.change_error = "That is what the rules say already. Nothing was added.";
            return change_.focus_value();
        }
        std::erase_if(draft_.taken,
                      [&](const AmendGiven& other) { return changes_the_same(other, *given); });
        draft_.taken.push_back(*given);
        change_.clear();
        change_.focus_setting();
    }

    void draw_from() {
        column_.y += entry_field(frame_, part("from"), at(), w(),
                                 {.name = "Holds from the night of",
                                  .label = "Holds from the night of",
                                  .help = "Closed nights never change.",
                                  .max_length = 40},
                                 [&](const std::string& text) {
                                     return date_of(text) ? std::string() : day_refusal(frame_);
                                 }) +
                     space::m;
    }

    void draw_reason() {
        column_.y += entry_field(frame_, part("reason"), at(), w(),
                                 {.name = "Reason",
                                  .label = "Reason",
                                  .help = "Everybody sees it.",
                                  .max_length = 100},
                                 [](const std::string&) { return std::string(); }) +
                     space::m;
    }

    static std::string key_of(const AmendGiven& given) {
        return "/" + std::to_string(given.setting) + "," + core::format_id(given.which) + "," +
               std::to_string(given.option) + "," + given.text;
    }

    // One amendment of all that was taken, and of what is in the fields, which wins.
    const AmendSaid& said() {
        const std::optional<core::Date> night = from();
        const std::optional<AmendGiven> open = change_.given();
        std::string key = std::to_string(book_.revision) + "/" +
                          (night ? core::format_iso(*night) : std::string()) + "/" +
                          entry_text(frame_, part("reason"));
        for (const AmendGiven& given : draft_.taken) key += key_of(given);
        key += change_.is_begun() ? "/open" : "/";
        if (open) key += key_of(*open);
        if (draft_.said.key == key) return draft_.said;
        AmendSaid said;
        said.key = std::move(key);
        said.is_unfinished = change_.is_begun() && !open;
        const Contest before = rules_before();
        Contest after = before;
        for (const AmendGiven& given : draft_.taken) set(after, given);
        for (const AmendGiven& given : draft_.taken)
            said.taken.push_back(title_of(live_.board.rules, given) + ": " +
                                 value_in(after, given, numbers()) +
                                 ". Before: " + value_in(before, given, numbers()) + ".");
        if (open && !set(after, *open)) said.is_unfinished = true;
        if (night && !(draft_.taken.empty() && (!open || said.is_unfinished)))
            make(said, *night, before, after);
        draft_.said = std::move(said);
        return draft_.said;
    }

    void make(AmendSaid& said, core::Date night, const Contest& before, const Contest& after) {
        Amendment made;
        made.from = night;
        made.reason = entry_text(frame_, part("reason"));
        const core::Document part =
            contest_changes(frame_.state.documents.at(contest_.id), before, after, core::Stamp{});
        for (const auto& [key, field] : part.fields)
            if (can_amend(key)) made.changes.push_back({key, field.value});
        if (const auto refused = refusal(contest_, made, first_open_))
            said.refused = refused->message;
        else
            for (const std::string& sentence : amendment_in_words(before, made, numbers()))
                said.words += (said.words.empty() ? "" : " ") + sentence;
        said.amendment = std::move(made);
    }

    void draw_preview(const AmendSaid& said) {
        if (!said.refused.empty()) {
            column_.y +=
                alert(frame_, part("refused"), said.refused, type::body, at(), w()) + space::m;
            return;
        }
        const Amendment& made = *said.amendment;
        column_.y += output_lines(frame_, part("says"), "What the amendment would say", said.words,
                                  type::body_strong, frame_.theme.text, at(), w()) +
                     space::s;
        std::string key = core::format_iso(made.from);
        for (const SettingChange& change : made.changes)
            key += "/" + change.key + "=" + text_of(change.value);
        if (draft_.boards.key != std::to_string(book_.revision) + "/" + key) {
            Contest after = contest_;
            after.amendments.push_back(made);
            compare_boards(frame_, draft_.boards, key, book_, contest_, after);
        }
        column_.y +=
            draw_compared_boards(frame_, id_, at(), w(), made.from, draft_.boards) + space::m;
    }
    static std::string text_of(const core::Value& value) {
        if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
        if (const auto* text = std::get_if<std::string>(&value)) return *text;
        return {};
    }

    // nullptr: nothing is.
    const char* what_is_missing(const AmendSaid& said) const {
        if (said.amendment && !said.is_unfinished) return nullptr;
        if (from() && change_.keeps_value() && draft_.taken.empty())
            return "That is the value already; choose another one. Nothing was changed.";
        if (said.amendment)
            return "One change has no new value yet. Give it one, or leave the change out. Nothing "
                   "was changed.";
        return "Say first what changes, its new value, and from which night. Nothing was changed.";
    }

    void focus_missing() {
        const std::optional<core::Date> night = from();
        if (!night || *night < first_open_)
            frame_.scratch.focus_next = part("from");
        else if (change_.is_begun())
            change_.focus_value();
        else
            change_.focus_setting();
    }

    void draw_decision(const AmendSaid& said) {
        if (!draft_.error.empty())
            column_.y +=
                alert(frame_, part("error"), draft_.error, type::secondary, at(), w()) + space::s;
        ButtonRow row(frame_, column_);
        const bool goes =
            row.add(part("go"), {.name = "Make this amendment", .kind = ButtonKind::Primary});
        const bool cancels = row.add(part("cancel"), {.name = "Cancel"});
        column_.y = row.bottom();
        if (cancels) return close();
        if (!goes) return;
        draft_.error.clear();
        if (const char* missing = what_is_missing(said)) {
            draft_.error = missing;
            return focus_missing();
        }
        const Amendment made = *said.amendment;
        if (!said.refused.empty()) return focus_missing();  // it is said above
        if (core::is_blank(made.reason)) {
            return refuse_entry(frame_, part("reason"),
                                "Say why: everybody who reads the rules sees it. Nothing was "
                                "changed.");
        }
        frame_.emit(app::Amend{contest_.id, made});
        close();
    }

    void close() {
        change_.clear();
        for (const NodeId entry : {part("from"), part("reason")}) clear_entry(frame_, entry);
        draft_ = {};
    }

    Frame& frame_;
    AmendDraft& draft_;
    const app::ContestBook& book_;
    const Contest& contest_;
    const app::LiveBoard& live_;
    NodeId id_;
    Column column_;
    core::Date first_open_;
    AmendChange change_;
};

}  // namespace

NodeId amend_form_begin(const core::Id& contest) {
    return make_id(make_id(0, "contest-amend", contest), "setting");
}

float draw_amend_form(Frame& frame, Column column, const app::ContestBook& book) {
    return Form(frame, column, book).draw();
}

}  // namespace ui
