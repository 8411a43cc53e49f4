// Writes records by hand and reads them with nlohmann's SAX parser: no tree is built, nothing
// recurses.
#include "core/codec/record.h"

#include "core/codec/crc32.h"
#include "core/hex.h"
#include "core/utf8.h"

#include <array>
#include <climits>
#include <cstdint>
#include <utility>

#include <nlohmann/json.hpp>

namespace core::codec {

namespace {

constexpr std::string_view prefix = "QD1 ";
constexpr std::size_t crc_digits = 8;
constexpr std::size_t header_bytes = prefix.size() + crc_digits + 1;

constexpr std::array<std::pair<Kind, std::string_view>, 5> kinds{{
    {Kind::Settings, "settings"},
    {Kind::Plan, "plan"},
    {Kind::Account, "account"},
    {Kind::Contest, "contest"},
    {Kind::QuestionBank, "question-bank"},
}};

bool parse_hex(std::string_view text, std::size_t digits, std::uint64_t& number) {
    if (text.size() != digits) return false;
    std::uint64_t parsed = 0;
    for (const char digit : text) {
        if (digit >= '0' && digit <= '9') {
            parsed = parsed * 16 + static_cast<std::uint64_t>(digit - '0');
        } else if (digit >= 'a' && digit <= 'f') {
            parsed = parsed * 16 + static_cast<std::uint64_t>(digit - 'a' + 10);
        } else {
            return false;
        }
    }
    number = parsed;
    return true;
}

// -- writing

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
    for (const auto& [kind, name] : kinds) {
        if (kind == document.kind) json += name;
    }
    json += "\",\"id\":\"" + format_id(document.id) + "\",\"fields\":{";
    return json;
}

std::string end_record(std::string payload) {
    payload += "}}";
    std::string record{prefix};
    record.reserve(header_bytes + payload.size());
    append_hex(record, crc32(payload), crc_digits);
    record += ' ';
    record += payload;
    return record;
}

// -- reading

// Takes the parser's events and knows at each one where it stands; whatever does not fit stops it.
// In a payload that may yet turn out to be of a newer format it only looks on for "format".
class Reader {
public:
    using number_integer_t = std::int64_t;
    using number_unsigned_t = std::uint64_t;
    using number_float_t = double;  // the parser's own; every such number is refused
    using string_t = std::string;
    using binary_t = nlohmann::json::binary_t;

    bool null() { return take_value(std::monostate{}); }
    bool boolean(bool) { return refuse("a value is neither a number nor a text"); }
    bool number_integer(std::int64_t number) { return take_integer(number); }
    bool number_unsigned(std::uint64_t number) {
        if (depth_ == 3 && slot_ == 0) return take_counter(number);
        if (number > static_cast<std::uint64_t>(INT64_MAX)) return refuse("a number is too large");
        return take_integer(static_cast<std::int64_t>(number));
    }
    bool number_float(double, const std::string&) {
        return refuse("a number is not a whole number, or too large");
    }
    bool string(std::string& text);
    bool binary(binary_t&) { return refuse("a value is neither a number nor a text"); }
    bool start_object(std::size_t);
    bool end_object();
    bool start_array(std::size_t);
    bool end_array();
    bool key(std::string& name);
    template <class Exception>
    bool parse_error(std::size_t, const std::string&, const Exception&) {
        return refuse("it is not well-formed JSON");
    }

    std::variant<Document, Damaged, Newer> result();

private:
    enum class Part { None, Format, Kind, Id, Fields };

    bool is_seen(Part part) const { return (seen_ >> static_cast<int>(part) & 1u) != 0; }

    // Parsing goes on as long as a later "format" can still say that the record is newer.
    bool refuse(const char* reason) {
        if (trouble_ == nullptr) trouble_ = reason;
        return !is_seen(Part::Format);
    }
    bool take_integer(std::int64_t number);
    bool take_counter(std::uint64_t counter);
    bool take_value(Value value);

