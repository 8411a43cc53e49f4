// Names as they are; what somebody wrote is shortened to its first words.
#include "app/update/removals.h"

#include "core/date_words.h"
#include "core/utf8.h"

#include <algorithm>
#include <cstddef>

namespace app {

namespace {

constexpr std::size_t most_bytes = 80;  // of a text in a notice

std::string first_words(std::string_view text) {
    const std::string_view line = text.substr(0, text.find('\n'));
    std::string words = core::clean_line(line, most_bytes);
    if (words.size() == text.size()) return words;
    if (words.size() < line.size())
        if (const std::size_t blank = words.find_last_of(' '); blank > most_bytes / 2)
            words.resize(std::min(blank, words.size()));
    return words + "…";
}

std::string removed_text(std::string_view what, const std::string& words) {
    std::string text = "Removed ";
    text += what;
    return core::is_blank(words) ? text + " without a text." : text + ": " + first_words(words);
}

std::string removed_name(std::string_view what, const std::string& name) {
    std::string text = "Removed ";
    text += what;
    return core::is_blank(name) ? text + " without a name." : text + " " + name + ".";
}

}  // namespace

std::string removal_text(const core::discovery::Contact& contact) {
    return removed_name("contact", contact.name);
}

std::string removal_text(const core::discovery::Act& act) {
    return removed_text("act of championing", act.text);
}

std::string removal_text(const core::discovery::Meeting& meeting) {
    std::string name = core::is_blank(meeting.name) ? std::string() : meeting.name;
    if (meeting.date) name += (name.empty() ? "of " : " of ") + core::format_short(*meeting.date);
    return removed_name("meeting", name);
}

std::string removal_text(const core::discovery::Fact& fact) {
    return removed_text("fact", core::is_blank(fact.quote) ? fact.note : fact.quote);
}

std::string removal_text(const core::discovery::Criterion& criterion) {
    return removed_name("exit criterion", criterion.name);
}

std::string removal_text(const core::discovery::Step& step) {
    return removed_text("step", step.text);
}

std::string retirement_text(const core::discovery::Question& question) {
    return "Not asked any more: " + first_words(question.text);
}

}  // namespace app
