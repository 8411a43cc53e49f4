// Reads the envelope with nlohmann's SAX parser and each record where it comes, so that a file that
// is cut gives what stands before the cut.
#include "core/codec/record_file.h"

#include "core/utf8.h"

#include <algorithm>
#include <climits>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <utility>

#include <nlohmann/json.hpp>

namespace core::codec {

namespace {

constexpr std::string_view format_key = "quarterdeck";
constexpr std::string_view made_key = "made";
constexpr std::string_view records_key = "records";
constexpr std::size_t max_made_bytes = 40;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view end = "\n]}\n";

// `made`: of a backup.
std::string begin_file(std::string_view made) {
    std::string text = "{\"quarterdeck\":" + std::to_string(file_format);
    if (!made.empty()) text.append(",\"made\":\"").append(made).append("\"");
    return text += ",\"records\":[";
}

// Of the bytes of a record, these two alone mean something within quotes.
std::string as_json(std::string_view record) {
    std::string text = "\"";
    for (const char c : record) {
        if (c == '"' || c == '\\') text += '\\';
        text += c;
    }
    return text += '"';
}

class FileReader {
public:
    using number_integer_t = std::int64_t;
    using number_unsigned_t = std::uint64_t;
    using number_float_t = double;  // the parser's own
    using string_t = std::string;
    using binary_t = nlohmann::json::binary_t;

    bool null() { return skip(); }
    bool boolean(bool) { return skip(); }
    bool number_integer(std::int64_t) { return skip(); }
    bool number_unsigned(std::uint64_t number) {
        if (depth_ != 1 || key_ != format_key) return skip();
        format_ = number > INT_MAX ? INT_MAX : static_cast<int>(number);
        return *format_ <= file_format;
    }
    bool number_float(double, const std::string&) { return skip(); }
    bool string(std::string& text) {
        if (depth_ == 1 && key_ == made_key) file_.made = clean_line(text, max_made_bytes);
        if (!is_in_records()) return skip();
        take(text);
        return true;
    }
    bool binary(binary_t&) { return skip(); }
    bool start_object(std::size_t) {
        skip();
        ++depth_;
        return true;
    }
    bool end_object() {
        --depth_;
        return true;
    }
    bool start_array(std::size_t) {
        skip();
        ++depth_;
        return true;
    }
    bool end_array() {
        --depth_;
        return true;
    }
    bool key(std::string& name) {
        if (depth_ == 1) key_ = std::move(name);
        return true;
    }
    template <class Exception>
    bool parse_error(std::size_t, const std::string&, const Exception&) {
        damage("the file is cut or was changed");
        return false;
    }

    std::variant<RecordFile, Damaged, Newer> result() {
        if (format_ && *format_ > file_format) return Newer{*format_};
        if (format_ != file_format) return Damaged{"it is no file of Quarterdeck"};
        for (auto& [id, document] : documents_) file_.documents.push_back(std::move(document));
        return std::move(file_);
    }

private:
    bool is_in_records() const { return depth_ == 2 && key_ == records_key; }

    // Whatever else stands among the records is damage; elsewhere a part that is not ours.
    bool skip() {
        if (is_in_records()) damage("something else stands in the place of a record");
        return true;
    }

    void damage(const std::string& reason) {
        if (file_.damaged++ == 0) file_.reason = reason;
    }

    void take(std::string_view record) {
        auto decoded = decode_record(record);
        if (std::holds_alternative<Newer>(decoded)) {
            ++file_.newer;
        } else if (const auto* damaged = std::get_if<Damaged>(&decoded)) {
            damage(damaged->reason);
        } else if (auto* document = std::get_if<Document>(&decoded)) {
            const auto [held, is_new] = documents_.try_emplace(document->id, std::move(*document));
            if (is_new) return;
            if (held->second.kind != document->kind) return damage("two things have the same id");
            merge(held->second, *document);
        }
    }

    RecordFile file_;
    std::map<Id, Document> documents_;
    std::optional<int> format_;
    std::string key_;        // of the envelope, whose value is being read
    std::size_t depth_ = 0;  // 1 in the envelope, 2 in its lists
};

std::vector<std::string> encode(std::span<const Document* const> documents, std::string_view made,
                                std::size_t most_bytes) {
    std::vector<std::string> files{begin_file(made)};
    bool is_first = true;
    for (const Document* document : documents)
        for (const std::string& record : encode_records(*document)) {
            const std::string text = as_json(record);
            if (!is_first && files.back().size() + text.size() + 2 + end.size() > most_bytes) {
                files.back() += end;
                files.push_back(begin_file(made));
                is_first = true;
            }
            files.back().append(is_first ? "\n" : ",\n").append(text);
            is_first = false;
        }
    files.back() += end;
    return files;
}

// Where the envelope says what it is; empty: the text is none of ours.
std::string_view beginning_of(std::string_view text) {
    constexpr std::size_t beginning = 100;
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    text = text.substr(0, beginning);
    const bool is_ours =
        text.starts_with('{') && text.find("\"quarterdeck\"") != std::string_view::npos;
    return is_ours ? text : std::string_view();
}

}  // namespace

std::vector<std::string> encode_files(std::span<const Document* const> documents) {
    return encode(documents, {}, max_file_bytes);
}

std::string encode_backup(std::span<const Document* const> documents, std::string_view made) {
    return encode(documents, made, std::numeric_limits<std::size_t>::max()).front();
}

bool is_record_file(std::string_view text) { return !beginning_of(text).empty(); }

bool is_backup_file(std::string_view text) {
    return beginning_of(text).find("\"made\"") != std::string_view::npos;
}

std::variant<RecordFile, Damaged, Newer> decode_file(std::string_view text, std::size_t max_bytes) {
    if (text.size() > max_bytes)
        return Damaged{"it is larger than " + std::to_string(max_bytes / 1'000'000) + " MB"};
    FileReader reader;
    nlohmann::json::sax_parse(text.begin(), text.end(), &reader);
    return reader.result();
}

}  // namespace core::codec
