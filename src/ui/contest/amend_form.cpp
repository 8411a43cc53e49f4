// Nothing is written before the button is pressed; what can't be made is refused in words.
#include "ui/contest/amend_form.h"

#include "app/contest_board.h"
#include "core/contest/amendments.h"
#include "core/contest/contest_document.h"
#include "core/contest/rules_words.h"
#include "core/fold_case.h"
#include "core/utf8.h"
#include "ui/contest/amend_boards.h"
#include "ui/contest/amend_setting.h"
#include "ui/contest/labelled.h"
#include "ui/contest/rule_options.h"
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
                                           : core::Date{live_.closed.back()->night.days + 1}) {}

    float draw() {
        if (entry_text(frame_, part("from")).empty())
            keep_entry(frame_, part("from"),
                       core::format_iso(std::max(live_.tonight, first_open_)));
        draw_setting();
        if (draft_.setting >= 0) {
            draw_subject();
            if (needs_member() || has_subject()) draw_value();
        }
        draw_from();
        draw_reason();
        const std::optional<Amendment> made = amendment();
        if (made) draw_preview(*made);
        draw_decision(made);
        return column_.y;
    }

private:
    NodeId part(std::string_view word) const { return make_id(id_, word); }
    // A field of another setting or subject is another field.
    NodeId value_id() const {
        return make_id(make_id(id_, "value", static_cast<std::uint64_t>(draft_.setting)), "of",
                       draft_.which);
    }
    AmendSetting setting() const { return static_cast<AmendSetting>(draft_.setting); }
    bool needs_member() const { return setting() == AmendSetting::MemberTarget; }
    bool has_subject() const { return amend_subjects(contest_, setting()).empty() || draft_.which; }
    float w() const { return std::min(column_.w, 520.0F); }
    Point at() const { return {column_.x, column_.y}; }
    const core::NumberStyle& numbers() const { return frame_.state.environment.numbers; }
    std::optional<core::Date> from() const { return date_of(entry_text(frame_, part("from"))); }
    std::optional<core::Date> date_of(const std::string& text) const {
        return core::parse_date(text, frame_.state.environment.date_order);
    }
    // By which the new value is compared.
    const Contest& rules() const { return live_.board.rules; }

    void draw_setting() {
        const std::vector<AmendSetting> settings = amend_settings(contest_);
        std::vector<std::string> names;
        int chosen = -1;
        for (const AmendSetting each : settings) {
            if (static_cast<int>(each) == draft_.setting) chosen = static_cast<int>(names.size());
            names.emplace_back(name_of(each));
        }
        int picked = -1;
        column_.y += labelled_choice(frame_, part("setting"), at(), w(), "What changes",
                                     "What changes", names, chosen, &picked) +
                     space::m;
        if (picked < 0) return;
        draft_.setting = static_cast<int>(settings[static_cast<std::size_t>(picked)]);
        draft_.option = -1;
        draft_.which = {};
        draft_.error.clear();
        const auto subjects = amend_subjects(contest_, setting());
        if (!subjects.empty()) draft_.which = subjects.front().id;
    }

    void draw_subject() {
        if (needs_member()) return draw_member();
        const std::vector<AmendSubject> subjects = amend_subjects(contest_, setting());
        if (subjects.empty()) return;
        std::vector<std::string> names;
        int chosen = -1;
        for (const AmendSubject& subject : subjects) {
            if (subject.id == draft_.which) chosen = static_cast<int>(names.size());
            names.push_back(subject.name);
        }
        int picked = -1;
        column_.y += labelled_choice(frame_, part("subject"), at(), w(), "Of which", "Of which",
                                     names, chosen, &picked) +
                     space::m;
        if (picked >= 0) draft_.which = subjects[static_cast<std::size_t>(picked)].id;
    }

    const Member* member_called(const std::string& text) const {
        const std::string wanted = core::fold_case(text);
        const auto found = std::ranges::find_if(contest_.members, [&](const Member& member) {
            return core::fold_case(member.name) == wanted;
        });
        return found == contest_.members.end() ? nullptr : &*found;
    }

    void draw_member() {
        column_.y += entry_field(frame_, part("member"), at(), w(),
                                 {.name = "Member whose target changes",
                                  .label = "Of whom",
                                  .help = "The member's name.",
                                  .max_length = 100},
                                 [&](const std::string& text) -> std::string {
                                     return member_called(text) == nullptr
                                                ? "No member is called that. Write the whole name."
                                                : std::string();
                                 }) +
                     space::m;
        const Member* member = member_called(entry_text(frame_, part("member")));
        draft_.which = member == nullptr ? core::Id{} : member->id;
    }

    void draw_value() {
        const std::vector<std::string> options = amend_options(setting());
        if (options.empty()) return draw_text();
        int picked = -1;
        const int now = present_option(rules(), setting());
        column_.y += labelled_choice(frame_, part("option"), at(), w(), "New value", "New value",
                                     options, draft_.option < 0 ? now : draft_.option, &picked) +
                     space::m;
        if (picked >= 0) {
            draft_.option = picked;
            draft_.error.clear();
        }
        if (setting() == AmendSetting::Mode &&
            draft_.option == static_cast<int>(ScoringMode::BestN))
            draw_best_n();
        if (setting() == AmendSetting::TieRule &&
            draft_.option == static_cast<int>(TieRule::MostOfMetric))
            draw_tie_metric();
    }

    void draw_text() {
        const std::string now = present_text(rules(), setting(), draft_.which, numbers());
        const std::string help =
            draft_.which || !needs_member() ? "Now: " + (now.empty() ? "nothing" : now) + "." : "";
        column_.y +=
            entry_field(
                frame_, value_id(), at(), w(),
                {.name = "New value", .label = "New value", .help = help, .max_length = 100},
                [&](const std::string& text) {
                    Contest tried = rules();
                    return set_text(tried, setting(), draft_.which, text, numbers(),
                                    frame_.state.environment.date_order);
                }) +
            space::m;
    }

    void draw_best_n() {
        column_.y +=
            entry_field(frame_, part("best"), at(), w(),
                        {.name = "How many of the best count",
                         .label = "How many count",
                         .keyboard = a11y::Keyboard::Numeric,
                         .max_length = 20},
                        [&](const std::string& text) {
                            return best_n(text) ? std::string() : "Write a whole number from 1 on.";
                        }) +
            space::m;
    }
    std::optional<std::int64_t> best_n(const std::string& text) const {
        const auto read = core::parse_number(text, 0, max_members, numbers());
        if (!read || read.value() == 0) return std::nullopt;
        return read.value();
    }

    void draw_tie_metric() {
        int picked = -1;
        column_.y += labelled_choice(frame_, part("tie-metric"), at(), w(), "Most of what",
                                     "Most of what", metric_options(contest_),
                                     metric_index(contest_, draft_.which), &picked) +
                     space::m;
        if (picked >= 0) draft_.which = contest_.metrics[static_cast<std::size_t>(picked)].id;
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

    // What the form says so far as an amendment; nullopt: something is missing, or is as it was.
    std::optional<Amendment> amendment() const {
        const std::optional<core::Date> night = from();
        if (draft_.setting < 0 || !night) return std::nullopt;
        const Contest now = in_force(contest_, *night);
        Contest wanted = now;
        if (amend_options(setting()).empty()) {
            if (!draft_.which && (needs_member() || !amend_subjects(contest_, setting()).empty()))
                return std::nullopt;
            const std::string text = entry_text(frame_, value_id());
            if (text.empty() || !set_text(wanted, setting(), draft_.which, text, numbers(),
                                          frame_.state.environment.date_order)
                                     .empty())
                return std::nullopt;
        } else {
            if (draft_.option < 0) return std::nullopt;
            set_option(wanted, setting(), draft_.option);
            if (wanted.mode == ScoringMode::BestN && setting() == AmendSetting::Mode) {
                const auto count = best_n(entry_text(frame_, part("best")));
                if (!count) return std::nullopt;
                wanted.best_n = *count;
            }
            if (wanted.tie_rule == TieRule::MostOfMetric && setting() == AmendSetting::TieRule) {
                if (!draft_.which) return std::nullopt;
                wanted.tie_metric = draft_.which;
            }
        }
        Amendment made;
        made.from = *night;
        made.reason = entry_text(frame_, part("reason"));
        const core::Document part =
            contest_changes(frame_.state.documents.at(contest_.id), now, wanted, core::Stamp{});
        for (const auto& [key, field] : part.fields)
            if (can_amend(key)) made.changes.push_back({key, field.value});
        return made;
    }

    void draw_preview(const Amendment& made) {
        if (const auto refused = refusal(contest_, made, first_open_)) {
            column_.y += paragraph(frame_, part("refused"), refused->message, type::body,
                                   frame_.theme.bad, at(), w()) +
                         space::m;
            return;
        }
        std::string says;
        for (const std::string& sentence :
             amendment_in_words(in_force(contest_, made.from), made, numbers()))
            says += (says.empty() ? "" : " ") + sentence;
        column_.y += output_lines(frame_, part("says"), "What the amendment would say", says,
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

    void draw_decision(const std::optional<Amendment>& made) {
        if (!draft_.error.empty())
            column_.y += paragraph(frame_, part("error"), draft_.error, type::secondary,
                                   frame_.theme.bad, at(), w()) +
                         space::s;
        ButtonRow row(frame_, column_);
        const bool goes =
            row.add(part("go"), {.name = "Make this amendment", .kind = ButtonKind::Primary});
        const bool cancels = row.add(part("cancel"), {.name = "Cancel"});
        column_.y = row.bottom();
        if (cancels) return close();
        if (!goes) return;
        if (!made) {
            draft_.error =
                "Say first what changes, its new value, and from which night. Nothing "
                "was changed.";
            return;
        }
        if (const auto refused = refusal(contest_, *made, first_open_)) {
            draft_.error.clear();  // it is said above
            return;
        }
        if (core::is_blank(made->reason)) {
            draft_.error.clear();
            return refuse_entry(frame_, part("reason"),
                                "Say why: everybody who reads the rules sees it. Nothing was "
                                "changed.");
        }
        frame_.emit(app::Amend{contest_.id, *made});
        close();
    }

    void close() {
        for (const NodeId entry :
             {value_id(), part("member"), part("best"), part("from"), part("reason")})
            clear_entry(frame_, entry);
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
};

}  // namespace

float draw_amend_form(Frame& frame, Column column, const app::ContestBook& book) {
    return Form(frame, column, book).draw();
}

}  // namespace ui
