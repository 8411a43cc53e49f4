// What the readers and writers of a plan's parts share: rates and names.
// Internal to plan_document.
#pragma once

#include "core/document_fields.h"
#include "core/target/plan.h"

#include <string>
#include <string_view>

namespace core::target {

Rate rate_of_text(std::string_view pair);  // "200/10000"; 0 for anything else
std::string text_of(Rate rate);
std::string name_of(const Value& value);  // a clean line

// -- the parts, each in a file of its own: reads into `plan`, writes what `wanted` has other than
// the document says
void read_stages(const Document& document, Plan& plan);
void write_stages(Changes& changes, const Document& document, const Plan& now, const Plan& wanted);

void read_calendar(const Document& document, Plan& plan);
void write_calendar(Changes& changes, const Document& document, const Plan& now,
                    const Plan& wanted);

void read_work(const Document& document, Plan& plan);  // activities, what was done, quota changes
void write_work(Changes& changes, const Document& document, const Plan& now, const Plan& wanted);

void read_team(const Document& document, Plan& plan);
void write_team(Changes& changes, const Document& document, const Plan& now, const Plan& wanted);

}  // namespace core::target
