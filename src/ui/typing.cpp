// Two stacks of texts; letters of a word join one step.
#include "ui/typing.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string_view>
#include <utility>

namespace ui {
namespace {

constexpr std::size_t most_steps = 200;
constexpr std::size_t most_bytes = 4 << 20;  // of all of them
constexpr std::size_t a_letter = 4;          // bytes at most

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

// Whether it goes on with what the step before began: a letter more of a word, or a letter less.
bool goes_on(const std::string& step, const std::string& former, const std::string& now) {
    if (now.size() == former.size()) return false;
    const bool grows = now.size() > former.size();
    if (grows != (former.size() > step.size())) return false;
    const std::size_t apart = grows ? now.size() - former.size() : former.size() - now.size();
    const bool is_new_word = grows && !former.empty() && is_space(former.back());
    return apart <= a_letter && !is_new_word;
}

void keep_within_limits(std::vector<std::string>& steps) {
    std::size_t bytes =
        std::accumulate(steps.begin(), steps.end(), std::size_t{0},
                        [](std::size_t sum, const std::string& text) { return sum + text.size(); });
    std::size_t dropped = steps.size() - std::min(steps.size(), most_steps);
    for (std::size_t i = 0; i < dropped; ++i) bytes -= steps[i].size();
    while (bytes > most_bytes) bytes -= steps[dropped++].size();
    steps.erase(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(dropped));
}

// The last of `from` becomes what is there now, which goes to `to`.
std::optional<std::string> step(Typing& typing, a11y::NodeId field, const std::string& shown,
                                std::vector<std::string> Typing::* from,
                                std::vector<std::string> Typing::* to) {
    if (field == 0 || typing.field != field || typing.now != shown || (typing.*from).empty())
        return std::nullopt;
    (typing.*to).push_back(std::exchange(typing.now, std::move((typing.*from).back())));
    (typing.*from).pop_back();
    typing.open = false;
    return typing.now;
}

}  // namespace

void note_typed(Typing& typing, a11y::NodeId field, const std::string& former, std::string now) {
    if (now == former) return;
    if (typing.field != field || typing.now != former) typing = {field, former, {}, {}, false};
    if (!typing.open || typing.before.empty() || !goes_on(typing.before.back(), former, now))
        typing.before.push_back(former);
    typing.now = std::move(now);
    typing.after.clear();
    typing.open = true;
    keep_within_limits(typing.before);
}

std::optional<std::string> typed_before(Typing& typing, a11y::NodeId field,
                                        const std::string& shown) {
    return step(typing, field, shown, &Typing::before, &Typing::after);
}

std::optional<std::string> typed_after(Typing& typing, a11y::NodeId field,
                                       const std::string& shown) {
    return step(typing, field, shown, &Typing::after, &Typing::before);
}

}  // namespace ui
