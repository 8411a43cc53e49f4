// What follows from the settings and from the backup that has arrived.
#include "app/backups.h"

#include "app/settings.h"
#include "app/state.h"
#include "app/update/restore.h"

#include <algorithm>
#include <charconv>

namespace app {

namespace {

constexpr std::int32_t most_days = 7;
constexpr std::int32_t most_days_unprotected = 1;

// Takes a number and the space behind it off the text. False: there is none.
template <class Number>
bool take_number(std::string_view& text, Number& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc()) return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    text.remove_prefix(text.starts_with(' ') ? 1 : 0);
    return true;
}

// A contest that ended since then is what nobody can type again.
bool has_ended_since(const State& state, core::Date day) {
    return std::ranges::any_of(living_contests(state), [&](const ContestBook* book) {
        return book->contest.kicked_off_ms && book->contest.end < state.today &&
               book->contest.end >= day;
    });
}

std::string name_of(const core::Document& document) {
    const std::string* name = find_text(document, "name");
    return name == nullptr ? std::string() : *name;
}

RestoreLine line_of(const State& state, const core::Document& kept, bool replaces) {
    RestoreLine line{kept.id, kept.kind, name_of(kept), Fate::Stays, 0};
    const core::Document* held = kept_document(state, kept.id);
    if (held != nullptr && held->kind != kept.kind) {
        line.fate = Fate::Refused;
        return line;
    }
    const core::Document part = restored_part(held, kept, replaces, {state.counter + 1, 0});
    line.fields = part.fields.size();
    if (part.fields.empty()) return line;
    if (held == nullptr) {
        line.fate = Fate::Comes;
    } else {
        const bool is_gone = is_deleted(part.fields.contains(core::deleted_key) ? part : *held);
        line.fate = !is_deleted(*held) ? is_gone ? Fate::Goes : Fate::Changes
                    : is_gone          ? Fate::Stays
                                       : Fate::ComesBack;
    }
    return line;
}

}  // namespace

std::optional<LastBackup> last_backup(const State& state) {
    std::string_view text = setting(state, backup_key);
    LastBackup last;
    if (!take_number(text, last.day.days)) return std::nullopt;
    last.place = text;
    return last;
}

std::optional<core::Date> unbacked_since(const State& state) {
    std::string_view text = setting(state, unbacked_key);
    core::Date day;
    if (!take_number(text, day.days)) return std::nullopt;
    return day;
}

std::string why_back_up(const State& state) {
    const std::optional<core::Date> since = unbacked_since(state);
    if (!since || state.storage == Storage::Unavailable) return {};
    if (has_ended_since(state, *since))
        return "A contest has ended, and no backup holds its final board.";
    const std::int32_t days = state.today.days - since->days;
    if (!state.persistence_granted && days >= most_days_unprotected)
        return "This browser may clear what is stored here when it needs room, and your latest "
               "work is in no backup.";
    if (days >= most_days)
        return "Your work of the last " + std::to_string(days) + " days is in no backup.";
    return {};
}

bool is_sealed_backup(std::string_view text) {
    constexpr std::size_t beginning = 100;
    return text.starts_with('{') &&
           text.substr(0, beginning).find("\"quarterdeck_backup\"") != std::string_view::npos;
}

bool would_go(const State& state, const ArrivedBackup& backup, const core::Document& held) {
    if (held.kind == core::Kind::Settings || is_deleted(held) || is_guest(state, held.id))
        return false;
    return !std::ranges::binary_search(backup.documents, held.id, {}, &core::Document::id);
}

std::vector<RestoreLine> restore_lines(const State& state, const ArrivedBackup& backup,
                                       bool replaces) {
    std::vector<RestoreLine> lines;
    for (const core::Document& document : backup.documents) {
        if (document.kind == core::Kind::Settings) continue;
        RestoreLine line = line_of(state, document, replaces);
        const bool is_gone = is_deleted(document) && line.fate == Fate::Stays;
        if (!is_gone) lines.push_back(std::move(line));
    }
    if (replaces)
        for (const auto& [id, document] : state.documents)
            if (would_go(state, backup, document))
                lines.push_back({id, document.kind, name_of(document), Fate::Goes, 1});
    return lines;
}

}  // namespace app
