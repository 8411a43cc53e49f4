// With nlohmann's SAX parser: no tree is built, nothing recurses.
#include "core/codec/record_reader.h"

#include "core/codec/record_kinds.h"
#include "core/hex.h"

#include <climits>
#include <cstdint>
#include <optional>
#include <utility>

#include <nlohmann/json.hpp>

namespace core::codec {

namespace {

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

    Decoded result();

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
        const std::optional<Kind> kind = kind_of(text);
        if (!kind) return refuse("it is of a kind that this version does not know");
        document_.kind = *kind;
        return true;
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

Decoded Reader::result() {
    if (newer_format_ != 0) return Newer{newer_format_};
    if (trouble_ != nullptr) return Damaged{trouble_};
    for (const Part part : {Part::Format, Part::Kind, Part::Id, Part::Fields}) {
        if (!is_seen(part)) return Damaged{"a part of it is missing"};
    }
    return std::move(document_);
}

}  // namespace

Decoded read_payload(std::string_view payload) {
    // The parser takes a NUL byte for the end and would pass over what follows.
    if (payload.empty() || payload.front() != '{') return Damaged{"it is not well-formed JSON"};
    for (const char byte : payload) {
        if (static_cast<unsigned char>(byte) < 0x20) return Damaged{"it holds control characters"};
    }
    Reader reader;
    nlohmann::json::sax_parse(payload.begin(), payload.end(), &reader);
    return reader.result();
}

}  // namespace core::codec
