// How data changes: a part is stamped, merged into the state and queued, in this one place.
#include "app/settings.h"
#include "app/update/turn.h"
#include "core/codec/record.h"
#include "core/item_id.h"

#include <algorithm>
#include <utility>

namespace app {

core::Stamp next_stamp(const State& state) {
    return {std::min(state.counter + 1, core::max_counter), state.author};
}

bool absorb(State& state, const core::Document& document) {
    const auto held = state.documents.find(document.id);
    if (held == state.documents.end()) return absorb(state, core::Document(document));
    if (held->second.kind != document.kind) return false;
    if (merge(held->second, document)) state.decoded.take(held->second, document);
    state.counter = std::max(state.counter, highest_counter(document));
    return true;
}

bool absorb(State& state, core::Document&& document) {
    if (state.documents.contains(document.id))
        return absorb(state, static_cast<const core::Document&>(document));
    if (document.id == settings_id() && document.kind != core::Kind::Settings) return false;
    state.counter = std::max(state.counter, highest_counter(document));
    const core::Id id = document.id;
    state.documents.emplace(id, std::move(document));
    state.decoded.forget(id);
    return true;
}

void write_part(Turn& turn, const core::Document& part) {
    if (part.fields.empty()) return;
    if (absorb(turn.state, part)) enqueue(turn.state.saves, part);
}

void write_setting(Turn& turn, std::string_view key, core::Value value) {
    const auto settings = turn.state.documents.find(settings_id());
    if (settings != turn.state.documents.end()) {
        const auto field = settings->second.fields.find(key);
        if (field != settings->second.fields.end() && field->second.value == value) return;
    }
    core::Document part{settings_id(), core::Kind::Settings, {}};
    part.fields.emplace(key, core::Field{next_stamp(turn.state), std::move(value)});
    write_part(turn, part);
}

const core::Document* find_plan(const State& state, core::Id plan) {
    return find_living(state, core::Kind::Plan, plan);
}

core::Document deletion(const core::Document& document, bool deleted, core::Stamp stamp) {
    core::Document part{document.id, document.kind, {}};
    part.fields.emplace(core::deleted_key, core::Field{stamp, std::int64_t{deleted ? 1 : 0}});
    return part;
}

core::Id derived_id(core::Id fresh, std::uint32_t number) {
    for (std::size_t i = fresh.bytes.size(); number != 0; number >>= 8)
        fresh.bytes[--i] ^= static_cast<std::uint8_t>(number & 0xFF);
    return fresh;
}

core::Id item_of(const Turn& turn, std::uint32_t number) {
    const core::Stamp stamp = next_stamp(turn.state);
    return core::has_item_ids(stamp) ? core::item_id(stamp, number)
                                     : derived_id(turn.moment.fresh, number);
}

void write_what_is_due(Turn& turn) {
    if (turn.state.storage == Storage::Unavailable && !turn.write_in_any_case) return;
    const std::optional<Write> write = take_due(turn.state.saves, turn.state.now_ms);
    if (!write) return;
    SaveRecords save{write->ticket, {}};
    for (const core::Document& part : write->parts) core::codec::append_records(save.records, part);
    turn.effects.push_back(std::move(save));
}

}  // namespace app