    Document document_;
    Part part_ = Part::None;  // the value of which top-level key is being read
    unsigned seen_ = 0;       // a bit for each Part
    std::size_t depth_ = 0;   // 1 in the payload, 2 in "fields", 3 in one field
    int slot_ = 0;            // in a field: 0 counter, 1 author, 2 value
    std::string key_;
    Field field_;
    int newer_format_ = 0;
    const char* trouble_ = nullptr;
};

bool Reader::start_object(std::size_t) {
    ++depth_;
    if (depth_ == 1 || (depth_ == 2 && part_ == Part::Fields)) return true;
    return refuse("it is nested too deeply");
}

bool Reader::end_object() {
    --depth_;
    if (depth_ == 1) part_ = Part::None;
    return true;
}

bool Reader::start_array(std::size_t) {
    ++depth_;
    slot_ = 0;
    field_ = {};
    if (depth_ == 3 && part_ == Part::Fields) return true;
    return refuse("it is nested too deeply");
}

bool Reader::end_array() {
    --depth_;
    if (trouble_ != nullptr) return true;
    if (slot_ != 3) return refuse("a field is not complete");
    if (document_.fields.size() == max_record_fields) return refuse("it has too many fields");
    // We write them in order, so the next one's place is mostly the end.
    const std::size_t before = document_.fields.size();
    document_.fields.try_emplace(document_.fields.end(), std::move(key_), std::move(field_));
    return document_.fields.size() > before || refuse("it has the same field twice");
}

bool Reader::key(std::string& name) {
    if (depth_ == 2 && trouble_ == nullptr) {
        if (name.empty() || name.size() > max_key_bytes)
            return refuse("the name of a field is empty or too long");
        key_ = std::move(name);
    }
    if (depth_ != 1) return true;
    part_ = name == "format"   ? Part::Format
            : name == "kind"   ? Part::Kind
            : name == "id"     ? Part::Id
            : name == "fields" ? Part::Fields
                               : Part::None;
    if (part_ == Part::None) return refuse("it has a part that this format does not have");
    if (is_seen(part_)) return refuse("it has the same part twice");
    if (part_ != Part::Format) seen_ |= 1u << static_cast<int>(part_);
    return true;
}

bool Reader::string(std::string& text) {
    if (depth_ == 1 && part_ == Part::Kind) {
        for (const auto& [kind, name] : kinds) {
            if (name != text) continue;
            document_.kind = kind;
            return true;
        }
        return refuse("it is of a kind that this version does not know");
    }
    if (depth_ == 1 && part_ == Part::Id) {
        return (parse_id(text, document_.id) && document_.id) || refuse("its id is wrong");
    }
    if (depth_ == 3 && slot_ == 1) {
        ++slot_;
        return parse_hex(text, 16, field_.stamp.author) || refuse("a field's author is wrong");
    }
    if (text.size() > max_text_bytes) return refuse("a text is too long");
    return take_value(std::move(text));
}

bool Reader::take_integer(std::int64_t number) {
    if (depth_ == 1 && part_ == Part::Format && !is_seen(Part::Format)) {
        if (number > record_format) {
            newer_format_ = number > INT_MAX ? INT_MAX : static_cast<int>(number);
            return false;
        }
        seen_ |= 1u << static_cast<int>(Part::Format);
        return (number == record_format && trouble_ == nullptr) ||
               refuse("its format number is wrong");
    }
    if (depth_ == 3 && slot_ == 0) return refuse("a field's counter is wrong");  // below 0
    return take_value(number);
}

bool Reader::take_counter(std::uint64_t counter) {
    if (counter > max_counter) return refuse("a field's counter is too large");
    field_.stamp.counter = counter;
    ++slot_;
    return true;
}

bool Reader::take_value(Value value) {
    if (depth_ != 3 || slot_ != 2) return refuse("a value is in the wrong place");
    field_.value = std::move(value);
    ++slot_;
    return true;
}

std::variant<Document, Damaged, Newer> Reader::result() {
    if (newer_format_ != 0) return Newer{newer_format_};
    if (trouble_ != nullptr) return Damaged{trouble_};
    for (const Part part : {Part::Format, Part::Kind, Part::Id, Part::Fields}) {
        if (!is_seen(part)) return Damaged{"a part of it is missing"};
    }
    return std::move(document_);
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

std::variant<Document, Damaged, Newer> decode_record(std::string_view text) {
    if (text.size() > max_record_bytes) return Damaged{"it is too long"};
    std::uint64_t crc = 0;
    if (text.size() <= header_bytes || text.substr(0, prefix.size()) != prefix ||
        text[header_bytes - 1] != ' ' ||
        !parse_hex(text.substr(prefix.size(), crc_digits), crc_digits, crc)) {
        return Damaged{"it does not begin like a record"};
    }
    const std::string_view payload = text.substr(header_bytes);
    if (crc != crc32(payload)) return Damaged{"its checksum does not match"};
    // The parser takes a NUL byte for the end and would pass over what follows.
    if (payload.front() != '{') return Damaged{"it is not well-formed JSON"};
    for (const char byte : payload) {
        if (static_cast<unsigned char>(byte) < 0x20) return Damaged{"it holds control characters"};
    }
    Reader reader;
    nlohmann::json::sax_parse(payload.begin(), payload.end(), &reader);
    return reader.result();
}

}  // namespace core::codec
