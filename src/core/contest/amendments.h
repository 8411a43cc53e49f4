// Rules are frozen at kick-off; a later change is a numbered amendment, which holds from a night on
// (domain.md, Contests, rule 9).
#pragma once

#include "core/contest/contest.h"
#include "core/result.h"

#include <optional>
#include <string_view>

namespace core::contest {

// Whether an amendment may change what the document holds under `key`: the end, the scoring mode
// and best N, rank style and tie rule, prizes and their policy; metric/<id>/{name, points,
// most_a_day}, team|member/<id>/target, prize/<id>/*. Everything else that a kick-off freezes
// stays.
bool can_amend(std::string_view key);

// The contest by the rules of a night: with every amendment that holds from then or before, in
// their order. Ones of an impossible key or value change nothing. Without amendments it is the
// contest as it is.
Contest in_force(const Contest& contest, Date night);

// The same with all amendments: the rules at the end.
Contest in_force_at_end(const Contest& contest);

// Whether the rules differ: what a kick-off freezes. The names of the contest, of teams and of
// members, the purpose, members' dates and what is archived may change at any time, and members and
// teams may be added, for none of it moves a closed night. What counts is called as it was: its
// name is in the rules. A team stays; whether a member may go is for traces.h to say.
bool changes_rules(const Contest& before, const Contest& after);

// nullopt, or the refusal in words: there has been no kick-off, no change, a change that can't be
// made, or one that would reach a closed night. `first_open`: the first night that is not frozen.
std::optional<Error> refusal(const Contest& contest, const Amendment& amendment, Date first_open);

}  // namespace core::contest
