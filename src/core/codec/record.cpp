// Records are written by hand, and read by two readers: one for what is written here, one for any.
#include "core/codec/record.h"

#include "core/codec/crc32.h"
#include "core/codec/record_kinds.h"
#include "core/codec/record_reader.h"
#include "core/codec/record_scan.h"
#include "core/hex.h"
#include "core/utf8.h"

#include <cstdint>
#include <optional>
#include <utility>

namespace core::codec {

namespace {

constexpr std::string_view prefix = "QD1 ";
constexpr std::size_t crc_digits = 8;
constexpr std::size_t header_bytes = prefix.size() + crc_digits + 1;

void append_string(std::string& json, std::string_view text) {
    json += '"';
    while (!text.empty()) {
        const char32_t code_point = take_code_point(text);
        if (code_point == U'"' || code_point == U'\\') {
            json += '\\';
            json += static_cast<char>(code_point);
        } else if (code_point < 0x20) {
            json += "\\u";
            append_hex(json, code_point, 4);
        } else {
            append_code_point(json, code_point);
        }
    }
    json += '"';
}

void append_field(std::string& json, const std::string& key, const Field& field) {
    append_string(json, key);
    json += ":[" + std::to_string(field.stamp.counter) + ",\"";
    append_hex(json, field.stamp.author, 16);
    json += "\",";
    if (const auto* integer = std::get_if<std::int64_t>(&field.value)) {
        json += std::to_string(*integer);
    } else if (const auto* text = std::get_if<std::string>(&field.value)) {
        append_string(json, *text);
    } else {
        json += "null";
    }
    json += ']';
}

std::string begin_payload(const Document& document) {
    std::string json = "{\"format\":" + std::to_string(record_format) + ",\"kind\":\"";
    json += name_of(document.kind);
    json += "\",\"id\":\"" + format_id(document.id) + "\",\"fields\":{";
    return json;
}

// What a JavaScript engine keeps of a text: a byte for each UTF-16 unit, or two for each as soon as
// one is above 255.
struct Room {
    std::size_t units = 0;
    std::size_t wide_units = 0;

    bool is_less_escaped() const { return wide_units > 0 && 5 * wide_units < units; }
};

Room room_of(std::string_view text) {
    Room room;
    for (const char byte : text) {
        const auto lead = static_cast<unsigned char>(byte);
        if (lead >= 0x80 && lead < 0xC0) continue;  // inside a code point
        const std::size_t units = lead >= 0xF0 ? 2 : 1;
        room.units += units;
        if (lead >= 0xC4) room.wide_units += units;
    }
    return room;
}

// `json`: valid UTF-8, which has such letters within its strings only.
std::string escape_wide(std::string_view json, const Room& room) {
    std::string escaped;
    escaped.reserve(json.size() + 4 * room.wide_units);
    const auto append_unit = [&](char32_t unit) {
        escaped += "\\u";
        append_hex(escaped, unit, 4);
    };
    while (!json.empty()) {
        const char32_t code_point = take_code_point(json);
        if (code_point < 0x100) {
            append_code_point(escaped, code_point);
        } else if (code_point < 0x10000) {
            append_unit(code_point);
        } else {
            append_unit(0xD800 + ((code_point - 0x10000) >> 10));
            append_unit(0xDC00 + ((code_point - 0x10000) & 0x3FF));
        }
    }
    return escaped;
}

// Few wide letters would double what the browser stores and reads at each start.
std::string end_record(std::string payload) {
    payload += "}}";
    const Room room = room_of(payload);
    if (room.is_less_escaped() &&
        header_bytes + payload.size() + 4 * room.wide_units <= max_record_bytes)
        payload = escape_wide(payload, room);
    std::string record{prefix};
    record.reserve(header_bytes + payload.size());
    append_hex(record, crc32(payload), crc_digits);
    record += ' ';
    record += payload;
    return record;
}

}  // namespace

std::string encode_record(const Document& document) {
    std::string payload = begin_payload(document);
    bool first = true;
    for (const auto& [key, field] : document.fields) {
        if (!first) payload += ',';
        first = false;
        append_field(payload, key, field);
    }
    return end_record(std::move(payload));
}

std::vector<std::string> encode_records(const Document& document) {
    std::vector<std::string> records;
    append_records(records, document);
    return records;
}

void append_records(std::vector<std::string>& records, const Document& document) {
    std::string payload = begin_payload(document);
    std::string json;
    std::size_t count = 0;
    for (const auto& [key, field] : document.fields) {
        json.clear();
        append_field(json, key, field);
        const std::size_t bytes = header_bytes + payload.size() + 1 + json.size() + 2;
        if (count > 0 && (count == max_record_fields || bytes > max_record_bytes)) {
            records.push_back(end_record(std::move(payload)));
            payload = begin_payload(document);
            count = 0;
        }
        if (count > 0) payload += ',';
        payload += json;
        ++count;
    }
    records.push_back(end_record(std::move(payload)));
}

Decoded decode_record(std::string_view text) {
    if (text.size() > max_record_bytes) return Damaged{"it is too long"};
    std::uint64_t crc = 0;
    if (text.size() <= header_bytes || text.substr(0, prefix.size()) != prefix ||
        text[header_bytes - 1] != ' ' ||
        !parse_hex(text.substr(prefix.size(), crc_digits), crc_digits, crc)) {
        return Damaged{"it does not begin like a record"};
    }
    const std::string_view payload = text.substr(header_bytes);
    if (crc != crc32(payload)) return Damaged{"its checksum does not match"};
    if (std::optional<Document> document = scan_payload(payload)) return std::move(*document);
    return read_payload(payload);
}

}  // namespace core::codec
