// All members in a select while they are few, else those that a search finds.
#include "ui/contest/member_choice.h"

#include "core/fold_case.h"
#include "core/utf8.h"
#include "ui/accept.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"

#include <algorithm>
#include <string>
#include <vector>

namespace ui {
namespace {

using core::contest::Contest;
using core::contest::Member;

constexpr std::size_t most_options = 100;

// The found ones, and the chosen one in any case.
std::vector<const Member*> offered(const Contest& contest, const std::string& search,
                                   const core::Id& chosen) {
    const std::string wanted = core::is_blank(search) ? std::string() : core::fold_case(search);
    std::vector<const Member*> members;
    for (const Member& member : contest.members) {
        const bool is_found =
            members.size() < most_options &&
            (wanted.empty() ||
             core::fold_case(shown_name(contest, member)).find(wanted) != std::string::npos);
        if (is_found || (chosen && member.id == chosen)) members.push_back(&member);
    }
    return members;
}

}  // namespace

float member_choice(Frame& frame, NodeId id, Point at, float w, const MemberChoiceLook& look,
                    const Contest& contest, std::optional<core::Id>* picked) {
    std::string* search = nullptr;
    float y = at.y;
    if (contest.members.size() > most_options) {
        search = &frame.scratch.contest_scores.searches[id];
        const std::string name = "Find: " + std::string(look.name);
        y += field(frame, make_id(id, "find"), {at.x, y}, w, {.name = name, .label = name}, *search,
                   accept_text(*search)) +
             space::s;
    }
    const std::vector<const Member*> members =
        offered(contest, search == nullptr ? std::string() : *search, look.chosen);
    std::vector<std::string> options{std::string(look.nobody)};
    int chosen = 0;
    for (const Member* member : members) {
        if (member->id == look.chosen) chosen = static_cast<int>(options.size());
        options.push_back(shown_name(contest, *member));
    }
    y += label_above(frame, id, look.name, {at.x, y}, w);
    const int now =
        choice(frame, id, {at.x, y, w, frame.control_height()}, look.name, options, chosen);
    if (now == 0) *picked = core::Id{};
    if (now > 0) *picked = members[static_cast<std::size_t>(now) - 1]->id;
    return y + frame.control_height() - at.y;
}

}  // namespace ui
