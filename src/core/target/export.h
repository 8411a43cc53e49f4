// A plan as text for other programs: tables for a spreadsheet, a summary for a chat or a mail.
#pragma once

#include "core/csv_style.h"
#include "core/number.h"
#include "core/table.h"
#include "core/target/plan.h"
#include "core/target/requirement.h"

#include <string>
#include <string_view>
#include <vector>

namespace core::target {

// What a plan counts week by week, in the order of its tables: the stages, then the activities.
struct Counted {
    Id id;
    std::string name;  // never empty
    bool operator==(const Counted&) const = default;
};
std::vector<Counted> counted_items(const Plan& plan);

// One line per stage: rate, need, pace, split, last useful day. Numbers are ungrouped
// digits, dates ISO; a cell without a number is empty.
std::string plan_csv(const Plan& plan, const Requirement& requirement, const CsvStyle& style);

// One line per week of the period, dated by the first day of it that lies in the period. What was
// done comes first, a column for each counted item under its name, then the goals under "<name>
// goal"; so read_counts (import_counts.h) gives the same counts again.
std::string weekly_csv(const Plan& plan, const Requirement& requirement, const CsvStyle& style);

// The chain as people read it, grouped and rounded up: the head "Stage, Rate to next, Needed, A
// week", then a row for each stage. No rows where there are no numbers.
std::vector<Cells> chain_table(const Plan& plan, const Requirement& requirement,
                               const NumberStyle& style);

// What the numbers rest on, a line each: "Goal: 17 deals".
std::vector<std::string> assumptions_of(const Plan& plan, const Requirement& requirement,
                                        const NumberStyle& style);

std::string shown_name(const Plan& plan);  // "Untitled plan" where it has none

// Markdown: title, the plan in a sentence, its stages as a table, period and assumptions. Whatever
// the user named appears as it is: no name makes a heading, a link or markup.
std::string summary_markdown(const Plan& plan, const Requirement& requirement,
                             const NumberStyle& style);

// "<plan's name> <what>.<extension>" (core/file_name.h).
std::string file_name(const Plan& plan, std::string_view what, std::string_view extension);

}  // namespace core::target
