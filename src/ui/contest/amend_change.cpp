// What is typed stays in the scratch, what is chosen in the draft, until the change is taken.
#include "ui/contest/amend_change.h"

#include "core/fold_case.h"
#include "ui/contest/amend_given.h"
#include "ui/contest/labelled.h"
#include "ui/contest/rule_options.h"
#include "ui/widgets/entry.h"

#include <algorithm>
#include <vector>

namespace ui {

using namespace core::contest;

// A field of another setting or subject is another field.
NodeId AmendChange::value_id() const {
    return make_id(
        make_id(id_, "value", static_cast<std::uint64_t>(std::max(draft_.open.setting, 0))), "of",
        draft_.open.which);
}

bool AmendChange::needs_subject() const {
    return needs_member() || !amend_subjects(rules_, setting()).empty();
}
bool AmendChange::counts_best() const {
    return setting() == AmendSetting::Mode &&
           draft_.open.option == static_cast<int>(ScoringMode::BestN);
}
bool AmendChange::needs_tie_metric() const {
    return setting() == AmendSetting::TieRule &&
           draft_.open.option == static_cast<int>(TieRule::MostOfMetric);
}

float AmendChange::draw(Column column) {
    column_ = column;
    draw_setting();
    if (is_begun()) {
        draw_subject();
        if (needs_member() || !needs_subject() || draft_.open.which) draw_value();
    }
    return column_.y;
}

std::optional<AmendGiven> AmendChange::given() const {
    if (!is_begun() || (needs_subject() && !draft_.open.which)) return std::nullopt;
    AmendGiven given = draft_.open;
    if (amend_options(setting()).empty()) {
        given.text = entry_text(frame_, value_id());
        if (given.text.empty()) return std::nullopt;
        return given;
    }
    if (given.option < 0) return std::nullopt;
    if (counts_best()) given.text = entry_text(frame_, part("best"));
    return given;
}

bool AmendChange::keeps_value() const {
    return is_begun() && !amend_options(setting()).empty() && draft_.open.option < 0;
}

void AmendChange::focus_value() {
    if (needs_member() && !draft_.open.which)
        frame_.scratch.focus_next = part("member");
    else if (amend_options(setting()).empty())
        frame_.scratch.focus_next = value_id();
    else if (counts_best())
        frame_.scratch.focus_next = part("best");
    else
        frame_.scratch.focus_next = part(needs_tie_metric() ? "tie-metric" : "option");
}

void AmendChange::focus_setting() { frame_.scratch.focus_next = part("setting"); }

void AmendChange::clear() {
    for (const NodeId entry : {value_id(), part("member"), part("best")})
        clear_entry(frame_, entry);
    draft_.open = {};
    draft_.change_error.clear();
}

void AmendChange::draw_setting() {
    const std::vector<AmendSetting> settings = amend_settings(rules_);
    std::vector<std::string> names;
    int chosen = -1;
    for (const AmendSetting each : settings) {
        if (static_cast<int>(each) == draft_.open.setting) chosen = static_cast<int>(names.size());
        names.emplace_back(name_of(each));
    }
    int picked = -1;
    column_.y += labelled_choice(frame_, part("setting"), at(), column_.w, "What changes",
                                 "What changes", names, chosen, &picked) +
                 space::m;
    if (picked < 0) return;
    draft_.open = {};
    draft_.open.setting = static_cast<int>(settings[static_cast<std::size_t>(picked)]);
    draft_.change_error.clear();
    draft_.error.clear();
    const auto subjects = amend_subjects(rules_, setting());
    if (!subjects.empty()) draft_.open.which = subjects.front().id;
}

void AmendChange::draw_subject() {
    if (needs_member()) return draw_member();
    const std::vector<AmendSubject> subjects = amend_subjects(rules_, setting());
    if (subjects.empty()) return;
    std::vector<std::string> names;
    int chosen = -1;
    for (const AmendSubject& subject : subjects) {
        if (subject.id == draft_.open.which) chosen = static_cast<int>(names.size());
        names.push_back(subject.name);
    }
    int picked = -1;
    column_.y += labelled_choice(frame_, part("subject"), at(), column_.w, "Of which", "Of which",
                                 names, chosen, &picked) +
                 space::m;
    if (picked >= 0) draft_.open.which = subjects[static_cast<std::size_t>(picked)].id;
}

const Member* AmendChange::member_called(const std::string& text) const {
    const std::string wanted = core::fold_case(text);
    const auto found = std::ranges::find_if(rules_.members, [&](const Member& member) {
        return core::fold_case(member.name) == wanted;
    });
    return found == rules_.members.end() ? nullptr : &*found;
}

void AmendChange::draw_member() {
    column_.y +=
        entry_field(
            frame_, part("member"), at(), column_.w,
            {.name = "Member whose target changes",
             .label = "Of whom",
             .help = "The member's name.",
             .max_length = 100},
            [&](const std::string& text) -> std::string {
                return member_called(text) == nullptr
                           ? "No member is called that. Write the whole name, as the board has it."
                           : std::string();
            }) +
        space::m;
    const Member* member = member_called(entry_text(frame_, part("member")));
    draft_.open.which = member == nullptr ? core::Id{} : member->id;
}

void AmendChange::draw_value() {
    const std::vector<std::string> options = amend_options(setting());
    if (options.empty()) return draw_text();
    int picked = -1;
    const int now = present_option(rules_, setting());
    column_.y +=
        labelled_choice(frame_, part("option"), at(), column_.w, "New value", "New value", options,
                        draft_.open.option < 0 ? now : draft_.open.option, &picked) +
        space::m;
    if (picked >= 0) {
        draft_.open.option = picked;
        draft_.change_error.clear();
        draft_.error.clear();
    }
    if (counts_best()) draw_best_n();
    if (needs_tie_metric()) draw_tie_metric();
}

void AmendChange::draw_text() {
    const std::string now = present_text(rules_, setting(), draft_.open.which, numbers());
    const std::string help =
        draft_.open.which || !needs_member() ? "Now: " + (now.empty() ? "nothing" : now) + "." : "";
    column_.y +=
        entry_field(frame_, value_id(), at(), column_.w,
                    {.name = "New value", .label = "New value", .help = help, .max_length = 100},
                    [&](const std::string& text) {
                        Contest tried = part_for(rules_, draft_.open.which);
                        return set_text(tried, setting(), draft_.open.which, text, numbers(),
                                        frame_.state.environment.date_order);
                    }) +
        space::m;
}

void AmendChange::draw_best_n() {
    column_.y += entry_field(frame_, part("best"), at(), column_.w,
                             {.name = "How many of the best count",
                              .label = "How many count",
                              .keyboard = a11y::Keyboard::Numeric,
                              .max_length = 20},
                             [&](const std::string& text) {
                                 return read_best_n(text, numbers())
                                            ? std::string()
                                            : "Write a whole number from 1 on.";
                             }) +
                 space::m;
}

void AmendChange::draw_tie_metric() {
    int picked = -1;
    column_.y +=
        labelled_choice(frame_, part("tie-metric"), at(), column_.w, "Most of what", "Most of what",
                        metric_options(rules_), metric_index(rules_, draft_.open.which), &picked) +
        space::m;
    if (picked >= 0) draft_.open.which = rules_.metrics[static_cast<std::size_t>(picked)].id;
}

}  // namespace ui
