// A closed night as text, for the document and for its id. Internal to nights.
#pragma once

#include "core/contest/nights.h"

#include <optional>
#include <string>
#include <string_view>

namespace core::contest {

// The first line is "1<night> <before or -> <amendments, by comma, or ->"; the second names the
// metrics, by comma, the third the teams; then a line for each member: its id and, each after a
// space, the changes "<metric's number>:<days before the night, if any>:<quantity>", the times
// "t:<days before>:<ms or -1>" and the seats "s:<days before>:<team's number, - for no team, x for
// away, or ~ for gone>".
std::string text_of(const NightRecord& record);

// nullopt: it does not parse, or is of a newer version. The id is that of the text.
std::optional<NightRecord> record_of(std::string_view text);

Id id_of_content(const NightRecord& record);  // the digest of its text

}  // namespace core::contest
