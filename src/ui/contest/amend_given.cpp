// What is given is kept as it was chosen and typed: what it changes depends on the night from which
// the amendment holds, which may still become another.
#include "ui/contest/amend_given.h"

#include "core/contest/rules_words.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace ui {

using namespace core::contest;

AmendSetting setting_of(const AmendGiven& given) {
    return static_cast<AmendSetting>(given.setting);
}

bool changes_the_same(const AmendGiven& a, const AmendGiven& b) {
    if (a.setting != b.setting) return false;
    return setting_of(a) == AmendSetting::TieRule || a.which == b.which;
}

std::optional<std::int64_t> read_best_n(const std::string& text, const core::NumberStyle& style) {
    const auto read = core::parse_number(text, 0, max_members, style);
    if (!read || read.value() == 0) return std::nullopt;
    return read.value();
}

bool set_given(Contest& rules, const AmendGiven& given, const core::NumberStyle& style,
               core::DateOrder order) {
    const AmendSetting setting = setting_of(given);
    if (amend_options(setting).empty())
        return set_text(rules, setting, given.which, given.text, style, order).empty();
    if (setting == AmendSetting::Mode && given.option == static_cast<int>(ScoringMode::BestN)) {
        const auto count = read_best_n(given.text, style);
        if (!count) return false;
        rules.best_n = *count;
    }
    if (setting == AmendSetting::TieRule &&
        given.option == static_cast<int>(TieRule::MostOfMetric)) {
        if (find_metric(rules, given.which) == nullptr) return false;
        rules.tie_metric = given.which;
    }
    set_option(rules, setting, given.option);
    return true;
}

std::string title_of(const Contest& contest, const AmendGiven& given) {
    const AmendSetting setting = setting_of(given);
    std::string title(name_of(setting));
    if (setting == AmendSetting::MemberTarget) {
        const Member* member = find_member(contest, given.which);
        return member == nullptr ? title : title + ", " + shown_name(contest, *member);
    }
    const std::vector<AmendSubject> subjects = amend_subjects(contest, setting);
    const auto found = std::ranges::find(subjects, given.which, &AmendSubject::id);
    return found == subjects.end() ? title : title + ", " + found->name;
}

std::string value_in(const Contest& rules, const AmendGiven& given,
                     const core::NumberStyle& style) {
    const AmendSetting setting = setting_of(given);
    if (setting == AmendSetting::Mode) return mode_name(rules);
    if (setting == AmendSetting::TieRule) return tie_rule_name(rules);
    const std::vector<std::string> options = amend_options(setting);
    if (!options.empty()) return options[static_cast<std::size_t>(present_option(rules, setting))];
    const std::string text = present_text(rules, setting, given.which, style);
    return text.empty() ? "nothing" : text;
}

}  // namespace ui
