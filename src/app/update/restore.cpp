// Merging, or field by field as the backup says.
#include "app/update/restore.h"

#include "core/contest/contest_document.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

core::Document as_it_was(const core::Document& held, const core::Document& kept,
                         core::Stamp stamp) {
    core::Document part{held.id, held.kind, {}};
    for (const auto& [key, field] : held.fields)
        if (!kept.fields.contains(key) && field.value != core::Value())
            part.fields.emplace(key, core::Field{stamp, {}});
    for (const auto& [key, field] : kept.fields) {
        const auto now = held.fields.find(key);
        if (now == held.fields.end() || now->second.value != field.value)
            part.fields.emplace(key, core::Field{stamp, field.value});
    }
    return part;
}

bool is_under_way(const State& state, const core::Document& held, const core::Document& part) {
    if (held.kind != core::Kind::Contest) return false;
    return state.decoded.contest(held).contest.kicked_off_ms ||
           std::ranges::any_of(part.fields, [](const auto& field) {
               return core::contest::is_of_record(field.first);
           });
}

}  // namespace

core::Document restored_part(const core::Document* held, const core::Document& kept, bool replaces,
                             core::Stamp stamp) {
    if (held == nullptr) return is_deleted(kept) ? core::Document{kept.id, kept.kind, {}} : kept;
    if (replaces && kept.kind != core::Kind::Contest) return as_it_was(*held, kept, stamp);
    core::Document part = core::news_in(*held, kept);
    // What was deleted here since is what a backup is for.
    if (is_deleted(*held) && !is_deleted(kept)) merge(part, deletion(kept, false, stamp));
    return part;
}

void take_part(const State& state, Together& together, const core::Document* held,
               core::Document part, core::Stamp stamp) {
    if (held == nullptr) return together.bring(std::move(part), stamp);
    if (!is_under_way(state, *held, part)) return together.change(*held, std::move(part));
    if (const auto mark = part.fields.find(core::deleted_key); mark != part.fields.end())
        together.changes.push_back(undo_part(*held, {part.id, part.kind, {*mark}}));
    together.parts.push_back(std::move(part));
}

}  // namespace app
