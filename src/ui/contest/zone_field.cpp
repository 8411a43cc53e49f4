// One field that is also the search: what is no zone yet lists those that are like it.
#include "ui/contest/zone_field.h"

#include "core/fold_case.h"
#include "core/utf8.h"
#include "ui/contest/rules_edit.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/field.h"

#include <algorithm>
#include <string>
#include <vector>

namespace ui {
namespace {

constexpr std::size_t most_shown = 8;

// "new york" finds America/New_York.
std::string searched(std::string_view text) {
    std::string folded = core::fold_case(text);
    std::ranges::replace(folded, '_', ' ');
    while (!folded.empty() && folded.front() == ' ') folded.erase(0, 1);
    while (!folded.empty() && folded.back() == ' ') folded.pop_back();
    return folded;
}

// The zone that is meant, or nullptr.
const std::string* find_zone(const app::State& state, std::string_view text) {
    const std::string wanted = searched(text);
    const auto found = std::ranges::find_if(
        state.zone_names, [&](const std::string& name) { return searched(name) == wanted; });
    return found == state.zone_names.end() ? nullptr : &*found;
}

std::vector<const std::string*> like(const app::State& state, std::string_view text) {
    const std::string wanted = searched(text);
    std::vector<const std::string*> found;
    for (const std::string& name : state.zone_names)
        if (searched(name).find(wanted) != std::string::npos) found.push_back(&name);
    return found;
}

std::string refusal_of(const app::State& state, std::string_view text) {
    if (core::is_blank(text)) return "Write a city, such as Berlin. Kept: the last good zone.";
    const std::size_t count = like(state, text).size();
    if (count == 0)
        return "No time zone is called that. Write a large city of the same time, such as Berlin. "
               "Kept: the last good zone.";
    return count == 1 ? "Is it this one? Press Enter to take it."
                      : "Choose one of these, or write more of its name.";
}

}  // namespace

float draw_zone_field(Frame& frame, NodeId parent, Point at, float w,
                      const core::contest::Contest& contest) {
    using core::contest::Contest;
    const NodeId id = make_id(parent, "zone");
    const app::State& state = frame.state;
    const auto take = [&](const std::string& zone) {
        if (zone != contest.zone)
            change_contest(frame, contest, [&](Contest& wanted) { wanted.zone = zone; });
    };
    const std::string refused = app::is_zone_refused(state, contest)
                                    ? "This browser does not know this time zone: choose another."
                                    : "Every viewer sees the same night, by the clocks there.";
    const float field_h =
        field(frame, id, at, w,
              {.name = "Time zone", .label = "Time zone", .help = refused, .max_length = 100},
              contest.zone, [&](const std::string& text) -> std::string {
                  if (state.zone_names.empty() && !core::is_blank(text)) {
                      take(text);  // the browser lists none, but may know it
                      return {};
                  }
                  const std::string* zone = find_zone(state, text);
                  if (zone == nullptr) return refusal_of(state, text);
                  take(*zone);
                  return {};
              });
    const auto draft = frame.scratch.drafts.find(id);
    if (draft == frame.scratch.drafts.end() || draft->second.error.empty()) return field_h;
    const std::vector<const std::string*> found = like(state, draft->second.text);
    if (core::is_blank(draft->second.text)) return field_h;
    const std::string* chosen = nullptr;
    if (found.size() == 1 && frame.asked(id, a11y::Verb::Submit)) chosen = found.front();
    float y = at.y + field_h + space::xs;
    ButtonRow row(frame, {at.x, y, w});
    const std::size_t shown = std::min(found.size(), most_shown);
    for (std::size_t i = 0; i < shown; ++i)
        if (row.add(make_id(id, *found[i]), {.name = *found[i]})) chosen = found[i];
    if (shown > 0) y = row.bottom();
    if (chosen != nullptr) {
        frame.scratch.drafts.erase(id);
        frame.scratch.focus_next = id;
        take(*chosen);
    }
    return y - at.y;
}

}  // namespace ui
