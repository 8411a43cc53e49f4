// Merging, or field by field as the backup says.
#include "app/update/restore.h"

#include "app/update/turn.h"

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

}  // namespace app
