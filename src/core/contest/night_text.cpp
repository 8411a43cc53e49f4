// A closed night as text, and as fields of a document.
#include "core/contest/night_text.h"

#include "core/contest/contest_fields.h"
#include "core/contest/digest.h"
#include "core/take_until.h"

#include <algorithm>

namespace core::contest {
namespace {

constexpr std::size_t part_bytes = 200'000;  // of one field; half of what a record's text may be
constexpr std::size_t max_parts = 100;
constexpr std::size_t max_cells = 1'000'000;  // of one night; for what others wrote
constexpr std::int64_t max_change = 1'000'000'000'000'000'000;

std::string days_before(Date night, Date date) {
    return night == date ? "" : std::to_string(night.days - date.days);
}

std::optional<Date> date_before(Date night, std::string_view days) {
    if (days.empty()) return night;
    const std::optional<std::int64_t> number = small_number(days);
    if (!number || *number < 1 || *number > max_days) return std::nullopt;
    return Date{night.days - static_cast<std::int32_t>(*number)};
}

std::string list_of(const std::vector<Id>& ids) {
    std::string text;
    for (const Id& id : ids) text += (text.empty() ? "" : ",") + format_id(id);
    return text.empty() ? "-" : text;
}

bool read_list(std::string_view text, std::size_t most, std::vector<Id>& ids) {
    if (text == "-") return true;
    while (!text.empty()) {
        Id id;
        if (ids.size() == most || !parse_id(take_until(text, ','), id)) return false;
        ids.push_back(id);
    }
    return true;
}

// What a member did, in the order of the record.
struct OfMember {
    std::vector<const Cell*> cells;
    std::vector<const DayReach*> reaches;
    std::vector<const Seat*> seats;
};

// The ids that a record's lines name by number, in order.
std::vector<Id> distinct(std::vector<Id> ids) {
    std::ranges::sort(ids);
    const auto rest = std::ranges::unique(ids);
    ids.erase(rest.begin(), rest.end());
    return ids;
}

std::string number_of(const std::vector<Id>& ids, const Id& id) {
    return std::to_string(std::ranges::lower_bound(ids, id) - ids.begin());
}

std::string seat_text(const Seat& seat, const std::vector<Id>& teams) {
    if (seat.state == Seat::State::Gone) return "~";
    if (seat.state == Seat::State::Away) return "x";
    return seat.team ? number_of(teams, seat.team) : "-";
}

bool read_seat(NightRecord& record, const std::vector<Id>& teams, const Id& member, Date date,
               std::string_view text) {
    Seat seat{date, member, Seat::State::Plays, {}};
    if (text == "~") {
        seat.state = Seat::State::Gone;
    } else if (text == "x") {
        seat.state = Seat::State::Away;
    } else if (text != "-") {
        const std::optional<std::int64_t> team = small_number(text);
        if (!team || static_cast<std::size_t>(*team) >= teams.size()) return false;
        seat.team = teams[static_cast<std::size_t>(*team)];
    }
    record.seats.push_back(seat);
    return record.seats.size() <= max_cells;
}

bool read_item(NightRecord& record, const std::vector<Id>& metrics, const std::vector<Id>& teams,
               const Id& member, std::string_view item) {
    const std::string_view what = take_until(item, ':');
    const std::optional<Date> date = date_before(record.night, take_until(item, ':'));
    if (!date) return false;
    if (what == "s") return read_seat(record, teams, member, *date, item);
    const std::optional<std::int64_t> number = whole_number(item);
    if (!number) return false;
    if (what == "t") {
        if (*number < -1 || *number > last_created_ms) return false;
        record.reaches.push_back({*date, member, *number});
        return true;
    }
    const std::optional<std::int64_t> metric = small_number(what);
    if (!metric || static_cast<std::size_t>(*metric) >= metrics.size() || *number == 0 ||
        *number < -max_change || *number > max_change)
        return false;
    record.cells.push_back({*date, member, metrics[static_cast<std::size_t>(*metric)], *number});
    return record.cells.size() <= max_cells;
}

std::string part_key(const Id& id, std::size_t part) {
    // Two digits, so that keys sort as parts do.
    return std::string(night_prefix) + format_id(id) + "/" + (part < 10 ? "0" : "") +
           std::to_string(part);
}

// "<number of parts> <text>" each.
std::optional<NightRecord> read_record(const Document& document, const Id& id) {
    std::string text;
    std::size_t parts = 1;
    for (std::size_t part = 0; part < parts; ++part) {
        std::string_view field = text_at(document, part_key(id, part));
        const std::optional<std::int64_t> count = small_number(take_until(field, ' '));
        if (!count || *count < 1 || static_cast<std::size_t>(*count) > max_parts)
            return std::nullopt;
        parts = static_cast<std::size_t>(*count);
        text += field;
    }
    std::optional<NightRecord> record = record_of(text);
    return record && record->id == id ? record : std::nullopt;
}

}  // namespace

std::string text_of(const NightRecord& record) {
    std::vector<Id> metrics;
    std::vector<Id> teams;
    std::map<Id, OfMember> members;
    for (const Cell& cell : record.cells) {
        metrics.push_back(cell.metric);
        members[cell.member].cells.push_back(&cell);
    }
    for (const DayReach& reach : record.reaches) members[reach.member].reaches.push_back(&reach);
    for (const Seat& seat : record.seats) {
        if (seat.team) teams.push_back(seat.team);
        members[seat.member].seats.push_back(&seat);
    }
    metrics = distinct(std::move(metrics));
    teams = distinct(std::move(teams));
    std::string text = "1" + format_iso(record.night) + " " +
                       (record.before ? format_id(record.before) : "-") + " " +
                       list_of(record.amendments) + "\n" + list_of(metrics) + "\n" + list_of(teams);
    for (const auto& [member, did] : members) {
        text += "\n" + format_id(member);
        for (const Cell* cell : did.cells)
            text += " " + number_of(metrics, cell->metric) + ":" +
                    days_before(record.night, cell->date) + ":" +
                    std::to_string(cell->quantity_milli);
        for (const DayReach* reach : did.reaches)
            text +=
                " t:" + days_before(record.night, reach->date) + ":" + std::to_string(reach->at_ms);
        for (const Seat* seat : did.seats)
            text += " s:" + days_before(record.night, seat->date) + ":" + seat_text(*seat, teams);
    }
    return text;
}

std::optional<NightRecord> record_of(std::string_view text) {
    NightRecord record;
    record.id = digest_of(text);
    if (!text.starts_with('1')) return std::nullopt;
    text.remove_prefix(1);
    std::string_view head = take_until(text, '\n');
    const std::optional<Date> night = find_date(take_until(head, ' '));
    const std::string_view before = take_until(head, ' ');
    std::vector<Id> metrics;
    std::vector<Id> teams;
    if (!night || (before != "-" && !parse_id(before, record.before)) ||
        !read_list(head, max_amendments, record.amendments) ||
        !read_list(take_until(text, '\n'), max_metrics, metrics) ||
        !read_list(take_until(text, '\n'), max_members, teams))
        return std::nullopt;
    record.night = *night;
    while (!text.empty()) {
        std::string_view line = take_until(text, '\n');
        Id member;
        if (!parse_id(take_until(line, ' '), member)) return std::nullopt;
        while (!line.empty())
            if (!read_item(record, metrics, teams, member, take_until(line, ' ')))
                return std::nullopt;
    }
    std::ranges::sort(record.cells);
    std::ranges::sort(record.reaches);
    std::ranges::sort(record.seats);
    return record;
}

Id id_of_content(const NightRecord& record) { return digest_of(text_of(record)); }

Nights read_nights(const Document& document) {
    Nights nights;
    Id last;
    for (auto it = document.fields.lower_bound(night_prefix); it != document.fields.end(); ++it) {
        std::string_view key = it->first;
        if (!key.starts_with(night_prefix)) break;
        key.remove_prefix(night_prefix.size());
        Id id;
        if (!parse_id(take_until(key, '/'), id) || id == last) continue;
        last = id;
        if (std::optional<NightRecord> record = read_record(document, id))
            nights.add(std::move(*record));
    }
    return nights;
}

Document night_changes(const Document& document, const std::vector<NightRecord>& records,
                       Stamp stamp) {
    Changes changes(document, stamp);
    for (const NightRecord& record : records) {
        const std::string text = text_of(record);
        const std::size_t parts =
            std::max<std::size_t>((text.size() + part_bytes - 1) / part_bytes, 1);
        for (std::size_t part = 0; part < parts; ++part)
            changes.write(part_key(record.id, part),
                          std::to_string(parts) + " " + text.substr(part * part_bytes, part_bytes));
    }
    return changes.take();
}

void apply(Nights& nights, const Document& merged, const Document& part) {
    Id last;
    for (auto it = part.fields.lower_bound(night_prefix); it != part.fields.end(); ++it) {
        std::string_view key = it->first;
        if (!key.starts_with(night_prefix)) break;
        key.remove_prefix(night_prefix.size());
        Id id;
        if (!parse_id(take_until(key, '/'), id) || id == last) continue;
        last = id;
        std::optional<NightRecord> record = read_record(merged, id);
        // A record's id is that of its text: it is there as it was, or it is damaged now.
        if (!record && nights.records().contains(id)) {
            nights = read_nights(merged);
            return;
        }
        if (record) nights.add(std::move(*record));
    }
}

}  // namespace core::contest
